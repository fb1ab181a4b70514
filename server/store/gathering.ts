/**
 * What goes into one commit: gathered by operations in memory, and encoded when it is sealed; with what one operation may add to it.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { Entry, Key } from "./store.ts";

/** The most that one operation may add to a commit: a commit of 800 KiB takes one, and much of the next. Checked by those who make operations. */
export const WRITE_BYTES_MAX = 512 * 1024;
/** The most mutations of one operation: below the 1000 of the store. Checked like its bytes. */
export const WRITE_MUTATIONS_MAX = 900;
/**
 * What a byte of a key counts: the store takes 80 KiB of keys in a commit, about a tenth of what it takes in all. So those that are counted here make up 60
 * KiB at the most, and those that are not, of up to a thousand short ones that encode themselves, have the rest.
 */
const KEY_WEIGHT = 12;

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
  for (const part of key) bytes += typeof part === "number" ? 9 : 2 + keyTextBytes(part);
  return bytes * KEY_WEIGHT;
}

/** Bytes of a text within a key: UTF-8, in which what ends a text takes two. */
export function keyTextBytes(text: string): number {
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
  /** Values that will be written again for what is added to them: few, so operations look at how many there are. */
  rewrites: number;
  /** Exactly one of the two is called, in the order of calls to this: after the commit is on disk, or when it has failed. */
  after(done: () => void, failed?: (error: HadronError) => void): void;
}

interface Callback {
  readonly done: () => void;
  readonly failed: ((error: HadronError) => void) | undefined;
}

/** What operations have gathered for one commit. */
export class Gathered implements Gathering {
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

/** Keys as text: parts are told apart by their type and a character that no number has and few texts. */
function nameOf(key: Key): string {
  let name = "";
  for (const part of key) name += typeof part === "number" ? `#${part}\u0000` : `$${part}\u0000`;
  return name;
}
