/**
 * Numbers of the wire that both ends must agree on and that no frame carries.
 *
 * @module
 */

/** The version of the wire. */
export const PROTOCOL_VERSION = 1;

/** What an item takes from its window beside the bytes of its body, so that empty ones cost something too. */
export const ITEM_COST_BYTES = 16;

/** Characters that a server keeps of why an attempt failed. */
export const REASON_LENGTH_MAX = 4096;

/** Runs that one list tells at the most. */
export const RUN_LIST_MAX = 100_000;

/** Pings without an answer after which either end gives a connection up. */
export const PINGS_UNANSWERED_MAX = 2;

/** The longest frame there is: the length before it has four bytes. */
export const FRAME_BYTES_MAX = 2 ** 28 - 1;
