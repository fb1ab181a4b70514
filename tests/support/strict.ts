/**
 * How the end-to-end tests run.
 *
 * @module
 */

/** Options of a test that is to leave no timer, operation or resource behind, and to fail where something in it never ends. */
export const STRICT = { sanitizeOps: true, sanitizeResources: true, timeout: 60_000 } as const;
