// Stopping without losing anything (SPEC 7, 9): drain() of a server and of a client, and what is refused meanwhile.

import { strict as assert } from "node:assert";
import { connect, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal } from "../support/refusal.ts";
import { assertSameList, upTo } from "../support/same_list.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeAll } from "../support/take.ts";

Deno.test("a draining server finishes calls in flight and refuses new ones as UNAVAILABLE", STRICT, async () => {
  const server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url, { reconnect: false });
  await using caller = await connect(server.url, { reconnect: false });
  const gate = new Gate();
  await callee.handle("slow", () => gate.pass().then(() => "finished"));
  await callee.handle("narrow", () => gate.pass().then(() => "had waited"), { concurrency: 1 });
  await callee.handle("many", async function* () {
    for (let number = 0; number < 1_000; number++) {
      if (number === 10) await gate.pass();
      yield String(number);
    }
  });
  const atWork = caller.request("slow");
  const first = caller.request("narrow");
  const waiting = caller.request("narrow");
  const stream = caller.requestStream("many");
  await take(stream, 10);
  await eventually("all are at work", () => gate.reached === 3);
  const drained = server.drain();
  const error = await refusal("UNAVAILABLE", caller.request("slow"), 1_000);
  assert.equal(error.retryable, true);
  await refusal("UNAVAILABLE", connect(server.url), 1_000);
  gate.open();
  const replies = await withDeadline(Promise.all([atWork, first, waiting]), () => "the calls to finish");
  assert.deepEqual(replies.map((reply) => reply.text()), ["finished", "had waited", "had waited"]);
  assert.equal((await takeAll(stream)).length, 990);
  await withDeadline(drained, () => "the server to drain", 5_000);
  await server.finished;
  await Promise.all([callee.closed, caller.closed]);
});

Deno.test("a server with nothing to do drains at once, and whatever it had taken has been sent", STRICT, async () => {
  const server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url, { reconnect: false });
  await using subscriber = await connect(server.url, { reconnect: false });
  const subscription = subscriber.subscribe("last.words");
  await subscription.ready;
  for (let number = 0; number < 5_000; number++) publisher.publish("last.words", new Uint8Array(1_000));
  await publisher.flush();
  await withDeadline(server.drain(), () => "the server to drain", 5_000);
  await withDeadline(subscriber.closed, () => "the subscriber to hear of it");
  assert.equal(subscription.pending, 5_000);
});

Deno.test(
  "a call that does not end holds a draining server for drainMs, less the time to tell its caller",
  STRICT,
  async () => {
    const server = await serve({ store: ":memory:", port: 0, drainMs: 300 });
    await using callee = await connect(server.url, { reconnect: false });
    await using caller = await connect(server.url, { reconnect: false });
    const gate = new Gate();
    await callee.handle("stuck", () => gate.pass());
    const call = refusal("UNAVAILABLE", caller.request("stuck", "", { timeoutMs: 0 }));
    await eventually("it is at work", () => gate.reached === 1);
    const startedMs = performance.now();
    await withDeadline(server.drain(), () => "the server to give up", 5_000);
    assert.ok(performance.now() - startedMs >= 200, "it waited for the call");
    assert.equal((await call).retryable, true);
    gate.open();
  },
);

Deno.test("closing ends a drain that is under way", STRICT, async () => {
  const server = await serve({ store: ":memory:", port: 0, drainMs: 600_000 });
  await using callee = await connect(server.url, { reconnect: false });
  await using caller = await connect(server.url, { reconnect: false });
  const gate = new Gate();
  await callee.handle("stuck", () => gate.pass());
  const call = refusal("UNAVAILABLE", caller.request("stuck", "", { timeoutMs: 0 }));
  await eventually("it is at work", () => gate.reached === 1);
  const drained = server.drain();
  await withDeadline(Promise.all([server.close(), drained, call]), () => "the server to stop", 5_000);
  gate.open();
});

Deno.test("closing and draining a server twice is harmless, in any order", STRICT, async () => {
  for (const order of [["close", "drain"], ["drain", "close"], ["drain", "drain"], ["close", "close"]] as const) {
    const server = await serve({ store: ":memory:", port: 0 });
    for (const way of order) await server[way]();
    await Promise.all(order.map((way) => server[way]()));
    await server[Symbol.asyncDispose]();
    await server.finished;
  }
});

Deno.test("a draining client answers the calls it has and gives out the messages it has", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using other = await connect(server.url);
  const hadron = await connect(server.url);
  const gate = new Gate();
  const handler = await hadron.handle("slow", (call) => gate.pass().then(() => call.text()));
  const subscription = hadron.subscribe("numbers");
  await subscription.ready;
  for (let number = 0; number < 1_000; number++) other.publish("numbers", String(number));
  const calls = [1, 2, 3].map((number) => other.request("slow", String(number)));
  await eventually("three are at work", () => handler.inFlight === 3);
  for (let number = 0; number < 1_000; number++) hadron.publish("last.words", String(number));
  const heard = other.subscribe("last.words");
  const drained = hadron.drain();
  await eventually("no new calls come", async () => (await other.services("slow")).length === 0);
  await refusal("NO_HANDLER", other.request("slow"));
  gate.open();
  assert.deepEqual((await Promise.all(calls)).map((reply) => reply.text()), ["1", "2", "3"]);
  await withDeadline(drained, () => "the client to drain");
  assert.equal(await hadron.closed, undefined);
  const received = await takeAll(subscription);
  assertSameList(received.map((message) => Number(message.text())), upTo(1_000));
  await heard.unsubscribe();
});

Deno.test(
  "a handler that never returns does not keep its client from ending: past its time drain() closes, and says so",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using other = await connect(server.url);
    const hadron = await connect(server.url, { drainTimeoutMs: 20 });
    const gate = new Gate();
    const signals: AbortSignal[] = [];
    const handler = await hadron.handle("slow", (call) => {
      signals.push(call.signal);
      return gate.pass();
    });
    const calls = [1, 2].map(() => refusal("HANDLER_LOST", other.request("slow")));
    await eventually("both are at work", () => handler.inFlight === 2);
    const error = await withDeadline(
      refusal("DEADLINE_EXCEEDED", hadron.drain()),
      () => "the client to give up",
      5_000,
    );
    assert.equal(error.message, 'Stop handling "slow": still 2 in hand after 20 ms');
    await Promise.all(calls);
    assert.equal(await hadron.closed, undefined);
    assert.deepEqual(
      signals.map(({ aborted }) => aborted),
      [true, true],
    );
    await hadron.drain();
    gate.open();
    assert.equal(await handler.closed, undefined);
  },
);

Deno.test("a worker that never returns does not keep its client from ending either", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using other = await connect(server.url);
  const pipeline = other.pipeline("p");
  await pipeline.apply({ name: "p", revision: 1, source: { endpoint: "p" }, stages: [{ name: "s" }] });
  const hadron = await connect(server.url, { drainTimeoutMs: 20 });
  const gate = new Gate();
  const worker = await hadron.pipeline("p").stage("s", () => gate.pass());
  const run = await other.pipeline("p").start();
  await eventually("it is at work", () => worker.inFlight === 1);
  const error = await withDeadline(refusal("DEADLINE_EXCEEDED", hadron.drain()), () => "the client to give up", 5_000);
  assert.equal(error.message, 'Stop work on stage "s": still 1 in hand after 20 ms');
  await using _ = await pipeline.stage("s", () => "done by another");
  assert.equal((await run.result()).outputs.s.text(), "done by another");
  gate.open();
});

Deno.test("what was published before close() or drain() is not lost", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using subscriber = await connect(server.url);
  const subscription = subscriber.subscribe("last.words");
  await subscription.ready;
  for (const way of ["close", "drain"] as const) {
    const publisher = await connect(server.url);
    for (let number = 0; number < 2_000; number++) publisher.publish("last.words", new Uint8Array(1_000));
    await publisher[way]();
    await take(subscription, 2_000);
  }
});

Deno.test("closing and draining a client, and all that it holds, twice is harmless", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  for (const order of [["close", "drain"], ["drain", "close"], ["drain", "drain"], ["close", "close"]] as const) {
    const hadron = await connect(server.url);
    const subscription = hadron.subscribe("a");
    const handler = await hadron.handle("a", () => "");
    for (const way of order) await hadron[way]();
    await Promise.all(order.map((way) => hadron[way]()));
    await Promise.all([subscription.unsubscribe(), subscription.drain(), handler.stop(), handler.stop()]);
    await hadron[Symbol.asyncDispose]();
    assert.equal(await hadron.closed, undefined);
  }
});

Deno.test("await using ends everything in order, also around a failure", STRICT, async () => {
  const server = await serve({ store: ":memory:", port: 0 });
  const failure = new Error("in the middle");
  const work = async () => {
    await using hadron = await connect(server.url);
    await using subscription = hadron.subscribe("a");
    await using handler = await hadron.handle("a", () => "");
    await subscription.ready;
    assert.equal(handler.inFlight, 0);
    throw failure;
  };
  assert.equal(await work().catch((error) => error), failure);
  await using other = await connect(server.url);
  assert.deepEqual(await other.services(), []);
  await other.close();
  await server.close();
});
