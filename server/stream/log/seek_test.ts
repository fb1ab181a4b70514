// Finds the place of any time in any log, as a walk over all events would, and reads few batches for it.

import { ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { recordField } from "./record_field.ts";
import { LogBatch } from "./log_batch.ts";
import { offsetAtTime, type SeekableLog } from "./seek.ts";

const FIELD = recordField({ data: new Uint8Array(1) });

/** A log of batches, each as the times of its events; what begins from `inMemoryFrom` on is in memory. */
class ListedLog implements SeekableLog {
  readonly times: number[] = [];
  readonly next: number;
  readonly lastTimeMs: number;
  reads = 0;
  private readonly batches: LogBatch[] = [];

  constructor(batches: readonly (readonly number[])[], readonly first: number, private readonly inMemoryFrom: number) {
    for (const times of batches) {
      const batch = new LogBatch(this.times.length, 64);
      for (const timeMs of times) batch.append(timeMs, FIELD, 0, FIELD.length, 1);
      this.times.push(...times);
      this.batches.push(batch);
    }
    this.next = this.times.length;
    this.lastTimeMs = this.times.at(-1) ?? 0;
  }

  inMemory(offset: number): LogBatch | undefined {
    const batch = this.with(offset);
    return batch !== undefined && batch.baseOffset >= this.inMemoryFrom ? batch : undefined;
  }

  load(offset: number): Promise<LogBatch[]> {
    this.reads++;
    const batch = this.with(offset);
    return Promise.resolve(batch === undefined ? [] : [batch]);
  }

  /** What {@linkcode offsetAtTime} is to say. */
  walkTo(timeMs: number): number {
    let offset = this.first;
    while (offset < this.next && this.times[offset] < timeMs) offset++;
    return offset;
  }

  private with(offset: number): LogBatch | undefined {
    return this.batches.find(({ baseOffset, end }) => offset >= baseOffset && offset < end);
  }
}

/** Times that never go back: some equal, some in bursts, some after a long silence. */
const steps = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(1_000_000_000)), { minLength: 1, maxLength: 8 }),
  { minLength: 1, maxLength: 40 },
);

function timesOf(steps: readonly (readonly number[])[]): number[][] {
  let timeMs = 1_700_000_000_000;
  return steps.map((batch) => batch.map((step) => timeMs += step));
}

Deno.test("a time is found where a walk over all events finds it", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(), fc.nat(), fc.nat(), async (steps, drop, memory, pick) => {
      const batches = timesOf(steps);
      const count = batches.flat().length;
      const log = new ListedLog(batches, drop % (count + 1), memory % (count + 1));
      const at = log.times[pick % count];
      for (const timeMs of [at, at - 1, at + 1, log.times[0] - 1_000, log.lastTimeMs + 1]) {
        strictEqual(await offsetAtTime(log, timeMs), log.walkTo(timeMs), `time ${timeMs}`);
      }
    }),
    { numRuns: 500 },
  );
});

Deno.test("few batches are read, and not many more than by halving when events came as unevenly as can be", async () => {
  const even = new ListedLog(
    Array.from({ length: 4096 }, (_, batch) => [0, 1, 2].map((i) => 1_000_000 + batch * 30 + i * 7)),
    0,
    Infinity,
  );
  // Each batch comes after twice the time that all before it took: a guess is always far off.
  const uneven = new ListedLog(Array.from({ length: 50 }, (_, batch) => [2 ** batch, 2 ** batch]), 0, Infinity);
  for (const [log, readsMax] of [[even, 4], [uneven, 17]] as const) {
    for (const timeMs of log.times) {
      log.reads = 0;
      await offsetAtTime(log, timeMs);
      ok(log.reads <= readsMax, `${log.reads} batches read to find ${timeMs}`);
    }
  }
});

Deno.test("a store that gives nothing ends the search", async () => {
  const log = new ListedLog(Array.from({ length: 4096 }, (_, batch) => [batch]), 0, Infinity);
  log.load = () => {
    log.reads++;
    return Promise.resolve([]);
  };
  await offsetAtTime(log, 2000);
  ok(log.reads < 30, `${log.reads} reads`);
});
