/**
 * Kills a real server with SIGKILL, and workers, at random instants while a thousand runs of pipelines are under way, and checks what was
 * promised: every run ends once, what a stage publishes is there once and only of the attempt that completed it, every caller gets the one
 * reply of its run, however often and whatever way it asks, nothing is stuck, and what is completed is not done again by a retry.
 *
 * @module
 */
import { deepStrictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { Random } from "../fuzz/random.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import { withDeadline } from "../support/deadline.ts";
import type { Running } from "../support/running.ts";
import { startProgram } from "../support/workers.ts";
import { Lane, verifyNothingIsLeft } from "./pipeline_lane.ts";
import { LOADS, NOTES, ORDERS } from "./pipeline_load.ts";
import { PipelineLedger } from "./pipeline_ledger.ts";

const WORKERS = 3;
/** Everything comes to its end within that, once nothing is killed any more. */
const END_MS_MAX = 120_000;
/** Every so many kills the server has time for what takes long: attempts whose time is up. */
const PAUSE_EVERY = 8;
const PAUSE_MS = 3000;

/** How much of it. */
export interface PipelineLoad {
  readonly kills: number;
  /** Runs under way at a time. */
  readonly lanes: number;
}

/** Runs the load while servers and workers are killed, then checks. */
export async function pipelines({ kills, lanes }: PipelineLoad, seed: number, tell: (line: string) => void) {
  const random = new Random(seed);
  const folder = await Deno.makeTempDir({ prefix: "hadron-pipelines-" });
  const args = ["--port", String(freePort()), "--store", `${folder}/hadron.db`, "--log-level", "warn", "--no-http"];
  let server = await ServerProcess.start(args);
  const workers: Running[] = [];
  const startWorker = () => startProgram("stage_worker", server.url, String(random.below(2 ** 31)));
  const ledger = new PipelineLedger();
  let workersKilled = 0;
  try {
    await using client = await connect(server.url, { name: "starter", reconnect: { minDelayMs: 5, maxDelayMs: 40 } });
    await client.stream(ORDERS).ensure({ partitions: 2 });
    await client.stream(NOTES).ensure({ partitions: 3 });
    for (const definition of LOADS) await client.pipeline(definition.name).apply(definition);
    for (let i = 0; i < WORKERS; i++) workers.push(startWorker());
    for (const worker of workers) await worker.untilStdout(/^ready\n/);
    const work = Promise.all(Array.from({ length: lanes }, (_, i) => new Lane(client, ledger, random.fork(), i).run()));
    work.catch((error) => ledger.broke(`the load ended: ${error}`));
    for (let kill = 1; kill <= kills && ledger.broken.length === 0; kill++) {
      await pause(kill % PAUSE_EVERY === 0 ? PAUSE_MS : 20 + random.below(780));
      await server.process.stop("SIGKILL");
      server = await ServerProcess.start(args);
      if (random.below(2) === 0) {
        const at = random.below(WORKERS);
        if (workers[at].hasEnded) ledger.broke(`a worker ended by itself: ${workers[at].stderr}`);
        await workers[at].stop("SIGKILL");
        workers[at] = startWorker();
        workersKilled++;
      }
      if (kill % 10 === 0) tell(`${kill} kills, ${workersKilled} workers killed, ${ledger.counts()}`);
    }
    ledger.stopping = true;
    await withDeadline(work, () => `every run to end; ${ledger.left()}`, END_MS_MAX);
    // What is there now is there after another crash.
    await server.process.stop("SIGKILL");
    server = await ServerProcess.start(args);
    await verifyNothingIsLeft(client);
    await ledger.verify(client);
    deepStrictEqual(ledger.broken.slice(0, 20), []);
    tell(`${kills} kills, ${workersKilled} workers killed, ${ledger.counts()}: nothing lost, doubled or stuck`);
  } finally {
    for (const worker of workers) await worker[Symbol.asyncDispose]();
    await server.process.stop("SIGKILL");
    await Deno.remove(folder, { recursive: true });
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
