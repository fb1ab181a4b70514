/**
 * The server of Hadron.
 *
 * @module
 */
export { type HadronServer, serve } from "./server.ts";
export type { ServeOptions } from "./options.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export type { LogFields, Logger, LogLevel } from "./log.ts";
