/**
 * A store that outlives the servers on it, and fails in every way that a store can: a commit that was not done, one that was done though
 * the answer says otherwise, a read, an outage, another owner.
 *
 * @module
 */
import type { Random } from "../fuzz/random.ts";
import { checkCommit } from "../support/commit_limits.ts";
import { HadronError } from "../../proto/error.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import {
  type Entry,
  type Key,
  LeaseLost,
  type ListOptions,
  type Mutations,
  type Store,
} from "../../server/store/store.ts";

/** The longest that half a commit takes. */
const COMMIT_MS_MAX = 4;

/** What a disk needs of its world. */
interface Time {
  delay(delayMs: number): Promise<void>;
}

/** What is kept, whoever serves it. */
export class VirtualDisk {
  readonly entries = new MemoryStore();
  /** Commits fail, before anything of them is done. */
  isFull = false;
  /** Nothing works. */
  isAway = false;
  /** How the next commit fails. */
  nextFault: "before" | "after" | undefined;
  /** The next read fails. */
  isReadFaulty = false;
  /** Who owns it. */
  owner: Attachment | undefined;

  constructor(readonly time: Time, readonly random: Random) {}

  /** Opens it for a server; whoever had it before has it no more. */
  attach(name: string): Attachment {
    return this.owner = new Attachment(this, name);
  }
}

/** The disk as one server has it. */
export class Attachment implements Store {
  /** The server is no more: nothing that it began goes on. */
  isCut = false;

  constructor(private readonly disk: VirtualDisk, private readonly name: string) {}

  get description(): string {
    return `disk of ${this.name}`;
  }

  async get(keys: readonly Key[]): Promise<(Uint8Array | undefined)[]> {
    await this.passRead("Read store");
    return await this.disk.entries.get(keys);
  }

  async *list(start: Key, end: Key, options?: ListOptions): AsyncIterableIterator<Entry> {
    await this.passRead("List store");
    yield* this.disk.entries.list(start, end, options);
  }

  async commit(mutations: Mutations): Promise<void> {
    const { disk } = this;
    await this.pass("Commit");
    if (disk.owner !== this) throw new LeaseLost(this.description, disk.owner!.name);
    if (disk.isFull) throw failed("Commit: the disk is full");
    checkCommit(mutations);
    const fault = disk.nextFault;
    disk.nextFault = undefined;
    if (fault === "before") throw failed("Commit: it was not done");
    // As it is now: whose values lie in buffers that grow on goes on to write them.
    const sets = mutations.sets.map(({ key, value }) => ({ key, value: value.slice() }));
    await disk.entries.commit({ sets, deletes: mutations.deletes });
    await this.pass("Commit");
    if (fault === "after") throw failed("Commit: the answer was lost");
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async passRead(what: string): Promise<void> {
    await this.pass(what);
    if (!this.disk.isReadFaulty) return;
    this.disk.isReadFaulty = false;
    throw failed(`${what}: it was not done`);
  }

  private async pass(what: string): Promise<void> {
    await this.disk.time.delay(this.disk.random.below(COMMIT_MS_MAX * 10) / 10);
    if (this.isCut || this.disk.isAway) throw failed(`${what}: the store is away`);
  }
}

function failed(message: string): HadronError {
  return new HadronError("STORE_UNAVAILABLE", message);
}
