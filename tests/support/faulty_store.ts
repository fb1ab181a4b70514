/**
 * A store that fails and waits on command, over another one.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { Entry, Key, ListOptions, Mutations, Store } from "../../server/store/store.ts";

/** Commits wait while it is held, and fail as told. */
export class FaultyStore implements Store {
  /** What was committed, in order. */
  readonly commits: Mutations[] = [];
  private failure: HadronError | undefined;
  private failures = 0;
  private lostAnswer: HadronError | undefined;
  private gate: Promise<void> | undefined;
  private openGate = () => {};
  private heldReads: { letter: string; gate: Promise<void> } | undefined;
  private failingRead: { letter: string; error: Error } | undefined;
  /** Reads that have come while reads were held. */
  readsWaiting = 0;

  constructor(private readonly inner: Store) {}

  get description(): string {
    return this.inner.description;
  }

  /** The next commits fail, without having changed anything. */
  failCommits(count: number, error = new HadronError("STORE_UNAVAILABLE", "Commit: disk full")): void {
    this.failures = count;
    this.failure = error;
  }

  /** The next commit is done, and fails as if it were not. */
  loseAnswer(error = new HadronError("STORE_UNAVAILABLE", "Commit: the answer was lost")): void {
    this.lostAnswer = error;
  }

  /** Commits wait from now on. */
  hold(): void {
    this.gate ??= new Promise((resolve) => this.openGate = resolve);
  }

  /** They go on. */
  release(): void {
    this.openGate();
    this.gate = undefined;
  }

  /** Reads of keys of that letter wait from now on, until what is returned is called. */
  holdReads(letter: string): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.heldReads = { letter, gate: promise };
    return () => {
      this.heldReads = undefined;
      resolve();
    };
  }

  /** The next read of keys of that letter fails. */
  failRead(letter: string, error: Error): void {
    this.failingRead = { letter, error };
  }

  async get(keys: readonly Key[]): Promise<(Uint8Array | undefined)[]> {
    const letter = keys.at(0)?.[0];
    if (this.heldReads !== undefined && letter === this.heldReads.letter) {
      this.readsWaiting++;
      await this.heldReads.gate;
    }
    if (this.failingRead !== undefined && letter === this.failingRead.letter) {
      const { error } = this.failingRead;
      this.failingRead = undefined;
      throw error;
    }
    return this.inner.get(keys);
  }

  list(start: Key, end: Key, options?: ListOptions): AsyncIterableIterator<Entry> {
    return this.inner.list(start, end, options);
  }

  async commit(mutations: Mutations): Promise<void> {
    await this.gate;
    if (this.failures > 0) {
      this.failures--;
      throw this.failure;
    }
    await this.inner.commit(mutations);
    this.commits.push(mutations);
    const { lostAnswer } = this;
    this.lostAnswer = undefined;
    if (lostAnswer !== undefined) throw lostAnswer;
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
