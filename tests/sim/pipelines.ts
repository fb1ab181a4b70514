/**
 * A whole server in a virtual world under a load of pipelines from a seed, while everything fails that can, see `chaos.ts`. The load and what must
 * be true of it are those of `deno task soak pipelines`.
 *
 * @module
 */
import type { Hadron } from "../../mod.ts";
import { Random } from "../fuzz/random.ts";
import { Lane, verifyNothingIsLeft } from "../soak/pipeline_lane.ts";
import { PipelineLedger } from "../soak/pipeline_ledger.ts";
import { LOADS, NOTES, ORDERS, Work } from "../soak/pipeline_load.ts";
import { patient } from "../soak/patient.ts";
import { Chaos } from "./chaos.ts";
import { ShortLived } from "./short_lived.ts";
import { VirtualWorld } from "./virtual_world.ts";

/** How long everything may take in all. */
const LIMIT_MS = 180_000;
/** Runs under way at a time. */
const LANES = 10;
/** The same, of those that any revision lets run. */
const PARALLEL = 4;
/** The longest from one revision to the next. */
const REVISED_MS = 400;
const WORKERS = ["w0", "w1"];

/** What a run did, for people. */
export interface PipelineTally {
  faults: number;
  runs: number;
}

/** Runs one seed; rejects with what was broken. */
export async function simulatePipelines(seed: number, trace?: (line: string) => void): Promise<PipelineTally> {
  try {
    return await VirtualWorld.run(seed, LIMIT_MS, (world) => run(world, trace ?? (() => {})));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const replay = `deno task soak pipeline-faults --seed ${seed} replays it`;
    throw new Error(`Simulate pipelines with seed ${seed} (${replay}): ${why}`, { cause });
  }
}

async function run(world: VirtualWorld, trace: (line: string) => void): Promise<PipelineTally> {
  const random = world.random.fork();
  const ledger = new PipelineLedger();
  const note = (line: string) => trace(`${world.now.toFixed(1)} ${line}`);
  const chaos = new Chaos(world, random, (what) => ledger.broke(`at ${world.now.toFixed(1)} ms: ${what}`), note);
  await chaos.start();
  const starter = await chaos.connect("starter");
  await starter.stream(ORDERS).ensure({ partitions: 2 });
  await starter.stream(NOTES).ensure({ partitions: 3 });
  for (const load of LOADS) await starter.pipeline(load.name).apply({ ...load, maxParallel: PARALLEL });
  const workers = await Promise.all(WORKERS.map((name) => chaos.connect(name)));
  for (const [i, worker] of workers.entries()) {
    const work = new Work(new Random(random.below(2 ** 31)), WORKERS[i]);
    for (const { name, stages } of LOADS) {
      for (const stage of stages) await worker.pipeline(name).stage(stage.name, (task) => work.run(task));
    }
  }
  const shortLived = new ShortLived(world, chaos, starter, workers, random.fork(), ledger);
  await shortLived.begin();
  const revising = revise(world, chaos, starter, random.fork(), ledger);
  revising.catch(() => {});
  const lanes = Array.from({ length: LANES }, (_, i) => new Lane(starter, ledger, random.fork(), i).run());
  const work = Promise.all(lanes);
  // It is waited for below.
  work.catch(() => {});
  await chaos.run();
  await revising;
  ledger.stopping = true;
  await work;
  await shortLived.end();
  if (ledger.broken.length === 0) {
    await verifyNothingIsLeft(starter);
    await ledger.verify(starter);
  }
  for (const client of [starter, ...workers]) await client.close();
  await chaos.server.close();
  if (ledger.broken.length > 0) throw new Error(ledger.broken.slice(0, 10).join("\n"));
  return { faults: chaos.faults, runs: ledger.runs };
}

/** Gives the pipelines one revision after the other, of which each lets so many run, and looks whether no more do. */
async function revise(world: VirtualWorld, chaos: Chaos, client: Hadron, random: Random, ledger: PipelineLedger) {
  for (let revision = 2; chaos.isUnderWay; revision++) {
    await world.delay(random.below(REVISED_MS));
    const load = random.of(LOADS);
    const pipeline = client.pipeline(load.name);
    const maxParallel = 1 + random.below(PARALLEL);
    const applied = await patient(() => pipeline.apply({ ...load, revision, maxParallel }));
    if (applied.revision !== revision) ledger.broke(`${load.name} has revision ${applied.revision}, not ${revision}`);
    // Some may be left of a revision that let more of them run.
    const { running } = (await patient(() => pipeline.info())).runs;
    if (running > PARALLEL) {
      ledger.broke(`${running} runs of ${load.name} are under way, ${PARALLEL} at the most may be`);
    }
  }
}
