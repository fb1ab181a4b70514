// Hadron's client for workers/pipeline_worker.ts: a pipeline that is started by events, as most are.

import { connect } from "../../mod.ts";
import { type PipelineConnector, STEPS } from "../workers/pipeline_client.ts";

const PIPELINE = "bench";
const STREAM = "bench-events";
/** Tasks at a time: more than runs that are under way. */
const CONCURRENCY = 1024;

export const connectPipelineClient: PipelineConnector = async (url) => {
  const hadron = await connect(url);
  const pipeline = hadron.pipeline(PIPELINE);
  return {
    prepare: async () => {
      await hadron.stream(STREAM).ensure();
      await pipeline.apply({
        name: PIPELINE,
        revision: 1,
        source: { stream: STREAM },
        maxParallel: 20_000,
        stages: STEPS.map((name, index) => ({ name, dependencies: STEPS.slice(Math.max(0, index - 1), index) })),
      });
      for (const name of STEPS) {
        await pipeline.stage(name, (task) => task.root.text(), { concurrency: CONCURRENCY });
      }
    },
    run: async () => {
      const run = await pipeline.start("data");
      const { status, outputs } = await run.result();
      if (status !== "completed" || outputs[STEPS[STEPS.length - 1]].text() !== "data") {
        throw new Error(`Cannot go on: run ${run.id} is ${status}`);
      }
    },
    begin: async () => {
      await pipeline.start("data");
    },
  };
};
