/**
 * The tasks of a pipeline: hands out those of the stages that are ready, and takes on their runs as they end.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { type Gathering, WRITE_BYTES_MAX } from "../store/gathering.ts";
import { Answers } from "../stream/publishing/answers.ts";
import {
  appendPlanned,
  checkPlanned,
  lookUp,
  type Part,
  plan,
  type Planned,
  plannedCost,
} from "../stream/publishing/planned.ts";
import type { Produce } from "../stream/publishing/produce.ts";
import { cut, show } from "./fields.ts";
import { Payload, payloadCost } from "./payload.ts";
import type { PipelineHost } from "./pipeline.ts";
import type { Revision } from "./revision.ts";
import { keptFailure, OPERATION_BYTES, type Run, RUN_BYTES_MAX } from "./run.ts";
import { StageQueue } from "./stage_queue.ts";
import { Task, type TaskHost, type Worker } from "./task.ts";
import { type Failure, type RunEvent, transition } from "./transition.ts";

/** Workers that may vanish with the same task, before the run is taken to be what makes them. */
const LOST_MAX = 100;
/** What an error takes, and the stages that it withdraws. */
const FAILURE_BYTES = 8192;

/** Is told what became of a task: no error when it is stored. */
export type Settled = (error: HadronError | undefined) => void;

/** What the tasks need of their pipeline. */
export interface TasksOwner {
  readonly name: string;
  readonly current: Revision;
  readonly revisions: ReadonlyMap<number, Revision>;
  /** Why it is no more, once it is. */
  readonly gone: HadronError | undefined;
  /** Throws once it is no more. */
  checkThere(what: string): void;
  /** A run takes a step within an operation. */
  apply(gathering: Gathering, run: Run, event: RunEvent): void;
  /** A run is to be looked at again. */
  changed(run: Run): void;
}

/** The tasks of one pipeline, over all its runs and revisions. */
export class Tasks implements TaskHost {
  private readonly queues = new Map<string, StageQueue>();
  private readonly toPump = new Set<StageQueue>();

  constructor(private readonly owner: TasksOwner, private readonly host: PipelineHost) {}

  // --------------------------------------------------------------------------------------------------- workers

  /** A worker comes; throws `NOT_FOUND` where there is no such stage. */
  join(stage: string, worker: Worker): void {
    this.owner.checkThere(`Work on stage ${show(stage)}`);
    const isKnown = [...this.owner.revisions.values()].some((revision) => {
      return (revision === this.owner.current || revision.unfinished > 0) && revision.graph.byName.has(stage);
    });
    if (!isKnown) {
      const stages = this.owner.current.definition.stages.map(({ name }) => name);
      throw new HadronError(
        "NOT_FOUND",
        `Work on stage ${show(stage)} of pipeline "${this.owner.name}": it has no such stage, it has ${
          stages.join(", ")
        }`,
        { details: { pipeline: this.owner.name, stage: cut(stage), stages } },
      );
    }
    this.queue(stage).join(worker);
  }

  /** A worker goes; what it had in hand goes to others at once. */
  leave(stage: string, worker: Worker): void {
    const queue = this.queues.get(stage);
    if (queue === undefined) return;
    for (const task of queue.leave(worker)) this.lose(queue, task);
    queue.pump();
  }

  /** A worker takes bytes again. */
  caughtUp(stage: string): void {
    this.queues.get(stage)?.pump();
  }

  // ----------------------------------------------------------------------------------------------- their ends

  /** A worker has done a task: its output and what it publishes are stored with all that follows. */
  complete(task: Task, output: Uint8Array, publishes: readonly Produce[], settled: Settled): void {
    this.settling(task);
    if (publishes.length === 0) return this.completeWith(task, output, [], settled);
    for (const produce of publishes) produce.keep();
    this.plan(task, publishes).then(({ planned, letGo }) => {
      this.completeWith(task, output, planned, (error) => {
        letGo();
        settled(error);
      });
    }, (error) => this.refused(task, error, settled));
  }

  /** A worker has failed at a task. */
  fail(task: Task, failure: Failure, retryable: boolean, settled: Settled): void {
    this.settling(task);
    const { run, stage } = task;
    this.host.committer.run(OPERATION_BYTES + FAILURE_BYTES + run.recordBytes, 2, (gathering) => {
      if (this.owner.gone !== undefined || !task.isCurrent) return settled(lost(task));
      const kept = keptFailure(failure, run.state.stages.length);
      this.release(task);
      this.owner.apply(gathering, run, { is: "failed", stage, failure: kept, retryable });
      gathering.after(() => settled(undefined), settled);
    }, settled);
  }

  /** A worker has begun with a task. It is stored with what becomes of it. */
  handed({ run, stage, startedMs }: Task): void {
    run.startedMs[stage] = startedMs;
    this.owner.changed(run);
  }

  /** The wait before an attempt is over, or the time that it may take. */
  expired(task: Task): void {
    const { run, stage, seat } = task;
    if (this.owner.gone !== undefined || !task.isCurrent) return;
    if (seat === undefined) {
      this.queue(task.stageName).backingOff--;
      run.tasks[stage] = undefined;
      const step = transition(run.graph, run.state, { is: "due", stage }, this.host.clock.unixMs());
      if (step === undefined) return;
      // Memory alone: what is stored says the same, that it is due.
      if (!run.isChanging) run.known = step.state;
      run.state = step.state;
      this.ready(run, stage);
      this.owner.changed(run);
      return;
    }
    const { worker } = seat;
    const message = `${title(task, "Run")}: attempt ${task.attempt} did not end within ${task.timeoutMs} ms`;
    const error = new HadronError("DEADLINE_EXCEEDED", message);
    // First, so that a worker that leaves with its last task leaves without it.
    this.fail(task, { code: error.code, message }, true, () => {});
    worker.withdraw(task, error);
  }

  // -------------------------------------------------------------------------------------------- for their runs

  /** A stage of a run can be done. */
  ready(run: Run, stage: number): void {
    const { status, stages } = run.state;
    if (status !== "running" || stages[stage].status !== "ready" || run.tasks[stage] !== undefined) return;
    const task = run.tasks[stage] = new Task(this, run, stage);
    const queue = this.queue(task.stageName);
    queue.add(task);
    this.pumpSoon(queue);
  }

  /** A stage of a run waits for the time of its next attempt. */
  backOff(run: Run, stage: number, dueMs: number): void {
    const { status, stages } = run.state;
    if (status !== "running" || stages[stage].status !== "backing_off" || run.tasks[stage] !== undefined) return;
    const task = run.tasks[stage] = new Task(this, run, stage);
    task.isBackingOff = true;
    this.queue(task.stageName).backingOff++;
    // Whatever the clock has done since: no wait is longer than it was meant to be.
    const { backoffMs } = run.graph.stages[stage].definition.retry;
    const waitMs = Math.min(dueMs - this.host.clock.unixMs(), Math.max(0, ...backoffMs));
    this.host.deadlines.add(task, Math.max(0, waitMs));
  }

  /** A task is void, because its run has ended. */
  withdraw(run: Run, stage: number): void {
    const task = run.tasks[stage];
    if (task === undefined) return;
    run.tasks[stage] = undefined;
    const queue = this.queue(task.stageName);
    const { seat } = task;
    if (task.isBackingOff) queue.backingOff--;
    this.host.deadlines.remove(task);
    queue.remove(task);
    const message = `${title(task, "Run")}: the run is ${run.state.status}`;
    // Whose worker has told how it ended, or was told that it takes too long, is at work on it no more.
    if (!task.isSettling) seat?.worker.withdraw(task, new HadronError("CANCELLED", message));
    // Its worker may take another.
    if (seat !== undefined) this.pumpSoon(queue);
  }

  /** All of this is no more: the pipeline is not, or its memory is not to be trusted. */
  end(error: HadronError): void {
    for (const queue of this.queues.values()) queue.end(error);
  }

  /** For people: those that only older revisions have come last, as long as there is something to do or somebody works. */
  stages(): StageQueue[] {
    const { graph: { stages, byName } } = this.owner.current;
    return stages.map(({ definition: { name } }) => this.queue(name)).concat(
      [...this.queues.values()].filter(({ name, isIdle }) => !byName.has(name) && !isIdle),
    );
  }

  /** Forgets stages that no revision needs any more. */
  tidy(): void {
    for (const { name, isIdle } of this.queues.values()) {
      if (isIdle && !this.owner.current.graph.byName.has(name)) this.queues.delete(name);
    }
  }

  // ---------------------------------------------------------------------------------------------------- inside

  private async plan(
    task: Task,
    publishes: readonly Produce[],
  ): Promise<{ planned: Planned[]; letGo: () => void }> {
    const { outputs } = task.run.graph.stages[task.stage].definition;
    const parts = publishes.map((produce): Part => {
      const output = outputs.find(({ name }) => name === produce.stream);
      if (output === undefined) {
        throw new HadronError(
          "INVALID_ARGUMENT",
          `${title(task, "Complete")}: output ${show(produce.stream)} is not declared`,
          { details: { output: cut(produce.stream), outputs: outputs.map(({ name }) => name) } },
        );
      }
      return { stream: this.host.stream(output.stream), produce };
    });
    const letGo = await lookUp(parts);
    try {
      return { planned: plan(parts, ""), letGo };
    } catch (error) {
      letGo();
      throw error;
    }
  }

  private completeWith(task: Task, output: Uint8Array, planned: readonly Planned[], settled: Settled): void {
    const { run, stage } = task;
    const { committer } = this.host;
    const data = payloadCost(output.length);
    const published = plannedCost(planned);
    const bytes = OPERATION_BYTES + run.recordBytes + data.bytes + published.bytes;
    const refuse = (error: HadronError) => this.refused(task, error, settled);
    const isTooMuch = () => run.dataBytes + output.length > RUN_BYTES_MAX;
    if (bytes > WRITE_BYTES_MAX || isTooMuch()) return refuse(tooLarge(task, bytes));
    committer.run(bytes, 2 + data.mutations + published.mutations, (gathering) => {
      if (this.owner.gone !== undefined || !task.isCurrent) return settled(lost(task));
      // Others of its run may have been completed while this one waited for its turn.
      if (isTooMuch()) throw tooLarge(task, bytes);
      checkPlanned(planned);
      this.release(task);
      appendPlanned(gathering, planned, new Answers());
      run.outputs[stage] = Payload.store(gathering, output, run.state.stages.length, run.place(1 + stage));
      this.owner.apply(gathering, run, { is: "completed", stage });
      gathering.after(() => settled(undefined), settled);
    }, refuse);
  }

  /** A completion could not be stored: the attempt has failed, unless the store has. */
  private refused(task: Task, error: HadronError, settled: Settled): void {
    if (this.owner.gone !== undefined || this.host.committer.failure !== undefined) return settled(error);
    const isFinal = error.code === "TOO_LARGE" || error.code === "INVALID_ARGUMENT";
    this.fail(task, { code: error.code, message: error.message }, !isFinal, () => settled(error));
  }

  /** Its worker has spoken: its time does not matter any more. */
  private settling(task: Task): void {
    task.isSettling = true;
    this.host.deadlines.remove(task);
  }

  /** The attempt is over. */
  private release(task: Task): void {
    const { run, stage } = task;
    run.tasks[stage] = undefined;
    const queue = this.queue(task.stageName);
    queue.remove(task);
    this.pumpSoon(queue);
  }

  private lose(queue: StageQueue, task: Task): void {
    // What its worker said last is on its way to the store.
    if (task.isSettling) return;
    const { run, stage } = task;
    if (++run.lost[stage] >= LOST_MAX) {
      const message = `${title(task, "Run")}: ${LOST_MAX} workers have vanished with it`;
      this.fail(task, { code: "HANDLER_LOST", message }, false, () => {});
    } else queue.addAgain(task);
  }

  /** Tasks of one commit go out together. */
  private pumpSoon(queue: StageQueue): void {
    if (this.toPump.size === 0) queueMicrotask(() => this.pump());
    this.toPump.add(queue);
  }

  private pump(): void {
    const queues = [...this.toPump];
    this.toPump.clear();
    for (const queue of queues) queue.pump();
  }

  private queue(stage: string): StageQueue {
    let queue = this.queues.get(stage);
    if (queue === undefined) {
      this.queues.set(stage, queue = new StageQueue(stage, this.host.clock, this.host.deadlines));
    }
    return queue;
  }
}

function title(task: Task, what: string): string {
  return `${what} ${task.title}`;
}

function lost(task: Task): HadronError {
  return new HadronError("CONFLICT", `${title(task, "Complete")}: the task is not in this worker's hands any more`, {
    retryable: false,
  });
}

function tooLarge(task: Task, bytes: number): HadronError {
  return new HadronError(
    "TOO_LARGE",
    `${title(task, "Complete")}: ${bytes} bytes, one commit takes ${WRITE_BYTES_MAX} and a run ${RUN_BYTES_MAX}`,
    { details: { bytes, bytesMax: WRITE_BYTES_MAX, runBytesMax: RUN_BYTES_MAX } },
  );
}
