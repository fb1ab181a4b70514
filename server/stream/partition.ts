/**
 * One partition of a stream: appends at the end, drops at the beginning, keeps the last of it in memory.
 *
 * Memory is ahead of disk: {@linkcode Partition.end} is where the next event goes, {@linkcode Partition.next} ends what is on disk and may be
 * seen. What is appended between two commits is written by {@linkcode Partition.encode} when the second is sealed; while the last batch is
 * small it is written again with what was added, so that batches are full at any rate.
 *
 * @module
 */
import { assert } from "../../proto/error.ts";
import { Cursor, varintSize, writeVarint } from "../../proto/varint.ts";
import type { CommitBuilder, Dirty, Gathering } from "../store/committer.ts";
import { batchKey, batchPartKey, headKey } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import type { Log, LogCursor } from "./log.ts";
import { LogBatch, RUN_HEADER_BYTES_MAX } from "./log_batch.ts";
import { loadBatches, LogReader, type ReadableLog } from "./log_reader.ts";

/** Size at which a batch is full: DESIGN 1, smaller values cost more an event, larger ones gain nothing. */
export const BATCH_BYTES = 16 * 1024;
/** The most that one value of the store holds is 64 KiB, with what the store adds. */
export const VALUE_BYTES_MAX = 60 * 1024;
/** What a head takes in a commit, with its key. */
const HEAD_BYTES = 96;
/** What a batch takes in a commit beside its records: key and first run. */
const BATCH_EXTRA_BYTES = 64 + RUN_HEADER_BYTES_MAX;
const HEAD_VERSION = 1;

/** What a partition needs of its stream. */
export interface PartitionHost {
  readonly store: Store;
  /** The stream's number. */
  readonly number: number;
  /** False: nothing is ever on disk. */
  readonly isStored: boolean;
  /** Bytes of the end of the log that stay in memory. */
  readonly tailBytes: number;
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
}

/** A partition that nothing was ever appended to. */
export const EMPTY_HEAD: Head = { first: 0, next: 0, bytes: 0, lastTimeMs: 0, lastIdTimeMs: 0 };

/** The log of one partition. */
export class Partition implements Log, Dirty, ReadableLog {
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
  /** Batches that have changed since the last commit was sealed. */
  private dirty = new Set<LogBatch>();
  /** Reads along at the beginning of the log, for retention. */
  private readonly oldest: LogReader;

  constructor(private readonly host: PartitionHost, readonly partition: number, head: Head, onOldest: () => void) {
    this.first = head.first;
    this.next = this.end = head.next;
    this.bytes = head.bytes;
    this.lastTimeMs = head.lastTimeMs;
    this.lastIdTimeMs = head.lastIdTimeMs;
    this.oldest = new LogReader(this, onOldest);
  }

  /** How many events there are, with those that are not on disk yet. */
  get count(): number {
    return this.end - this.first;
  }

  // ------------------------------------------------------------------------------------------------ appending

  /**
   * The most that appending `bytes` of records adds to a commit. With `apart` a new batch is begun, so that nothing is written again: for
   * operations over many partitions.
   */
  appendBytes(bytes: number, apart = false): number {
    const open = this.tail.at(-1);
    const rewritten = apart || open === undefined || this.dirty.has(open) ? 0 : open.size;
    const batches = 1 + Math.ceil(bytes / BATCH_BYTES);
    return HEAD_BYTES + rewritten + bytes + batches * BATCH_EXTRA_BYTES;
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
    let open = this.tail.at(-1);
    const bytes = end - start;
    const wasDirty = open !== undefined && this.dirty.has(open);
    if (open === undefined || open.size + bytes > BATCH_BYTES || (apart && !wasDirty)) open = this.begin(bytes);
    else if (!wasDirty) this.touch(gathering, open.size);
    this.touch(gathering, 0);
    if (this.host.isStored) gathering.grow(bytes + BATCH_EXTRA_BYTES);
    open.append(time, source, start, end, count);
    if (this.host.isStored) this.dirty.add(open);
    this.added(bytes, count);
    return base;
  }

  /** Puts a batch that was written by itself, ahead, where the log ends now. */
  attach(gathering: Gathering, batch: LogBatch): void {
    assert(batch.baseOffset === this.end, "a batch is attached where the log ends");
    this.tail.push(batch);
    this.touch(gathering, 0);
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

  private begin(bytes: number): LogBatch {
    const batch = new LogBatch(
      this.end,
      Math.max(bytes + RUN_HEADER_BYTES_MAX, this.host.isStored ? BATCH_BYTES : bytes * 2),
    );
    this.tail.push(batch);
    return batch;
  }

  private added(bytes: number, count: number): void {
    this.bytes += bytes;
    this.tailBytes += bytes;
    this.end += count;
  }

  private touch(gathering: Gathering, rewritten: number): void {
    if (!this.host.isStored) return;
    gathering.touch(this, HEAD_BYTES);
    if (rewritten > 0) gathering.grow(rewritten);
  }

  encode(commit: CommitBuilder): void {
    const { number } = this.host;
    for (const batch of this.dirty) {
      if (batch.end <= this.first) continue;
      const parts = batch.values(VALUE_BYTES_MAX);
      commit.set(batchKey(number, this.partition, batch.baseOffset), parts[0]);
      for (let i = 1; i < parts.length; i++) {
        commit.set(batchPartKey(number, this.partition, batch.baseOffset, i), parts[i]);
      }
    }
    // A set that is cleared keeps what was in it in memory, for as long as its successors.
    this.dirty = new Set();
    commit.set(headKey(number, this.partition), encodeHead(this));
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
    this.droppedBytes += bytes;
    if (this.next < offset) this.next = offset;
    while (this.tail.length > 0 && this.tail[0].end <= offset && this.tail[0].end <= this.next) this.shiftTail();
    this.touch(gathering, 0);
  }

  /** Deletes the value of a batch that nothing is left of. */
  deleteBatch(gathering: Gathering, batch: LogBatch): void {
    if (!this.host.isStored) return;
    this.dirty.delete(batch);
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

  async load(offset: number, batchesMax?: number): Promise<LogBatch[]> {
    try {
      const batches = await loadBatches(this.host.store, this.host.number, this.partition, offset, batchesMax);
      // What was dropped meanwhile may be gone; what was not has to be there.
      assert(batches.length > 0 || offset < this.first, `batch with offset ${offset} is in the store`);
      return batches;
    } catch (error) {
      this.host.readFailed(error);
      return [];
    }
  }

  /** Nothing is read any more. */
  close(): void {
    this.oldest.close();
  }

  private shrinkTail(): void {
    if (!this.host.isStored) return;
    while (this.tailBytes > this.host.tailBytes && this.tail.length > 1 && this.tail[0].end <= this.next) {
      this.shiftTail();
    }
  }

  private shiftTail(): void {
    const batch = this.tail.shift()!;
    this.tailBytes -= batch.recordBytes(0, batch.count);
  }
}

/** A head as it is stored: a version, then numbers. */
export function encodeHead({ first, end, bytes, lastTimeMs, lastIdTimeMs }: Partition): Uint8Array {
  const numbers = [first, end, bytes, lastTimeMs, lastIdTimeMs];
  const value = new Uint8Array(1 + numbers.reduce((sum, number) => sum + varintSize(number), 0));
  value[0] = HEAD_VERSION;
  let at = 1;
  for (const number of numbers) at = writeVarint(value, at, number);
  return value;
}

/** Reads a stored head. */
export function decodeHead(value: Uint8Array): Head {
  assert(value[0] === HEAD_VERSION, "a stored head has a version that this server knows");
  const cursor = new Cursor().reset(value, 1, value.length);
  const [first, next, bytes, lastTimeMs, lastIdTimeMs] = [1, 2, 3, 4, 5].map(() => cursor.varint());
  return { first, next, bytes, lastTimeMs, lastIdTimeMs };
}
