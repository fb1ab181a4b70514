/**
 * The runs of a pipeline that have ended: what is known of each in memory, and when they go.
 *
 * The rest of a run is in the store, and read when somebody asks for it.
 *
 * @module
 */
import type { LogEntry } from "./run_log.ts";
import type { RunStatus } from "./transition.ts";

/** A run that has ended. */
export interface EndedRun {
  readonly id: string;
  readonly serial: number;
  readonly status: RunStatus;
  endedMs: number;
  readonly revision: number;
  /** Whether any of its data lies apart from its record. */
  readonly hasValues: boolean;
  /** Where its record lies, and where one of before its end may still lie, see `run_storage.ts`. */
  readonly entry: LogEntry;
  left: number;
}

/** How long ended runs are kept, and how many. */
export interface RunRetention {
  readonly maxAgeMs: number;
  readonly maxRuns: number;
}

/** The ended runs, the first to end first. */
export class EndedRuns {
  private readonly byId = new Map<string, EndedRun>();

  get size(): number {
    return this.byId.size;
  }

  /** The run of that id, if it has ended. */
  get(id: string): EndedRun | undefined {
    return this.byId.get(id);
  }

  /** A run has ended, after all others here. */
  add(run: EndedRun): void {
    this.byId.set(run.id, run);
  }

  /** A run goes on, or is removed. */
  delete(id: string): void {
    this.byId.delete(id);
  }

  /** All of them. */
  values(): IterableIterator<EndedRun> {
    return this.byId.values();
  }

  /** The first of those that are to be removed, `most` at the most. */
  expired({ maxAgeMs, maxRuns }: RunRetention, nowMs: number, most: number): EndedRun[] {
    const expired: EndedRun[] = [];
    const tooMany = this.byId.size - maxRuns;
    for (const run of this.byId.values()) {
      if (expired.length === most) break;
      // The clock has gone back since: this run would keep all that ended after it.
      if (run.endedMs > nowMs) run.endedMs = nowMs;
      if (expired.length >= tooMany && run.endedMs + maxAgeMs > nowMs) break;
      expired.push(run);
    }
    return expired;
  }
}
