/**
 * For `order: "key"`: which keys are held, and what waits for them.
 *
 * A key is held from the delivery of an event until that is settled for good, also while it waits for another attempt. What waits for a key is
 * a chain of deliveries behind the one that holds it. Locks stay for a while when nobody holds them, so that an event costs one look into the
 * table.
 *
 * Keys are known by their hash, so that no text is made of them. Two keys of one hash, of 10,000 keys none or two, wait for each other
 * without need.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import { hash } from "../produce.ts";

/** Deliveries of a group that may wait for their keys; then nothing more is taken from the log. */
export const PARKED_MAX = 16_384;

/** What a key that lies in `bytes` is known by; 0 for no key. A small number, which a table finds soonest. */
export function lockOf(bytes: Uint8Array, start: number, end: number): number {
  return start === end ? 0 : 1 + (hash(bytes, start, end) & 0x3fff_ffff);
}

/** The lock of one key. */
export interface KeyLock<T> {
  /** Who holds it, or who waits behind all others; undefined while nobody does. */
  last: T | undefined;
  /** Since when the one who holds it does, attempts that failed included. */
  sinceMs: number;
}

/** Something with a key, which it holds or waits for. */
export interface Locking<T> {
  /** Undefined without a key, or while it has not asked. */
  lock: KeyLock<T> | undefined;
  /** What gets the key next. */
  nextOfKey: T | undefined;
}

/** Locks that nobody holds are thrown away once there are so many, and twice as many as were held then. */
const IDLE_MIN = 4096;

/** The keys of one group. */
export class KeyLocks<T extends Locking<T>> {
  /** How many wait. */
  parked = 0;
  private readonly locks = new Map<number, KeyLock<T>>();
  private sweepAt = IDLE_MIN;

  /** The lock of a key. Hot. */
  of(key: number): KeyLock<T> {
    let lock = this.locks.get(key);
    if (lock === undefined) {
      if (this.locks.size >= this.sweepAt) this.sweep();
      this.locks.set(key, lock = { last: undefined, sinceMs: 0 });
    }
    return lock;
  }

  /** Holds a lock for a delivery, or lets the delivery wait for it: then false. Hot. */
  hold(lock: KeyLock<T>, delivery: T, nowMs: number): boolean {
    const { last } = lock;
    delivery.lock = lock;
    lock.last = delivery;
    if (last === undefined) {
      lock.sinceMs = nowMs;
      return true;
    }
    last.nextOfKey = delivery;
    this.parked++;
    return false;
  }

  /** Lets go of the key that a delivery holds; returns the one that holds it from now on, if one has waited. Hot. */
  release(delivery: T, nowMs: number): T | undefined {
    const { lock, nextOfKey } = delivery;
    if (lock === undefined) return undefined;
    delivery.lock = undefined;
    if (nextOfKey === undefined) {
      assert(lock.last === delivery, "a key is let go of by who holds it");
      lock.last = undefined;
      return undefined;
    }
    delivery.nextOfKey = undefined;
    lock.sinceMs = nowMs;
    this.parked--;
    return nextOfKey;
  }

  /** Forgets everything. */
  clear(): void {
    this.locks.clear();
    this.parked = 0;
    this.sweepAt = IDLE_MIN;
  }

  private sweep(): void {
    for (const [key, { last }] of this.locks) if (last === undefined) this.locks.delete(key);
    this.sweepAt = Math.max(IDLE_MIN, this.locks.size * 2);
  }
}
