/**
 * From frames to bytes as they leave: the outgoing side of one connection. Pure: it owns no socket, makes no promise.
 *
 * Frames are appended to chunks taken from a {@linkcode ChunkPool}; whoever owns the socket takes what there is, writes it,
 * and says so. Messages for the same destination that follow each other become one frame (a {@linkcode Batch}), whose
 * header is written when the batch is closed: by another frame, a full chunk, or {@linkcode FrameWriter.take}.
 *
 * ```text
 *  chunk   | taken ......| frames ...... | header room | prefix | message | message | ...free... |
 *          0           taken         batchStart                                  filled     capacity
 * ```
 *
 * Hot: one {@linkcode FrameWriter.batch} per run of messages, one `set` per run.
 *
 * @module
 */
import { assert } from "./error.ts";
import { varintSize, writeVarint } from "./varint.ts";

/** What a chunk holds, unless a single frame is larger. */
export const CHUNK_BYTES = 64 * 1024;
/** What the first chunk of a quiet connection holds: a burst that touches many connections costs each this, not a whole chunk. */
export const SMALL_CHUNK_BYTES = 4 * 1024;

/** Chunks that wait to be used again, so that a busy server does not allocate and an idle connection holds none. */
export class ChunkPool {
  private readonly chunks: Uint8Array[] = [];
  private readonly smallChunks: Uint8Array[] = [];

  /** Keeps at most `chunksMax` unused chunks, and as many bytes of small ones. */
  constructor(private readonly chunksMax = 64) {}

  /** A chunk of at least `bytes`, with any content. */
  take(bytes: number): Uint8Array {
    if (bytes > CHUNK_BYTES) return new Uint8Array(bytes);
    if (bytes <= SMALL_CHUNK_BYTES) return this.smallChunks.pop() ?? new Uint8Array(SMALL_CHUNK_BYTES);
    return this.chunks.pop() ?? new Uint8Array(CHUNK_BYTES);
  }

  /** Gives a chunk back; nobody may hold a view of it. */
  give(chunk: ArrayBufferLike): void {
    const isSmall = chunk.byteLength === SMALL_CHUNK_BYTES;
    const kept = isSmall ? this.smallChunks : this.chunks;
    const keptMax = isSmall ? this.chunksMax * (CHUNK_BYTES / SMALL_CHUNK_BYTES) : this.chunksMax;
    if ((isSmall || chunk.byteLength === CHUNK_BYTES) && kept.length < keptMax) kept.push(new Uint8Array(chunk));
  }
}

/** A destination whose messages can share a frame. Compared by identity. */
export interface Batch {
  /** The frame's tag byte in ClientFrame or ServerFrame. */
  readonly tag: number;
  /** Encoded fields that come before the messages. */
  readonly prefix: Uint8Array;
}

const NO_CHUNK = new Uint8Array(0);
/** Length prefix, tag and length of a batch in a chunk: 3 + 1 + 3 bytes. */
const BATCH_HEADER_BYTES = 7;

/** Gathers frames to be sent. */
export class FrameWriter {
  /** Bytes appended and not yet reported as written. */
  pendingBytes = 0;
  /** The current chunk; between {@linkcode FrameWriter.reserve} and {@linkcode FrameWriter.commit} encoders write here. */
  chunk: Uint8Array = NO_CHUNK;
  /** The longest frame that messages are gathered into; a frame that is written whole is its writer's concern. */
  frameBytesMax = Infinity;
  private taken = 0;
  private filled = 0;
  /** Views of chunks that are full, oldest first; `fullFrom` is the first not yet taken. */
  private full: Uint8Array[] = [];
  private fullFrom = 0;
  /** Bytes of the view that is being written. */
  private leaving = 0;
  private open: Batch | undefined;
  private batchStart = 0;
  /** How far the open batch may grow. */
  private batchEnd = 0;
  /** The last burst filled more than a small chunk, so the next begins with a whole one. */
  private isBusy = false;

  constructor(private readonly pool: ChunkPool) {}

  /** Appends an encoded message as a frame of its own. */
  frame(message: Uint8Array): void {
    const at = this.reserve(5 + message.length);
    const body = writeVarint(this.chunk, at, message.length);
    this.chunk.set(message, body);
    this.commit(at, body + message.length);
  }

  /** Finds `bytes` of room in {@linkcode FrameWriter.chunk} and returns where it begins. */
  reserve(bytes: number): number {
    if (this.open !== undefined) this.closeBatch();
    if (this.filled + bytes > this.chunk.length) this.nextChunk(bytes);
    return this.filled;
  }

  /** Says that a frame was written from `start`, as reserved, to `end`. */
  commit(start: number, end: number): void {
    assert(start === this.filled && end <= this.chunk.length, "a frame lies where it was reserved");
    this.pendingBytes += end - start;
    this.filled = end;
  }

  /** Appends encoded `messages` fields, `source` from `start` to `end`, to the open frame of `batch`, or opens one. */
  batch(batch: Batch, source: Uint8Array, start: number, end: number): void {
    const bytes = end - start;
    const at = this.reserveInBatch(batch, bytes);
    this.chunk.set(start === 0 && end === source.length ? source : source.subarray(start, end), at);
    this.commitInBatch(at + bytes);
  }

  /** Finds `bytes` of room in the open frame of `batch`, or in one opened for it, and returns where it begins. */
  reserveInBatch(batch: Batch, bytes: number): number {
    if (this.open !== batch || this.filled + bytes > this.batchEnd) this.openBatch(batch, bytes);
    return this.filled;
  }

  /** Says that the room found by {@linkcode FrameWriter.reserveInBatch} was written up to `end`. */
  commitInBatch(end: number): void {
    this.pendingBytes += end - this.filled;
    this.filled = end;
  }

  /** The next bytes to be written, or undefined when there are none. One view at a time: report it before the next. */
  take(): Uint8Array | undefined {
    if (this.open !== undefined) this.closeBatch();
    if (this.fullFrom < this.full.length) {
      const view = this.full[this.fullFrom++];
      if (this.fullFrom === this.full.length) {
        this.full = [];
        this.fullFrom = 0;
      }
      this.leaving = view.length;
      return view;
    }
    if (this.filled === this.taken) return undefined;
    const view = this.chunk.subarray(this.taken, this.filled);
    this.taken = this.filled;
    this.leaving = view.length;
    return view;
  }

  /** Says that a view from {@linkcode FrameWriter.take} has been written. */
  written(view: Uint8Array): void {
    this.pendingBytes -= view.length;
    this.leaving = 0;
    if (view.buffer === this.chunk.buffer) {
      if (this.taken === this.filled && this.open === undefined) this.release();
    } else if (this.fullFrom === this.full.length || this.full[this.fullFrom].buffer !== view.buffer) {
      this.pool.give(view.buffer);
    }
  }

  /** Forgets all that has not been taken; for a connection that is gone. */
  clear(): void {
    this.open = undefined;
    this.full = [];
    this.fullFrom = 0;
    this.chunk = NO_CHUNK;
    this.taken = this.filled = 0;
    this.pendingBytes = this.leaving;
  }

  private release(): void {
    this.isBusy = this.filled > SMALL_CHUNK_BYTES;
    this.pool.give(this.chunk.buffer);
    this.chunk = NO_CHUNK;
    this.taken = this.filled = 0;
  }

  private nextChunk(bytes: number): void {
    if (this.filled > this.taken) this.full.push(this.chunk.subarray(this.taken, this.filled));
    // The chunk that follows one that is full, or that of a busy connection, is a whole one.
    this.isBusy ||= this.chunk !== NO_CHUNK;
    this.chunk = this.pool.take(this.isBusy ? Math.max(bytes, SMALL_CHUNK_BYTES + 1) : bytes);
    this.taken = this.filled = 0;
  }

  private openBatch(batch: Batch, bytes: number): void {
    const header = BATCH_HEADER_BYTES + batch.prefix.length;
    // A batch never grows past its chunk; a message too large for a chunk gets one of its own, with longer lengths.
    this.reserve(header + 2 + bytes);
    this.open = batch;
    this.batchStart = this.filled;
    this.batchEnd = Math.min(this.chunk.length, this.filled + this.frameBytesMax);
    this.chunk.set(batch.prefix, this.filled + BATCH_HEADER_BYTES);
    this.filled += header;
    this.pendingBytes += header;
  }

  /** Writes the header of the open batch, with lengths as short as they can be, right before its content. */
  private closeBatch(): void {
    const batch = this.open;
    assert(batch !== undefined, "a batch is open");
    this.open = undefined;
    const contentStart = this.batchStart + BATCH_HEADER_BYTES;
    const contentBytes = this.filled - contentStart;
    const messageBytes = 1 + varintSize(contentBytes) + contentBytes;
    const headerBytes = varintSize(messageBytes) + messageBytes - contentBytes;
    const shift = headerBytes - BATCH_HEADER_BYTES;
    if (shift !== 0) {
      this.chunk.copyWithin(contentStart + shift, contentStart, this.filled);
      this.filled += shift;
      this.pendingBytes += shift;
    }
    let at = writeVarint(this.chunk, this.batchStart, messageBytes);
    this.chunk[at++] = batch.tag;
    at = writeVarint(this.chunk, at, contentBytes);
    assert(at === contentStart + shift, "the header ends where the content begins");
  }
}
