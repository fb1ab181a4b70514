// Publishing and reading where things meet: repeats and conditions, ids that wait for their time, limits and groups that lag, places that are still to come.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, type Event, type Hadron } from "../../mod.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { serveOn } from "../../server/server.ts";
import type { Store } from "../../server/store/store.ts";
import { eventually } from "../support/eventually.ts";
import { RecordingStore } from "../support/recording_store.ts";
import { refusal, thrown } from "../support/refusal.ts";
import { take, takeAll, takeOne } from "../support/take.ts";
import { VirtualClock } from "../support/virtual_clock.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";

const { CONFLICT } = hadron.v1.ErrorCode;

async function withServer(
  test: (hadron: Hadron, other: Hadron, clock: VirtualClock, port: number) => Promise<void>,
  store: Store = new MemoryStore(),
): Promise<void> {
  const clock = new VirtualClock();
  const failures: string[] = [];
  const log = (level: string, event: string) => void (level === "error" && failures.push(event));
  const server = await serveOn({ port: 0, clock, log }, () => Promise.resolve(store));
  const clients = await Promise.all([connect(server.url), connect(server.url)]);
  try {
    await test(clients[0], clients[1], clock, Number(new URL(server.url).port));
    deepStrictEqual(failures, []);
  } finally {
    for (const client of clients) await client.close();
    await server.close();
  }
}

/** Moves time on, in steps: within one turn the server knows one time. */
async function pass(clock: VirtualClock, hadron: Hadron, ms: number): Promise<void> {
  for (const stepMs of [10, ms - 20, 10]) {
    clock.advance(stepMs);
    await hadron.flush();
  }
}

const texts = (events: readonly Event[]) => events.map((event) => event.text());

Deno.test("what is repeated by its ids is a repeat, also of a batch to a stream that is full, and whatever was expected", () =>
  withServer(async (one, two) => {
    for (const dedupe of [{ windowMs: 60_000 }, "forever"] as const) {
      const name = dedupe === "forever" ? "forever" : "window";
      await one.stream(name).ensure({ retention: { maxMessages: 3 }, discard: "new", dedupe });
      const batch = ["a", "b"].map((id) => ({ data: id, id }));
      await one.stream(name).publishBatch(batch, { expectLastOffset: -1 });
      await one.stream(name).publish("c", { id: "c", expectLastOffset: 1 });
      const again = await two.stream(name).publishBatch(batch, { expectLastOffset: -1 });
      deepStrictEqual(again.map(({ offset, duplicate }) => [offset, duplicate]), [[0, true], [1, true]]);
      deepStrictEqual(await two.stream(name).publish("c", { id: "c", expectLastOffset: 1 }), {
        partition: 0,
        offset: 2,
        duplicate: true,
      });
      // What is new in it counts as ever.
      await refusal("LIMIT_EXCEEDED", two.stream(name).publishBatch([...batch, { data: "d", id: "d" }]));
      await refusal("CONFLICT", two.stream(name).publishBatch([...batch, { data: "d" }], { expectLastOffset: -1 }));
      await two.transaction((tx) => {
        for (const { data, id } of batch) tx.publish(name, data, { id });
      });
      strictEqual((await one.stream(name).info()).partitions[0].events, 3);
    }
  }));

Deno.test("a group that lags behind a stream with a limit moves on with it: its lag is what there is, what it had is done with", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure({ retention: { maxMessages: 10 } });
    await stream.publishBatch(Array.from({ length: 5 }, () => ({ data: "old" })));
    const consumer = stream.consume({ group: "g", credits: 3 });
    const had = await take(consumer, 3);
    for (let i = 0; i < 30; i++) await stream.publish(`${i}`);
    const { partitions: [{ first, next }], groups: [group] } = await stream.info();
    deepStrictEqual([group.lag, group.positions[0].floor], [next - first, first]);
    strictEqual(group.inFlight, 3, "it has been given others");
    for (const delivery of had) await delivery.ack();
    strictEqual((await stream.info()).groups[0].inFlight, 3, "which those acks do not touch");
    await consumer.stop();
  }));

Deno.test("a group takes no more from its stream than a bound while events wait for their next attempt, and says why", () =>
  withServer(async (hadron, _other, clock) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    for (let i = 0; i < 10; i++) await stream.publishBatch(Array.from({ length: 3000 }, () => ({ data: "x" })));
    const consumer = stream.consume({ group: "g", maxInFlight: 500 });
    await consumer.ready;
    const nacking = (async () => {
      for await (const delivery of consumer) if (delivery.attempt === 1) void delivery.nack({ delayMs: 5000 });
    })();
    await eventually("it waits", async () => (await stream.info()).groups[0].stalled === "backing_off");
    const [{ positions: [{ next }], lag, inFlight }] = (await stream.info()).groups;
    ok(next < 18_000, `${next} were taken`);
    deepStrictEqual([lag, inFlight], [30_000, 0]);
    await pass(clock, hadron, 5100);
    await eventually("it goes on", async () => (await stream.info()).groups[0].inFlight === 500);
    await consumer.stop();
    await nacking;
  }));

Deno.test("an ack of what a reset has taken is refused, though its consumer has the same event again", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    await stream.publishBatch(["a", "b"].map((data) => ({ data })));
    const consumer = stream.consume({ group: "g" });
    const before = await take(consumer, 2);
    await stream.resetGroup("g", "first");
    const after = await take(consumer, 2);
    deepStrictEqual(after.map(({ offset, attempt }) => [offset, attempt]), [[0, 1], [1, 1]]);
    await refusal("CONFLICT", before[0].ack());
    await refusal("CONFLICT", before[1].ack({ publish: [{ stream: "s", data: "c" }] }));
    strictEqual((await stream.info()).groups[0].lag, 2);
    for (const delivery of after) await delivery.ack();
    strictEqual((await stream.info()).groups[0].lag, 0);
    await consumer.stop();
  }));

Deno.test("a stream is not its own dead letters; a long reason is cut", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    await stream.publish("x");
    const dead = { group: "g", deadLetter: "s", maxDeliveries: 2 };
    await refusal("INVALID_ARGUMENT", stream.consume(dead).ready);
    const consumer = stream.consume({ ...dead, deadLetter: "dead" });
    await (await takeOne(consumer)).reject({ reason: "é".repeat(1_000_000) });
    const [letter] = await takeAll(hadron.stream("dead").read());
    strictEqual(letter.headers["hadron-reason"], `${"é".repeat(4095)}…`);
    await consumer.stop();
  }));

Deno.test("who follows waits for an offset, or a time, that is still to come, and stops at one", () =>
  withServer(async (hadron, _other, clock) => {
    const stream = hadron.stream("s");
    await stream.ensure({ partitions: 2 });
    const both = (data: string) => stream.publishBatch([0, 1].map((i) => ({ data, key: `${i}` })));
    strictEqual(new Set((await both("0")).map(({ partition }) => partition)).size, 2, "one each");
    const startMs = clock.unixMs();
    const follow = true;
    const from = takeAll(stream.read({ from: 2, to: 3, follow }));
    const since = takeAll(stream.read({ from: { time: startMs + 2000 }, to: { time: startMs + 3000 }, follow }));
    const until = takeAll(stream.read({ to: { time: startMs + 2000 }, follow }));
    // Answered after the reads, so they have begun.
    await hadron.flush();
    for (let i = 1; i < 5; i++) {
      clock.advance(999);
      await both(`${i}`);
    }
    deepStrictEqual(texts(await from), ["2", "2"]);
    deepStrictEqual(texts(await until).sort(), ["0", "0", "1", "1", "2", "2"]);
    deepStrictEqual(texts(await since), ["3", "3"]);
    const soon = takeAll(stream.read({ from: "latest", to: { time: clock.unixMs() + 1 }, follow }));
    await hadron.flush();
    clock.advance(1);
    await both("5");
    deepStrictEqual(await soon, [], "what comes at that time comes too late");
    const idle = takeAll(stream.read({ from: "latest", to: { time: clock.unixMs() + 5000 }, follow }));
    await hadron.flush();
    await pass(clock, hadron, 5100);
    deepStrictEqual(await idle, [], "its time has come, and nothing else");
  }));

Deno.test("a transaction acks what its own client has, and nothing that another client's consumer has by the same numbers", () =>
  withServer(async (one, two) => {
    await one.stream("s").ensure();
    await one.stream("s").publish("x");
    const consumers = [one, two].map((client, i) => client.stream("s").consume({ group: `g${i}` }));
    const [own, others] = [await takeOne(consumers[0]), await takeOne(consumers[1])];
    await refusal("INVALID_ARGUMENT", one.transaction((tx) => tx.ack(others)));
    const lags = async () => (await one.stream("s").info()).groups.map(({ lag }) => lag);
    deepStrictEqual(await lags(), [1, 1]);
    await others.ack({ publish: [{ stream: "s", data: "y" }] });
    await one.transaction((tx) => tx.ack(own));
    deepStrictEqual(await lags(), [1, 1], "the new one");
    for (const consumer of consumers) await consumer.stop();
  }));

Deno.test("options that make no sense are told as such, in terms of what was asked", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    // deno-lint-ignore no-explicit-any
    const ensured = (options: any) => refusal("INVALID_ARGUMENT", stream.ensure(options));
    for (const options of [{ retention: null }, { retention: 5 }, { dedupe: "never" }, { dedupe: 60_000 }]) {
      ok((await ensured(options)).message.startsWith('Ensure stream "s": '));
    }
    await stream.ensure();
    for (const deliverAt of ["soon", null, {}]) {
      // deno-lint-ignore no-explicit-any
      await refusal("INVALID_ARGUMENT", stream.publish("x", { deliverAt: deliverAt as any }));
    }
    const { message } = thrown("INVALID_ARGUMENT", () => stream.consume({ group: "g", filter: "a..b" }));
    strictEqual(message, 'Consume stream "s" with filter "a..b": a token is empty');
    thrown("INVALID_ARGUMENT", () => stream.consume({ group: "g", ackWaitMs: 2 ** 32 }));
  }));

Deno.test("what is all or nothing is known when it is sent again, also where all that it publishes was there before", () =>
  withServer(async (hadron, _other, _clock, port) => {
    const stream = "s";
    await hadron.stream(stream).ensure();
    await hadron.stream(stream).publish("x", { id: "known" });
    await using peer = await RawPeer.connected(port, { producerId: "again" });
    await peer.send({ consume: { requestId: 1, consumerId: 1, stream, group: "g", credits: 10 } });
    await peer.until(({ deliveries }) => deliveries != null);
    const acks = [{ partition: 0, firstOffset: 0, count: 1, attempt: 1 }];
    const records = [{ id: "known" }];
    for (const requestId of [2, 3]) {
      const publishes = [{ stream, firstSequence: 1, records }];
      await peer.send({ transact: { requestId, settles: [{ consumerId: 1, acks }], publishes } });
      const answer = (await peer.until(({ transacted, failure }) => (transacted ?? failure) != null)).at(-1);
      strictEqual(answer?.failure?.error?.message, undefined);
      deepStrictEqual(answer?.transacted?.appended?.map(({ duplicate }) => duplicate), [true]);
    }
    // The same of a batch whose condition is not so any more because of itself.
    const batch = { stream, firstSequence: 2, records: [{ id: "known" }, { id: "new" }], expect: { nextOffset: 1 } };
    for (const duplicates of [[true, false], [true]]) {
      await peer.send({ produce: batch });
      const answer = (await peer.until(({ produced }) => produced != null)).at(-1);
      deepStrictEqual(answer?.produced?.refused, []);
      deepStrictEqual(answer?.produced?.appended?.map(({ duplicate }) => duplicate), duplicates);
    }
  }));

Deno.test("what comes late by a connection that its client has given up is not stored again once the client has the answer", () =>
  withServer(async (hadron, _other, _clock, port) => {
    const stream = "s";
    await hadron.stream(stream).ensure();
    await using given = await RawPeer.connected(port, { producerId: "again" });
    await using present = await RawPeer.connected(port, { producerId: "again" });
    const produced = async (peer: RawPeer, produce: hadron.v1.Produce.$Properties) => {
      await peer.send({ produce: { stream, ...produce } });
      return (await peer.until((frame) => frame.produced != null)).at(-1)!.produced!;
    };
    const large = { data: new Uint8Array(600_000) };
    const all = [
      { firstSequence: 1, records: [{ id: "" }, {}] },
      { firstSequence: 3, records: [{}, {}], atomic: true },
      { firstSequence: 5, records: [large] },
    ];
    for (const produce of all) deepStrictEqual((await produced(present, produce)).refused, []);
    await produced(present, { firstSequence: 6, settledBelow: 6, records: [{}] });
    for (const produce of all) {
      const { appended, refused } = await produced(given, produce);
      deepStrictEqual([appended, refused?.[0].error?.code], [[], CONFLICT]);
    }
    strictEqual((await hadron.stream(stream).info()).events, 6);
  }));

Deno.test("an expected last offset is of one partition: of several it is refused, and what is held back does not count for it", () =>
  withServer(async (hadron, _other, clock) => {
    const wide = hadron.stream("wide");
    await wide.ensure({ partitions: 4 });
    const expected = { expectLastOffset: -1 };
    await refusal("INVALID_ARGUMENT", wide.publish("no key", expected));
    await refusal("INVALID_ARGUMENT", wide.publishBatch([{ key: "a" }, {}], expected));
    const keys = Array.from({ length: 8 }, (_, i) => ({ key: `${i}` }));
    await refusal("INVALID_ARGUMENT", wide.publishBatch(keys, expected));
    await refusal("INVALID_ARGUMENT", hadron.transaction((tx) => void tx.publish("wide", "x", expected)));
    strictEqual((await wide.info()).events, 0);
    await wide.publishBatch([{ key: "a" }, { key: "a" }], expected);
    await refusal("CONFLICT", wide.publish("x", { key: "a", ...expected }));

    await hadron.stream("s").ensure();
    const deliverAt = clock.unixMs() + 60_000;
    await hadron.transaction((tx) => {
      tx.publish("s", "later", { deliverAt });
      tx.publish("s", "now", expected);
    });
    const { events, held } = await hadron.stream("s").info();
    deepStrictEqual([events, held], [1, 1]);
  }));

Deno.test("what a transaction publishes twice by its id is there once, also for what it expects of the last offset", () =>
  withServer(async (hadron) => {
    await hadron.stream("s").ensure();
    const twice = (expectLastOffset: number) =>
      hadron.transaction((tx) => {
        tx.publish("s", "a", { id: "a" });
        // Each expectation is looked at by itself.
        tx.publish("s", "a again", { id: "a", expectLastOffset: 5 });
        tx.publish("s", "b", { expectLastOffset });
      });
    await refusal("CONFLICT", twice(1));
    deepStrictEqual((await twice(0)).map(({ offset, duplicate }) => [offset, duplicate]), [
      [0, false],
      [0, true],
      [1, false],
    ]);
  }));

Deno.test("after two resets each ack is of the delivery that it is said of, though all are first attempts of one event", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    await stream.publish("a");
    const consumer = stream.consume({ group: "g" });
    const had = [await takeOne(consumer)];
    for (let reset = 0; reset < 2; reset++) {
      await stream.resetGroup("g", "first");
      had.push(await takeOne(consumer));
    }
    await refusal("CONFLICT", had[0].ack());
    await refusal("CONFLICT", had[1].ack());
    strictEqual((await stream.info()).groups[0].lag, 1);
    await had[2].ack();
    strictEqual((await stream.info()).groups[0].lag, 0);
    await consumer.stop();
  }));

Deno.test("a group of a stream in memory is there as long as the stream, unless it is told otherwise", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure({ durability: "memory" });
    for (let i = 0; i < 4; i++) await stream.publish(`${i}`);
    for (const text of ["0", "1"]) {
      const consumer = stream.consume({ group: "kept", durable: true, credits: 1 });
      const delivery = await takeOne(consumer);
      strictEqual(delivery.text(), text);
      await delivery.ack();
      await consumer.stop();
    }
    for (let i = 0; i < 2; i++) {
      const consumer = stream.consume({ group: "not", durable: false, credits: 1 });
      const delivery = await takeOne(consumer);
      strictEqual(delivery.text(), "0");
      await delivery.ack();
      await consumer.stop();
    }
    deepStrictEqual((await stream.info()).groups.map(({ name, lag }) => [name, lag]), [["kept", 2]]);
  }));

Deno.test("a producer that has skipped numbers far and wide is forgotten in commits that the store takes", () => {
  const store = new RecordingStore();
  return withServer(async (hadron, _other, clock, port) => {
    const stream = "s";
    await hadron.stream(stream).ensure();
    const blocks = async () => {
      let count = 0;
      for await (const _entry of store.list(["q"], ["r"])) count++;
      return count;
    };
    for (const producerId of ["settles", "leaves"]) {
      await using peer = await RawPeer.connected(port, { producerId });
      const records = [{}];
      const produces = Array.from({ length: 1200 }, (_, i) => ({
        produce: { stream, firstSequence: 1 + i * 5000, records },
      }));
      await peer.send(...produces);
      await eventually("all are stored", async () => await blocks() >= 1200);
      if (producerId === "leaves") break;
      await peer.send({ produce: { stream, firstSequence: 6_000_001, settledBelow: 6_000_001, records } });
      await peer.until(({ produced }) =>
        produced?.appended?.some(({ firstSequence }) => firstSequence === 6_000_001) ?? false
      );
      for (let i = 0; await blocks() > 10; i++) {
        await peer.send({ produce: { stream, firstSequence: 6_000_002 + i, settledBelow: 6_000_001, records } });
        await peer.until(({ produced }) => produced != null);
      }
    }
    await pass(clock, hadron, 3_601_000);
    await eventually("both are forgotten", async () => {
      await pass(clock, hadron, 1000);
      return await blocks() === 0;
    });
  }, store);
});
