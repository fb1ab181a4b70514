/**
 * A store in memory that remembers what was committed, and refuses what Deno KV would.
 *
 * @module
 */
import { MemoryStore } from "../../server/store/memory_store.ts";
import type { Entry, Key, ListOptions, Mutations, Store } from "../../server/store/store.ts";
import { checkCommit } from "./commit_limits.ts";

/** Remembers what was committed, so that a stop after any commit can be played. */
export class RecordingStore implements Store {
  readonly description = "recording";
  readonly commits: Mutations[] = [];
  private readonly inner = new MemoryStore();

  get(keys: readonly Key[]): Promise<(Uint8Array | undefined)[]> {
    return this.inner.get(keys);
  }

  list(start: Key, end: Key, options?: ListOptions): AsyncIterableIterator<Entry> {
    return this.inner.list(start, end, options);
  }

  async commit({ sets, deletes }: Mutations): Promise<void> {
    // What a store was given is not its own.
    const copy = { sets: sets.map(({ key, value }) => ({ key, value: value.slice() })), deletes: [...deletes] };
    checkCommit(copy);
    await this.inner.commit(copy);
    this.commits.push(copy);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** The store as it was after so many commits. */
  async after(commits: number): Promise<MemoryStore> {
    const store = new MemoryStore();
    for (const mutations of this.commits.slice(0, commits)) await store.commit(mutations);
    return store;
  }
}
