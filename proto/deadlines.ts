/**
 * Deadlines of many short-lived things, of which nearly all end before their deadline.
 *
 * Setting and clearing a timer of the runtime costs about 4 µs (Deno 2.9.6), more than a whole call may; entering and leaving
 * a list costs 0.05 µs. So deadlines are rounded up to ticks, each tick has a doubly linked list, and one timer of the runtime
 * waits for the earliest.
 *
 * @module
 */
import { type Clock, TIMER_MS_MAX } from "./clock.ts";

/** Deadlines are kept to within this, never early. */
export const DEADLINE_TICK_MS = 10;

/** Something with a deadline: extend it, and say what happens when it passes. */
export abstract class Expiring {
  /** @ignore */
  deadlinePrevious: Expiring | undefined;
  /** @ignore */
  deadlineNext: Expiring | undefined;

  /** Called once when the deadline passes, unless it was removed before. */
  abstract expire(): void;
}

/** The head of the list of one tick. */
class Tick extends Expiring {
  constructor(readonly number: number) {
    super();
  }

  override expire(): void {}
}

/** Calls {@linkcode Expiring.expire} of what is still here when its deadline passes. */
export class Deadlines {
  private readonly ticks = new Map<number, Tick>();
  private earliest = Infinity;
  private cancelTimer: (() => void) | undefined;

  constructor(private readonly clock: Clock) {}

  /** The time that deadlines are kept by. */
  nowMs(): number {
    return this.clock.now();
  }

  /** Adds `entry`, due in `delayMs`. */
  add(entry: Expiring, delayMs: number): void {
    const number = Math.ceil((this.clock.now() + delayMs) / DEADLINE_TICK_MS);
    let tick = this.ticks.get(number);
    if (tick === undefined) {
      tick = new Tick(number);
      this.ticks.set(number, tick);
      if (number < this.earliest) this.wait(number);
    }
    entry.deadlinePrevious = tick;
    entry.deadlineNext = tick.deadlineNext;
    if (tick.deadlineNext !== undefined) tick.deadlineNext.deadlinePrevious = entry;
    tick.deadlineNext = entry;
  }

  /** Adds `entry`, due when `other` is, if that is here. */
  addBeside(entry: Expiring, other: Expiring): void {
    if (other.deadlinePrevious === undefined) return;
    entry.deadlinePrevious = other;
    entry.deadlineNext = other.deadlineNext;
    if (other.deadlineNext !== undefined) other.deadlineNext.deadlinePrevious = entry;
    other.deadlineNext = entry;
  }

  /** Takes `entry` out; harmless when it is not here. */
  remove(entry: Expiring): void {
    const previous = entry.deadlinePrevious;
    if (previous === undefined) return;
    previous.deadlineNext = entry.deadlineNext;
    if (entry.deadlineNext !== undefined) entry.deadlineNext.deadlinePrevious = previous;
    entry.deadlinePrevious = entry.deadlineNext = undefined;
    // A timer that waits for an empty tick finds nothing, which is cheaper than to set it anew for every short call.
    // A tick that is passing has left the map already, and another of its number may have come.
    if (
      previous instanceof Tick && previous.deadlineNext === undefined && this.ticks.get(previous.number) === previous
    ) {
      this.ticks.delete(previous.number);
    }
  }

  /** Forgets everything, without calling anybody. */
  clear(): void {
    this.ticks.clear();
    this.earliest = Infinity;
    this.cancelTimer?.();
    this.cancelTimer = undefined;
  }

  private wait(number: number): void {
    this.cancelTimer?.();
    this.earliest = number;
    const delayMs = Math.max(0, number * DEADLINE_TICK_MS - this.clock.now());
    this.cancelTimer = this.clock.timer(Math.min(delayMs, TIMER_MS_MAX), () => this.pass());
  }

  private pass(): void {
    this.cancelTimer = undefined;
    const now = this.clock.now() / DEADLINE_TICK_MS;
    const due = [...this.ticks.keys()].filter((number) => number <= now).sort((a, b) => a - b);
    for (const number of due) {
      const tick = this.ticks.get(number);
      this.ticks.delete(number);
      while (tick?.deadlineNext !== undefined) {
        const entry = tick.deadlineNext;
        this.remove(entry);
        entry.expire();
      }
    }
    this.earliest = Infinity;
    let next = Infinity;
    for (const number of this.ticks.keys()) next = Math.min(next, number);
    if (next !== Infinity) this.wait(next);
  }
}
