// Proves that a deadline is never kept early and at most a tick late, that what was removed is left alone, and that what is over
// leaves neither timers nor memory behind.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { VirtualClock } from "../tests/support/virtual_clock.ts";
import { DEADLINE_TICK_MS, Deadlines, Expiring } from "./deadlines.ts";

/** Takes note of when it expires. */
class Entry extends Expiring {
  readonly expiredMs: number[] = [];

  constructor(private readonly clock: VirtualClock, private readonly then: () => unknown = () => {}) {
    super();
  }

  override expire(): void {
    this.expiredMs.push(this.clock.now());
    this.then();
  }
}

Deno.test("random deadlines are kept once each, never early, at most a tick late, unless they were removed before", () => {
  const entry = fc.record({
    beginsMs: fc.nat({ max: 2000 }),
    delayMs: fc.oneof(fc.nat({ max: 3000 }), fc.double({ min: 0, max: 50, noNaN: true })),
    removedMs: fc.option(fc.nat({ max: 4000 })),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), fc.double({ min: 0, max: 1e9, noNaN: true }), (plans, startMs) => {
      const clock = new VirtualClock(startMs);
      const deadlines = new Deadlines(clock);
      const entries = plans.map((plan) => ({ ...plan, entry: new Entry(clock) }));
      for (const { entry, beginsMs, delayMs, removedMs } of entries) {
        clock.timer(beginsMs, () => deadlines.add(entry, delayMs));
        if (removedMs !== null) clock.timer(beginsMs + removedMs, () => deadlines.remove(entry));
      }
      clock.advance(20_000);
      for (const { entry, beginsMs, delayMs, removedMs } of entries) {
        // Rounding of large numbers of milliseconds.
        const slackMs = 1e-6;
        const [lateMs] = entry.expiredMs.map((expiredMs) => expiredMs - (startMs + beginsMs + delayMs));
        ok(entry.expiredMs.length <= 1);
        if (lateMs !== undefined) ok(lateMs >= -slackMs && lateMs <= DEADLINE_TICK_MS + slackMs, `${lateMs} ms late`);
        if (removedMs === null || removedMs > delayMs + DEADLINE_TICK_MS + slackMs) {
          strictEqual(entry.expiredMs.length, 1);
        }
        if (removedMs !== null && removedMs < delayMs - slackMs) strictEqual(entry.expiredMs.length, 0);
      }
      strictEqual(clock.timersWaiting, 0);
    }),
    { numRuns: 300 },
  );
});

Deno.test("a hundred thousand deadlines of one second are kept with few timers", () => {
  const clock = new VirtualClock();
  const deadlines = new Deadlines(clock);
  const entries = Array.from({ length: 100_000 }, () => new Entry(clock));
  entries.forEach((entry, at) => {
    if (at % 1000 === 0) clock.advance(1);
    deadlines.add(entry, 1000);
  });
  clock.advance(2000);
  ok(entries.every(({ expiredMs }) => expiredMs.length === 1));
  ok(clock.timersSet <= 1100 / DEADLINE_TICK_MS, `${clock.timersSet} timers were set`);
});

Deno.test("an earlier deadline added later is not kept waiting for the one before it", () => {
  const clock = new VirtualClock(0);
  const deadlines = new Deadlines(clock);
  const [late, early] = [new Entry(clock), new Entry(clock)];
  deadlines.add(late, 5000);
  deadlines.add(early, 100);
  clock.advance(10_000);
  deepStrictEqual([early.expiredMs, late.expiredMs], [[100], [5000]]);
});

Deno.test("removing is harmless for what was never added, was removed, or has expired", () => {
  const clock = new VirtualClock();
  const deadlines = new Deadlines(clock);
  const entries = [1, 2, 3].map(() => new Entry(clock));
  deadlines.remove(entries[0]);
  for (const entry of entries) deadlines.add(entry, 50);
  deadlines.remove(entries[1]);
  deadlines.remove(entries[1]);
  clock.advance(100);
  deadlines.remove(entries[0]);
  deepStrictEqual(entries.map(({ expiredMs }) => expiredMs.length), [1, 0, 1]);
  deadlines.add(entries[1], 50);
  clock.advance(100);
  strictEqual(entries[1].expiredMs.length, 1, "what was removed can be added again");
  const [stays, twice, other] = [1, 2, 3].map(() => new Entry(clock));
  deadlines.add(stays, 50);
  deadlines.add(twice, 50);
  deadlines.remove(twice);
  deadlines.add(other, 50);
  deadlines.remove(twice);
  clock.advance(100);
  deepStrictEqual(
    [stays, twice, other].map(({ expiredMs }) => expiredMs.length),
    [1, 0, 1],
    "removing again touches nobody",
  );
});

Deno.test("what expires may remove its neighbours and add others, also for at once", () => {
  const clock = new VirtualClock(0);
  const deadlines = new Deadlines(clock);
  const log: string[] = [];
  const neighbours: Entry[] = [];
  const again = new Entry(clock, () => log.push("again"));
  for (const name of ["first", "second"]) {
    const entry = new Entry(clock, () => {
      log.push(name);
      for (const neighbour of neighbours) if (neighbour !== entry) deadlines.remove(neighbour);
      deadlines.add(again, 0);
    });
    neighbours.push(entry);
    deadlines.add(entry, 10);
  }
  clock.advance(10);
  strictEqual(log.length, 2, "one of the two, and what it added");
  strictEqual(log[1], "again");
});

Deno.test("what is added for at once while its tick passes is kept, whoever else of that tick is still to come", () => {
  for (const adder of [0, 1, 2]) {
    const clock = new VirtualClock(0);
    const deadlines = new Deadlines(clock);
    const again = new Entry(clock);
    const entries = [0, 1, 2].map((at) => new Entry(clock, () => at === adder && deadlines.add(again, 0)));
    for (const entry of entries) deadlines.add(entry, 10);
    clock.advance(10);
    deepStrictEqual([...entries, again].map(({ expiredMs }) => expiredMs), [[10], [10], [10], [10]]);
  }
});

Deno.test("clear calls nobody, stops the timer, and what is added afterwards is kept", () => {
  const clock = new VirtualClock();
  const deadlines = new Deadlines(clock);
  const [forgotten, kept] = [new Entry(clock), new Entry(clock)];
  deadlines.add(forgotten, 10);
  deadlines.clear();
  strictEqual(clock.timersWaiting, 0);
  deadlines.add(kept, 20);
  clock.advance(100);
  deepStrictEqual([forgotten.expiredMs.length, kept.expiredMs.length], [0, 1]);
});

Deno.test("a deadline beyond the longest timer of the runtime is waited for, not spun on", () => {
  const clock = new VirtualClock(0);
  const deadlines = new Deadlines(clock);
  const entry = new Entry(clock);
  deadlines.add(entry, 2 ** 32 - 1);
  clock.advance(2 ** 32 - 2);
  strictEqual(entry.expiredMs.length, 0);
  clock.advance(DEADLINE_TICK_MS + 1);
  strictEqual(entry.expiredMs.length, 1);
  ok(clock.timersSet < 10);
});

Deno.test("what was removed leaves nothing behind, however far its deadline was", () => {
  const clock = new VirtualClock();
  const deadlines = new Deadlines(clock);
  for (let far = 1; far <= 1000; far++) {
    const entry = new Entry(clock);
    deadlines.add(entry, far * 60_000);
    deadlines.remove(entry);
  }
  const held = Object.values(deadlines).filter((value) => value instanceof Map).map(({ size }) => size);
  ok(Math.max(0, ...held) <= 1, `${held} ticks wait for nobody`);
});
