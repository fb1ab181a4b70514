// What is read of runs while something else happens to them: the store cannot be read, or the run is removed before it has been.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { refusal } from "../support/refusal.ts";

/** Data of this size is read again when it is needed. */
const LARGE = "x".repeat(40_000);
/** The letter of the keys of such data. */
const DATA = "o";
/** The same of runs that have ended. */
const RECORDS = "e";

/** A server on a store that can fail, and a client with a pipeline that keeps one run: its stage gives back what that began with. */
async function echo() {
  const stack = new AsyncDisposableStack();
  const store = new FaultyStore(new MemoryStore());
  const failures: string[] = [];
  const log = (level: string, event: string) => void (level === "error" && failures.push(event));
  const server = stack.use(await serveOn({ port: 0, log }, () => Promise.resolve(store)));
  const hadron = stack.use(await connect(server.url));
  await hadron.pipeline("echo").apply({
    name: "echo",
    revision: 1,
    source: { endpoint: "echo" },
    stages: [{ name: "only" }],
    retention: { maxRuns: 1 },
  });
  await hadron.pipeline("echo").stage("only", (task) => task.root.data);
  return { store, failures, hadron, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

Deno.test("a reply that cannot be read is an error for its caller, who gets it when it asks again", async () => {
  await using scene = await echo();
  const { store, hadron } = scene;
  const held = store.holdReads(DATA);
  const calling = hadron.request("echo", LARGE, { headers: { "hadron-run": "r-1" } });
  // The task is read first, then the reply.
  await eventually("the task is read", () => store.readsWaiting === 1);
  held();
  const heldAgain = store.holdReads(DATA);
  await eventually("the reply is read", () => store.readsWaiting === 2);
  store.failRead(DATA, new TypeError("the disk is on fire"));
  heldAgain();
  const { details, retryable } = await refusal("STORE_UNAVAILABLE", calling);
  deepStrictEqual({ run: details.run, retryable }, { run: "r-1", retryable: true });
  strictEqual((await hadron.pipeline("echo").run("r-1").reply({ timeoutMs: 5000 })).text(), LARGE);
});

Deno.test("a run that is removed while its data is read is not there any more, for whoever asked", async () => {
  await using scene = await echo();
  const { store, failures, hadron } = scene;
  const run = await hadron.pipeline("echo").start(LARGE);
  await run.result();
  const release = store.holdReads(DATA);
  const inspecting = run.inspect();
  const calling = hadron.request("echo", "", { headers: { "hadron-run": run.id } });
  await eventually("both read its data", () => store.readsWaiting === 3);
  await (await hadron.pipeline("echo").start("small")).result();
  await eventually("it is removed", async () => (await hadron.pipeline("echo").info()).runs.completed === 1);
  release();
  await refusal("NOT_FOUND", inspecting);
  await refusal("NOT_FOUND", calling);
  deepStrictEqual(failures, [], "nothing is wrong with the store");
});

Deno.test("a task whose run is cancelled and removed while its data is read is nobody's", async () => {
  await using scene = await echo();
  const { store, failures, hadron } = scene;
  const release = store.holdReads(DATA);
  const run = await hadron.pipeline("echo").start(LARGE);
  await eventually("its task is read", () => store.readsWaiting === 1);
  await run.cancel();
  await (await hadron.pipeline("echo").start("small")).result();
  await eventually("it is removed", async () => (await hadron.pipeline("echo").info()).runs.cancelled === 0);
  release();
  strictEqual((await hadron.request("echo", "after")).text(), "after");
  deepStrictEqual(failures, [], "nothing is wrong with the store");
});

Deno.test("who calls by the id of a run that cannot be read, or is removed while it is, is told so", async () => {
  await using scene = await echo();
  const { store, hadron } = scene;
  const call = () => hadron.request("echo", "", { headers: { "hadron-run": "r-1" }, timeoutMs: 20_000 });
  await call();
  let held = store.holdReads(RECORDS);
  const removed = call();
  await eventually("it is read", () => store.readsWaiting === 1);
  await (await hadron.pipeline("echo").start("another")).result();
  await eventually("it is removed", async () => (await hadron.pipeline("echo").info()).runs.completed === 1);
  held();
  await refusal("NOT_FOUND", removed, 5000);
  await call();
  held = store.holdReads(RECORDS);
  const unread = call();
  await eventually("it is read again", () => store.readsWaiting === 2);
  store.failRead(RECORDS, new TypeError("the disk is on fire"));
  held();
  await refusal("STORE_UNAVAILABLE", unread, 5000);
  strictEqual((await eventually("it is read", () => call().catch(() => undefined))).text(), "");
});

Deno.test("runs are read while nothing can be stored", async () => {
  await using scene = await echo();
  const { store, hadron } = scene;
  const pipeline = hadron.pipeline("echo");
  const run = await pipeline.start("here");
  await run.result();
  store.failCommits(Number.MAX_SAFE_INTEGER);
  await refusal("STORE_UNAVAILABLE", hadron.request("echo", ""));
  await eventually("the store was read", () => hadron.pipelines().then(() => true, () => false));
  strictEqual((await run.inspect()).status, "completed");
  strictEqual((await run.reply()).text(), "here");
  deepStrictEqual((await Array.fromAsync(pipeline.runs())).map(({ id }) => id), [run.id]);
  deepStrictEqual((await Array.fromAsync(run.watch())).map(({ status }) => status), ["completed"]);
  await refusal("NOT_FOUND", pipeline.run("nobody").inspect());
  store.failCommits(0);
  await eventually("it works again", () => hadron.request("echo", "").then(() => true, () => false));
});
