// Whatever a group is asked to do at once, it fits the commits of a real store: a store that fails is read again, which would fail the same
// way for ever.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, type Delivery, type Hadron, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { refusal } from "../support/refusal.ts";
import { take, takeOne } from "../support/take.ts";

/** A server with a store on disk, which must not fail. */
async function withServer(test: (hadron: Hadron) => Promise<void>, limits = {}): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "hadron-limits-" });
  const failures: string[] = [];
  try {
    await using server = await serve({
      store: `${folder}/hadron.db`,
      port: 0,
      limits,
      log: (level, event, fields) => void (level === "error" && failures.push(`${event} ${JSON.stringify(fields)}`)),
    });
    await using hadron = await connect(server.url);
    await test(hadron);
    deepStrictEqual(failures, []);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const DEAD = { group: "g", deadLetter: "dead", maxDeliveries: 2 };

Deno.test("hundreds of large events rejected at once all go to the dead letters", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    const data = new Uint8Array(12 * 1024).fill(7);
    await Promise.all(Array.from({ length: 300 }, () => stream.publish(data)));
    const deliveries = await take(stream.consume(DEAD), 300);
    await Promise.all(deliveries.map((delivery) => delivery.reject({ reason: "no" })));
    const { events } = await hadron.stream("dead").info();
    strictEqual(events, 300);
    strictEqual((await stream.info()).groups[0].lag, 0);
  }));

Deno.test("hundreds of large events whose consumer leaves for the last time all go to the dead letters", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    const data = new Uint8Array(12 * 1024).fill(7);
    await Promise.all(Array.from({ length: 300 }, () => stream.publish(data)));
    const consumer = stream.consume({ ...DEAD, maxDeliveries: 1 });
    await take(consumer, 300);
    await consumer.stop();
    await eventually("all are dead letters", async () => (await hadron.stream("dead").info()).events === 300);
    strictEqual((await stream.info()).groups[0].lag, 0);
  }));

Deno.test("an event larger than a commit goes to the dead letters whole", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    const data = Uint8Array.from({ length: 3_000_000 }, (_, i) => i * 7);
    await stream.publish(data, { key: "k", type: "large" });
    await stream.publish("small");
    const consumer = stream.consume(DEAD);
    const [large, small] = await take(consumer, 2);
    await Promise.all([large.reject({ reason: "too large for me" }), small.ack()]);
    const letter = await takeOne(hadron.stream("dead").read());
    ok(letter.data.every((byte, i) => byte === data[i]) && letter.data.length === data.length);
    deepStrictEqual([letter.key, letter.type, letter.headers["hadron-reason"]], ["k", "large", "too large for me"]);
    strictEqual((await stream.info()).groups[0].lag, 0);
  }));

Deno.test("a group over 1,024 partitions is made, paused, reset and deleted", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure({ partitions: 1024 });
    await Promise.all(Array.from({ length: 50 }, (_, i) => stream.publish(`${i}`, { key: `${i}` })));
    const consumer = stream.consume({ group: "g" });
    const deliveries = await take(consumer, 50);
    await Promise.all(deliveries.map((delivery: Delivery) => delivery.ack()));
    await stream.pauseGroup("g");
    await stream.resumeGroup("g");
    await stream.resetGroup("g", "first");
    await take(consumer, 50);
    await stream.deleteGroup("g");
    await refusal("NOT_FOUND", stream.pauseGroup("g"));
  }));

Deno.test("a dead letter that finds no room for its stream stays, and goes there once there is some", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    await stream.publish("poison");
    const consumer = stream.consume({ ...DEAD, maxDeliveries: 1 });
    const delivery = await takeOne(consumer);
    await hadron.stream("dead").delete();
    await hadron.stream("other").ensure();
    await delivery.nack({ reason: "no" });
    strictEqual((await stream.info()).groups[0].lag, 1);
    await hadron.stream("other").delete();
    await eventually("it is a dead letter", async () => {
      const infos = await hadron.streams();
      return infos.some(({ name, events }) => name === "dead" && events === 1);
    });
    strictEqual((await stream.info()).groups[0].lag, 0);
  }, { streamsMax: 2 }));

Deno.test("what finds no room among the dead letters is told so when it is rejected, and nothing else that is said meanwhile", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    await stream.publishBatch([{}, {}, {}, {}]);
    const [acked, nacked, rejected, extended] = await take(stream.consume(DEAD), 4);
    await hadron.stream("dead").delete();
    await hadron.stream("other").ensure();
    const said = [acked.ack(), nacked.nack({ delayMs: 60_000 }), extended.extend()];
    await Promise.all([refusal("LIMIT_EXCEEDED", rejected.reject()), ...said]);
    deepStrictEqual([acked, nacked, rejected].map(({ isSettled }) => isSettled), [true, true, false]);
    await hadron.stream("other").delete();
    await rejected.reject();
  }, { streamsMax: 2 }));

Deno.test("a consumer has 64 MiB in hand at the most, whatever its credits, also of what comes again", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    const data = new Uint8Array(4 * 1024 * 1024);
    for (let count = 0; count < 18; count++) await stream.publish(data);
    const inHand = async () => {
      const { inFlight, stalled } = (await stream.info()).groups[0];
      return `${inFlight} ${stalled}`;
    };
    const first = stream.consume({ group: "g" });
    const second = stream.consume({ group: "g" });
    await take(first, 1);
    await eventually("all is in hand", async () => await inHand() === "18 undefined");
    await first.stop();
    await eventually("it has as much as it may", async () => await inHand() === "16 no_credits");
    for (const delivery of await take(second, 16)) await delivery.ack();
    for (const delivery of await take(second, 2)) await delivery.ack();
    strictEqual((await stream.info()).groups[0].lag, 0);
  }));

Deno.test("a consumer that stops waits for the transactions that ack what it had", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    await hadron.stream("out").ensure({ dedupe: "forever" });
    await Promise.all(Array.from({ length: 50 }, (_, i) => stream.publish(`${i}`)));
    let acked = Promise.resolve();
    let taken = 0;
    for await (const delivery of stream.consume({ group: "g" })) {
      const publish = [{ stream: "out", data: delivery.text(), id: `id-${delivery.offset}` }];
      const all = [acked, delivery.ack({ publish })];
      acked = Promise.all(all).then(() => {});
      if (++taken === 50) break;
    }
    await acked;
    strictEqual((await stream.info()).groups[0].lag, 0);
  }));

Deno.test("a group that is made again begins anew, and keeps what it acks then", async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-limits-" });
  const start = () => serve({ store: `${folder}/hadron.db`, port: 0, log: () => {} });
  const acks = async (hadron: Hadron, from: number, end: number) => {
    const consumer = hadron.stream("s").consume({ group: "g", credits: 10_000 });
    const deliveries = await take(consumer, 5000);
    await Promise.all(deliveries.slice(from, end).map((delivery) => delivery.ack()));
    await consumer.stop();
    return deliveries.slice(from, end).map(({ offset }) => offset);
  };
  const left = async (hadron: Hadron) => {
    const [{ lag }] = (await hadron.stream("s").info()).groups;
    return lag;
  };
  try {
    {
      await using server = await start();
      await using hadron = await connect(server.url);
      const stream = hadron.stream("s");
      await stream.ensure();
      await stream.publishBatch(Array.from({ length: 5000 }, (_, i) => ({ data: `${i}` })));
      await acks(hadron, 1000, 4000);
      await stream.deleteGroup("g");
      await acks(hadron, 4500, 4600);
    }
    {
      await using server = await start();
      await using hadron = await connect(server.url);
      strictEqual(await left(hadron), 4900, "what the group of before had acked does not count");
      await hadron.stream("s").resetGroup("g", "first");
      strictEqual(await left(hadron), 5000);
    }
    await using server = await start();
    await using hadron = await connect(server.url);
    strictEqual(await left(hadron), 5000, "nor what it had acked before it was reset");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a group that is not kept stays for a member that joins while the last one leaves", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    for (let round = 0; round < 30; round++) {
      const one = stream.consume({ group: `g${round}`, durable: false, start: "latest" });
      await one.ready;
      // Both are on their way at the same time.
      const two = stream.consume({ group: `g${round}`, durable: false, start: "latest" });
      await Promise.all([one.stop(), two.ready]);
      await stream.publish(`${round}`);
      strictEqual((await takeOne(two)).text(), `${round}`);
      await two.stop();
    }
    deepStrictEqual((await stream.info()).groups, []);
  }));

Deno.test("a batch with more ids than a commit has entries is refused as too large, and nothing else", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure({ dedupe: "forever" });
    const events = Array.from({ length: 1200 }, (_, i) => ({ data: "x", id: `id-${i}` }));
    await refusal("TOO_LARGE", stream.publishBatch(events));
    await stream.publishBatch(events.slice(0, 400));
    strictEqual((await stream.info()).events, 400);
  }));

Deno.test("a group is refused options that its store would not take", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    const backoffMs = Array.from({ length: 20_000 }, () => 1000);
    await refusal("INVALID_ARGUMENT", stream.consume({ group: "g", backoffMs }).ready);
    await stream.publish("after");
  }));

Deno.test("a stream with a great many partitions has not more groups than fit into memory", () =>
  withServer(async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure({ partitions: 1024 });
    for (let group = 0; group < 128; group++) await stream.consume({ group: `g${group}`, durable: false }).ready;
    await refusal("LIMIT_EXCEEDED", stream.consume({ group: "one-more" }).ready);
  }));
