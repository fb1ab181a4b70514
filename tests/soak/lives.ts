/**
 * Lives of streams by the hundred: see `tests/sim/stream_life.ts`.
 *
 * @module
 */
import { live } from "../sim/stream_life.ts";

/** How often it is told how far it is. */
const TELL_RUNS = 100;

/** Lives through so many seeds, from `seed` on. */
export async function lives(runs: number, seed: number, tell: (line: string) => void): Promise<void> {
  let deliveries = 0;
  for (let run = 1; run <= runs; run++) {
    deliveries += await live(seed + run - 1);
    if (run % TELL_RUNS === 0 || run === runs) tell(`${run} lives: ${deliveries} deliveries`);
  }
}
