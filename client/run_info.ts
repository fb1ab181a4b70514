/**
 * What the server tells of pipelines and their runs.
 *
 * @module
 */
import type { JsonValue } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import { fromWireError } from "../proto/wire_error.ts";
import { decodeOutput, decodeRoot, type Output, type Root } from "./payload.ts";
import type { PipelineSettings } from "./pipeline_definition.ts";

const { RunStatus: Run, StageStatus: Stage, PipelineChange: { Kind } } = hadron.v1;

/** Where a run stands. `pending`: as many others run as may. */
export type RunStatus = "pending" | "running" | "completed" | "failed" | "cancelled";

/** Where a stage of a run stands. `waiting`: for other stages; `ready`: for a worker, or in the hands of one. */
export type StageStatus = "waiting" | "ready" | "backing_off" | "completed" | "failed" | "cancelled";

/** Why an attempt has failed. */
export interface StageFailure {
  /** The handler's own code, `HANDLER_FAILED` where it gave none, or a code of Hadron's such as `DEADLINE_EXCEEDED`. */
  code: string;
  /** What the handler said. */
  message: string;
  /** Data of the handler's own. */
  data?: JsonValue;
}

/** A stage of a run. */
export interface StageRunInfo {
  /** Its name. */
  name: string;
  /** The stages that it comes after. */
  needs: string[];
  /** Where it stands. */
  status: StageStatus;
  /** Attempts that have ended. */
  attempts: number;
  /** Attempts that have failed since it became ready. */
  failures: number;
  /** When the next attempt is made; undefined where it does not wait for a time. */
  dueAt: Date | undefined;
  /** When it became ready. */
  readyAt: Date | undefined;
  /** When the last attempt began; undefined before the first. */
  startedAt: Date | undefined;
  /** When it ended. */
  endedAt: Date | undefined;
  /** Of the last attempt that failed. */
  error: StageFailure | undefined;
  /** What it gave back; undefined while it has not, and in lists. */
  output: Output | undefined;
  /** The client that works on it, empty for none; `(no name)` for one without a name. */
  worker: string;
}

/** A run. */
export interface RunInfo {
  /** Unique in its pipeline. */
  id: string;
  /** The name of its pipeline. */
  pipeline: string;
  /** The revision that it began with. */
  revision: number;
  /** Where it stands. */
  status: RunStatus;
  /** When it began; undefined while the event that begins it has not been taken. */
  startedAt: Date | undefined;
  /** When it ended; undefined while it has not. */
  endedAt: Date | undefined;
  /** Why it failed. */
  error: (StageFailure & { stage: string }) | undefined;
  /** The stage whose output is its reply, empty for none. */
  respond: string;
  /** What it began with; undefined in lists. */
  root: Root | undefined;
  /** Its stages, as they are defined. */
  stages: StageRunInfo[];
}

/** A worker of a stage. */
export interface StageWorkerInfo {
  /** What its client calls itself. */
  name: string;
  /** Tasks in its hands. */
  inFlight: number;
  /** Tasks that it takes at a time. */
  credits: number;
  /** Since when it is connected. */
  connectedSince: Date;
}

/** A stage of a pipeline, over all its runs. */
export interface StageInfo {
  /** Its name. */
  name: string;
  /** Tasks that wait for a worker. */
  ready: number;
  /** Tasks in the hands of workers. */
  inFlight: number;
  /** Tasks that wait for the time of their next attempt. */
  backingOff: number;
  /** Who works on it. */
  workers: StageWorkerInfo[];
}

/** A pipeline. */
export interface PipelineInfo {
  /** Its name. */
  name: string;
  /** The present revision. */
  revision: number;
  /** When it was made. */
  createdAt: Date;
  /** When the present revision was applied. */
  appliedAt: Date;
  /** The present definition, with all defaults. */
  definition: PipelineSettings;
  /** Runs that are kept. */
  runs: Record<RunStatus, number>;
  /** Its stages; those that only older revisions have come last. */
  stages: StageInfo[];
  /** Unfinished runs by the revision that they began with. */
  revisions: { revision: number; unfinished: number }[];
  /** Why no runs begin; undefined when they do. */
  sourceError?: string;
}

/** Something that a definition changes. */
export interface PipelineChange {
  /** What happens to it. */
  kind: "added" | "removed" | "changed";
  /** As in `stages.charge.retry.maxAttempts`. */
  path: string;
  /** As it is. */
  from?: JsonValue;
  /** As it would be. */
  to?: JsonValue;
}

/** What a definition would change. */
export interface PipelineDifference {
  /** The pipeline. */
  pipeline: string;
  /** The present revision, 0 for none. */
  fromRevision: number;
  /** That of the definition. */
  toRevision: number;
  /** What would change for new runs. */
  changes: PipelineChange[];
  /** Unfinished runs by the revision that they began with, which they keep. */
  revisions: { revision: number; unfinished: number }[];
  /** Stages that it does not have any more, with the unfinished runs that have yet to complete them. */
  removedStages: { stage: string; unfinished: number }[];
}

const RUN_STATUSES: [hadron.v1.RunStatus, RunStatus][] = [
  [Run.RUN_PENDING, "pending"],
  [Run.RUN_RUNNING, "running"],
  [Run.RUN_COMPLETED, "completed"],
  [Run.RUN_FAILED, "failed"],
  [Run.RUN_CANCELLED, "cancelled"],
];
const RUN_STATUS_NAMES = new Map(RUN_STATUSES);
const RUN_STATUS_NUMBERS = new Map(RUN_STATUSES.map(([number, name]) => [name, number]));
const STAGE_STATUS_NAMES = new Map<hadron.v1.StageStatus, StageStatus>([
  [Stage.STAGE_WAITING, "waiting"],
  [Stage.STAGE_READY, "ready"],
  [Stage.STAGE_BACKING_OFF, "backing_off"],
  [Stage.STAGE_COMPLETED, "completed"],
  [Stage.STAGE_FAILED, "failed"],
  [Stage.STAGE_CANCELLED, "cancelled"],
]);
const KINDS = new Map<hadron.v1.PipelineChange.Kind, PipelineChange["kind"]>([
  [Kind.ADDED, "added"],
  [Kind.REMOVED, "removed"],
  [Kind.CHANGED, "changed"],
]);

/** A status on the wire, undefined for none. */
export function runStatusNumber(status: RunStatus): hadron.v1.RunStatus | undefined {
  return RUN_STATUS_NUMBERS.get(status);
}

/** A run that arrived. Whatever is decoded has all of its fields; the generated types do not say so for what is within. */
export function decodeRunInfo(wire: hadron.v1.RunInfo): RunInfo {
  const { run, pipeline, revision, status, startedMs, endedMs, respond, error, failedStage, root, stages } = wire;
  return {
    id: run,
    pipeline,
    revision,
    status: RUN_STATUS_NAMES.get(status) ?? "failed",
    startedAt: dateOf(startedMs),
    endedAt: dateOf(endedMs),
    error: error ? { ...decodeFailure(error), stage: failedStage } : undefined,
    respond,
    root: root ? decodeRoot(root) : undefined,
    stages: (stages as hadron.v1.StageRun[]).map(decodeStageRun),
  };
}

function decodeStageRun(wire: hadron.v1.StageRun): StageRunInfo {
  const { name, needs, status, attempts, failures, error, output, worker } = wire;
  return {
    name,
    needs,
    status: STAGE_STATUS_NAMES.get(status) ?? "waiting",
    attempts,
    failures,
    dueAt: dateOf(wire.dueMs),
    readyAt: dateOf(wire.readyMs),
    startedAt: dateOf(wire.startedMs),
    endedAt: dateOf(wire.endedMs),
    error: error ? decodeFailure(error) : undefined,
    output: output ? decodeOutput(output) : undefined,
    worker,
  };
}

function decodeFailure(wire: hadron.v1.Error.$Properties): StageFailure {
  const { code, message, details: { code: own, data } } = fromWireError(wire);
  const failure = { code: typeof own === "string" ? own : code, message };
  return data === undefined ? failure : { ...failure, data };
}

/** A pipeline that arrived. */
export function decodePipelineInfo(wire: hadron.v1.PipelineInfo): PipelineInfo {
  const { name, revision, createdMs, appliedMs, definition, sourceError } = wire;
  const { pending, running, completed, failed, cancelled } = wire;
  return {
    name,
    revision,
    createdAt: new Date(createdMs),
    appliedAt: new Date(appliedMs),
    definition: JSON.parse(definition),
    runs: { pending, running, completed, failed, cancelled },
    stages: (wire.stages as hadron.v1.StageInfo[]).map(({ name, ready, inFlight, backingOff, workers }) => ({
      name,
      ready,
      inFlight,
      backingOff,
      workers: (workers as hadron.v1.WorkerInfo[]).map(({ clientName, inFlight, credits, connectedSinceMs }) => ({
        name: clientName,
        inFlight,
        credits,
        connectedSince: new Date(connectedSinceMs),
      })),
    })),
    revisions: decodeRevisions(wire.revisions),
    ...(sourceError === "" ? {} : { sourceError }),
  };
}

/** A difference that arrived. */
export function decodeDifference(wire: hadron.v1.PipelineDifference): PipelineDifference {
  const { pipeline, fromRevision, toRevision } = wire;
  return {
    pipeline,
    fromRevision,
    toRevision,
    changes: (wire.changes as hadron.v1.PipelineChange[]).map(({ kind, path, from, to }) => ({
      kind: KINDS.get(kind) ?? "changed",
      path,
      ...(from === "" ? {} : { from: JSON.parse(from) as JsonValue }),
      ...(to === "" ? {} : { to: JSON.parse(to) as JsonValue }),
    })),
    revisions: decodeRevisions(wire.revisions),
    removedStages: (wire.removedStages as hadron.v1.StageRuns[]).map(({ stage, unfinished }) => ({
      stage,
      unfinished,
    })),
  };
}

function decodeRevisions(revisions: hadron.v1.RevisionRuns.$Properties[]) {
  return (revisions as hadron.v1.RevisionRuns[]).map(({ revision, unfinished }) => ({ revision, unfinished }));
}

function dateOf(ms: number): Date | undefined {
  return ms === 0 ? undefined : new Date(ms);
}
