/**
 * From bytes as they arrive to whole frames. Pure: it owns no socket, makes no promise.
 *
 * ```text
 *  0        parsed        filled        capacity
 *  |--done--|--unparsed--|--room to read--|          parsed <= filled <= capacity
 * ```
 *
 * Frames are views of the buffer. With `views: "transient"` (the server) the buffer is used again, so a view is valid
 * until the next {@linkcode FrameReader.room}; with `"lasting"` (the client, whose messages keep views of their bytes)
 * a buffer is filled once and then left to the garbage collector. The buffer starts small and grows while reads fill it,
 * and shrinks again when they have long been short. A frame larger than the buffer may become is gathered in pieces as
 * they come, so that nobody pays for a length that was only announced, and joined once.
 *
 * @module
 */
import { assert, HadronError, protocolError } from "./error.ts";
import { writeVarint } from "./varint.ts";

/** How a {@linkcode FrameReader} uses memory. */
export interface FrameReaderOptions {
  /** Whether frames stay valid after the next read. */
  views: "transient" | "lasting";
  /** The longest frame, without its length prefix. */
  frameBytesMax: number;
  /** @default 4096 */
  bufferBytesMin?: number;
  /** @default 65536 */
  bufferBytesMax?: number;
}

/** Short reads in a row after which a grown buffer is given back. */
const SHORT_READS_MAX = 64;

/** Cuts a byte stream into frames. */
export class FrameReader {
  /** Where the frame found by {@linkcode FrameReader.next} lies. */
  bytes: Uint8Array;
  /** Its first byte. */
  start = 0;
  /** The byte behind its last. */
  end = 0;

  /** The longest frame that is accepted; the handshake may raise it. */
  frameBytesMax: number;
  private readonly lasting: boolean;
  private readonly bufferBytesMin: number;
  private readonly bufferBytesMax: number;
  private buffer: Uint8Array;
  private parsed = 0;
  private filled = 0;
  private bytesWanted: number;
  private shortReads = 0;
  /** The pieces of a frame too large for the buffer. */
  private pieces: Uint8Array[] = [];
  private pieceFilled = 0;
  private gathered = 0;
  /** Length of the frame being gathered, 0 when none is. */
  private gathering = 0;

  constructor({ views, frameBytesMax, bufferBytesMin = 4096, bufferBytesMax = 65536 }: FrameReaderOptions) {
    assert(bufferBytesMin >= 16 && bufferBytesMin <= bufferBytesMax, "a buffer holds at least a length prefix");
    this.lasting = views === "lasting";
    this.frameBytesMax = frameBytesMax;
    this.bufferBytesMin = bufferBytesMin;
    this.bufferBytesMax = bufferBytesMax;
    this.bytesWanted = bufferBytesMin;
    this.buffer = new Uint8Array(bufferBytesMin);
    this.bytes = this.buffer;
  }

  /** Where the next bytes are to be read into: never empty. Ends the validity of transient frames. */
  room(): Uint8Array {
    if (this.gathering > 0) return this.pieceRoom();
    const unparsed = this.filled - this.parsed;
    if (!this.lasting && unparsed === 0) this.parsed = this.filled = 0;
    // A quarter, so that a buffer whose views last serves many short reads before the next one is made.
    const tooSmall = this.buffer.length - this.filled < Math.min(this.bytesWanted / 4, this.bufferBytesMin);
    if (tooSmall || (!this.lasting && this.buffer.length !== this.bytesWanted)) this.move(unparsed);
    assert(this.filled < this.buffer.length, "there is room after moving");
    return this.buffer.subarray(this.filled);
  }

  /** Takes note that `count` bytes were read into {@linkcode FrameReader.room}. */
  advance(count: number): void {
    if (this.gathering > 0) {
      this.pieceFilled += count;
      this.gathered += count;
      return;
    }
    this.filled += count;
    assert(this.filled <= this.buffer.length, "no more is read than there was room for");
    if (this.filled === this.buffer.length) {
      this.bytesWanted = Math.min(this.bytesWanted * 4, this.bufferBytesMax);
      this.shortReads = 0;
    } else if (this.bytesWanted > this.bufferBytesMin && count < this.bytesWanted / 8) {
      if (++this.shortReads < SHORT_READS_MAX) return;
      this.shortReads = 0;
      this.bytesWanted = this.bufferBytesMin;
    } else {
      this.shortReads = 0;
    }
  }

  /** Finds the next whole frame, if there is one, and says where it lies in `bytes`, `start` and `end`. */
  next(): boolean {
    if (this.gathering > 0) return this.gathered === this.gathering && this.join();
    const buffer = this.buffer;
    const filled = this.filled;
    let position = this.parsed;
    let length = 0;
    let shift = 0;
    while (true) {
      if (position === filled) return false;
      const byte = buffer[position++];
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
      shift += 7;
      if (shift > 21) throw protocolError("the length prefix has more than 4 bytes");
    }
    if (length > this.frameBytesMax) {
      throw new HadronError(
        "TOO_LARGE",
        `Read frame: it has ${length} bytes, at most ${this.frameBytesMax} are allowed`,
        { details: { frameBytes: length, frameBytesMax: this.frameBytesMax } },
      );
    }
    if (length > filled - position) {
      this.expect(position, length);
      return false;
    }
    this.bytes = buffer;
    this.start = position;
    this.end = position + length;
    this.parsed = this.end;
    return true;
  }

  /** A frame of `length` bytes begins at `position` and is not all here: makes sure that it will find room. */
  private expect(position: number, length: number): void {
    const whole = position - this.parsed + length;
    if (whole <= this.bufferBytesMax) {
      while (this.bytesWanted < whole) this.bytesWanted = Math.min(this.bytesWanted * 4, this.bufferBytesMax);
      this.shortReads = 0;
      return;
    }
    this.pieces = [this.buffer.slice(position, this.filled)];
    this.pieceFilled = this.pieces[0].length;
    this.gathered = this.pieceFilled;
    this.gathering = length;
    this.parsed = this.filled;
  }

  private move(unparsed: number): void {
    const target = !this.lasting && this.buffer.length === this.bytesWanted
      ? this.buffer
      : new Uint8Array(this.bytesWanted);
    assert(unparsed < target.length, "a frame that fits no buffer is gathered in pieces instead");
    target.set(this.buffer.subarray(this.parsed, this.filled));
    this.buffer = target;
    this.parsed = 0;
    this.filled = unparsed;
  }

  private pieceRoom(): Uint8Array {
    let piece = this.pieces[this.pieces.length - 1];
    if (this.pieceFilled === piece.length) {
      piece = new Uint8Array(Math.min(this.bufferBytesMax * 4, this.gathering - this.gathered));
      this.pieces.push(piece);
      this.pieceFilled = 0;
    }
    return piece.subarray(this.pieceFilled);
  }

  private join(): boolean {
    const frame = new Uint8Array(this.gathering);
    let at = 0;
    for (const piece of this.pieces) {
      frame.set(piece, at);
      at += piece.length;
    }
    assert(at === frame.length, "the pieces make up the frame");
    this.pieces = [];
    this.gathered = this.gathering = 0;
    this.bytes = frame;
    this.start = 0;
    this.end = frame.length;
    return true;
  }
}

/** A message as a frame: its length as a varint, then its bytes. */
export function delimited(message: Uint8Array): Uint8Array {
  const prefix = new Uint8Array(5);
  const size = writeVarint(prefix, 0, message.length);
  const frame = new Uint8Array(size + message.length);
  frame.set(prefix.subarray(0, size));
  frame.set(message, size);
  return frame;
}
