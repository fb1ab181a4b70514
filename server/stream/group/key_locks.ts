/**
 * For `order: "key"`: which keys are held, and what waits for them.
 *
 * A key is held from the delivery of an event until that is settled for good, also while it waits for another attempt. What waits for a key is
 * a chain of deliveries that begins with the one that holds it; the table knows the last of each. So in a group of which every key is busy,
 * one look into the table is all that an event costs.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";

/** Deliveries of a group that may wait for their keys; then nothing more is taken from the log. */
export const PARKED_MAX = 16_384;

/** Something with a key, which it holds or waits for. */
export interface Locking<T> {
  readonly key: string;
  /** What gets the key next. */
  nextOfKey: T | undefined;
}

/** The keys of one group. */
export class KeyLocks<T extends Locking<T>> {
  /** How many wait. */
  parked = 0;
  /** The last of each key that is held: who holds it, or who waits behind all others. */
  private readonly last = new Map<string, T>();

  /** Holds the key of a delivery, or lets the delivery wait for it: then false. */
  hold(delivery: T): boolean {
    const last = this.last.get(delivery.key);
    this.last.set(delivery.key, delivery);
    if (last === undefined) return true;
    last.nextOfKey = delivery;
    this.parked++;
    return false;
  }

  /** Lets go of the key that a delivery holds; returns the one that holds it from now on, if one has waited. */
  release(delivery: T): T | undefined {
    const next = delivery.nextOfKey;
    if (next === undefined) {
      assert(this.last.get(delivery.key) === delivery, "a key is let go of by who holds it");
      this.last.delete(delivery.key);
      return undefined;
    }
    delivery.nextOfKey = undefined;
    this.parked--;
    return next;
  }

  /** Forgets everything. */
  clear(): void {
    this.last.clear();
    this.parked = 0;
  }
}
