// What was written ahead of an event that never came, since the server stopped in between, is never taken for something that is there.

import { deepStrictEqual, ok } from "node:assert/strict";
import { Deadlines } from "../../../proto/deadlines.ts";
import { type ProduceContent, produceSize, writeProduceContent } from "../../../proto/hot_produce.ts";
import { hadron } from "../../../proto/generated/hadron.js";
import { eventually } from "../../../tests/support/eventually.ts";
import { FaultyStore } from "../../../tests/support/faulty_store.ts";
import { memoryStreams } from "../../../tests/support/memory_streams.ts";
import { RecordingStore } from "../../../tests/support/recording_store.ts";
import { VirtualClock } from "../../../tests/support/virtual_clock.ts";
import { MemoryStore } from "../../store/memory_store.ts";
import type { Store } from "../../store/store.ts";
import type { Partition } from "../log/partition.ts";
import { recordField } from "../log/record_field.ts";
import { purge } from "../purge.ts";
import type { Stream } from "../stream.ts";
import type { Streams } from "../streams.ts";
import { Produce } from "./produce.ts";

const NAMESPACE = "default";
const LARGE = 1_000_000;

function open(store: Store, clock = new VirtualClock()): Promise<Streams> {
  return memoryStreams(clock, new Deadlines(clock), store);
}

/** Publishes an event of so many bytes that begins with a number; resolves when it is on disk. */
function publish(stream: Stream, number: number, bytes = 128): Promise<void> {
  const data = new Uint8Array(bytes);
  new DataView(data.buffer).setUint32(0, number);
  const records = recordField({ data });
  const content: ProduceContent = {
    stream: stream.name,
    firstSequence: number + 1,
    settledBelow: number + 1,
    atomic: false,
    expectNext: -1,
    records,
    recordsStart: 0,
    recordsEnd: records.length,
  };
  const frame = new Uint8Array(produceSize(content));
  const produce = Produce.read(frame, 0, writeProduceContent(frame, 0, content));
  return new Promise((resolve, reject) => {
    stream.produce(produce, "producer", ({ refused }) => refused.length > 0 ? reject(refused[0].error) : resolve());
  });
}

/** The numbers of all events, each looked up by itself: in the store where memory does not reach. */
async function numbersOf(partition: Partition): Promise<number[]> {
  const numbers: number[] = [];
  for (let offset = partition.first; offset < partition.next; offset++) {
    const batch = partition.inMemory(offset) ?? (await partition.load(offset, 1)).at(0);
    ok(batch !== undefined && batch.baseOffset <= offset && offset < batch.end, `offset ${offset} is there`);
    const i = offset - batch.baseOffset;
    const { data } = hadron.v1.Record.decode(batch.bytes.subarray(batch.contentStart(i), batch.fieldEnd(i)));
    numbers.push(new DataView(data.buffer, data.byteOffset).getUint32(0));
  }
  return numbers;
}

const partitionOf = (streams: Streams) => streams.get(NAMESPACE, "s").partitions[0];
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** A store as it is when a server stops amid a large event behind 40 small ones, of which the last are in the journal. */
async function stopped(): Promise<Store> {
  const store = new RecordingStore();
  const streams = await open(store);
  await streams.ensure(NAMESPACE, "s", {});
  const stream = streams.get(NAMESPACE, "s");
  for (const number of range(0, 40)) await publish(stream, number);
  const commits = store.commits.length;
  await publish(stream, 40, LARGE);
  ok(store.commits.length > commits + 1, "it takes several commits");
  await streams.close();
  return await store.after(commits + 1);
}

Deno.test("events behind a large one that never came can be read, from memory and from the store", async () => {
  const store = await stopped();
  const streams = await open(store);
  deepStrictEqual(await numbersOf(partitionOf(streams)), range(0, 40));
  for (const number of range(40, 300)) await publish(streams.get(NAMESPACE, "s"), number);
  deepStrictEqual(await numbersOf(partitionOf(streams)), range(0, 300));
  await streams.close();
  const again = await open(store);
  deepStrictEqual(await numbersOf(partitionOf(again)), range(0, 300));
  await again.close();
});

Deno.test("what is purged behind a large event that never came takes nothing else with it", async () => {
  const store = await stopped();
  const streams = await open(store);
  for (const number of range(40, 300)) await publish(streams.get(NAMESPACE, "s"), number);
  await purge(streams.get(NAMESPACE, "s"), { everything: false, before: 45, partition: undefined });
  await streams.drained();
  await streams.close();
  const again = await open(store);
  deepStrictEqual(await numbersOf(partitionOf(again)), range(45, 300));
  await again.close();
});

Deno.test("what is stored before a recovery has come to its end is not taken for what was written ahead", async () => {
  const store = new FaultyStore(new MemoryStore());
  const clock = new VirtualClock();
  const streams = await open(store, clock);
  await streams.ensure(NAMESPACE, "s", {});
  for (const number of range(0, 40)) await publish(streams.get(NAMESPACE, "s"), number);
  const commit = store.commit.bind(store);
  store.commit = async (mutations) => {
    await commit(mutations);
    // The first part of the large event has been written.
    store.commit = commit;
    store.failCommits(1);
  };
  // The recovery is begun anew when it looks for what is to be cleaned up.
  const list = store.list.bind(store);
  let looks = 0;
  store.list = (start, end, options) => {
    if (start[0] !== "x" || ++looks > 1) return list(start, end, options);
    throw new Error("not read");
  };
  await publish(streams.get(NAMESPACE, "s"), 40, LARGE).then(() => ok(false), () => {});
  await eventually("it was begun", () => {
    if (looks === 0) clock.advance(20);
    return looks === 1;
  });
  await publish(streams.get(NAMESPACE, "s"), 40, LARGE);
  await eventually("it has come to its end", () => {
    clock.advance(100);
    return looks === 2;
  });
  await streams.drained();
  await streams.close();
  const again = await open(store);
  deepStrictEqual(await numbersOf(partitionOf(again)), range(0, 41));
  await again.close();
});
