/**
 * Pipeline frames of one connection, as manager, caller and worker. Its methods carry the names of the frames.
 *
 * @module
 */
import { HadronError, protocolError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { fromWireError, toWireError } from "../../proto/wire_error.ts";
import { sendPages } from "../pages.ts";
import type { Peer } from "../peer.ts";
import { knownError, Requests } from "../requests.ts";
import { Produce } from "../stream/publishing/produce.ts";
import type { Streams } from "../stream/streams.ts";
import { READS_MAX, Turns } from "../turns.ts";
import { describeDifference, describeExpected, describePipeline } from "./description.ts";
import type { Definition } from "./definition.ts";
import { show } from "./fields.ts";
import { parseDefinition } from "./parse.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Pipelines } from "./pipelines.ts";
import { checkRunId, listRuns } from "./run_list.ts";
import type { Run, Waiter } from "./run.ts";
import { encodeRun, loadData, presentData, type RunData } from "./run_description.ts";
import { startByEvent } from "./starting.ts";
import type { Task } from "./task.ts";
import { TaskWorker } from "./worker.ts";

const { Until } = hadron.v1.DescribeRun;
const { Action } = hadron.v1.ChangeRun;
const { Outcome } = hadron.v1.PipelineApplied;

/** Tags of what is written as it is encoded: `run_description` of ServerFrame, `info` of RunDescription. */
const RUN_DESCRIPTION_TAG = 106 << 3 | 2;
const INFO_TAG = 2 << 3 | 2;

/** Workers of one connection. */
const WORKERS_MAX = 10_000;
/** Runs that one connection waits for. */
const WAITS_MAX = 100_000;
/** Tasks that one CompleteTasks speaks of: each is answered. */
const COMPLETIONS_MAX = 65_536;
/** Tasks, and refused ones, that one TasksSettled speaks of. */
const SETTLED_MAX = 50_000;
const REFUSED_MAX = 1000;
/** Details of an error that are looked at: a run keeps less, and very deep ones take seconds to read. */
const DETAILS_BYTES_MAX = 64 * 1024;
/** Lists of runs that are read at a time for one connection: each can be of 100,000. */
const LISTS_MAX = 1;
const OUTCOMES = { created: Outcome.CREATED, updated: Outcome.UPDATED, unchanged: Outcome.UNCHANGED };

/** One connection's part in the pipelines of its namespace. */
export class PipelineSession {
  private readonly workers = new Map<number, TaskWorker>();
  /** Tasks in the hands of this connection, by their ids here. */
  private readonly tasks = new Map<number, Task>();
  /** Whose were those that were cancelled, and at which the worker is at work until it ends them. */
  private readonly cancelled = new Map<number, TaskWorker>();
  private lastTaskId = 0;
  private settled: hadron.v1.TasksSettled.$Properties | undefined;
  /** What to do when this connection is gone, of those who wait for runs. */
  private readonly waits = new Set<() => void>();
  private readonly requests: Requests;
  private readonly reads: Turns;
  private readonly lists: Turns;
  /** Something was to be stored since it was last asked. */
  private hasWritten = false;

  constructor(
    private readonly pipelines: Pipelines,
    private readonly streams: Streams,
    private readonly namespace: string,
    readonly peer: Peer,
    private readonly producerId: string,
  ) {
    this.requests = new Requests(peer);
    this.reads = new Turns(peer, READS_MAX);
    this.lists = new Turns(peer, LISTS_MAX);
  }

  // ----------------------------------------------------------------------------------------------- as manager

  /** Makes or changes a pipeline. */
  applyPipeline({ requestId, definition, pipeline: wanted }: hadron.v1.ApplyPipeline): void {
    this.hasWritten = true;
    const applied = parseDefinition(definition).then((parsed) => {
      checkName("Apply", wanted, parsed);
      return this.pipelines.apply(this.namespace, parsed);
    });
    this.requests.answer(requestId, applied, ({ pipeline, outcome, differs }) => {
      const { name, current } = pipeline;
      this.peer.send({
        pipelineApplied: {
          requestId,
          pipeline: name,
          outcome: OUTCOMES[outcome],
          revision: current.number,
          differs,
        },
      });
    });
  }

  /** Says what a definition would change. */
  diffPipeline({ requestId, definition, pipeline: wanted }: hadron.v1.DiffPipeline): void {
    this.requests.answer(requestId, parseDefinition(definition), (parsed) => {
      checkName("Compare", wanted, parsed);
      const present = this.pipelines.find(this.namespace, parsed.name);
      this.peer.send({ pipelineDifference: { requestId, ...describeDifference(parsed, present) } });
    });
  }

  /** Removes a pipeline. */
  deletePipeline({ requestId, pipeline, force }: hadron.v1.DeletePipeline): void {
    this.requests.answer(
      requestId,
      this.pipelines.delete(this.namespace, pipeline, force),
      () => this.peer.ok(requestId),
    );
  }

  /** Describes a pipeline. */
  describePipeline({ requestId, pipeline }: hadron.v1.DescribePipeline): void {
    const info = describePipeline(this.pipelines.get(this.namespace, pipeline));
    this.peer.send({ pipelineDescription: { requestId, info } });
  }

  /** Describes all pipelines. */
  listPipelines({ requestId }: hadron.v1.ListPipelines): void {
    const all = this.pipelines.list(this.namespace).map(describePipeline);
    const bytesOf = (info: hadron.v1.PipelineInfo.$Properties) => hadron.v1.PipelineInfo.encode(info).finish().length;
    sendPages(all, bytesOf, (pipelines, more) => this.peer.send({ pipelineList: { requestId, pipelines, more } }));
  }

  /** Describes a run, once it has come so far. */
  describeRun({ requestId, pipeline: name, run: id, until }: hadron.v1.DescribeRun): void {
    const pipeline = this.pipelines.get(this.namespace, name);
    checkRunId(id);
    const tell = (run: Run) => {
      // At once where that is possible: whoever waits for a run hears of it before its workers do.
      const data = this.peer.isBehind ? undefined : presentData(run);
      if (data !== undefined) return this.sendRun(requestId, pipeline, run, data);
      this.requests.answer(
        requestId,
        this.reads.take(() => pipeline.reader.load(run, (store) => loadData(store, run))),
        (loaded) => {
          this.sendRun(requestId, pipeline, run, loaded);
        },
      );
    };
    if (until === Until.NOW) {
      const found = pipeline.isExpected(id)
        ? Promise.resolve(undefined)
        : this.reads.take(() => pipeline.committed().then(() => pipeline.reader.find(id)));
      this.requests.answer(requestId, found, (run) => {
        if (run === undefined) this.peer.send({ runDescription: { requestId, info: describeExpected(pipeline, id) } });
        else tell(run);
      });
      return;
    }
    this.waitFor(pipeline, id, until === Until.REPLIED ? "replied" : "ended", tell, (error) => {
      this.peer.fail(requestId, error);
    });
  }

  private sendRun(requestId: number, pipeline: Pipeline, run: Run, data: RunData): void {
    const info = encodeRun(pipeline.name, run, data);
    const described = hadron.v1.RunDescription.encode({ requestId }).uint32(INFO_TAG).bytes(info).finish();
    this.peer.writer.frame(hadron.v1.ServerFrame.encode({}).uint32(RUN_DESCRIPTION_TAG).bytes(described).finish());
    this.peer.touch();
  }

  /** Lists runs, the latest first. */
  listRuns({ requestId, pipeline: name, statuses, limit }: hadron.v1.ListRuns): void {
    const pipeline = this.pipelines.get(this.namespace, name);
    this.requests.answer(requestId, this.lists.take(() => listRuns(pipeline, statuses ?? [], limit)), (all) => {
      const bytesOf = (info: hadron.v1.RunInfo.$Properties) => hadron.v1.RunInfo.encode(info).finish().length;
      sendPages(all, bytesOf, (runs, more) => this.peer.send({ runList: { requestId, runs, more } }));
    });
  }

  /** Retries or cancels a run. */
  changeRun({ requestId, pipeline: name, run: id, action }: hadron.v1.ChangeRun): void {
    const pipeline = this.pipelines.changeable(this.namespace, name);
    checkRunId(id);
    if (action !== Action.RETRY && action !== Action.CANCEL) {
      throw new HadronError("INVALID_ARGUMENT", `Change run ${id}: ${action} is no action`);
    }
    this.hasWritten = true;
    const change = () => action === Action.RETRY ? pipeline.retry(id) : pipeline.cancel(id);
    // One that has ended is read first.
    const changed = pipeline.runs.has(id) ? change() : this.reads.take(change);
    this.requests.answer(requestId, changed, () => this.peer.ok(requestId));
  }

  /** Follows runs. */
  watchRuns({ requestId, pipeline: name, run }: hadron.v1.WatchRuns): void {
    const pipeline = name === "" ? undefined : this.pipelines.get(this.namespace, name);
    if (run !== "") checkRunId(run);
    this.pipelines.watches.add(this.peer, requestId, this.namespace, name, run);
    this.peer.ok(requestId);
    const present = pipeline?.runs.get(run);
    if (present !== undefined) this.pipelines.watches.changed(this.namespace, name, present);
    else if (pipeline !== undefined && run !== "" && !pipeline.isExpected(run)) {
      const found = this.reads.take(() => pipeline.reader.find(run)).catch((error) => {
        // Whoever is told so watches no more.
        this.pipelines.watches.remove(this.peer, requestId);
        throw error;
      });
      this.requests.answer(requestId, found, (past) => this.pipelines.watches.changed(this.namespace, name, past));
    }
  }

  /** Ends that. */
  unwatchRuns({ requestId }: hadron.v1.UnwatchRuns): void {
    this.pipelines.watches.remove(this.peer, requestId);
  }

  // ------------------------------------------------------------------------------------------------ as caller

  /** Begins a run. */
  startRun({ requestId, pipeline: name, run, publish }: hadron.v1.StartRun): void {
    const pipeline = this.pipelines.changeable(this.namespace, name);
    if (!publish || publish.records?.length !== 1) throw protocolError("a StartRun has one record");
    this.hasWritten = true;
    const tell = ({ id, duplicate }: { id: string; duplicate: boolean }) => {
      this.peer.send({ runStarted: { requestId, run: id, duplicate } });
    };
    if (pipeline.endpoint === undefined) {
      this.requests.answer(requestId, startByEvent(pipeline, this.streams, this.producerId, publish), tell);
      return;
    }
    checkRunId(run);
    const { data, headers, type, key, id } = publish.records[0];
    const root = hadron.v1.Root.encode({ body: { payload: data, headers }, type, key, id }).finish();
    this.requests.answer(requestId, pipeline.start(run, root), ({ duplicate }) => tell({ id: run, duplicate }));
  }

  // ------------------------------------------------------------------------------------------------ as worker

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
        isGone: () => this.requests.isGone,
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

  // ----------------------------------------------------------------------------------------- the connection

  /** What to wait for before more is read from this connection: it asks for more than the store takes, or can be told. */
  pressure(): Promise<void> | undefined {
    const { hasWritten } = this;
    this.hasWritten = false;
    return (hasWritten ? this.pipelines.pressure() : undefined) ?? this.reads.pressure() ?? this.lists.pressure();
  }

  /** The connection takes bytes again. */
  caughtUp(): void {
    this.reads.pump();
    this.lists.pump();
    for (const worker of this.workers.values()) worker.caughtUp();
    this.pipelines.watches.caughtUp(this.peer);
  }

  /** The connection is gone. */
  leave(): void {
    this.requests.leave();
    this.pipelines.watches.leave(this.peer);
    for (const forget of this.waits) forget();
    this.waits.clear();
    this.reads.leave();
    this.lists.leave();
    for (const worker of this.workers.values()) worker.leave();
    this.workers.clear();
    this.tasks.clear();
    this.cancelled.clear();
  }

  // -------------------------------------------------------------------------------------------------- inside

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
    if (this.requests.isGone) return;
    if (this.settled === undefined) {
      this.settled = { taskIds: [], refused: [] };
      queueMicrotask(() => {
        const { taskIds, refused } = this.settled!;
        this.settled = undefined;
        while (!this.requests.isGone && taskIds!.length + refused!.length > 0) {
          const tasksSettled = { taskIds: taskIds!.splice(0, SETTLED_MAX), refused: refused!.splice(0, REFUSED_MAX) };
          this.peer.send({ tasksSettled });
        }
      });
    }
    if (error === undefined) this.settled.taskIds!.push(taskId);
    else this.settled.refused!.push({ taskId, error: toWireError(error) });
  }

  private waitFor(
    pipeline: Pipeline,
    id: string,
    until: Waiter["until"],
    done: (run: Run) => void,
    failed: (error: HadronError) => void,
  ): void {
    if (this.waits.size >= WAITS_MAX) {
      throw new HadronError("LIMIT_EXCEEDED", `Wait for run ${id}: this connection waits for ${WAITS_MAX} runs`);
    }
    const over = (tell: () => void) => {
      if (this.waits.delete(forget) && !this.requests.isGone) tell();
    };
    const waiter: Waiter = {
      until,
      done: (run) => over(() => done(run)),
      gone: (error) => over(() => failed(error)),
    };
    const forget = () => pipeline.waits.forget(id, waiter);
    this.waits.add(forget);
    pipeline.waits.wait(id, waiter).catch((error) => over(() => failed(knownError(error))));
  }
}

/** Throws where a definition is not of the pipeline that it was given for. */
function checkName(what: string, wanted: string, { name }: Definition): void {
  if (wanted === "" || wanted === name) return;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `${what} pipeline ${show(wanted)}: the definition is of pipeline "${name}"`,
    {
      details: { path: "name", name },
    },
  );
}
