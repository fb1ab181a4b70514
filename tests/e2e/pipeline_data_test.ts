// What runs carry: data of every size up to the limits arrives as it was given, after a restart too; what is over a limit fails its own run,
// says why, and hurts nobody else.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import type { Hadron, Task } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { Scene } from "../support/pipeline_scene.ts";
import { refusal } from "../support/refusal.ts";

const KIB = 1024;
/** Around every border: inline, one value, kept in memory, several values, what a commit takes. */
const SIZES = [0, 500, 520, 16 * KIB, 17 * KIB, 60 * KIB - 100, 60 * KIB + 100, 130 * KIB, 380 * KIB];

function bytesOf(size: number, seed: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (i * 31 + seed + (i >> 8)) & 255);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

Deno.test("roots and outputs of every size arrive as they were given, before and after a restart", async () => {
  await using scene = await Scene.open();
  await scene.hadron.stream("in").ensure();
  const stages = [{ name: "first" }, { name: "gate", after: ["first"] }, {
    name: "second",
    after: ["gate"],
    dependencies: ["first", "root"],
  }];
  const sources = { events: { stream: "in" }, calls: { endpoint: "calls" } };
  const sizes = new Map(SIZES.map((size, i) => [String(i), size]));
  const seen: string[] = [];
  const work = async (hadron: Hadron, name: string) => {
    const check = (task: Task) => {
      const size = sizes.get(task.root.headers.size)!;
      ok(isSame(task.root.data, bytesOf(size, 1)), `the root of ${size} bytes`);
      return size;
    };
    await hadron.pipeline(name).stage("first", (task) => bytesOf(check(task), 2));
    await hadron.pipeline(name).stage("second", (task) => {
      const size = check(task);
      ok(isSame(task.inputs.first.data, bytesOf(size, 2)), `the input of ${size} bytes`);
      seen.push(`${name} ${size}`);
      return bytesOf(size, 3);
    });
  };
  const ids: [string, string, number][] = [];
  for (const [name, source] of Object.entries(sources)) {
    await scene.hadron.pipeline(name).apply({ name, revision: 1, source, stages, respond: "second" });
    await work(scene.hadron, name);
    for (const [header, size] of sizes) {
      const run = await scene.hadron.pipeline(name).start(bytesOf(size, 1), { headers: { size: header } });
      ids.push([name, run.id, size]);
    }
  }
  for (const [name, id] of ids) {
    await eventually("the first stage is done", async () => {
      return (await scene.hadron.pipeline(name).run(id).inspect()).stages[0].status === "completed";
    });
  }
  await scene.restart();
  for (const name of Object.keys(sources)) {
    await work(scene.hadron, name);
    await scene.hadron.pipeline(name).stage("gate", () => {});
  }
  for (const [name, id, size] of ids) {
    const { status, outputs } = await scene.hadron.pipeline(name).run(id).result({ timeoutMs: 10_000 });
    strictEqual(status, "completed");
    ok(isSame(outputs.first.data, bytesOf(size, 2)) && isSame(outputs.second.data, bytesOf(size, 3)));
  }
  deepStrictEqual(seen.sort(), ids.map(([name, , size]) => `${name} ${size}`).sort());
  deepStrictEqual(scene.failures, []);
});

Deno.test("what is over a limit fails its own run, says why, and hurts nobody else", async () => {
  await using scene = await Scene.open();
  const { hadron } = scene;
  await hadron.stream("notes").ensure();
  const jobs = hadron.pipeline("jobs");
  const outputs = [{ name: "note", stream: "notes" }];
  const names = Array.from({ length: 12 }, (_, i) => `s${i}`);
  const stages = names.map((name, i) => ({ name, after: i === 0 ? [] : [names[i - 1]], outputs }));
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages });
  for (const name of names) {
    await jobs.stage(name, (task) => {
      const order = task.root.text();
      if (order === "output" && name === "s3") return new Uint8Array(520 * KIB);
      if (order === "whole") return new Uint8Array(480 * KIB);
      if (order === "events" && name === "s5") {
        for (let i = 0; i < 10; i++) task.emit("note", new Uint8Array(60 * KIB));
      }
    });
  }
  const orders = ["good", "output", "good", "whole", "events", "good"];
  const runs = await Promise.all(orders.map((order) => jobs.start(order)));
  const results = await Promise.all(runs.map((run) => run.result({ timeoutMs: 20_000 })));
  const told = results.map(({ status, error }) => error === undefined ? status : `${error.code} ${error.stage}`);
  deepStrictEqual(told, ["completed", "TOO_LARGE s3", "completed", "TOO_LARGE s8", "TOO_LARGE s5", "completed"]);
  for (const { error } of results) if (error !== undefined) match(error.message, /\d+ bytes/);
  strictEqual((await hadron.stream("notes").info()).events, 0);
  await refusal("TOO_LARGE", jobs.start(new Uint8Array(400 * KIB)));
  await refusal("TOO_LARGE", hadron.request("jobs", new Uint8Array(400 * KIB)));
  strictEqual((await (await jobs.start("good")).result({ timeoutMs: 5000 })).status, "completed");
  deepStrictEqual(scene.failures, []);
});

Deno.test("a stage whose output is awaited like a promise has what comes of it, whatever its class", async () => {
  await using scene = await Scene.open();
  const lazy = scene.hadron.pipeline("lazy");
  await lazy.apply({ name: "lazy", revision: 1, source: { endpoint: "lazy" }, stages: [{ name: "ask" }] });
  // As query builders have it: nothing runs before it is awaited.
  const query = { then: (resolve: (value: string) => void) => resolve("the rows") } as Promise<string>;
  await lazy.stage("ask", () => query);
  const { outputs } = await (await lazy.start()).result({ timeoutMs: 10_000 });
  strictEqual(outputs.ask.text(), "the rows");
});

Deno.test("stages that are completed together do not give a run more data than it may have", async () => {
  await using scene = await Scene.open();
  const { hadron } = scene;
  const wide = hadron.pipeline("wide");
  const names = Array.from({ length: 24 }, (_, i) => `s${i}`);
  const stages = names.map((name) => ({ name, retry: { maxAttempts: 1 } }));
  await wide.apply({ name: "wide", revision: 1, source: { endpoint: "wide" }, stages, respond: "s0" });
  const gate = new Gate();
  for (const name of names) {
    await wide.stage(name, async () => {
      await gate.pass();
      return new Uint8Array(480 * KIB);
    });
  }
  const run = await wide.start();
  await eventually("all are at work", () => gate.reached === names.length);
  gate.open();
  const { status, error } = await run.result({ timeoutMs: 10_000 });
  deepStrictEqual([status, error?.code], ["failed", "TOO_LARGE"]);
  deepStrictEqual(scene.failures, []);
});
