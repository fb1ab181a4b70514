/**
 * What the readers and writers of frequent frames share: tags, header entries, fields that this version does not know.
 *
 * @module
 */
import { protocolError } from "./error.ts";
import type { Cursor } from "./varint.ts";

/** Tag bytes of the frequent frames: the field number in ClientFrame or ServerFrame, length-delimited. */
export const TAG = {
  publish: 1 << 3 | 2,
  deliver: 1 << 3 | 2,
  request: 2 << 3 | 2,
  call: 2 << 3 | 2,
  response: 3 << 3 | 2,
  requestItem: 4 << 3 | 2,
  responseItem: 5 << 3 | 2,
  produce: 10 << 3 | 2,
  produced: 10 << 3 | 2,
  settle: 11 << 3 | 2,
  settled: 11 << 3 | 2,
  transact: 12 << 3 | 2,
  deliveries: 12 << 3 | 2,
  readRecords: 13 << 3 | 2,
} as const;

/** The tag of `messages` in Publish and in Deliver. */
export const MESSAGES_TAG = 2 << 3 | 2;
/** The tag of `subscription_ids` in Deliver, packed. */
export const SUBSCRIPTION_IDS_TAG = 1 << 3 | 2;

/** Field 1, a varint. */
export const FIELD_1_VARINT = 1 << 3;
/** Field 1, length-delimited. */
export const FIELD_1_BYTES = 1 << 3 | 2;
/** Field 2, a varint. */
export const FIELD_2_VARINT = 2 << 3;
/** Field 2, length-delimited. */
export const FIELD_2_BYTES = 2 << 3 | 2;
/** Field 3, a varint. */
export const FIELD_3_VARINT = 3 << 3;
/** Field 3, length-delimited. */
export const FIELD_3_BYTES = 3 << 3 | 2;
/** Field 4, a varint. */
export const FIELD_4_VARINT = 4 << 3;
/** Field 5, a varint. */
export const FIELD_5_VARINT = 5 << 3;
/** Field 6, length-delimited. */
export const FIELD_6_BYTES = 6 << 3 | 2;

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

/** Passes over one entry of a map of strings, checking that any decoder will take it. */
export function checkHeaderEntry(cursor: Cursor): void {
  const length = cursor.length();
  const outerEnd = cursor.end;
  const end = cursor.position + length;
  cursor.end = end;
  while (cursor.position < end) {
    const tag = cursor.tag();
    if (tag === FIELD_1_BYTES || tag === FIELD_2_BYTES) {
      const size = cursor.length();
      checkUtf8(cursor.bytes, cursor.position, cursor.position + size);
      cursor.position += size;
    } else {
      skipUnknown(cursor, tag, 2);
    }
  }
  cursor.end = outerEnd;
}

/** Refuses bytes that are not UTF-8. */
export function checkUtf8(bytes: Uint8Array, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    if (bytes[at] < 0x80) continue;
    try {
      strictUtf8.decode(bytes.subarray(start, end));
    } catch (cause) {
      throw protocolError(`a string is not UTF-8 (${cause instanceof Error ? cause.message : cause})`);
    }
    return;
  }
}

/** Passes over a field that this version does not know; one that it knows must not come in another wire type. */
export function skipUnknown(cursor: Cursor, tag: number, knownMax: number): void {
  if (tag >>> 3 <= knownMax) throw protocolError(`field ${tag >>> 3} has wire type ${tag & 7}`);
  cursor.skip(tag);
}
