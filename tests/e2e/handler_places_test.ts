// Handlers that are at work on calls of a connection that is gone: they keep their places, which the next connection knows of, so that
// `concurrency` is never exceeded and calls go to those who have room. The same of workers of stages.

import { strict as assert } from "node:assert";
import { connect, type Hadron, serve } from "../../mod.ts";
import { cutter } from "../support/cutter.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { refusal } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";

const SOON = { minDelayMs: 1, maxDelayMs: 20 };

/** Cuts the client's connection; resolves when it has another. */
async function connectedAgain(hadron: Hadron, cut: () => void): Promise<void> {
  const status = hadron.status();
  assert.equal((await status.next()).value?.type, "connected");
  cut();
  for await (const { type } of status) if (type === "connected") break;
  // What it holds has been brought there, too.
  await hadron.flush();
}

Deno.test("a handler that hangs over a reconnect keeps its place, and others get the calls", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using way = cutter(server.port);
  await using caller = await connect(server.url);
  await using worker = await connect(way.url, { reconnect: SOON });
  await using other = await connect(server.url);
  const gate = new Gate();
  let most = 0;
  const handler = await worker.handle("work", async (call) => {
    most = Math.max(most, handler.inFlight);
    if (call.text() === "hold") await gate.pass();
    return "worker";
  }, { concurrency: 2 });
  const held = [1, 2].map(() => refusal("HANDLER_LOST", caller.request("work", "hold")));
  await eventually("both places are taken", () => gate.reached === 2);
  await connectedAgain(worker, () => way.cut());
  await Promise.all(held);
  assert.equal((await caller.services("work"))[0].inFlight, 2);
  const waits = caller.request("work", "waits");
  await caller.flush();
  assert.equal(most, 2, "nothing is begun beside those two");
  await using _other = await other.handle("work", () => "other");
  assert.equal((await waits).text(), "other", "who has room takes what waits");
  for (let count = 0; count < 4; count++) assert.equal((await caller.request("work")).text(), "other");
  gate.open();
  await eventually("the places are free again", async () => {
    return (await caller.services("work")).every(({ inFlight }) => inFlight === 0);
  });
  const answers = await Promise.all([1, 2, 3, 4].map(() => caller.request("work")));
  assert.deepEqual(new Set(answers.map((reply) => reply.text())), new Set(["worker", "other"]));
  assert.equal(most, 2);
});

Deno.test("a handler that hangs over a reconnect is waited for by who stops it", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using way = cutter(server.port);
  await using caller = await connect(server.url);
  await using worker = await connect(way.url, { reconnect: SOON });
  const gate = new Gate();
  let isOver = false;
  const handler = await worker.handle("work", async () => {
    await gate.pass();
    isOver = true;
  });
  const held = refusal("HANDLER_LOST", caller.request("work"));
  await eventually("it is at work", () => gate.reached === 1);
  await connectedAgain(worker, () => way.cut());
  await held;
  const stopped = handler.stop().then(() => assert.equal(isOver, true, "its function has returned"));
  await eventually("it takes no more", async () => (await caller.services("work")).length === 0);
  gate.open();
  await stopped;
  assert.equal(await handler.closed, undefined);
});

Deno.test(
  "a stage's worker that hangs over a reconnect keeps its place, and others get the tasks",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using way = cutter(server.port);
    await using hadron = await connect(server.url);
    await using worker = await connect(way.url, { reconnect: SOON });
    const jobs = hadron.pipeline("jobs");
    await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] });
    const gate = new Gate();
    const seen: string[] = [];
    await worker.pipeline("jobs").stage("only", async (task) => {
      seen.push(task.root.text());
      await gate.pass();
      return "worker";
    }, { concurrency: 1 });
    const held = await jobs.start("held");
    await eventually("its place is taken", () => gate.reached === 1);
    await connectedAgain(worker, () => way.cut());
    await using _other = await hadron.pipeline("jobs").stage("only", () => "other", { concurrency: 1 });
    const runs = [held, await jobs.start("next"), await jobs.start("last")];
    for (const run of runs) assert.equal((await run.result({ timeoutMs: 5000 })).outputs.only.text(), "other");
    assert.deepEqual(seen, ["held"]);
    await _other.stop();
    const after = await jobs.start("after");
    gate.open();
    assert.equal((await after.result({ timeoutMs: 5000 })).outputs.only.text(), "worker");
    assert.deepEqual(seen, ["held", "after"]);
  },
);
