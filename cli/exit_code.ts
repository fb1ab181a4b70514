/**
 * How a command ends: the exit codes of SPEC 8, the errors of the command line itself, and how an error reads.
 *
 * Scripts rely on the codes; people on `error[CODE]: message` with a hint below it where there is one to give.
 *
 * @module
 */
import { type ErrorCode, HadronError, type HadronErrorOptions, type JsonValue } from "../proto/error.ts";
import { OutputClosed, OutputFailed } from "./stdio.ts";

/** What the shell sees when a command has ended. */
export const EXIT = {
  DONE: 0,
  FAILED: 1,
  USAGE: 2,
  CANNOT_CONNECT: 3,
  DENIED: 4,
  TIMED_OUT: 5,
  NO_HANDLER: 6,
  INTERRUPTED: 130,
  TERMINATED: 143,
} as const;

const EXIT_OF_CODE: Partial<Record<ErrorCode, number>> = {
  INVALID_ARGUMENT: EXIT.USAGE,
  UNAVAILABLE: EXIT.CANNOT_CONNECT,
  UNAUTHENTICATED: EXIT.DENIED,
  PERMISSION_DENIED: EXIT.DENIED,
  DEADLINE_EXCEEDED: EXIT.TIMED_OUT,
  NO_HANDLER: EXIT.NO_HANDLER,
};

/** An error with advice: what to type, start or look at next. */
export class CommandError extends HadronError {
  constructor(
    code: ErrorCode,
    message: string,
    readonly hint?: string,
    readonly exitCode: number = exitCodeOf(code),
    options: HadronErrorOptions = {},
  ) {
    super(code, message, options);
  }
}

/** The command was stopped by a signal before it was done; there is nothing to tell. */
export class Interrupted extends Error {
  constructor(readonly exitCode: number) {
    super("Run command: it was interrupted");
  }
}

/** The exit code for an error code. */
export function exitCodeOf(code: ErrorCode): number {
  return EXIT_OF_CODE[code] ?? EXIT.FAILED;
}

/** What is to be said about an error and what to exit with. */
export interface Ending {
  exitCode: number;
  /** Lines for standard error: the error, then those of its details that it does not tell itself, then a hint. */
  lines: string[];
}

/** Decides how a command ends that stopped with `error`. */
export function endingOf(error: unknown): Ending {
  if (error instanceof OutputClosed) return { exitCode: EXIT.DONE, lines: [] };
  if (error instanceof Interrupted) return { exitCode: error.exitCode, lines: [] };
  if (error instanceof HadronError) {
    const { code, message, details } = error;
    const lines = [`error[${code}]: ${message}`];
    if (!isTold(details, message)) lines.push(`details: ${JSON.stringify(details)}`);
    if (error instanceof CommandError && error.hint !== undefined) lines.push(`hint: ${error.hint}`);
    return { exitCode: error instanceof CommandError ? error.exitCode : exitCodeOf(code), lines };
  }
  if (error instanceof OutputFailed) return { exitCode: EXIT.FAILED, lines: [`error[INTERNAL]: ${error.message}`] };
  const text = error instanceof Error ? error.stack ?? error.message : String(error);
  return { exitCode: EXIT.FAILED, lines: [`error[INTERNAL]: ${text}`] };
}

/** Whether details have nothing that the message has not said. */
function isTold(details: JsonValue, message: string): boolean {
  if (details === null || typeof details !== "object") return hasWord(message, String(details));
  return Object.values(details).every((detail) => isTold(detail, message));
}

/** Whether text stands in another on its own: 5 does not in 65536. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0 && word !== ""; at = text.indexOf(word, at + 1)) {
    if (!/\w/.test(text[at - 1] ?? "") && !/\w/.test(text[at + word.length] ?? "")) return true;
  }
  return false;
}

/** The same error with advice. */
export function withHint(error: HadronError, hint: string): CommandError {
  const { code, message, details } = error;
  const exitCode = error instanceof CommandError ? error.exitCode : exitCodeOf(code);
  return new CommandError(code, message, hint, exitCode, { cause: error, details });
}
