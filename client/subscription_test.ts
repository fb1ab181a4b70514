// Proves that a subscription hands out messages in their order, keeps no more bytes than it may, counts and tells what it loses, and
// ends as its user or its client says.
import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import { Subscription } from "./subscription.ts";

const encoder = new TextEncoder();

/** A subscription, and what its client is told. */
function scene(pendingBytesMax = 1_000_000) {
  const told: number[] = [];
  let ends = 0;
  const host = {
    unsubscribe: (subscription: Subscription) => {
      ends++;
      subscription.end();
      return Promise.resolve();
    },
    fellBehind: (_: Subscription, dropped: number) => void told.push(dropped),
  };
  const subscription = new Subscription(host, 1, "a.>", "", pendingBytesMax);
  const send = (text: string) => {
    const bytes = hadron.v1.Message.encode({ subject: "a.b", payload: encoder.encode(text) }).finish();
    subscription.accept(bytes, 0, bytes.length, 1);
  };
  return { subscription, send, told, ends: () => ends };
}

async function texts(subscription: Subscription): Promise<string[]> {
  const seen: string[] = [];
  for await (const message of subscription) seen.push(message.text());
  return seen;
}

Deno.test("messages come in their order, those that waited too after the end", async () => {
  const { subscription, send } = scene();
  for (const text of ["1", "2", "3"]) send(text);
  strictEqual(subscription.pending, 3);
  await subscription.unsubscribe();
  send("4");
  deepStrictEqual(await texts(subscription), ["1", "2", "3"]);
});

Deno.test("leaving the loop and disposing both end it", async () => {
  const left = scene();
  left.send("1");
  for await (const _ of left.subscription) break;
  strictEqual(left.ends(), 1);
  const disposed = scene();
  {
    await using _ = disposed.subscription;
  }
  strictEqual(disposed.ends(), 1);
});

Deno.test("beyond its bytes the newest are lost, counted and told; the rest stays in order", async () => {
  const { subscription, send, told } = scene(2000);
  for (let at = 0; at < 100; at++) send(String(at));
  const { pending } = subscription;
  ok(pending > 5 && pending < 30, `${pending} wait`);
  strictEqual(subscription.dropped, 100 - pending);
  ok(told.length >= 1, "it is told while it lasts");
  await subscription.unsubscribe();
  const toldAtEnd = told.reduce((sum, dropped) => sum + dropped, 0);
  strictEqual(toldAtEnd, subscription.dropped, "every loss is told at the end");
  deepStrictEqual(await texts(subscription), Array.from({ length: pending }, (_, at) => String(at)));
  strictEqual(told.reduce((sum, dropped) => sum + dropped, 0), toldAtEnd, "and only once");
});

Deno.test("when it is read again it takes messages again, and small messages cost something too", async () => {
  const { subscription, send } = scene(1000);
  const iterator = subscription[Symbol.asyncIterator]();
  for (let round = 0; round < 5; round++) {
    for (let at = 0; at < 50; at++) send("");
    const { pending } = subscription;
    ok(pending > 0 && pending < 15);
    while (subscription.pending > 0) await iterator.next();
  }
  const before = subscription.dropped;
  send("last");
  strictEqual((await iterator.next()).value?.text(), "last");
  strictEqual(subscription.dropped, before);
});

Deno.test("what the server dropped is counted and told as well", () => {
  const { subscription, told } = scene();
  subscription.lostAtServer(7);
  subscription.lostAtServer(2);
  deepStrictEqual([subscription.dropped, told], [9, [7, 2]]);
});

Deno.test("ready resolves when the server has it, and rejects with why it never will", async () => {
  const held = scene();
  held.subscription.resolveReady();
  await held.subscription.ready;
  const refused = scene();
  refused.subscription.end(new HadronError("PERMISSION_DENIED", "no"));
  await rejects(refused.subscription.ready, { code: "PERMISSION_DENIED" });
  await rejects(texts(refused.subscription), { code: "PERMISSION_DENIED" });
  const ended = scene();
  ended.subscription.end();
  await rejects(ended.subscription.ready, { code: "CANCELLED" });
});

Deno.test("what arrives after the loop was left, until the server has heard of it, is not lost: nobody wanted it", async () => {
  const told: number[] = [];
  const host = {
    unsubscribe: () => Promise.resolve(),
    fellBehind: (_: Subscription, dropped: number) => void told.push(dropped),
  };
  const subscription = new Subscription(host, 1, "a.>", "", 300);
  const bytes = hadron.v1.Message.encode({ subject: "a.b", payload: new Uint8Array(100) }).finish();
  subscription.accept(bytes, 0, bytes.length, 1);
  for await (const _ of subscription) break;
  for (let count = 0; count < 10; count++) subscription.accept(bytes, 0, bytes.length, 1);
  deepStrictEqual([subscription.dropped, subscription.pending, told], [0, 0, []]);
});

Deno.test("a few messages that wait beside many of others keep about their own bytes, not all that came with them", async () => {
  const { subscription } = scene();
  const message = hadron.v1.Message.encode({ subject: "a.b", payload: new Uint8Array(50) }).finish();
  const kept = new Set<ArrayBufferLike>();
  const iterator = subscription[Symbol.asyncIterator]();
  for (let buffer = 1; buffer <= 100; buffer++) {
    const bytes = new Uint8Array(65_536);
    bytes.set(message, 1000);
    subscription.accept(bytes, 1000, 1000 + message.length, buffer);
  }
  for (let count = 0; count < 100; count++) kept.add((await iterator.next()).value!.data.buffer);
  const bytes = [...kept].reduce((sum, { byteLength }) => sum + byteLength, 0);
  ok(bytes < 65_536 + 100 * 100, `${bytes} bytes are kept for 100 messages of ${message.length}`);
});

Deno.test("messages that have most of their buffers are kept where they lie, though a buffer between them be nearly empty", async () => {
  const { subscription } = scene();
  const message = hadron.v1.Message.encode({ subject: "a.b", payload: new Uint8Array(50) }).finish();
  const iterator = subscription[Symbol.asyncIterator]();
  const buffers: Uint8Array[] = [];
  for (let buffer = 0; buffer < 20; buffer++) {
    const bytes = new Uint8Array(message.length * 20);
    for (let count = 0; count < (buffer % 2 === 0 ? 20 : 1); count++) {
      bytes.set(message, count * message.length);
      subscription.accept(bytes, count * message.length, (count + 1) * message.length, buffer);
      buffers.push(bytes);
    }
  }
  for (const { buffer } of buffers) strictEqual((await iterator.next()).value?.data.buffer, buffer);
});
