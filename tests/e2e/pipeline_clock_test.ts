// A machine's clock that is set, forward or back, by years: runs go on when they should, and what has ended goes when it should.

import { strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { eventually } from "../support/eventually.ts";
import { refusal } from "../support/refusal.ts";
import { SetClock } from "../support/virtual_clock.ts";

const YEAR_MS = 365 * 86_400_000;
/** Longer than from one look at what is due to the next. */
const TICK_MS = 1000;

Deno.test("an attempt waits no longer than it was to, though the clock was set back by years", async () => {
  const store = new MemoryStore();
  const clock = new SetClock();
  const retry = { maxAttempts: 2, backoffMs: [200] };
  const definition = { name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only", retry }] };
  clock.aheadMs = 3 * YEAR_MS;
  {
    await using server = await serveOn({ port: 0, clock }, () => Promise.resolve(store));
    await using hadron = await connect(server.url);
    await hadron.pipeline("jobs").apply(definition);
    const failed = Promise.withResolvers<void>();
    await using _worker = await hadron.pipeline("jobs").stage("only", () => {
      failed.resolve();
      throw new Error("not yet");
    });
    const run = await hadron.pipeline("jobs").start("", { id: "r-1" });
    await failed.promise;
    await eventually("it waits", async () => (await run.inspect()).stages[0].status === "backing_off");
  }
  clock.aheadMs = 0;
  await using server = await serveOn({ port: 0, clock }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  await using _worker = await hadron.pipeline("jobs").stage("only", () => {});
  const run = hadron.pipeline("jobs").run("r-1");
  clock.advance(retry.backoffMs[0] - 1);
  strictEqual((await run.inspect()).stages[0].status, "backing_off");
  clock.advance(TICK_MS);
  strictEqual((await run.result({ timeoutMs: 5000 })).status, "completed");
});

Deno.test("runs that ended before the clock was set back go in their time, and those after them", async () => {
  const clock = new SetClock();
  await using server = await serveOn({ port: 0, clock }, () => Promise.resolve(new MemoryStore()));
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "only" }];
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages, retention: { maxAgeMs: 1 } });
  await using _worker = await jobs.stage("only", () => {});
  clock.aheadMs = 50 * YEAR_MS;
  await (await jobs.start()).result({ timeoutMs: 5000 });
  clock.aheadMs = 0;
  const run = await jobs.start();
  await run.result({ timeoutMs: 5000 });
  // What is left of a time that is over is no time, and not for ever.
  await refusal("INVALID_ARGUMENT", run.result({ timeoutMs: -1 }));
  // The first look finds that the clock was set back.
  await eventually("both are removed", async () => {
    clock.advance(TICK_MS);
    return (await jobs.info()).runs.completed === 0;
  });
});
