// Time that stands still until a test moves it, so that what depends on time is tested without waiting for any.

import { ok } from "node:assert/strict";
import { type Clock, TIMER_MS_MAX } from "../../proto/clock.ts";

interface Timer {
  dueMs: number;
  callback: () => void;
}

/** A clock whose timers run when {@linkcode VirtualClock.advance} passes them, in the order in which they are due. */
export class VirtualClock implements Clock {
  /** Timers set so far, those taken back included. */
  timersSet = 0;
  private readonly timers = new Set<Timer>();

  /** Begins at `nowMs`, which is no round number because no clock begins at one. */
  constructor(private nowMs = 1234.5, private readonly unixOffsetMs = 1_800_000_000_000) {}

  now(): number {
    return this.nowMs;
  }

  unixMs(): number {
    return Math.floor(this.unixOffsetMs + this.nowMs);
  }

  timer(delayMs: number, callback: () => void): () => void {
    // Beyond this the runtime's timers fire at once, so a timer set for longer is a bug.
    ok(delayMs >= 0 && delayMs <= TIMER_MS_MAX, `the runtime has no timers for ${delayMs} ms`);
    const timer = { dueMs: this.nowMs + delayMs, callback };
    this.timersSet++;
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** How many timers wait. */
  get timersWaiting(): number {
    return this.timers.size;
  }

  /** Moves time on; timers that fall due on the way, also ones set by others on the way, run at their own time. */
  advance(milliseconds: number): void {
    const endMs = this.nowMs + milliseconds;
    for (let timer = this.earliest(endMs); timer !== undefined; timer = this.earliest(endMs)) {
      this.timers.delete(timer);
      this.nowMs = Math.max(this.nowMs, timer.dueMs);
      timer.callback();
    }
    this.nowMs = endMs;
  }

  /** The timer due first, at `endMs` at the latest; of several the one that was set first. */
  private earliest(endMs: number): Timer | undefined {
    let earliest: Timer | undefined;
    for (const timer of this.timers) {
      if (timer.dueMs <= endMs && (earliest === undefined || timer.dueMs < earliest.dueMs)) earliest = timer;
    }
    return earliest;
  }
}

/** A machine's clock that can be set: its timers go on as they did. */
export class SetClock extends VirtualClock {
  /** By how much it has been set. */
  aheadMs = 0;

  override unixMs(): number {
    return super.unixMs() + this.aheadMs;
  }
}
