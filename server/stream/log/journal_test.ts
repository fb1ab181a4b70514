// What many partitions have in the journal survives a stop after any commit, is packed when it is enough, and leaves nothing behind.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { Deadlines } from "../../../proto/deadlines.ts";
import { type ProduceContent, produceSize, writeProduceContent } from "../../../proto/hot_produce.ts";
import { recordField } from "./record_field.ts";
import { memoryStreams } from "../../../tests/support/memory_streams.ts";
import { RecordingStore } from "../../../tests/support/recording_store.ts";
import { VirtualClock } from "../../../tests/support/virtual_clock.ts";
import type { Store } from "../../store/store.ts";
import { allOf, batchRange } from "../../store/keys.ts";
import type { Answers } from "../publishing/answers.ts";
import type { Partition } from "./partition.ts";
import { hash } from "../key_hash.ts";
import { Produce } from "../publishing/produce.ts";
import { BATCH_BYTES, REWRITES_MAX } from "./packing.ts";
import { purge } from "../purge.ts";
import type { Stream } from "../stream.ts";
import type { Streams } from "../streams.ts";

const NAMESPACE = "default";
const encoder = new TextEncoder();

interface Scene {
  store: RecordingStore;
  streams: Streams;
}

async function scene(): Promise<Scene> {
  const store = new RecordingStore();
  return { store, streams: await open(store) };
}

function open(store: Store): Promise<Streams> {
  const clock = new VirtualClock();
  return memoryStreams(clock, new Deadlines(clock), store);
}

function encoded(stream: string, data: Uint8Array[], firstSequence: number): Produce {
  const fields = data.map((each, i) => recordField({ data: each, key: `key-${firstSequence + i}` }));
  const records = new Uint8Array(fields.reduce((sum, field) => sum + field.length, 0));
  let at = 0;
  for (const field of fields) {
    records.set(field, at);
    at += field.length;
  }
  const content: ProduceContent = {
    stream,
    firstSequence,
    settledBelow: firstSequence,
    atomic: false,
    expectNext: -1,
    records,
    recordsStart: 0,
    recordsEnd: records.length,
  };
  const bytes = new Uint8Array(produceSize(content));
  return Produce.read(bytes, 0, writeProduceContent(bytes, 0, content));
}

/** Publishes, and resolves with the answers when all of it is on disk. */
function publish(stream: Stream, data: Uint8Array[], firstSequence: number): Promise<Answers[]> {
  return new Promise((resolve) => {
    const answers: Answers[] = [];
    let count = 0;
    stream.produce(encoded(stream.name, data, firstSequence), "producer", (answer) => {
      answers.push(answer);
      for (const { count: some } of [...answer.appended, ...answer.refused]) count += some;
      if (count === data.length) resolve(answers);
    });
  });
}

/** All that can be read, by offset: the first byte of each event's data, and its length. */
async function readAll(partition: Partition): Promise<Map<number, string>> {
  const events = new Map<number, string>();
  for (let offset = partition.first; offset < partition.next;) {
    const inMemory = partition.inMemory(offset);
    const batches = inMemory === undefined ? await partition.load(offset) : [inMemory];
    ok(batches.length > 0, `offset ${offset} is there`);
    for (const batch of batches) {
      for (; offset >= batch.baseOffset && offset < batch.end && offset < partition.next; offset++) {
        const i = offset - batch.baseOffset;
        events.set(offset, tag(batch.bytes.subarray(batch.contentStart(i), batch.fieldEnd(i))));
      }
    }
  }
  return events;
}

function tag(record: Uint8Array): string {
  return `${record.length}:${record.slice(-8).join(",")}`;
}

/** Data that tells where it belongs. */
function dataOf(serial: number, length: number): Uint8Array {
  const data = new Uint8Array(Math.max(4, length));
  for (let i = 0; i < data.length; i++) data[i] = serial >> i % 4 * 8;
  return data;
}

function tagOf(data: Uint8Array, sequence: number): string {
  const field = recordField({ data, key: `key-${sequence}` });
  let at = 1;
  while (field[at++] >= 0x80);
  return tag(field.subarray(at));
}

async function keysOf(store: Store, letter: "j" | "h"): Promise<number> {
  let count = 0;
  for await (const _ of store.list(...allOf(letter))) count++;
  return count;
}

/** The same numbers each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.imul(state ^ state >>> 15, 0x2c1b3c6d) + 0x9e3779b9 | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

for (const seed of [1, 2, 3]) {
  Deno.test(`after any commit all that was acknowledged is there, over many partitions (seed ${seed})`, async () => {
    const { store, streams } = await scene();
    const next = random(seed);
    const names = Array.from({ length: 12 }, (_, i) => `s${i}`);
    await Promise.all(names.map((name, i) => streams.ensure(NAMESPACE, name, { partitions: i % 3 + 1 })));
    /** What was published where, and after how many commits that was said. */
    const said = new Map<string, { tag: string; commits: number }>();
    /** What was said to be purged. */
    const purged = new Map<string, { first: number; commits: number }>();
    let deletedAt = Infinity;
    let sequence = 1;
    for (let round = 0; round < 60; round++) {
      const waits: Promise<unknown>[] = [];
      for (const name of names) {
        if ((round > 40 && name === "s3") || next() < 0.2) continue;
        const large = next() < 0.02 ? 400_000 : next() < 0.1 ? 30_000 : 600;
        const data = Array.from({ length: 1 + Math.floor(next() * 6) }, (_, i) => {
          return dataOf(sequence + i, Math.floor(next() * large));
        });
        const first = sequence;
        sequence += data.length;
        const stream = streams.get(NAMESPACE, name);
        waits.push(
          publish(stream, data, first).then((answers) => {
            for (
              const { firstSequence, firstOffset, partition, count } of answers.flatMap(({ appended }) => appended)
            ) {
              for (let i = 0; i < count; i++) {
                const index = firstSequence - first + i;
                said.set(`${stream.number}/${partition}/${firstOffset + i}`, {
                  tag: tagOf(data[index], firstSequence + i),
                  commits: store.commits.length,
                });
              }
            }
          }),
        );
        if (next() < 0.02) {
          const range = { everything: next() < 0.5, before: 20, partition: undefined };
          waits.push(
            purge(stream, range).then(() => {
              for (const { partition, first } of stream.partitions) {
                purged.set(`${stream.number}/${partition}`, { first, commits: store.commits.length });
              }
            }),
          );
        }
      }
      await Promise.all(waits);
      if (round === 40) {
        deletedAt = store.commits.length;
        await streams.delete(NAMESPACE, "s3");
      }
    }
    await streams.drained();
    ok(store.commits.some(({ sets }) => sets.some(({ key }) => key[0] === "j")), "the journal was used");
    for (let commits = 12; commits <= store.commits.length; commits += commits % 7 === 0 ? 1 : 4) {
      const then = await open(await store.after(commits));
      const found = new Map<string, { first: number; events: Map<number, string> }>();
      for (const { number, partitions } of then.list(NAMESPACE)) {
        for (const partition of partitions) {
          const events = await readAll(partition);
          found.set(`${number}/${partition.partition}`, { first: partition.first, events });
        }
      }
      for (const [at, { tag, commits: saidAt }] of said) {
        const [number, index, offset] = at.split("/").map(Number);
        const there = found.get(`${number}/${index}`);
        if (there === undefined) {
          ok(saidAt > commits || commits >= deletedAt, "a stream is there until it is deleted");
          continue;
        }
        const event = there.events.get(offset);
        ok(event === undefined || event === tag, `${at} is what was published`);
        if (saidAt <= commits) strictEqual(event === undefined, offset < there.first, `${at} was acknowledged`);
      }
      for (const [place, { first, commits: saidAt }] of purged) {
        if (saidAt <= commits) ok((found.get(place)?.first ?? Infinity) >= first, "what was purged is gone");
      }
      await then.close();
    }
    await streams.close();
  });
}

Deno.test("a stream that goes on where the journal left it loses and repeats nothing", async () => {
  const { store, streams } = await scene();
  let present = streams;
  const names = Array.from({ length: 20 }, (_, i) => `s${i}`);
  await Promise.all(names.map((name) => present.ensure(NAMESPACE, name, {})));
  const expected: string[] = [];
  for (let round = 0; round < 160; round++) {
    if (round % 40 === 39) {
      await present.drained();
      // As after a kill, and as after a stop.
      if (round % 80 === 39) await present.close();
      present = await open(store);
    }
    const data = dataOf(round, 100);
    expected.push(tagOf(data, round + 1));
    await Promise.all(names.map((name) => publish(present.get(NAMESPACE, name), [data], round + 1)));
  }
  await present.drained();
  for (const each of [present, await open(store)]) {
    for (const name of names) {
      const { partitions: [partition] } = each.get(NAMESPACE, name);
      deepStrictEqual([...(await readAll(partition)).values()], expected);
    }
  }
});

Deno.test("when batches are full they have values of their own, and entries of the journal go", async () => {
  const { store, streams } = await scene();
  const names = Array.from({ length: 50 }, (_, i) => `s${i}`);
  await Promise.all(names.map((name) => streams.ensure(NAMESPACE, name, {})));
  for (let round = 0; round < 200; round++) {
    await Promise.all(names.map((name) => publish(streams.get(NAMESPACE, name), [dataOf(round, 500)], round + 1)));
  }
  await streams.drained();
  // Of 100 KiB in each stream less than a batch may be left.
  const entries = await keysOf(store, "j");
  ok(entries < 100, `${entries} entries are left`);
  let written = 0;
  for (const { sets } of store.commits) {
    for (const { key, value } of sets) if (key[0] === "d" || key[0] === "j") written += value.length;
  }
  // Each byte twice, and in each commit the last batches of a few partitions.
  const published = 200 * 50 * 520;
  ok(
    written < published * 2.2 + store.commits.length * REWRITES_MAX * BATCH_BYTES / 2,
    `${written} bytes were written`,
  );
  const { number } = streams.get(NAMESPACE, "s49");
  let values = 0;
  for await (const _ of store.list(...batchRange(number, 0))) values++;
  ok(values <= 8, `${values} values hold 100 KiB`);
});

Deno.test("events one at a time into one partition are written few times, and are there after any commit", async () => {
  const { store, streams } = await scene();
  await streams.ensure(NAMESPACE, "one", {});
  const { number, partitions: [partition] } = streams.get(NAMESPACE, "one");
  const next = random(4);
  const expected: string[] = [];
  const ends: number[] = [];
  let published = 0;
  for (let sequence = 1; sequence <= 600; sequence++) {
    // Much at once in between: a batch is written again for it, from the journal too.
    const data = dataOf(sequence, next() < 0.05 ? 5_000 : 128);
    await publish(streams.get(NAMESPACE, "one"), [data], sequence);
    published += data.length;
    expected.push(tagOf(data, sequence));
    ends[store.commits.length] = partition.next;
  }
  await streams.drained();
  let written = 0;
  for (const { sets } of store.commits) {
    for (const { key, value } of sets) if (key[0] === "d" || key[0] === "j") written += value.length;
  }
  ok(written < published * 3, `${written} bytes were written for ${published}`);
  for (let commits = 2; commits <= store.commits.length; commits += 7) {
    const then = await open(await store.after(commits));
    const events = [...(await readAll(then.get(NAMESPACE, "one").partitions[0])).values()];
    deepStrictEqual(events, expected.slice(0, events.length));
    ok(events.length >= (ends[commits] ?? 0), "what was acknowledged is there");
    await then.close();
  }
  await streams.close();
  let values = 0;
  for await (const _ of store.list(...batchRange(number, 0))) values++;
  ok(values <= Math.ceil(published / BATCH_BYTES) * 2, `${values} values hold ${published} bytes`);
});

Deno.test("a burst to a thousand partitions fits its commits", async () => {
  const { streams } = await scene();
  const names = Array.from({ length: 100 }, (_, i) => `s${i}`);
  await Promise.all(names.map((name) => streams.ensure(NAMESPACE, name, { partitions: 16 })));
  for (let round = 0; round < 3; round++) {
    await Promise.all(names.map((name) => {
      const data = Array.from({ length: 40 }, (_, i) => dataOf(i, 100));
      return publish(streams.get(NAMESPACE, name), data, round * 40 + 1);
    }));
  }
  strictEqual(streams.get(NAMESPACE, "s99").partitions.reduce((sum, { next }) => sum + next, 0), 120);
});

Deno.test("what is in the journal alone stays in memory, however much comes behind it, and can be read", async () => {
  const { streams } = await scene();
  await streams.ensure(NAMESPACE, "wide", { partitions: 16 });
  const stream = streams.get(NAMESPACE, "wide");
  // So many partitions at once are written to the journal.
  await publish(stream, Array.from({ length: 40 }, (_, i) => dataOf(i, 100)), 1);
  const [{ partition: index }] = stream.partitions.filter(({ next }) => next > 0);
  const partition = stream.partitions[index];
  strictEqual(partition.packed, 0, "nothing of it has a value of its own");
  const before = await readAll(partition);
  const sequences = Array.from({ length: 1000 }, (_, i) => 41 + i)
    .filter((sequence) => hash(encoder.encode(`key-${sequence}`), 0, `key-${sequence}`.length) % 16 === index);
  // More than stays in memory, each in a commit of its own: what is to be packed waits behind them.
  let checks = 0;
  await Promise.all(
    sequences.slice(0, 10).map(async (sequence) => {
      await publish(stream, [dataOf(sequence, 400_000)], sequence);
      if (partition.packed > 0) return;
      const events = await readAll(partition);
      for (const [offset, tag] of before) strictEqual(events.get(offset), tag);
      checks++;
    }),
  );
  ok(checks >= 7, `${checks} times something was stored behind it before it was packed`);
});

Deno.test("what is purged leaves the journal, so that its entries go", async () => {
  const { store, streams } = await scene();
  const names = Array.from({ length: 20 }, (_, i) => `s${i}`);
  await Promise.all(names.map((name) => streams.ensure(NAMESPACE, name, {})));
  for (let round = 0; round < 60; round++) {
    await Promise.all(names.map((name) => publish(streams.get(NAMESPACE, name), [dataOf(round, 100)], round + 1)));
  }
  const before = await keysOf(store, "j");
  ok(before >= 50, `${before} entries hold what was published`);
  for (const name of names) {
    const range = { everything: true, before: 0, partition: undefined };
    strictEqual(await purge(streams.get(NAMESPACE, name), range), 60);
  }
  await streams.drained();
  const after = await keysOf(store, "j");
  ok(after < 32, `${after} of ${before} entries are left, fewer than are deleted at a time`);
  const again = await open(store);
  for (const name of names) deepStrictEqual(await readAll(again.get(NAMESPACE, name).partitions[0]), new Map());
});
