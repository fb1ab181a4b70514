// What a client does without its server (SPEC 9): where it goes, what it keeps meanwhile, when it gives up.

import { strict as assert } from "node:assert";
import { connect, serve, type ServiceChange, type Status } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { MuteServer } from "../support/mute_server.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal, thrown } from "../support/refusal.ts";
import { ScriptedServer } from "../support/scripted_server.ts";
import { assertSameList, upTo } from "../support/same_list.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeAll, takeOne, takeUntil } from "../support/take.ts";

const SOON = { minDelayMs: 5, maxDelayMs: 50 };

function isConnected({ type }: Status): boolean {
  return type === "connected";
}

Deno.test("of several servers the next takes over, with all that the client holds", STRICT, async () => {
  const first = await serve({ store: ":memory:", port: 0 });
  await using second = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect({ servers: [first.url, second.url], reconnect: SOON });
  await using other = await connect(second.url);
  const status = hadron.status();
  const subscription = hadron.subscribe("moved");
  await using _handler = await hadron.handle("moved", () => "here");
  assert.equal(hadron.server.id, first.id);
  await takeOne(status);
  await first.close();
  const connected = (await takeUntil(status, isConnected)).at(-1);
  assert.deepEqual(connected, { type: "connected", server: second.url });
  assert.deepEqual(hadron.server, { url: second.url, id: second.id, version: hadron.server.version });
  await hadron.flush();
  other.publish("moved", "to the second");
  assert.equal((await takeOne(subscription)).text(), "to the second");
  assert.equal((await other.request("moved")).text(), "here");
});

Deno.test("with reconnect: false a lost connection closes the client, with the error", STRICT, async () => {
  const server = await serve({ store: ":memory:", port: 0 });
  const hadron = await connect(server.url, { reconnect: false });
  const status = hadron.status();
  const subscription = hadron.subscribe("a");
  const watch = hadron.watchServices();
  await subscription.ready;
  await server.close();
  const error = await withDeadline(hadron.closed, () => "the client to close");
  assert.equal(error?.code, "UNAVAILABLE");
  assert.deepEqual((await takeAll(status)).map(({ type }) => type), ["connected", "disconnected", "closed"]);
  await refusal("UNAVAILABLE", takeAll(subscription));
  await refusal("UNAVAILABLE", takeAll(watch));
  thrown("UNAVAILABLE", () => hadron.publish("a"));
  assert.deepEqual((await takeAll(hadron.status())).map(({ type }) => type), ["closed"]);
  await hadron.close();
});

Deno.test("after maxAttempts the client gives up", STRICT, async () => {
  const server = await serve({ store: ":memory:", port: 0 });
  const hadron = await connect(server.url, { reconnect: { ...SOON, maxAttempts: 3 } });
  const status = hadron.status();
  await server.close();
  assert.equal((await withDeadline(hadron.closed, () => "the client to give up"))?.code, "UNAVAILABLE");
  const types = (await takeAll(status)).map(({ type }) => type);
  assert.deepEqual(types, ["connected", "disconnected", "reconnecting", "reconnecting", "reconnecting", "closed"]);
});

Deno.test("messages published meanwhile are sent in order once it is back, and are bounded", STRICT, async () => {
  const port = freePort();
  const first = await serve({ store: ":memory:", port });
  await using publisher = await connect(first.url, { reconnect: SOON });
  await using subscriber = await connect(first.url, { reconnect: SOON });
  const subscription = subscriber.subscribe("kept");
  await subscription.ready;
  const lost = Promise.all([publisher, subscriber].map((hadron) => takeUntil(hadron.status(), isDisconnected)));
  await first.close();
  await lost;
  // Through its own subscription, which is there before what was kept is sent.
  const own = publisher.subscribe("kept");
  for (let number = 0; number < 5_000; number++) publisher.publish("kept", String(number));
  const flushed = publisher.flush();
  const error = thrown("LIMIT_EXCEEDED", () => {
    for (let count = 0; count < 1_000; count++) publisher.publish("other", new Uint8Array(16_384));
  });
  assert.equal(error.retryable, true);
  await using _second = await serve({ store: ":memory:", port });
  await withDeadline(flushed, () => "the flush");
  publisher.publish("kept", "5000");
  const received = await take(own, 5_001);
  assertSameList(received.map((message) => Number(message.text())), upTo(5_001));
});

function isDisconnected({ type }: Status): boolean {
  return type === "disconnected";
}

Deno.test("what is begun without a connection is there once it is back; calls fail at once", STRICT, async () => {
  const port = freePort();
  const first = await serve({ store: ":memory:", port });
  await using hadron = await connect(first.url, { reconnect: SOON });
  const gone = hadron.subscribe("gone");
  const stopped = await hadron.handle("stopped", () => "");
  const lost = takeUntil(hadron.status(), isDisconnected);
  await first.close();
  await lost;
  const subscription = hadron.subscribe("begun");
  const handling = hadron.handle("begun", () => "handled");
  const watch = hadron.watchServices("begun");
  await refusal("UNAVAILABLE", hadron.request("begun"), 1_000);
  await refusal("UNAVAILABLE", hadron.requestStream("begun").next(), 1_000);
  await refusal("UNAVAILABLE", hadron.services(), 1_000);
  await gone.unsubscribe();
  await stopped.stop();
  await using second = await serve({ store: ":memory:", port });
  await using other = await connect(second.url);
  await withDeadline(Promise.all([subscription.ready, handling]), () => "them to be there");
  assert.equal((await takeOne(watch)).kind, "added");
  assert.equal((await other.request("begun")).text(), "handled");
  assert.deepEqual((await other.services()).map(({ endpoint }) => endpoint), ["begun"]);
  other.publish("gone", "nobody");
  other.publish("begun", "heard");
  assert.equal((await takeOne(subscription)).text(), "heard");
  assert.equal(gone.pending, 0);
});

Deno.test(
  "a watch tells after a reconnect which instances went and which came, also when the server counts anew",
  STRICT,
  async () => {
    const port = freePort();
    const told = ({ kind, instance }: ServiceChange) => `${kind} ${instance.endpoint}`;
    const first = await serve({ store: ":memory:", port });
    const leaving = await connect(first.url, { reconnect: false });
    await leaving.handle("before", () => "");
    await using watcher = await connect(first.url, { reconnect: SOON });
    const watch = watcher.watchServices();
    assert.equal(told(await takeOne(watch)), "added before");
    const lost = takeUntil(watcher.status(), isDisconnected);
    await first.close();
    await Promise.all([lost, leaving.closed]);
    const second = await serve({ store: ":memory:", port });
    await using coming = await connect(second.url);
    await coming.handle("after", () => "");
    assert.deepEqual((await take(watch, 2)).map(told).sort(), ["added after", "removed before"]);
    await second.close();
  },
);

Deno.test("closing ends an attempt that is under way, and leaves nothing behind", STRICT, async () => {
  await using mute = new MuteServer();
  const server = await serve({ store: ":memory:", port: 0 });
  const byHand = await connect({ servers: [server.url, mute.url], reconnect: SOON });
  const controller = new AbortController();
  const bySignal = await connect({ servers: [server.url, mute.url], reconnect: SOON, signal: controller.signal });
  await server.close();
  await eventually("both try the other server", () => mute.connected === 2);
  controller.abort();
  await withDeadline(Promise.all([byHand.close(), bySignal.closed]), () => "both to close", 1_000);
  await eventually("both attempts are over", () => mute.connected === 0, 1_000);
  assert.deepEqual([await byHand.closed, await bySignal.closed], [undefined, undefined]);
});

Deno.test(
  "a server that sends a client away is left for another, with what it had not answered yet",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using full = new ScriptedServer(({ handle, subscribe }) => {
      if (!handle && !subscribe) return [];
      return [{ failure: { requestId: 0, error: { code: 13, message: "Serve: enough", retryable: true } } }, "hang up"];
    });
    for (const begin of ["subscribe", "handle"] as const) {
      await using hadron = await connect({ servers: [full.url, server.url], reconnect: SOON });
      assert.equal(hadron.server.id, "scripted");
      const begun: Promise<unknown> = begin === "subscribe"
        ? hadron.subscribe("a").ready
        : hadron.handle("a", () => "");
      await withDeadline(begun, () => `${begin} at the next server`);
      assert.equal(hadron.server.id, server.id);
    }
  },
);
