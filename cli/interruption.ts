/**
 * Ctrl-C and the polite kill: the first one asks the command to end in order, the second ends it on the spot.
 *
 * @module
 */
import { EXIT } from "./exit_code.ts";
import { writeErrorSync } from "./stdio.ts";

// Windows knows neither SIGTERM nor a listener for it; Ctrl-Break stands in.
const SIGNALS: Deno.Signal[] = Deno.build.os === "windows" ? ["SIGINT", "SIGBREAK"] : ["SIGINT", "SIGTERM"];

/** Tells whether, and how, the user asked this process to stop. */
export class Interruption {
  readonly #abort = new AbortController();
  #exitCode: number = EXIT.INTERRUPTED;

  /** Takes the signals over from the system, which would end the process at once. */
  constructor() {
    for (const name of SIGNALS) Deno.addSignalListener(name, () => this.#onSignal(name));
  }

  /** Aborts at the first signal. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** What a command that was not done exits with: 130 for Ctrl-C, 143 for SIGTERM. */
  get exitCode(): number {
    return this.#exitCode;
  }

  /** Settles at the first signal. */
  get requested(): Promise<void> {
    const { signal } = this;
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  }

  #onSignal(name: Deno.Signal): void {
    const exitCode = name === "SIGINT" ? EXIT.INTERRUPTED : EXIT.TERMINATED;
    // What is printed next, and the shell's prompt, do not begin behind the ^C that the terminal shows.
    if (name === "SIGINT" && Deno.stdin.isTerminal() && Deno.stderr.isTerminal()) writeErrorSync("\n");
    if (this.signal.aborted) Deno.exit(exitCode);
    this.#exitCode = exitCode;
    this.#abort.abort();
  }
}
