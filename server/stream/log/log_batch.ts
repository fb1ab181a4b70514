/**
 * Records as they lie in one stored value (a `RecordBatch`), found by offset.
 *
 * A batch grows at its end while it is the last of its partition; what is in it does not move, so who holds a batch and an
 * offset can read that record for as long as it likes.
 *
 * ```text
 * bytes | parts? | run: tag, length, first_offset, time_ms | record | record | run: … | record | …free… |
 *                                                          ^ fieldStart(0)   ^ fieldEnd(1)
 * ```
 *
 * Hot: two numbers an event, nothing else is kept for it.
 *
 * @module
 */
import { assert, protocolError } from "../../../proto/error.ts";
import { Cursor, varintSize, writeVarint } from "../../../proto/varint.ts";

const PARTS_TAG = 1 << 3;
const RUN_TAG = 2 << 3 | 2;
const FIRST_OFFSET_TAG = 2 << 3;
const TIME_TAG = 3 << 3;
/** The tag of `records` in Records. */
export const RECORDS_TAG = 5 << 3 | 2;

/** A run's length is written before it is known, so it always has four bytes: varints may be longer than they need to be. */
const RUN_LENGTH_BYTES = 4;
/** Tag, length, first_offset and time_ms of a run, at most. */
export const RUN_HEADER_BYTES_MAX = 1 + RUN_LENGTH_BYTES + 1 + 8 + 1 + 8;

/** Records of a stored value that room is made for when the first has been seen. */
const RECORDS_EXPECTED_MAX = 1024;

/** Neighbours that were taken at the same time. */
interface Run {
  readonly first: number;
  readonly timeMs: number;
  /** Where its length is written. */
  readonly lengthAt: number;
}

const cursor = new Cursor();

/** Some neighbours of a partition. */
export class LogBatch {
  /** How many records it has. */
  count = 0;
  private data: Uint8Array;
  private filled = 0;
  /** Where each field begins, and behind it where it ends. */
  private places: Uint32Array;
  private readonly runs: Run[] = [];
  /** The run that was asked for last. */
  private lastRun = 0;

  /** An empty batch for about `bytes`, and so many records. */
  constructor(readonly baseOffset: number, bytes: number, records = Math.min(256, Math.max(1, bytes >> 6))) {
    this.data = new Uint8Array(bytes);
    this.places = new Uint32Array(records * 2);
  }

  /** Reads a stored value. */
  static parse(value: Uint8Array): LogBatch {
    let batch: LogBatch | undefined;
    const outer = new Cursor().reset(value, 0, value.length);
    while (outer.position < value.length) {
      const tag = outer.tag();
      if (tag !== RUN_TAG) {
        outer.skip(tag);
        continue;
      }
      const lengthAt = outer.position;
      const length = outer.length();
      const end = outer.position + length;
      cursor.reset(value, outer.position, end);
      let first = -1;
      let timeMs = 0;
      let open = false;
      while (cursor.position < end) {
        const at = cursor.position;
        const inner = cursor.tag();
        if (inner === FIRST_OFFSET_TAG) first = cursor.varint();
        else if (inner === TIME_TAG) timeMs = cursor.varint();
        else if (inner === RECORDS_TAG) {
          const size = cursor.length();
          cursor.position += size;
          if (batch === undefined) {
            // As many as there are if all have the same size.
            const records = Math.min(RECORDS_EXPECTED_MAX, Math.ceil(value.length / (cursor.position - at)));
            batch = new LogBatch(Math.max(0, first), 0, records);
            batch.data = value;
            batch.filled = value.length;
          }
          if (!open) {
            open = true;
            batch.runs.push({ first: batch.count, timeMs, lengthAt });
          }
          batch.place(at, cursor.position);
        } else cursor.skip(inner);
      }
      outer.position = end;
    }
    if (batch === undefined) throw protocolError("a stored batch has no records");
    return batch;
  }

  /** The offset behind its last record. */
  get end(): number {
    return this.baseOffset + this.count;
  }

  /** Bytes that it takes where it is stored. */
  get size(): number {
    return this.filled;
  }

  /** Where its records lie. */
  get bytes(): Uint8Array {
    return this.data;
  }

  /** Where field i begins: its tag. */
  fieldStart(i: number): number {
    return this.places[i * 2];
  }

  /** Where field i, and so record i, ends. */
  fieldEnd(i: number): number {
    return this.places[i * 2 + 1];
  }

  /** Where record i itself begins, behind tag and length. */
  contentStart(i: number): number {
    let at = this.places[i * 2] + 1;
    while (this.data[at++] >= 0x80);
    return at;
  }

  /** When the server took record i. */
  timeMs(i: number): number {
    return this.runs[this.runOf(i)].timeMs;
  }

  /** The first record behind i that is not of the same run; the fields up to it lie without a gap. */
  runEnd(i: number): number {
    const next = this.runs[this.runOf(i) + 1];
    return next === undefined ? this.count : next.first;
  }

  /** Bytes of the records from `from` to before `end`, without what is around them. */
  recordBytes(from: number, end: number): number {
    let sum = 0;
    for (let i = from; i < end; i++) sum += this.places[i * 2 + 1] - this.places[i * 2];
    return sum;
  }

  /** Adds `count` encoded `records` fields that lie in `source` from `start` to `end`. */
  append(timeMs: number, source: Uint8Array, start: number, end: number, count: number): void {
    const last = this.runs.at(-1);
    this.reserve(end - start + RUN_HEADER_BYTES_MAX);
    if (last === undefined || last.timeMs !== timeMs) this.openRun(timeMs);
    const shift = this.filled - start;
    this.data.set(start === 0 && end === source.length ? source : source.subarray(start, end), this.filled);
    this.filled += end - start;
    if (count === 1) this.place(start + shift, this.filled);
    else this.placeAll(end + shift, start + shift);
    this.writeRunLength();
  }

  /**
   * What is to be stored: the value, or its parts where it is larger than one value may be. Of a batch that does not grow any more the
   * value is a view; of one that does, the length of its last run changes while the value is on its way.
   */
  values(partBytes: number, grows: boolean): Uint8Array[] {
    const value = grows ? this.data.slice(0, this.filled) : this.data.subarray(0, this.filled);
    if (value.length <= partBytes) return [value];
    const parts = Math.ceil((value.length + 5) / partBytes);
    const whole = new Uint8Array(1 + varintSize(parts) + value.length);
    whole[0] = PARTS_TAG;
    whole.set(value, writeVarint(whole, 1, parts));
    return Array.from({ length: parts }, (_, part) => whole.slice(part * partBytes, (part + 1) * partBytes));
  }

  /** The records from `from` on, as a value of their own. */
  section(from: number): Uint8Array {
    const part = new LogBatch(
      this.baseOffset + from,
      this.filled - this.fieldStart(from) + RUN_HEADER_BYTES_MAX,
    );
    part.take(this, from);
    return part.data.subarray(0, part.filled);
  }

  /** Appends the records of another batch from `from` on. */
  take(other: LogBatch, from = 0): void {
    for (let i = from; i < other.count;) {
      const end = other.runEnd(i);
      this.append(other.timeMs(i), other.bytes, other.fieldStart(i), other.fieldEnd(end - 1), end - i);
      i = end;
    }
  }

  /** How many keys its value is spread over. */
  partCount(partBytes: number): number {
    if (this.data[0] === PARTS_TAG) return partsOf(this.data);
    return this.filled <= partBytes ? 1 : Math.ceil((this.filled + 5) / partBytes);
  }

  private placeAll(end: number, start: number): void {
    cursor.reset(this.data, start, end);
    while (cursor.position < end) {
      const at = cursor.position;
      cursor.position = at + 1;
      const length = cursor.length();
      cursor.position += length;
      this.place(at, cursor.position);
    }
  }

  private place(start: number, end: number): void {
    const at = this.count++ * 2;
    if (at === this.places.length) {
      const more = new Uint32Array(Math.max(32, at * 2));
      more.set(this.places);
      this.places = more;
    }
    this.places[at] = start;
    this.places[at + 1] = end;
  }

  private openRun(timeMs: number): void {
    const { data } = this;
    let at = this.filled;
    data[at++] = RUN_TAG;
    this.runs.push({ first: this.count, timeMs, lengthAt: at });
    at += RUN_LENGTH_BYTES;
    data[at++] = FIRST_OFFSET_TAG;
    at = writeVarint(data, at, this.baseOffset + this.count);
    data[at++] = TIME_TAG;
    this.filled = writeVarint(data, at, timeMs);
  }

  private writeRunLength(): void {
    const { lengthAt } = this.runs[this.runs.length - 1];
    const length = this.filled - lengthAt - RUN_LENGTH_BYTES;
    assert(length < 2 ** 28, "a run's length fits its four bytes");
    const { data } = this;
    data[lengthAt] = length & 0x7f | 0x80;
    data[lengthAt + 1] = length >>> 7 & 0x7f | 0x80;
    data[lengthAt + 2] = length >>> 14 & 0x7f | 0x80;
    data[lengthAt + 3] = length >>> 21;
  }

  private reserve(bytes: number): void {
    if (this.filled + bytes <= this.data.length) return;
    const grown = new Uint8Array(Math.max(this.data.length * 2, this.filled + bytes));
    grown.set(this.data.subarray(0, this.filled));
    this.data = grown;
  }

  private runOf(i: number): number {
    const { runs, lastRun } = this;
    // Who asks for one asks for its neighbours too.
    if (runs[lastRun].first <= i && (lastRun + 1 === runs.length || i < runs[lastRun + 1].first)) return lastRun;
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (runs[middle].first <= i) low = middle;
      else high = middle - 1;
    }
    return this.lastRun = low;
  }
}

/** How many parts a stored value has, from its first. */
export function partsOf(value: Uint8Array): number {
  if (value[0] !== PARTS_TAG) return 1;
  cursor.reset(value, 1, value.length);
  return Math.max(1, cursor.varint());
}
