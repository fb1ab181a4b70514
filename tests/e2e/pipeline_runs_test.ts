// The life of runs beyond the good case: those that wait for their turn, are cancelled late, begin with too much, fail with very much to say,
// go on after a restart, and are removed with all that they had.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, type Hadron, type Pipeline, serve, StageError, type Task } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { Scene } from "../support/pipeline_scene.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { refusal } from "../support/refusal.ts";

/** A pipeline of one stage, `only`, which events of the stream `in` begin one run after the other of. */
async function oneByOne(hadron: Hadron, name: string): Promise<Pipeline> {
  await hadron.stream("in").ensure();
  const pipeline = hadron.pipeline(name);
  const stages = [{ name: "only" }];
  await pipeline.apply({ name, revision: 1, source: { stream: "in" }, maxParallel: 1, stages });
  return pipeline;
}

Deno.test("a failed run that is cancelled is over, and removed like others", async () => {
  const store = new MemoryStore();
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "only", retry: { maxAttempts: 1 } }];
  await jobs.apply({
    name: "jobs",
    revision: 1,
    source: { endpoint: "jobs" },
    stages,
    retention: { maxRuns: 1 },
  });
  await using _worker = await jobs.stage("only", (task) => {
    if (task.root.text() === "bad") throw new Error("no");
  });
  const bad = await jobs.start("bad");
  strictEqual((await bad.result()).status, "failed");
  await bad.cancel();
  strictEqual((await bad.result()).status, "cancelled");
  deepStrictEqual((await jobs.info()).revisions, []);
  await (await jobs.start("good")).result();
  await eventually("the first is gone", async () => (await jobs.info()).runs.cancelled === 0);
  await refusal("NOT_FOUND", bad.inspect());
});

Deno.test("very many runs with very much data are removed with all of it", async () => {
  await using scene = await Scene.open();
  const { hadron } = scene;
  const wide = hadron.pipeline("wide");
  const names = Array.from({ length: 12 }, (_, i) => `s${i}`);
  await wide.apply({
    name: "wide",
    revision: 1,
    source: { endpoint: "wide" },
    stages: names.map((name, i) => ({ name, after: i === 0 ? [] : [names[i - 1]] })),
    retention: { maxRuns: 100_000 },
  });
  for (const name of names) await wide.stage(name, () => "x".repeat(600), { concurrency: 1000 });
  const runs = await Promise.all(Array.from({ length: 150 }, () => wide.start("y".repeat(70_000))));
  await Promise.all(runs.map((run) => run.result({ timeoutMs: 60_000 })));
  await wide.apply({
    name: "wide",
    revision: 2,
    source: { endpoint: "wide" },
    stages: [{ name: "s0" }],
    retention: { maxRuns: 1 },
  });
  await eventually("all but one are gone", async () => {
    const { completed } = (await wide.info()).runs;
    return completed === 1;
  });
  deepStrictEqual(scene.failures, []);
  // One run with its root in two values and twelve outputs in one each.
  const { o, v, r = 0, e } = await scene.keysLeft();
  deepStrictEqual({ o, v, r }, { o: 14, v: 2, r: 0 });
  ok(e < 10, `${e} values hold one run that has ended, and what is to be known of those that were removed`);
});

Deno.test("a run whose event is too large has failed for good, and others go on", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  await hadron.stream("in").ensure();
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({ name: "jobs", revision: 1, source: { stream: "in" }, stages: [{ name: "only" }] });
  await using _worker = await jobs.stage("only", () => "done");
  const large = await jobs.start("x".repeat(400 * 1024));
  const { status, error } = await large.result({ timeoutMs: 5000 });
  strictEqual(status, "failed");
  strictEqual(error?.code, "TOO_LARGE");
  await refusal("CONFLICT", large.retry());
  strictEqual((await large.inspect()).status, "failed");
  strictEqual((await (await jobs.start("small")).result({ timeoutMs: 5000 })).status, "completed");
});

Deno.test("a run that waits has its turn before one that comes later", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const narrow = hadron.pipeline("narrow");
  const stages = [{ name: "only" }];
  await narrow.apply({ name: "narrow", revision: 1, source: { endpoint: "narrow" }, maxParallel: 1, stages });
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  await using _worker = await narrow.stage("only", async (task) => {
    order.push(task.root.text());
    await gate.promise;
  });
  const first = await narrow.start("first");
  const second = await narrow.start("second");
  await eventually("the first is worked on", () => order.length === 1);
  // The place of the first is free, and nobody has been given it yet.
  store.hold();
  gate.resolve();
  await hadron.flush();
  const starting = narrow.start("third");
  await hadron.flush();
  store.release();
  for (const run of [first, second, await starting]) await run.result({ timeoutMs: 5000 });
  deepStrictEqual(order, ["first", "second", "third"]);
});

Deno.test("runs that are retried take their turn: no more than may are under way, over a restart too", async () => {
  await using scene = await Scene.open();
  const stages = [{ name: "before" }, { name: "only", after: ["before"], retry: { maxAttempts: 1 } }];
  const definition = { name: "narrow", revision: 1, source: { endpoint: "narrow" }, maxParallel: 2, stages };
  await scene.hadron.pipeline("narrow").apply(definition);
  const begun: string[] = [];
  const before = (task: Task) => void begun.push(task.run);
  await scene.hadron.pipeline("narrow").stage("before", before);
  const broken = await scene.hadron.pipeline("narrow").stage("only", () => {
    throw new Error("no");
  });
  const ids: string[] = [];
  for (let i = 0; i < 6; i++) {
    const run = await scene.hadron.pipeline("narrow").start(i);
    strictEqual((await run.result({ timeoutMs: 5000 })).status, "failed");
    ids.push(run.id);
  }
  await broken.stop();
  for (const id of ids) await scene.hadron.pipeline("narrow").run(id).retry();
  deepStrictEqual((await scene.hadron.pipeline("narrow").info()).runs, {
    pending: 4,
    running: 2,
    completed: 0,
    failed: 0,
    cancelled: 0,
  });
  // One that waits to go on is cancelled like any other.
  await scene.hadron.pipeline("narrow").run(ids[5]).cancel();
  await scene.restart();
  const narrow = scene.hadron.pipeline("narrow");
  await narrow.stage("before", before);
  await narrow.stage("only", async () => ok((await narrow.info()).runs.running <= 2));
  for (const [i, id] of ids.entries()) {
    strictEqual((await narrow.run(id).result({ timeoutMs: 5000 })).status, i === 5 ? "cancelled" : "completed");
  }
  deepStrictEqual(begun, ids, "what was completed is not done again");
});

Deno.test("a revision that lets more runs be under way is in force at once", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  await hadron.stream("in").ensure();
  const growing = hadron.pipeline("growing");
  const definition = { name: "growing", source: { stream: "in" }, stages: [{ name: "only" }] };
  await growing.apply({ ...definition, revision: 1, maxParallel: 1 });
  for (let i = 0; i < 5; i++) await hadron.stream("in").publish({ i });
  // Nobody works on them: none of those under way makes room for another.
  await eventually("one is under way", async () => (await growing.info()).runs.running === 1);
  await growing.apply({ ...definition, revision: 2, maxParallel: 3 });
  await eventually("three are", async () => (await growing.info()).runs.running === 3);
  await growing.apply({ ...definition, revision: 3, maxParallel: 1 });
  await using _worker = await growing.stage("only", () => {});
  await eventually("all are done", async () => (await growing.info()).runs.completed === 5);
});

Deno.test("a run can be cancelled before its event has been taken", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const narrow = await oneByOne(hadron, "narrow");
  const gate = Promise.withResolvers<void>();
  await using _worker = await narrow.stage("only", () => gate.promise);
  await narrow.start("first");
  const second = await narrow.start("second");
  const cancelling = second.cancel();
  await hadron.flush();
  gate.resolve();
  await cancelling;
  strictEqual((await second.result({ timeoutMs: 5000 })).status, "cancelled");
});

Deno.test("a run with many outputs of its own goes on after a restart as it would have without", async () => {
  await using scene = await Scene.open();
  const names = Array.from({ length: 90 }, (_, i) => `s${i}`);
  const stages = [...names.map((name) => ({ name })), { name: "last", after: names }];
  const definition = { name: "wide", revision: 1, source: { endpoint: "wide" }, stages };
  await scene.hadron.pipeline("wide").apply(definition);
  const work = async (hadron: Hadron, some: string[]) => {
    for (const name of some) await hadron.pipeline("wide").stage(name, () => "x".repeat(600));
  };
  await work(scene.hadron, names);
  const run = await scene.hadron.pipeline("wide").start();
  await eventually("all but the last are done", async () => {
    const { stages } = await run.inspect();
    return stages.filter(({ status }) => status === "completed").length === names.length;
  });
  await scene.restart();
  await work(scene.hadron, ["last"]);
  const { status, error } = await scene.hadron.pipeline("wide").run(run.id).result({ timeoutMs: 5000 });
  strictEqual(error, undefined);
  strictEqual(status, "completed");
});

Deno.test("stages that fail with very much to say fail as others do", async () => {
  await using scene = await Scene.open();
  const wordy = scene.hadron.pipeline("wordy");
  const names = Array.from({ length: 9 }, (_, i) => `s${i}`);
  const retry = { maxAttempts: 2, backoffMs: [600_000] };
  await wordy.apply({
    name: "wordy",
    revision: 1,
    source: { endpoint: "wordy" },
    stages: names.map((name) => ({ name, retry })),
    respond: "s0",
  });
  for (const name of names) {
    await wordy.stage(name, () => {
      throw new StageError("語".repeat(15_000), { code: "符".repeat(5000), data: "字".repeat(15_000) });
    });
  }
  const run = await wordy.start();
  await eventually("all have failed once", async () => {
    return (await run.inspect()).stages.every(({ status }) => status === "backing_off");
  });
  deepStrictEqual(scene.failures, []);
  await scene.restart();
  const { stages } = await scene.hadron.pipeline("wordy").run(run.id).inspect();
  for (const { error, status, attempts } of stages) {
    deepStrictEqual({ status, attempts }, { status: "backing_off", attempts: 1 });
    ok(error!.message.startsWith("語語語") && error!.code.startsWith("符"));
  }
});

Deno.test("revisions may be as large as times", async () => {
  await using scene = await Scene.open();
  const revision = 20_261_125_103_000;
  const stages = [{ name: "only" }];
  await scene.hadron.pipeline("jobs").apply({ name: "jobs", revision, source: { endpoint: "jobs" }, stages });
  const run = await scene.hadron.pipeline("jobs").start("x");
  await scene.restart();
  strictEqual((await scene.hadron.pipeline("jobs").run(run.id).inspect()).revision, revision);
  strictEqual((await scene.hadron.pipeline("jobs").info()).revision, revision);
});

Deno.test("an attempt that waits for its time is made at that time, after a restart too", async () => {
  await using scene = await Scene.open();
  const retry = { maxAttempts: 3, backoffMs: [10, 1500] };
  const definition = { name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only", retry }] };
  await scene.hadron.pipeline("jobs").apply(definition);
  await scene.hadron.pipeline("jobs").stage("only", () => {
    throw new Error("not yet");
  });
  const { id } = await scene.hadron.pipeline("jobs").start();
  const dueAt = await eventually("it waits for its third attempt", async () => {
    const [{ attempts, dueAt }] = (await scene.hadron.pipeline("jobs").run(id).inspect()).stages;
    return attempts === 2 ? dueAt : undefined;
  });
  await scene.restart();
  const jobs = scene.hadron.pipeline("jobs");
  const waiting = (await jobs.run(id).inspect()).stages[0];
  strictEqual(waiting.status, "backing_off");
  strictEqual(waiting.dueAt?.getTime(), dueAt.getTime());
  const begun: { attempt: number; atMs: number }[] = [];
  await using _worker = await jobs.stage("only", ({ attempt }) => void begun.push({ attempt, atMs: Date.now() }));
  strictEqual((await jobs.run(id).result({ timeoutMs: 10_000 })).status, "completed");
  deepStrictEqual(begun.map(({ attempt }) => attempt), [3]);
  // Deadlines are kept in ticks of 10 ms.
  ok(begun[0].atMs >= dueAt.getTime() - 10, `${dueAt.getTime() - begun[0].atMs} ms too early`);
});

Deno.test("a poisoned run fails as its retries say and why, others go on, and a retry does what is left", async () => {
  await using scene = await Scene.open();
  const jobs = scene.hadron.pipeline("jobs");
  const retry = { maxAttempts: 3, backoffMs: [5] };
  const stages = [{ name: "before" }, { name: "beside" }, {
    name: "poisoned",
    after: ["before"],
    retry,
  }, { name: "last", after: ["beside", "poisoned"] }];
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages });
  const done: string[] = [];
  let isPoisoned = true;
  for (const { name } of stages) {
    await jobs.stage(name, (task) => {
      const order = task.root.text();
      if (name === "poisoned" && order === "bad" && isPoisoned) throw new StageError("it is bad", { code: "bad" });
      if (order === "bad") done.push(`${name} ${task.attempt}`);
    });
  }
  const runs = await Promise.all(["good", "bad", "good", "good"].map((order) => jobs.start(order)));
  const results = await Promise.all(runs.map((run) => run.result({ timeoutMs: 5000 })));
  deepStrictEqual(results.map(({ status }) => status), ["completed", "failed", "completed", "completed"]);
  deepStrictEqual(results[1].error, { code: "bad", message: "it is bad", stage: "poisoned" });
  strictEqual((await runs[1].inspect()).stages[2].attempts, 3);
  await eventually("what was under way beside it", () => done.length === 2);
  isPoisoned = false;
  await runs[1].retry();
  strictEqual((await runs[1].result({ timeoutMs: 5000 })).status, "completed");
  deepStrictEqual(done.slice(0, 2).sort(), ["before 1", "beside 1"]);
  deepStrictEqual(done.slice(2).filter((each) => !each.startsWith("beside")), ["poisoned 4", "last 1"]);
});

Deno.test("no more runs than may are under way, over restarts too, and the others follow in their order", async () => {
  await using scene = await Scene.open();
  await scene.hadron.stream("in").ensure();
  for (const source of [{ stream: "in" }, { endpoint: "narrow" }]) {
    const name = "stream" in source ? "by-events" : "by-calls";
    const stages = [{ name: "one" }, { name: "two", after: ["one"] }];
    await scene.hadron.pipeline(name).apply({ name, revision: 1, source, maxParallel: 3, stages });
    const ids: string[] = [];
    for (let i = 0; i < 24; i++) ids.push((await scene.hadron.pipeline(name).start(String(i))).id);
    const begun: string[] = [];
    const work = async (hadron: Hadron) => {
      const pipeline = hadron.pipeline(name);
      await pipeline.stage("one", (task) => void begun.push(task.root.text()));
      await pipeline.stage("two", async () => {
        const { running } = (await pipeline.info()).runs;
        ok(running <= 3, `${running} run`);
      });
    };
    await work(scene.hadron);
    await eventually("some have begun", () => begun.length > 8);
    await scene.restart();
    await work(scene.hadron);
    const runs = ids.map((id) => scene.hadron.pipeline(name).run(id));
    const results = await Promise.all(runs.map((run) => run.result({ timeoutMs: 10_000 })));
    ok(results.every(({ status }) => status === "completed"));
    const once = [...new Set(begun)];
    // Three at a time may change places.
    once.forEach((order, at) => ok(Math.abs(Number(order) - at) <= 3, `${order} was number ${at}`));
    strictEqual(once.length, 24);
  }
});

Deno.test("very many runs that are cancelled before they have begun hold up nothing else that is asked over their connection", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const narrow = await oneByOne(hadron, "narrow");
  const gate = new Gate();
  await using _worker = await narrow.stage("only", () => gate.pass());
  const first = await narrow.start("first");
  const others = await Promise.all(Array.from({ length: 1200 }, (_, i) => narrow.start(`${i}`)));
  const cancelling = Promise.all(others.map((run) => run.cancel()));
  strictEqual((await first.inspect()).status, "running");
  // Its end comes over the same connection.
  gate.open();
  strictEqual((await first.result({ timeoutMs: 5000 })).status, "completed");
  await cancelling;
  const { cancelled, pending, running } = (await narrow.info()).runs;
  deepStrictEqual({ cancelled, pending, running }, { cancelled: 1200, pending: 0, running: 0 });
});

Deno.test("a run that has ended is told as it ended, though its event is to begin another one", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const jobs = await oneByOne(hadron, "jobs");
  const gate = new Gate();
  await using _worker = await jobs.stage("only", (task) => task.root.text() === "waits" ? gate.pass() : undefined);
  const run = await jobs.start("ends");
  await run.result();
  await jobs.start("waits");
  await eventually("the other is at work", () => gate.reached === 1);
  await hadron.stream("in").resetGroup("hadron-pipeline.jobs", "first");
  strictEqual((await run.inspect()).status, "completed");
  deepStrictEqual((await Array.fromAsync(run.watch())).map(({ status }) => status), ["completed"]);
  gate.open();
  await eventually("both have begun again", async () => (await jobs.info()).runs.completed === 4);
});
