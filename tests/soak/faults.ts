/**
 * Simulated faults by the thousand: see `tests/sim/faults.ts`.
 *
 * @module
 */
import { simulate, type Tally } from "../sim/faults.ts";

/** How often it is told how far it is. */
const TELL_RUNS = 250;

/** Runs so many seeds, from `seed` on. */
export async function faults(runs: number, seed: number, tell: (line: string) => void): Promise<void> {
  const sum: Tally = { faults: 0, acknowledged: 0, acked: 0, deliveries: 0 };
  for (let run = 1; run <= runs; run++) {
    const tally = await simulate(seed + run - 1);
    sum.faults += tally.faults;
    sum.acknowledged += tally.acknowledged;
    sum.acked += tally.acked;
    sum.deliveries += tally.deliveries;
    if (run % TELL_RUNS !== 0 && run !== runs) continue;
    tell(
      `${run} runs, ${sum.faults} faults: ${sum.acknowledged} events acknowledged, ${sum.deliveries} delivered, ${sum.acked} acked`,
    );
  }
}
