/**
 * The one writer of a store, with one commit under way.
 *
 * What is to become durable is computed in memory by *operations*, which run one after the other and take part in the commit that is
 * gathering. When the commit under way is on disk, the gathered one is sealed: whatever has been touched encodes itself as it is then, which
 * is exactly what its operations have made of it. Alone, an operation pays one fsync; under load thousands share one.
 *
 * ```text
 *            operations that wait for room      gathering              under way
 *  run() -> | op | op | op |            ->  | op | op | op |   ->   store.commit()   -> callbacks, in order
 * ```
 *
 * Promises that callbacks are called in the order of their operations, never before the commit, and that after a failed commit, or once it
 * is given up, nothing more is written: whoever owns the state loads it again.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { Gathered, type Gathering, WRITE_MUTATIONS_MAX } from "./gathering.ts";
import type { Store } from "./store.ts";

/** Bytes of a commit as counted by its operations: below the 800 KiB of the store, for what they cannot know of its encoding. */
const GATHERED_BYTES_MAX = 720 * 1024;
const GATHERED_MUTATIONS_MAX = WRITE_MUTATIONS_MAX;
/** Bytes of operations that wait, from which on producers are to wait too. */
const BEHIND_BYTES = 8 * 1024 * 1024;

interface Operation {
  readonly bytes: number;
  readonly mutations: number;
  readonly apply: (gathering: Gathering) => void;
  readonly failed: (error: HadronError) => void;
}

/** Runs operations and commits what they gather. */
export class Committer {
  /** Bytes of operations that wait for room. */
  waitingBytes = 0;
  private gathered = new Gathered();
  private waiting: Operation[] = [];
  private waitingFrom = 0;
  private isCommitting = false;
  private isSealing = false;
  /** Settles when what is under way is on disk, or is not. */
  private underWay: Promise<void> = Promise.resolve();
  private dead: HadronError | undefined;
  private suspended: HadronError | undefined;
  private readonly idle: (() => void)[] = [];
  private readonly caughtUp: (() => void)[] = [];

  constructor(private readonly store: Store, private readonly onFailure: (error: HadronError) => void) {}

  /** Why nothing is written any more. */
  get failure(): HadronError | undefined {
    return this.dead;
  }

  /** How many values the gathering commit will write again. */
  get rewrites(): number {
    return this.gathered.rewrites;
  }

  /** So much waits that producers are to wait too. */
  get isBehind(): boolean {
    return this.waitingBytes >= BEHIND_BYTES;
  }

  /** Calls back once half of what is too much has been worked off, or will never be. */
  whenCaughtUp(callback: () => void): void {
    if (this.dead !== undefined) queueMicrotask(callback);
    else this.caughtUp.push(callback);
  }

  /** Whether an operation of that size would run at once. */
  hasRoom(bytes: number, mutations: number): boolean {
    if ((this.dead ?? this.suspended) !== undefined || this.waitingFrom < this.waiting.length) return false;
    return this.fits(bytes, mutations);
  }

  /**
   * Runs an operation: now if the gathering commit has room for it, else in its turn. `failed` is called when it was never run, and when it
   * throws a HadronError, which it does before it has changed anything; what becomes of the commit is told through {@linkcode Gathering.after}.
   */
  run(
    bytes: number,
    mutations: number,
    apply: (gathering: Gathering) => void,
    failed: (error: HadronError) => void,
  ): void {
    const operation = { bytes, mutations, apply, failed };
    const error = this.dead ?? this.suspended;
    if (error !== undefined) {
      queueMicrotask(() => failed(error));
    } else if (this.hasRoom(bytes, mutations)) {
      this.perform(operation);
    } else {
      this.waiting.push(operation);
      this.waitingBytes += bytes;
    }
  }

  /** Whether it takes operations yet, or again: where it does not, nothing is on its way to the store. */
  get isSuspended(): boolean {
    return this.suspended !== undefined && this.dead === undefined;
  }

  /** Refuses every operation with `error`, until {@linkcode Committer.resume}. */
  suspend(error: HadronError): void {
    this.suspended = error;
  }

  /** Takes operations. */
  resume(): void {
    this.suspended = undefined;
  }

  /** Memory is not to be trusted any more: nothing more is written. Resolves when what is under way is on disk, or is not. */
  giveUp(error: HadronError): Promise<void> {
    this.end(error);
    return this.underWay;
  }

  /** Resolves when everything run so far is on disk, or has failed. */
  drained(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  private get isIdle(): boolean {
    return this.dead !== undefined ||
      (!this.isCommitting && this.gathered.isEmpty && this.waitingFrom === this.waiting.length);
  }

  private fits(bytes: number, mutations: number): boolean {
    const { gathered } = this;
    if (gathered.isEmpty) return true;
    return gathered.bytes + bytes <= GATHERED_BYTES_MAX && gathered.mutations + mutations <= GATHERED_MUTATIONS_MAX;
  }

  private perform({ apply, failed }: Operation): void {
    try {
      apply(this.gathered);
    } catch (error) {
      if (!(error instanceof HadronError) || error.code === "INTERNAL") {
        this.die(internal(error));
        failed(internal(error));
        return;
      }
      failed(error);
    }
    if (this.isCommitting || this.isSealing || this.gathered.isEmpty) return;
    // What else this burst has to say goes with it.
    this.isSealing = true;
    queueMicrotask(() => {
      this.isSealing = false;
      this.next();
    });
  }

  /** Seals what has been gathered, and commits it. */
  private next(): void {
    if (this.dead !== undefined || this.isCommitting || this.gathered.isEmpty) return;
    const { gathered } = this;
    this.gathered = new Gathered();
    this.isCommitting = true;
    this.underWay = this.commit(gathered);
    this.admit();
  }

  private async commit(gathered: Gathered): Promise<void> {
    try {
      const mutations = gathered.seal();
      if (mutations.sets.length > 0 || mutations.deletes.length > 0) await this.store.commit(mutations);
      else await Promise.resolve();
    } catch (error) {
      const reason = error instanceof HadronError ? error : internal(error);
      for (const { failed } of gathered.callbacks) this.call(() => failed?.(reason));
      this.die(reason);
      return;
    }
    this.isCommitting = false;
    // What gathered meanwhile keeps the disk busy while the effects of this one are seen to.
    this.next();
    for (const { done } of gathered.callbacks) this.call(done);
    this.admit();
    this.next();
    this.tell();
  }

  /** Runs operations that waited, as far as there is room. */
  private admit(): void {
    while (this.waitingFrom < this.waiting.length && this.dead === undefined) {
      const operation = this.waiting[this.waitingFrom];
      if (!this.fits(operation.bytes, operation.mutations)) break;
      this.waitingFrom++;
      this.waitingBytes -= operation.bytes;
      this.perform(operation);
    }
    if (this.waitingFrom > 1024 || this.waitingFrom === this.waiting.length) {
      this.waiting = this.waiting.slice(this.waitingFrom);
      this.waitingFrom = 0;
    }
  }

  private tell(): void {
    if (this.waitingBytes < BEHIND_BYTES / 2 || this.dead !== undefined) {
      for (const callback of this.caughtUp.splice(0)) this.call(callback);
    }
    if (this.isIdle) { for (const callback of this.idle.splice(0)) callback(); }
  }

  private call(callback: () => void): void {
    try {
      callback();
    } catch (error) {
      this.die(internal(error));
    }
  }

  private die(error: HadronError): void {
    if (this.dead !== undefined) return;
    this.end(error);
    this.onFailure(error);
  }

  private end(error: HadronError): void {
    if (this.dead !== undefined) return;
    this.dead = error;
    const { gathered, waiting, waitingFrom } = this;
    this.gathered = new Gathered();
    this.waiting = [];
    this.waitingFrom = 0;
    this.waitingBytes = 0;
    for (const { failed } of gathered.callbacks) this.call(() => failed?.(error));
    for (const { failed } of waiting.slice(waitingFrom)) this.call(() => failed(error));
    this.tell();
  }
}

function internal(error: unknown): HadronError {
  if (error instanceof HadronError && error.code !== "INTERNAL") return error;
  const why = error instanceof Error ? error.stack ?? error.message : String(error);
  return new HadronError("INTERNAL", `Commit: ${why}`, { cause: error });
}
