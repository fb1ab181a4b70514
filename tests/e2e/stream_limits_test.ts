// What leaves a stream, by its limits or on request, however much that is at a time.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import type { Entry, Key, ListOptions, Store } from "../../server/store/store.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { RecordingStore } from "../support/recording_store.ts";
import { refusal } from "../support/refusal.ts";
import { withSoundServer } from "../support/sound_server.ts";
import { takeAll, takeOne } from "../support/take.ts";
import { VirtualClock } from "../support/virtual_clock.ts";

/** Lists of what events lie in wait, one after the other, when the test says so. */
class WaitingStore extends MemoryStore {
  waiting: (() => void)[] | undefined;

  override async *list(start: Key, end: Key, options?: ListOptions): AsyncIterableIterator<Entry> {
    if (start[0] === "d" && this.waiting !== undefined) {
      await new Promise<void>((resolve) => this.waiting!.push(resolve));
    }
    yield* super.list(start, end, options);
  }

  /** The lists that are waited for are given. */
  give(): void {
    for (const resolve of this.waiting!.splice(0)) resolve();
  }
}

async function keysOf(store: Store, letter: string): Promise<number> {
  let count = 0;
  for await (const _entry of store.list([letter], [`${letter}\u0000`])) count++;
  return count;
}

Deno.test("a limit that drops hundreds of large events at once does so in commits that the store takes", () => {
  const store = new RecordingStore();
  return withSoundServer(store, async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    const large = new Uint8Array(600_000);
    await Promise.all(Array.from({ length: 120 }, () => stream.publish(large)));
    const values = await keysOf(store, "d");
    ok(values > 1000, `${values} values`);
    await stream.ensure({ retention: { maxMessages: 2 } });
    await eventually("they are gone", async () => (await stream.info()).partitions[0].first === 118);
    await eventually("their values are", async () => await keysOf(store, "d") <= 20);
    strictEqual((await takeAll(stream.read())).length, 2);
    // One that has more values than are deleted along with it.
    await stream.publish(new Uint8Array(14 * 1024 * 1024));
    for (let i = 0; i < 3; i++) await stream.publish("small");
    await eventually("all its values are gone", async () => await keysOf(store, "d") <= 4);
  });
});

Deno.test("a purge below an offset removes nothing from it on, also where that is not on disk yet", () => {
  const store = new FaultyStore(new MemoryStore());
  return withSoundServer(store, async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    for (let i = 0; i < 3; i++) await stream.publish(`${i}`);
    store.hold();
    const publishing = stream.publish("3");
    const waiting = stream.publish("4");
    await hadron.flush();
    const purging = stream.purge({ before: 3 });
    await hadron.flush();
    store.release();
    deepStrictEqual(await Promise.all([publishing, waiting, purging]).then((all) => all[2]), { events: 3 });
    deepStrictEqual((await takeAll(stream.read())).map((event) => event.text()), ["3", "4"]);
    const bytes = (await stream.info()).partitions[0].bytes;
    await stream.purge({ before: 4 });
    strictEqual((await stream.info()).partitions[0].bytes * 2, bytes, "what is left is counted");
    deepStrictEqual(await stream.purge(), { events: 1 });
    strictEqual((await stream.info()).partitions[0].bytes, 0);
  });
});

Deno.test("a purge that is overtaken by a limit counts what is left", () => {
  const store = new WaitingStore();
  return withSoundServer(store, async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure({ retention: { maxMessages: 6000 } });
    const publish = async (count: number) => {
      for (; count > 0; count -= 100) {
        await stream.publishBatch(Array.from({ length: 100 }, () => ({ data: new Uint8Array(1000) })));
      }
    };
    // More than stays in memory.
    await publish(6000);
    const { partitions: [{ bytes: all }] } = await stream.info();
    store.waiting = [];
    const purging = stream.purge({ before: 1500 });
    await eventually("its first values are being read", () => store.waiting!.length === 1);
    store.give();
    await eventually("the next are", () => store.waiting!.length === 1);
    const { waiting } = store;
    store.waiting = undefined;
    await publish(1000);
    await eventually("the limit has come by", async () => (await stream.info()).partitions[0].first === 1000);
    for (const give of waiting) give();
    deepStrictEqual(await purging, { events: 500 });
    const { partitions: [{ events, bytes }] } = await stream.info();
    deepStrictEqual([events, bytes], [5500, all / 6000 * 5500]);
  });
});

Deno.test("a batch to many partitions that all have much to drop, too old by then, drops some of it and leaves the rest to the next commits", () => {
  const store = new RecordingStore();
  return withSoundServer(store, async (hadron, clock) => {
    const stream = hadron.stream("s");
    await stream.ensure({ partitions: 64 });
    const many = Array.from({ length: 400 }, (_, i) => ({ data: new Uint8Array(800), key: `k${i}` }));
    for (let round = 0; round < 90; round++) await stream.publishBatch(many.map((e) => ({ ...e })));
    const before = await keysOf(store, "d");
    ok(before > 1500, `${before} values`);
    clock.advance(500);
    await Promise.all([stream.ensure({ retention: { maxAgeMs: 400 } }), stream.publishBatch(many)]);
    await eventually("they are gone", async () => (await stream.info()).events === 400);
    await eventually("their values are", async () => await keysOf(store, "d") <= 128);
  });
});

Deno.test("a full stream that refuses what is new takes what was accepted before: dead letters, and held events that are due", () =>
  withSoundServer(new MemoryStore(), async (hadron, clock) => {
    const full = hadron.stream("full");
    await full.ensure({ retention: { maxMessages: 2 }, discard: "new" });
    await full.publish("later", { deliverAt: clock.unixMs() + 60_000 });
    for (let i = 0; i < 2; i++) await full.publish(`${i}`);
    await refusal("LIMIT_EXCEEDED", full.publish("2"));
    const stream = hadron.stream("s");
    await stream.ensure();
    await stream.publish("poison");
    const consumer = stream.consume({ group: "g", deadLetter: "full", maxDeliveries: 3 });
    await (await takeOne(consumer)).reject();
    strictEqual((await stream.info()).groups[0].lag, 0);
    clock.advance(60_001);
    await eventually("all are there", async () => (await full.info()).events === 4);
    deepStrictEqual((await takeAll(full.read())).map((event) => event.text()), ["0", "1", "poison", "later"]);
    await consumer.stop();
  }));

Deno.test("who reads large events that are purged meanwhile goes on behind them, and the store has not failed", () => {
  const store = new FaultyStore(new MemoryStore());
  return withSoundServer(store, async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    for (let i = 0; i < 8; i++) await stream.publish(new Uint8Array(1_000_000).fill(i));
    const begin = store.holdReads("d");
    const reading = takeOne(stream.read({ follow: true }));
    await eventually("its first part is being read", () => store.readsWaiting === 1);
    begin();
    const release = store.holdReads("d");
    await eventually("the others are", () => store.readsWaiting === 2);
    await stream.purge();
    await eventually("they are deleted", async () => await keysOf(store, "d") <= 20);
    release();
    await stream.publish("next");
    strictEqual((await reading).text(), "next");
  });
});

Deno.test("who reads large events of a stream that is deleted meanwhile is told so, and the store has not failed", () => {
  const store = new FaultyStore(new MemoryStore());
  return withSoundServer(store, async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    for (let i = 0; i < 8; i++) await stream.publish(new Uint8Array(1_000_000).fill(i));
    const release = store.holdReads("d");
    const reading = refusal("NOT_FOUND", takeOne(stream.read()));
    await eventually("its first event is being read", () => store.readsWaiting === 1);
    await stream.delete();
    await eventually("they are deleted", async () => await keysOf(store, "d") === 0);
    release();
    await reading;
    await hadron.flush();
  });
});

Deno.test("a stream that is deleted before its retention comes to its turn is taken off once from what its namespace keeps", async () => {
  const disk = new MemoryStore();
  const store = new FaultyStore(disk);
  const clock = new VirtualClock();
  const limits = { storedBytesMax: 20_000_000 };
  await using server = await serveOn({ port: 0, clock, limits }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const [old, other] = [hadron.stream("old"), hadron.stream("other")];
  await old.ensure({ retention: { maxAgeMs: 10_000 } });
  await other.ensure();
  for (let i = 0; i < 10; i++) await old.publish(new Uint8Array(300_000));
  store.hold();
  // Each of these takes a commit of its own: what is said behind them waits for its turn.
  const publish = (count: number) => Array.from({ length: count }, () => other.publish(new Uint8Array(380_000)));
  const published = publish(3);
  await hadron.flush();
  const deleted = old.delete();
  published.push(...publish(4));
  await hadron.flush();
  clock.advance(20_000);
  await hadron.flush();
  store.release();
  await Promise.all([...published, deleted]);
  await eventually("all of it is gone", async () => await keysOf(disk, "x") === 0);
  const error = await refusal(
    "LIMIT_EXCEEDED",
    Promise.all(Array.from({ length: 5 }, () => other.publish(new Uint8Array(4_000_000)))),
  );
  strictEqual(error.details.storedBytes, (await other.info()).bytes);
  strictEqual(await keysOf(disk, "h"), 1, "nothing of it is written afterwards");
});
