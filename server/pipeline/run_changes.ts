/**
 * What somebody asks of a run that is there: to go on after it has failed, or not to go on.
 *
 * One that has ended is read first, so by the time of the operation it may have gone on, have ended again or been removed: then it is looked at again. One
 * that has not begun, though its event is there, is waited for.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import { HadronError } from "../../proto/error.ts";
import type { Committer } from "../store/committer.ts";
import type { Gathering } from "../store/gathering.ts";
import type { Admission } from "./admission.ts";
import type { EndedRun, EndedRuns } from "./ended_runs.ts";
import type { RunReader } from "./run_reader.ts";
import { OPERATION_BYTES, type Run } from "./run.ts";
import type { RunWaits } from "./run_waits.ts";
import { type RunEvent, type Transition, transition } from "./transition.ts";

/** The pipeline whose runs are changed. */
export interface ChangesOwner {
  readonly runs: Map<string, Run>;
  readonly ended: EndedRuns;
  readonly reader: RunReader;
  readonly waits: RunWaits;
  /** Whether the run of that id has not begun, though what begins it is there. */
  isExpected(id: string): boolean;
  /** Throws once it is deleted, or its store has failed. */
  checkThere(what: string): void;
  /** A run has taken a step within an operation. */
  advance(gathering: Gathering, run: Run, step: Transition): void;
}

/** Changes runs of one pipeline. */
export class RunChanges {
  constructor(
    private readonly owner: ChangesOwner,
    private readonly admission: Admission,
    private readonly host: { readonly committer: Committer; readonly clock: Clock },
  ) {}

  /** A failed run goes on from where it failed, in its turn; resolves when that is on disk. */
  retry(id: string): Promise<void> {
    return this.change(id, { is: "retried" }, ({ state: { status } }) => {
      const why = status === "failed" ? "what it began with was not kept" : "only a failed one can be retried";
      return new HadronError("CONFLICT", `Retry run ${id}: it is ${status}, ${why}`, {
        retryable: false,
        details: { status },
      });
    });
  }

  /** A run is not to go on; resolves when that is on disk. */
  cancel(id: string): Promise<void> {
    return this.change(id, { is: "cancelled" }, ({ state: { status } }) => {
      return new HadronError("CONFLICT", `Cancel run ${id}: it is ${status} already`, {
        retryable: false,
        details: { status },
      });
    });
  }

  private async change(id: string, event: RunEvent, refusal: (run: Run) => HadronError): Promise<void> {
    const { owner, host: { committer } } = this;
    // Whoever published its event holds a run that has not begun.
    if (owner.isExpected(id)) await owner.waits.begun(id);
    for (let isDone = false; !isDone;) {
      const past = owner.ended.get(id);
      const run = await owner.reader.find(id);
      isDone = await new Promise((resolve, reject) => {
        committer.run(OPERATION_BYTES + run.recordBytes, 2, (gathering) => {
          owner.checkThere(`Change run ${id}`);
          const isAsRead = past !== undefined && owner.ended.get(id) === past;
          const present = owner.runs.get(id) ?? (isAsRead ? run : undefined);
          if (present === undefined) return resolve(false);
          this.step(gathering, present, past, event, refusal);
          gathering.after(() => resolve(true), reject);
        }, reject);
      });
    }
  }

  private step(
    gathering: Gathering,
    run: Run,
    past: EndedRun | undefined,
    event: RunEvent,
    refusal: (run: Run) => HadronError,
  ): void {
    const { owner, admission } = this;
    const step = transition(run.graph, run.state, event, this.host.clock.unixMs());
    if (step === undefined) throw refusal(run);
    const isToGoOn = step.state.status === "pending";
    if (isToGoOn) admission.check(`Retry run ${run.id}`);
    if (!owner.runs.has(run.id)) {
      owner.ended.delete(run.id);
      owner.runs.set(run.id, run);
      run.stored.ended = past!.entry;
      run.stored.left = past!.left;
      run.revision.unfinished++;
    }
    owner.advance(gathering, run, step);
    if (isToGoOn) admission.takeTurn(gathering, run);
  }
}
