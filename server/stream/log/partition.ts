/**
 * One partition of a stream: appends at the end, drops at the beginning, keeps the last of it in memory.
 *
 * Memory is ahead of disk: {@linkcode Partition.end} is where the next event goes, {@linkcode Partition.next} ends what is on disk and may be
 * seen. What is appended between two commits is written by {@linkcode Partition.encode} when the second is sealed; `packing.ts` says where.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import { Cursor, varintSize, writeVarint } from "../../../proto/varint.ts";
import type { CommitBuilder, Dirty, Gathering } from "../../store/gathering.ts";
import { batchKey, batchPartKey, headKey } from "../../store/keys.ts";
import { type Store, VALUE_BYTES_MAX } from "../../store/store.ts";
import type { Journal, JournalEntry, Packable } from "./journal.ts";
import type { Log, LogCursor } from "./log.ts";
import { LogBatch, RUN_HEADER_BYTES_MAX } from "./log_batch.ts";
import type { Usage } from "./usage.ts";
import { loadBatches, LogReader, type ReadableLog } from "./log_reader.ts";
import { BATCH_BYTES, Packing } from "./packing.ts";

/** What a head takes in a commit, with its key. */
const HEAD_BYTES = 96;
/** What a batch takes in a commit beside its records: key and first run. */
const BATCH_EXTRA_BYTES = 64 + RUN_HEADER_BYTES_MAX;
/** A head and one value. */
const TOUCHED_MUTATIONS = 2;
const HEAD_VERSION = 2;
/** Without {@linkcode Head.packed}: before there was a journal. */
const HEAD_VERSION_UNPACKED = 1;

/** What a partition needs of its stream. */
export interface PartitionHost {
  readonly store: Store;
  readonly journal: Journal;
  /** The stream's number. */
  readonly number: number;
  /** False: nothing is ever on disk. */
  readonly isStored: boolean;
  /** Bytes of the end of the log that stay in memory. */
  readonly tailBytes: number;
  /** What its namespace keeps. */
  readonly usage: Usage;
  /** A read failed. */
  readFailed(error: unknown): void;
}

/** What is known of a partition before its log is read. */
export interface Head {
  first: number;
  next: number;
  /** Of all records. */
  bytes: number;
  lastTimeMs: number;
  /** Time of the last record with an id, 0 for none. */
  lastIdTimeMs: number;
  /** What is below has values of its own; the rest is in the journal, or between what is there. */
  packed: number;
}

/** A partition that nothing was ever appended to. */
export const EMPTY_HEAD: Head = { first: 0, next: 0, bytes: 0, lastTimeMs: 0, lastIdTimeMs: 0, packed: 0 };

/** The log of one partition. */
export class Partition implements Log, Dirty, ReadableLog, Packable {
  first: number;
  next: number;
  /** Where the next event goes. */
  end: number;
  bytes: number;
  lastTimeMs: number;
  lastIdTimeMs: number;
  /** Bytes of records dropped so far. */
  droppedBytes = 0;
  /** The end of the log, without a gap; the last one may grow. */
  private tail: LogBatch[] = [];
  private tailBytes = 0;
  /** The last batch of the tail takes no more. */
  private isClosed = false;
  private readonly unpacked: Packing;
  /** Reads along at the beginning of the log, for retention. */
  private readonly oldest: LogReader;

  constructor(private readonly host: PartitionHost, readonly partition: number, head: Head, onOldest: () => void) {
    this.first = head.first;
    this.next = this.end = head.next;
    this.bytes = head.bytes;
    host.usage.bytes += head.bytes;
    this.lastTimeMs = head.lastTimeMs;
    this.lastIdTimeMs = head.lastIdTimeMs;
    this.unpacked = new Packing(this, host.journal, host.number, partition, head.packed);
    this.oldest = new LogReader(this, onOldest);
  }

  /** How many events there are, with those that are not on disk yet. */
  get count(): number {
    return this.end - this.first;
  }

  // ------------------------------------------------------------------------------------------------ appending

  /** What is below has values of its own. */
  get packed(): number {
    return this.unpacked.packed;
  }

  /** Appends `count` encoded `records` fields and returns the offset of the first. */
  append(
    gathering: Gathering,
    timeMs: number,
    source: Uint8Array,
    start: number,
    end: number,
    count: number,
    apart = false,
  ): number {
    const base = this.end;
    const time = this.timeOf(timeMs);
    const bytes = end - start;
    let open: LogBatch | undefined = this.isClosed ? undefined : this.tail.at(-1);
    if (open !== undefined && open.size + bytes > BATCH_BYTES) open = undefined;
    if (this.host.isStored) {
      this.touch(gathering);
      this.unpacked.begin(gathering, open, apart);
      gathering.grow(bytes + BATCH_EXTRA_BYTES, open === undefined ? Math.ceil(bytes / VALUE_BYTES_MAX) : 0);
    }
    open ??= this.beginBatch(bytes);
    open.append(time, source, start, end, count);
    if (this.host.isStored) this.unpacked.added(open);
    this.added(bytes, count);
    return base;
  }

  /** Puts a batch that was written by itself, ahead, where the log ends now. */
  attach(gathering: Gathering, batch: LogBatch): void {
    assert(batch.baseOffset === this.end, "a batch is attached where the log ends");
    this.tail.push(batch);
    this.isClosed = true;
    if (this.host.isStored) {
      this.touch(gathering);
      this.unpacked.attached(batch);
    }
    this.added(batch.recordBytes(0, batch.count), batch.count);
  }

  /** The time that an event gets which is appended at `timeMs`: times never go back. */
  timeOf(timeMs: number): number {
    return this.lastTimeMs = Math.max(this.lastTimeMs, timeMs);
  }

  /** What was appended up to `end` is on disk: it may be seen. */
  committed(end: number): void {
    if (end > this.next) this.next = end;
    this.shrinkTail();
  }

  private beginBatch(bytes: number): LogBatch {
    this.isClosed = false;
    const batch = new LogBatch(
      this.end,
      Math.max(bytes + RUN_HEADER_BYTES_MAX, this.host.isStored ? BATCH_BYTES : bytes * 2),
    );
    this.tail.push(batch);
    return batch;
  }

  private added(bytes: number, count: number): void {
    this.bytes += bytes;
    this.host.usage.bytes += bytes;
    this.tailBytes += bytes;
    this.end += count;
  }

  private touch(gathering: Gathering): void {
    gathering.touch(this, HEAD_BYTES, TOUCHED_MUTATIONS);
  }

  encode(commit: CommitBuilder): void {
    if (this.unpacked.encode(commit, this.isClosed ? undefined : this.tail.at(-1))) this.isClosed = true;
    commit.set(headKey(this.host.number, this.partition), encodeHead(this));
  }

  packing(isAll: boolean): { bytes: number; mutations: number; below: number } {
    const below = isAll || this.isClosed || this.unpacked.isScattered ? this.end : this.tail.at(-1)?.baseOffset ?? 0;
    const { bytes, mutations } = this.unpacked.cost(below);
    return { bytes: bytes + HEAD_BYTES, mutations: mutations + TOUCHED_MUTATIONS, below };
  }

  pack(gathering: Gathering, below: number): void {
    if (this.packed >= this.end) return;
    this.touch(gathering);
    this.unpacked.pack(gathering, below);
  }

  /** The offset up to which the end of the log is in memory, or packed. */
  get restoredTo(): number {
    return this.tail.at(-1)?.end ?? this.packed;
  }

  /** Its last batch takes more. */
  get grows(): boolean {
    return this.tail.length > 0 && !this.isClosed;
  }

  /** Takes over what was read from the store, where what came before ends; `entry` is where it was in the journal, if it was there. */
  restore(batch: LogBatch, entry: JournalEntry | undefined): void {
    const last = this.tail.at(-1);
    assert(batch.baseOffset === this.restoredTo, "what is read from the store has no gap");
    const bytes = batch.recordBytes(0, batch.count);
    this.tailBytes += bytes;
    if (last === undefined || this.isClosed || entry === undefined || last.size + bytes > BATCH_BYTES) {
      this.tail.push(batch);
      this.isClosed = entry === undefined;
      this.unpacked.restored(batch, entry);
    } else {
      last.take(batch);
      this.unpacked.restored(last, entry);
    }
  }

  /** The stream has been deleted: nothing in the journal counts. */
  forget(): void {
    this.unpacked.forget();
  }

  // ------------------------------------------------------------------------------------------------ dropping

  /** The oldest batch, undefined when there is none, or while it is being loaded (`onOldest` follows). */
  oldestBatch(): LogBatch | undefined {
    return this.oldest.at(this.first);
  }

  /** Drops what is below `offset`, where `bytes` say how much that is; the values go when all that is in them has gone. */
  dropTo(gathering: Gathering, offset: number, bytes: number): void {
    assert(offset <= this.end, "what is dropped was there");
    if (offset <= this.first) return;
    this.first = offset;
    this.bytes -= bytes;
    this.host.usage.bytes -= bytes;
    this.droppedBytes += bytes;
    if (this.next < offset) this.next = offset;
    while (this.tail.length > 0 && this.tail[0].end <= offset && this.tail[0].end <= this.next) this.shiftTail();
    if (!this.host.isStored) return;
    this.unpacked.dropped(offset);
    this.touch(gathering);
  }

  /** Deletes the value of a batch that nothing is left of. */
  deleteBatch(gathering: Gathering, batch: LogBatch): void {
    if (!this.host.isStored) return;
    gathering.delete(batchKey(this.host.number, this.partition, batch.baseOffset));
    const parts = batch.partCount(VALUE_BYTES_MAX);
    for (let part = 1; part < parts; part++) {
      gathering.delete(batchPartKey(this.host.number, this.partition, batch.baseOffset, part));
    }
  }

  // ------------------------------------------------------------------------------------------------- reading

  cursor(onReady: () => void): LogCursor {
    return new LogReader(this, onReady);
  }

  inMemory(offset: number): LogBatch | undefined {
    const { tail } = this;
    if (tail.length === 0 || offset < tail[0].baseOffset || offset >= this.end) return undefined;
    let low = 0;
    let high = tail.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (tail[middle].baseOffset <= offset) low = middle;
      else high = middle - 1;
    }
    return tail[low];
  }

  /** Bytes of the records from `offset` on, which are all in memory. */
  bytesInMemory(offset: number): number {
    let sum = 0;
    for (let batch = this.inMemory(offset); batch !== undefined; batch = this.inMemory(batch.end)) {
      sum += batch.recordBytes(Math.max(0, offset - batch.baseOffset), batch.count);
    }
    return sum;
  }

  async load(offset: number, batchesMax?: number): Promise<LogBatch[]> {
    // What is not packed stays in memory, and may have no value that begins there.
    const inMemory = offset < this.packed ? undefined : this.inMemory(offset);
    if (inMemory !== undefined) return [inMemory];
    try {
      // What begins beyond lies there unseen, ahead of a head that may never come, or is in memory.
      const below = Math.min(this.packed, this.next);
      const loaded = await loadBatches(this.host.store, this.host.number, this.partition, offset, batchesMax);
      const batches = loaded.filter(({ baseOffset }) => baseOffset < below);
      // What was dropped meanwhile may be gone; what was not has to be there.
      assert(batches.length > 0 || offset < this.first, `batch with offset ${offset} is in the store`);
      return batches;
    } catch (error) {
      this.host.readFailed(error);
      return [];
    }
  }

  /** Nothing is read any more, and nothing kept. */
  close(): void {
    this.host.usage.bytes -= this.bytes;
    this.oldest.close();
  }

  private shrinkTail(): void {
    if (!this.host.isStored) return;
    while (this.tailBytes > this.host.tailBytes && this.tail.length > 1 && this.tail[0].end <= this.next) {
      if (this.tail[0].end > this.packed) return;
      this.shiftTail();
    }
  }

  private shiftTail(): void {
    const batch = this.tail.shift()!;
    this.tailBytes -= batch.recordBytes(0, batch.count);
  }
}

/** A head as it is stored: a version, then numbers. */
function encodeHead({ first, end, bytes, lastTimeMs, lastIdTimeMs, packed }: Partition): Uint8Array {
  const numbers = [first, end, bytes, lastTimeMs, lastIdTimeMs, packed];
  const value = new Uint8Array(1 + numbers.reduce((sum, number) => sum + varintSize(number), 0));
  value[0] = HEAD_VERSION;
  let at = 1;
  for (const number of numbers) at = writeVarint(value, at, number);
  return value;
}

/** Reads a stored head. */
export function decodeHead(value: Uint8Array): Head {
  const version = value[0];
  assert(
    version === HEAD_VERSION || version === HEAD_VERSION_UNPACKED,
    "a stored head has a version that this server knows",
  );
  const cursor = new Cursor().reset(value, 1, value.length);
  const [first, next, bytes, lastTimeMs, lastIdTimeMs] = [1, 2, 3, 4, 5].map(() => cursor.varint());
  const packed = version === HEAD_VERSION_UNPACKED ? next : cursor.varint();
  return { first, next, bytes, lastTimeMs, lastIdTimeMs, packed };
}
