/**
 * Deletes what nothing refers to any more: values of purged events, all of a deleted stream, what a group had before it began anew.
 *
 * @module
 */
import type { Committer } from "../store/committer.ts";
import { deleteKeys, deleteRange } from "../store/deleting.ts";
import { allOfStream, batchRange, deletedKey, groupRange } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import type { Partition } from "./log/partition.ts";
import type { Stream } from "./stream.ts";

/** Deletes what is left of a deleted stream, then the note that there was one. */
export async function cleanStream(store: Store, committer: Committer, stream: number): Promise<void> {
  for (const letter of ["h", "g", "q", "u", "d"] as const) {
    await deleteRange(store, committer, allOfStream(letter, stream));
  }
  await deleteKeys(committer, [deletedKey(stream)]);
}

/** Deletes the values of what was dropped from a partition, some time. */
export function cleanDropped(
  { host: { store, committer, log }, name, number, isStored }: Stream,
  dropped: Partition,
): void {
  if (!isStored) return;
  // What it does not get to, the next start does.
  cleanPartition(store, committer, number, dropped.partition, dropped.first).catch((error) => {
    log("debug", "dropped events not deleted yet", { stream: name, error: String(error) });
  });
}

/** Deletes the values of a partition that hold nothing from `first` on. */
export async function cleanPartition(
  store: Store,
  committer: Committer,
  stream: number,
  partition: number,
  first: number,
): Promise<void> {
  // The last value that begins before `first` may reach beyond it: the one after it tells.
  let kept = -1;
  for await (const { key } of store.list(...batchRange(stream, partition, 0, first + 1), { reverse: true, limit: 1 })) {
    kept = key[3] as number;
  }
  if (kept > 0) await deleteRange(store, committer, batchRange(stream, partition, 0, kept));
}

/** Deletes what a group has stored of generations before `generation`. */
export async function cleanGroup(
  store: Store,
  committer: Committer,
  stream: number,
  partitions: number,
  group: string,
  generation: number,
): Promise<void> {
  for (let partition = 0; partition < partitions; partition++) {
    await deleteRange(store, committer, groupRange(stream, partition, group, generation));
  }
}
