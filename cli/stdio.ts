/**
 * Standard output and standard error, written before the call returns: help, version, errors. Nothing else is loaded for
 * it, so that a program that only says what it is starts at once.
 *
 * @module
 */

/** Whoever read standard output has gone, as `head` does when it has seen enough: not an error of ours. */
export class OutputClosed extends Error {
  constructor() {
    super("Write to standard output: its reader has gone");
  }
}

/** Standard output cannot be written to, as when the disk it goes to is full. */
export class OutputFailed extends Error {
  constructor(cause: Error) {
    super(`Write to standard output: ${cause.message}`, { cause });
  }
}

const encoder = new TextEncoder();

/** Writes text to standard output before it returns: help and version. */
export function writeOutputSync(text: string): void {
  try {
    writeAllSync(Deno.stdout, encoder.encode(text));
  } catch (error) {
    throw outputError(error);
  }
}

/** Writes text to standard error before it returns. That it can go nowhere is no reason to stop, and nobody could be told. */
export function writeErrorSync(text: string): void {
  try {
    writeAllSync(Deno.stderr, encoder.encode(text));
  } catch (error) {
    if (outputError(error) === error) throw error;
  }
}

/** What it means that standard output could not be written to; what is no failure of the system's is left as it is. */
export function outputError(error: unknown): unknown {
  if (error instanceof Deno.errors.BrokenPipe) return new OutputClosed();
  return error instanceof Error && "code" in error ? new OutputFailed(error) : error;
}

/** The columns of the terminal that standard output, or another, is; `Infinity` where it is none. */
export function outputColumns(sink: { isTerminal(): boolean } = Deno.stdout): number {
  if (!sink.isTerminal()) return Infinity;
  try {
    const { columns } = Deno.consoleSize();
    return columns > 0 ? columns : Infinity;
  } catch (error) {
    // It has no size: nothing is known to be too wide.
    if (error instanceof Error) return Infinity;
    throw error;
  }
}

/** Whether the user's environment wants colour: https://no-color.org. */
export function colorWanted(): boolean {
  return !Deno.env.get("NO_COLOR") && Deno.env.get("TERM") !== "dumb" && !isSwitchedOn(Deno.env.get("HADRON_NO_COLOR"));
}

/** Whether a variable for an option without a value is set to anything but `0`, `false`, `no` or nothing. */
export function isSwitchedOn(value: string | undefined): boolean {
  return value !== undefined && value !== "" && !/^(0|false|no)$/i.test(value);
}

function writeAllSync(sink: { writeSync(bytes: Uint8Array): number }, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += sink.writeSync(bytes.subarray(at));
}
