/**
 * Runs one view at the terminal: gives it keys, shows what it renders, and ends as it, a signal or an error says.
 *
 * A view changes whenever it likes and asks to be shown; it is, at once while things are quiet, at most fifteen times a second
 * while they are not.
 *
 * @module
 */
import type { Output } from "../output.ts";
import type { Key } from "./keys.ts";
import type { Line } from "./line.ts";
import { type Frame, RegionPainter, ScreenPainter } from "./painter.ts";
import { type Mode, type Size, Terminal } from "./terminal.ts";

/** What is shown and reacts to keys. */
export interface View {
  /** What is to be seen in a window of this size. */
  render(size: Size): Frame;
  /** A key was pressed; afterwards it is shown again. */
  key(key: Key): void;
}

const FRAME_MS = 66;
/** What a key does is seen at once, but a burst of them is one frame. */
const KEY_FRAME_MS = 10;

/** A view on its way. */
export class Display implements Disposable {
  /** Settles when the view has ended; rejects with what went wrong in it. */
  readonly finished: Promise<void>;
  readonly #view: View;
  readonly #terminal: Terminal;
  readonly #painter: ScreenPainter | RegionPainter;
  #settle: { resolve(): void; reject(error: unknown): void };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerAtMs = Infinity;
  #shownAtMs = -Infinity;
  #hasEnded = false;

  /** Takes the terminal over and shows the view. A signal that is aborted ends it. */
  constructor(view: View, mode: Mode, output: Output, signal: AbortSignal) {
    this.#view = view;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.finished = promise;
    this.#settle = { resolve, reject };
    this.#terminal = new Terminal(mode, {
      key: (key) =>
        this.#attempt(() => {
          view.key(key);
          this.#schedule(KEY_FRAME_MS);
        }),
      resized: () =>
        this.#attempt(() => {
          this.#painter.forget();
          this.#schedule(0);
        }),
      suspending: () => {
        if (this.#painter instanceof RegionPainter) this.#painter.clear();
      },
      ended: () => this.end(),
    });
    const paint = output.style.bind(output);
    this.#painter = mode === "full"
      ? new ScreenPainter(this.#terminal, paint)
      : new RegionPainter(this.#terminal, paint);
    if (signal.aborted) this.end();
    else signal.addEventListener("abort", () => this.end(), { once: true });
    this.#attempt(() => this.#show());
  }

  /** Asks for the view to be shown again. */
  changed(): void {
    this.#schedule(FRAME_MS);
  }

  /** Prints lines above a view in line, for good. */
  print(lines: Line[]): void {
    if (!(this.#painter instanceof RegionPainter) || this.#hasEnded) return;
    this.#painter.show(this.#view.render(this.#terminal.size), lines);
  }

  /** The columns of the window. */
  get columns(): number {
    return this.#terminal.size.columns;
  }

  /** Sends the terminal itself something, such as text for its clipboard. */
  send(sequence: string): void {
    this.#terminal.write(sequence);
  }

  /** Ends the view. Twice is harmless. */
  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    this.#settle.resolve();
  }

  [Symbol.dispose](): void {
    this.end();
    if (this.#painter instanceof RegionPainter) this.#painter.clear();
    this.#terminal[Symbol.dispose]();
  }

  #schedule(delayMs: number): void {
    if (this.#hasEnded) return;
    const now = performance.now();
    const atMs = delayMs === FRAME_MS ? Math.max(now, this.#shownAtMs + FRAME_MS) : now + delayMs;
    if (this.#timerAtMs <= atMs) return;
    clearTimeout(this.#timer);
    this.#timerAtMs = atMs;
    this.#timer = setTimeout(() => this.#attempt(() => this.#show()), atMs - now);
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timerAtMs = Infinity;
    if (this.#hasEnded) return;
    this.#shownAtMs = performance.now();
    this.#painter.show(this.#view.render(this.#terminal.size));
  }

  #attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#hasEnded = true;
      this.#settle.reject(error);
    }
  }
}
