// A reader gets every batch it asks for, wherever that is and however it was stored; the first soon, and the next while it still has some.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { batchKey, batchPartKey } from "../../store/keys.ts";
import { MemoryStore } from "../../store/memory_store.ts";
import { recordField } from "./record_field.ts";
import { LogBatch } from "./log_batch.ts";
import { loadBatches, LogReader, type ReadableLog } from "./log_reader.ts";
import { VALUE_BYTES_MAX } from "../../store/store.ts";

const FIELD = recordField({ data: new Uint8Array(1) });

function batchOf(base: number, count: number, dataBytes = 1): LogBatch {
  const batch = new LogBatch(base, 64);
  const field = dataBytes === 1 ? FIELD : recordField({ data: new Uint8Array(dataBytes) });
  for (let i = 0; i < count; i++) batch.append(1, field, 0, field.length, 1);
  return batch;
}

/** A log of batches of equal counts, whose loads are answered when the test says so. */
class SlowLog implements ReadableLog {
  first = 0;
  readonly next: number;
  readonly loads: { offset: number; batchesMax: number; answer: () => void }[] = [];

  constructor(readonly batches: number, readonly count: number, public inMemoryFrom = Infinity) {
    this.next = batches * count;
  }

  inMemory(offset: number): LogBatch | undefined {
    return offset >= this.inMemoryFrom ? this.with(offset) : undefined;
  }

  load(offset: number, batchesMax: number): Promise<LogBatch[]> {
    ok(offset < this.inMemoryFrom, "what is in memory is not read");
    const batches: LogBatch[] = [];
    const end = Math.min(this.next, this.inMemoryFrom);
    for (let at = offset; batches.length < batchesMax && at < end; at = batches.at(-1)!.end) {
      batches.push(this.with(at));
    }
    return new Promise((resolve) => this.loads.push({ offset, batchesMax, answer: () => resolve(batches) }));
  }

  private with(offset: number): LogBatch {
    return batchOf(offset - offset % this.count, this.count);
  }
}

/** Answers what is being loaded. */
async function answer(log: SlowLog): Promise<void> {
  log.loads.at(-1)!.answer();
  // Whoever waits for the answer hears of it within these.
  for (let i = 0; i < 4; i++) await Promise.resolve();
}

Deno.test("the first batch is read by itself, the next ones ahead, each time twice as many", async () => {
  const log = new SlowLog(1000, 10, 4000);
  let ready = 0;
  const reader = new LogReader(log, () => ready++);
  strictEqual(reader.at(5), undefined);
  await answer(log);
  strictEqual(ready, 1);
  for (let offset = 5; offset < 4500; offset++) {
    const batch = reader.at(offset);
    ok(batch !== undefined && offset >= batch.baseOffset && offset < batch.end, `offset ${offset} is there`);
    // What is loading now comes long before it is needed, except at the beginning.
    if (log.loads.at(-1)!.offset > offset) await answer(log);
  }
  strictEqual(ready, 1, "it never had to wait again");
  deepStrictEqual(log.loads.slice(0, 8).map(({ batchesMax }) => batchesMax), [1, 2, 4, 8, 16, 32, 32, 32]);
  strictEqual(log.loads.length, new Set(log.loads.map(({ offset }) => offset)).size, "nothing is read twice");
});

Deno.test("who stays where he is has little read for him, and nothing once he is gone", async () => {
  const log = new SlowLog(1000, 10);
  let ready = 0;
  const reader = new LogReader(log, () => ready++);
  reader.at(0);
  await answer(log);
  for (let i = 0; i < 100; i++) {
    ok(reader.at(3) !== undefined);
    await answer(log);
  }
  strictEqual(log.loads.length, 2);
  strictEqual(reader.at(700), undefined);
  reader.close();
  await answer(log);
  strictEqual(reader.at(500), undefined);
  deepStrictEqual([log.loads.length, ready], [3, 1]);
});

Deno.test("any sequence of places is served, with the log dropped from below and the end of it in memory", async () => {
  const moves = fc.array(fc.oneof(fc.constant("on" as const), fc.nat(999), fc.record({ first: fc.nat(999) })), {
    maxLength: 60,
  });
  await fc.assert(
    fc.asyncProperty(moves, fc.nat(100), fc.integer({ min: 1, max: 4 }), async (moves, memory, count) => {
      const log = new SlowLog(Math.ceil(1000 / count), count, 900 + memory);
      let isReady = false;
      const reader = new LogReader(log, () => isReady = true);
      let offset = 0;
      for (const move of moves) {
        if (typeof move === "object") log.first = Math.max(log.first, move.first);
        else offset = move === "on" ? offset + 1 : move;
        const wanted = Math.max(offset, log.first);
        let batch = reader.at(offset);
        for (let tries = 0; batch === undefined && wanted < log.next; tries++) {
          // One that was under way for another place, and the one for this.
          ok(tries < 2, `offset ${offset} is there after two answers`);
          isReady = false;
          await answer(log);
          ok(isReady, "who was told to wait is told when to look again");
          batch = reader.at(offset);
        }
        if (wanted < log.next) ok(batch!.baseOffset <= wanted && wanted < batch!.end, `offset ${offset}`);
      }
    }),
  );
});

Deno.test("batches are found in the store from any offset, those in parts too", async () => {
  const store = new MemoryStore();
  const batches: LogBatch[] = [];
  for (const [count, dataBytes] of [[3, 1], [1, 150_000], [5, 1], [2, 70_000], [4, 1], [1, 200_000]]) {
    const batch = batchOf(batches.at(-1)?.end ?? 0, count, dataBytes);
    batches.push(batch);
    const [first, ...parts] = batch.values(VALUE_BYTES_MAX, false);
    const sets = parts.map((value, i) => ({ key: batchPartKey(7, 0, batch.baseOffset, i + 1), value }));
    await store.commit({ sets: [{ key: batchKey(7, 0, batch.baseOffset), value: first }, ...sets], deletes: [] });
  }
  const { end } = batches.at(-1)!;
  for (let offset = 0; offset < end; offset++) {
    const place = batches.findIndex((batch) => offset < batch.end);
    const [one, ...none] = await loadBatches(store, 7, 0, offset, 1);
    strictEqual(none.length, 0);
    for (const loaded of [one, (await loadBatches(store, 7, 0, offset))[0]]) {
      const { baseOffset, count } = batches[place];
      deepStrictEqual([loaded.baseOffset, loaded.count], [baseOffset, count], `offset ${offset}`);
      strictEqual(loaded.recordBytes(0, count), batches[place].recordBytes(0, count));
    }
  }
  deepStrictEqual(await loadBatches(store, 7, 0, end, 1), []);
  deepStrictEqual(await loadBatches(store, 7, 0, end), []);
});
