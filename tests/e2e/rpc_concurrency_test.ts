// A handler's own limit (SPEC 3): calls beyond what all handlers take wait at the server, in order, within their deadline, and
// only so many.

import { strict as assert } from "node:assert";
import { type Call, connect, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { refusal } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";

/** A handler whose calls end when the test says so, in the order in which they came. */
class Turnstile {
  readonly seen: string[] = [];
  private readonly waiting: (() => void)[] = [];
  most = 0;

  readonly handle = (call: Call): Promise<string> => {
    this.seen.push(call.text());
    return new Promise((resolve) => {
      this.waiting.push(() => resolve(call.text()));
      this.most = Math.max(this.most, this.waiting.length);
    });
  };

  async sees(count: number): Promise<void> {
    await eventually(`the handler has seen ${count} calls`, () => this.seen.length >= count);
  }

  finishOne(): void {
    this.waiting.shift()?.();
  }
}

Deno.test("a handler never has more calls than it takes; the others come in order", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const turnstile = new Turnstile();
  await using _handler = await callee.handle("narrow", turnstile.handle, { concurrency: 3 });
  const names = Array.from({ length: 50 }, (_, number) => `${number}`);
  const replies = names.map((name) => caller.request("narrow", name, { timeoutMs: 30_000 }));
  for (let finished = 0; finished < names.length; finished++) {
    await turnstile.sees(Math.min(finished + 3, names.length));
    turnstile.finishOne();
  }
  assert.deepEqual((await Promise.all(replies)).map((reply) => reply.text()), names);
  assert.deepEqual(turnstile.seen, names);
  assert.equal(turnstile.most, 3);
});

Deno.test("waiting calls go to whichever handler has room, also to one that comes later", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using caller = await connect(server.url);
  await using first = await connect(server.url);
  await using second = await connect(server.url);
  const full = new Turnstile();
  const later = new Turnstile();
  await using _full = await first.handle("shared", full.handle, { concurrency: 1 });
  const replies = ["a", "b", "c", "d"].map((name) => caller.request("shared", name, { timeoutMs: 30_000 }));
  await full.sees(1);
  await using _later = await second.handle("shared", later.handle, { concurrency: 2 });
  await later.sees(2);
  assert.deepEqual(later.seen, ["b", "c"]);
  full.finishOne();
  await full.sees(2);
  assert.deepEqual(full.seen, ["a", "d"]);
  full.finishOne();
  later.finishOne();
  later.finishOne();
  assert.deepEqual((await Promise.all(replies)).map((reply) => reply.text()), ["a", "b", "c", "d"]);
});

Deno.test("a waiting call keeps its deadline and can be cancelled; no handler ever sees it", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const turnstile = new Turnstile();
  await using _handler = await callee.handle("narrow", turnstile.handle, { concurrency: 1 });
  const controller = new AbortController();
  const held = caller.request("narrow", "held", { timeoutMs: 30_000 });
  await turnstile.sees(1);
  const expiring = caller.request("narrow", "expiring", { timeoutMs: 100 });
  const cancelled = caller.request("narrow", "cancelled", { timeoutMs: 30_000, signal: controller.signal });
  const last = caller.request("narrow", "last", { timeoutMs: 30_000 });
  await refusal("DEADLINE_EXCEEDED", expiring);
  controller.abort();
  await refusal("CANCELLED", cancelled);
  // A deadline passes at the server a little later than at the client: it began when the request came.
  await eventually("the server knows of both", async () => (await caller.stats()).callsInFlight === 2);
  turnstile.finishOne();
  await turnstile.sees(2);
  turnstile.finishOne();
  assert.deepEqual((await Promise.all([held, last])).map((reply) => reply.text()), ["held", "last"]);
  assert.deepEqual(turnstile.seen, ["held", "last"]);
});

Deno.test("a cancelled call holds its place until its handler has answered", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const turnstile = new Turnstile();
  await using _handler = await callee.handle("narrow", turnstile.handle, { concurrency: 1 });
  const controller = new AbortController();
  const given = caller.request("narrow", "given up", { signal: controller.signal });
  await turnstile.sees(1);
  controller.abort();
  await refusal("CANCELLED", given);
  const next = caller.request("narrow", "next", { timeoutMs: 30_000 });
  await caller.flush();
  await callee.flush();
  assert.deepEqual(turnstile.seen, ["given up"]);
  turnstile.finishOne();
  await turnstile.sees(2);
  turnstile.finishOne();
  assert.equal((await next).text(), "next");
});

Deno.test("only so many calls wait for an endpoint; the next is LIMIT_EXCEEDED at once", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { callsWaitingMax: 4 } });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const turnstile = new Turnstile();
  await using _narrow = await callee.handle("narrow", turnstile.handle, { concurrency: 1 });
  await using _other = await callee.handle("other", () => "other");
  const accepted = Array.from(
    { length: 5 },
    (_, number) => caller.request("narrow", `${number}`, { timeoutMs: 30_000 }),
  );
  const error = await refusal("LIMIT_EXCEEDED", caller.request("narrow", "too many", { timeoutMs: 30_000 }), 1_000);
  assert.equal(error.retryable, true);
  assert.match(error.message, /narrow.*4/);
  assert.equal((await caller.request("other")).text(), "other");
  turnstile.finishOne();
  await turnstile.sees(2);
  const again = caller.request("narrow", "again", { timeoutMs: 30_000 });
  for (let seen = 2; seen <= 6; seen++) {
    await turnstile.sees(seen);
    turnstile.finishOne();
  }
  assert.equal((await again).text(), "again");
  assert.equal((await Promise.all(accepted)).length, 5);
});

Deno.test("only so many bytes wait for an endpoint, however few the calls", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const turnstile = new Turnstile();
  await using _narrow = await callee.handle("narrow", turnstile.handle, { concurrency: 1 });
  const held = caller.request("narrow", "held", { timeoutMs: 30_000 });
  await turnstile.sees(1);
  const controller = new AbortController();
  const options = { timeoutMs: 30_000, signal: controller.signal };
  // Eight of 8 MiB, less what a frame needs besides, are just below 64 MiB; the ninth goes beyond.
  const large = new Uint8Array(8 * 1024 * 1024 - 1_024);
  const waiting = Array.from({ length: 9 }, () => refusal("CANCELLED", caller.request("narrow", large, options)));
  await caller.flush();
  const error = await refusal("LIMIT_EXCEEDED", caller.request("narrow", "", options));
  assert.match(error.message, /bytes/);
  controller.abort();
  await Promise.all(waiting);
  const next = caller.request("narrow", "next", { timeoutMs: 30_000 });
  turnstile.finishOne();
  await turnstile.sees(2);
  turnstile.finishOne();
  assert.deepEqual([(await held).text(), (await next).text()], ["held", "next"]);
});

Deno.test("calls that wait for the last handler fail as soon as it leaves", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  const callee = await connect(server.url);
  await using caller = await connect(server.url);
  const turnstile = new Turnstile();
  await callee.handle("leaving", turnstile.handle, { concurrency: 1 });
  const taken = caller.request("leaving", "taken", { timeoutMs: 30_000 });
  const waiting = caller.request("leaving", "waiting", { timeoutMs: 30_000 });
  await turnstile.sees(1);
  const refusals = Promise.all([refusal("HANDLER_LOST", taken, 1_000), refusal("NO_HANDLER", waiting, 1_000)]);
  await callee.close();
  await refusals;
});
