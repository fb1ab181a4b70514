/**
 * Frames of one connection as a worker: the stages that it works on, and the tasks in its hands. The methods carry the names of the frames.
 *
 * @module
 */
import { HadronError, protocolError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { fromWireError, toWireError } from "../../proto/wire_error.ts";
import type { Peer } from "../peer.ts";
import { Produce } from "../stream/publishing/produce.ts";
import { show } from "./fields.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Pipelines } from "./pipelines.ts";
import type { Task } from "./task.ts";
import { TaskWorker } from "./worker.ts";

/** Workers of one connection. */
const WORKERS_MAX = 10_000;
/** Tasks that one CompleteTasks speaks of: each is answered. */
const COMPLETIONS_MAX = 65_536;
/** Tasks, and refused ones, that one TasksSettled speaks of. */
const SETTLED_MAX = 50_000;
const REFUSED_MAX = 1000;
/** Details of an error that are looked at: a run keeps less, and very deep ones take seconds to read. */
const DETAILS_BYTES_MAX = 64 * 1024;

/** One connection's workers in the pipelines of its namespace. */
export class WorkerSession {
  private readonly workers = new Map<number, TaskWorker>();
  /** Tasks in the hands of this connection, by their ids here. */
  private readonly tasks = new Map<number, Task>();
  /** Whose were those that were cancelled, and at which the worker is at work until it ends them. */
  private readonly cancelled = new Map<number, TaskWorker>();
  private lastTaskId = 0;
  private settled: hadron.v1.TasksSettled.$Properties | undefined;
  /** Something was to be stored since it was last asked. */
  private hasWritten = false;
  private isGone = false;

  constructor(
    private readonly pipelines: Pipelines,
    private readonly namespace: string,
    private readonly peer: Peer,
  ) {}

  /** Takes tasks of a stage. */
  work({ requestId, workerId, pipeline, stage, credits, endsCancelled, busy }: hadron.v1.Work): void {
    if (workerId === 0) throw protocolError("a worker has id 0");
    if (this.workers.has(workerId)) throw protocolError(`worker id ${workerId} is in use on this connection`);
    if (this.workers.size >= WORKERS_MAX) {
      throw new HadronError(
        "LIMIT_EXCEEDED",
        `Work on stage ${show(stage)}: this connection has ${WORKERS_MAX} workers`,
      );
    }
    const worker = new TaskWorker(
      {
        peer: this.peer,
        isGone: () => this.isGone,
        pipeline: () => this.pipelines.changeable(this.namespace, pipeline),
        store: this.pipelines.store,
        taken: (task) => this.take(task),
        returned: (task) => this.tasks.delete(task.id),
        cancelled: (taskId, of) => this.cancelled.set(taskId, of),
        isInHand: (task) => this.tasks.get(task.id) === task,
        forgotten: () => this.workers.delete(workerId),
      },
      workerId,
      stage,
      credits,
      endsCancelled,
      busy,
    );
    worker.join();
    this.workers.set(workerId, worker);
    this.peer.ok(requestId);
  }

  /** Takes no more; what is in hand may be ended still. */
  endWork({ requestId, workerId }: hadron.v1.EndWork): void {
    this.workers.get(workerId)?.stop();
    this.peer.ok(requestId);
  }

  /** A task that is not in hand any more, and took a credit of this worker, has ended. */
  placeFreed(workerId: number): void {
    this.workers.get(workerId)?.placeFreed();
  }

  /** Tasks are done. */
  completeTasks({ completions }: hadron.v1.CompleteTasks): void {
    const all = completions as hadron.v1.Completion[];
    if (all.length > COMPLETIONS_MAX) {
      throw protocolError(`a CompleteTasks speaks of ${all.length} tasks, ${COMPLETIONS_MAX} are allowed`);
    }
    this.hasWritten = true;
    for (const { taskId, output, publishes } of all) {
      this.finish(taskId, (task, pipeline) => {
        const produces = (publishes ?? []).map((publish) => {
          const bytes = hadron.v1.Produce.encode({ ...publish, firstSequence: 1 }).finish();
          return Produce.read(bytes, 0, bytes.length);
        });
        const body = hadron.v1.Body.encode(output ?? {}).finish();
        pipeline.tasks.complete(task, body, produces, (error) => this.settle(taskId, error));
      });
    }
  }

  /** A task could not be done. */
  failTask({ taskId, error }: hadron.v1.FailTask): void {
    this.hasWritten = true;
    const isLong = (error?.details?.length ?? 0) > DETAILS_BYTES_MAX;
    const { message, retryable, details } = fromWireError(isLong ? { ...error, details: undefined } : error);
    const code = typeof details.code === "string" ? details.code : "HANDLER_FAILED";
    const failure = details.data === undefined ? { code, message } : { code, message, data: details.data };
    this.finish(taskId, (task, pipeline) => {
      pipeline.tasks.fail(task, failure, retryable, (refusal) => this.settle(taskId, refusal));
    });
  }

  /** What to wait for before more is read from this connection: it ends tasks faster than the store takes that. */
  pressure(): Promise<void> | undefined {
    const { hasWritten } = this;
    this.hasWritten = false;
    return hasWritten ? this.pipelines.pressure() : undefined;
  }

  /** The connection takes bytes again. */
  caughtUp(): void {
    for (const worker of this.workers.values()) worker.caughtUp();
  }

  /** The connection is gone: its tasks are others'. */
  leave(): void {
    this.isGone = true;
    for (const worker of this.workers.values()) worker.leave();
    this.workers.clear();
    this.tasks.clear();
    this.cancelled.clear();
  }

  private take(task: Task): number {
    do this.lastTaskId = this.lastTaskId % 0xffff_ffff + 1; while (
      this.tasks.has(this.lastTaskId) || this.cancelled.has(this.lastTaskId)
    );
    this.tasks.set(this.lastTaskId, task);
    return this.lastTaskId;
  }

  /** A worker has ended a task; one that is not here is told to be lost. */
  private finish(taskId: number, settle: (task: Task, pipeline: Pipeline) => void): void {
    const task = this.tasks.get(taskId);
    this.tasks.delete(taskId);
    if (task?.seat === undefined) {
      const message = `End task ${taskId}: it is not in this worker's hands any more`;
      this.settle(taskId, new HadronError("CONFLICT", message, { retryable: false }));
      const worker = this.cancelled.get(taskId);
      this.cancelled.delete(taskId);
      worker?.cameBack();
      return;
    }
    const { worker } = task.seat;
    settle(task, worker.pipeline);
    // Only then: a worker that is to stop leaves with its last, and what it had in hand when it left is another's.
    worker.over();
  }

  /** What became of tasks that ended in one burst, or one commit, is told together. */
  private settle(taskId: number, error: HadronError | undefined): void {
    if (this.isGone) return;
    if (this.settled === undefined) {
      this.settled = { taskIds: [], refused: [] };
      queueMicrotask(() => {
        const { taskIds, refused } = this.settled!;
        this.settled = undefined;
        while (!this.isGone && taskIds!.length + refused!.length > 0) {
          const tasksSettled = { taskIds: taskIds!.splice(0, SETTLED_MAX), refused: refused!.splice(0, REFUSED_MAX) };
          this.peer.send({ tasksSettled });
        }
      });
    }
    if (error === undefined) this.settled.taskIds!.push(taskId);
    else this.settled.refused!.push({ taskId, error: toWireError(error) });
  }
}
