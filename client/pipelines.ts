/**
 * Everything of pipelines that a client has: what it asks of the server, what it follows, and the stages that it works on.
 *
 * @module
 */
import type { DecodedServerFrame } from "../proto/decode.ts";
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import { recordSize } from "../proto/hot_record.ts";
import { Asks } from "./asks.ts";
import type { Connection } from "./connection.ts";
import type { Data } from "./data.ts";
import { FollowedRuns } from "./followed_runs.ts";
import type { Link, Room } from "./link.ts";
import { checkFrameBytes, frameBytesMaxOf } from "./outgoing.ts";
import { PagedAsks } from "./paged_asks.ts";
import type { Output } from "./payload.ts";
import type { StartOptions } from "./pipeline.ts";
import type { Producer } from "./producer.ts";
import { RunStart } from "./production.ts";
import { recordOf } from "./publication.ts";
import {
  decodeDifference,
  decodePipelineInfo,
  decodeRunInfo,
  type PipelineDifference,
  type PipelineInfo,
  type RunInfo,
  type RunStatus,
  runStatusNumber,
} from "./run_info.ts";
import { StageWorkers } from "./stage_workers.ts";
import { isStoreFailure, untilAskedAgain } from "./store_patience.ts";
import { checkTimeout } from "./timeout.ts";

const { Until } = hadron.v1.DescribeRun;
const { Action } = hadron.v1.ChangeRun;
const { Outcome } = hadron.v1.PipelineApplied;

/** What became of a definition that was applied. */
export interface AppliedPipeline {
  /** The name of its pipeline. */
  pipeline: string;
  /** `unchanged` where its revision is not above the present one. */
  outcome: "created" | "updated" | "unchanged";
  /** The present revision. */
  revision: number;
  /** Unchanged, though the definition is not what its revision says: it needs a higher number. */
  differs: boolean;
}

/** How long to wait. */
export interface WaitOptions {
  /** Time until it is given up, 0 for none. @default 0 */
  timeoutMs?: number;
  /** Gives up when it fires. @default none */
  signal?: AbortSignal;
}

/** The pipelines of a client. */
export class Pipelines implements Room {
  /** The stages it works on. */
  readonly workers: StageWorkers;
  private readonly applied = new Asks<AppliedPipeline>();
  private readonly differences = new Asks<PipelineDifference>();
  private readonly described = new Asks<PipelineInfo>();
  private readonly listed = new PagedAsks<PipelineInfo>();
  private readonly runs = new Asks<RunInfo>();
  private readonly runLists = new PagedAsks<RunInfo>();
  private readonly asks = [this.applied, this.differences, this.described, this.listed, this.runs, this.runLists];
  private readonly followed: FollowedRuns;

  constructor(
    private readonly link: Link,
    private readonly acks: Asks<void>,
    private readonly producer: Producer,
  ) {
    this.workers = new StageWorkers(link, acks);
    // Who follows a run waits as long as it takes.
    const patience = { timeoutMs: 0 };
    this.followed = new FollowedRuns(link, {
      describe: (pipeline, run) => this.describeRun(pipeline, run, patience),
      list: (pipeline, statuses, limit) => this.listRuns(pipeline, statuses, limit, patience),
    });
  }

  // --------------------------------------------------------------------------------------- questions to the server

  /** Makes or changes a pipeline. */
  apply(definition: string, pipeline: string): Promise<AppliedPipeline> {
    const what = pipeline === "" ? "Apply pipeline" : `Apply pipeline "${pipeline}"`;
    return this.ask(this.applied, what, (requestId) => ({ applyPipeline: { requestId, definition, pipeline } }));
  }

  /** Compares. */
  diff(definition: string, pipeline: string): Promise<PipelineDifference> {
    const what = pipeline === "" ? "Compare pipeline" : `Compare pipeline "${pipeline}"`;
    return this.ask(this.differences, what, (requestId) => ({ diffPipeline: { requestId, definition, pipeline } }));
  }

  /** Deletes a pipeline. */
  delete(pipeline: string, force: boolean): Promise<void> {
    const what = `Delete pipeline "${pipeline}"`;
    return this.ask(this.acks, what, (requestId) => ({ deletePipeline: { requestId, pipeline, force } }));
  }

  /** Describes a pipeline. */
  describe(pipeline: string): Promise<PipelineInfo> {
    const what = `Describe pipeline "${pipeline}"`;
    return this.ask(this.described, what, (requestId) => ({ describePipeline: { requestId, pipeline } }));
  }

  /** Describes all pipelines. */
  list(): Promise<PipelineInfo[]> {
    return this.ask(this.listed, "List pipelines", (requestId) => ({ listPipelines: { requestId } }));
  }

  /** Begins a run; resolves with its id. */
  start(pipeline: string, data: Data | undefined, options: StartOptions): Promise<string> {
    const record = recordOf(`of pipeline ${pipeline}`, data, options);
    const run = options.id ?? crypto.randomUUID();
    return this.producer.startRun(() => {
      const start = new RunStart(this.link.nextId(), pipeline, run);
      start.drafts[0].add(record, recordSize(record));
      return start;
    });
  }

  /** Describes a run. */
  describeRun(pipeline: string, run: string, options: WaitOptions = {}): Promise<RunInfo> {
    const frame = (requestId: number) => ({ describeRun: { requestId, pipeline, run, until: Until.NOW } });
    return this.ask(this.runs, `Describe run ${run}`, frame, options);
  }

  /** Describes a run once it has come so far. A lost connection is waited for. */
  async waitForRun(
    pipeline: string,
    run: string,
    until: "replied" | "ended",
    { timeoutMs = 0, signal }: WaitOptions,
  ): Promise<RunInfo> {
    const what = `Wait for run ${run}`;
    checkTimeout(timeoutMs, what);
    const endMs = timeoutMs > 0 ? performance.now() + timeoutMs : Infinity;
    const kind = until === "replied" ? Until.REPLIED : Until.ENDED;
    while (true) {
      const leftMs = endMs - performance.now();
      if (leftMs <= 0) throw tooLate(what, timeoutMs);
      try {
        const options = { timeoutMs: timeoutMs > 0 ? Math.ceil(leftMs) : 0, signal };
        const frame = (requestId: number) => ({ describeRun: { requestId, pipeline, run, until: kind } });
        return await this.ask(this.runs, what, frame, options);
      } catch (error) {
        if (!(error instanceof HadronError)) throw error;
        if (error.code === "DEADLINE_EXCEEDED") throw tooLate(what, timeoutMs);
        const isPassing = isStoreFailure(error) || error.code === "UNAVAILABLE";
        if (!isPassing || !error.retryable) throw error;
        if (isStoreFailure(error)) await untilAskedAgain();
      }
    }
  }

  /** The output of the responder. */
  async reply(pipeline: string, run: string, options: WaitOptions): Promise<Output> {
    const { respond, stages, status, error } = await this.waitForRun(pipeline, run, "replied", options);
    const what = `Wait for the reply of run ${run}`;
    if (respond === "") {
      throw new HadronError("INVALID_ARGUMENT", `${what}: pipeline "${pipeline}" has no responder`);
    }
    const output = stages.find(({ name }) => name === respond)?.output;
    if (output !== undefined) return output;
    if (error === undefined) throw new HadronError("CANCELLED", `${what}: it was ${status}`);
    const { stage, code, data, message } = error;
    throw new HadronError("HANDLER_FAILED", `${what}: stage "${stage}" has failed: ${message}`, {
      details: data === undefined ? { run, stage, code } : { run, stage, code, data },
    });
  }

  /** Lists runs, the latest first. */
  listRuns(
    pipeline: string,
    statuses: readonly RunStatus[],
    limit: number,
    options: WaitOptions = {},
  ): Promise<RunInfo[]> {
    const what = `List runs of pipeline "${pipeline}"`;
    const numbers = statuses.map((status) => {
      const number = runStatusNumber(status);
      if (number === undefined) throw new HadronError("INVALID_ARGUMENT", `${what}: ${status} is no status of a run`);
      return number;
    });
    return this.ask(
      this.runLists,
      what,
      (requestId) => ({ listRuns: { requestId, pipeline, statuses: numbers, limit } }),
      options,
    );
  }

  /** Retries or cancels a run. */
  changeRun(pipeline: string, run: string, action: "retry" | "cancel"): Promise<void> {
    const what = action === "retry" ? `Retry run ${run}` : `Cancel run ${run}`;
    const kind = action === "retry" ? Action.RETRY : Action.CANCEL;
    return this.ask(this.acks, what, (requestId) => ({ changeRun: { requestId, pipeline, run, action: kind } }));
  }

  /** Follows runs; one run until it has ended. Empty names stand for all. */
  watch(pipeline: string, run: string, signal: AbortSignal | undefined): AsyncIterableIterator<RunInfo> {
    return this.followed.watch(pipeline, run, signal);
  }

  // ----------------------------------------------------------------------------------------- frames of the server

  /** Says whether the frame was one of pipelines. */
  receive(connection: Connection, frame: DecodedServerFrame): boolean {
    const { tasks, tasksSettled, cancelTask, workEnded, runStarted } = frame;
    if (tasks) this.workers.given(connection, tasks);
    else if (tasksSettled) this.workers.settled(tasksSettled);
    else if (cancelTask) this.workers.cancelled(cancelTask);
    else if (workEnded) this.workers.ended(workEnded);
    else if (runStarted) this.producer.runStarted(runStarted);
    else if (frame.pipelineApplied) this.pipelineApplied(frame.pipelineApplied);
    else if (frame.pipelineDifference) {
      this.differences.answer(frame.pipelineDifference.requestId, decodeDifference(frame.pipelineDifference));
    } else if (frame.pipelineDescription) {
      const { requestId, info } = frame.pipelineDescription;
      this.described.answer(requestId, decodePipelineInfo(info as hadron.v1.PipelineInfo));
    } else if (frame.runDescription) {
      const { requestId, info } = frame.runDescription;
      this.runs.answer(requestId, decodeRunInfo(info as hadron.v1.RunInfo));
    } else if (frame.pipelineList) {
      const { requestId, pipelines, more } = frame.pipelineList;
      this.listed.page(requestId, (pipelines as hadron.v1.PipelineInfo[]).map(decodePipelineInfo), more);
    } else if (frame.runList) {
      const { requestId, runs, more } = frame.runList;
      this.runLists.page(requestId, (runs as hadron.v1.RunInfo[]).map(decodeRunInfo), more);
    } else if (frame.runsChanged) this.followed.changed(connection, frame.runsChanged);
    else return false;
    return true;
  }

  /** A Failure, perhaps of something here. */
  refused(requestId: number, error: HadronError): void {
    for (const asks of this.asks) asks.refuse(requestId, error);
    this.followed.refused(requestId, error);
  }

  // ------------------------------------------------------------------------------------------------ its life

  resumed(connection: Connection): void {
    this.workers.resumed(connection);
    this.followed.resumed(connection);
  }

  lost(error: HadronError): void {
    for (const asks of this.asks) asks.lost(error);
    this.workers.lost(error);
    this.followed.lost();
  }

  closed(error: HadronError | undefined): void {
    this.workers.closed(error);
    this.followed.closed(error);
  }

  // -------------------------------------------------------------------------------------------------------- inside

  private ask<T>(
    asks: Asks<T>,
    what: string,
    frame: (requestId: number) => hadron.v1.ClientFrame.$Properties,
    options: WaitOptions = {},
  ): Promise<T> {
    const requestId = this.link.nextId();
    return asks.ask(what, requestId, options, () => {
      // What was published before is to be there.
      this.producer.flush();
      const bytes = hadron.v1.ClientFrame.encode(frame(requestId)).finish();
      checkFrameBytes(what, bytes.length, frameBytesMaxOf(this.link.last));
      this.link.writer(what).frame(bytes);
      this.link.touch();
    });
  }

  private pipelineApplied({ requestId, pipeline, outcome, revision, differs }: hadron.v1.PipelineApplied): void {
    const name = outcome === Outcome.CREATED ? "created" : outcome === Outcome.UPDATED ? "updated" : "unchanged";
    this.applied.answer(requestId, { pipeline, outcome: name, revision, differs });
  }
}

function tooLate(what: string, timeoutMs: number): HadronError {
  return new HadronError("DEADLINE_EXCEEDED", `${what}: it has not come so far within ${timeoutMs} ms`);
}
