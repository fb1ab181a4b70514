/**
 * Progress of long work: a line on standard error that is written over, at a terminal, once the work has taken a second.
 *
 * @module
 */
import type { Output } from "./output.ts";

const FIRST_MS = 1000;
const INTERVAL_MS = 200;

/** Shows what `describe` says until it is disposed. */
export class Progress implements Disposable {
  readonly #output: Output;
  readonly #startMs = performance.now();
  readonly #timer: ReturnType<typeof setInterval> | undefined;

  constructor(output: Output, describe: () => string) {
    this.#output = output;
    if (!output.isErrorTerminal || output.quiet) return;
    this.#timer = setInterval(() => {
      if (performance.now() - this.#startMs >= FIRST_MS) output.status(describe());
    }, INTERVAL_MS);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.#output.status("");
  }
}
