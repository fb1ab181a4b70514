/**
 * How what is appended to a partition gets to disk: its last batch written again as long as that is small, or gets much, and few partitions
 * are added to; else as a section of the journal, until its batch is full.
 *
 * Batches whose records are not all under their own key are *unpacked*; they are the end of the partition's tail in memory, in order.
 *
 * ```text
 *   ["d", …]                                       journal
 *   | batch | batch | batch | first of a batch |   rest of that batch | batch | batch that grows |
 *                                              ^ packed                                          ^ end
 * ```
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import type { CommitBuilder, Gathering } from "../../store/gathering.ts";
import { batchKey, batchPartKey } from "../../store/keys.ts";
import { VALUE_BYTES_MAX } from "../../store/store.ts";
import type { Journal, JournalEntry, Packable } from "./journal.ts";
import type { LogBatch } from "./log_batch.ts";

/** Size at which a batch is full: DESIGN 1, smaller values cost more an event, larger ones gain nothing. */
export const BATCH_BYTES = 16 * 1024;
/** Values that one commit writes again; beyond, additions go to the journal. */
export const REWRITES_MAX = 4;
/** A batch that is new and this large gets a value of its own at once, and does not grow any more: it costs less than to be written twice. */
const APART_BYTES = BATCH_BYTES / 2;
/** A smaller batch is always written again: that changes as few pages of the database as an entry of the journal does. */
const REWRITE_BYTES = 2 * 1024;
/** A batch that has got less than this part of itself is not written again for that. */
const LITTLE_PART = 1 / 4;
/** Entries with something of one batch, from which on it is packed whatever its size. */
const ENTRIES_MAX = 64;
/** What a value takes in a commit beside its bytes. */
const VALUE_EXTRA_BYTES = 128;

/** A batch whose records are not all under its own key. */
interface Unpacked {
  readonly batch: LogBatch;
  /** How many of its records are on disk, here or there. */
  written: number;
  /** The entries that hold some of them. */
  entries: JournalEntry[];
  /** All of it is under its own key, only something before it is not. */
  isStored: boolean;
}

/** What of a partition has no value of its own yet. */
export class Packing {
  /** What is below has values of its own. */
  packed: number;
  private unpacked: Unpacked[] = [];
  /** How what is added to the gathering commit will be written, undefined before something is. */
  private way: "rewrite" | "journal" | undefined;
  /** Batches that begin before this are packed with the gathering commit. */
  private packBelow = 0;

  constructor(
    private readonly owner: Packable,
    private readonly journal: Journal,
    private readonly stream: number,
    private readonly partition: number,
    packed: number,
  ) {
    this.packed = packed;
  }

  /** Something is about to be appended to `open`, or to a new batch where that is undefined: chooses how it will be written. */
  begin(gathering: Gathering, open: LogBatch | undefined, apart: boolean): void {
    if (this.way !== undefined) return;
    const last = this.unpacked.at(-1);
    // What lies before it has to be packed first.
    const isBehind = this.unpacked.length > 1 ||
      (last !== undefined && (last.batch !== open || last.entries.length > 1));
    if (apart || isBehind || gathering.rewrites >= REWRITES_MAX) {
      this.way = "journal";
      return;
    }
    this.way = "rewrite";
    if (open === undefined) return;
    gathering.rewrites++;
    gathering.grow(open.size);
  }

  /** `batch` has got more records, or is new. */
  added(batch: LogBatch): void {
    if (this.unpacked.at(-1)?.batch === batch) return;
    this.full();
    this.unpacked.push({ batch, written: Math.max(0, this.packed - batch.baseOffset), entries: [], isStored: false });
  }

  /** A batch was written ahead, under its own key. */
  attached(batch: LogBatch): void {
    this.full();
    this.unpacked.push({ batch, written: batch.count, entries: [], isStored: true });
  }

  /** Takes over what was read from the store: from the journal, or what lies between two sections of it. */
  restored(batch: LogBatch, entry: JournalEntry | undefined): void {
    const last = this.unpacked.at(-1);
    if (last?.batch === batch && entry !== undefined) {
      last.written = batch.count;
      last.entries.push(entry);
    } else {
      const entries = entry === undefined ? [] : [entry];
      this.unpacked.push({ batch, written: batch.count, entries, isStored: entry === undefined });
    }
  }

  /** What {@linkcode Packing.pack} would add to a commit. */
  cost(below: number): { bytes: number; mutations: number } {
    let bytes = 0;
    let mutations = 0;
    for (const { batch, isStored } of this.unpacked) {
      if (isStored || batch.baseOffset >= below) continue;
      bytes += batch.size + VALUE_EXTRA_BYTES;
      mutations += batch.partCount(VALUE_BYTES_MAX);
    }
    return { bytes, mutations };
  }

  /** All that begins before the offset is packed with the gathering commit. */
  pack(gathering: Gathering, below: number): void {
    const { bytes, mutations } = this.cost(below);
    gathering.grow(bytes, mutations);
    this.packBelow = Math.max(this.packBelow, below);
  }

  /** What ends at or before `offset` has been dropped. */
  dropped(offset: number): void {
    while (this.unpacked.length > 0 && this.unpacked[0].batch.end <= offset) this.leave(this.unpacked.shift()!);
    this.settle();
  }

  /** Nothing of the partition counts any more. */
  forget(): void {
    for (const unpacked of this.unpacked.splice(0)) this.leave(unpacked);
    this.settle();
  }

  /** Writes what has been added, and packs what is to be; `grows` is the batch that may be added to. Returns whether it is not to be. */
  encode(commit: CommitBuilder, grows: LogBatch | undefined): boolean {
    let isInOrder = true;
    let isClosed = false;
    // What had room to be written again needs no more in the journal.
    const isRewritten = this.way === "rewrite" && !this.isLittle;
    for (const unpacked of this.unpacked) {
      const { batch } = unpacked;
      const isApart = unpacked.written === 0 && batch.size >= APART_BYTES;
      if (!unpacked.isStored && (isApart || isRewritten || batch.baseOffset < this.packBelow)) {
        this.write(commit, batch, batch === grows);
        unpacked.written = batch.count;
        unpacked.isStored = true;
        if (isApart && batch === grows && this.way === "journal") isClosed = true;
      }
      if (unpacked.isStored) {
        if (isInOrder) this.leave(unpacked);
        continue;
      }
      isInOrder = false;
      if (batch.count === unpacked.written) continue;
      const section = batch.section(unpacked.written);
      unpacked.entries.push(this.journal.add(commit, this.owner, this.stream, this.partition, section));
      unpacked.written = batch.count;
      if (unpacked.entries.length >= ENTRIES_MAX) this.journal.filled(this.owner);
    }
    this.unpacked = this.unpacked.filter(({ batch }) => batch.end > this.packed);
    // It may grow, and is not under its own key then.
    const last = this.unpacked.at(-1);
    if (last !== undefined && last.batch === grows && last.isStored && !isClosed) last.isStored = false;
    this.way = undefined;
    this.packBelow = 0;
    this.settle();
    return isClosed;
  }

  /** Whether the batch that grows is in so many entries that it is better packed. */
  get isScattered(): boolean {
    return (this.unpacked.at(-1)?.entries.length ?? 0) >= ENTRIES_MAX;
  }

  /** Whether what was added is so little that an entry of the journal costs less than writing the batch again. */
  private get isLittle(): boolean {
    const last = this.unpacked.at(-1);
    if (last === undefined || last.written === 0 || last.batch.size < REWRITE_BYTES) return false;
    const { batch, written } = last;
    return batch.size - batch.fieldEnd(written - 1) < batch.size * LITTLE_PART;
  }

  /** Another batch begins: the one before it does not grow any more. */
  private full(): void {
    if (this.unpacked.length > 0) this.journal.filled(this.owner);
  }

  private write(commit: CommitBuilder, batch: LogBatch, grows: boolean): void {
    const parts = batch.values(VALUE_BYTES_MAX, grows);
    commit.set(batchKey(this.stream, this.partition, batch.baseOffset), parts[0]);
    for (let part = 1; part < parts.length; part++) {
      commit.set(batchPartKey(this.stream, this.partition, batch.baseOffset, part), parts[part]);
    }
  }

  private leave({ batch, entries }: Unpacked): void {
    assert(batch.end >= this.packed, "batches are packed in order");
    this.packed = batch.end;
    for (const entry of entries.splice(0)) this.journal.release(entry);
  }

  private settle(): void {
    if (this.unpacked.length === 0) this.journal.packed(this.owner);
  }
}
