/**
 * The contract of a store: ordered keys, small values, atomic commits. Every implementation runs the same suite of tests.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";

/** A key: numbers are whole and not negative. Keys are in the order of their parts; a text comes before a number. */
export type Key = readonly (string | number)[];

/** A key and its value. */
export interface Entry {
  readonly key: Key;
  readonly value: Uint8Array;
}

/** The most that a value has: 64 KiB are what Deno KV takes, with what it adds. */
export const VALUE_BYTES_MAX = 60 * 1024;

/** What one commit changes. No key is in it twice. */
export interface Mutations {
  readonly sets: readonly Entry[];
  readonly deletes: readonly Key[];
}

/** How to list. */
export interface ListOptions {
  /** From the end. @default from the start */
  reverse?: true;
  /** At most so many. @default all */
  limit?: number;
}

/** Where everything durable is. */
export interface Store {
  /** For people: a path, `:memory:`, an address. */
  readonly description: string;
  /** The values of any number of keys. */
  get(keys: readonly Key[]): Promise<(Uint8Array | undefined)[]>;
  /** Entries from `start`, inclusive, to `end`, exclusive, in the order of their keys. */
  list(start: Key, end: Key, options?: ListOptions): AsyncIterableIterator<Entry>;
  /** Changes everything or nothing; it is durable when this resolves. Rejects with `STORE_UNAVAILABLE`, or {@linkcode LeaseLost}. */
  commit(mutations: Mutations): Promise<void>;
  /** Lets go of the store, and of its ownership. */
  close(): Promise<void>;
}

/** Another server owns the store now. To clients it is a failure of the store like any other: the new owner has what they ask for. */
export class LeaseLost extends HadronError {
  /** Names the other server. */
  constructor(store: string, owner: string) {
    super("STORE_UNAVAILABLE", `Commit to store ${store}: it belongs to ${owner} now`);
  }
}

/** What a store failed with, as an error that says what was attempted. */
export function storeError(attempt: string, cause: unknown): HadronError {
  if (cause instanceof HadronError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new HadronError("STORE_UNAVAILABLE", `${attempt}: ${why}`, { cause });
}

/** That the store has failed, for those whose doing it was not. */
export function storeUnavailable(cause: HadronError): HadronError {
  return new HadronError("STORE_UNAVAILABLE", cause.message, { cause });
}

/** Bytes of all parts of one commit, with its keys. */
export const COMMIT_BYTES_MAX = 800 * 1024;
