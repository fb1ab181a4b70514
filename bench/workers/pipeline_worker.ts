// A worker process for pipelines: works on stages, or starts runs, always so many at a time. Arguments: the module that
// connects (peers/*_client.ts) and the address of the server. Runs in Deno and, its types stripped, in Node.

import process from "node:process";
import { percentile } from "../statistics.ts";
import { serveCommands } from "./control.ts";
import type { PipelineConnector } from "./pipeline_client.ts";

interface RunsOrder {
  seconds: number;
  inFlight: number;
}

const [clientModule, url] = process.argv.slice(2);
const { connectPipelineClient } = await import(clientModule) as { connectPipelineClient: PipelineConnector };
const client = await connectPipelineClient(url);

const commands = {
  prepare: async (_: Record<string, never>) => {
    await client.prepare();
  },
  /** Runs for a time; those that began within it are waited for, and count. */
  runs: async ({ seconds, inFlight }: RunsOrder) => {
    const startedAt = performance.now();
    const endAt = startedAt + seconds * 1000;
    const milliseconds: number[] = [];
    const runOnes = async () => {
      while (performance.now() < endAt) {
        const beganAt = performance.now();
        await client.run();
        milliseconds.push(performance.now() - beganAt);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, runOnes));
    const taken = (performance.now() - startedAt) / 1000;
    const sorted = new Float64Array(milliseconds);
    return {
      runs: milliseconds.length,
      perSecond: milliseconds.length / taken,
      p50Ms: percentile(sorted, 0.5),
      p99Ms: percentile(sorted, 0.99),
    };
  },
  /** So many runs, to their ends. */
  complete: async ({ runs, inFlight }: { runs: number; inFlight: number }) => {
    let left = runs;
    const runOnes = async () => {
      while (left-- > 0) await client.run();
    };
    await Promise.all(Array.from({ length: inFlight }, runOnes));
  },
  /** So many runs, begun. */
  begin: async ({ runs }: { runs: number }) => {
    await Promise.all(Array.from({ length: runs }, () => client.begin?.()));
  },
};

export type PipelineWorkerCommands = typeof commands;

await serveCommands(commands);
