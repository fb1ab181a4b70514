/**
 * Pipeline frames of one connection, as manager and caller. Its methods carry the names of the frames; those of workers are in
 * `worker_session.ts`.
 *
 * @module
 */
import { HadronError, protocolError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { sendPages } from "../pages.ts";
import type { Peer } from "../peer.ts";
import { knownError, Requests } from "../requests.ts";
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

const { Until } = hadron.v1.DescribeRun;
const { Action } = hadron.v1.ChangeRun;
const { Outcome } = hadron.v1.PipelineApplied;

/** Tags of what is written as it is encoded: `run_description` of ServerFrame, `info` of RunDescription. */
const RUN_DESCRIPTION_TAG = 106 << 3 | 2;
const INFO_TAG = 2 << 3 | 2;

/** Runs that one connection waits for, and as many to change them. */
const WAITS_MAX = 100_000;
/** Lists of runs that are read at a time for one connection: each can be of 100,000. */
const LISTS_MAX = 1;
const OUTCOMES = { created: Outcome.CREATED, updated: Outcome.UPDATED, unchanged: Outcome.UNCHANGED };

/** One connection's part in the pipelines of its namespace. */
export class PipelineSession {
  /** What to do when this connection is gone, of those who wait for runs. */
  private readonly waits = new Set<() => void>();
  /** Changes that wait for runs that have not begun. */
  private changing = 0;
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
    const change = () => action === Action.RETRY ? pipeline.changes.retry(id) : pipeline.changes.cancel(id);
    this.requests.answer(requestId, this.changed(pipeline, id, change), () => this.peer.ok(requestId));
  }

  private changed(pipeline: Pipeline, id: string, change: () => Promise<void>): Promise<void> {
    if (pipeline.isExpected(id)) return this.whenBegun(id, change);
    // One that has ended is read first.
    return pipeline.runs.has(id) ? change() : this.reads.take(change);
  }

  /** Changes a run that has not begun, once it has: that may take for ever, and is to hold up no read. */
  private async whenBegun(id: string, change: () => Promise<void>): Promise<void> {
    if (this.changing >= WAITS_MAX) {
      throw new HadronError(
        "LIMIT_EXCEEDED",
        `Change run ${id}: ${WAITS_MAX} changes of this connection wait for runs`,
      );
    }
    this.changing++;
    try {
      await change();
    } finally {
      this.changing--;
    }
  }

  /** Follows runs. */
  watchRuns({ requestId, pipeline: name, run }: hadron.v1.WatchRuns): void {
    const pipeline = name === "" ? undefined : this.pipelines.get(this.namespace, name);
    if (run !== "") checkRunId(run);
    this.pipelines.watches.add(this.peer, requestId, this.namespace, name, run);
    this.peer.ok(requestId);
    if (pipeline === undefined || run === "" || pipeline.isExpected(run)) return;
    // That it has begun may not be on disk yet.
    const found = this.reads.take(() => pipeline.committed().then(() => pipeline.reader.find(run)));
    const { watches } = this.pipelines;
    // Whoever is told why not watches no more.
    const failed = () => watches.remove(this.peer, requestId);
    this.requests.answer(requestId, found, (present) => watches.show(this.peer, requestId, name, present), failed);
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
  }

  // -------------------------------------------------------------------------------------------------- inside

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
