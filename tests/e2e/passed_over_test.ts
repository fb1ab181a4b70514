// Events of types that a group, or a pipeline, does not take: passing over them costs next to nothing, and after a restart they are not taken for others.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect, type Hadron } from "../../mod.ts";
import { serveOn } from "../../server/server.ts";
import type { Store } from "../../server/store/store.ts";
import { eventually } from "../support/eventually.ts";
import { RecordingStore } from "../support/recording_store.ts";
import { takeOne } from "../support/take.ts";

async function withServer(store: Store, test: (hadron: Hadron) => Promise<void>): Promise<void> {
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  await test(hadron);
}

/** A pipeline that is begun by events of a type. */
function of(type: string, revision = 1) {
  return { name: "jobs", revision, source: { stream: "s", types: [type] }, stages: [{ name: "only" }] };
}

async function lags(hadron: Hadron): Promise<number[]> {
  return (await hadron.stream("s").info()).groups.map(({ lag }) => lag);
}

Deno.test("what many pipelines pass over is written now and then, not with each event", () => {
  const store = new RecordingStore();
  return withServer(store, async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    for (const name of ["a", "b", "c"]) await hadron.pipeline(name).apply({ ...of(name), name });
    await eventually("all look at the stream", async () => {
      return (await stream.info()).groups.every(({ members }) => members.length === 1);
    });
    const before = store.commits.length;
    for (let i = 0; i < 300; i++) await stream.publishBatch(Array.from({ length: 10 }, () => ({ type: "none" })));
    strictEqual((await lags(hadron)).join(), "0,0,0");
    await hadron.pipeline("a").stage("only", () => {});
    await (await hadron.pipeline("a").start()).result({ timeoutMs: 5000 });
    const parts = store.commits.slice(before).flatMap(({ sets }) => sets).filter(({ key: [letter] }) => letter === "g");
    ok(parts.length >= 3 * 2, `${parts.length}: what is passed over after a restart is bounded`);
    ok(parts.length <= 3 * 3 + 2, `${parts.length}: passing over is written each time`);
  });
});

Deno.test("what was passed over before a new revision wants it does not begin runs, also after a crash", async () => {
  const store = new RecordingStore();
  let applied = 0;
  await withServer(store, async (hadron) => {
    await hadron.stream("s").ensure();
    await hadron.pipeline("jobs").apply(of("a"));
    for (let i = 0; i < 5; i++) await hadron.stream("s").publish("old", { type: "b" });
    await eventually("they are passed over", async () => (await lags(hadron)).join() === "0");
    await hadron.pipeline("jobs").apply(of("b", 2));
    applied = store.commits.length;
  });
  await withServer(await store.after(applied), async (hadron) => {
    const begun: string[] = [];
    await hadron.pipeline("jobs").stage("only", (task) => void begun.push(task.root.text()));
    await (await hadron.pipeline("jobs").start("new")).result({ timeoutMs: 5000 });
    deepStrictEqual(begun, ["new"]);
  });
});

Deno.test("a server that stops writes what its groups have passed over", async () => {
  const store = new RecordingStore();
  await withServer(store, async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    await stream.publish("taken", { type: "a" });
    for (let i = 0; i < 5; i++) await stream.publish("", { type: "b" });
    await using consumer = stream.consume({ group: "g", filter: "a" });
    await (await takeOne(consumer)).ack();
    await stream.publish("", { type: "b" });
    await eventually("all are passed over", async () => (await lags(hadron)).join() === "0");
  });
  await withServer(store, async (hadron) => strictEqual((await lags(hadron)).join(), "0"));
});
