// A real conversation gives the same result however its bytes are cut: in two at every place, and one byte at a time.
//
// Between the pieces a Ping on another connection is answered, so that the server has read what came before.

import { strict as assert } from "node:assert";
import { connect, serve } from "../../mod.ts";
import { type ClientFrame, CONNECT, RawPeer, type ServerFrame, wire } from "./raw_peer.ts";

const text = new TextEncoder();
const body = (payload: string) => ({ payload: text.encode(payload), headers: { unit: "C" } });
const LAST_REQUEST_ID = 99;

/** Every frame that a client can send without waiting for what the server says. */
const CONVERSATION: ClientFrame[] = [
  CONNECT,
  { subscribe: { requestId: 1, subscriptionId: 1, pattern: "split.*" } },
  { subscribe: { requestId: 2, subscriptionId: 2, pattern: "split.>", queue: "q" } },
  {
    publish: {
      messages: [
        { subject: "split.a", ...body("one") },
        { subject: "split.a", payload: new Uint8Array(300) },
        { subject: "split.b.c" },
      ],
    },
  },
  { request: { id: 3, endpoint: "split.echo", timeoutMs: 60_000, idempotent: true, body: body("ada") } },
  { request: { id: 4, endpoint: "split.nobody", body: body("") } },
  { request: { id: 5, endpoint: "split.join", shape: 3 } },
  { requestItem: { id: 5, body: body("x") } },
  { requestItem: { id: 5, body: body("y") } },
  { responseCredit: { id: 5, bytes: 100 } },
  { requestEnd: { id: 5 } },
  { listServices: { requestId: 6, endpoint: "split.nobody", watch: true } },
  { unwatchServices: { requestId: 6 } },
  { ping: { nonce: 300 } },
  { unsubscribe: { requestId: 7, subscriptionId: 2 } },
  { publish: { messages: [{ subject: "split.last" }] } },
  { flush: { requestId: LAST_REQUEST_ID } },
];

/** What the server said, by what it was about: order holds within each list, not between them. */
type Account = Record<string, unknown[]>;

function account(frames: ServerFrame[]): Account {
  const lists: Account = {};
  for (const frame of frames) {
    if (frame.deliver != null) {
      for (const id of frame.deliver.subscriptionIds ?? []) {
        (lists[`subscription ${id}`] ??= []).push(...frame.deliver.messages ?? []);
      }
      continue;
    }
    const about = frame.response?.id ?? frame.responseItem?.id;
    (lists[about == null ? "connection" : `call ${about}`] ??= []).push(frame);
  }
  return lists;
}

/** Sends the conversation in these pieces and returns all that came, up to the last answer. */
async function converse(port: number, pieces: Uint8Array[], other: RawPeer): Promise<Account> {
  await using peer = await RawPeer.open(port);
  for (const piece of pieces) {
    await peer.write(piece);
    await other.send({ ping: { nonce: 1 } });
    await other.until((frame) => frame.pong != null);
  }
  const awaited = new Set(["flush", 3, 4, 5]);
  const frames = await peer.until((frame) => {
    if (frame.ok?.requestId === LAST_REQUEST_ID) awaited.delete("flush");
    if (frame.response != null) awaited.delete(frame.response.id ?? 0);
    return awaited.size === 0;
  });
  return account(frames);
}

Deno.test("frames split at every byte give the same result as whole ones", async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using handlers = await connect(server.url, { name: "split-handlers" });
  await using _echo = await handlers.handle("split.echo", (call) => call.data);
  await using _join = await handlers.handle("split.join", async function* (call) {
    for await (const item of call) yield `<${item.text()}>`;
  });
  await using other = await RawPeer.connected(server.port);
  const bytes = wire(...CONVERSATION);

  const whole = await converse(server.port, [bytes], other);
  assert.equal(whole["subscription 1"].length, 3, "split.a twice and split.last");
  assert.equal(whole["subscription 2"].length, 3, "split.a twice and split.b.c");
  assert.equal(whole["call 5"].length, 3, "two items and a response");

  for (let cut = 1; cut < bytes.length; cut++) {
    const split = await converse(server.port, [bytes.subarray(0, cut), bytes.subarray(cut)], other);
    assert.deepEqual(split, whole, `cut at byte ${cut} of ${bytes.length}`);
  }
  const single = await converse(server.port, Array.from(bytes, (byte) => Uint8Array.of(byte)), other);
  assert.deepEqual(single, whole, "one byte at a time");
});
