/**
 * From a time to an offset: by guessing where it is if events came evenly, and halving where guesses do not help. Each step reads one batch; ten
 * million events that came evenly take about four, in the worst case twice as many as halving alone.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import type { Partition } from "./partition.ts";

const { Kind } = hadron.v1.Position;

/** What of a partition is needed to find a time in it. */
export type SeekableLog = Pick<Partition, "first" | "next" | "lastTimeMs" | "inMemory" | "load">;

/** The first offset whose event is not older than `timeMs`. */
export async function offsetAtTime(partition: SeekableLog, timeMs: number): Promise<number> {
  if (timeMs > partition.lastTimeMs) return partition.next;
  // What is below `low` is older, what is from `high` on is not.
  let low = partition.first;
  let high = partition.next;
  let lowMs: number | undefined;
  let highMs = partition.lastTimeMs;
  // The first batch says since when there are events.
  let way: "look first" | "guess" | "halve" = "look first";
  while (low < high) {
    const before = high - low;
    let part = way === "look first" ? 0 : 0.5;
    if (way === "guess" && lowMs !== undefined) part = (timeMs - lowMs) / Math.max(1, highMs - lowMs);
    const middle = low + Math.min(before - 1, Math.floor(before * part));
    const batch = partition.inMemory(middle) ?? (await partition.load(middle, 1)).at(0);
    // Dropped meanwhile.
    if (batch === undefined || batch.end <= middle) {
      low = Math.max(middle + 1, partition.first);
      way = "halve";
      continue;
    }
    const start = Math.max(0, partition.first - batch.baseOffset);
    const count = Math.min(batch.count, partition.next - batch.baseOffset);
    if (start >= count) {
      low = Math.max(low + 1, partition.first);
      way = "halve";
      continue;
    }
    if (batch.timeMs(count - 1) < timeMs) {
      low = batch.baseOffset + count;
      lowMs = batch.timeMs(count - 1);
    } else if (batch.timeMs(start) >= timeMs) {
      high = Math.min(middle, batch.baseOffset + start);
      highMs = batch.timeMs(start);
    } else {
      let i = start;
      while (batch.timeMs(i) < timeMs) i = batch.runEnd(i);
      return batch.baseOffset + i;
    }
    way = way === "guess" && high - low > before / 2 ? "halve" : "guess";
  }
  return low;
}

/** Where a position is in a partition. */
export async function offsetOf(
  partition: SeekableLog,
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
