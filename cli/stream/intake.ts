/**
 * Takes what an iterator yields, one by one, until somebody says stop, also while nothing comes.
 *
 * Hot: one small promise for each value. `Promise.race` with one that lasts would keep something of every value for ever.
 *
 * @module
 */

/** The values of an iterator until it ends or is stopped. */
export class Intake<T> {
  readonly #source: AsyncIterator<T>;
  #isStopped = false;
  #wake: (() => void) | undefined;

  constructor(source: AsyncIterable<T>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next value; undefined when there is none any more, or it was stopped. */
  next(): Promise<T | undefined> {
    if (this.#isStopped) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#wake = () => resolve(undefined);
      this.#source.next().then((result) => resolve(result.done ? undefined : result.value), reject);
    });
  }

  /** No more values; who waits for one gets none. Twice is harmless. */
  stop(): void {
    this.#isStopped = true;
    this.#wake?.();
  }

  /** Whether it was stopped. */
  get isStopped(): boolean {
    return this.#isStopped;
  }
}
