/**
 * One unfinished run, and how it is stored: a `RunInfo` without what its definition tells, written again whenever it has changed.
 *
 * @module
 */
import { errorCodeNumber, type HadronError, type JsonValue } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import type { CommitBuilder, Dirty } from "../store/committer.ts";
import { runKey } from "../store/keys.ts";
import type { Graph } from "./graph.ts";
import { Payload, type PayloadPlace } from "./payload.ts";
import type { Revision } from "./revision.ts";
import type { Task } from "./task.ts";
import { type Failure, newRun, type RunState, type RunStatus, type StageStatus } from "./transition.ts";

const { RunStatus: Status, StageStatus: Stage } = hadron.v1;

const STATUS_NUMBERS: Record<RunStatus, hadron.v1.RunStatus> = {
  pending: Status.RUN_PENDING,
  running: Status.RUN_RUNNING,
  completed: Status.RUN_COMPLETED,
  failed: Status.RUN_FAILED,
  cancelled: Status.RUN_CANCELLED,
};
const STATUS_NAMES = new Map(
  (Object.entries(STATUS_NUMBERS) as [RunStatus, hadron.v1.RunStatus][]).map(([name, number]) => [number, name]),
);
const STAGE_NUMBERS: Record<StageStatus, hadron.v1.StageStatus> = {
  waiting: Stage.STAGE_WAITING,
  ready: Stage.STAGE_READY,
  backing_off: Stage.STAGE_BACKING_OFF,
  completed: Stage.STAGE_COMPLETED,
  failed: Stage.STAGE_FAILED,
  cancelled: Stage.STAGE_CANCELLED,
};
const STAGE_NAMES = new Map(
  (Object.entries(STAGE_NUMBERS) as [StageStatus, hadron.v1.StageStatus][]).map(([name, number]) => [number, name]),
);

/** What a record takes beside the data in it: ids and times of the run. */
const RECORD_BYTES = 256;
/** What it takes for each stage. */
const STAGE_BYTES = 64;
/** Bytes of all errors in one record: with 32 KiB of data and all else of 100 stages it stays within the 64 KiB of a value. */
const ERRORS_BYTES_MAX = 20 * 1024;
/** What one of them takes beside its content. */
const ERROR_BYTES = 64;
/** Bytes of one error, and of its code. */
const FAILURE_BYTES_MAX = 4096;
const CODE_BYTES_MAX = 64;
/** Tags of what is written as it is encoded: `root` of RunInfo, `output` of StageRun. */
const ROOT_TAG = 7 << 3 | 2;
const STAGES_TAG = 8 << 3 | 2;
const OUTPUT_TAG = 11 << 3 | 2;

/** Who waits for a run to come so far. */
export interface Waiter {
  readonly until: "begun" | "replied" | "ended";
  /** Called once, after the commit. */
  done(run: Run): void;
  /** The run cannot be followed any more. */
  gone(error: HadronError): void;
}

/** A run. */
export class Run implements Dirty {
  /** With all that has happened to it, on disk or on its way there. */
  state: RunState;
  /** As far as it is on disk: what others get to see. */
  known: RunState;
  /** By stage, where it has one that was not settled. */
  readonly tasks: (Task | undefined)[];
  readonly outputs: (Payload | undefined)[];
  /** When the last attempt of each stage began. */
  readonly startedMs: number[];
  /** Attempts of each stage whose worker has vanished, since this server started. */
  readonly lost: number[];
  root: Payload;
  readonly waiters = new Set<Waiter>();
  /** Its record is to be deleted, or was. */
  isDeleted = false;

  constructor(
    readonly pipeline: number,
    readonly serial: number,
    readonly id: string,
    readonly revision: Revision,
    root: Payload,
    nowMs: number,
  ) {
    const { length } = revision.graph.stages;
    this.root = root;
    this.state = this.known = newRun(revision.graph, nowMs);
    this.tasks = new Array(length).fill(undefined);
    this.outputs = new Array(length).fill(undefined);
    this.startedMs = new Array(length).fill(0);
    this.lost = new Array(length).fill(0);
  }

  get graph(): Graph {
    return this.revision.graph;
  }

  /** Whether it is known that nothing becomes of it any more by itself. */
  get isOver(): boolean {
    const { status } = this.known;
    return status !== "pending" && status !== "running";
  }

  /** Whether it is known to have come so far. */
  hasReached(until: Waiter["until"]): boolean {
    if (until === "begun" || this.isOver) return true;
    return until === "replied" && this.output(this.graph.respond) !== undefined;
  }

  /** Whether something that has happened to it is not on disk yet. */
  get isChanging(): boolean {
    return this.state !== this.known;
  }

  /** The output of a stage that is known to have completed. */
  output(stage: number): Payload | undefined {
    return this.known.stages[stage]?.status === "completed" ? this.outputs[stage] : undefined;
  }

  /** Where the root (slot 0) or an output (1 + its stage) lies. */
  place(slot: number): PayloadPlace {
    return { pipeline: this.pipeline, serial: this.serial, slot };
  }

  /** Bytes of its data. */
  get dataBytes(): number {
    return this.outputs.reduce((sum, output) => sum + (output?.size ?? 0), this.root.size);
  }

  /** Whether any of its data lies apart from its record. */
  get hasValues(): boolean {
    return this.root.values > 0 || this.outputs.some((output) => output !== undefined && output.values > 0);
  }

  /** The most that its record takes in a commit. */
  get recordBytes(): number {
    let bytes = RECORD_BYTES + this.id.length * 3 + inlineSize(this.root);
    const { stages } = this.state;
    for (let i = 0; i < stages.length; i++) {
      bytes += STAGE_BYTES + inlineSize(this.outputs[i]);
      const { error } = stages[i];
      if (error !== undefined) bytes += failureBytesMax(stages.length) + ERROR_BYTES;
    }
    if (this.state.error !== undefined) bytes += failureBytesMax(stages.length) + ERROR_BYTES;
    return bytes;
  }

  encode(commit: CommitBuilder): void {
    if (!this.isDeleted) commit.set(runKey(this.pipeline, this.serial), encodeRecord(this));
  }
}

function inlineSize(payload: Payload | undefined): number {
  return payload === undefined || payload.values > 0 ? 0 : payload.size + 4;
}

/** An error as a run keeps it: where all of them would not fit a record its code and message are cut, and its data is left out. */
export function keptFailure({ code, message, data }: Failure, stages: number): Failure {
  const bytesMax = failureBytesMax(stages);
  // What JSON would make longer has no place in a code.
  const keptCode = cut(code.toWellFormed().replace(/[\p{Cc}"\\]/gu, "?"), CODE_BYTES_MAX);
  const dataBytes = data === undefined ? 0 : bytesOf(JSON.stringify(data));
  if (data === undefined || dataBytes > bytesMax / 2) {
    return { code: keptCode, message: cut(message, bytesMax - CODE_BYTES_MAX) };
  }
  return { code: keptCode, message: cut(message, bytesMax - CODE_BYTES_MAX - dataBytes), data };
}

/** What one error takes in the record of a run with so many stages. */
function failureBytesMax(stages: number): number {
  return Math.min(FAILURE_BYTES_MAX, Math.floor(ERRORS_BYTES_MAX / (stages + 1)));
}

/** The beginning of a text, with a sign that there was more. */
function cut(text: string, bytesMax: number): string {
  if (text.length * 3 <= bytesMax) return text;
  const room = new Uint8Array(bytesMax);
  const { read, written } = new TextEncoder().encodeInto(text, room);
  if (read === text.length) return text;
  const shorter = new TextEncoder().encodeInto(text, room.subarray(0, Math.max(0, written - 3)));
  return `${text.slice(0, shorter.read)}…`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

// ------------------------------------------------------------------------------------------------------ records

function encodeRecord(run: Run): Uint8Array {
  const { id, revision, state, root, outputs, startedMs } = run;
  const writer = hadron.v1.RunInfo.encode({
    run: id,
    revision: revision.number,
    status: STATUS_NUMBERS[state.status],
    startedMs: state.startedMs,
    endedMs: state.endedMs,
    rootValues: root.values,
    rootBytes: root.values > 0 ? root.size : 0,
    ...(state.error === undefined ? {} : { error: wireFailure(state.error), failedStage: state.error.stage }),
  });
  if (root.values === 0) writer.uint32(ROOT_TAG).bytes(root.present!);
  for (let i = 0; i < state.stages.length; i++) {
    const { status, failures, attempts, dueMs, readyMs, endedMs, error } = state.stages[i];
    const output = outputs[i];
    writer.uint32(STAGES_TAG).fork();
    hadron.v1.StageRun.encode({
      status: STAGE_NUMBERS[status],
      failures,
      attempts,
      dueMs,
      readyMs,
      startedMs: startedMs[i],
      endedMs,
      outputValues: output?.values ?? 0,
      outputBytes: output !== undefined && output.values > 0 ? output.size : 0,
      ...(error === undefined ? {} : { error: wireFailure(error) }),
    }, writer);
    if (output !== undefined && output.values === 0) writer.uint32(OUTPUT_TAG).bytes(output.present!);
    writer.ldelim();
  }
  return writer.finish();
}

/** A stored record, decoded. */
export function decodeRecord(value: Uint8Array): hadron.v1.RunInfo {
  return hadron.v1.RunInfo.decode(value);
}

/** Makes a run of its record. */
export function restoreRun(pipeline: number, serial: number, record: hadron.v1.RunInfo, revision: Revision): Run {
  const root = record.rootValues > 0
    ? Payload.apart(record.rootValues, record.rootBytes)
    : Payload.inline(hadron.v1.Root.encode(record.root ?? {}).finish());
  const run = new Run(pipeline, serial, record.run, revision, root, record.startedMs);
  // Whatever is decoded has all of its fields.
  const stages = record.stages as hadron.v1.StageRun[];
  run.state = run.known = {
    status: statusName(record.status),
    startedMs: record.startedMs,
    endedMs: record.endedMs,
    error: record.error ? { ...failureOf(record.error), stage: record.failedStage } : undefined,
    stages: revision.graph.stages.map((_, i) => {
      const { status, failures, attempts, dueMs, readyMs, endedMs, error } = stages[i];
      return {
        status: STAGE_NAMES.get(status) ?? "waiting",
        failures,
        attempts,
        dueMs,
        readyMs,
        endedMs,
        error: error ? failureOf(error) : undefined,
      };
    }),
  };
  stages.forEach(({ startedMs, output, outputValues, outputBytes }, i) => {
    run.startedMs[i] = startedMs;
    if (outputValues > 0) run.outputs[i] = Payload.apart(outputValues, outputBytes);
    else if (output) run.outputs[i] = Payload.inline(hadron.v1.Body.encode(output).finish());
  });
  return run;
}

/** A status by its number on the wire. */
export function statusName(status: hadron.v1.RunStatus): RunStatus {
  return STATUS_NAMES.get(status) ?? "failed";
}

/** A status on the wire. */
export function statusNumber(status: RunStatus): hadron.v1.RunStatus {
  return STATUS_NUMBERS[status];
}

function wireFailure({ code, message, data }: Failure): hadron.v1.Error.$Properties {
  const details: Record<string, JsonValue> = { code };
  if (data !== undefined) details.data = data;
  return {
    code: errorCodeNumber("HANDLER_FAILED"),
    message,
    details: new TextEncoder().encode(JSON.stringify(details)),
  };
}

function failureOf({ message, details }: hadron.v1.Error.$Properties): Failure {
  const { code, data } = JSON.parse(new TextDecoder().decode(details ?? new Uint8Array(0)) || "{}");
  return { code: String(code ?? "HANDLER_FAILED"), message: message ?? "", ...(data === undefined ? {} : { data }) };
}

// -------------------------------------------------------------------------------------------------- description

/** Who has a task, for people: a client need not have a name. */
function workerOf(task: Task | undefined): string {
  const worker = task?.seat?.worker;
  return worker === undefined ? "" : worker.name || "(no name)";
}

/** A run as it is known, without root and outputs. */
export function describeRun(pipeline: string, run: Run): hadron.v1.RunInfo.$Properties {
  const { id, revision, known: state, graph, startedMs, tasks } = run;
  return {
    run: id,
    pipeline,
    revision: revision.number,
    status: STATUS_NUMBERS[state.status],
    startedMs: state.startedMs,
    endedMs: state.endedMs,
    respond: graph.respond < 0 ? "" : graph.stages[graph.respond].definition.name,
    ...(state.error === undefined ? {} : { error: wireFailure(state.error), failedStage: state.error.stage }),
    stages: state.stages.map(({ status, failures, attempts, dueMs, readyMs, endedMs, error }, i) => ({
      name: graph.stages[i].definition.name,
      needs: graph.stages[i].needs.map((need) => graph.stages[need].definition.name),
      status: STAGE_NUMBERS[status],
      failures,
      attempts,
      dueMs,
      readyMs,
      startedMs: startedMs[i],
      endedMs,
      worker: workerOf(tasks[i]),
      ...(error === undefined ? {} : { error: wireFailure(error) }),
    })),
  };
}
