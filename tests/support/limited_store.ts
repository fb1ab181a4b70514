/**
 * A store in memory that refuses what Deno KV refuses: a commit with too much in it is a fault of whoever gathered it.
 *
 * @module
 */
import { MemoryStore } from "../../server/store/memory_store.ts";
import type { Mutations } from "../../server/store/store.ts";
import { checkCommit } from "./commit_limits.ts";

/** Keeps everything in memory, within the limits of Deno KV. */
export class LimitedStore extends MemoryStore {
  override commit(mutations: Mutations): Promise<void> {
    checkCommit(mutations);
    return super.commit(mutations);
  }
}
