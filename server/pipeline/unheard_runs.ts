/**
 * Runs that had not ended when memory was given up: who follows them has not heard what became of them, and is told once they were read again.
 *
 * @module
 */
import type { Pipeline } from "./pipeline.ts";
import type { RunWatches } from "./run_watches.ts";

interface Unheard {
  readonly namespace: string;
  readonly name: string;
  readonly runs: Set<string>;
}

/** Those of all pipelines. */
export class UnheardRuns {
  /** By the numbers of their pipelines. */
  private readonly byPipeline = new Map<number, Unheard>();

  constructor(private readonly watches: RunWatches) {}

  /** Memory of a pipeline is given up. */
  keep({ namespace, name, number, runs }: Pipeline): void {
    if (this.watches.isEmpty) return;
    const unheard = this.byPipeline.get(number) ?? { namespace, name, runs: new Set<string>() };
    for (const id of runs.keys()) unheard.runs.add(id);
    this.byPipeline.set(number, unheard);
  }

  /** Who follows runs is told how they are now that they were read again. */
  async tell(find: (namespace: string, name: string) => Pipeline | undefined): Promise<void> {
    for (const [number, { namespace, name, runs }] of [...this.byPipeline]) {
      const pipeline = find(namespace, name);
      for (const run of pipeline?.runs.values() ?? []) this.watches.changed(namespace, name, run);
      for (const id of runs) {
        const past = pipeline?.runs.has(id) === false ? await pipeline.reader.findPast(id) : undefined;
        if (past !== undefined) this.watches.changed(namespace, name, past);
        // Not before: the read may have failed, and then it is told once the store has been read again.
        runs.delete(id);
      }
      this.byPipeline.delete(number);
    }
  }
}
