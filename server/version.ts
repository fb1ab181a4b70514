/**
 * What this server calls itself.
 *
 * @module
 */

/** The version of Hadron. */
export const SERVER_VERSION = "0.1.0";
