/**
 * A terminal taken over for a conversation or a screen, and given back as it was on every way out: disposing, an exit by a
 * second signal, a signal that ends everything else at once, an error that nobody caught, Ctrl-Z.
 *
 * Keys come as they are pressed, Ctrl-C among them: whoever takes the terminal over decides what it means.
 *
 * @module
 */
import { writeOutputSync } from "../stdio.ts";
import { type Key, KeyDecoder } from "./keys.ts";

/** What is heard from a terminal. */
export interface TerminalEvents {
  key(key: Key): void;
  /** The window has another size, or what it showed is gone. */
  resized(): void;
  /** The shell is about to have the terminal for a while. */
  suspending(): void;
  /** The keyboard is gone: the window was closed. */
  ended(): void;
}

/** A window's size. */
export interface Size {
  columns: number;
  rows: number;
}

/** In whole: a screen of its own, which leaves what was there before untouched. In line: below what was printed before. */
export type Mode = "full" | "inline";

const IS_WINDOWS = Deno.build.os === "windows";
/** Windows tells nobody of a change of size. */
const SIZE_POLL_MS = 250;
const FALLBACK: Size = { columns: 80, rows: 24 };

const ENDING_SIGNALS: [Deno.Signal, number][] = [["SIGHUP", 1], ["SIGQUIT", 3]];
const BRACKETED_PASTE = ["\x1b[?2004h", "\x1b[?2004l"];
const ALTERNATE_SCREEN = ["\x1b[?1049h", "\x1b[?1049l"];
const SHOW_CURSOR = "\x1b[?25h";
const RESET_STYLE = "\x1b[0m";

/** The terminal that this process runs in. */
export class Terminal implements Disposable {
  readonly mode: Mode;
  readonly #events: TerminalEvents;
  readonly #decoder: KeyDecoder;
  readonly #restore = () => this.#leave();
  /** These end a process without asking, and would leave the screen to the shell. */
  readonly #ends = ENDING_SIGNALS.map(([name, number]): [Deno.Signal, () => void] => [name, () => {
    try {
      this.#leave();
    } finally {
      // Also when there is no terminal any more to be given back.
      Deno.exit(128 + number);
    }
  }]);
  #isTaken = false;
  #isDisposed = false;
  #sizePoll: ReturnType<typeof setInterval> | undefined;
  #lastSize: Size;

  /** Takes the terminal over. */
  constructor(mode: Mode, events: TerminalEvents) {
    this.mode = mode;
    this.#events = events;
    this.#decoder = new KeyDecoder((key) => this.#pressed(key));
    this.#lastSize = this.size;
    for (const event of ["unload", "error", "unhandledrejection"]) globalThis.addEventListener(event, this.#restore);
    if (IS_WINDOWS) this.#sizePoll = setInterval(() => this.#checkSize(), SIZE_POLL_MS);
    else {
      Deno.addSignalListener("SIGWINCH", this.#onResized);
      Deno.addSignalListener("SIGCONT", this.#onContinued);
      for (const [name, end] of this.#ends) Deno.addSignalListener(name, end);
    }
    this.#enter();
    void this.#read();
  }

  /** The window's size now. */
  get size(): Size {
    try {
      const { columns, rows } = Deno.consoleSize();
      // Some say 0 for "not known".
      return columns > 0 && rows > 0 ? { columns, rows } : FALLBACK;
    } catch (error) {
      if (error instanceof Error) return FALLBACK;
      throw error;
    }
  }

  /** Writes before it returns, so that what is shown is never behind what is known. */
  write(text: string): void {
    if (this.#isTaken) writeOutputSync(text);
  }

  /** Gives the terminal back. Twice is harmless. */
  [Symbol.dispose](): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    clearInterval(this.#sizePoll);
    for (const event of ["unload", "error", "unhandledrejection"]) globalThis.removeEventListener(event, this.#restore);
    if (!IS_WINDOWS) {
      Deno.removeSignalListener("SIGWINCH", this.#onResized);
      Deno.removeSignalListener("SIGCONT", this.#onContinued);
      for (const [name, end] of this.#ends) Deno.removeSignalListener(name, end);
    }
    this.#leave();
  }

  readonly #onResized = () => this.#events.resized();

  /** The shell has brought this process back to the front. */
  readonly #onContinued = () => {
    this.#enter();
    this.#events.resized();
  };

  #enter(): void {
    if (this.#isTaken || this.#isDisposed) return;
    this.#isTaken = true;
    Deno.stdin.setRaw(true);
    this.write((this.mode === "full" ? ALTERNATE_SCREEN[0] : "") + BRACKETED_PASTE[0]);
  }

  #leave(): void {
    if (!this.#isTaken) return;
    this.write(RESET_STYLE + SHOW_CURSOR + BRACKETED_PASTE[1] + (this.mode === "full" ? ALTERNATE_SCREEN[1] : ""));
    this.#isTaken = false;
    Deno.stdin.setRaw(false);
  }

  #pressed(key: Key): void {
    if (this.#isDisposed) return;
    if (key.ctrl && key.name === "z" && !IS_WINDOWS) this.#suspend();
    else this.#events.key(key);
  }

  /** Ctrl-Z does what it does everywhere: the shell is back until `fg`. */
  #suspend(): void {
    this.#events.suspending();
    this.#leave();
    Deno.kill(Deno.pid, "SIGSTOP");
  }

  async #read(): Promise<void> {
    const buffer = new Uint8Array(4096);
    while (!this.#isDisposed) {
      const count = await Deno.stdin.read(buffer);
      if (count === null) return this.#events.ended();
      if (!this.#isDisposed) this.#decoder.write(buffer.subarray(0, count));
    }
  }

  #checkSize(): void {
    const size = this.size;
    if (size.columns === this.#lastSize.columns && size.rows === this.#lastSize.rows) return;
    this.#lastSize = size;
    this.#events.resized();
  }
}
