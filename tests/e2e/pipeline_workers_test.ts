// Workers that stop, vanish or take too long: every task is done by one of them, and each of its attempts is counted once.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { connect, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";

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
