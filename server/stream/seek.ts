/**
 * From a time to an offset: by halving the log, one batch a step, which takes some milliseconds at any size.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import type { Partition } from "./partition.ts";

const { Kind } = hadron.v1.Position;

/** The first offset whose event is not older than `timeMs`. */
export async function offsetAtTime(partition: Partition, timeMs: number): Promise<number> {
  if (timeMs > partition.lastTimeMs) return partition.next;
  let low = partition.first;
  let high = partition.next;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const batch = partition.inMemory(middle) ?? (await partition.load(middle, 1)).at(0);
    // Dropped meanwhile.
    if (batch === undefined || batch.end <= middle) {
      low = Math.max(middle + 1, partition.first);
      continue;
    }
    const start = Math.max(0, partition.first - batch.baseOffset);
    const count = Math.min(batch.count, partition.next - batch.baseOffset);
    if (start >= count) {
      low = Math.max(low + 1, partition.first);
      continue;
    }
    if (batch.timeMs(count - 1) < timeMs) low = batch.baseOffset + count;
    else if (batch.timeMs(start) >= timeMs) high = Math.min(middle, batch.baseOffset + start);
    else {
      let i = start;
      while (batch.timeMs(i) < timeMs) i = batch.runEnd(i);
      return batch.baseOffset + i;
    }
  }
  return low;
}

/** Where a position is in a partition. */
export async function offsetOf(
  partition: Partition,
  position: hadron.v1.Position.$Properties | null | undefined,
): Promise<number> {
  const kind = position?.kind ?? Kind.KIND_UNSPECIFIED;
  const value = position?.value ?? 0;
  switch (kind) {
    case Kind.KIND_UNSPECIFIED:
    case Kind.FIRST:
      return partition.first;
    case Kind.LATEST:
      return partition.next;
    case Kind.OFFSET:
      return Math.min(Math.max(value, partition.first), partition.next);
    case Kind.TIME:
      return await offsetAtTime(partition, value);
    default:
      throw new HadronError("INVALID_ARGUMENT", `Find position: ${kind} is no kind of position`);
  }
}
