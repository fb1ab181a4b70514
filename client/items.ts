/**
 * Iterations that are given up from outside, while somebody may wait for their next item.
 *
 * @module
 */

/** One iteration over items, and how to end it. */
export interface Stoppable<T> {
  /** To be iterated over once. */
  readonly items: AsyncIterable<T>;
  /**
   * Tells it that nobody takes its items any more. A generator hears of it when it comes to its next `yield`; a subscription, or whatever
   * else can be stopped as it waits, at once. What it says to that is of no interest to anybody.
   */
  stop(): void;
}

/** Begins an iteration that can be ended from outside. */
export function stoppable<T>(items: AsyncIterable<T>): Stoppable<T> {
  const iterator = items[Symbol.asyncIterator]();
  return {
    items: { [Symbol.asyncIterator]: () => iterator },
    stop() {
      try {
        iterator.return?.().then(undefined, () => {});
      } catch {
        // It is not an iterator as they should be: there is nothing left to tell it.
      }
    },
  };
}
