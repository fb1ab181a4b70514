// Proves that the list of services is who handles what right now, with its figures, and that who watches hears of each change.
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import { hadron } from "../../proto/generated/hadron.js";
import { type RpcClient, RpcScene } from "../../tests/support/rpc_scene.ts";
import { DESCRIPTION_BYTES_MAX, WATCHES_MAX } from "../limits.ts";

/** What a client is told of the services, over as many frames as it takes. */
function list(client: RpcClient, endpoint = ""): hadron.v1.ServiceInstance.$Properties[] {
  client.session.listServices(7, endpoint, false);
  return client.peer.frames().flatMap(({ services }) => {
    strictEqual(services?.requestId, 7);
    return services?.instances ?? [];
  });
}

Deno.test("every live handler is listed, those of one endpoint where that is asked for, and none that has gone", () => {
  const scene = new RpcScene();
  const [one, two] = [scene.handler("b.two"), scene.handler("a.one")];
  one.handle(2, "a.one");
  const asker = scene.client();
  const endpoints = (endpoint = "") => list(asker, endpoint).map((instance) => instance.endpoint);
  deepStrictEqual(endpoints(), ["a.one", "a.one", "b.two"]);
  deepStrictEqual(endpoints("a.one"), ["a.one", "a.one"]);
  deepStrictEqual(endpoints("nobody.there"), []);
  strictEqual(new Set(list(asker).map(({ instanceId }) => instanceId)).size, 3);
  one.session.unhandle(1);
  deepStrictEqual(endpoints(), ["a.one", "a.one"]);
  two.session.leave();
  one.session.leave();
  deepStrictEqual(endpoints(), []);
  throws(() => list(asker, "a.*"), { code: "INVALID_ARGUMENT" });
});

Deno.test("a long list comes in full, in frames that every client takes", () => {
  const scene = new RpcScene();
  const client = scene.client();
  for (let id = 1; id <= 350; id++) {
    client.handle(id, `endpoint-${id}`, { metadata: { filler: "x".repeat(id % 50 === 0 ? 4000 : id) } });
  }
  const asker = scene.client();
  asker.session.listServices(7, "", false);
  const frames = asker.peer.frames();
  ok(frames.every((frame) => hadron.v1.ServerFrame.encode(frame).finish().length <= 64 * 1024));
  deepStrictEqual(frames.map(({ services }) => services?.more), [...frames.slice(1).map(() => true), false]);
  const endpoints = frames.flatMap(({ services }) => services?.instances?.map(({ endpoint }) => endpoint) ?? []);
  deepStrictEqual([endpoints.length, new Set(endpoints).size], [350, 350]);
});

Deno.test("what a handler says of itself is bounded, metadata included", () => {
  const scene = new RpcScene();
  const client = scene.client();
  const [name, version] = ["x".repeat(1000), "y".repeat(1000)];
  const left = DESCRIPTION_BYTES_MAX - 2001;
  client.handle(1, "a", { name, version, metadata: { k: "z".repeat(left) } });
  for (
    const metadata of [{ k: "z".repeat(left + 1) }, { ["k".repeat(left + 2)]: "" }, { k: "é".repeat(left / 2 + 1) }]
  ) {
    throws(() => client.handle(2, "a", { name, version, metadata }), { code: "TOO_LARGE" });
  }
  strictEqual(list(scene.client()).length, 1);
});

Deno.test("an instance tells what its handler says of itself, or else its client", () => {
  const scene = new RpcScene();
  scene.handler("said", { name: "greeter", version: "1.2.3", metadata: { zone: "a" }, concurrency: 8 });
  scene.handler("unsaid");
  const [said, unsaid] = list(scene.client());
  deepStrictEqual([said.name, said.version, said.metadata, said.concurrency], ["greeter", "1.2.3", { zone: "a" }, 8]);
  deepStrictEqual([unsaid.name, unsaid.version, unsaid.metadata, unsaid.concurrency], ["client 2", "9.8.7", {}, 0]);
  strictEqual(said.connectedSinceMs, 1_700_000_000_123);
});

Deno.test("calls, errors, in flight and how long calls took are counted", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const caller = scene.client();
  const figures = () => {
    const [{ calls, errors, inFlight }] = list(caller);
    return [calls, errors, inFlight];
  };
  deepStrictEqual(list(caller)[0].p50Ms, 0);
  for (let count = 0; count < 4; count++) caller.request("greet", { timeoutMs: 500 });
  caller.seen();
  deepStrictEqual(figures(), [4, 0, 4]);
  scene.clock.advance(100);
  handler.respond(1);
  handler.respondError(2, { code: 9 });
  caller.seen();
  deepStrictEqual(figures(), [4, 1, 2]);
  const [p50Ms, p99Ms] = list(caller).flatMap((one) => [Number(one.p50Ms), Number(one.p99Ms)]);
  ok(p50Ms >= 100 && p50Ms <= 119 && p99Ms === p50Ms, `${p50Ms} ms`);
  scene.clock.advance(500);
  caller.seen();
  deepStrictEqual(figures(), [4, 3, 2], "calls past their deadline are errors, and still in its hands");
  handler.respond(3);
  deepStrictEqual(figures(), [4, 3, 1]);
});

Deno.test("who watches hears of each instance that comes or goes, of the endpoint it asked for", () => {
  const scene = new RpcScene();
  const [all, some] = [scene.client(), scene.client()];
  all.session.listServices(1, "", true);
  some.session.listServices(2, "b", true);
  const one = scene.handler("a");
  const two = scene.handler("b");
  one.session.unhandle(1);
  two.session.leave();
  deepStrictEqual(all.seen(), ["services", "ADDED a", "ADDED b", "REMOVED a", "REMOVED b"]);
  const changes = some.peer.frames().flatMap(({ serviceChange }) => serviceChange ?? []);
  deepStrictEqual(changes.map(({ requestId, kind }) => [requestId, kind]), [[2, 1], [2, 2]]);
  strictEqual(changes[0].instance?.instanceId, changes[1].instance?.instanceId);
});

Deno.test("a watch that was ended, or whose connection has gone, hears nothing, and others of the same client do", () => {
  const scene = new RpcScene();
  const [watcher, gone] = [scene.client(), scene.client()];
  for (const id of [1, 2]) watcher.session.listServices(id, "", true);
  gone.session.listServices(1, "", true);
  watcher.session.unwatchServices(1);
  watcher.session.unwatchServices(99);
  gone.session.leave();
  for (const client of [watcher, gone]) client.seen();
  scene.handler("a");
  deepStrictEqual(watcher.peer.frames().map(({ serviceChange }) => serviceChange?.requestId), [2]);
  deepStrictEqual(gone.seen(), []);
});

Deno.test("the bound on watches of one connection holds, and says so", () => {
  const scene = new RpcScene();
  const watcher = scene.client();
  for (let id = 1; id <= WATCHES_MAX; id++) watcher.session.listServices(id, "", true);
  throws(() => watcher.session.listServices(WATCHES_MAX + 1, "", true), {
    code: "LIMIT_EXCEEDED",
    details: { watchesMax: WATCHES_MAX },
  });
  watcher.session.unwatchServices(1);
  watcher.session.listServices(WATCHES_MAX + 1, "", true);
  watcher.seen();
  scene.handler("a");
  strictEqual(watcher.seen().length, WATCHES_MAX);
});

Deno.test("a list without a watch is a list and nothing more", () => {
  const scene = new RpcScene();
  const asker = scene.client();
  asker.session.listServices(1, "", false);
  scene.handler("a");
  deepStrictEqual(asker.seen(), ["services"]);
});

Deno.test("the bound on handlers of one connection holds, and says so", () => {
  const scene = new RpcScene({ handlersMax: 2 });
  const client = scene.handler("a");
  client.handle(2, "b");
  throws(() => client.handle(3, "c"), { code: "LIMIT_EXCEEDED", details: { handlersMax: 2 }, retryable: false });
  client.session.unhandle(1);
  client.handle(3, "c");
  throws(() => client.handle(4, "a.*"), { code: "INVALID_ARGUMENT" });
});
