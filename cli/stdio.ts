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

const encoder = new TextEncoder();

/** Writes text to standard output before it returns: help and version. */
export function writeOutputSync(text: string): void {
  writeAllSync(Deno.stdout, encoder.encode(text));
}

/** Writes text to standard error before it returns. Nobody there to read it is no reason to stop. */
export function writeErrorSync(text: string): void {
  try {
    writeAllSync(Deno.stderr, encoder.encode(text));
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
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
  try {
    for (let at = 0; at < bytes.length;) at += sink.writeSync(bytes.subarray(at));
  } catch (error) {
    throw error instanceof Deno.errors.BrokenPipe ? new OutputClosed() : error;
  }
}
