// Calls with many requests, many responses, or both (SPEC 3): what travels.

import { strict as assert } from "node:assert";
import { type Call, connect, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { collect, count, numbers } from "../support/items.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal } from "../support/refusal.ts";
import { assertSameList, upTo } from "../support/same_list.ts";
import { STRICT } from "../support/strict.ts";
import { takeAll } from "../support/take.ts";

Deno.test("many in, one out", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  await using _handler = await callee.handle("collect", collect);
  for (const length of [0, 1, 2, 20_000]) {
    const reply = await caller.request("collect", count(length), { timeoutMs: 30_000 });
    assertSameList(reply.json<string[]>().map(Number), upTo(length));
  }
  assert.deepEqual((await caller.request("collect", "single")).json(), ["single"]);
});

Deno.test("one in, many out", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  await using _handler = await callee.handle("count", (call) => count(call.json<number>()));
  for (const length of [0, 1, 2, 20_000]) {
    const items = await takeAll(caller.requestStream("count", length));
    assertSameList(numbers(items), upTo(length));
  }
});

Deno.test("many in, many out, each answering the other", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  await using _handler = await callee.handle(
    "double",
    async function* (call) {
      for await (const item of call) yield item.text() + item.text();
    } as (call: Call) => AsyncIterable<string>,
  );
  const heard: string[] = [];
  let next = Promise.withResolvers<void>();
  async function* speak(): AsyncGenerator<string> {
    for (const word of ["a", "b", "c", "d"]) {
      yield word;
      // The next word waits for the answer to this one: both directions flow at once.
      await next.promise;
      next = Promise.withResolvers();
    }
  }
  const conversation = (async () => {
    for await (const answer of caller.requestStream("double", speak())) {
      heard.push(answer.text());
      next.resolve();
    }
  })();
  await withDeadline(conversation, () => `a conversation; heard ${heard}`);
  assert.deepEqual(heard, ["aa", "bb", "cc", "dd"]);
});

Deno.test("items carry bytes, text and JSON of any size, larger than the window too", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using _handler = await hadron.handle(
    "mirror",
    async function* (call) {
      for await (const item of call) yield item.data;
    } as (call: Call) => AsyncIterable<Uint8Array>,
  );
  const sizes = [0, 1, 100_000, 3_000_000, 0, 5, 8 * 1024 * 1024 - 1_024];
  async function* blocks(): AsyncGenerator<Uint8Array> {
    for (const [at, size] of sizes.entries()) yield new Uint8Array(size).fill(at + 1);
  }
  const items = await takeAll(hadron.requestStream("mirror", blocks()));
  assert.deepEqual(items.map((item) => item.data.length), sizes);
  assert.deepEqual(items.map((item) => item.data.at(-1)), sizes.map((size, at) => size === 0 ? undefined : at + 1));
});

Deno.test("one answer is a stream of one; many answers to a request for one are an error", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using _one = await hadron.handle("one", () => "only");
  await using _null = await hadron.handle("null", () => null);
  await using _many = await hadron.handle("many", () => count(3));
  assert.deepEqual((await takeAll(hadron.requestStream("one"))).map((item) => item.text()), ["only"]);
  assert.deepEqual((await takeAll(hadron.requestStream("null"))).map((item) => item.text()), ["null"]);
  const error = await refusal("HANDLER_FAILED", hadron.request("many"));
  assert.match(error.message, /requestStream/);
});

Deno.test("items sent before a handler is free are waiting for it, in order", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const gate = new Gate();
  await using _handler = await callee.handle("narrow", async (call) => {
    if (call.headers.hold) await gate.pass();
    return await collect(call);
  }, { concurrency: 1 });
  const holding = caller.request("narrow", "held", { headers: { hold: "yes" }, timeoutMs: 30_000 });
  await eventually("one is at work", () => gate.reached === 1);
  const early = caller.request("narrow", count(1_000), { timeoutMs: 30_000 });
  await caller.flush();
  gate.open();
  assert.deepEqual((await holding).json(), ["held"]);
  assertSameList((await early).json<string[]>().map(Number), upTo(1_000));
});
