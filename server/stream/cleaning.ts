/**
 * Deletes what nothing refers to any more, in small commits that others share: values of purged events, all of a deleted stream.
 *
 * @module
 */
import type { Committer } from "../store/committer.ts";
import { allOfStream, batchRange, deletedKey, groupRange, type KeyRange } from "../store/keys.ts";
import type { Key, Store } from "../store/store.ts";

/** Keys deleted by one commit, and listed at a time. */
const KEYS_MAX = 200;
/** What deleting a key takes in a commit. */
const KEY_BYTES = 128;

/** Deletes keys; resolves when that is on disk. */
export function deleteKeys(committer: Committer, keys: readonly Key[]): Promise<void> {
  return new Promise((resolve, reject) => {
    committer.run(keys.length * KEY_BYTES, keys.length, (gathering) => {
      for (const key of keys) gathering.delete(key);
      gathering.after(resolve, reject);
    }, reject);
  });
}

/** Deletes all keys of a range. */
export async function deleteRange(store: Store, committer: Committer, [start, end]: KeyRange): Promise<void> {
  while (true) {
    const keys: Key[] = [];
    for await (const { key } of store.list(start, end, { limit: KEYS_MAX })) keys.push(key);
    if (keys.length > 0) await deleteKeys(committer, keys);
    if (keys.length < KEYS_MAX) return;
  }
}

/** Deletes what is left of a deleted stream, then the note that there was one. */
export async function cleanStream(store: Store, committer: Committer, stream: number): Promise<void> {
  for (const letter of ["h", "g", "q", "u", "d"] as const) {
    await deleteRange(store, committer, allOfStream(letter, stream));
  }
  await deleteKeys(committer, [deletedKey(stream)]);
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
