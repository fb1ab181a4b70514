/**
 * Reads a partition where its tail in memory does not reach: from the store, some batches ahead.
 *
 * Who comes to a new place gets the one batch that he is in, so that the first event is there soon. As long as he reads on, twice as many are
 * read each time, and while he still has some: the store is at work while they are handed out.
 *
 * @module
 */
import { batchKey, batchPartKey, batchRange } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import type { LogCursor } from "./log.ts";
import { LogBatch, partsOf } from "./log_batch.ts";

/** The most that is read at a time. */
const READ_AHEAD_BATCHES = 32;
/** A larger batch ends the read-ahead. */
const READ_AHEAD_BYTES = 512 * 1024;
/** Behind the present batch, from which on more is read. */
const LEFT_BATCHES = 8;

/** What a reader needs to know of its partition. */
export interface ReadableLog {
  readonly first: number;
  readonly next: number;
  /** The batch with `offset`, if it is in memory. */
  inMemory(offset: number): LogBatch | undefined;
  /** Loads some batches, from the one with `offset` on. */
  load(offset: number, batchesMax: number): Promise<LogBatch[]>;
}

/** A reader's place in a partition. */
export class LogReader implements LogCursor {
  /** Neighbours, from the one that was asked for last on. */
  private ahead: LogBatch[] = [];
  /** How many the last load gave. */
  private loaded = 0;
  private isLoading = false;
  /** Somebody was told that a batch is loading. */
  private isAwaited = false;
  private isClosed = false;

  constructor(private readonly log: ReadableLog, private readonly onReady: () => void) {}

  at(offset: number): LogBatch | undefined {
    const wanted = Math.max(offset, this.log.first);
    if (wanted >= this.log.next) return undefined;
    const inMemory = this.log.inMemory(wanted);
    if (inMemory !== undefined) {
      this.ahead = [];
      return inMemory;
    }
    const { ahead } = this;
    for (let i = 0; i < ahead.length; i++) {
      const batch = ahead[i];
      if (wanted < batch.baseOffset || wanted >= batch.end) continue;
      if (i > 0) this.ahead = ahead.slice(i);
      this.readOn();
      return batch;
    }
    this.isAwaited = true;
    if (!this.isLoading && !this.isClosed) void this.load(wanted);
    return undefined;
  }

  close(): void {
    this.isClosed = true;
    this.ahead = [];
  }

  /** Reads on when little is left. */
  private readOn(): void {
    const { ahead, log } = this;
    if (this.isLoading || ahead.length - 1 > Math.min(this.loaded / 2, LEFT_BATCHES)) return;
    const { end } = ahead[ahead.length - 1];
    if (end < log.next && log.inMemory(end) === undefined) void this.load(end);
  }

  private async load(offset: number): Promise<void> {
    this.isLoading = true;
    const continues = this.ahead.length > 0 && this.ahead[this.ahead.length - 1].end === offset;
    const batchesMax = continues ? Math.min(this.loaded * 2, READ_AHEAD_BATCHES) : 1;
    const batches = await this.log.load(offset, batchesMax);
    this.isLoading = false;
    if (this.isClosed) return;
    const { ahead } = this;
    const follows = ahead.length > 0 && ahead[ahead.length - 1].end === batches[0]?.baseOffset;
    this.ahead = follows ? [...ahead, ...batches] : batches;
    this.loaded = batches.length;
    if (!this.isAwaited) return;
    this.isAwaited = false;
    this.onReady();
  }
}

/** Loads batches of a partition from the store, from the one with `offset` on; none where there is none. */
export async function loadBatches(
  store: Store,
  stream: number,
  partition: number,
  offset: number,
  batchesMax = READ_AHEAD_BATCHES,
): Promise<LogBatch[]> {
  // Who reads on begins nearly always right there; else, and for who looks at one, the batch is the last that begins before.
  const batches = batchesMax === 1 ? [] : await listBatches(store, stream, partition, offset, batchesMax);
  if (batches.length > 0 && batches[0].baseOffset === offset) return batches;
  const before = await batchBefore(store, stream, partition, offset + 1);
  return before !== undefined && before.end > offset ? [before, ...batches] : batches;
}

/** The last batch that begins before `offset`. */
async function batchBefore(
  store: Store,
  stream: number,
  partition: number,
  offset: number,
): Promise<LogBatch | undefined> {
  const range = batchRange(stream, partition, 0, offset);
  for await (const { key, value: last } of store.list(...range, { reverse: true, limit: 1 })) {
    const base = key[3] as number;
    // Of a batch in parts the last one lies there.
    const [first] = key.length === 4 ? [last] : await store.get([batchKey(stream, partition, base)]);
    const value = first && await whole(store, stream, partition, base, first);
    if (value !== undefined) return LogBatch.parse(value);
  }
  return undefined;
}

async function listBatches(
  store: Store,
  stream: number,
  partition: number,
  from: number,
  batchesMax: number,
): Promise<LogBatch[]> {
  const batches: LogBatch[] = [];
  let bytes = 0;
  for await (const { key, value } of store.list(...batchRange(stream, partition, from), { limit: batchesMax })) {
    // Parts are fetched with the batch that they belong to.
    if (key.length !== 4) continue;
    const all = await whole(store, stream, partition, key[3] as number, value);
    if (all === undefined) break;
    const batch = LogBatch.parse(all);
    batches.push(batch);
    bytes += batch.size;
    if (batches.length === batchesMax || bytes >= READ_AHEAD_BYTES) break;
  }
  return batches;
}

/** A value with its parts; undefined where some of them are gone: it was dropped since it was found. */
async function whole(
  store: Store,
  stream: number,
  partition: number,
  base: number,
  first: Uint8Array,
): Promise<Uint8Array | undefined> {
  const parts = partsOf(first);
  if (parts === 1) return first;
  const keys = Array.from({ length: parts - 1 }, (_, i) => batchPartKey(stream, partition, base, i + 1));
  const rest = await store.get(keys);
  const pieces = [first];
  for (const part of rest) {
    if (part === undefined) return undefined;
    pieces.push(part);
  }
  const value = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    value.set(piece, at);
    at += piece.length;
  }
  return value;
}
