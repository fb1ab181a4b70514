/**
 * Rebuilds the ids of a dedupe window from the end of the log: they are not stored anywhere else.
 *
 * @module
 */
import { readRecord, RecordView } from "../../../proto/hot_record.ts";
import type { LogBatch } from "../log/log_batch.ts";
import type { Partition } from "../log/partition.ts";
import { offsetAtTime } from "../log/seek.ts";
import type { Stream } from "../stream.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Reads the ids of events that are not older than the stream's window. */
export async function loadWindow(stream: Stream, nowMs: number): Promise<void> {
  if (!stream.isStored) return;
  const sinceMs = nowMs - stream.options.dedupeWindowMs;
  for (const partition of stream.partitions) {
    // Without an id since then there is nothing to find.
    if (partition.lastIdTimeMs <= sinceMs) continue;
    let offset = await offsetAtTime(partition, sinceMs);
    while (offset < partition.next) {
      const batches = await partition.load(offset);
      if (batches.length === 0) break;
      for (const batch of batches) {
        take(stream, partition, batch, offset);
        offset = Math.max(offset, batch.end);
      }
    }
  }
}

function take(stream: Stream, partition: Partition, batch: LogBatch, from: number): void {
  const record = new RecordView();
  const end = Math.min(batch.end, partition.next);
  for (let offset = Math.max(from, batch.baseOffset); offset < end; offset++) {
    const i = offset - batch.baseOffset;
    readRecord(batch.bytes, batch.contentStart(i), batch.fieldEnd(i), record);
    if (record.idEnd === record.idStart) continue;
    const id = decoder.decode(batch.bytes.subarray(record.idStart, record.idEnd));
    stream.ids.restore(id, { partition: partition.partition, offset, timeMs: batch.timeMs(i) });
  }
}
