// Proves that a call reaches one handler, that its caller hears of its end exactly once, and that a handler hears when its work is
// not wanted any more: responses, errors, deadlines, cancellation and handlers that vanish.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { type InnerCall, NO_INNER_ENDPOINTS } from "../inner_endpoint.ts";
import { RpcScene } from "../../tests/support/rpc_scene.ts";

const { ErrorCode } = hadron.v1;

Deno.test("a call and its response pass with their bodies, under the ids of each side", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const [one, two] = [scene.client(), scene.client()];
  one.request("greet", { text: "first" });
  two.request("greet", { text: "second" });
  one.request("greet", { text: "third" });
  deepStrictEqual(handler.seen(), ['call 1 "first"', 'call 2 "second"', 'call 3 "third"']);
  strictEqual(scene.calls.inFlight, 3);
  for (const id of [3, 1, 2]) handler.respond(id, `to ${id}`);
  deepStrictEqual(one.seen(), ['response 2 "to 3"', 'response 1 "to 1"']);
  deepStrictEqual(two.seen(), ['response 1 "to 2"']);
  strictEqual(scene.calls.inFlight, 0);
});

Deno.test("a call carries its handler's id, its attempt, its shape and the time that is left", () => {
  const scene = new RpcScene();
  const handler = scene.client();
  handler.handle(77, "greet", { concurrency: 1 });
  const caller = scene.client();
  caller.request("greet", { timeoutMs: 1000, shape: 2 });
  caller.request("greet", { timeoutMs: 1000 });
  caller.request("greet");
  scene.clock.advance(400.25);
  handler.respond(1);
  handler.respond(2);
  const calls = handler.peer.frames().map((
    { call },
  ) => [call?.id, call?.handlerId, call?.attempt, call?.shape, call?.timeoutMs]);
  deepStrictEqual(calls, [[1, 77, 1, 2, 1000], [2, 77, 1, 0, 600], [3, 77, 1, 0, 0]]);
});

Deno.test("nobody handles the endpoint: NO_HANDLER at once, retryable, and nothing is left of the call", () => {
  const scene = new RpcScene();
  const caller = scene.client();
  caller.request("greet", { timeoutMs: 1000 });
  const [{ response }] = caller.peer.frames();
  deepStrictEqual([response?.id, response?.error?.code, response?.error?.retryable], [1, ErrorCode.NO_HANDLER, true]);
  strictEqual(response?.error?.message, 'Call "greet": nobody handles it');
  strictEqual(scene.calls.inFlight, 0);
  scene.clock.advance(2000);
  deepStrictEqual(caller.seen(), []);
});

Deno.test("a bad endpoint, a server about to stop and too many calls answer the call and leave the connection alone", () => {
  const scene = new RpcScene({ callsMax: 2 });
  scene.handler("greet");
  const caller = scene.client();
  for (const name of ["", "greet.*", "a b", "é", "x".repeat(101), "\ufeffgreet"]) caller.request(name);
  deepStrictEqual(caller.seen(), [1, 2, 3, 4, 5, 6].map((id) => `response ${id} INVALID_ARGUMENT`));
  for (let count = 0; count < 3; count++) caller.request("greet");
  deepStrictEqual(caller.seen(), ["response 9 LIMIT_EXCEEDED"]);
  const other = scene.client();
  scene.calls.draining = true;
  other.request("greet");
  deepStrictEqual(other.seen(), ["response 1 UNAVAILABLE"]);
  strictEqual(scene.calls.inFlight, 2);
});

Deno.test("an id of 0 or one in use breaks the protocol", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const caller = scene.client();
  caller.request("greet");
  for (const id of [0, 1]) {
    const bytes = hadron.v1.Request.encode({ id, endpoint: "greet" }).finish();
    throws(() => caller.session.request(bytes, 0, bytes.length), { code: "PROTOCOL" });
  }
  throws(() => handler.handle(0, "other"), { code: "PROTOCOL" });
  throws(() => handler.handle(1, "other"), { code: "PROTOCOL" });
});

Deno.test("what a handler throws arrives as HANDLER_FAILED, whatever code it claims, with message, details and retryable", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const caller = scene.client();
  caller.request("greet");
  const details = new TextEncoder().encode('{"code":"declined"}');
  handler.respondError(1, { code: ErrorCode.UNAUTHENTICATED, message: "no funds", retryable: true, details });
  const [{ response }] = caller.peer.frames();
  const error = response?.error;
  deepStrictEqual([error?.code, error?.message, error?.retryable], [ErrorCode.HANDLER_FAILED, "no funds", true]);
  deepStrictEqual(Uint8Array.from(error?.details ?? []), details);
  strictEqual(scene.calls.inFlight, 0);
});

Deno.test("past the deadline the caller gets DEADLINE_EXCEEDED and the handler is told; its late response goes nowhere", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const caller = scene.client();
  caller.request("greet", { timeoutMs: 1000 });
  scene.clock.advance(999);
  deepStrictEqual(caller.seen(), []);
  scene.clock.advance(11);
  deepStrictEqual(caller.seen(), ["response 1 DEADLINE_EXCEEDED"]);
  deepStrictEqual(handler.seen(), ['call 1 ""', "cancel 1 DEADLINE_EXCEEDED"]);
  handler.respond(1, "late");
  handler.respond(1, "twice");
  deepStrictEqual(caller.seen(), []);
  strictEqual(scene.calls.inFlight, 0);
});

Deno.test("a call that was answered in time does not expire, and one without deadline never does", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const caller = scene.client();
  caller.request("greet", { timeoutMs: 1000 });
  caller.request("greet");
  handler.respond(1, "in time");
  scene.clock.advance(100 * 86_400_000);
  deepStrictEqual(caller.seen(), ['response 1 "in time"']);
  strictEqual(scene.calls.inFlight, 1);
});

Deno.test("a caller that cancels or leaves fires the handler's signal, and hears nothing more", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const [canceller, leaver] = [scene.client(), scene.client()];
  canceller.request("greet", { timeoutMs: 50 });
  leaver.request("greet", { timeoutMs: 50 });
  canceller.session.cancel(1);
  canceller.session.cancel(1);
  leaver.session.leave();
  deepStrictEqual(handler.seen(), ['call 1 ""', 'call 2 ""', "cancel 1 CANCELLED", "cancel 2 CANCELLED"]);
  scene.clock.advance(1000);
  handler.respond(1, "late");
  handler.respond(2, "late");
  deepStrictEqual([canceller.seen(), leaver.seen(), handler.seen()], [[], [], []]);
  strictEqual(scene.calls.inFlight, 0);
});

Deno.test("who works on a call inside the server is told once that it is over, however it ends", () => {
  const over: string[] = [];
  const calls: InnerCall[] = [];
  const take = (call: InnerCall) => {
    const name = `${calls.push(call)}`;
    call.whenOver(() => void over.push(name));
  };
  const scene = new RpcScene({}, { ...NO_INNER_ENDPOINTS, get: () => take });
  const [caller, leaver] = [scene.client(), scene.client()];
  for (let i = 0; i < 2; i++) caller.request("inside");
  caller.request("inside", { timeoutMs: 1000 });
  leaver.request("inside");
  deepStrictEqual(over, []);
  calls[0].respond(new Uint8Array());
  calls[1].fail(new HadronError("CANCELLED", "no"));
  scene.clock.advance(2000);
  leaver.session.leave();
  deepStrictEqual(over, ["1", "2", "3", "4"]);
  for (const call of calls) call.respond(new Uint8Array());
  deepStrictEqual(over, ["1", "2", "3", "4"]);
});

Deno.test("when a handler's connection dies each of its calls answers HANDLER_LOST at once", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const spare = scene.handler("greet");
  const caller = scene.client();
  for (let count = 0; count < 4; count++) caller.request("greet");
  handler.session.leave();
  deepStrictEqual(caller.seen(), ["response 1 HANDLER_LOST", "response 3 HANDLER_LOST"]);
  deepStrictEqual(spare.seen(), ['call 1 ""', 'call 2 ""']);
  strictEqual(scene.calls.inFlight, 2);
});

Deno.test("an idempotent call moves to another handler, as another attempt, within the same deadline", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const caller = scene.client();
  caller.request("greet", { text: "again", idempotent: true, timeoutMs: 1000 });
  const spare = scene.handler("greet");
  scene.clock.advance(300);
  handler.session.leave();
  deepStrictEqual(caller.seen(), []);
  const [{ call }] = spare.peer.frames();
  deepStrictEqual([call?.attempt, call?.timeoutMs], [2, 700]);
  strictEqual(new TextDecoder().decode(call?.body?.payload ?? undefined), "again");
  scene.clock.advance(690);
  deepStrictEqual(caller.seen(), []);
  scene.clock.advance(20);
  deepStrictEqual(caller.seen(), ["response 1 DEADLINE_EXCEEDED"]);
});

Deno.test("an idempotent call that had waited for its handler moves as well", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet", { concurrency: 1 });
  const caller = scene.client();
  caller.request("greet");
  caller.request("greet", { text: "waited", idempotent: true });
  handler.respond(1);
  deepStrictEqual(handler.seen(), ['call 1 ""', 'call 2 "waited"']);
  const spare = scene.handler("greet");
  handler.session.leave();
  deepStrictEqual(spare.seen(), ['call 1 "waited"']);
  deepStrictEqual(caller.seen(), ["response 1"]);
});

Deno.test("an idempotent call with nobody left to take it answers HANDLER_LOST, also when it moved before", () => {
  const scene = new RpcScene();
  const [first, second] = [scene.handler("greet"), scene.handler("greet")];
  const caller = scene.client();
  caller.request("greet", { idempotent: true });
  first.session.leave();
  deepStrictEqual(second.seen(), ['call 1 ""']);
  second.session.leave();
  deepStrictEqual(caller.seen(), ["response 1 HANDLER_LOST"]);
});

Deno.test("an idempotent call whose items have begun to arrive, or that sends items, is lost with its handler", () => {
  const scene = new RpcScene();
  const handler = scene.handler("rows");
  const caller = scene.client();
  for (const shape of [2, 2, 1, 3]) caller.request("rows", { idempotent: true, shape });
  handler.responseItem(2, "row");
  const spare = scene.handler("rows");
  handler.session.leave();
  deepStrictEqual(caller.seen(), ['response item 2 "row"', ...[2, 3, 4].map((id) => `response ${id} HANDLER_LOST`)]);
  deepStrictEqual(spare.seen(), ['call 1 ""']);
});

Deno.test("a handler that was taken back gets no more calls and still answers those it has", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet");
  const caller = scene.client();
  caller.request("greet");
  handler.session.unhandle(1);
  handler.session.unhandle(1);
  caller.request("greet");
  handler.respond(1, "done");
  deepStrictEqual(handler.seen(), ['call 1 ""']);
  deepStrictEqual(caller.seen(), ["response 2 NO_HANDLER", 'response 1 "done"']);
});

Deno.test("when the server stops every caller hears UNAVAILABLE and every handler that its work is not wanted", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet", { concurrency: 2 });
  const caller = scene.client();
  for (let count = 0; count < 3; count++) caller.request("greet", { timeoutMs: 100 });
  caller.session.abandon();
  deepStrictEqual(caller.seen(), [1, 2, 3].map((id) => `response ${id} UNAVAILABLE`));
  deepStrictEqual(handler.seen(), ['call 1 ""', 'call 2 ""', "cancel 1 CANCELLED", "cancel 2 CANCELLED"]);
  handler.respond(1, "late");
  scene.clock.advance(1000);
  deepStrictEqual([caller.seen(), handler.seen()], [[], []]);
  strictEqual(scene.calls.inFlight, 0);
});

Deno.test("frames for calls that are not known, or not any more, are ignored", () => {
  const scene = new RpcScene();
  const [one, two] = [scene.client(), scene.handler("greet")];
  for (const client of [one, two]) {
    client.respond(9, "x");
    client.requestItem(9, "x");
    client.responseItem(9, "x");
    client.session.requestEnd(9);
    client.session.requestCredit(9, 100);
    client.session.responseCredit(9, 100);
    client.session.cancel(9);
    client.session.unhandle(9);
    deepStrictEqual(client.seen(), []);
  }
});
