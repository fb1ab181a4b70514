/**
 * Deletes values that nothing refers to any more, however many, in small commits that others share.
 *
 * @module
 */
import type { Committer } from "./committer.ts";
import { keyCost } from "./gathering.ts";
import type { KeyRange } from "./keys.ts";
import type { Key, Store } from "./store.ts";

/** Keys deleted by one operation, and listed at a time. */
const KEYS_MAX = 200;
/** What they take in a commit, before the last of them. */
const KEYS_BYTES = 128 * 1024;

/** Deletes keys; resolves when that is on disk. */
export async function deleteKeys(committer: Committer, keys: readonly Key[]): Promise<void> {
  const commits: Promise<void>[] = [];
  for (let from = 0; from < keys.length;) {
    let bytes = 0;
    let end = from;
    while (end < keys.length && end - from < KEYS_MAX && bytes < KEYS_BYTES) bytes += keyCost(keys[end++]);
    const some = keys.slice(from, end);
    from = end;
    commits.push(
      new Promise((resolve, reject) => {
        committer.run(bytes, some.length, (gathering) => {
          for (const key of some) gathering.delete(key);
          gathering.after(resolve, reject);
        }, reject);
      }),
    );
  }
  await Promise.all(commits);
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
