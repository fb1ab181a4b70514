/**
 * Readers and writers of our own for requests, calls, responses and items.
 *
 * Readers do not decode: they check that bytes are what they claim to be, and say where the parts lie. What passes them can
 * be copied to another connection, whatever decoder waits there. Each function has a test that it agrees byte for byte with the
 * generated code. Hot: plain loops, views that are used again, no allocation.
 *
 * @module
 */
import { protocolError } from "./error.ts";
import type { FrameWriter } from "./frame_writer.ts";
import { bodySize, BodyView, copyBodyField, readBody, writeBodyField } from "./hot_body.ts";
import {
  FIELD_1_VARINT,
  FIELD_2_BYTES,
  FIELD_2_VARINT,
  FIELD_3_BYTES,
  FIELD_3_VARINT,
  FIELD_4_VARINT,
  FIELD_5_VARINT,
  FIELD_6_BYTES,
  skipUnknown,
  TAG,
} from "./hot_fields.ts";
import { Cursor, varintSize, writeVarint } from "./varint.ts";

const outer = new Cursor();

/** Where the parts of a Request or a Call lie. */
export class RequestView {
  id = 0;
  endpointStart = 0;
  endpointEnd = 0;
  handlerId = 0;
  timeoutMs = 0;
  idempotent = false;
  attempt = 0;
  shape = 0;
  /** Content of the body; empty where there is none. */
  bodyStart = 0;
  bodyEnd = 0;
}

const bodyView = new BodyView();

/** Reads a Request and checks its body. */
export function readRequest(bytes: Uint8Array, start: number, end: number, into: RequestView): void {
  into.id = into.timeoutMs = into.shape = 0;
  into.idempotent = false;
  into.endpointStart =
    into.endpointEnd =
    into.bodyStart =
    into.bodyEnd =
      end;
  const cursor = outer.reset(bytes, start, end);
  while (cursor.position < end) {
    const tag = cursor.tag();
    if (tag === FIELD_1_VARINT) into.id = cursor.varint();
    else if (tag === FIELD_2_BYTES) {
      const length = cursor.length();
      into.endpointStart = cursor.position;
      into.endpointEnd = cursor.position += length;
    } else if (tag === FIELD_3_VARINT) into.timeoutMs = cursor.uint32();
    else if (tag === FIELD_4_VARINT) into.idempotent = cursor.varint() !== 0;
    else if (tag === FIELD_5_VARINT) into.shape = cursor.uint32();
    else if (tag === FIELD_6_BYTES) {
      const length = cursor.length();
      into.bodyStart = cursor.position;
      into.bodyEnd = cursor.position += length;
      readBody(bytes, into.bodyStart, into.bodyEnd, bodyView);
    } else skipUnknown(cursor, tag, 6);
  }
  if (into.shape > 3) throw protocolError(`a request has shape ${into.shape}`);
}

/** Reads a Call, which comes from a server. */
export function readCall(bytes: Uint8Array, start: number, end: number, into: RequestView): void {
  into.id =
    into.handlerId =
    into.timeoutMs =
    into.attempt =
    into.shape =
      0;
  into.bodyStart = into.bodyEnd = end;
  const cursor = outer.reset(bytes, start, end);
  while (cursor.position < end) {
    const tag = cursor.tag();
    if (tag === FIELD_1_VARINT) into.id = cursor.varint();
    else if (tag === FIELD_2_VARINT) into.handlerId = cursor.uint32();
    else if (tag === FIELD_3_VARINT) into.timeoutMs = cursor.uint32();
    else if (tag === FIELD_4_VARINT) into.attempt = cursor.uint32();
    else if (tag === FIELD_5_VARINT) into.shape = cursor.uint32();
    else if (tag === FIELD_6_BYTES) {
      const length = cursor.length();
      into.bodyStart = cursor.position;
      into.bodyEnd = cursor.position += length;
    } else skipUnknown(cursor, tag, 6);
  }
}

/** Appends a Request. */
export function writeRequest(
  writer: FrameWriter,
  id: number,
  endpoint: Uint8Array,
  timeoutMs: number,
  idempotent: boolean,
  shape: number,
  payload: Uint8Array,
  headers: Uint8Array,
): void {
  const body = bodySize(payload.length, headers.length);
  const size = 1 + varintSize(id) + 1 + varintSize(endpoint.length) + endpoint.length +
    (timeoutMs > 0 ? 1 + varintSize(timeoutMs) : 0) + (idempotent ? 2 : 0) + (shape > 0 ? 2 : 0) +
    1 + varintSize(body) + body;
  const start = writer.reserve(size + 12);
  const bytes = writer.chunk;
  let at = writeHeader(bytes, start, TAG.request, size);
  bytes[at++] = FIELD_1_VARINT;
  at = writeVarint(bytes, at, id);
  bytes[at++] = FIELD_2_BYTES;
  at = writeVarint(bytes, at, endpoint.length);
  bytes.set(endpoint, at);
  at += endpoint.length;
  if (timeoutMs > 0) {
    bytes[at++] = FIELD_3_VARINT;
    at = writeVarint(bytes, at, timeoutMs);
  }
  if (idempotent) {
    bytes[at++] = FIELD_4_VARINT;
    bytes[at++] = 1;
  }
  if (shape > 0) {
    bytes[at++] = FIELD_5_VARINT;
    bytes[at++] = shape;
  }
  writer.commit(start, writeBodyField(bytes, at, FIELD_6_BYTES, body, payload, headers));
}

/** Appends a Call whose body is copied from `source`. */
export function writeCall(
  writer: FrameWriter,
  id: number,
  handlerId: number,
  timeoutMs: number,
  attempt: number,
  shape: number,
  source: Uint8Array,
  bodyStart: number,
  bodyEnd: number,
): void {
  const body = bodyEnd - bodyStart;
  const size = 1 + varintSize(id) + 1 + varintSize(handlerId) + (timeoutMs > 0 ? 1 + varintSize(timeoutMs) : 0) +
    1 + varintSize(attempt) + (shape > 0 ? 2 : 0) + 1 + varintSize(body) + body;
  const start = writer.reserve(size + 12);
  const bytes = writer.chunk;
  let at = writeHeader(bytes, start, TAG.call, size);
  bytes[at++] = FIELD_1_VARINT;
  at = writeVarint(bytes, at, id);
  bytes[at++] = FIELD_2_VARINT;
  at = writeVarint(bytes, at, handlerId);
  if (timeoutMs > 0) {
    bytes[at++] = FIELD_3_VARINT;
    at = writeVarint(bytes, at, timeoutMs);
  }
  bytes[at++] = FIELD_4_VARINT;
  at = writeVarint(bytes, at, attempt);
  if (shape > 0) {
    bytes[at++] = FIELD_5_VARINT;
    bytes[at++] = shape;
  }
  writer.commit(start, copyBodyField(bytes, at, FIELD_6_BYTES, source, bodyStart, bodyEnd));
}

/** Where the parts of a Response or an Item lie. */
export class AnswerView {
  id = 0;
  /** Content of the body, or -1 where there is none. */
  bodyStart = -1;
  bodyEnd = -1;
  /** Content of the error, or -1 where there is none. */
  errorStart = -1;
  errorEnd = -1;
}

/** Reads a Response or an Item and checks its body. */
export function readAnswer(bytes: Uint8Array, start: number, end: number, into: AnswerView): void {
  into.id = 0;
  into.bodyStart =
    into.bodyEnd =
    into.errorStart =
    into.errorEnd =
      -1;
  const cursor = outer.reset(bytes, start, end);
  while (cursor.position < end) {
    const tag = cursor.tag();
    if (tag === FIELD_1_VARINT) into.id = cursor.varint();
    else if (tag === FIELD_2_BYTES) {
      const length = cursor.length();
      into.bodyStart = cursor.position;
      into.bodyEnd = cursor.position += length;
      readBody(bytes, into.bodyStart, into.bodyEnd, bodyView);
    } else if (tag === FIELD_3_BYTES) {
      const length = cursor.length();
      into.errorStart = cursor.position;
      into.errorEnd = cursor.position += length;
    } else skipUnknown(cursor, tag, 3);
  }
}

/** Appends a Response or an Item (as `tag` says) with a body of its own. */
export function writeAnswer(
  writer: FrameWriter,
  tag: number,
  id: number,
  payload: Uint8Array,
  headers: Uint8Array,
): void {
  const body = bodySize(payload.length, headers.length);
  const size = 1 + varintSize(id) + 1 + varintSize(body) + body;
  const start = writer.reserve(size + 12);
  const bytes = writer.chunk;
  let at = writeHeader(bytes, start, tag, size);
  bytes[at++] = FIELD_1_VARINT;
  at = writeVarint(bytes, at, id);
  writer.commit(start, writeBodyField(bytes, at, FIELD_2_BYTES, body, payload, headers));
}

/** Appends a Response or an Item (as `tag` says) whose body, where there is one, is copied from `source`. */
export function copyAnswer(
  writer: FrameWriter,
  tag: number,
  id: number,
  source: Uint8Array,
  bodyStart: number,
  bodyEnd: number,
): void {
  const body = bodyStart < 0 ? 0 : 1 + varintSize(bodyEnd - bodyStart) + bodyEnd - bodyStart;
  const size = 1 + varintSize(id) + body;
  const start = writer.reserve(size + 12);
  const bytes = writer.chunk;
  let at = writeHeader(bytes, start, tag, size);
  bytes[at++] = FIELD_1_VARINT;
  at = writeVarint(bytes, at, id);
  if (bodyStart >= 0) at = copyBodyField(bytes, at, FIELD_2_BYTES, source, bodyStart, bodyEnd);
  writer.commit(start, at);
}

/** Length prefix, tag and length of a frame whose message has `size` bytes. */
function writeHeader(bytes: Uint8Array, at: number, tag: number, size: number): number {
  at = writeVarint(bytes, at, 1 + varintSize(size) + size);
  bytes[at++] = tag;
  return writeVarint(bytes, at, size);
}
