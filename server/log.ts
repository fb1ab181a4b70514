/**
 * What the server says while it runs: one line an event, never one a message. Who prints it, and how, is decided outside.
 *
 * @module
 */

/** How much an event matters; each level includes those after it. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Facts that belong to an event. */
export type LogFields = Record<string, string | number | boolean>;

/** Takes events. */
export type Logger = (level: LogLevel, event: string, fields: LogFields) => void;

/** Says nothing. */
export const silentLogger: Logger = () => {};
