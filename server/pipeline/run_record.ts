/**
 * A run as it is stored: a `RunInfo` without what its definition tells, written again whenever the run has changed.
 *
 * Hot: {@linkcode writeRecord}, at each step of each run. It writes what the generated code would read, see the test beside it.
 *
 * @module
 */
import { errorCodeNumber, type JsonValue } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { textSize, writeText } from "../../proto/text.ts";
import { Cursor, writeVarint } from "../../proto/varint.ts";
import type { Payload } from "./payload.ts";
import type { Run } from "./run.ts";
import type { Failure, RunStatus, StageState, StageStatus } from "./transition.ts";

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

/** Field numbers of RunInfo and of StageRun, as tags. */
const RUN_TAG = 1 << 3 | 2;
const REVISION_TAG = 3 << 3;
const STATUS_TAG = 4 << 3;
const STARTED_TAG = 5 << 3;
const ENDED_TAG = 6 << 3;
const ROOT_TAG = 7 << 3 | 2;
const STAGES_TAG = 8 << 3 | 2;
const ERROR_TAG = 9 << 3 | 2;
const FAILED_STAGE_TAG = 10 << 3 | 2;
const ROOT_VALUES_TAG = 11 << 3;
const ROOT_BYTES_TAG = 13 << 3;
const HAS_VALUES_TAG = 14 << 3;
const STAGE_STATUS_TAG = 3 << 3;
const FAILURES_TAG = 4 << 3;
const ATTEMPTS_TAG = 5 << 3;
const DUE_TAG = 6 << 3;
const READY_TAG = 7 << 3;
const STAGE_STARTED_TAG = 8 << 3;
const STAGE_ENDED_TAG = 9 << 3;
const STAGE_ERROR_TAG = 10 << 3 | 2;
const OUTPUT_TAG = 11 << 3 | 2;
const OUTPUT_VALUES_TAG = 12 << 3;
const OUTPUT_BYTES_TAG = 14 << 3;
/** A stage's length is written before it is known, so it always has three bytes: varints may be longer than they need to be. */
const STAGE_LENGTH_BYTES = 3;

const decoder = new TextDecoder();

/** Writes a run as it is to be stored, and returns the position behind it: it has {@linkcode Run.recordBytes} at the most. */
export function writeRecord(run: Run, bytes: Uint8Array, at: number): number {
  const { id, revision, state, root, outputs, startedMs } = run;
  at = writeString(bytes, at, RUN_TAG, id);
  at = writeNumber(bytes, at, REVISION_TAG, revision.number);
  at = writeNumber(bytes, at, STATUS_TAG, STATUS_NUMBERS[state.status]);
  at = writeNumber(bytes, at, STARTED_TAG, state.startedMs);
  at = writeNumber(bytes, at, ENDED_TAG, state.endedMs);
  at = writeNumber(bytes, at, HAS_VALUES_TAG, run.hasValues ? 1 : 0);
  if (root.values === 0) at = writeBytes(bytes, at, ROOT_TAG, root.present!);
  else {
    at = writeNumber(bytes, at, ROOT_VALUES_TAG, root.values);
    at = writeNumber(bytes, at, ROOT_BYTES_TAG, root.size);
  }
  if (state.error !== undefined) {
    at = writeBytes(bytes, at, ERROR_TAG, encodeFailure(state.error));
    at = writeString(bytes, at, FAILED_STAGE_TAG, state.error.stage);
  }
  for (let i = 0; i < state.stages.length; i++) {
    bytes[at++] = STAGES_TAG;
    const lengthAt = at;
    at = writeStage(bytes, at + STAGE_LENGTH_BYTES, state.stages[i], startedMs[i], outputs[i]);
    const length = at - lengthAt - STAGE_LENGTH_BYTES;
    bytes[lengthAt] = length & 0x7f | 0x80;
    bytes[lengthAt + 1] = length >>> 7 & 0x7f | 0x80;
    bytes[lengthAt + 2] = length >>> 14;
  }
  return at;
}

function writeStage(
  bytes: Uint8Array,
  at: number,
  { status, failures, attempts, dueMs, readyMs, endedMs, error }: StageState,
  startedMs: number,
  output: Payload | undefined,
): number {
  at = writeNumber(bytes, at, STAGE_STATUS_TAG, STAGE_NUMBERS[status]);
  at = writeNumber(bytes, at, FAILURES_TAG, failures);
  at = writeNumber(bytes, at, ATTEMPTS_TAG, attempts);
  at = writeNumber(bytes, at, DUE_TAG, dueMs);
  at = writeNumber(bytes, at, READY_TAG, readyMs);
  at = writeNumber(bytes, at, STAGE_STARTED_TAG, startedMs);
  at = writeNumber(bytes, at, STAGE_ENDED_TAG, endedMs);
  if (error !== undefined) at = writeBytes(bytes, at, STAGE_ERROR_TAG, encodeFailure(error));
  if (output === undefined) return at;
  if (output.values === 0) return writeBytes(bytes, at, OUTPUT_TAG, output.present!);
  at = writeNumber(bytes, at, OUTPUT_VALUES_TAG, output.values);
  return writeNumber(bytes, at, OUTPUT_BYTES_TAG, output.size);
}

/** 0 is what an absent field is. */
function writeNumber(bytes: Uint8Array, at: number, tag: number, value: number): number {
  if (value === 0) return at;
  bytes[at++] = tag;
  return writeVarint(bytes, at, value);
}

function writeString(bytes: Uint8Array, at: number, tag: number, text: string): number {
  const size = textSize(text);
  bytes[at++] = tag;
  return writeText(bytes, writeVarint(bytes, at, size), text, size);
}

function writeBytes(bytes: Uint8Array, at: number, tag: number, value: Uint8Array): number {
  bytes[at++] = tag;
  at = writeVarint(bytes, at, value.length);
  bytes.set(value, at);
  return at + value.length;
}

/** What is known of a run without decoding it: enough for one that has ended. */
export interface RecordHead {
  id: string;
  revision: number;
  status: RunStatus;
  endedMs: number;
  hasValues: boolean;
}

/** Reads that from a stored record. Hot when a server starts: there may be a hundred thousand. */
export function readRecordHead(value: Uint8Array): RecordHead {
  const head: RecordHead = { id: "", revision: 0, status: "failed", endedMs: 0, hasValues: false };
  const cursor = new Cursor().reset(value, 0, value.length);
  while (cursor.position < value.length) {
    const tag = cursor.tag();
    if (tag === RUN_TAG) {
      const length = cursor.length();
      head.id = decoder.decode(value.subarray(cursor.position, cursor.position + length));
      cursor.position += length;
    } else if (tag === REVISION_TAG) head.revision = cursor.varint();
    else if (tag === STATUS_TAG) head.status = statusName(cursor.varint());
    else if (tag === ENDED_TAG) head.endedMs = cursor.varint();
    else if (tag === HAS_VALUES_TAG) head.hasValues = cursor.varint() !== 0;
    // The rest lies behind it.
    else if (tag === ROOT_TAG || tag === ROOT_VALUES_TAG) break;
    else cursor.skip(tag);
  }
  return head;
}

/** A stored record, decoded. */
export function decodeRecord(value: Uint8Array): hadron.v1.RunInfo {
  return hadron.v1.RunInfo.decode(value);
}

/** A status by its number on the wire. */
export function statusName(status: hadron.v1.RunStatus): RunStatus {
  return STATUS_NAMES.get(status) ?? "failed";
}

/** A status on the wire. */
export function statusNumber(status: RunStatus): hadron.v1.RunStatus {
  return STATUS_NUMBERS[status];
}

/** A status of a stage by its number on the wire. */
export function stageStatusName(status: hadron.v1.StageStatus): StageStatus {
  return STAGE_NAMES.get(status) ?? "waiting";
}

/** A status of a stage on the wire. */
export function stageStatusNumber(status: StageStatus): hadron.v1.StageStatus {
  return STAGE_NUMBERS[status];
}

function encodeFailure(failure: Failure): Uint8Array {
  return hadron.v1.Error.encode(wireFailure(failure)).finish();
}

/** A failure on the wire. */
export function wireFailure({ code, message, data }: Failure): hadron.v1.Error.$Properties {
  const details: Record<string, JsonValue> = { code };
  if (data !== undefined) details.data = data;
  return {
    code: errorCodeNumber("HANDLER_FAILED"),
    message,
    details: new TextEncoder().encode(JSON.stringify(details)),
  };
}

/** A failure from the wire. */
export function failureOf({ message, details }: hadron.v1.Error.$Properties): Failure {
  const { code, data } = JSON.parse(new TextDecoder().decode(details ?? new Uint8Array(0)) || "{}");
  return { code: String(code ?? "HANDLER_FAILED"), message: message ?? "", ...(data === undefined ? {} : { data }) };
}
