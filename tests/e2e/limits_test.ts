// The bounds on what one client may cost (SPEC 6): passing one is a clear error, and costs nobody else anything.

import { strict as assert } from "node:assert";
import { connect, type Hadron, HandlerError, serve } from "../../mod.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal, thrown } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeAll, takeOne } from "../support/take.ts";

Deno.test("frames: the server's own limit is the one that clients keep", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { frameBytesMax: 2_048 } });
  await using hadron = await connect(server.url);
  const subscription = hadron.subscribe("a");
  await using _handler = await hadron.handle("a", (call) => new Uint8Array(call.json<number>()));
  const error = thrown("TOO_LARGE", () => hadron.publish("a", new Uint8Array(2_048)));
  assert.equal(error.details.frameBytesMax, 2_048);
  await refusal("TOO_LARGE", hadron.request("a", new Uint8Array(2_048)));
  await refusal("HANDLER_FAILED", hadron.request("a", 2_048));
  assert.equal((await hadron.request("a", 1_024)).data.length, 1_024);
  hadron.publish("a", new Uint8Array(1_024));
  assert.equal((await take(subscription, 1))[0].data.length, 1_024);
});

Deno.test("frames: what is gathered in a tick is sent in frames that the server takes", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { frameBytesMax: 2_048 } });
  // A frame that is too large would end the connection, and what is sent again would end the next.
  await using hadron = await connect(server.url, { reconnect: false });
  const subscription = hadron.subscribe("a");
  for (let count = 0; count < 100; count++) hadron.publish("a", "x".repeat(100));
  assert.equal((await take(subscription, 100)).length, 100);

  const stream = hadron.stream("a");
  await stream.ensure({ partitions: 2 });
  await hadron.stream("failed").ensure();
  const publish = (key: string) => stream.publish("x".repeat(100), { key });
  await Promise.all(Array.from({ length: 100 }, (_, count) => publish(count % 2 === 0 ? "" : `k-${count}`)));
  const consumer = stream.consume({ group: "g", credits: 1_000, maxDeliveries: 1, deadLetter: "failed" });
  const deliveries = await take(consumer, 100);
  const settle = [
    (index: number) => deliveries[index].ack(),
    (index: number) => deliveries[index].nack({ reason: "r".repeat(10_000) }),
    (index: number) => deliveries[index].reject({ reason: "r" }),
  ];
  await Promise.all(deliveries.map((_, index) => settle[index % 3](index)));
  await consumer.stop();
  const large = hadron.transaction((tx) => {
    for (let count = 0; count < 50; count++) tx.publish(`${count}-`.padEnd(100, "s"), "x");
  });
  await refusal("TOO_LARGE", large);
});

Deno.test("frames: stages whose tasks end in the same tick, large errors and definitions", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { frameBytesMax: 2_048 } });
  await using hadron = await connect(server.url, { reconnect: false });
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "only", retry: { maxAttempts: 1 } }];
  const source = { endpoint: "jobs" };
  await refusal(
    "TOO_LARGE",
    jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "j".repeat(3_000) }, stages }),
  );
  await jobs.apply({ name: "jobs", revision: 1, source, stages });
  const gate = new Gate();
  const work = async (fails: boolean) => {
    await gate.pass();
    if (fails) throw new HandlerError("é".repeat(5_000), { data: "é".repeat(5_000) });
    return "x".repeat(500);
  };
  await using _worker = await jobs.stage("only", (task) => work(task.root.text() === "fails"), { concurrency: 20 });
  const runs = await Promise.all(
    ["ends", "fails"].flatMap((text) => Array.from({ length: 10 }, () => jobs.start(text))),
  );
  await eventually("all are at work", () => gate.reached === 20);
  gate.open();
  const ended = await Promise.all(runs.map((run) => run.result({ timeoutMs: 20_000 })));
  assert.deepEqual(ended.map(({ status }) => status), runs.map((_, index) => index < 10 ? "completed" : "failed"));

  await using _handler = await hadron.handle("throws", () => {
    throw new Error("é".repeat(5_000));
  });
  assert.match((await refusal("HANDLER_FAILED", hadron.request("throws"))).message, /10\d\d\d bytes, at most 1648/);
  await hadron.flush();
});

Deno.test(
  "frames: events that were stored when the limit was higher are read, consumed and acked",
  STRICT,
  async () => {
    const folder = await Deno.makeTempDir({ prefix: "hadron-limits-" });
    const withLimit = async (frameBytesMax: number, use: (hadron: Hadron) => Promise<void>) => {
      await using server = await serve({ port: 0, store: `${folder}/hadron.db`, limits: { frameBytesMax } });
      await using hadron = await connect(server.url);
      await use(hadron);
    };
    const data = Uint8Array.from({ length: 500_000 }, (_, i) => i % 251);
    try {
      await withLimit(1024 * 1024, async (hadron) => {
        await hadron.stream("s").ensure();
        await hadron.stream("s").publish(data);
      });
      await withLimit(64 * 1024, async (hadron) => {
        const stream = hadron.stream("s");
        assert.deepEqual((await takeOne(stream.read())).data, data);
        const delivery = await takeOne(stream.consume({ group: "g" }));
        assert.deepEqual(delivery.data, data);
        await delivery.ack();
        await refusal("TOO_LARGE", stream.publish(data));
      });
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);

Deno.test("connections: one too many is told so, and one that leaves makes room", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { connectionsMax: 2 } });
  await using staying = await connect(server.url);
  const leaving = await connect(server.url);
  const error = await refusal("LIMIT_EXCEEDED", connect(server.url));
  assert.equal(error.retryable, true);
  assert.match(error.message, /2/);
  await staying.flush();
  await leaving.close();
  const next = await eventually("there is room", () => connect(server.url).catch(() => undefined));
  await next.flush();
  await next.close();
});

Deno.test("subscriptions: one too many is refused by itself", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { subscriptionsMax: 3 } });
  await using hadron = await connect(server.url);
  await using other = await connect(server.url);
  const taken = ["a", "b", "c"].map((pattern) => hadron.subscribe(pattern));
  const refused = hadron.subscribe("d");
  const error = await refusal("LIMIT_EXCEEDED", refused.ready);
  assert.deepEqual(error.details, { subscriptionsMax: 3 });
  await refusal("LIMIT_EXCEEDED", takeAll(refused));
  await Promise.all([...taken, other.subscribe("d")].map((subscription) => subscription.ready));
  await taken[0].unsubscribe();
  await hadron.subscribe("d").ready;
});

Deno.test("handlers: one too many is refused by itself", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { handlersMax: 2 } });
  await using hadron = await connect(server.url);
  await using other = await connect(server.url);
  const first = await hadron.handle("a", () => "a");
  await hadron.handle("b", () => "b");
  const error = await refusal("LIMIT_EXCEEDED", hadron.handle("c", () => "c"));
  assert.deepEqual(error.details, { handlersMax: 2 });
  await refusal("NO_HANDLER", other.request("c"));
  assert.equal((await other.request("b")).text(), "b");
  await first.stop();
  await hadron.handle("c", () => "c");
  assert.equal((await other.request("c")).text(), "c");
});

Deno.test(
  "calls: one too many of a caller is refused, one too many for a handler's connection waits",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0, limits: { callsMax: 3 } });
    await using busy = await connect(server.url);
    await using idle = await connect(server.url);
    await using caller = await connect(server.url);
    const gate = new Gate();
    await busy.handle("held", () => gate.pass().then(() => "held"));
    await busy.handle("beside", () => "beside");
    await idle.handle("elsewhere", () => "elsewhere");
    const calls = [1, 2, 3].map(() => caller.request("held", "", { timeoutMs: 30_000 }));
    await eventually("three are at work", () => gate.reached === 3);
    const error = await refusal("LIMIT_EXCEEDED", caller.request("elsewhere"), 1_000);
    assert.equal(error.retryable, true);
    assert.equal((await busy.request("elsewhere")).text(), "elsewhere");
    const waiting = idle.request("beside", "", { timeoutMs: 30_000 });
    await idle.flush();
    await refusal("DEADLINE_EXCEEDED", idle.request("beside", "", { timeoutMs: 50 }));
    gate.open();
    assert.deepEqual((await Promise.all([...calls, waiting])).map((reply) => reply.text()), [
      "held",
      "held",
      "held",
      "beside",
    ]);
    assert.equal((await caller.request("elsewhere")).text(), "elsewhere");
  },
);

Deno.test("bytes waiting to be sent: publish() refuses more until some have left", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using subscriber = await connect(server.url);
  await using publisher = await connect(server.url, { pendingBytesMax: 1024 * 1024 });
  const subscription = subscriber.subscribe("burst");
  await subscription.ready;
  let published = 0;
  const error = thrown("LIMIT_EXCEEDED", () => {
    for (let count = 0; count < 1_000; count++) {
      publisher.publish("burst", new Uint8Array(16_384));
      published++;
    }
  });
  assert.equal(error.retryable, true);
  assert.match(error.message, /flush/);
  assert.ok(published >= 60 && published < 100, `${published} messages of 16 KiB are about 1 MiB`);
  await publisher.flush();
  publisher.publish("burst", "after");
  const received = await take(subscription, published + 1);
  assert.equal(received[published].text(), "after");
});

Deno.test("time to introduce oneself: a connection that says nothing is told so and closed", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { handshakeTimeoutMs: 100 } });
  await using silent = await RawPeer.open(server.port);
  const frames = await withDeadline(silent.rest(), () => "the end of the connection", 5_000);
  assert.equal(frames.length, 1);
  assert.match(frames[0].failure?.error?.message ?? "", /100 ms/);
  await using hadron = await connect(server.url);
  await hadron.flush();
});

Deno.test(
  "stored bytes: a namespace keeps so many, over its streams and restarts; purging and deleting make room",
  STRICT,
  async () => {
    const folder = await Deno.makeTempDir();
    const options = { store: `${folder}/hadron.db`, port: 0, limits: { storedBytesMax: 10_000 } };
    const data = new Uint8Array(3_000);
    try {
      {
        await using server = await serve(options);
        await using hadron = await connect(server.url);
        await using other = await connect(server.url, { namespace: "other" });
        const [a, b] = [hadron.stream("a"), hadron.stream("b")];
        for (const stream of [a, b, other.stream("a")]) await stream.ensure({ partitions: 2 });
        for (const stream of [a, a, b]) await stream.publish(data);
        const error = await refusal("LIMIT_EXCEEDED", b.publish(data));
        assert.deepEqual(error.details, { storedBytes: 9_018, storedBytesMax: 10_000 });
        await refusal("LIMIT_EXCEEDED", b.publish(data, { deliverAt: Date.now() + 60_000 }));
        await refusal("LIMIT_EXCEEDED", b.publishBatch([{ data: "x" }, { data: new Uint8Array(990) }]));
        const both = hadron.transaction((tx) => {
          tx.publish("a", new Uint8Array(600));
          tx.publish("b", new Uint8Array(600));
        });
        await refusal("LIMIT_EXCEEDED", both);
        await b.publish("small");
        await other.stream("a").publish(data);
      }
      await using server = await serve(options);
      await using hadron = await connect(server.url);
      await refusal("LIMIT_EXCEEDED", hadron.stream("b").publish(data));
      await hadron.stream("a").purge();
      await hadron.stream("b").publish(data, { deliverAt: Date.now() + 60_000 });
      await hadron.stream("b").publish(data);
      await refusal("LIMIT_EXCEEDED", hadron.stream("b").publish(data));
      await hadron.stream("b").delete();
      for (let i = 0; i < 3; i++) await hadron.stream("a").publish(data);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
);
