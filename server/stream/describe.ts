/**
 * What people want to know of a stream.
 *
 * @module
 */
import type { hadron } from "../../proto/generated/hadron.js";
import type { Partition } from "./log/partition.ts";
import type { Stream } from "./stream.ts";

/** A stream, its partitions and groups as they are now. The time of a first event may have to be read from the store. */
export async function describe(
  stream: Stream,
  times: "with times" | "without times" = "with times",
): Promise<hadron.v1.StreamInfo.$Properties> {
  return {
    name: stream.name,
    options: { ...stream.options },
    createdMs: stream.definition.createdMs,
    partitions: times === "without times"
      ? stream.partitions.map(measure)
      : await Promise.all(stream.partitions.map(describePartition)),
    groups: stream.groups.list().map((group) => group.info()),
    held: stream.held,
  };
}

function measure({ first, next, bytes }: Partition): hadron.v1.PartitionInfo.$Properties {
  return { first, next, bytes: first >= next ? 0 : bytes };
}

async function describePartition(partition: Partition): Promise<hadron.v1.PartitionInfo.$Properties> {
  const { first, next, bytes } = partition;
  if (first >= next) return measure(partition);
  const batch = partition.inMemory(first) ?? (await partition.load(first, 1)).at(0);
  const isThere = batch !== undefined && first >= batch.baseOffset && first < batch.end;
  const firstTimeMs = isThere ? batch.timeMs(first - batch.baseOffset) : 0;
  return { first, next, bytes, firstTimeMs, lastTimeMs: partition.lastTimeMs };
}
