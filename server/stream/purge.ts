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
  const isAll = to === Infinity;
  const below = isAll ? undefined : await countBelow(partition, to);
  const events = await new Promise<number>((resolve, reject) => {
    committer.run(64 * 1024, 16, (gathering) => {
      stream.checkThere();
      const { first } = partition;
      // From `to` on, what has come since stays.
      const target = isAll ? partition.end : Math.max(to, first);
      // Retention may have dropped some meanwhile.
      const bytes = below === undefined
        ? partition.bytes
        : Math.max(0, below.bytes - (partition.droppedBytes - below.droppedBytes));
      partition.dropTo(gathering, target, bytes);
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

/** Bytes of the events below an offset. */
interface Count {
  bytes: number;
  /** How many had been dropped when it was begun to count. */
  droppedBytes: number;
}

async function countBelow(partition: Partition, to: number): Promise<Count> {
  const { bytes, droppedBytes } = partition;
  // What is not on disk yet is in memory, and little; what is may be all of a long log.
  if (to >= partition.next) return { bytes: bytes - partition.bytesInMemory(to), droppedBytes };
  let count = { bytes: 0, droppedBytes };
  for (let offset = partition.first; offset < to;) {
    const inMemory = partition.inMemory(offset);
    const batches = inMemory === undefined ? await partition.load(offset) : [inMemory];
    const before = offset;
    for (const batch of batches) {
      if (batch.end <= offset || offset >= to) continue;
      if (batch.baseOffset > offset) break;
      const end = Math.min(batch.end, to);
      count.bytes += batch.recordBytes(offset - batch.baseOffset, end - batch.baseOffset);
      offset = end;
    }
    if (offset > before) continue;
    if (partition.first <= offset) break;
    // Retention has come by: what lay there is not to be counted any more, and what was is dropped too.
    count = { bytes: 0, droppedBytes: partition.droppedBytes };
    offset = partition.first;
  }
  return count;
}
