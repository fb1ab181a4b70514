// Streams through a real server and client: publishing, keeping, reading (SPEC 4).

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { connect, type Event, type Hadron, HadronError, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { refusal } from "../support/refusal.ts";

async function scene(): Promise<{ hadron: Hadron } & AsyncDisposable> {
  const server = await serve({ store: ":memory:", port: 0 });
  const hadron = await connect(server.url);
  return {
    hadron,
    async [Symbol.asyncDispose]() {
      await hadron.close();
      await server.close();
    },
  };
}

async function all(events: AsyncIterable<Event>): Promise<string[]> {
  const texts: string[] = [];
  for await (const event of events) texts.push(event.text());
  return texts;
}

Deno.test("ensure makes a stream once, changes what may change, and names what may not", async () => {
  await using the = await scene();
  const stream = the.hadron.stream("s");
  const { created, options } = await stream.ensure({ partitions: 2, retention: { maxMessages: 10 } });
  deepStrictEqual([created, options.partitions, options.durability, options.dedupe], [true, 2, "sync", {
    windowMs: 120_000,
  }]);
  const again = await stream.ensure({ retention: { maxMessages: 20, maxBytes: 1000 }, discard: "new" });
  deepStrictEqual([again.created, again.options.retention, again.options.discard, again.options.partitions], [
    false,
    { maxAgeMs: Infinity, maxBytes: 1000, maxMessages: 20 },
    "new",
    2,
  ]);
  deepStrictEqual((await stream.ensure({ retention: { maxBytes: Infinity } })).options.retention.maxBytes, Infinity);
  const error = await refusal("CONFLICT", stream.ensure({ partitions: 3, dedupe: "forever", durability: "memory" }));
  match(error.message, /partitions is 2, not 3/);
  deepStrictEqual(error.details.partitions, { is: 2, asked: 3 });
  ok("durability" in error.details && "dedupe" in error.details);
  await refusal("INVALID_ARGUMENT", the.hadron.stream("no spaces").ensure());
});

Deno.test("events of one key are in one partition, in their order; those without one are spread", async () => {
  await using the = await scene();
  const stream = the.hadron.stream("s");
  await stream.ensure({ partitions: 8 });
  const published = await Promise.all(
    Array.from({ length: 400 }, (_, i) => stream.publish(`${i}`, { key: `key-${i % 40}` })),
  );
  for (let i = 40; i < 400; i++) {
    strictEqual(published[i].partition, published[i - 40].partition);
    ok(published[i].offset > published[i - 40].offset);
  }
  strictEqual(new Set(published.map(({ partition }) => partition)).size, 8);
});

Deno.test("an id is stored once, in one batch too, and with dedupe for ever as well", async () => {
  await using the = await scene();
  for (const dedupe of [{ windowMs: 60_000 }, "forever"] as const) {
    const stream = the.hadron.stream(dedupe === "forever" ? "out" : "window");
    await stream.ensure({ dedupe });
    const first = await stream.publish("one", { id: "a" });
    deepStrictEqual(await stream.publish("two", { id: "a" }), { ...first, duplicate: true });
    const batch = await stream.publishBatch([{ data: "x", id: "b" }, { data: "y", id: "b" }, { data: "z", id: "a" }]);
    deepStrictEqual(batch.map(({ offset, duplicate }) => [offset, duplicate]), [[1, false], [1, true], [0, true]]);
    await using other = await connect(the.hadron.server.url);
    strictEqual((await other.stream(stream.name).publish("three", { id: "a" })).duplicate, true);
    deepStrictEqual(await all(stream.read()), ["one", "x"]);
  }
});

Deno.test("expectLastOffset publishes on that condition alone", async () => {
  await using the = await scene();
  const stream = the.hadron.stream("s");
  await stream.ensure();
  await stream.publish("first", { expectLastOffset: -1 });
  const error = await refusal("CONFLICT", stream.publish("again", { expectLastOffset: -1 }));
  deepStrictEqual([error.details.expected, error.details.last], [-1, 0]);
  await refusal("CONFLICT", stream.publishBatch([{ data: "x" }, { data: "y" }], { expectLastOffset: 7 }));
  await stream.publishBatch([{ data: "x" }, { data: "y" }], { expectLastOffset: 0 });
  deepStrictEqual(await all(stream.read()), ["first", "x", "y"]);
});

Deno.test("a batch that one commit does not take is refused whole, one event of 5 MiB is not", async () => {
  await using the = await scene();
  const stream = the.hadron.stream("s");
  await stream.ensure();
  const large = new Uint8Array(300 * 1024);
  await refusal("TOO_LARGE", stream.publishBatch([{ data: large }, { data: large }]));
  const huge = crypto.getRandomValues(new Uint8Array(65_536));
  const data = new Uint8Array(5 * 1024 * 1024);
  for (let at = 0; at < data.length; at += huge.length) data.set(huge, at);
  strictEqual((await stream.publish(data)).offset, 0);
  await stream.publish("after");
  const events: Event[] = [];
  for await (const event of stream.read()) events.push(event);
  deepStrictEqual(events[0].data, data);
  strictEqual(events[1].text(), "after");
  await refusal("TOO_LARGE", stream.publish(new Uint8Array(9 * 1024 * 1024)));
});

Deno.test("deliverAt holds an event back until its time", async () => {
  await using the = await scene();
  const stream = the.hadron.stream("s");
  await stream.ensure();
  const held = await stream.publish("later", { deliverAt: Date.now() + 150, id: "l" });
  deepStrictEqual([held.offset, held.duplicate], [-1, false]);
  await stream.publish("now");
  deepStrictEqual(await all(stream.read()), ["now"]);
  strictEqual((await stream.info()).held, 1);
  await eventually("it is there", async () => (await stream.info()).events === 2);
  deepStrictEqual(await all(stream.read()), ["now", "later"]);
  deepStrictEqual(await stream.publish("later", { id: "l" }), { partition: 0, offset: 1, duplicate: true });
});

Deno.test("a stream keeps what its limits say: count, bytes, age, and refuses or drops", async () => {
  await using the = await scene();
  const counted = the.hadron.stream("counted");
  await counted.ensure({ retention: { maxMessages: 10 } });
  for (let i = 0; i < 25; i++) await counted.publish(`${i}`);
  deepStrictEqual((await all(counted.read()))[0], "15");
  strictEqual((await counted.info()).events, 10);
  const sized = the.hadron.stream("sized");
  await sized.ensure({ retention: { maxBytes: 10_000 } });
  for (let i = 0; i < 50; i++) await sized.publish(new Uint8Array(1000));
  ok((await sized.info()).bytes <= 10_000);
  const full = the.hadron.stream("full");
  await full.ensure({ retention: { maxMessages: 3 }, discard: "new" });
  for (let i = 0; i < 3; i++) await full.publish(`${i}`);
  await refusal("LIMIT_EXCEEDED", full.publish("3"));
  await full.purge({ before: 2 });
  strictEqual((await full.publish("4")).offset, 3);
  deepStrictEqual(await all(full.read()), ["2", "4"]);
  const aged = the.hadron.stream("aged");
  await aged.ensure({ retention: { maxAgeMs: 100 } });
  await aged.publish("old");
  await eventually("it has gone", async () => (await aged.info()).events === 0);
  strictEqual((await aged.publish("new")).offset, 1);
});

Deno.test("read goes from where it is told, to where, and on", async () => {
  await using the = await scene();
  const stream = the.hadron.stream("s");
  await stream.ensure();
  for (let i = 0; i < 500; i++) void stream.publish(`${i}`);
  await stream.publish("500");
  const texts = async (options: Parameters<typeof stream.read>[0]) => await all(stream.read(options));
  strictEqual((await texts({})).length, 501);
  deepStrictEqual(await texts({ from: 498 }), ["498", "499", "500"]);
  deepStrictEqual(await texts({ from: 3, to: 5 }), ["3", "4"]);
  deepStrictEqual(await texts({ from: "latest" }), []);
  const between = new Date((await stream.info()).partitions[0].lastTime!.getTime() + 1);
  await eventually("time has passed", () => Date.now() > between.getTime());
  await stream.publish("late");
  deepStrictEqual(await texts({ from: { time: between } }), ["late"]);
  const follow = stream.read({ from: 501, follow: true });
  strictEqual((await follow.next()).value?.text(), "late");
  const next = follow.next();
  await stream.publish("later still");
  strictEqual((await next).value?.text(), "later still");
  await follow.return?.();
});

Deno.test("a deleted stream is gone for everybody, and one of its name begins empty", async () => {
  await using the = await scene();
  const stream = the.hadron.stream("s");
  await stream.ensure();
  await stream.publish("x", { id: "a" });
  const consumer = stream.consume({ group: "g" });
  strictEqual((await consumer.next()).value?.text(), "x");
  const next = consumer.next().catch((error) => error);
  await stream.delete();
  strictEqual((await next).code, "NOT_FOUND");
  await refusal("NOT_FOUND", stream.publish("y"));
  await refusal("NOT_FOUND", stream.info());
  await stream.ensure();
  deepStrictEqual(await stream.publish("z", { id: "a" }), { partition: 0, offset: 0, duplicate: false });
  deepStrictEqual((await stream.info()).groups, []);
});

Deno.test("a transaction is all or nothing, over streams and acks", async () => {
  await using the = await scene();
  const { hadron } = the;
  await hadron.stream("in").ensure();
  await hadron.stream("out").ensure();
  await hadron.stream("full").ensure({ retention: { maxMessages: 1 }, discard: "new" });
  await hadron.stream("full").publish("x");
  await hadron.stream("in").publish("work");
  await using consumer = hadron.stream("in").consume({ group: "g" });
  const { value: delivery } = await consumer.next();
  ok(delivery !== undefined);
  await refusal(
    "LIMIT_EXCEEDED",
    hadron.transaction((tx) => {
      tx.ack(delivery);
      tx.publish("out", "done");
      tx.publish("full", "no room");
    }),
  );
  deepStrictEqual(await all(hadron.stream("out").read()), []);
  strictEqual((await hadron.stream("in").info()).groups[0].lag, 1);
  const thrown = await hadron.transaction((tx) => {
    tx.publish("out", "never");
    throw new Error("changed my mind");
  }).catch((error) => error);
  match(String(thrown), /changed my mind/);
  await delivery.ack({ publish: [{ stream: "out", data: "done" }] });
  deepStrictEqual(await all(hadron.stream("out").read()), ["done"]);
  strictEqual((await hadron.stream("in").info()).groups[0].lag, 0);
});

Deno.test("what a transaction publishes counts for its own conditions and limits", async () => {
  await using the = await scene();
  const { hadron } = the;
  await hadron.stream("s").ensure({ retention: { maxMessages: 3 }, discard: "new" });
  const publish = (...expected: number[]) =>
    hadron.transaction((tx) => {
      for (const expectLastOffset of expected) tx.publish("s", String(expectLastOffset), { expectLastOffset });
    });
  await refusal("CONFLICT", publish(-1, -1));
  await refusal("LIMIT_EXCEEDED", publish(-1, 0, 1, 2));
  deepStrictEqual(await all(hadron.stream("s").read()), []);
  await publish(-1, 0, 1);
  deepStrictEqual(await all(hadron.stream("s").read()), ["-1", "0", "1"]);
});

Deno.test("what is on disk is there after a restart, what is in memory is not", async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-streams-" });
  const store = `${folder}/hadron.db`;
  {
    await using server = await serve({ store, port: 0 });
    await using hadron = await connect(server.url);
    for (const durability of ["sync", "async", "memory"] as const) {
      const stream = hadron.stream(durability);
      await stream.ensure({ durability });
      await stream.publish("x", { id: "a" });
      await stream.publish("held", { deliverAt: Date.now() + 200 });
    }
    for await (const delivery of hadron.stream("sync").consume({ group: "g" })) {
      await delivery.ack();
      break;
    }
    const error = await serve({ store, port: 0 }).catch((error) => error);
    strictEqual(error instanceof HadronError && error.code, "ALREADY_EXISTS");
    match(error.message, new RegExp(server.url));
  }
  await using server = await serve({ store, port: 0 });
  await using hadron = await connect(server.url);
  strictEqual((await hadron.stream("memory").info()).events, 0);
  for (const name of ["sync", "async"]) {
    const stream = hadron.stream(name);
    strictEqual((await stream.publish("x", { id: "a" })).duplicate, true);
    await eventually("the held one is there", async () => (await stream.info()).events === 2);
  }
  const { groups } = await hadron.stream("sync").info();
  deepStrictEqual(groups.map(({ name, lag, stalled }) => [name, lag, stalled]), [["g", 1, "no_members"]]);
  await hadron.close();
  await server.close();
  await Deno.remove(folder, { recursive: true });
});
