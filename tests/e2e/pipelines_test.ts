// Pipelines over real sockets: a run goes from its event through its stages to its end, with what each publishes and answers.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, serve, StageError } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { refusal } from "../support/refusal.ts";

Deno.test("a run goes from its event through stages that depend on each other", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  await hadron.stream("orders").ensure();
  await hadron.stream("receipts").ensure();
  const checkout = hadron.pipeline("checkout");
  const applied = await checkout.apply(`
kind: pipeline
name: checkout
revision: 1
source: { stream: orders, types: ["order.created"] }
stages:
  - name: charge
    outputs: [{ name: receipt, stream: receipts }]
  - name: reserve
  - name: ship
    dependencies: [charge, reserve, root]
  - name: notify
    after: [ship]
respond: charge
`);
  strictEqual(applied.outcome, "created");
  const order: string[] = [];
  await using _charge = await checkout.stage("charge", (task) => {
    order.push("charge");
    task.emit("receipt", { paid: task.root.json<{ total: number }>().total }, { key: "c-1" });
    return { paid: 5 };
  });
  await using _reserve = await checkout.stage("reserve", () => void order.push("reserve"));
  await using _ship = await checkout.stage("ship", (task) => {
    order.push("ship");
    deepStrictEqual(task.inputs.charge.json(), { paid: 5 });
    deepStrictEqual(task.inputs.reserve.data.length, 0);
    return "shipped";
  });
  await using _notify = await checkout.stage("notify", () => void order.push("notify"));
  const run = await checkout.start({ total: 5 });
  deepStrictEqual((await run.reply({ timeoutMs: 5000 })).json(), { paid: 5 });
  const { status, outputs, error } = await run.result({ timeoutMs: 5000 });
  strictEqual(error, undefined);
  strictEqual(status, "completed");
  strictEqual(outputs.ship.text(), "shipped");
  deepStrictEqual(order.slice().sort(), ["charge", "notify", "reserve", "ship"]);
  deepStrictEqual(order.slice(2), ["ship", "notify"]);
  const receipts = await Array.fromAsync(hadron.stream("receipts").read());
  deepStrictEqual(receipts.map((event) => event.json()), [{ paid: 5 }]);
  const info = await run.inspect();
  strictEqual(info.status, "completed");
  strictEqual(info.root?.type, "order.created");
});

Deno.test("a call starts a run and is answered by its responder while the run goes on", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const signup = hadron.pipeline("signup");
  await signup.apply({
    name: "signup",
    revision: 1,
    source: { endpoint: "signup" },
    stages: [{ name: "check" }, { name: "create", dependencies: ["check"] }, { name: "mail", after: ["create"] }],
    respond: "create",
  });
  const mayMail = Promise.withResolvers<void>();
  await using _check = await signup.stage("check", (task) => task.root.text().toUpperCase());
  await using _create = await signup.stage("create", (task) => `made ${task.inputs.check.text()}`);
  await using _mail = await signup.stage("mail", async () => await mayMail.promise);
  const reply = await hadron.request("signup", "ada", { timeoutMs: 5000 });
  strictEqual(reply.text(), "made ADA");
  const run = signup.run(reply.headers["hadron-run"]);
  strictEqual((await run.inspect()).status, "running");
  mayMail.resolve();
  strictEqual((await run.result({ timeoutMs: 5000 })).status, "completed");
  strictEqual((await run.reply()).text(), "made ADA");
});

Deno.test("a stage that fails is tried again as it says, then the run has failed, and goes on where it failed when it is retried", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({
    name: "jobs",
    revision: 1,
    source: { endpoint: "jobs" },
    stages: [{ name: "first" }, {
      name: "second",
      after: ["first"],
      retry: { maxAttempts: 2, backoffMs: [10] },
    }],
  });
  let firsts = 0;
  let fails = true;
  const attempts: number[] = [];
  await using _first = await jobs.stage("first", () => void firsts++);
  await using _second = await jobs.stage("second", (task) => {
    attempts.push(task.attempt);
    if (fails) throw new StageError("no luck", { code: "unlucky", data: { day: 13 } });
    return "done";
  });
  const run = await jobs.start("x");
  const { status, error } = await run.result({ timeoutMs: 5000 });
  strictEqual(status, "failed");
  deepStrictEqual(error, { code: "unlucky", message: "no luck", data: { day: 13 }, stage: "second" });
  deepStrictEqual(attempts, [1, 2]);
  fails = false;
  for await (const failed of jobs.runs({ status: "failed" })) await failed.retry();
  strictEqual((await run.result({ timeoutMs: 5000 })).status, "completed");
  strictEqual(firsts, 1);
  await refusal("CONFLICT", run.retry());
});

Deno.test("a watcher sees who has a task in hand and since when; of what is done, how long it took", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url, { name: "the worker" });
  const jobs = hadron.pipeline("jobs");
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "only" }] });
  const mayEnd = Promise.withResolvers<void>();
  const run = await jobs.start("x");
  const watched = run.watch();
  strictEqual((await watched.next()).value?.stages[0].worker, "");
  await using _only = await jobs.stage("only", async () => await mayEnd.promise);
  const { value: inHand } = await watched.next();
  const [{ status, worker, startedAt, endedAt }] = inHand!.stages;
  deepStrictEqual([status, worker, endedAt], ["ready", "the worker", undefined]);
  ok(startedAt !== undefined);
  mayEnd.resolve();
  const { value: done } = await watched.next();
  strictEqual(done!.status, "completed");
  deepStrictEqual(done!.stages[0].startedAt, startedAt);
});

Deno.test("a worker that stops ends all that it has in hand, once, and its connection goes on", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const losses: string[] = [];
  const watching = (async () => {
    for await (const { type } of hadron.status()) if (type !== "connected" && type !== "closed") losses.push(type);
  })();
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "good" }, { name: "bad", retry: { backoffMs: [60_000] } }];
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages, respond: "good" });
  const ran: string[] = [];
  const mayEnd = Promise.withResolvers<void>();
  const good = await jobs.stage("good", async ({ run, stage }) => {
    ran.push(`${run} ${stage}`);
    await mayEnd.promise;
  });
  const bad = await jobs.stage("bad", async ({ run, stage }) => {
    ran.push(`${run} ${stage}`);
    await mayEnd.promise;
    throw new Error("no luck");
  });
  for (const id of ["a", "b"]) await jobs.start("", { id });
  await eventually("all of it is in hand", () => ran.length === 4);
  const stopped = Promise.all([good.stop(), bad.stop()]);
  mayEnd.resolve();
  await stopped;
  deepStrictEqual(ran.sort(), ["a bad", "a good", "b bad", "b good"]);
  for (const id of ["a", "b"]) {
    const { stages: [done, failed] } = await jobs.run(id).inspect();
    deepStrictEqual([done.status, failed.status, failed.attempts], ["completed", "backing_off", 1]);
  }
  await hadron.close();
  await watching;
  deepStrictEqual(losses, []);
});
