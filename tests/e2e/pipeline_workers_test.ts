// Workers that stop, vanish or take too long: every task is done by one of them, and each of its attempts is counted once.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { connect, serve, StageError } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { cutter } from "../support/cutter.ts";
import { withDeadline } from "../support/deadline.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { Gate } from "../support/gate.ts";
import { refusal } from "../support/refusal.ts";

Deno.test("a worker that stops with a task in hand completes it", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] });
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const worker = await jobs.stage("only", async () => {
    begun.resolve();
    await gate.promise;
    return "by the one that stops";
  });
  const run = await jobs.start();
  await begun.promise;
  let others = 0;
  await using _other = await jobs.stage("only", () => void others++);
  const stopped = worker.stop();
  await hadron.flush();
  gate.resolve();
  await stopped;
  strictEqual((await run.reply({ timeoutMs: 5000 })).text(), "by the one that stops");
  strictEqual(others, 0);
});

Deno.test("an attempt of a worker that stops and takes too long is over once", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "only", timeoutMs: 100, retry: { maxAttempts: 2, backoffMs: [0] } }];
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages });
  const begun = Promise.withResolvers<void>();
  const worker = await jobs.stage("only", (task) => {
    begun.resolve();
    return new Promise((_, reject) => task.signal.addEventListener("abort", () => reject(task.signal.reason)));
  });
  const run = await jobs.start();
  await begun.promise;
  const stopped = worker.stop();
  await hadron.flush();
  const attempts: number[] = [];
  await using _other = await jobs.stage("only", (task) => void attempts.push(task.attempt));
  strictEqual((await run.result({ timeoutMs: 5000 })).status, "completed");
  await stopped;
  deepStrictEqual(attempts, [2]);
  strictEqual((await run.inspect()).stages[0].attempts, 2);
});

Deno.test("a handler that hangs costs its own run its attempts, and no other run any", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "only", timeoutMs: 50, retry: { maxAttempts: 1 } }];
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages });
  const gate = new Gate();
  const begun: string[] = [];
  await using _worker = await jobs.stage("only", async (task) => {
    begun.push(task.root.text());
    // It does not look at its signal.
    if (task.root.text() === "hangs") await gate.pass();
  }, { concurrency: 1 });
  const hanging = await jobs.start("hangs");
  const next = await jobs.start("next");
  const cancelled = await jobs.start("cancelled");
  strictEqual((await hanging.result({ timeoutMs: 5000 })).error?.code, "DEADLINE_EXCEEDED");
  await cancelled.cancel();
  const { stages: [{ status, attempts, worker }] } = await next.inspect();
  deepStrictEqual({ status, attempts, worker }, { status: "ready", attempts: 0, worker: "" });
  gate.open();
  strictEqual((await next.result({ timeoutMs: 5000 })).status, "completed");
  deepStrictEqual(begun, ["hangs", "next"]);
});

Deno.test("a worker whose task is cancelled, or whose run has failed elsewhere, goes on with what waits", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "long" }, { name: "short" }];
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages, respond: "long" });
  const begun: string[] = [];
  await using _long = await jobs.stage("long", (task) => {
    begun.push(task.root.text());
    if (task.root.text() === "quick") return;
    return new Promise((_, reject) => task.signal.addEventListener("abort", () => reject(task.signal.reason)));
  }, { concurrency: 1 });
  const gate = new Gate();
  await using _short = await jobs.stage("short", async (task) => {
    if (task.root.text() !== "fails elsewhere") return;
    await gate.pass();
    throw new StageError("no", { retryable: false });
  });
  const first = await jobs.start("is cancelled");
  await jobs.start("fails elsewhere");
  const quick = await jobs.start("quick");
  await eventually("the first is at work, others wait", () => begun.length === 1 && gate.reached === 1);
  await first.cancel();
  await eventually("the second is at work", () => begun.length === 2);
  gate.open();
  strictEqual((await quick.result({ timeoutMs: 5000 })).status, "completed");
  deepStrictEqual(begun, ["is cancelled", "fails elsewhere", "quick"]);
});

Deno.test("a run that is cancelled while its task's end is on its way to the store costs its worker no place", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  await hadron.stream("told").ensure({ dedupe: "forever" });
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "only", outputs: [{ name: "told", stream: "told" }] }];
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages });
  const gate = new Gate();
  const begun: string[] = [];
  const worker = await jobs.stage("only", async (task) => {
    begun.push(task.root.text());
    if (task.root.text() === "long") await gate.pass();
    else task.emit("told", task.root.text(), { id: task.run });
  }, { concurrency: 2 });
  using _ = { [Symbol.dispose]: () => gate.open() };
  const looksUp = store.holdReads("u");
  const run = await jobs.start("cancelled");
  await eventually("the id of what it tells is looked up", () => store.readsWaiting === 1);
  await run.cancel();
  looksUp();
  await Promise.all([jobs.start("long"), eventually("another is at work", () => gate.reached === 1)]);
  strictEqual((await (await jobs.start("beside it")).result({ timeoutMs: 5000 })).status, "completed");
  strictEqual((await run.result()).status, "cancelled");
  // A worker that stops leaves when it has nothing in hand, and no sooner.
  let others = 0;
  await using _other = await jobs.stage("only", () => void others++);
  const stopped = worker.stop();
  await hadron.flush();
  gate.open();
  await stopped;
  deepStrictEqual([begun, others], [["cancelled", "long", "beside it"], 0]);
});

Deno.test("a connection with very many workers that is lost loses a task once", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const crowd = await connect(server.url, { reconnect: false });
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] });
  const begun = Promise.withResolvers<void>();
  await Promise.all(Array.from({ length: 150 }, () =>
    crowd.pipeline("jobs").stage("only", () => {
      begun.resolve();
      return new Promise<void>(() => {});
    })));
  const run = await jobs.start();
  await begun.promise;
  void crowd.close();
  await eventually("nobody works", async () => (await jobs.info()).stages[0].workers.length === 0);
  const attempts: number[] = [];
  await using _worker = await jobs.stage("only", (task) => void attempts.push(task.attempt));
  strictEqual((await run.result({ timeoutMs: 5000 })).status, "completed");
  deepStrictEqual(attempts, [2]);
});

Deno.test("a worker that stops does so, though its connection is lost or its pipeline deleted with a task in hand", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using way = cutter(server.port);
  await using hadron = await connect(server.url);
  await using far = await connect({ servers: [way.url], reconnect: { minDelayMs: 5, maxDelayMs: 5 } });
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] });
  const gate = new Gate();
  const signals: AbortSignal[] = [];
  const work = () =>
    far.pipeline("jobs").stage("only", (task) => {
      signals.push(task.signal);
      return gate.pass();
    }, { concurrency: 1 });
  const first = await work();
  const run = await jobs.start();
  await eventually("the first is at work", () => gate.reached === 1);
  let stopped = first.stop();
  await far.flush();
  way.cut();
  await withDeadline(stopped, () => "the first to have stopped", 5000);
  strictEqual(signals[0].aborted, true, "its task is another's");
  const second = await work();
  await eventually("the second is at work", () => gate.reached === 2);
  stopped = second.stop();
  await far.flush();
  await jobs.delete({ force: true });
  await withDeadline(stopped, () => "the second to have stopped", 5000);
  strictEqual(signals[1].aborted, true, "its task is nobody's");
  await refusal("NOT_FOUND", run.inspect());
  gate.open();
});
