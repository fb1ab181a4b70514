/**
 * Reader and writer of our own for bodies of requests, responses and items.
 *
 * Readers do not decode: they check that bytes are what they claim to be, and say where the parts lie. What passes them can
 * be copied to another connection, whatever decoder waits there. Each function has a test that it agrees byte for byte with the
 * generated code. Hot: plain loops, views that are used again, no allocation.
 *
 * @module
 */
import { checkHeaderEntry, FIELD_1_BYTES, FIELD_2_BYTES, skipUnknown } from "./hot_fields.ts";
import { Cursor, varintSize, writeVarint } from "./varint.ts";

const inner = new Cursor();

/** Where the parts of a Body lie. */
export class BodyView {
  payloadStart = 0;
  payloadEnd = 0;
  /** The first header entry, or -1. */
  headersStart = -1;
}

/** Checks the Body from `start` to `end` and says where its parts lie. */
export function readBody(bytes: Uint8Array, start: number, end: number, into: BodyView): void {
  into.payloadStart = into.payloadEnd = end;
  into.headersStart = -1;
  const cursor = inner.reset(bytes, start, end);
  while (cursor.position < end) {
    const at = cursor.position;
    const tag = cursor.tag();
    if (tag === FIELD_1_BYTES) {
      const length = cursor.length();
      into.payloadStart = cursor.position;
      into.payloadEnd = cursor.position += length;
    } else if (tag === FIELD_2_BYTES) {
      if (into.headersStart < 0) into.headersStart = at;
      checkHeaderEntry(cursor);
    } else {
      skipUnknown(cursor, tag, 2);
    }
  }
}

/** The bytes that {@linkcode writeBody} will write, without tag and length. */
export function bodySize(payloadBytes: number, headersBytes: number): number {
  return (payloadBytes > 0 ? 1 + varintSize(payloadBytes) + payloadBytes : 0) + headersBytes;
}

/** Writes a field of type Body, its headers already encoded, and returns the position behind it. */
export function writeBodyField(
  bytes: Uint8Array,
  at: number,
  tag: number,
  size: number,
  payload: Uint8Array,
  headers: Uint8Array,
): number {
  bytes[at++] = tag;
  at = writeVarint(bytes, at, size);
  if (payload.length > 0) {
    bytes[at++] = FIELD_1_BYTES;
    at = writeVarint(bytes, at, payload.length);
    bytes.set(payload, at);
    at += payload.length;
  }
  if (headers.length > 0) {
    bytes.set(headers, at);
    at += headers.length;
  }
  return at;
}

/** Writes a field of type Body whose content is copied from `source`, and returns the position behind it. */
export function copyBodyField(
  bytes: Uint8Array,
  at: number,
  tag: number,
  source: Uint8Array,
  start: number,
  end: number,
): number {
  bytes[at++] = tag;
  at = writeVarint(bytes, at, end - start);
  bytes.set(source.subarray(start, end), at);
  return at + end - start;
}
