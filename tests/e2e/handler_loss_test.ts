// A handler's process dies without a word (`kill -9`) with a hundred calls in flight (SPEC 3): each of them is answered at once.

import { strict as assert } from "node:assert";
import { connect, type Hadron, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";
import { startHandler } from "../support/workers.ts";

const CALLS = 100;
const AT_ONCE_MS = 1_000;

async function untilInFlight(hadron: Hadron, endpoint: string, calls: number): Promise<void> {
  await eventually(`${calls} calls are in flight`, async () => {
    const instances = await hadron.services(endpoint);
    return instances.reduce((sum, { inFlight }) => sum + inFlight, 0) === calls;
  });
}

Deno.test(
  "calls in its hands are HANDLER_LOST within a second, and no other handler ever sees them",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using caller = await connect(server.url);
    await using other = await connect(server.url);
    await using handler = await startHandler(server.url, "stuck", "stuck");
    const calls = Array.from({ length: CALLS }, (_, number) => caller.request("stuck", `${number}`, { timeoutMs: 0 }));
    await untilInFlight(caller, "stuck", CALLS);
    const seen: string[] = [];
    await using _other = await other.handle("stuck", (call) => void seen.push(call.text()));
    const refusals = Promise.all(calls.map((call) => refusal("HANDLER_LOST", call)));
    handler.signal("SIGKILL");
    const errors = await withDeadline(refusals, () => `${CALLS} answers`, AT_ONCE_MS);
    assert.ok(errors.every((error) => error.retryable));
    await caller.request("stuck", "next");
    assert.deepEqual(seen, ["next"]);
  },
);

Deno.test("idempotent calls in its hands go to another handler and give a hundred results", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using caller = await connect(server.url);
  await using other = await connect(server.url);
  await using handler = await startHandler(server.url, "shared", "stuck");
  const options = { timeoutMs: 30_000, idempotent: true, headers: { from: "caller" } };
  const calls = Array.from({ length: CALLS }, (_, number) => caller.request("shared", `${number}`, options));
  await untilInFlight(caller, "shared", CALLS);
  await using _other = await other.handle("shared", (call) => {
    call.responseHeaders = call.headers;
    return { number: call.text(), attempt: call.attempt };
  }, { concurrency: 10 });
  handler.signal("SIGKILL");
  const replies = await withDeadline(Promise.all(calls), () => `${CALLS} results`, AT_ONCE_MS);
  const expected = Array.from({ length: CALLS }, (_, number) => ({ number: `${number}`, attempt: 2 }));
  assert.deepEqual(replies.map((reply) => reply.json()), expected);
  assert.ok(replies.every((reply) => reply.headers.from === "caller"));
});

Deno.test(
  "an idempotent call keeps its deadline when it moves, and is HANDLER_LOST when there is no other",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using caller = await connect(server.url);
    const other = await connect(server.url);
    await using handler = await startHandler(server.url, "stuck", "stuck");
    const timeoutMs = 30_000;
    const sentMs = Date.now();
    const call = refusal("HANDLER_LOST", caller.request("stuck", "", { timeoutMs, idempotent: true }));
    await untilInFlight(caller, "stuck", 1);
    const moved = Promise.withResolvers<number | undefined>();
    await other.handle("stuck", ({ deadline }) => {
      moved.resolve(deadline);
      return new Promise<never>(() => {});
    });
    // So that a deadline begun anew would be told from the one that the call had.
    await eventually("some of its time has passed", () => Date.now() >= sentMs + 800);
    handler.signal("SIGKILL");
    const deadline = await withDeadline(moved.promise, () => "the other handler to have it", AT_ONCE_MS);
    assert.ok(deadline !== undefined && deadline <= sentMs + timeoutMs + 700, "the deadline is the first one");
    await other.close();
    await call;
  },
);

Deno.test("the calls of other handlers go on", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using caller = await connect(server.url);
  await using dying = await startHandler(server.url, "dying", "stuck");
  await using _living = await startHandler(server.url, "living", "echo");
  const lost = refusal("HANDLER_LOST", caller.request("dying", "", { timeoutMs: 0 }));
  await untilInFlight(caller, "dying", 1);
  const calls: Promise<unknown>[] = [];
  for (let number = 0; number < 200; number++) {
    calls.push(caller.request("living", `${number}`).then((reply) => assert.equal(reply.text(), `${number}`)));
    if (number === 100) dying.signal("SIGKILL");
  }
  await Promise.all([...calls, lost]);
});
