/**
 * Reader and writer of our own for messages, which are the most frequent thing on the wire.
 *
 * Readers do not decode: they check that bytes are what they claim to be, and say where the parts lie. What passes them can
 * be copied to another connection, whatever decoder waits there. Each function has a test that it agrees byte for byte with the
 * generated code. Hot: plain loops, views that are used again, no allocation.
 *
 * @module
 */
import { protocolError } from "./error.ts";
import {
  checkHeaderEntry,
  FIELD_1_BYTES,
  FIELD_1_VARINT,
  FIELD_2_BYTES,
  FIELD_3_BYTES,
  MESSAGES_TAG,
  skipUnknown,
  SUBSCRIPTION_IDS_TAG,
} from "./hot_fields.ts";
import { Cursor, varintSize, writeVarint } from "./varint.ts";

const inner = new Cursor();

/** Where the parts of a Message lie. */
export class MessageView {
  subjectStart = 0;
  subjectEnd = 0;
  payloadStart = 0;
  payloadEnd = 0;
  /** The first header entry, or -1. */
  headersStart = -1;
  /** The end of the message. */
  end = 0;
}

/** Checks the Message from `start` to `end` and says where its parts lie. */
export function readMessage(bytes: Uint8Array, start: number, end: number, into: MessageView): void {
  into.subjectStart =
    into.subjectEnd =
    into.payloadStart =
    into.payloadEnd =
      end;
  into.headersStart = -1;
  into.end = end;
  let subjects = 0;
  const cursor = inner.reset(bytes, start, end);
  while (cursor.position < end) {
    const at = cursor.position;
    const tag = cursor.tag();
    if (tag === FIELD_1_BYTES) {
      const length = cursor.length();
      // A second subject would reach subscribers under a name that was not matched.
      if (++subjects > 1) throw protocolError("a message has two subjects");
      into.subjectStart = cursor.position;
      into.subjectEnd = cursor.position += length;
    } else if (tag === FIELD_2_BYTES) {
      const length = cursor.length();
      into.payloadStart = cursor.position;
      into.payloadEnd = cursor.position += length;
    } else if (tag === FIELD_3_BYTES) {
      if (into.headersStart < 0) into.headersStart = at;
      checkHeaderEntry(cursor);
    } else {
      skipUnknown(cursor, tag, 3);
    }
  }
}

/** The bytes that {@linkcode writeMessage} will write, without tag and length. */
export function messageSize(subjectBytes: number, payloadBytes: number, headersBytes: number): number {
  return 1 + varintSize(subjectBytes) + subjectBytes +
    (payloadBytes > 0 ? 1 + varintSize(payloadBytes) + payloadBytes : 0) + headersBytes;
}

/** Writes one entry of `messages` at `at`, its headers already encoded, and returns the position behind it. */
export function writeMessage(
  bytes: Uint8Array,
  at: number,
  size: number,
  subject: Uint8Array,
  payload: Uint8Array,
  headers: Uint8Array,
): number {
  bytes[at++] = MESSAGES_TAG;
  at = writeVarint(bytes, at, size);
  bytes[at++] = FIELD_1_BYTES;
  at = writeVarint(bytes, at, subject.length);
  bytes.set(subject, at);
  at += subject.length;
  if (payload.length > 0) {
    bytes[at++] = FIELD_2_BYTES;
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

/** The `subscription_ids` field of a Deliver. */
export function encodeSubscriptionIds(ids: readonly number[]): Uint8Array {
  let packed = 0;
  for (const id of ids) packed += varintSize(id);
  const bytes = new Uint8Array(1 + varintSize(packed) + packed);
  bytes[0] = SUBSCRIPTION_IDS_TAG;
  let at = writeVarint(bytes, 1, packed);
  for (const id of ids) at = writeVarint(bytes, at, id);
  return bytes;
}

/** Reads a Deliver: its ids into `ids`; returns where its messages begin. Messages come after the ids, as encoders write. */
export function readDeliverIds(cursor: Cursor, ids: number[]): number {
  ids.length = 0;
  while (cursor.position < cursor.end) {
    const at = cursor.position;
    const tag = cursor.tag();
    if (tag === SUBSCRIPTION_IDS_TAG) {
      const length = cursor.length();
      const end = cursor.position + length;
      while (cursor.position < end) ids.push(cursor.uint32());
      if (cursor.position !== end) throw protocolError("subscription_ids end inside a number");
    } else if (tag === FIELD_1_VARINT) {
      ids.push(cursor.uint32());
    } else if (tag === MESSAGES_TAG) {
      return at;
    } else {
      cursor.skip(tag);
    }
  }
  return cursor.end;
}
