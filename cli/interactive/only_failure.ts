/**
 * For what goes on beside a screen: its failure ends the screen, its end does not.
 *
 * @module
 */

/** Rejects as `promise` does, and never resolves. */
export function onlyFailure(promise: Promise<void>): Promise<never> {
  return new Promise((_, reject) => promise.catch(reject));
}
