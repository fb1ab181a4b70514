/**
 * For `order: "key"`: which keys are held, and what waits for them.
 *
 * A key is held from the delivery of an event until that is settled for good, also while it waits for another attempt.
 *
 * @module
 */

/** Deliveries of a group that may wait for their keys; then nothing more is taken from the log. */
export const PARKED_MAX = 16_384;

/** The keys of one group. */
export class KeyLocks<T> {
  /** How many wait. */
  parked = 0;
  private readonly held = new Map<string, T[]>();

  /** Holds a key for a delivery, or lets the delivery wait for it: then false. */
  hold(key: string, delivery: T): boolean {
    const waiting = this.held.get(key);
    if (waiting === undefined) {
      this.held.set(key, []);
      return true;
    }
    waiting.push(delivery);
    this.parked++;
    return false;
  }

  /** Lets go of a key; returns the delivery that holds it from now on, if one has waited. */
  release(key: string): T | undefined {
    const waiting = this.held.get(key);
    if (waiting === undefined) return undefined;
    if (waiting.length === 0) {
      this.held.delete(key);
      return undefined;
    }
    this.parked--;
    return waiting.shift();
  }

  /** Forgets everything. */
  clear(): void {
    this.held.clear();
    this.parked = 0;
  }
}
