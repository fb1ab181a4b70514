/**
 * A store in memory that refuses what Deno KV refuses: a commit with too much in it is a fault of whoever gathered it.
 *
 * @module
 */
import { MemoryStore } from "../../server/store/memory_store.ts";
import type { Mutations } from "../../server/store/store.ts";

/** DESIGN 1: limits of one atomic commit. */
const MUTATIONS_MAX = 1000;
const COMMIT_BYTES_MAX = 800 * 1024;
const VALUE_BYTES_MAX = 64 * 1024;

/** Keeps everything in memory, within the limits of Deno KV. */
export class LimitedStore extends MemoryStore {
  /** The most mutations that one commit had. */
  mutationsMost = 0;

  override commit(mutations: Mutations): Promise<void> {
    const { sets, deletes } = mutations;
    const count = sets.length + deletes.length;
    this.mutationsMost = Math.max(this.mutationsMost, count);
    // The check of the owner is one more.
    if (count >= MUTATIONS_MAX) throw new TypeError(`Too many mutations (${count})`);
    if (sets.some(({ value }) => value.length > VALUE_BYTES_MAX)) throw new TypeError("Value too large");
    if (sets.reduce((sum, { value }) => sum + value.length + 64, 0) > COMMIT_BYTES_MAX) {
      throw new TypeError("Total mutation size too large");
    }
    return super.commit(mutations);
  }
}
