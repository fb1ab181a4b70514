// Consumer groups through a real server and client (SPEC 4, "Consuming"), and what happens when the store fails.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import {
  connect,
  type ConsumeOptions,
  type Consumer,
  type Delivery,
  type Hadron,
  HadronError,
  serve,
} from "../../mod.ts";
import { Deadlines } from "../../proto/deadlines.ts";
import { systemClock } from "../../proto/clock.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { memoryStreams } from "../support/memory_streams.ts";
import { refusal } from "../support/refusal.ts";
import { take, takeOne } from "../support/take.ts";

async function scene(): Promise<{ hadron: Hadron; other: Hadron } & AsyncDisposable> {
  const server = await serve({ store: ":memory:", port: 0 });
  const hadron = await connect(server.url, { name: "one" });
  const other = await connect(server.url, { name: "two" });
  await hadron.stream("s").ensure();
  return {
    hadron,
    other,
    async [Symbol.asyncDispose]() {
      await Promise.all([hadron.close(), other.close()]);
      await server.close();
    },
  };
}

async function publish(hadron: Hadron, count: number, key?: (i: number) => string): Promise<void> {
  const stream = hadron.stream("s");
  await Promise.all(
    Array.from({ length: count }, (_, i) => stream.publish(`${i}`, { key: key?.(i), type: `t.${i % 2}` })),
  );
}

async function info(hadron: Hadron, group = "g") {
  return (await hadron.stream("s").info()).groups.find(({ name }) => name === group)!;
}

const texts = (deliveries: Delivery[]) => deliveries.map((delivery) => delivery.text());

async function joined(consumer: Consumer): Promise<Consumer> {
  await consumer.ready;
  return consumer;
}

Deno.test("a new group begins where it is told, one that is there goes on", async () => {
  await using the = await scene();
  await publish(the.hadron, 10);
  const stream = the.hadron.stream("s");
  const begin = async (group: string, start?: ConsumeOptions["start"]) => {
    await using consumer = stream.consume({ group, start });
    const { created } = await consumer.ready;
    await stream.publish("more");
    return [created, (await takeOne(consumer)).text()];
  };
  deepStrictEqual(await begin("default"), [true, "0"]);
  deepStrictEqual(await begin("first", "first"), [true, "0"]);
  deepStrictEqual(await begin("offset", { offset: 7 }), [true, "7"]);
  deepStrictEqual(await begin("latest", "latest"), [true, "more"]);
  deepStrictEqual(await begin("offset", "latest"), [false, "7"], "a start is for a new group");
});

Deno.test("members share the events; what one had that leaves goes to the other at once", async () => {
  await using the = await scene();
  await publish(the.hadron, 200);
  const one = await joined(the.hadron.stream("s").consume({ group: "g", credits: 50 }));
  const two = await joined(the.other.stream("s").consume({ group: "g", credits: 50 }));
  const has = [await take(one, 50), await take(two, 50)];
  deepStrictEqual(new Set(texts(has.flat())).size, 100);
  const { members, inFlight, stalled } = await info(the.hadron);
  deepStrictEqual([members.map(({ name }) => name).sort(), inFlight, stalled], [["one", "two"], 100, "no_credits"]);
  await the.hadron.close();
  await eventually("one has left", async () => (await info(the.other)).members.length === 1);
  for (const delivery of has[1]) await delivery.ack();
  const again = await take(two, 50);
  deepStrictEqual(texts(again).sort(), texts(has[0]).sort(), "what the other had comes before what is new");
  ok(again.every(({ attempt }) => attempt === 2));
});

Deno.test("nack comes again, later, with its attempt; extend holds off the ack wait; a lost delivery cannot be acked", async () => {
  await using the = await scene();
  await publish(the.hadron, 1);
  await using consumer = the.hadron.stream("s").consume({ group: "g", ackWaitMs: 300 });
  const first = await takeOne(consumer);
  await first.nack({ delayMs: 50, reason: "not yet" });
  const second = await takeOne(consumer);
  strictEqual(second.attempt, 2);
  await first.ack().then(() => ok(false), (error) => strictEqual(error.code, "CONFLICT"));
  for (let i = 0; i < 4; i++) {
    const until = performance.now() + 100;
    await eventually("a third of the ack wait has passed", () => performance.now() > until);
    await second.extend();
  }
  const third = await takeOne(consumer);
  strictEqual(third.attempt, 3, "after the extensions the ack wait has ended");
  await third.ack();
  strictEqual((await info(the.hadron)).lag, 0);
  await third.ack();
});

Deno.test("what fails too often, or is rejected, goes to the dead letters with what befell it", async () => {
  await using the = await scene();
  await publish(the.hadron, 3);
  const stream = the.hadron.stream("s");
  await refusal("INVALID_ARGUMENT", joined(stream.consume({ group: "h", maxDeliveries: 2 })));
  await using consumer = stream.consume({ group: "g", maxDeliveries: 2, deadLetter: "dead", backoffMs: [10] });
  for (let seen = 0; seen < 4; seen++) {
    const delivery = await takeOne(consumer);
    if (delivery.text() === "0") await delivery.nack({ reason: `attempt ${delivery.attempt}` });
    else if (delivery.text() === "1") await delivery.reject({ reason: "poison" });
    else await delivery.ack();
  }
  await eventually("all are settled", async () => (await info(the.hadron)).lag === 0);
  const letters: [string, string, string][] = [];
  for await (const { headers, ...event } of the.hadron.stream("dead").read()) {
    letters.push([headers["hadron-offset"], headers["hadron-reason"], headers["hadron-attempts"]]);
    strictEqual(headers["hadron-stream"], "s");
    ok(event !== undefined);
  }
  deepStrictEqual(letters.sort(), [["0", "attempt 2", "2"], ["1", "poison", "1"]]);
});

Deno.test("with order by key a key waits for its event, others go on", async () => {
  await using the = await scene();
  await publish(the.hadron, 9, (i) => `k${i % 3}`);
  await using consumer = the.hadron.stream("s").consume({ group: "g", order: "key" });
  const [a, b, c] = await take(consumer, 3);
  deepStrictEqual(texts([a, b, c]), ["0", "1", "2"]);
  strictEqual((await info(the.hadron)).stalled, "key_locked");
  await b.ack();
  const d = await takeOne(consumer);
  strictEqual(d.text(), "4");
  await a.nack({ delayMs: 30 });
  await d.ack();
  const [e, f] = await take(consumer, 2);
  deepStrictEqual(
    texts([e, f]).sort(),
    ["0", "7"],
    "what was nacked comes before what is behind it, others when they are free",
  );
  await refusal("CONFLICT", joined(the.other.stream("s").consume({ group: "g", order: "none" })));
});

Deno.test("a filter is applied at the server, and the group moves past what it does not let through", async () => {
  await using the = await scene();
  await publish(the.hadron, 10);
  await using consumer = the.hadron.stream("s").consume({ group: "g", filter: "*.1" });
  const deliveries = await take(consumer, 5);
  deepStrictEqual(texts(deliveries), ["1", "3", "5", "7", "9"]);
  for (const delivery of deliveries) await delivery.ack();
  strictEqual((await info(the.hadron)).lag, 0);
});

Deno.test("a group that is paused says so, and goes on; reset begins anew; a deleted one is gone", async () => {
  await using the = await scene();
  const stream = the.hadron.stream("s");
  await publish(the.hadron, 3);
  const consumer = stream.consume({ group: "g" });
  for (const delivery of await take(consumer, 3)) await delivery.ack();
  await stream.pauseGroup("g");
  await stream.publish("3");
  strictEqual((await info(the.hadron)).stalled, "paused");
  await stream.resumeGroup("g");
  await (await takeOne(consumer)).ack();
  await stream.resetGroup("g", { offset: 2 });
  deepStrictEqual(texts(await take(consumer, 2)), ["2", "3"]);
  const next = consumer.next().catch((error) => error);
  await stream.deleteGroup("g");
  strictEqual((await next).code, "NOT_FOUND");
  await refusal("NOT_FOUND", stream.resetGroup("g", "first"));
});

Deno.test("maxInFlight bounds the group; a group that is not durable is forgotten with its last member", async () => {
  await using the = await scene();
  await publish(the.hadron, 20);
  const consumer = the.hadron.stream("s").consume({ group: "g", maxInFlight: 4, durable: false });
  const [first] = await take(consumer, 4);
  strictEqual((await info(the.hadron)).stalled, "max_in_flight");
  await first.ack();
  strictEqual((await takeOne(consumer)).text(), "4");
  await consumer.stop();
  await eventually("the group is gone", async () => await info(the.hadron) === undefined);
});

Deno.test("when a commit fails, what waited is refused, and the streams go on from what is stored", async () => {
  const deadlines = new Deadlines(systemClock);
  const store = new FaultyStore(new MemoryStore());
  const streams = await memoryStreams(systemClock, deadlines, store);
  await streams.ensure("default", "s", {});
  store.failCommits(1);
  const error = await refusal("STORE_UNAVAILABLE", streams.ensure("default", "lost", {}));
  match(error.message, /disk full/);
  ok(error.retryable);
  const ensured = await eventually("the store works again", async () => {
    try {
      return await streams.ensure("default", "lost", {});
    } catch (error) {
      // What there is can be listed before it can be changed.
      if (error instanceof HadronError && error.code === "STORE_UNAVAILABLE") return undefined;
      throw error;
    }
  });
  strictEqual(ensured.created, true, "what failed had not been half done");
  deepStrictEqual(streams.list("default").map(({ name }) => name), ["lost", "s"]);
  await streams.close();
});
