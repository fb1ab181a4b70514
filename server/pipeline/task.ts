/**
 * One attempt of one stage of one run: waiting for its time, for a worker, or in the hands of one.
 *
 * @module
 */
import { Expiring } from "../../proto/deadlines.ts";
import type { HadronError } from "../../proto/error.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Run } from "./run.ts";

/** A worker, as its stage sees it. */
export interface Worker {
  readonly pipeline: Pipeline;
  readonly name: string;
  /** Tasks that it takes at a time. */
  readonly credits: number;
  readonly connectedSinceMs: number;
  /** It takes nothing now; the stage is told when it does again. */
  readonly isBehind: boolean;
  /** Takes a task. */
  give(task: Task): void;
  /** It has told how one of its tasks has ended. */
  over(): void;
  /** The task is not its any more. */
  withdraw(task: Task, error: HadronError): void;
  /** The stage is no more, and what it had in hand is not its any more. */
  ended(error: HadronError, inHand: readonly Task[]): void;
}

/** A worker and what it has in hand. */
export class Seat {
  readonly inHand = new Set<Task>();

  constructor(readonly worker: Worker) {}

  /** How many more it takes. */
  get free(): number {
    return this.worker.isBehind ? 0 : this.worker.credits - this.inHand.size;
  }
}

/** Who is told of a task. */
export interface TaskHost {
  /** A worker has it in hand. */
  handed(task: Task): void;
  /** The wait before an attempt is over, or the time that it may take. */
  expired(task: Task): void;
}

/** A task. */
export class Task extends Expiring {
  /** Who has it; undefined while it waits. */
  seat: Seat | undefined;
  /** Its id on its worker's connection, 0 while it waits. */
  id = 0;
  /** Its worker has been sent it, or is about to be. */
  isGiven = false;
  /** When its worker got it, in Unix milliseconds; 0 before. */
  startedMs = 0;
  /** It waits for the time of its attempt. */
  isBackingOff = false;
  /** Its worker has told how it ended, and that is on its way to the store. */
  isSettling = false;

  constructor(
    private readonly host: TaskHost,
    readonly run: Run,
    /** The index of its stage in the run's graph. */
    readonly stage: number,
  ) {
    super();
  }

  get stageName(): string {
    return this.run.graph.stages[this.stage].definition.name;
  }

  get timeoutMs(): number {
    return this.run.graph.stages[this.stage].definition.timeoutMs;
  }

  /** Which attempt it is, with those whose worker has vanished. */
  get attempt(): number {
    const { run, stage } = this;
    return run.state.stages[stage].attempts + run.lost[stage] + 1;
  }

  /** Whether it is still what its run waits for. */
  get isCurrent(): boolean {
    return this.run.tasks[this.stage] === this;
  }

  /** For people. */
  get title(): string {
    return `stage "${this.stageName}" of run ${this.run.id}`;
  }

  /** A worker has it in hand. */
  handed(): void {
    this.host.handed(this);
  }

  override expire(): void {
    this.host.expired(this);
  }
}
