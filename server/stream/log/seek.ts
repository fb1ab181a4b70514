/**
 * From a time to an offset: by guessing where it would be had events come evenly, and by halving after some guesses that did not find it. Each
 * step reads one batch. Of ten million events that were published as fast as possible about eleven, where halving takes sixteen; of a log that
 * grew evenly two or three; at the worst ten more than by halving.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import { hadron } from "../../../proto/generated/hadron.js";
import type { Partition } from "./partition.ts";

const { Kind } = hadron.v1.Position;

/** Steps that guess. */
const GUESSES_MAX = 10;

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
  let moved: "low" | "high" | undefined;
  // How often that end moved before, one time after the other.
  let again = 0;
  for (let steps = 0; low < high; steps++) {
    let part = 0.5;
    // The first batch says since when there are events.
    if (steps === 0) part = 0;
    else if (steps <= GUESSES_MAX && lowMs !== undefined) {
      let below = timeMs - lowMs;
      let above = highMs - timeMs;
      // Guesses that all come too short, or all go too far, creep: each goes twice as far as the one before (the Illinois method).
      if (moved === "low") above /= 2 ** again;
      else below /= 2 ** again;
      part = below / (below + above);
    }
    const middle = Math.min(high - 1, low + Math.floor((high - low) * part));
    const batch = partition.inMemory(middle) ?? (await partition.load(middle, 1)).at(0);
    // Dropped meanwhile.
    if (batch === undefined || batch.end <= middle) {
      low = Math.max(middle + 1, partition.first);
      steps = GUESSES_MAX;
      continue;
    }
    const start = Math.max(0, partition.first - batch.baseOffset);
    const count = Math.min(batch.count, partition.next - batch.baseOffset);
    if (start >= count) {
      low = Math.max(low + 1, partition.first);
      steps = GUESSES_MAX;
      continue;
    }
    if (batch.timeMs(count - 1) < timeMs) {
      low = batch.baseOffset + count;
      lowMs = batch.timeMs(count - 1);
      again = moved === "low" ? again + 1 : 0;
      moved = "low";
    } else if (batch.timeMs(start) >= timeMs) {
      high = Math.min(middle, batch.baseOffset + start);
      highMs = batch.timeMs(start);
      again = moved === "high" ? again + 1 : 0;
      moved = "high";
    } else {
      let i = start;
      while (batch.timeMs(i) < timeMs) i = batch.runEnd(i);
      return batch.baseOffset + i;
    }
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
