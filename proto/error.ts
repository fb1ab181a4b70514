/**
 * The one error of Hadron and its codes, shared by both ends of the wire.
 *
 * Programs decide by `code` and `retryable`; `message` is for people. The code strings are the names of `ErrorCode` in
 * hadron.proto, which is the reference for their numbers.
 *
 * @module
 */

/** A value that JSON can carry. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** What went wrong, for programs. */
export type ErrorCode =
  | "INVALID_ARGUMENT"
  | "UNAUTHENTICATED"
  | "PERMISSION_DENIED"
  | "NOT_FOUND"
  | "ALREADY_EXISTS"
  | "CONFLICT"
  | "NO_HANDLER"
  | "HANDLER_LOST"
  | "HANDLER_FAILED"
  | "DEADLINE_EXCEEDED"
  | "CANCELLED"
  | "TOO_LARGE"
  | "LIMIT_EXCEEDED"
  | "STORE_UNAVAILABLE"
  | "UNAVAILABLE"
  | "PROTOCOL"
  | "INTERNAL";

/** Every code with its number on the wire and whether trying again later can succeed. */
const CODES: Record<ErrorCode, { number: number; retryable: boolean }> = {
  INVALID_ARGUMENT: { number: 1, retryable: false },
  UNAUTHENTICATED: { number: 2, retryable: false },
  PERMISSION_DENIED: { number: 3, retryable: false },
  NOT_FOUND: { number: 4, retryable: false },
  ALREADY_EXISTS: { number: 5, retryable: false },
  CONFLICT: { number: 6, retryable: false },
  NO_HANDLER: { number: 7, retryable: true },
  HANDLER_LOST: { number: 8, retryable: true },
  HANDLER_FAILED: { number: 9, retryable: false },
  DEADLINE_EXCEEDED: { number: 10, retryable: true },
  CANCELLED: { number: 11, retryable: false },
  TOO_LARGE: { number: 12, retryable: false },
  LIMIT_EXCEEDED: { number: 13, retryable: true },
  STORE_UNAVAILABLE: { number: 14, retryable: true },
  UNAVAILABLE: { number: 15, retryable: true },
  PROTOCOL: { number: 16, retryable: false },
  INTERNAL: { number: 17, retryable: false },
};

const CODE_BY_NUMBER = new Map<number, ErrorCode>(
  (Object.keys(CODES) as ErrorCode[]).map((code) => [CODES[code].number, code]),
);

/** The number of a code on the wire. */
export function errorCodeNumber(code: ErrorCode): number {
  return CODES[code].number;
}

/** The code of a number from the wire; a number that this version does not know is `INTERNAL`. */
export function errorCodeOf(number: number): ErrorCode {
  return CODE_BY_NUMBER.get(number) ?? "INTERNAL";
}

/** What a {@linkcode HadronError} may carry besides its code and message. */
export interface HadronErrorOptions {
  /** Whether trying again later can succeed. @default as the code says */
  retryable?: boolean;
  /** Facts for programs. @default {} */
  details?: Record<string, JsonValue>;
  /** The error that led to this one. */
  cause?: unknown;
}

/**
 * The only error that Hadron throws.
 *
 * @example Deciding by code
 * ```ts
 * import { HadronError } from "./error.ts";
 *
 * const error: unknown = new HadronError("NO_HANDLER", 'Call "greet": nobody handles it');
 * if (error instanceof HadronError && error.code === "NO_HANDLER") console.log(error.retryable); // true
 * ```
 */
export class HadronError extends Error {
  /** @ignore */
  override readonly name = "HadronError";
  /** What went wrong, for programs. */
  readonly code: ErrorCode;
  /** Trying again later can succeed. */
  readonly retryable: boolean;
  /** Facts for programs, such as a handler's own `code` and `data`. */
  readonly details: Record<string, JsonValue>;

  /** Makes an error; the message says what was attempted, a colon, and what was wrong. */
  constructor(code: ErrorCode, message: string, options: HadronErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? CODES[code].retryable;
    this.details = options.details ?? {};
  }
}

/** A broken rule of the wire: the connection that sent it is answered so and closed. */
export function protocolError(what: string): HadronError {
  return new HadronError("PROTOCOL", `Read frame: ${what}`);
}

/** Stops at a broken invariant instead of guessing on. */
export function assert(condition: boolean, why: string): asserts condition {
  if (!condition) throw new HadronError("INTERNAL", `Check an invariant: ${why}`);
}
