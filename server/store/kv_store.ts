/**
 * A store in Deno KV: embedded in a file, or behind KV Connect.
 *
 * Every commit checks that the owner's key is as this server wrote it, so that a server whose store was taken over cannot write any more.
 *
 * @module
 */
import { type OpenKv, openKv } from "./kv_driver.ts";
import { type Entry, type Key, LeaseLost, type ListOptions, type Mutations, type Store, storeError } from "./store.ts";

/** Keys of one `getMany`. */
const GET_MAX = 10;
/** Entries fetched at a time. */
const PAGE_MAX = 100;
const OWNER_KEY: Deno.KvKey = ["owner", 0];
const BEAT_KEY: Deno.KvKey = ["beat", 0];

/** Who owns a store. */
export interface Owner {
  readonly name: string;
  readonly address: string;
}

interface StoredOwner extends Owner {
  readonly epoch: number;
}

/** Deno KV. */
export class KvStore implements Store {
  /** What is to be done while it can still be written. */
  onClosing: () => Promise<void> = () => Promise.resolve();
  private versionstamp = "";
  private isClosed = false;

  private constructor(
    private readonly kv: Deno.Kv,
    readonly description: string,
    private readonly onClose: () => void,
  ) {}

  /** Opens the store and makes `owner` its owner, whoever it was before: the caller knows that nobody is. */
  static async open(address: string, owner: Owner, onClose: () => void, open: OpenKv = openKv): Promise<KvStore> {
    const kv = await open(address);
    const store = new KvStore(kv, address, onClose);
    try {
      await store.take(owner);
      return store;
    } catch (cause) {
      kv.close();
      throw storeError(`Open store ${address}`, cause);
    }
  }

  async get(keys: readonly Key[]): Promise<(Uint8Array | undefined)[]> {
    const pages: Promise<Deno.KvEntryMaybe<Uint8Array>[]>[] = [];
    for (let from = 0; from < keys.length; from += GET_MAX) {
      pages.push(this.kv.getMany<Uint8Array[]>([...keys.slice(from, from + GET_MAX)]));
    }
    return (await Promise.all(pages)).flat().map(({ value }) => value ?? undefined);
  }

  async *list(start: Key, end: Key, { reverse, limit }: ListOptions = {}): AsyncIterableIterator<Entry> {
    const options = { reverse: reverse === true, limit, batchSize: Math.min(limit ?? PAGE_MAX, PAGE_MAX) };
    for await (const { key, value } of this.kv.list<Uint8Array>({ start: [...start], end: [...end] }, options)) {
      yield { key: key as Key, value };
    }
  }

  async commit({ sets, deletes }: Mutations): Promise<void> {
    const atomic = this.kv.atomic().check({ key: OWNER_KEY, versionstamp: this.versionstamp });
    for (const { key, value } of sets) atomic.set([...key], value);
    for (const key of deletes) atomic.delete([...key]);
    let result: Deno.KvCommitResult | Deno.KvCommitError;
    try {
      result = await atomic.commit();
    } catch (cause) {
      throw storeError(`Commit to store ${this.description}`, cause);
    }
    if (!result.ok) throw new LeaseLost(this.description, describe((await this.kv.get<StoredOwner>(OWNER_KEY)).value));
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.onClosing();
    this.kv.close();
    this.onClose();
  }

  /** Who owns it, and when that was last heard of. */
  static async lastOwner(address: string): Promise<{ owner: Owner; beatMs: number } | undefined> {
    const kv = await openKv(address);
    try {
      const [owner, beat] = await kv.getMany<[StoredOwner, number]>([OWNER_KEY, BEAT_KEY]);
      return owner.value === null ? undefined : { owner: owner.value, beatMs: beat.value ?? 0 };
    } catch (cause) {
      throw storeError(`Open store ${address}`, cause);
    } finally {
      kv.close();
    }
  }

  /** Says that the owner is alive. */
  async beat(unixMs: number): Promise<void> {
    await this.kv.atomic().check({ key: OWNER_KEY, versionstamp: this.versionstamp }).set(BEAT_KEY, unixMs).commit();
  }

  /** Says that the owner is gone, so that the next need not wait until it is not heard of. */
  async release(): Promise<void> {
    await this.beat(0);
  }

  private async take({ name, address }: Owner): Promise<void> {
    const before = await this.kv.get<StoredOwner>(OWNER_KEY);
    const epoch = (before.value?.epoch ?? 0) + 1;
    const taken = await this.kv.atomic().check(before).set(OWNER_KEY, { epoch, name, address }).commit();
    if (!taken.ok) throw new LeaseLost(this.description, "another server that started at the same time");
    this.versionstamp = taken.versionstamp;
  }
}

function describe(owner: StoredOwner | null): string {
  return owner === null ? "nobody" : `server ${owner.name} at ${owner.address}`;
}
