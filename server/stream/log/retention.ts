/**
 * What a stream keeps: by age, bytes and count (SPEC 4, "Keeping"). Limits hold for each partition's share.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import { hadron } from "../../../proto/generated/hadron.js";
import type { Gathering } from "../../store/gathering.ts";
import type { Partition } from "./partition.ts";
import { VALUE_BYTES_MAX } from "../../store/store.ts";
import { type StreamOptions, UNLIMITED } from "../stream_options.ts";

/** Records dropped from a partition in one operation. */
const DROPS_MAX = 100_000;
/** Values that an operation deletes which does nothing else. */
const VALUES_MAX = 200;

/** The limits of a partition: its share of the stream's. */
function shares({ partitions, maxBytes, maxMessages }: StreamOptions): { bytes: number; messages: number } {
  return {
    bytes: maxBytes === UNLIMITED ? UNLIMITED : Math.max(1, Math.floor(maxBytes / partitions)),
    messages: maxMessages === UNLIMITED ? UNLIMITED : Math.max(1, Math.floor(maxMessages / partitions)),
  };
}

/** Throws `LIMIT_EXCEEDED` where a stream that discards what is new has no room for so much more. */
export function checkRoom(
  stream: string,
  options: StreamOptions,
  partition: Partition,
  bytes: number,
  count: number,
): void {
  const limit = shares(options);
  if (bytes > limit.bytes) {
    throw new HadronError(
      "LIMIT_EXCEEDED",
      `Publish to stream "${stream}": ${bytes} bytes, of which it keeps ${limit.bytes} in a partition`,
      { retryable: false, details: { maxBytes: options.maxBytes } },
    );
  }
  if (options.discard !== hadron.v1.Discard.DISCARD_NEW) return;
  if (partition.bytes + bytes <= limit.bytes && partition.count + count <= limit.messages) return;
  throw new HadronError(
    "LIMIT_EXCEEDED",
    `Publish to stream "${stream}": it is full, with ${partition.count} events and ${partition.bytes} bytes in partition ${partition.partition}`,
    { retryable: true, details: { maxBytes: options.maxBytes, maxMessages: options.maxMessages } },
  );
}

/** Whether there is something to drop. */
export function isOverLimit(options: StreamOptions, partition: Partition, nowMs: number): boolean {
  if (partition.count === 0) return false;
  const limit = shares(options);
  if (options.discard === hadron.v1.Discard.DISCARD_OLD) {
    if (partition.bytes > limit.bytes || partition.count > limit.messages) return true;
  }
  if (options.maxAgeMs === UNLIMITED) return false;
  const oldest = partition.oldestBatch();
  if (oldest === undefined || partition.first >= partition.next) return false;
  return oldest.timeMs(partition.first - oldest.baseOffset) <= nowMs - options.maxAgeMs;
}

/** Whether the oldest batch has more values than a commit deletes: a record of many MiB. They are left to `cleaning.ts`. */
export function isOldestHuge(partition: Partition): boolean {
  return (partition.oldestBatch()?.partCount(VALUE_BYTES_MAX) ?? 0) > VALUES_MAX;
}

/**
 * Drops what is over the limits, as far as the oldest batches are in memory, with no more than so many values, which are deleted. A batch that has
 * more by itself is dropped by itself, and only by who names no number. Returns whether something was dropped.
 */
export function trim(
  gathering: Gathering,
  options: StreamOptions,
  partition: Partition,
  nowMs: number,
  valuesMax?: number,
): boolean {
  const limit = shares(options);
  const discardsOld = options.discard === hadron.v1.Discard.DISCARD_OLD;
  const expired = options.maxAgeMs === UNLIMITED ? -1 : nowMs - options.maxAgeMs;
  const before = partition.first;
  let values = 0;
  while (partition.first - before < DROPS_MAX) {
    // What is not on disk yet stays until it is.
    if (partition.first >= partition.next) break;
    const batch = partition.oldestBatch();
    if (batch === undefined) break;
    values += batch.partCount(VALUE_BYTES_MAX);
    const isTooMuch = values > (valuesMax ?? VALUES_MAX);
    if (isTooMuch && (valuesMax !== undefined || partition.first > before)) break;
    const end = Math.min(batch.end, partition.next);
    let offset = partition.first;
    let bytes = 0;
    while (offset < end) {
      const i = offset - batch.baseOffset;
      const isOver = discardsOld &&
        (partition.bytes - bytes > limit.bytes || partition.end - offset > limit.messages);
      if (!isOver && batch.timeMs(i) > expired) break;
      bytes += batch.fieldEnd(i) - batch.fieldStart(i);
      offset++;
    }
    if (offset === partition.first) break;
    partition.dropTo(gathering, offset, bytes);
    if (offset < batch.end || isTooMuch) break;
    partition.deleteBatch(gathering, batch);
  }
  return partition.first > before;
}
