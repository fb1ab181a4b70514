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
import type { Entry, Key, Store } from "./store.ts";

/** The most that one operation may add to a commit: a commit of 800 KiB takes one, and much of the next. Checked by those who make operations. */
export const WRITE_BYTES_MAX = 512 * 1024;
/** Bytes of a commit as counted by its operations: below the 800 KiB of the store, for what they cannot know of its encoding. */
const GATHERED_BYTES_MAX = 720 * 1024;
/** The most mutations of one operation: below the 1000 of the store. Checked like its bytes. */
export const WRITE_MUTATIONS_MAX = 900;
const GATHERED_MUTATIONS_MAX = WRITE_MUTATIONS_MAX;
/**
 * What a byte of a key counts: the store takes 80 KiB of keys in a commit, about a tenth of what it takes in all. So those that are counted here make up 60
 * KiB at the most, and those that are not, of up to a thousand short ones that encode themselves, have the rest.
 */
const KEY_WEIGHT = 12;
/** Bytes of operations that wait, from which on producers are to wait too. */
const BEHIND_BYTES = 8 * 1024 * 1024;

/** Throws `TOO_LARGE` for what is one operation and more than one commit takes. */
export function checkWrite(what: string, bytes: number, mutations: number): void {
  if (bytes > WRITE_BYTES_MAX) {
    throw new HadronError(
      "TOO_LARGE",
      `${what}: ${bytes} bytes that are all or nothing, one commit takes ${WRITE_BYTES_MAX}`,
      { details: { bytes, bytesMax: WRITE_BYTES_MAX } },
    );
  }
  if (mutations <= WRITE_MUTATIONS_MAX) return;
  throw new HadronError(
    "TOO_LARGE",
    `${what}: ${mutations} entries of the store that are all or nothing, one commit takes ${WRITE_MUTATIONS_MAX}`,
    { details: { mutations, mutationsMax: WRITE_MUTATIONS_MAX } },
  );
}

/** What a key counts in a commit, beside its value. */
export function keyCost(key: Key): number {
  let bytes = 0;
  for (const part of key) bytes += typeof part === "number" ? 9 : 2 + storedLength(part);
  return bytes * KEY_WEIGHT;
}

/** Bytes of a text within a key: UTF-8, in which what ends a text takes two. */
function storedLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x800) bytes += 2;
    else if (code >= 0x80 || code === 0) bytes++;
  }
  return bytes;
}

/** Takes what a commit changes. */
export interface CommitBuilder {
  /** The last value set for a key counts. */
  set(key: Key, value: Uint8Array): void;
  /** A delete after a set counts, and the other way round. */
  delete(key: Key): void;
  /** `dirty` encodes itself too, once all that were touched have; harmless when it is to already. */
  last(dirty: Dirty): void;
}

/** Something in memory whose state on disk is behind. */
export interface Dirty {
  /** Puts what it is now; called once, when the commit is sealed. */
  encode(commit: CommitBuilder): void;
}

/** The commit that operations take part in. */
export interface Gathering extends CommitBuilder {
  /** `dirty` will encode itself; `bytes` and `mutations` are the most that will take, counted once for each commit and object. */
  touch(dirty: Dirty, bytes: number, mutations?: number): void;
  /** More of what is touched already. */
  grow(bytes: number, mutations?: number): void;
  /** Values that will be written again for what is added to them: few, see {@linkcode Committer.rewrites}. */
  rewrites: number;
  /** Exactly one of the two is called, in the order of calls to this: after the commit is on disk, or when it has failed. */
  after(done: () => void, failed?: (error: HadronError) => void): void;
}

interface Callback {
  readonly done: () => void;
  readonly failed: ((error: HadronError) => void) | undefined;
}

interface Operation {
  readonly bytes: number;
  readonly mutations: number;
  readonly apply: (gathering: Gathering) => void;
  readonly failed: (error: HadronError) => void;
}

/** What operations have gathered for one commit. */
class Gathered implements Gathering {
  bytes = 0;
  mutations = 0;
  rewrites = 0;
  readonly callbacks: Callback[] = [];
  private readonly dirty = new Set<Dirty>();
  private readonly sets = new Map<string, Entry>();
  private readonly deletes = new Map<string, Key>();

  get isEmpty(): boolean {
    return this.callbacks.length === 0 && this.dirty.size === 0 && this.sets.size === 0 && this.deletes.size === 0;
  }

  set(key: Key, value: Uint8Array): void {
    const name = nameOf(key);
    this.deletes.delete(name);
    if (!this.sets.has(name)) this.mutations++;
    this.sets.set(name, { key, value });
    this.bytes += value.length + keyCost(key);
  }

  delete(key: Key): void {
    const name = nameOf(key);
    this.sets.delete(name);
    this.deletes.set(name, key);
    this.mutations++;
    this.bytes += keyCost(key);
  }

  touch(dirty: Dirty, bytes: number, mutations = 1): void {
    if (this.dirty.has(dirty)) return;
    this.dirty.add(dirty);
    this.bytes += bytes;
    this.mutations += mutations;
  }

  grow(bytes: number, mutations = 0): void {
    this.bytes += bytes;
    this.mutations += mutations;
  }

  last(dirty: Dirty): void {
    // Whoever is added to a set while it is walked comes last.
    this.dirty.add(dirty);
  }

  after(done: () => void, failed?: (error: HadronError) => void): void {
    this.callbacks.push({ done, failed });
  }

  /** Everything as it is to be stored. */
  seal(): { sets: Entry[]; deletes: Key[] } {
    for (const dirty of this.dirty) dirty.encode(this);
    return { sets: [...this.sets.values()], deletes: [...this.deletes.values()] };
  }
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

/** Keys as text: parts are told apart by their type and a character that no number has and few texts. */
function nameOf(key: Key): string {
  let name = "";
  for (const part of key) name += typeof part === "number" ? `#${part}\u0000` : `$${part}\u0000`;
  return name;
}

function internal(error: unknown): HadronError {
  if (error instanceof HadronError && error.code !== "INTERNAL") return error;
  const why = error instanceof Error ? error.stack ?? error.message : String(error);
  return new HadronError("INTERNAL", `Commit: ${why}`, { cause: error });
}
