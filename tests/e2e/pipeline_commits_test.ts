// What others get to see of a run comes after the commit that makes it so: the reply, the end, what is inspected. And what was going to come
// is not lost when the store fails in between.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { refusal } from "../support/refusal.ts";
import { VirtualClock } from "../support/virtual_clock.ts";

Deno.test("the end of a run is told when it is on disk, not when the reply is", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const both = hadron.pipeline("both");
  const stages = [{ name: "answer" }, { name: "side" }];
  await both.apply({ name: "both", revision: 1, source: { endpoint: "both" }, stages, respond: "answer" });
  const gates = { answer: Promise.withResolvers<void>(), side: Promise.withResolvers<void>() };
  await using _answer = await both.stage("answer", () => gates.answer.promise.then(() => "here"));
  // Larger than what is kept in memory.
  await using _side = await both.stage("side", () => gates.side.promise.then(() => "x".repeat(100_000)));
  const run = await both.start();
  const reply = run.reply({ timeoutMs: 10_000 });
  let isOver = false;
  const result = run.result({ timeoutMs: 10_000 }).finally(() => isOver = true);
  result.catch(() => {});
  // The completion of `answer` is under way to the disk, that of `side` waits behind it.
  store.hold();
  gates.answer.resolve();
  await hadron.flush();
  gates.side.resolve();
  await hadron.flush();
  await hadron.flush();
  store.release();
  store.hold();
  try {
    strictEqual((await reply).text(), "here");
    await hadron.flush();
    strictEqual(isOver, false, "the end was told before it was on disk");
  } finally {
    store.release();
  }
  const { status, outputs } = await result;
  strictEqual(status, "completed");
  strictEqual(outputs.side.data.length, 100_000);
});

Deno.test("who waits for a run whose event has not been taken waits on while the store is read again", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  await hadron.stream("in").ensure();
  const later = hadron.pipeline("later");
  await later.apply({
    name: "later",
    revision: 1,
    source: { stream: "in" },
    maxParallel: 1,
    stages: [{ name: "only" }],
  });
  const gate = Promise.withResolvers<void>();
  await using _worker = await later.stage("only", () => gate.promise);
  const first = await later.start("1");
  await eventually("the first runs", async () => (await first.inspect()).status === "running");
  const second = await later.start("2");
  const results = [first, second].map((run) => run.result({ timeoutMs: 10_000 }));
  // Long enough for everybody to ask again while nothing can be stored.
  store.failCommits(5);
  await hadron.stream("in").publish("3", { id: "third" }).catch(() => {});
  gate.resolve();
  deepStrictEqual((await Promise.all(results)).map(({ status }) => status), ["completed", "completed"]);
});

Deno.test("who follows a run is told of its end, though the server has not heard that it was stored", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] });
  const gate = Promise.withResolvers<void>();
  await using _worker = await jobs.stage("only", () => gate.promise);
  const run = await jobs.start();
  const all: string[] = [];
  const leave = new AbortController();
  const followingAll = (async () => {
    for await (const { status } of jobs.watch({ signal: leave.signal })) all.push(status);
  })();
  const one: string[] = [];
  for await (const { status } of run.watch()) {
    // The first is told at once.
    if (one.push(status) > 1) continue;
    store.loseAnswer();
    gate.resolve();
  }
  deepStrictEqual(one, ["running", "completed"]);
  await eventually("the other is told, too", () => all.at(-1) === "completed");
  leave.abort();
  await followingAll;
});

Deno.test("a pipeline goes together with its place in its source, so that one of its name begins anew", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  await hadron.stream("in").ensure();
  const jobs = hadron.pipeline("jobs");
  const definition = { name: "jobs", revision: 1, source: { stream: "in" }, stages: [{ name: "only" }] };
  await jobs.apply(definition);
  const begun: string[] = [];
  await using _worker = await jobs.stage("only", (task) => void begun.push(task.root.text()));
  await (await jobs.start("first")).result();
  await jobs.delete();
  const removal = store.commits.find(({ deletes }) => deletes.some(([letter]) => letter === "p"));
  deepStrictEqual(removal?.deletes.map(([letter]) => letter).sort(), ["g", "p"]);
  await jobs.apply(definition);
  await using _again = await jobs.stage("only", (task) => void begun.push(task.root.text()));
  await eventually("what there is begins a run again", () => begun.length === 2);
  deepStrictEqual(begun, ["first", "first"]);
});

Deno.test("a pipeline of which the deletion cannot be stored goes on, with its workers and for those who wait", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] });
  const gate = Promise.withResolvers<void>();
  await using _worker = await jobs.stage("only", () => gate.promise);
  const run = await jobs.start();
  const result = run.result({ timeoutMs: 10_000 });
  result.catch(() => {});
  store.failCommits(1);
  await refusal("STORE_UNAVAILABLE", jobs.delete({ force: true }));
  gate.resolve();
  strictEqual((await result).status, "completed");
});

Deno.test("a stage whose wait is over while another ends is told to be ready", async () => {
  const store = new FaultyStore(new MemoryStore());
  const clock = new VirtualClock();
  await using server = await serveOn({ port: 0, clock }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const both = hadron.pipeline("both");
  const stages = [{ name: "again", retry: { maxAttempts: 2, backoffMs: [150] } }, { name: "side" }];
  await both.apply({ name: "both", revision: 1, source: { endpoint: "both" }, stages, respond: "again" });
  const gate = Promise.withResolvers<void>();
  const side = Promise.withResolvers<void>();
  const again = Promise.withResolvers<void>();
  await using _again = await both.stage("again", ({ attempt }) => {
    if (attempt === 1) throw new Error("not yet");
    again.resolve();
    return gate.promise;
  });
  await using _side = await both.stage("side", () => side.promise);
  const run = await both.start();
  await eventually("it waits", async () => (await run.inspect()).stages[0].status === "backing_off");
  store.hold();
  side.resolve();
  await hadron.flush();
  clock.advance(1000);
  await again.promise;
  store.release();
  const [{ status, worker, dueAt }] = await eventually("the other has ended", async () => {
    const { stages } = await run.inspect();
    return stages[1].status === "completed" && stages;
  });
  deepStrictEqual([status, worker !== "", dueAt], ["ready", true, undefined]);
  gate.resolve();
  strictEqual((await run.result({ timeoutMs: 5000 })).status, "completed");
});

Deno.test("a store that fails again while what it had is taken up again is read once more, not twice at a time", async () => {
  const store = new FaultyStore(new MemoryStore());
  const clock = new VirtualClock();
  await using server = await serveOn({ port: 0, clock }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] });
  const gate = Promise.withResolvers<void>();
  await using _worker = await jobs.stage("only", () => gate.promise);
  const run = await jobs.start();
  const followed = Array.fromAsync(run.watch());
  await hadron.flush();
  // Its end is stored, unheard of; it is read for whoever follows it, and that fails.
  store.failRead("e", new TypeError("the disk is on fire"));
  const loads = store.holdReads("m");
  store.loseAnswer();
  gate.resolve();
  await eventually("the store is read again", () => store.readsWaiting === 1);
  loads();
  const again = store.holdReads("m");
  await eventually("and once more", () => {
    clock.advance(20);
    return store.readsWaiting === 2;
  });
  // As long as anybody waits before trying again.
  clock.advance(1000);
  for (let i = 0; i < 3; i++) await hadron.flush();
  strictEqual(store.readsWaiting, 2);
  again();
  await eventually("it works again", async () => {
    clock.advance(1000);
    return await hadron.stream("another").ensure().then(() => true, () => false);
  });
  strictEqual((await run.inspect()).status, "completed");
  strictEqual((await followed).at(-1)?.status, "completed");
});

Deno.test("a run is told to be gone when that is on disk", async () => {
  const store = new FaultyStore(new MemoryStore());
  const clock = new VirtualClock();
  await using server = await serveOn({ port: 0, clock }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "only" }];
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages, retention: { maxRuns: 1 } });
  await using _worker = await jobs.stage("only", () => {});
  const run = await jobs.start();
  await run.result({ timeoutMs: 5000 });
  await (await jobs.start()).result({ timeoutMs: 5000 });
  store.hold();
  clock.advance(1000);
  await eventually("one is being removed", async () => (await jobs.info()).runs.completed === 1);
  const asked = [run.inspect(), run.retry(), jobs.runs().next()];
  const refused = Promise.all(asked.map((one) => refusal("STORE_UNAVAILABLE", one)));
  await hadron.flush();
  store.failCommits(1);
  store.release();
  await refused;
});
