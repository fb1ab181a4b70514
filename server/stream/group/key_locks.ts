/**
 * For `order: "key"`: which keys are held, and what waits for them.
 *
 * A key is held from the delivery of an event until that is settled for good, also while it waits for another attempt. What waits for a key is
 * a chain of deliveries. Locks stay for a while when nobody holds them, so that an event costs one look into the
 * table.
 *
 * Keys are known by their hash, so that no text is made of them. Two keys of one hash, of 10,000 keys none or two, wait for each other
 * without need.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import { hash } from "../key_hash.ts";

/** Deliveries of a group that may wait for their keys; then nothing more is taken from the log. */
export const PARKED_MAX = 16_384;

/** What a key that lies in `bytes` is known by; 0 for no key. A small number, which a table finds soonest. */
export function lockOf(bytes: Uint8Array, start: number, end: number): number {
  return start === end ? 0 : 1 + (hash(bytes, start, end) & 0x3fff_ffff);
}

/** The lock of one key. */
export interface KeyLock<T> {
  isHeld: boolean;
  /** Since when the one who holds it does, attempts that failed included. */
  sinceMs: number;
  /** What waits for it, first to last. */
  first: T | undefined;
  last: T | undefined;
}

/** Something that can wait for a key. */
export interface Waiting<T> {
  /** What gets the key after it. */
  nextOfKey: T | undefined;
}

/** Locks that nobody holds are thrown away once there are so many, and twice as many as were held then. */
const IDLE_MIN = 4096;

/** The keys of one group. */
export class KeyLocks<T extends Waiting<T>> {
  /** How many wait. */
  parked = 0;
  private readonly locks = new Map<number, KeyLock<T>>();
  private sweepAt = IDLE_MIN;

  /** The lock of a key, which is to be held at once if it is not. Hot. */
  of(key: number): KeyLock<T> {
    let lock = this.locks.get(key);
    if (lock === undefined) {
      if (this.locks.size >= this.sweepAt) this.sweep();
      this.locks.set(key, lock = { isHeld: false, sinceMs: 0, first: undefined, last: undefined });
    }
    return lock;
  }

  /** Holds a key that nobody holds. Hot. */
  hold(lock: KeyLock<T>, nowMs: number): void {
    assert(!lock.isHeld, "a key is held once");
    lock.isHeld = true;
    lock.sinceMs = nowMs;
  }

  /** Lets something wait for a key that is held. */
  wait(lock: KeyLock<T>, item: T): void {
    if (lock.last === undefined) lock.first = item;
    else lock.last.nextOfKey = item;
    lock.last = item;
    this.parked++;
  }

  /** Lets go of a key that is held; returns what holds it from now on, if anything has waited. Hot. */
  release(lock: KeyLock<T>, nowMs: number): T | undefined {
    assert(lock.isHeld, "a key is let go of by who holds it");
    const next = lock.first;
    if (next === undefined) {
      lock.isHeld = false;
      return undefined;
    }
    lock.first = next.nextOfKey;
    if (lock.first === undefined) lock.last = undefined;
    next.nextOfKey = undefined;
    lock.sinceMs = nowMs;
    this.parked--;
    return next;
  }

  /** Forgets everything. */
  clear(): void {
    this.locks.clear();
    this.parked = 0;
    this.sweepAt = IDLE_MIN;
  }

  private sweep(): void {
    for (const [key, { isHeld }] of this.locks) if (!isHeld) this.locks.delete(key);
    this.sweepAt = Math.max(IDLE_MIN, this.locks.size * 2);
  }
}
