/**
 * Reads a partition where its tail in memory does not reach: from the store, some batches ahead.
 *
 * @module
 */
import { batchPartKey, batchRange } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import type { LogCursor } from "./log.ts";
import { LogBatch, partsOf } from "./log_batch.ts";

/** What is read ahead: about four commits' worth of a busy partition's batches, half a megabyte for each that lags. */
const READ_AHEAD_BATCHES = 32;
/** A larger batch ends the read-ahead. */
const READ_AHEAD_BYTES = 512 * 1024;

/** What a reader needs to know of its partition. */
export interface ReadableLog {
  readonly first: number;
  readonly next: number;
  /** The batch with `offset`, if it is in memory. */
  inMemory(offset: number): LogBatch | undefined;
  /** Loads some batches, from the one with `offset` on. */
  load(offset: number): Promise<LogBatch[]>;
}

/** A reader's place in a partition. */
export class LogReader implements LogCursor {
  private ahead: LogBatch[] = [];
  private isLoading = false;
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
    for (const [i, batch] of this.ahead.entries()) {
      if (wanted < batch.baseOffset || wanted >= batch.end) continue;
      if (i > 0) this.ahead = this.ahead.slice(i);
      return batch;
    }
    if (!this.isLoading && !this.isClosed) void this.load(wanted);
    return undefined;
  }

  close(): void {
    this.isClosed = true;
    this.ahead = [];
  }

  private async load(offset: number): Promise<void> {
    this.isLoading = true;
    const batches = await this.log.load(offset);
    this.isLoading = false;
    if (this.isClosed) return;
    this.ahead = batches;
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
  let batches = batchesMax === 1 ? [] : await listBatches(store, stream, partition, offset, batchesMax);
  if (batches.length > 0 && batches[0].baseOffset === offset) return batches;
  for await (
    const { key } of store.list(...batchRange(stream, partition, 0, offset + 1), { reverse: true, limit: 1 })
  ) {
    const base = key[3] as number;
    const before = await listBatches(store, stream, partition, base, 1);
    if (before.length > 0 && before[0].end > offset) batches = [...before, ...batches];
  }
  return batches;
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
    const batch = LogBatch.parse(await whole(store, stream, partition, key[3] as number, value));
    batches.push(batch);
    bytes += batch.size;
    if (batches.length === batchesMax || bytes >= READ_AHEAD_BYTES) break;
  }
  return batches;
}

async function whole(
  store: Store,
  stream: number,
  partition: number,
  base: number,
  first: Uint8Array,
): Promise<Uint8Array> {
  const parts = partsOf(first);
  if (parts === 1) return first;
  const keys = Array.from({ length: parts - 1 }, (_, i) => batchPartKey(stream, partition, base, i + 1));
  const rest = await store.get(keys);
  const pieces = [first, ...rest.map((part) => part ?? new Uint8Array(0))];
  const value = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    value.set(piece, at);
    at += piece.length;
  }
  return value;
}
