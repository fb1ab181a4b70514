/**
 * Records on their way to become one Produce: encoded when they are published, kept until they are answered.
 *
 * @module
 */
import { nextRecord, type RecordContent, writeRecord } from "../proto/hot_record.ts";
import type { ProduceContent } from "../proto/hot_produce.ts";
import { Cursor, varintSize } from "../proto/varint.ts";

const BYTES_MIN = 1024;

/** The records of one Produce. */
export class Draft implements ProduceContent {
  firstSequence = 0;
  settledBelow = 0;
  count = 0;
  records: Uint8Array;
  readonly recordsStart = 0;
  recordsEnd = 0;

  constructor(
    readonly stream: string,
    readonly atomic: boolean,
    readonly expectNext: number,
    bytesExpected: number,
  ) {
    this.records = new Uint8Array(Math.max(BYTES_MIN, bytesExpected));
  }

  /** Adds a record of that size. Hot: once an event. */
  add(record: RecordContent, size: number): void {
    const end = this.recordsEnd + 1 + varintSize(size) + size;
    if (end > this.records.length) {
      const grown = new Uint8Array(Math.max(end, this.records.length * 2));
      grown.set(this.records.subarray(0, this.recordsEnd));
      this.records = grown;
    }
    this.recordsEnd = writeRecord(this.records, this.recordsEnd, size, record);
    this.count++;
  }

  /** The records from `from` to before `to` as a Produce of their own. */
  part(from: number, to: number): ProduceContent {
    const { stream, atomic, expectNext, records, settledBelow } = this;
    const cursor = new Cursor().reset(records, 0, this.recordsEnd);
    for (let index = 0; index < from; index++) nextRecord(cursor, this.recordsEnd);
    const recordsStart = cursor.position;
    for (let index = from; index < to; index++) nextRecord(cursor, this.recordsEnd);
    const firstSequence = this.firstSequence + from;
    return {
      stream,
      atomic,
      expectNext,
      records,
      settledBelow,
      firstSequence,
      recordsStart,
      recordsEnd: cursor.position,
    };
  }
}
