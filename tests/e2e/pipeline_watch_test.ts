// Who follows runs is told how they end, whatever becomes of the connection and the store meanwhile.

import { strictEqual } from "node:assert/strict";
import { connect, type RunInfo, serve } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { cutter } from "../support/cutter.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { Gate } from "../support/gate.ts";
import { refusal } from "../support/refusal.ts";

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
