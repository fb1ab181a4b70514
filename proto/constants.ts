/**
 * Numbers of the wire that both ends must agree on and that no frame carries.
 *
 * @module
 */

/** The version of the wire. */
export const PROTOCOL_VERSION = 1;

/** What an item takes from its window beside the bytes of its body, so that empty ones cost something too. */
export const ITEM_COST_BYTES = 16;

/** Pings without an answer after which either end gives a connection up. */
export const PINGS_UNANSWERED_MAX = 2;
