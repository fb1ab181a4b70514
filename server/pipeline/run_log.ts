/**
 * Records of many runs in few values of the store: what a commit has to say of runs is one *entry*.
 *
 * A hundred runs that take a step in one commit would be a hundred values, each with a place of its own to be found; together they are
 * two or three. A record is written again whenever its run has changed, so most of an entry counts for nothing soon: an entry is deleted
 * once no record in it counts any more, and none before it either. As entries go in the order in which they came, a *mark* that a run is not here
 * any more outlasts whatever it is about.
 *
 * ```text
 *   entry 7   | run 1 | run 2 | run 3 |        run 2 counts here; 1 and 3 have gone on since
 *   entry 8   | run 1 | gone: run 3 |          nothing counts: it goes when entry 7 does
 *   entry 9   | run 1 |
 * ```
 *
 * Which records count is known to who writes them, see `run_storage.ts`.
 *
 * @module
 */
import { assert } from "../../proto/error.ts";
import { Cursor, writeVarint } from "../../proto/varint.ts";
import type { CommitBuilder } from "../store/gathering.ts";
import { allOfPipeline, type RunLetter, runsKey } from "../store/keys.ts";
import { type Store, VALUE_BYTES_MAX } from "../store/store.ts";

const VERSION = 1;
/** A record's length has always three bytes: it is known when the record has been written. */
const LENGTH_BYTES = 3;
/** What a record takes in an entry beside itself. */
export const SECTION_BYTES = 8 + LENGTH_BYTES;
/** Entries deleted by one commit, beside as many as the last one added. */
const SWEEP_ENTRIES = 4;
/** The same, where all that is not needed is to go. */
export const THOROUGH_ENTRIES = 64;
/** What a log takes in mutations of a commit, unless very much is added to it. */
export const LOG_MUTATIONS = SWEEP_ENTRIES + 4;
/** Entries that were read last, of which another record may be asked for. */
const RECENT_ENTRIES = 2;

/** One stored value. */
export class LogEntry {
  /** Records in it that count. */
  live = 0;
  /** It may hold what is to be nowhere any more. */
  hasRemoved = false;
  bytes = 0;

  constructor(readonly serial: number) {}
}

/** A record as it is found in the store, or the mark that its run is not here any more, which has no bytes. */
export interface Section {
  readonly entry: LogEntry;
  readonly run: number;
  readonly record: Uint8Array;
  /** Where it lies in the entry's value. */
  readonly start: number;
  readonly end: number;
}

/** Where entries are put together, one after the other: a commit is sealed at once. */
const scratch = new Uint8Array(VALUE_BYTES_MAX + 16 * 1024);

/** The entries of a pipeline, of one kind. */
export class RunLog {
  /** Bytes of all entries. */
  bytes = 0;
  /** Records that count. */
  live = 0;
  private entries: LogEntry[] = [];
  private nextSerial = 0;
  /** Those that the commit being sealed adds; the last is still in the scratch. */
  private adding: LogEntry[] = [];
  private at = 0;
  /** How many the last commit has added. */
  private added = 0;
  private readonly values: Uint8Array[] = [];
  private recent: { entry: LogEntry; value: Uint8Array }[] = [];

  constructor(private readonly letter: RunLetter, private readonly pipeline: number) {}

  /** How many entries there are. */
  get length(): number {
    return this.entries.length;
  }

  /** Whether the entry may still be in the store, or one that came before it. */
  has(serial: number): boolean {
    return this.entries.length > 0 && this.entries[0].serial <= serial;
  }

  /** The first entry that there is. */
  get oldest(): LogEntry | undefined {
    return this.entries[0];
  }

  /** The entry with as many before it as behind it. */
  get middle(): LogEntry | undefined {
    return this.entries[this.entries.length >>> 1];
  }

  /** Adds a record, of up to so many bytes, to the commit that is being sealed: `write` puts it at a position and gives the one behind it. */
  add(run: number, bytesMax: number, write: (bytes: Uint8Array, at: number) => number): LogEntry {
    const entry = this.entryFor(bytesMax);
    this.section(run, write);
    entry.live++;
    this.live++;
    return entry;
  }

  /** Marks that the run is not here any more. */
  mark(run: number): void {
    this.entryFor(0);
    this.section(run, (_, at) => at);
  }

  /** A record counts no more. */
  release(entry: LogEntry): void {
    assert(entry.live > 0, "a record is released once");
    entry.live--;
    this.live--;
  }

  /**
   * Deletes entries that nobody needs with the commit that is being sealed: some of them, or, thoroughly, very many. The last one is left to be
   * written again, unless it is thorough.
   */
  sweep(commit: CommitBuilder, isThorough: boolean): void {
    const { entries } = this;
    const most = isThorough ? THOROUGH_ENTRIES : Math.min(SWEEP_ENTRIES + this.added, entries.length - 1);
    let gone = 0;
    while (gone < Math.min(most, entries.length) && entries[gone].live === 0) {
      const entry = entries[gone++];
      commit.delete(runsKey(this.letter, this.pipeline, entry.serial));
      this.bytes -= entry.bytes;
    }
    if (gone > 0) entries.splice(0, gone);
  }

  /** Puts what was added. */
  seal(commit: CommitBuilder): void {
    this.finish();
    const { adding, values } = this;
    adding.forEach((entry, i) => {
      this.entries.push(entry);
      commit.set(runsKey(this.letter, this.pipeline, entry.serial), values[i]);
    });
    this.added = adding.length;
    this.adding = [];
    values.length = 0;
  }

  /** Writes the oldest entry again, of which `value` is known to be stored, without what is not to be kept. Nothing in it is about entries before it. */
  rewrite(commit: CommitBuilder, entry: LogEntry, value: Uint8Array, isKept: (run: number) => boolean): void {
    if (this.oldest !== entry) return;
    const kept = new Uint8Array(value.length);
    kept[0] = VERSION;
    let at = 1;
    for (const { run, start, end } of sections(entry, value)) {
      if (!isKept(run)) continue;
      kept.set(value.subarray(start, end), at);
      at += end - start;
    }
    commit.set(runsKey(this.letter, this.pipeline, entry.serial), kept.subarray(0, at));
    this.bytes += at - entry.bytes;
    entry.bytes = at;
    entry.hasRemoved = false;
    this.recent = [];
  }

  /** An entry as it is stored. */
  async value(store: Store, entry: LogEntry): Promise<Uint8Array | undefined> {
    const [value] = await store.get([runsKey(this.letter, this.pipeline, entry.serial)]);
    return value;
  }

  /** The record of a run that counts, read from the store; undefined when it is not there any more. */
  async read(store: Store, entry: LogEntry, run: number): Promise<Uint8Array | undefined> {
    let value = this.recent.find((one) => one.entry === entry)?.value;
    if (value === undefined) {
      value = await this.value(store, entry);
      if (value === undefined) return undefined;
      this.recent = [{ entry, value }, ...this.recent.slice(0, RECENT_ENTRIES - 1)];
    }
    let found: Uint8Array | undefined;
    for (const section of sections(entry, value)) if (section.run === run) found = section.record;
    return found?.length === 0 ? undefined : found;
  }

  /** All that is in the store, in the order in which it was written; what counts is told by {@linkcode RunLog.count}. */
  async *load(store: Store): AsyncIterableIterator<Section> {
    for await (const { key, value } of store.list(...allOfPipeline(this.letter, this.pipeline))) {
      const entry = new LogEntry(key[2] as number);
      entry.bytes = value.length;
      this.bytes += value.length;
      this.entries.push(entry);
      this.nextSerial = entry.serial + 1;
      yield* sections(entry, value);
    }
  }

  /** A record that was loaded counts. */
  count(entry: LogEntry): void {
    entry.live++;
    this.live++;
  }

  private entryFor(bytesMax: number): LogEntry {
    if (this.adding.length > 0 && this.at + SECTION_BYTES + bytesMax <= VALUE_BYTES_MAX) return this.adding.at(-1)!;
    this.finish();
    const entry = new LogEntry(this.takeAlone()?.serial ?? this.nextSerial++);
    this.adding.push(entry);
    scratch[0] = VERSION;
    this.at = 1;
    return entry;
  }

  /** The only entry, if nothing in it counts: where one run goes on after the other, the same value is written again and again. */
  private takeAlone(): LogEntry | undefined {
    const [only] = this.entries;
    if (this.adding.length > 0 || this.entries.length !== 1 || only.live > 0) return undefined;
    this.entries = [];
    this.bytes -= only.bytes;
    return only;
  }

  private section(run: number, write: (bytes: Uint8Array, at: number) => number): void {
    const lengthAt = writeVarint(scratch, this.at, run);
    this.at = write(scratch, lengthAt + LENGTH_BYTES);
    const length = this.at - lengthAt - LENGTH_BYTES;
    scratch[lengthAt] = length & 0x7f | 0x80;
    scratch[lengthAt + 1] = length >>> 7 & 0x7f | 0x80;
    scratch[lengthAt + 2] = length >>> 14;
  }

  /** What is in the scratch has the bytes that it has. */
  private finish(): void {
    const entry = this.adding.at(-1);
    if (entry === undefined || this.values.length === this.adding.length) return;
    this.values.push(scratch.slice(0, this.at));
    entry.bytes = this.at;
    this.bytes += this.at;
  }
}

function* sections(entry: LogEntry, value: Uint8Array): Generator<Section> {
  assert(value[0] === VERSION, "runs are stored in a version that this server knows");
  const cursor = new Cursor().reset(value, 1, value.length);
  while (cursor.position < cursor.end) {
    const start = cursor.position;
    const run = cursor.varint();
    const length = cursor.length();
    const end = cursor.position + length;
    yield { entry, run, record: value.subarray(cursor.position, end), start, end };
    cursor.position = end;
  }
}
