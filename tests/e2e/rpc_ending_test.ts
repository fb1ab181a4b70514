// How a call ends before its response (SPEC 3): its deadline, its signal, its caller gone. The caller hears of it at once, and
// the handler's signal fires.

import { strict as assert } from "node:assert";
import { type Call, connect, type Hadron, HadronError, serve } from "../../mod.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";
import { eventually } from "../support/eventually.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal } from "../support/refusal.ts";
import { ScriptedServer } from "../support/scripted_server.ts";
import { STRICT } from "../support/strict.ts";

/** A handler that works until its signal fires, and says why that did. */
class Patient {
  readonly calls: Call[] = [];
  readonly reasons: HadronError[] = [];

  readonly handle = (call: Call): Promise<string> => {
    this.calls.push(call);
    return new Promise((_, reject) => {
      call.signal.addEventListener("abort", () => {
        assert.ok(call.signal.reason instanceof HadronError);
        this.reasons.push(call.signal.reason);
        reject(call.signal.reason);
      });
    });
  };

  async calledTimes(count: number): Promise<void> {
    await eventually(`the handler has ${count} calls`, () => this.calls.length === count);
  }

  async firedTimes(count: number): Promise<HadronError> {
    await eventually(`${count} of its signals have fired`, () => this.reasons.length === count);
    return this.reasons[count - 1];
  }
}

async function patient(hadron: Hadron): Promise<Patient> {
  const patient = new Patient();
  await hadron.handle("patient", patient.handle);
  return patient;
}

Deno.test("past its deadline a call is DEADLINE_EXCEEDED and the handler's signal says so", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const handler = await patient(callee);
  const before = Date.now();
  const error = await refusal("DEADLINE_EXCEEDED", caller.request("patient", "", { timeoutMs: 150 }));
  assert.ok(Date.now() - before >= 149, "not before its deadline");
  assert.equal(error.retryable, true);
  assert.equal((await handler.firedTimes(1)).code, "DEADLINE_EXCEEDED");
  const { deadline } = handler.calls[0];
  assert.ok(deadline !== undefined && deadline >= before && deadline <= Date.now() + 150);
});

Deno.test("the server keeps the deadline for a caller that does not", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  const handler = await patient(callee);
  await using peer = await RawPeer.connected(server.port);
  await peer.send({ request: { id: 1, endpoint: "patient", timeoutMs: 100 } });
  const answer = (await peer.until((frame) => frame.response != null)).at(-1)?.response;
  assert.equal(answer?.error?.code, 10);
  assert.equal((await handler.firedTimes(1)).code, "DEADLINE_EXCEEDED");
});

Deno.test("a call to a server that answers nothing ends by its deadline, a flush by its own", STRICT, async () => {
  await using silent = new ScriptedServer(() => []);
  const hadron = await connect(silent.url);
  await refusal("DEADLINE_EXCEEDED", hadron.request("any", "", { timeoutMs: 100 }), 5_000);
  await refusal("DEADLINE_EXCEEDED", hadron.requestStream("any", "", { timeoutMs: 100 }).next(), 5_000);
  await refusal("DEADLINE_EXCEEDED", hadron.flush({ timeoutMs: 100 }), 5_000);
  await hadron.close();
});

Deno.test("timeoutMs 0 is no deadline", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using _handler = await hadron.handle("timeless", (call) => String(call.deadline));
  assert.equal((await hadron.request("timeless", "", { timeoutMs: 0 })).text(), "undefined");
});

Deno.test("a fired signal is CANCELLED at the caller at once, and fires the handler's", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const handler = await patient(callee);
  const controller = new AbortController();
  const call = caller.request("patient", "", { signal: controller.signal, timeoutMs: 0 });
  await handler.calledTimes(1);
  controller.abort(new Error("enough"));
  const error = await refusal("CANCELLED", call, 1_000);
  assert.ok(error.cause instanceof Error && error.cause.message === "enough");
  assert.equal((await handler.firedTimes(1)).code, "CANCELLED");
});

Deno.test("a signal that has fired before makes no call", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const handler = await patient(hadron);
  await refusal("CANCELLED", hadron.request("patient", "", { signal: AbortSignal.abort() }));
  await refusal("CANCELLED", hadron.requestStream("patient", "", { signal: AbortSignal.abort() }).next());
  await hadron.flush();
  assert.equal(handler.calls.length, 0);
});

Deno.test("a caller that closes has its calls fail and fires the handler's signals", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  const caller = await connect(server.url);
  const handler = await patient(callee);
  const calls = [1, 2, 3].map(() => caller.request("patient", "", { timeoutMs: 0 }));
  await handler.calledTimes(3);
  const refusals = Promise.all(calls.map((call) => refusal("UNAVAILABLE", call, 1_000)));
  await caller.close();
  await refusals;
  assert.equal((await handler.firedTimes(3)).code, "CANCELLED");
});

Deno.test("a handler that closes fails its calls as HANDLER_LOST, and its own signals fire", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  const callee = await connect(server.url);
  await using caller = await connect(server.url);
  const handler = await patient(callee);
  const call = caller.request("patient", "", { timeoutMs: 0 });
  await handler.calledTimes(1);
  const lost = refusal("HANDLER_LOST", call, 1_000);
  await callee.close();
  assert.equal((await lost).retryable, true);
  assert.equal((await handler.firedTimes(1)).code, "UNAVAILABLE");
});

Deno.test("an answer that comes after the end of its call harms nobody", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const late: (() => void)[] = [];
  await using handler = await callee.handle(
    "late",
    () => new Promise<string>((resolve) => late.push(() => resolve("late"))),
  );
  const calls = [1, 2, 3].map(() => refusal("DEADLINE_EXCEEDED", caller.request("late", "", { timeoutMs: 50 })));
  await withDeadline(Promise.all(calls), () => "three deadlines");
  const next = caller.request("late");
  await eventually("all are at work", () => late.length === 4);
  for (const answer of late) answer();
  assert.equal((await next).text(), "late");
  assert.equal(handler.inFlight, 0);
});
