/**
 * Writes records to a connection as they lie in a batch: in Deliveries, and in ReadRecords. Runs for the same receiver that follow each
 * other share a frame.
 *
 * Hot: one copy for a run of neighbours, nothing for each event.
 *
 * @module
 */
import type { Batch, FrameWriter } from "../../proto/frame_writer.ts";
import { varintSize, writeVarint } from "../../proto/varint.ts";
import type { LogBatch } from "./log/log_batch.ts";

/** Field numbers of ServerFrame, length-delimited. */
const DELIVERIES_TAG = 12 << 3 | 2;
const READ_RECORDS_TAG = 13 << 3 | 2;

const ID_TAG = 1 << 3;
const RUNS_TAG = 2 << 3 | 2;
const PARTITION_TAG = 1 << 3;
const FIRST_OFFSET_TAG = 2 << 3;
const TIME_TAG = 3 << 3;
const ATTEMPT_TAG = 4 << 3;

/** The frames of a consumer. */
export function deliveriesOf(consumerId: number): Batch {
  return { tag: DELIVERIES_TAG, prefix: idField(consumerId) };
}

/** The frames of a reader. */
export function readRecordsOf(requestId: number): Batch {
  return { tag: READ_RECORDS_TAG, prefix: idField(requestId) };
}

function idField(id: number): Uint8Array {
  const field = new Uint8Array(1 + varintSize(id));
  field[0] = ID_TAG;
  writeVarint(field, 1, id);
  return field;
}

/** Writes the records `from` to before `end` of a batch, neighbours of one time, as a run. Returns its bytes. */
export function writeRun(
  writer: FrameWriter,
  frame: Batch,
  partition: number,
  batch: LogBatch,
  from: number,
  end: number,
  attempt: number,
): number {
  const start = batch.fieldStart(from);
  const recordBytes = batch.fieldEnd(end - 1) - start;
  const offset = batch.baseOffset + from;
  const timeMs = batch.timeMs(from);
  const run = (partition > 0 ? 1 + varintSize(partition) : 0) + (offset > 0 ? 1 + varintSize(offset) : 0) +
    1 + varintSize(timeMs) + (attempt > 0 ? 1 + varintSize(attempt) : 0) + recordBytes;
  let at = writer.reserveInBatch(frame, 1 + varintSize(run) + run);
  const bytes = writer.chunk;
  bytes[at++] = RUNS_TAG;
  at = writeVarint(bytes, at, run);
  if (partition > 0) {
    bytes[at++] = PARTITION_TAG;
    at = writeVarint(bytes, at, partition);
  }
  if (offset > 0) {
    bytes[at++] = FIRST_OFFSET_TAG;
    at = writeVarint(bytes, at, offset);
  }
  bytes[at++] = TIME_TAG;
  at = writeVarint(bytes, at, timeMs);
  if (attempt > 0) {
    bytes[at++] = ATTEMPT_TAG;
    at = writeVarint(bytes, at, attempt);
  }
  bytes.set(batch.bytes.subarray(start, start + recordBytes), at);
  writer.commitInBatch(at + recordBytes);
  return run;
}
