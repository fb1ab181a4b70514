/**
 * What to do about a command that its shell could not run at all: it fails for every event, not for this one.
 *
 * @module
 */
import { HandlerError } from "../client/mod.ts";
import type { Output } from "./output.ts";

/** What shells say by their exit codes. */
const MEANINGS: Record<number, string> = {
  126: "it cannot be executed: `chmod +x` makes a file a program",
  127: "there is no such command",
};

/** Tells it once: the next failure is the same one. */
export class ShellAdvice {
  #isTold = false;

  constructor(private readonly output: Output) {}

  /** A command has failed. */
  after(error: unknown): void {
    if (this.#isTold || !(error instanceof HandlerError) || !isObject(error.data)) return;
    const { exitCode } = error.data;
    const meaning = MEANINGS[Number(exitCode)];
    if (meaning === undefined) return;
    this.#isTold = true;
    this.output.note(
      `hint: exit code ${exitCode} of the shell: ${meaning}. Commands run in ${Deno.cwd()}; Ctrl-C ends this`,
    );
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
