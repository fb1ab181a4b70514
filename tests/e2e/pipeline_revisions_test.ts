// New revisions under running pipelines: runs go on as they began. The long form is `deno task soak revisions`.

import { deepStrictEqual } from "node:assert/strict";
import { connect, serve } from "../../mod.ts";
import { revisions } from "../soak/revisions.ts";

Deno.test("runs go through the stages that they began with, whatever revisions come", async () => {
  await revisions(200, 1, () => {});
});

Deno.test("a stage that no revision has and nobody works on is not told of", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  const definition = { name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages: [{ name: "before" }] };
  const stages = async () => (await jobs.info()).stages.map(({ name }) => name);
  await jobs.apply(definition);
  const run = await jobs.start();
  const worker = await jobs.stage("before", () => {});
  await run.result();
  await jobs.apply({ ...definition, revision: 2, stages: [{ name: "after" }] });
  deepStrictEqual(await stages(), ["after", "before"]);
  await worker.stop();
  deepStrictEqual(await stages(), ["after"]);
  // Without a worker that leaves, too.
  const waiting = await jobs.start();
  await jobs.apply({ ...definition, revision: 3, stages: [{ name: "last" }] });
  deepStrictEqual(await stages(), ["last", "after"]);
  await waiting.cancel();
  deepStrictEqual(await stages(), ["last"]);
});
