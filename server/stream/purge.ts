/**
 * Removes events from the beginning of a stream on request.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { cleanDropped } from "./cleaning.ts";
import type { Partition } from "./log/partition.ts";
import type { Stream } from "./stream.ts";

/** What to purge: below an offset, or all there is. */
export interface PurgeRange {
  readonly everything: boolean;
  readonly before: number;
  /** Undefined for all. */
  readonly partition: number | undefined;
}

/** Removes events; resolves with how many when that is on disk. Their values go afterwards. */
export async function purge(stream: Stream, { everything, before, partition }: PurgeRange): Promise<number> {
  const { partitions, name } = stream;
  if (partition !== undefined && partition >= partitions.length) {
    throw new HadronError(
      "INVALID_ARGUMENT",
      `Purge stream "${name}": partition ${partition}, it has ${partitions.length}, counted from 0`,
    );
  }
  const chosen = partition === undefined ? partitions : [partitions[partition]];
  let events = 0;
  for (const each of chosen) {
    const to = everything ? Infinity : Math.min(before, each.next);
    if (each.first < Math.min(to, each.next)) events += await purgePartition(stream, each, to);
  }
  return events;
}

/** Removes what is below `to`; Infinity for all there is, also what is not to be seen yet. */
async function purgePartition(stream: Stream, partition: Partition, to: number): Promise<number> {
  const { committer } = stream.host;
  const { droppedBytes } = partition;
  const isAll = to === Infinity;
  const bytesBelow = isAll ? 0 : to < partition.next
    ? await bytesBetween(partition, partition.first, to)
    // What is not on disk yet is in memory, and little; what is may be all of a long log.
    : partition.bytes - partition.bytesInMemory(to);
  const events = await new Promise<number>((resolve, reject) => {
    committer.run(64 * 1024, 16, (gathering) => {
      stream.checkThere();
      const { first } = partition;
      // From `to` on, what has come since stays.
      const target = isAll ? partition.end : Math.max(to, first);
      // Retention may have dropped some meanwhile.
      const gone = partition.droppedBytes - droppedBytes;
      partition.dropTo(gathering, target, isAll ? partition.bytes : Math.max(0, bytesBelow - gone));
      stream.groups.trimmed(partition);
      gathering.after(() => {
        stream.changed();
        resolve(target - first);
      }, reject);
    }, reject);
  });
  cleanDropped(stream, partition);
  return events;
}

async function bytesBetween(partition: Partition, from: number, to: number): Promise<number> {
  let sum = 0;
  for (let offset = from; offset < to;) {
    const inMemory = partition.inMemory(offset);
    const batches = inMemory === undefined ? await partition.load(offset) : [inMemory];
    const before = offset;
    for (const batch of batches) {
      if (batch.end <= offset || offset >= to) continue;
      const end = Math.min(batch.end, to);
      sum += batch.recordBytes(Math.max(0, offset - batch.baseOffset), end - batch.baseOffset);
      offset = end;
    }
    if (offset === before) break;
  }
  return sum;
}
