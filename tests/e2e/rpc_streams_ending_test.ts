// How streamed calls end (SPEC 3) other than with their last item: whoever ends one, the other side hears of it.

import { strict as assert } from "node:assert";
import { connect, HandlerError, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { collect, count, Endless, numbers } from "../support/items.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal } from "../support/refusal.ts";
import { assertSameList, upTo } from "../support/same_list.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeAll, takeOne } from "../support/take.ts";

Deno.test("leaving the loop cancels the call: the handler's signal fires and its generator ends", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const endless = new Endless();
  const fired = Promise.withResolvers<void>();
  await using handler = await callee.handle("endless", (call) => {
    call.signal.addEventListener("abort", () => fired.resolve());
    return endless.items();
  });
  let read = 0;
  for await (const item of caller.requestStream("endless")) {
    assert.equal(item.text(), String(read++));
    if (read === 10) break;
  }
  await withDeadline(Promise.all([fired.promise, endless.stopped.promise]), () => "the handler to stop");
  await eventually("its place is free", () => handler.inFlight === 0);
});

Deno.test(
  "a signal ends the loop as CANCELLED, a deadline as DEADLINE_EXCEEDED; both stop the handler",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using callee = await connect(server.url);
    await using caller = await connect(server.url);
    const producers: Endless[] = [];
    await using handler = await callee.handle("endless", () => {
      producers.push(new Endless());
      return producers[producers.length - 1].items();
    });
    const controller = new AbortController();
    const cancelled = caller.requestStream("endless", "", { signal: controller.signal });
    await take(cancelled, 3);
    controller.abort();
    await refusal("CANCELLED", takeAll(cancelled));
    const expired = caller.requestStream("endless", "", { timeoutMs: 100 });
    await refusal("DEADLINE_EXCEEDED", takeAll(expired));
    await withDeadline(Promise.all(producers.map(({ stopped }) => stopped.promise)), () => "the handlers to stop");
    await eventually("its places are free", () => handler.inFlight === 0);
  },
);

Deno.test("a caller that closes ends its streams on both sides", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  const caller = await connect(server.url);
  const endless = new Endless();
  const received = Promise.withResolvers<unknown>();
  await using _out = await callee.handle("out", () => endless.items());
  await using _in = await callee.handle("in", async (call) => {
    await collect(call).catch(received.resolve);
  });
  const out = caller.requestStream("out");
  await take(out, 3);
  const producing = new Endless();
  const sent = refusal("UNAVAILABLE", caller.request("in", producing.items(), { timeoutMs: 0 }));
  await eventually("items flow", () => producing.produced > 3);
  await caller.close();
  await sent;
  await refusal("UNAVAILABLE", takeAll(out));
  await withDeadline(Promise.all([endless.stopped.promise, producing.stopped.promise]), () => "both ends to stop");
  await refusal(
    "CANCELLED",
    withDeadline(received.promise, () => "the handler's loop").then((error) => Promise.reject(error)),
  );
});

Deno.test("what a handler throws after some items comes after them", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using _handler = await hadron.handle(
    "breaking",
    async function* () {
      yield* count(500);
      throw new HandlerError("Broke: at 500", { code: "broken" });
    } as () => AsyncIterable<string>,
  );
  const items = hadron.requestStream("breaking");
  assertSameList(numbers(await take(items, 500)), upTo(500));
  const error = await refusal("HANDLER_FAILED", takeOne(items));
  assert.deepEqual(error.details, { code: "broken" });
});

Deno.test(
  "what the caller's own items throw ends the call with that error, and the handler's loop",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using callee = await connect(server.url);
    await using caller = await connect(server.url);
    const ended = Promise.withResolvers<unknown>();
    await using _handler = await callee.handle("collect", (call) =>
      collect(call).catch((error) => {
        ended.resolve(error);
        throw error;
      }));
    const failure = new Error("disk gone");
    async function* failing(): AsyncGenerator<string> {
      yield* count(3);
      throw failure;
    }
    const outcome = caller.request("collect", failing()).then(() => "a reply", (error) => error);
    assert.equal(await withDeadline(outcome, () => "the error"), failure);
    await refusal("CANCELLED", withDeadline(ended.promise, () => "the handler").then((error) => Promise.reject(error)));
  },
);

Deno.test("an answer that comes before the last item stops the caller's items", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  await using handler = await callee.handle("first", async (call) => {
    for await (const item of call) return item.text();
  });
  const endless = new Endless();
  assert.equal((await caller.request("first", endless.items())).text(), "0");
  await withDeadline(endless.stopped.promise, () => "the caller's items to stop");
  assert.equal(handler.inFlight, 0);
});

Deno.test("a handler lost in the middle of a stream is HANDLER_LOST after the items that came", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  const callee = await connect(server.url);
  await using caller = await connect(server.url);
  await callee.handle(
    "lost",
    async function* () {
      yield* count(5);
      await new Promise<never>(() => {});
    } as () => AsyncIterable<string>,
  );
  // Even an idempotent call cannot begin again once an item of it has gone to the caller.
  const items = caller.requestStream("lost", "", { idempotent: true });
  await using other = await connect(server.url);
  await using _other = await other.handle("lost", () => count(5));
  assertSameList(numbers(await take(items, 5)), upTo(5));
  const lost = refusal("HANDLER_LOST", takeOne(items), 1_000);
  await callee.close();
  await lost;
});
