// Proves that items pass in both directions in their order, that flow control bounds what is under way and passes credit on, and
// that who sends without room, or what its call does not take, breaks the protocol.
import { ITEM_COST_BYTES } from "../../proto/constants.ts";
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import { RpcScene } from "../../tests/support/rpc_scene.ts";
import { CALLS_WAITING_BYTES_MAX, STREAM_WINDOW_BYTES, STREAM_WINDOW_BYTES_MAX } from "../limits.ts";

const UNARY = 0;
const CLIENT_STREAM = 1;
const SERVER_STREAM = 2;
const BIDIRECTIONAL = 3;
const PROTOCOL = { code: "PROTOCOL" };

/** What a body of this payload takes beside it: tag and length, for payloads of 16 KiB to 2 MiB. */
const BODY_EXTRA_BYTES = 4;

function scene(shape: number, options = {}) {
  const rpc = new RpcScene();
  const handler = rpc.handler("chat", options);
  const caller = rpc.client();
  caller.request("chat", { shape });
  return { rpc, handler, caller };
}

Deno.test("items pass both ways in their order, then the end of the request, then the response", () => {
  const { handler, caller } = scene(BIDIRECTIONAL);
  caller.requestItem(1, "a");
  handler.responseItem(1, "A");
  caller.requestItem(1, "");
  caller.session.requestEnd(1);
  handler.responseItem(1, "B");
  handler.respond(1);
  deepStrictEqual(handler.seen(), ['call 1 ""', 'request item 1 "a"', 'request item 1 ""', "request end 1"]);
  deepStrictEqual(caller.seen(), ['response item 1 "A"', 'response item 1 "B"', "response 1"]);
});

Deno.test("items and the end that come before a handler is free follow the call when one is", () => {
  const { rpc, handler, caller } = scene(CLIENT_STREAM, { concurrency: 1 });
  const early = rpc.client();
  early.request("chat", { shape: CLIENT_STREAM, text: "body" });
  early.requestItem(1, "a");
  early.requestItem(1, "b");
  early.session.requestEnd(1);
  handler.seen();
  handler.respond(1, "done");
  deepStrictEqual(caller.seen(), ['response 1 "done"']);
  deepStrictEqual(handler.seen(), ['call 2 "body"', 'request item 2 "a"', 'request item 2 "b"', "request end 2"]);
  strictEqual(early.seen().length, 0);
});

Deno.test("items that wait with their calls count as bytes that wait", () => {
  const { rpc } = scene(CLIENT_STREAM, { concurrency: 1 });
  const item = new Uint8Array(CALLS_WAITING_BYTES_MAX / 8);
  const waiting = Array.from({ length: 7 }, () => {
    const early = rpc.client();
    early.request("chat", { shape: CLIENT_STREAM });
    early.requestItem(1, item);
    return early;
  });
  const late = rpc.client();
  late.request("chat", { text: "x".repeat(CALLS_WAITING_BYTES_MAX / 4) });
  late.request("chat");
  deepStrictEqual(late.seen(), ["response 2 LIMIT_EXCEEDED"]);
  for (const early of waiting) early.session.cancel(1);
  for (let count = 0; count < 3; count++) late.request("chat", { text: "x".repeat(CALLS_WAITING_BYTES_MAX / 4) });
  deepStrictEqual(late.seen(), [], "what has left counts no more");
});

Deno.test("items of calls that wait already are bounded as well, in all and not for each call", () => {
  const { rpc } = scene(CLIENT_STREAM, { concurrency: 1 });
  const waiting = Array.from({ length: 16 }, () => {
    const early = rpc.client();
    early.request("chat", { shape: CLIENT_STREAM });
    return early;
  });
  const item = new Uint8Array(CALLS_WAITING_BYTES_MAX / 8);
  for (const early of waiting) early.requestItem(1, item);
  const ends = waiting.flatMap((early) => early.seen());
  ok(ends.length >= 7 && ends.every((end) => end === "response 1 LIMIT_EXCEEDED"), `${ends}`);
});

Deno.test("an item takes its body and a little more from the window; one is accepted while any room is left", () => {
  const { handler, caller } = scene(BIDIRECTIONAL);
  // Leaves 1 byte of room, which is enough for one more of any size.
  const almost = new Uint8Array(STREAM_WINDOW_BYTES - BODY_EXTRA_BYTES - ITEM_COST_BYTES - 1);
  for (const send of [caller.requestItem, handler.responseItem]) {
    const sender = send === caller.requestItem ? caller : handler;
    send.call(sender, 1, almost);
    send.call(sender, 1, new Uint8Array(100));
    throws(() => send.call(sender, 1, ""), PROTOCOL);
  }
});

Deno.test("empty items cost too, so that they are bounded in number", () => {
  const { caller } = scene(CLIENT_STREAM);
  let sent = 0;
  throws(() => {
    while (sent <= STREAM_WINDOW_BYTES) {
      caller.requestItem(1, "");
      sent++;
    }
  }, PROTOCOL);
  strictEqual(sent, STREAM_WINDOW_BYTES / ITEM_COST_BYTES);
});

Deno.test("credit opens the window again and is passed on under the id of the other side", () => {
  const { rpc, handler, caller } = scene(BIDIRECTIONAL);
  const second = rpc.client();
  second.request("chat", { shape: BIDIRECTIONAL });
  handler.seen();
  // Each takes more than the whole window.
  second.requestItem(1, new Uint8Array(STREAM_WINDOW_BYTES));
  handler.responseItem(2, new Uint8Array(STREAM_WINDOW_BYTES));
  const owedBytes = BODY_EXTRA_BYTES + ITEM_COST_BYTES;
  handler.session.requestCredit(2, owedBytes);
  second.session.responseCredit(1, owedBytes);
  deepStrictEqual(second.seen().slice(1), [`request credit 1 ${owedBytes}`]);
  deepStrictEqual(handler.seen().slice(1), [`response credit 2 ${owedBytes}`]);
  throws(() => second.requestItem(1, ""), PROTOCOL);
  throws(() => handler.responseItem(2, ""), PROTOCOL);
  handler.session.requestCredit(2, 1);
  second.session.responseCredit(1, 1);
  second.requestItem(1, "a");
  handler.responseItem(2, "b");
  deepStrictEqual(caller.seen(), []);
});

Deno.test("windows can be widened up to a bound, however the credit comes", () => {
  const { handler, caller } = scene(BIDIRECTIONAL);
  const most = STREAM_WINDOW_BYTES_MAX - STREAM_WINDOW_BYTES;
  for (const credit of [handler.session.requestCredit, caller.session.responseCredit]) {
    const session = credit === handler.session.requestCredit ? handler.session : caller.session;
    credit.call(session, 1, most - 1);
    credit.call(session, 1, 1);
    throws(() => credit.call(session, 1, 1), PROTOCOL);
    throws(() => credit.call(session, 1, 2 ** 32 - 1), PROTOCOL);
  }
});

Deno.test("a call that takes no items in a direction refuses them, and so does one whose request has ended", () => {
  for (
    const [shape, many, sends] of [[UNARY, false, false], [CLIENT_STREAM, true, false], [
      SERVER_STREAM,
      false,
      true,
    ]] as const
  ) {
    const { handler, caller } = scene(shape);
    if (!many) throws(() => caller.requestItem(1, "x"), PROTOCOL);
    if (!sends) throws(() => handler.responseItem(1, "x"), PROTOCOL);
  }
  const { handler, caller } = scene(BIDIRECTIONAL);
  caller.session.requestEnd(1);
  caller.session.requestEnd(1);
  deepStrictEqual(handler.seen(), ['call 1 ""', "request end 1"]);
  throws(() => caller.requestItem(1, "x"), PROTOCOL);
});

Deno.test("items that cross with the end of the call are ignored, in both directions", () => {
  const { rpc, handler, caller } = scene(BIDIRECTIONAL);
  caller.session.cancel(1);
  handler.responseItem(1, "late");
  handler.session.requestCredit(1, 10);
  handler.respond(1);
  caller.requestItem(1, "late");
  caller.session.responseCredit(1, 10);
  deepStrictEqual(caller.seen(), []);
  deepStrictEqual(handler.seen(), ['call 1 ""', "cancel 1 CANCELLED"]);
  strictEqual(rpc.calls.inFlight, 0);
});

Deno.test("a handler that is cancelled cannot send without end: its window still holds", () => {
  const { handler, caller } = scene(SERVER_STREAM);
  caller.session.cancel(1);
  handler.responseItem(1, new Uint8Array(STREAM_WINDOW_BYTES));
  throws(() => handler.responseItem(1, ""), PROTOCOL);
  ok(caller.seen().length === 0);
});
