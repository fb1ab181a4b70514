/**
 * Reading and writing protobuf's varints and length-delimited fields where they lie. Hot: every byte of every message
 * header goes through here, so these are plain loops without allocation.
 *
 * Numbers are JavaScript numbers: above 2^53-1 they are refused.
 *
 * @module
 */
import { protocolError } from "./error.ts";

/** The bytes that `value` takes as a varint. */
export function varintSize(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x200000) return 3;
  if (value < 0x10000000) return 4;
  let size = 4;
  for (let rest = Math.floor(value / 0x10000000); rest > 0; rest = Math.floor(rest / 0x80)) size++;
  return size;
}

/** Writes `value` at `at` and returns the position behind it. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  if (value >= 0x10000000) {
    // Times: 28 bits at once, as divisions of what is no small integer are slow.
    const high = Math.floor(value / 0x10000000);
    const low = value - high * 0x10000000;
    bytes[at] = low & 0x7f | 0x80;
    bytes[at + 1] = low >>> 7 & 0x7f | 0x80;
    bytes[at + 2] = low >>> 14 & 0x7f | 0x80;
    bytes[at + 3] = low >>> 21 | 0x80;
    at += 4;
    value = high;
  }
  while (value >= 0x80) {
    bytes[at++] = value & 0x7f | 0x80;
    value >>>= 7;
  }
  bytes[at++] = value;
  return at;
}

/** What a cursor stands in before it is put anywhere: an empty array of its own would cost more than all that it reads of a short run. */
const NOTHING = new Uint8Array(0);

/** A position in the bytes of one message. Reading past `end` is a protocol error, never a read of other bytes. */
export class Cursor {
  bytes: Uint8Array = NOTHING;
  position = 0;
  end = 0;

  /** Looks at `bytes` from `start` to `end`. */
  reset(bytes: Uint8Array, start: number, end: number): this {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
    return this;
  }

  /** The next varint. */
  varint(): number {
    const bytes = this.bytes;
    const end = this.end;
    let position = this.position;
    if (position >= end) throw protocolError("a field ends before its value");
    let byte = bytes[position++];
    let value = byte & 0x7f;
    if (byte >= 0x80) {
      let scale = 0x80;
      do {
        if (position >= end) throw protocolError("a varint ends before its last byte");
        byte = bytes[position++];
        value += (byte & 0x7f) * scale;
        scale *= 0x80;
        if (value > Number.MAX_SAFE_INTEGER || scale > 2 ** 70) {
          throw protocolError("a number is larger than 2^53-1");
        }
      } while (byte >= 0x80);
    }
    this.position = position;
    return value;
  }

  /** A varint as protobuf reads a uint32: the upper bits are cut off. */
  uint32(): number {
    return this.varint() >>> 0;
  }

  /** The tag that comes next: as every encoder writes it, in as few bytes as it needs, so that it reads the same everywhere. */
  tag(): number {
    if (this.position < this.end && this.bytes[this.position] < 0x80) return this.bytes[this.position++];
    const tag = this.varint();
    if (tag > 0xffffffff || this.bytes[this.position - 1] === 0) {
      throw protocolError("a tag has more bytes than it needs");
    }
    return tag;
  }

  /** The length that comes next, checked to lie within the message; the position is then where its bytes begin. */
  length(): number {
    const start = this.position;
    const length = this.varint();
    if (this.position - start > 5) throw protocolError("a length has more than 32 bits");
    if (length > this.end - this.position) throw protocolError("a field is longer than the message around it");
    return length;
  }

  /** Passes over the value of a field that is not known here. */
  skip(tag: number): void {
    if (tag < 8) throw protocolError("a field has number 0");
    switch (tag & 7) {
      case 0:
        this.varintAnyLength();
        return;
      case 1:
        this.advance(8);
        return;
      case 2:
        this.advance(this.length());
        return;
      case 5:
        this.advance(4);
        return;
      default:
        throw protocolError(`wire type ${tag & 7} is not used`);
    }
  }

  private advance(bytes: number): void {
    if (bytes > this.end - this.position) throw protocolError("a field is longer than the message around it");
    this.position += bytes;
  }

  /** An unknown varint may be a negative number of ten bytes. */
  private varintAnyLength(): void {
    for (let count = 0; count < 10; count++) {
      if (this.position >= this.end) break;
      if (this.bytes[this.position++] < 0x80) return;
    }
    throw protocolError("a varint has no last byte");
  }
}
