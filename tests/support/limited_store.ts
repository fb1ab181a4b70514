/**
 * A store in memory that refuses what Deno KV refuses: a commit with too much in it is a fault of whoever gathered it.
 *
 * @module
 */
import { MemoryStore } from "../../server/store/memory_store.ts";
import type { Key, Mutations } from "../../server/store/store.ts";
import { checkCommit, checkKey } from "./commit_limits.ts";

/** Keeps everything in memory, within the limits of Deno KV. */
export class LimitedStore extends MemoryStore {
  override get(keys: readonly Key[]): Promise<(Uint8Array | undefined)[]> {
    keys.forEach(checkKey);
    return super.get(keys);
  }

  override commit(mutations: Mutations): Promise<void> {
    checkCommit(mutations);
    return super.commit(mutations);
  }
}
