/**
 * What people want to know of a stream.
 *
 * @module
 */
import type { hadron } from "../../proto/generated/hadron.js";
import type { Partition } from "./partition.ts";
import type { Stream } from "./stream.ts";

/** A stream, its partitions and groups as they are now. */
export async function describe(stream: Stream): Promise<hadron.v1.StreamInfo.$Properties> {
  return {
    name: stream.name,
    options: { ...stream.options },
    createdMs: stream.definition.createdMs,
    partitions: await Promise.all(stream.partitions.map(describePartition)),
    groups: stream.groups.list().map((group) => group.info()),
    held: stream.held,
  };
}

async function describePartition(partition: Partition): Promise<hadron.v1.PartitionInfo.$Properties> {
  const { first, next, bytes } = partition;
  if (first >= next) return { first, next, bytes: 0, firstTimeMs: 0, lastTimeMs: 0 };
  const batch = partition.inMemory(first) ?? (await partition.load(first, 1)).at(0);
  const isThere = batch !== undefined && first >= batch.baseOffset && first < batch.end;
  const firstTimeMs = isThere ? batch.timeMs(first - batch.baseOffset) : 0;
  return { first, next, bytes, firstTimeMs, lastTimeMs: partition.lastTimeMs };
}
