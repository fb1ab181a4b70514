/**
 * Spreads work over time: `pub --rate`. The schedule is pure; who asks does the waiting.
 *
 * @module
 */

/** Being late by more than this is not made up for: a rate is a limit, and a stalled input must not end in a burst. */
const CATCH_UP_MS = 100;

/** Says when the next piece of work is due at an even rate. */
export class Pace {
  readonly #intervalMs: number;
  #dueMs: number;

  constructor(perSecond: number, nowMs: number) {
    this.#intervalMs = 1000 / perSecond;
    this.#dueMs = nowMs;
  }

  /** Takes the next place in the schedule: how long to wait for it. */
  next(nowMs: number): number {
    this.#dueMs = Math.max(this.#dueMs, nowMs - CATCH_UP_MS);
    const waitMs = this.#dueMs - nowMs;
    this.#dueMs += this.#intervalMs;
    return Math.max(0, waitMs);
  }
}

/** Waits, or less when the signal aborts. */
export function delay(delayMs: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, delayMs);
    signal.addEventListener("abort", end);
  });
}

/** The values of `source` until it ends or the signal aborts, even while none comes. */
export async function* until<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T, void, undefined> {
  const aborted = new Promise<"aborted">((resolve) => {
    if (signal.aborted) resolve("aborted");
    signal.addEventListener("abort", () => resolve("aborted"), { once: true });
  });
  const values = source[Symbol.asyncIterator]();
  while (true) {
    const next = await Promise.race([values.next(), aborted]);
    if (next === "aborted" || next.done) return;
    yield next.value;
  }
}
