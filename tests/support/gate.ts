/**
 * Something that stays shut until a test opens it: for handlers that are to be at work while the test looks.
 *
 * @module
 */

/** Holds whoever passes until it is opened. */
export class Gate {
  private readonly opened = Promise.withResolvers<void>();
  /** How many have come to it. */
  reached = 0;

  /** Resolves once the gate is open. */
  pass(): Promise<void> {
    this.reached++;
    return this.opened.promise;
  }

  /** Lets everybody through, now and later. */
  open(): void {
    this.opened.resolve();
  }
}
