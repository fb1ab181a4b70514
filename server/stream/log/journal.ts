/**
 * Where small additions to many partitions are written together, until each has enough for a value of its own.
 *
 * A commit that adds little to a partition would write the partition's last value again, up to 16 KiB for a few hundred bytes; with a
 * hundred partitions that was 27 bytes written for each that was published. Here all of them share one value, an *entry*. When a
 * partition's batch is full it is written once more, under its own key (it is *packed*), and an entry of which everything has been packed
 * is deleted. So each byte is written twice at the most.
 *
 * ```text
 *   entry 7   | partition 1: records | partition 9: records | partition 12: records |
 *   entry 8   | partition 9: records | partition 3: records |
 *             partition 9 is full: packed under ["d", …]; entry 8 goes with partition 3, entry 7 with the last of its three
 * ```
 *
 * What is not packed stays in memory, so nobody reads the journal but recovery. Which of its sections still count is said by each
 * partition's head ({@linkcode Head.packed}), so entries can be deleted late.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import { Cursor, varintSize, writeVarint } from "../../../proto/varint.ts";
import type { Committer } from "../../store/committer.ts";
import type { CommitBuilder, Dirty, Gathering } from "../../store/gathering.ts";
import { allOf, journalKey } from "../../store/keys.ts";
import { type Store, VALUE_BYTES_MAX } from "../../store/store.ts";

const VERSION = 1;
/** What lies in the store for the journal, from which on the partition that has waited longest is packed. */
const JOURNAL_BYTES_MAX = 8 * 1024 * 1024;
/** Deleted at a time, in an operation of its own. */
const SWEEP_ENTRIES = 32;
/** What deleting an entry takes in a commit. */
const SWEEP_BYTES = 96;

/** One stored value of the journal. */
export class JournalEntry {
  /** Sections that are not packed. */
  live = 0;
  bytes = 1;

  constructor(readonly serial: number) {}
}

/** A partition that has sections in the journal. */
export interface Packable {
  /** What packing its full batches would add to a commit, or all it has, and the offset that these begin before. */
  packing(isAll: boolean): { bytes: number; mutations: number; below: number };
  /** Gives the batches that begin before an offset values of their own with this commit. */
  pack(gathering: Gathering, below: number): void;
}

/** What the journal held of a partition when it was read. */
export interface Section {
  readonly entry: JournalEntry;
  readonly stream: number;
  readonly partition: number;
  readonly value: Uint8Array;
}

/** The journal of a store. */
export class Journal implements Dirty {
  private serial = 0;
  private bytes = 0;
  /** Sections for the commit that is being sealed, by entry. */
  private adding: { entry: JournalEntry; sections: Section[] }[] = [];
  /** Deleted when there are some. */
  private dead: JournalEntry[] = [];
  /** Those that have something to pack, the one that has waited longest first. */
  private readonly waiting = new Set<Packable>();
  private readonly full = new Set<Packable>();
  private isScheduled = false;

  constructor(private readonly committer: Committer) {}

  /** Adds a section to the commit that is being sealed. */
  add(commit: CommitBuilder, owner: Packable, stream: number, partition: number, value: Uint8Array): JournalEntry {
    const bytes = sectionBytes(stream, partition, value);
    let adding = this.adding.at(-1);
    if (adding === undefined || adding.entry.bytes + bytes > VALUE_BYTES_MAX) {
      this.adding.push(adding = { entry: new JournalEntry(this.serial++), sections: [] });
      commit.last(this);
    }
    const { entry } = adding;
    entry.bytes += bytes;
    entry.live++;
    adding.sections.push({ entry, stream, partition, value });
    this.waiting.add(owner);
    return entry;
  }

  encode(commit: CommitBuilder): void {
    for (const { entry, sections } of this.adding) {
      commit.set(journalKey(entry.serial), encodeEntry(entry, sections));
      this.bytes += entry.bytes;
    }
    this.adding = [];
    if (this.bytes > JOURNAL_BYTES_MAX) this.schedule();
  }

  /** A section counts no more. */
  release(entry: JournalEntry): void {
    assert(entry.live > 0, "a section is released once");
    if (--entry.live > 0) return;
    this.dead.push(entry);
    if (this.dead.length >= SWEEP_ENTRIES) this.schedule();
  }

  /** Nothing of it is left to pack. */
  packed(owner: Packable): void {
    this.waiting.delete(owner);
    this.full.delete(owner);
  }

  /** A batch of it is full: it is to be packed soon. */
  filled(owner: Packable): void {
    this.full.add(owner);
    this.schedule();
  }

  /** Takes over what the store has; those whose sections are live keep them by {@linkcode Journal.adopt}. */
  async load(store: Store): Promise<Section[]> {
    const sections: Section[] = [];
    for await (const { key, value } of store.list(...allOf("j"))) {
      const entry = new JournalEntry(key[1] as number);
      entry.bytes = value.length;
      this.bytes += value.length;
      this.serial = entry.serial + 1;
      // Held while it is looked at, see below.
      entry.live = 1;
      sections.push(...decodeEntry(entry, value));
    }
    return sections;
  }

  /** A section that was read is live. */
  adopt({ entry }: Section, owner: Packable): void {
    entry.live++;
    this.waiting.add(owner);
  }

  /** All sections have been looked at: entries without a live one go. */
  loaded(sections: readonly Section[]): void {
    for (const entry of new Set(sections.map(({ entry }) => entry))) this.release(entry);
  }

  /** Once the present operation, or the seal, is done. */
  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    queueMicrotask(() => {
      this.isScheduled = false;
      this.sweep();
      this.packFull();
      if (this.bytes > JOURNAL_BYTES_MAX) this.packOldest();
    });
  }

  private sweep(): void {
    if (this.dead.length < SWEEP_ENTRIES) return;
    const dead = this.dead.splice(0);
    this.committer.run(dead.length * SWEEP_BYTES, dead.length, (gathering) => {
      for (const { serial, bytes } of dead) {
        gathering.delete(journalKey(serial));
        this.bytes -= bytes;
      }
    }, () => {
      // The store takes nothing for now: with the next ones.
      this.dead.push(...dead);
    });
  }

  private packFull(): void {
    for (const owner of this.full) this.packOne(owner, false);
    this.full.clear();
  }

  private packOldest(): void {
    const [oldest] = this.waiting;
    if (oldest === undefined) return;
    // To the end of those who wait, should more come meanwhile.
    this.waiting.delete(oldest);
    this.packOne(oldest, true);
  }

  private packOne(owner: Packable, isAll: boolean): void {
    const { bytes, mutations, below } = owner.packing(isAll);
    this.committer.run(bytes, mutations, (gathering) => owner.pack(gathering, below), () => {
      // The store takes nothing for now: when the next batch is full.
      this.waiting.add(owner);
    });
  }
}

function sectionBytes(stream: number, partition: number, value: Uint8Array): number {
  return varintSize(stream) + varintSize(partition) + varintSize(value.length) + value.length;
}

function encodeEntry({ bytes }: JournalEntry, sections: readonly Section[]): Uint8Array {
  const value = new Uint8Array(bytes);
  value[0] = VERSION;
  let at = 1;
  for (const section of sections) {
    for (const number of [section.stream, section.partition, section.value.length]) at = writeVarint(value, at, number);
    value.set(section.value, at);
    at += section.value.length;
  }
  return value;
}

function decodeEntry(entry: JournalEntry, value: Uint8Array): Section[] {
  assert(value[0] === VERSION, "a stored journal has a version that this server knows");
  const sections: Section[] = [];
  const cursor = new Cursor().reset(value, 1, value.length);
  while (cursor.position < cursor.end) {
    const stream = cursor.varint();
    const partition = cursor.varint();
    const length = cursor.length();
    const start = cursor.position;
    cursor.position += length;
    sections.push({ entry, stream, partition, value: value.slice(start, cursor.position) });
  }
  return sections;
}
