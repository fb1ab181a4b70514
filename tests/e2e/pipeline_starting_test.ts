// Runs that are begun by events while something else happens to their pipeline: whoever is told of a run has one, and no event is taken to no end.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { refusal } from "../support/refusal.ts";

const KIB = 1024;
const JOBS = { name: "jobs", revision: 1, source: { stream: "in", types: ["job"] }, stages: [{ name: "only" }] };
/** The letter of the keys by which ids are remembered for ever: events with one wait while that is looked up. */
const IDS = "u";

/** A server on a store that waits on command, and a client with streams and a pipeline. */
async function scene() {
  const stack = new AsyncDisposableStack();
  const store = new FaultyStore(new MemoryStore());
  const server = stack.use(await serveOn({ port: 0 }, () => Promise.resolve(store)));
  const hadron = stack.use(await connect(server.url));
  for (const name of ["in", "other"]) await hadron.stream(name).ensure({ dedupe: "forever" });
  const jobs = hadron.pipeline("jobs");
  await jobs.apply(JOBS);
  return { store, hadron, jobs, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

Deno.test("a run that is started while its pipeline is deleted is not there, and neither is its event", async () => {
  await using all = await scene();
  const { store, hadron, jobs } = all;
  const lookedUp = store.holdReads(IDS);
  const starting = jobs.start("small", { id: "small" });
  await eventually("its id is looked up", () => store.readsWaiting === 1);
  await jobs.delete();
  lookedUp();
  await refusal("NOT_FOUND", starting);
  strictEqual((await hadron.stream("in").info()).events, 0);
  await jobs.apply(JOBS);
  // Too large to be stored together with its run: the event is there by then.
  const lookedUpAgain = store.holdReads(IDS);
  const large = jobs.start("x".repeat(200 * KIB), { id: "large" });
  await eventually("its id is looked up", () => store.readsWaiting === 2);
  await jobs.delete();
  lookedUpAgain();
  await refusal("NOT_FOUND", large);
});

Deno.test("a run that is started while its pipeline gets another source, or other types, is not begun", async () => {
  await using all = await scene();
  const { store, hadron, jobs } = all;
  const changes = [
    { code: "INVALID_ARGUMENT", source: { stream: "in", types: ["task"] }, type: "job" },
    { code: "CONFLICT", source: { stream: "other" }, type: "task" },
    { code: "CONFLICT", source: { endpoint: "jobs" }, type: "task" },
  ] as const;
  for (const [i, { code, source, type }] of changes.entries()) {
    const lookedUp = store.holdReads(IDS);
    const starting = jobs.start("", { id: `${i}`, type });
    await eventually("its id is looked up", () => store.readsWaiting === i + 1);
    await jobs.apply({
      ...JOBS,
      revision: i + 2,
      source: "types" in source ? { ...source, types: [...source.types] } : source,
    });
    lookedUp();
    await refusal(code, starting);
  }
  deepStrictEqual((await jobs.info()).runs.running, 0);
  for (const name of ["in", "other"]) strictEqual((await hadron.stream(name).info()).events, 0);
});

Deno.test("of large events no more are taken than are stored soon, however many may run", async () => {
  await using all = await scene();
  const { store, hadron, jobs } = all;
  const stream = hadron.stream("in");
  const group = "hadron-pipeline.jobs";
  await stream.pauseGroup(group);
  for (let i = 0; i < 100; i++) await stream.publish(new Uint8Array(200 * KIB), { type: "job" });
  store.hold();
  const resuming = stream.resumeGroup(group);
  await hadron.flush();
  // That it goes on is stored, and nothing after that.
  store.release();
  store.hold();
  await resuming;
  const taken = await eventually("it goes on", async () => {
    for (let i = 0; i < 10; i++) await hadron.flush();
    return (await stream.info()).groups[0].inFlight || undefined;
  });
  ok(taken <= 50, `${taken} are taken`);
  store.release();
  await eventually("all run", async () => (await jobs.info()).runs.running === 100);
});
