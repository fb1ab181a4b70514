// Who follows runs is told how they end, whatever becomes of the connection and the store meanwhile.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { connect, type RunInfo, serve } from "../../mod.ts";
import { hadron as wire } from "../../proto/generated/hadron.js";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { cutter } from "../support/cutter.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { Gate } from "../support/gate.ts";
import { refusal } from "../support/refusal.ts";
import { ScriptedServer } from "../support/scripted_server.ts";
import { VirtualClock } from "../support/virtual_clock.ts";

const JOBS = { name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] };

/** Takes down what is told, by the data of the run. */
function noted(told: AsyncIterable<RunInfo>): string[] {
  const notes: string[] = [];
  void (async () => {
    for await (const { id, status } of told) notes.push(`${id} ${status}`);
    notes.push("over");
  })().catch((error) => notes.push(String(error)));
  return notes;
}

Deno.test("who follows a pipeline is told of runs that ended while it had no connection", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using way = cutter(server.port);
  await using hadron = await connect(server.url);
  await using far = await connect({ servers: [way.url], reconnect: { minDelayMs: 200, maxDelayMs: 200 } });
  const jobs = hadron.pipeline("jobs");
  await jobs.apply(JOBS);
  const gates = new Map(["goes on", "ends"].map((id) => [id, new Gate()]));
  await using _worker = await jobs.stage("only", (task) => gates.get(task.run)!.pass());
  const leave = new AbortController();
  const all = noted(far.pipeline("jobs").watch({ signal: leave.signal }));
  await far.flush();
  for (const id of gates.keys()) await jobs.start("", { id });
  await eventually("both are told to run", () => all.includes("goes on running") && all.includes("ends running"));
  way.cut();
  gates.get("ends")!.open();
  await jobs.run("ends").result({ timeoutMs: 5000 });
  await eventually("it is told", () => all.includes("ends completed"));
  gates.get("goes on")!.open();
  await eventually("the last is told", () => all.includes("goes on completed"));
  leave.abort();
  await eventually("it is over", () => all.at(-1) === "over");
  strictEqual(all.filter((note) => note === "ends completed").length, 1);
});

Deno.test("who begins to follow while the store is being read is told once it has been", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  await jobs.apply(JOBS);
  const run = await jobs.start("", { id: "r" });
  const loads = store.holdReads("m");
  store.failCommits(1);
  const failing = jobs.apply({ ...JOBS, revision: 2 });
  failing.catch(() => {});
  await eventually("it is read", () => store.readsWaiting === 1);
  await refusal("STORE_UNAVAILABLE", run.inspect());
  const leave = new AbortController();
  const all = noted(jobs.watch({ signal: leave.signal }));
  const one = noted(run.watch());
  await hadron.flush();
  loads();
  await eventually("it is told", () => one.includes("r running"));
  await eventually("a worker comes", async () => {
    return await jobs.stage("only", () => {}).then(() => true, () => false);
  });
  await eventually("both are told of the end", () => all.includes("r completed") && one.at(-1) === "over");
  leave.abort();
});

Deno.test("who follows what is not there any more is told so", async () => {
  const clock = new VirtualClock();
  await using server = await serveOn({ port: 0, clock }, () => Promise.resolve(new MemoryStore()));
  await using hadron = await connect(server.url);
  await hadron.stream("in").ensure();
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({ ...JOBS, source: { stream: "in" }, maxParallel: 1 });
  const run = await jobs.start("runs");
  const waiting = await jobs.start("waits");
  const notes = { run: noted(run.watch()), waiting: noted(waiting.watch()), jobs: noted(jobs.watch()) };
  const leave = new AbortController();
  const all = noted(hadron.watchRuns({ signal: leave.signal }));
  await eventually("the one is told", () => notes.run.length === 1);
  await hadron.stream("in").purge();
  await eventually("that it will not begin is told", () => {
    clock.advance(1000);
    return notes.waiting.length === 1;
  });
  match(notes.waiting[0], /no such run/);
  deepStrictEqual([notes.run, notes.jobs], [[`${run.id} running`], []]);
  await jobs.delete({ force: true });
  await eventually("both are told", () => notes.run.length === 2 && notes.jobs.length === 1);
  match(notes.run[1], /was deleted/);
  match(notes.jobs[0], /was deleted/);
  deepStrictEqual(all, [], "of all pipelines there may be others");
  leave.abort();
});

Deno.test("who follows a run is told of it when it is on disk", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  await jobs.apply(JOBS);
  store.hold();
  const starting = jobs.start("", { id: "r" });
  await hadron.flush();
  const leave = new AbortController();
  const told = noted(jobs.run("r").watch({ signal: leave.signal }));
  for (let i = 0; i < 3; i++) await hadron.flush();
  deepStrictEqual(told, []);
  store.release();
  await starting;
  await eventually("it is told", () => told.at(-1) === "r running");
  leave.abort();
});

Deno.test("of very many runs that were followed when the connection was lost, those that go on are told of by one list", async () => {
  const { RUN_RUNNING, RUN_COMPLETED } = wire.v1.RunStatus;
  const run = (i: number) => ({ run: `r-${i}`, pipeline: "jobs" });
  const running = (count: number) => Array.from({ length: count }, (_, i) => ({ ...run(i), status: RUN_RUNNING }));
  let hasHungUp = false;
  const asked: string[] = [];
  await using server = new ScriptedServer(({ watchRuns, listRuns, describeRun, flush }) => {
    if (watchRuns) return hasHungUp ? [] : [{ runsChanged: { requestId: watchRuns.requestId, runs: running(100) } }];
    if (listRuns) {
      asked.push(`list of ${listRuns.statuses}, ${listRuns.limit} at the most`);
      return [{ runList: { requestId: listRuns.requestId, runs: running(90) } }];
    }
    if (describeRun) {
      asked.push(describeRun.run!);
      const info = { run: describeRun.run, pipeline: "jobs", status: RUN_COMPLETED, endedMs: 1 };
      return [{ runDescription: { requestId: describeRun.requestId, info } }];
    }
    if (!flush) return [];
    hasHungUp = true;
    return ["hang up"];
  });
  const client = await connect(server.url, { reconnect: { minDelayMs: 1, maxDelayMs: 1 } });
  const told = noted(client.pipeline("jobs").watch());
  await eventually("all are told of", () => told.length === 100);
  await refusal("UNAVAILABLE", client.flush());
  await eventually("and again", () => told.length === 200);
  deepStrictEqual(told.slice(100), [
    ...Array.from({ length: 90 }, (_, i) => `r-${i} running`),
    ...Array.from({ length: 10 }, (_, i) => `r-${90 + i} completed`),
  ]);
  deepStrictEqual(asked, ["list of 1,2, 100000 at the most", ...Array.from({ length: 10 }, (_, i) => `r-${90 + i}`)]);
  await client.close();
});
