/**
 * Simulated faults under pipelines by the thousand: see `tests/sim/pipelines.ts`.
 *
 * @module
 */
import { simulatePipelines } from "../sim/pipelines.ts";

/** How often it is told how far it is. */
const TELL_RUNS = 100;

/** Runs so many seeds, from `seed` on. */
export async function pipelineFaults(runs: number, seed: number, tell: (line: string) => void): Promise<void> {
  let faults = 0;
  let begun = 0;
  for (let run = 1; run <= runs; run++) {
    const tally = await simulatePipelines(seed + run - 1);
    faults += tally.faults;
    begun += tally.runs;
    if (run % TELL_RUNS === 0 || run === runs) tell(`${run} simulations, ${faults} faults, ${begun} runs of pipelines`);
  }
}
