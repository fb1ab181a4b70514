/**
 * Reads a Produce where it lies: what the frame says, where its records are, and which of them need more than to be appended.
 *
 * Hot: every event that is published passes here once. Records are checked, not decoded.
 *
 * @module
 */
import { HadronError, protocolError } from "../../../proto/error.ts";
import { readRecord, RecordView } from "../../../proto/hot_record.ts";
import { Cursor } from "../../../proto/varint.ts";
import { keyTextBytes } from "../../store/gathering.ts";
import { hash } from "../key_hash.ts";
import { RECORDS_TAG } from "../log/log_batch.ts";

const STREAM_TAG = 1 << 3 | 2;
const FIRST_SEQUENCE_TAG = 2 << 3;
const SETTLED_BELOW_TAG = 3 << 3;
const ATOMIC_TAG = 4 << 3;
const EXPECT_TAG = 6 << 3 | 2;
const NEXT_OFFSET_TAG = 1 << 3;

/** Bytes of a key, a type, an id, a source. */
const NAME_BYTES_MAX = 1024;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const record = new RecordView();
const inner = new Cursor();

/** What makes a record more than bytes to be appended. */
export interface Special {
  /** Empty for none. */
  id: string;
  /** 0 for at once. */
  deliverAtMs: number;
}

/** A Produce, with its records where they lie. */
export class Produce {
  stream = "";
  firstSequence = 0;
  settledBelow = 0;
  atomic = false;
  /** The next offset that is expected, -1 for any. */
  expect = -1;
  /** What a record hashes to, -1 without a key. */
  readonly hashes: number[] = [];
  /** Where the fields of the records begin and end in {@linkcode Produce.bytes}. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Why none of it can be taken. */
  fault: HadronError | undefined;
  /** By the index of the record. */
  readonly specials = new Map<number, Special>();

  private constructor(public bytes: Uint8Array) {}

  /** Reads the Produce that lies in `bytes` from `start` to `end`. */
  static read(bytes: Uint8Array, start: number, end: number): Produce {
    const produce = new Produce(bytes);
    const cursor = new Cursor().reset(bytes, start, end);
    while (cursor.position < end) {
      const at = cursor.position;
      const tag = cursor.tag();
      if (tag === RECORDS_TAG) {
        const length = cursor.length();
        const from = cursor.position;
        cursor.position += length;
        produce.add(at, from, cursor.position);
      } else if (tag === STREAM_TAG) {
        const length = cursor.length();
        produce.stream = decoder.decode(bytes.subarray(cursor.position, cursor.position + length));
        cursor.position += length;
      } else if (tag === FIRST_SEQUENCE_TAG) produce.firstSequence = cursor.varint();
      else if (tag === SETTLED_BELOW_TAG) produce.settledBelow = cursor.varint();
      else if (tag === ATOMIC_TAG) produce.atomic = cursor.varint() !== 0;
      else if (tag === EXPECT_TAG) {
        const length = cursor.length();
        produce.expect = readExpectation(bytes, cursor.position, cursor.position + length);
        produce.atomic = true;
        cursor.position += length;
      } else cursor.skip(tag);
    }
    if (produce.count === 0) throw protocolError("a Produce has no records");
    if (produce.firstSequence === 0) throw protocolError("a Produce has no first_sequence");
    if (!Number.isSafeInteger(produce.firstSequence + produce.count)) {
      throw protocolError(
        `a Produce with first_sequence ${produce.firstSequence} and ${produce.count} records counts too far`,
      );
    }
    return produce;
  }

  /** How many records it has. */
  get count(): number {
    return this.starts.length;
  }

  /** Bytes of the records from `from` to before `to`. */
  bytesOf(from: number, to: number): number {
    let sum = 0;
    for (let i = from; i < to; i++) sum += this.ends[i] - this.starts[i];
    return sum;
  }

  /** The ids of records that have one. */
  ids(): string[] {
    return [...this.specials.values()].map(({ id }) => id).filter((id) => id !== "");
  }

  /** Moves its records to memory of their own, since those that lie in a buffer of reading do not stay. */
  keep(): void {
    const start = this.starts[0];
    this.bytes = this.bytes.slice(start, this.ends[this.ends.length - 1]);
    for (let i = 0; i < this.starts.length; i++) {
      this.starts[i] -= start;
      this.ends[i] -= start;
    }
  }

  private add(at: number, start: number, end: number): void {
    readRecord(this.bytes, start, end, record);
    const { keyStart, keyEnd, idStart, idEnd, deliverAtMs } = record;
    this.fault ??= nameFault(this.stream, "a key", keyEnd - keyStart) ??
      nameFault(this.stream, "an id", idEnd - idStart) ??
      nameFault(this.stream, "a type", record.typeEnd - record.typeStart) ??
      nameFault(this.stream, "a source", record.sourceEnd - record.sourceStart);
    if (idEnd > idStart || deliverAtMs > 0) {
      const id = decoder.decode(this.bytes.subarray(idStart, idEnd));
      // It may be a part of a key, where what ends a text takes two bytes.
      if (id.includes("\0")) this.fault ??= nameFault(this.stream, "an id, as it is stored,", keyTextBytes(id));
      this.specials.set(this.starts.length, { id, deliverAtMs });
    }
    this.hashes.push(keyEnd > keyStart ? hash(this.bytes, keyStart, keyEnd) : -1);
    this.starts.push(at);
    this.ends.push(end);
  }
}

function readExpectation(bytes: Uint8Array, start: number, end: number): number {
  let next = 0;
  inner.reset(bytes, start, end);
  while (inner.position < end) {
    const tag = inner.tag();
    if (tag === NEXT_OFFSET_TAG) next = inner.varint();
    else inner.skip(tag);
  }
  return next;
}

function nameFault(stream: string, what: string, bytes: number): HadronError | undefined {
  if (bytes <= NAME_BYTES_MAX) return undefined;
  return new HadronError(
    "INVALID_ARGUMENT",
    `Publish to stream "${stream}": ${what} of ${bytes} bytes, at most ${NAME_BYTES_MAX} are allowed`,
  );
}
