// Service discovery (SPEC 3): what services() tells of each live instance, and watching them come and go.

import { strict as assert } from "node:assert";
import { connect, serve, type ServiceChange } from "../../mod.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { refusal, thrown } from "../support/refusal.ts";
import { ScriptedServer } from "../support/scripted_server.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeAll, takeOne } from "../support/take.ts";

function told({ kind, instance }: ServiceChange): string {
  return `${kind} ${instance.endpoint} ${instance.name}`;
}

Deno.test("services() lists every instance with what its handler and client say of it", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  const before = Date.now();
  await using plain = await connect(server.url, { name: "billing", version: "1.2.3" });
  await using other = await connect(server.url);
  await using _a = await plain.handle("charge", () => "");
  const own = { name: "own", version: "9", metadata: { region: "eu", empty: "" }, concurrency: 7 };
  await using _b = await plain.handle("refund", () => "", own);
  await using _c = await other.handle("charge", () => "");
  const all = await other.services();
  assert.deepEqual(all.map(({ endpoint, name }) => [endpoint, name]), [["charge", "billing"], ["charge", ""], [
    "refund",
    "own",
  ]]);
  assert.equal(new Set(all.map(({ instanceId }) => instanceId)).size, 3);
  const [charge] = all;
  assert.deepEqual(
    { ...charge, instanceId: "", connectedSince: "" },
    {
      endpoint: "charge",
      instanceId: "",
      name: "billing",
      version: "1.2.3",
      metadata: {},
      connectedSince: "",
      calls: 0,
      errors: 0,
      inFlight: 0,
      concurrency: 0,
      p50Ms: 0,
      p99Ms: 0,
    },
  );
  assert.ok(charge.connectedSince.getTime() >= before && charge.connectedSince.getTime() <= Date.now());
  const [refund] = await other.services("refund");
  assert.deepEqual([refund.version, refund.metadata, refund.concurrency], ["9", own.metadata, 7]);
  assert.deepEqual((await other.services("charge")).map(({ endpoint }) => endpoint), ["charge", "charge"]);
  assert.deepEqual(await other.services("unknown"), []);
  await refusal("INVALID_ARGUMENT", other.services("a.*"));
});

Deno.test("services() counts calls, errors and calls in flight, and how long calls took", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const gate = new Gate();
  await using _handler = await callee.handle("counted", async (call) => {
    if (call.text() === "hold") await gate.pass();
    if (call.text() === "stick") await new Promise((resolve) => call.signal.addEventListener("abort", resolve));
    if (call.text() === "fail") throw new Error("Failed: as asked");
  });
  for (let calls = 0; calls < 20; calls++) await caller.request("counted");
  for (let calls = 0; calls < 3; calls++) await refusal("HANDLER_FAILED", caller.request("counted", "fail"));
  const held = [caller.request("counted", "hold"), caller.request("counted", "hold")];
  await eventually("two are at work", () => gate.reached === 2);
  const [during] = await caller.services("counted");
  assert.deepEqual([during.calls, during.errors, during.inFlight], [25, 3, 2]);
  assert.ok(during.p50Ms > 0 && during.p50Ms <= during.p99Ms && during.p99Ms < 10_000);
  gate.open();
  await Promise.all(held);
  await refusal("DEADLINE_EXCEEDED", caller.request("counted", "stick", { timeoutMs: 50 }));
  const after = await eventually("the last has ended", async () => {
    const [instance] = await caller.services("counted");
    return instance.inFlight === 0 && instance;
  });
  assert.deepEqual([after.calls, after.errors], [26, 4]);
  assert.ok(after.p99Ms >= 40, "a call that took 50 ms shows");
});

Deno.test("watching tells of the instances there are, then of each that comes and goes", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using watcher = await connect(server.url);
  const clients = await Promise.all(["one", "two"].map((name) => connect(server.url, { name })));
  const first = await clients[0].handle("a", () => "");
  const all = watcher.watchServices();
  const onlyB = watcher.watchServices("b");
  assert.equal(told(await takeOne(all)), "added a one");
  await clients[1].handle("b", () => "");
  await clients[1].handle("a", () => "");
  assert.deepEqual((await take(all, 2)).map(told), ["added b two", "added a two"]);
  assert.equal(told(await takeOne(onlyB)), "added b two");
  await first.stop();
  const gone = await takeOne(all);
  assert.equal(told(gone), "removed a one");
  await clients[1].close();
  assert.deepEqual((await take(all, 2)).map(told).sort(), ["removed a two", "removed b two"]);
  const again = await clients[0].handle("a", () => "");
  const back = await takeOne(all);
  assert.equal(told(back), "added a one");
  assert.notEqual(back.instance.instanceId, gone.instance.instanceId);
  assert.equal(told(await takeOne(onlyB)), "removed b two");
  await again.stop();
  await clients[0].close();
});

Deno.test("a watch ends with its loop, its signal or its client, and then costs nothing", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const other = await connect(server.url);
  await using _handler = await hadron.handle("a", () => "");
  const left = hadron.watchServices();
  for await (const change of left) {
    assert.equal(told(change), "added a ");
    break;
  }
  assert.equal((await left.next()).done, true);
  const controller = new AbortController();
  const signalled = hadron.watchServices("a", { signal: controller.signal });
  await takeOne(signalled);
  controller.abort();
  assert.deepEqual(await takeAll(signalled), []);
  assert.deepEqual(await takeAll(hadron.watchServices("a", { signal: AbortSignal.abort() })), []);
  const closed = other.watchServices();
  await takeOne(closed);
  await other.close();
  assert.deepEqual(await takeAll(closed), []);
  thrown("INVALID_ARGUMENT", () => hadron.watchServices("a b"));
});

Deno.test("an ended watch is told to the server, which then says nothing more of it", STRICT, async () => {
  const ended: number[] = [];
  await using scripted = new ScriptedServer(({ listServices, unwatchServices }) => {
    if (unwatchServices) ended.push(unwatchServices.requestId ?? 0);
    return listServices ? [{ services: { requestId: listServices.requestId, instances: [{ endpoint: "a" }] } }] : [];
  });
  const client = await connect(scripted.url);
  for await (const _change of client.watchServices()) break;
  await eventually("the server is told", () => ended.length === 1);
  await client.close();

  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using peer = await RawPeer.connected(server.port);
  await peer.send({ listServices: { requestId: 1, watch: true } }, { unwatchServices: { requestId: 1 } });
  await peer.send({ flush: { requestId: 2 } });
  await peer.until((frame) => frame.ok != null);
  await using _handler = await hadron.handle("a", () => "");
  await peer.send({ flush: { requestId: 3 } });
  const after = await peer.until((frame) => frame.ok != null);
  assert.deepEqual(after.map((frame) => frame.serviceChange ?? null), [null]);
});

Deno.test("a pipeline that is called comes, changes and goes like any other instance", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using elsewhere = await connect({ servers: server.url, namespace: "elsewhere" });
  const seen = ({ kind, instance: { endpoint, version } }: ServiceChange) => `${kind} ${endpoint} ${version}`;
  const all = hadron.watchServices();
  const quote = hadron.watchServices("quote");
  const nothing = elsewhere.watchServices();
  const pipeline = hadron.pipeline("orders");
  const definition = { name: "orders", source: { endpoint: "quote" }, stages: [{ name: "only" }] };
  await pipeline.apply({ ...definition, revision: 1 });
  await pipeline.apply({ ...definition, revision: 1 });
  await pipeline.apply({ ...definition, revision: 2, source: { endpoint: "order" } });
  await pipeline.delete();
  const story = ["added quote revision 1", "removed quote revision 1", "added order revision 2"];
  assert.deepEqual((await take(all, 4)).map(seen), [...story, "removed order revision 2"]);
  assert.deepEqual((await take(quote, 2)).map(seen), story.slice(0, 2));
  await using _handler = await elsewhere.handle("own", () => "");
  assert.equal(seen(await takeOne(nothing)), "added own ");
});
