/**
 * Errors as users of the client meet them.
 *
 * @module
 */
import { HadronError, type JsonValue } from "../proto/error.ts";

export { type ErrorCode, HadronError, type JsonValue } from "../proto/error.ts";

/** What a {@linkcode HandlerError} may carry. */
export interface HandlerErrorOptions {
  /** The handler's own code, found in `details.code` at the caller. */
  code?: string;
  /** The handler's own data, found in `details.data` at the caller. */
  data?: JsonValue;
  /** Whether the caller may try again. @default false */
  retryable?: boolean;
}

/**
 * Thrown by a handler to fail its call with a code and data of its own; the caller gets `HANDLER_FAILED`.
 *
 * @example
 * ```ts
 * import { HandlerError } from "./errors.ts";
 *
 * throw_();
 * function throw_() {
 *   try {
 *     throw new HandlerError("Card declined", { code: "card_declined", data: { limit: 100 } });
 *   } catch (error) {
 *     if (error instanceof HandlerError) console.log(error.code); // card_declined
 *   }
 * }
 * ```
 */
export class HandlerError extends Error {
  /** @ignore */
  override readonly name = "HandlerError";
  /** The handler's own code. */
  readonly code: string | undefined;
  /** The handler's own data. */
  readonly data: JsonValue | undefined;
  /** Whether the caller may try again. */
  readonly retryable: boolean;

  /** Makes an error whose message reaches the caller. */
  constructor(message: string, { code, data, retryable = false }: HandlerErrorOptions = {}) {
    super(message);
    this.code = code;
    this.data = data;
    this.retryable = retryable;
  }
}

/** What the caller gets for what a handler has thrown: its message, and no stack. */
export function handlerFailure(thrown: unknown): HadronError {
  const message = messageOf(thrown);
  if (!(thrown instanceof HandlerError)) return new HadronError("HANDLER_FAILED", message);
  const details: Record<string, JsonValue> = {};
  if (thrown.code !== undefined) details.code = thrown.code;
  if (thrown.data !== undefined) details.data = thrown.data;
  return new HadronError("HANDLER_FAILED", message, { details, retryable: thrown.retryable });
}

/** What a thrown value says: errors without words by their name, objects that are no errors by what they hold. */
export function messageOf(thrown: unknown): string {
  try {
    if (typeof thrown !== "object" || thrown === null) return String(thrown);
    const { message } = thrown as { message?: unknown };
    if (typeof message === "string" && message !== "") return message;
    if (thrown instanceof Error) return thrown.name;
    return JSON.stringify(thrown);
  } catch (error) {
    // A circle, a big integer, a getter that throws.
    return `an object that has no text (${error instanceof Error ? error.name : typeof error})`;
  }
}

/** What is thrown where an `AbortSignal` has fired. */
export function cancelled(what: string, signal: AbortSignal): HadronError {
  return new HadronError("CANCELLED", `${what}: its signal fired`, { cause: signal.reason });
}
