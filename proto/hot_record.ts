/**
 * Reader and writer of our own for the records of streams, and for the runs of neighbours (`Records`) that they travel in.
 *
 * Readers do not decode: they check that bytes are what they claim to be, and say where the parts lie. What passes them can
 * be stored and given to another connection, whatever decoder waits there. Each function has a test that it agrees byte for byte
 * with the generated code. Hot: plain loops, views that are used again, no allocation.
 *
 * @module
 */
import { checkHeaderEntry, checkUtf8, skipUnknown } from "./hot_fields.ts";
import { textSize, writeText } from "./text.ts";
import { Cursor, varintSize, writeVarint } from "./varint.ts";

const DATA_TAG = 1 << 3 | 2;
const KEY_TAG = 2 << 3 | 2;
const TYPE_TAG = 3 << 3 | 2;
const ID_TAG = 4 << 3 | 2;
const SOURCE_TAG = 5 << 3 | 2;
const HEADERS_TAG = 6 << 3 | 2;
const DELIVER_AT_TAG = 7 << 3;
/** The number of `headers` in Record. */
export const RECORD_HEADERS_FIELD = 6;

const PARTITION_TAG = 1 << 3;
const FIRST_OFFSET_TAG = 2 << 3;
const TIME_TAG = 3 << 3;
const ATTEMPT_TAG = 4 << 3;
/** The tag of `records` in Records and in Produce. */
export const RECORDS_TAG = 5 << 3 | 2;
/** The tag of `runs` in Deliveries and in ReadRecords. */
export const RUNS_TAG = 2 << 3 | 2;

const inner = new Cursor();

/** Where the parts of a Record lie. */
export class RecordView {
  dataStart = 0;
  dataEnd = 0;
  keyStart = 0;
  keyEnd = 0;
  typeStart = 0;
  typeEnd = 0;
  idStart = 0;
  idEnd = 0;
  sourceStart = 0;
  sourceEnd = 0;
  /** The first header entry, or -1. */
  headersStart = -1;
  /** 0 for at once. */
  deliverAtMs = 0;
  /** The end of the record. */
  end = 0;
}

/** Checks the Record from `start` to `end` and says where its parts lie. */
export function readRecord(bytes: Uint8Array, start: number, end: number, into: RecordView): void {
  into.dataStart = into.dataEnd = end;
  into.keyStart = into.keyEnd = end;
  into.typeStart = into.typeEnd = end;
  into.idStart = into.idEnd = end;
  into.sourceStart = into.sourceEnd = end;
  into.headersStart = -1;
  into.deliverAtMs = 0;
  into.end = end;
  const cursor = inner.reset(bytes, start, end);
  while (cursor.position < end) {
    const at = cursor.position;
    const tag = cursor.tag();
    if (tag === DATA_TAG) {
      const length = cursor.length();
      into.dataStart = cursor.position;
      into.dataEnd = cursor.position += length;
    } else if (tag === KEY_TAG) {
      into.keyEnd = passText(cursor);
      into.keyStart = textStart;
    } else if (tag === TYPE_TAG) {
      into.typeEnd = passText(cursor);
      into.typeStart = textStart;
    } else if (tag === HEADERS_TAG) {
      if (into.headersStart < 0) into.headersStart = at;
      checkHeaderEntry(cursor);
    } else if (tag === ID_TAG) {
      into.idEnd = passText(cursor);
      into.idStart = textStart;
    } else if (tag === SOURCE_TAG) {
      into.sourceEnd = passText(cursor);
      into.sourceStart = textStart;
    } else if (tag === DELIVER_AT_TAG) {
      into.deliverAtMs = cursor.varint();
    } else {
      skipUnknown(cursor, tag, 7);
    }
  }
}

/** Where the text that {@linkcode passText} passed last begins. */
let textStart = 0;

/** Passes over a text, checking that any decoder will take it; returns its end. */
function passText(cursor: Cursor): number {
  const length = cursor.length();
  textStart = cursor.position;
  cursor.position += length;
  checkUtf8(cursor.bytes, textStart, cursor.position);
  return cursor.position;
}

/** What a Record holds, its headers already encoded. */
export interface RecordContent {
  readonly data: Uint8Array;
  /** This and the other texts: empty for none. */
  readonly key: string;
  readonly type: string;
  readonly id: string;
  readonly source: string;
  readonly headers: Uint8Array;
  /** 0 for at once. */
  readonly deliverAtMs: number;
}

/** The bytes that {@linkcode writeRecord} will write, without tag and length. */
export function recordSize({ data, key, type, id, source, headers, deliverAtMs }: RecordContent): number {
  return (data.length > 0 ? 1 + varintSize(data.length) + data.length : 0) + textFieldSize(key) + textFieldSize(type) +
    textFieldSize(id) + textFieldSize(source) + headers.length + (deliverAtMs > 0 ? 1 + varintSize(deliverAtMs) : 0);
}

/** Writes one entry of `records` at `at` and returns the position behind it. */
export function writeRecord(bytes: Uint8Array, at: number, size: number, record: RecordContent): number {
  const { data, headers, deliverAtMs } = record;
  bytes[at++] = RECORDS_TAG;
  at = writeVarint(bytes, at, size);
  if (data.length > 0) {
    bytes[at++] = DATA_TAG;
    at = writeVarint(bytes, at, data.length);
    bytes.set(data, at);
    at += data.length;
  }
  at = writeTextField(bytes, at, KEY_TAG, record.key);
  at = writeTextField(bytes, at, TYPE_TAG, record.type);
  at = writeTextField(bytes, at, ID_TAG, record.id);
  at = writeTextField(bytes, at, SOURCE_TAG, record.source);
  if (headers.length > 0) {
    bytes.set(headers, at);
    at += headers.length;
  }
  if (deliverAtMs > 0) {
    bytes[at++] = DELIVER_AT_TAG;
    at = writeVarint(bytes, at, deliverAtMs);
  }
  return at;
}

function textFieldSize(text: string): number {
  if (text.length === 0) return 0;
  const size = textSize(text);
  return 1 + varintSize(size) + size;
}

function writeTextField(bytes: Uint8Array, at: number, tag: number, text: string): number {
  if (text.length === 0) return at;
  const size = textSize(text);
  bytes[at++] = tag;
  at = writeVarint(bytes, at, size);
  return writeText(bytes, at, text, size);
}

/** What stands before the records of a run. */
export class RunView {
  partition = 0;
  firstOffset = 0;
  timeMs = 0;
  attempt = 0;
}

/**
 * Reads what stands before the records of the run (a `Records`) that the cursor is in; the cursor is then at its first record, or at
 * its end. Records come after the other fields, as encoders write.
 */
export function readRun(cursor: Cursor, end: number, into: RunView): void {
  into.partition =
    into.firstOffset =
    into.timeMs =
    into.attempt =
      0;
  while (cursor.position < end) {
    const at = cursor.position;
    const tag = cursor.tag();
    if (tag === RECORDS_TAG) {
      cursor.position = at;
      return;
    }
    if (tag === FIRST_OFFSET_TAG) into.firstOffset = cursor.varint();
    else if (tag === TIME_TAG) into.timeMs = cursor.varint();
    else if (tag === PARTITION_TAG) into.partition = cursor.uint32();
    else if (tag === ATTEMPT_TAG) into.attempt = cursor.uint32();
    else skipUnknown(cursor, tag, 5);
  }
}

/** Moves the cursor, which is between the records of a run, behind the next one; returns where its content begins, or -1 at the end. */
export function nextRecord(cursor: Cursor, end: number): number {
  while (cursor.position < end) {
    const tag = cursor.tag();
    if (tag === RECORDS_TAG) {
      const length = cursor.length();
      const start = cursor.position;
      cursor.position += length;
      return start;
    }
    cursor.skip(tag);
  }
  return -1;
}
