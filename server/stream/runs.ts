/**
 * Writes records to a connection as they lie in a batch: in Deliveries, and in ReadRecords.
 *
 * Hot: one copy for a run of neighbours, nothing for each event.
 *
 * @module
 */
import type { FrameWriter } from "../../proto/frame_writer.ts";
import { varintSize, writeVarint } from "../../proto/varint.ts";
import type { LogBatch } from "./log_batch.ts";

/** Field numbers of ServerFrame, length-delimited. */
export const DELIVERIES_TAG = 12 << 3 | 2;
/** The same, for readers. */
export const READ_RECORDS_TAG = 13 << 3 | 2;

const ID_TAG = 1 << 3;
const RUNS_TAG = 2 << 3 | 2;
const PARTITION_TAG = 1 << 3;
const FIRST_OFFSET_TAG = 2 << 3;
const TIME_TAG = 3 << 3;
const ATTEMPT_TAG = 4 << 3;

/** Writes a frame with the records `from` to before `end` of a batch, neighbours of one time. Returns the bytes of its one run. */
export function writeRun(
  writer: FrameWriter,
  tag: number,
  id: number,
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
  const content = 1 + varintSize(id) + 1 + varintSize(run) + run;
  const frame = 1 + varintSize(content) + content;
  const begin = writer.reserve(varintSize(frame) + frame);
  const bytes = writer.chunk;
  let at = writeVarint(bytes, begin, frame);
  bytes[at++] = tag;
  at = writeVarint(bytes, at, content);
  bytes[at++] = ID_TAG;
  at = writeVarint(bytes, at, id);
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
  writer.commit(begin, at + recordBytes);
  return run;
}
