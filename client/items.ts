/**
 * Iterations that are given up from outside, while somebody may wait for their next item.
 *
 * @module
 */

/**
 * Tells an iterator that nobody takes its items any more. A generator hears of it when it comes to its next `yield`; a subscription, or
 * whatever else can be stopped as it waits, at once. What it says to that is of no interest to anybody.
 */
export function giveUp(iterator: AsyncIterator<unknown>): void {
  try {
    iterator.return?.().then(undefined, () => {});
  } catch {
    // It is not an iterator as they should be: there is nothing left to tell it.
  }
}
