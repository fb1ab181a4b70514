/**
 * Which runs of a pipeline may go on: as many at a time as its definition says. The others wait, and have their turn in order.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { Gathering } from "../store/gathering.ts";
import type { Revision } from "./revision.ts";
import { OPERATION_BYTES, type Run } from "./run.ts";
import type { RunEvent, RunStatus } from "./transition.ts";

/** Runs that wait because as many run as may. */
const PENDING_MAX = 100_000;
/** Runs that begin in one operation. */
const RUNS_MAX = 128;
/** Bytes of those that begin in one operation, unless one has more. */
const ADMITTED_BYTES = 256 * 1024;

/** The pipeline whose runs have turns. */
export interface AdmissionOwner {
  readonly current: Revision;
  readonly counts: Readonly<Record<RunStatus, number>>;
  /** A run takes a step within an operation. */
  apply(gathering: Gathering, run: Run, event: RunEvent): void;
  /** Runs an operation, unless it cannot be any more. */
  write(bytes: number, mutations: number, apply: (gathering: Gathering) => void): void;
}

/** The turns of one pipeline's runs. */
export class Admission {
  private readonly pending = new Set<Run>();

  constructor(private readonly owner: AdmissionOwner) {}

  /** Runs that may begin now. */
  get room(): number {
    return this.owner.current.definition.maxParallel - this.owner.counts.running;
  }

  /** A run waits: it did when its record was stored. */
  restore(run: Run): void {
    this.pending.add(run);
  }

  /** A run does not wait any more. */
  remove(run: Run): void {
    this.pending.delete(run);
  }

  /** A pending run begins, or goes on, within an operation; says false where others have their turn before it. */
  takeTurn(gathering: Gathering, run: Run): boolean {
    const mayRun = this.room > 0 && this.pending.size === 0;
    if (mayRun) this.owner.apply(gathering, run, { is: "activated" });
    else this.pending.add(run);
    return mayRun;
  }

  /** Throws `LIMIT_EXCEEDED` where no more may wait. */
  check(what: string): void {
    if (this.pending.size < PENDING_MAX) return;
    throw new HadronError("LIMIT_EXCEEDED", `${what}: ${this.pending.size} runs wait for others to end`, {
      details: { pendingMax: PENDING_MAX },
    });
  }

  /** Runs that wait take the place of those that have ended. */
  admit(): void {
    if (this.room <= 0 || this.pending.size === 0) return;
    const runs: Run[] = [];
    let bytes = OPERATION_BYTES;
    for (const run of this.pending) {
      if (runs.length === Math.min(this.room, RUNS_MAX) || bytes > ADMITTED_BYTES) break;
      runs.push(run);
      bytes += run.recordBytes;
    }
    this.owner.write(bytes, runs.length, (gathering) => {
      for (const run of runs) {
        if (run.state.status === "pending" && this.room > 0) this.owner.apply(gathering, run, { is: "activated" });
      }
      gathering.after(() => this.admit());
    });
  }
}
