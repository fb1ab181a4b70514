/**
 * Writers of our own for what clients send to streams: Produce, Settle, Transact.
 *
 * Each has a test that it agrees byte for byte with the generated code. Hot: plain loops; records are copied as they were encoded.
 *
 * @module
 */
import type { FrameWriter } from "./frame_writer.ts";
import {
  FIELD_1_BYTES,
  FIELD_1_VARINT,
  FIELD_2_BYTES,
  FIELD_2_VARINT,
  FIELD_3_BYTES,
  FIELD_3_VARINT,
  FIELD_4_VARINT,
  FIELD_6_BYTES,
  TAG,
} from "./hot_fields.ts";
import { textSize, writeText } from "./text.ts";
import { varintSize, writeVarint } from "./varint.ts";

/** What a Produce holds. */
export interface ProduceContent {
  readonly stream: string;
  /** Of the first record, from 1. */
  readonly firstSequence: number;
  /** All below has been answered. */
  readonly settledBelow: number;
  readonly atomic: boolean;
  /** The next offset that is expected, -1 for any. */
  readonly expectNext: number;
  /** Encoded `records` fields, which lie from `recordsStart` to `recordsEnd`. */
  readonly records: Uint8Array;
  readonly recordsStart: number;
  readonly recordsEnd: number;
}

/** Neighbours of a partition, in the hands of a consumer. */
export interface OffsetRange {
  readonly partition: number;
  readonly firstOffset: number;
  readonly count: number;
  readonly attempt: number;
}

/** What a Settle holds. */
export interface SettleContent {
  readonly consumerId: number;
  /** 0: not to be answered. */
  readonly requestId: number;
  readonly acks: readonly OffsetRange[];
  /** The encoded fields that come behind the acks. */
  readonly rest: Uint8Array;
}

/** The bytes that {@linkcode writeProduceContent} will write. */
export function produceSize(produce: ProduceContent): number {
  const { stream, firstSequence, settledBelow, atomic, expectNext, recordsStart, recordsEnd } = produce;
  const streamSize = textSize(stream);
  return 1 + varintSize(streamSize) + streamSize + 1 + varintSize(firstSequence) +
    (settledBelow > 0 ? 1 + varintSize(settledBelow) : 0) + (atomic ? 2 : 0) + recordsEnd - recordsStart +
    (expectNext < 0 ? 0 : 2 + expectationSize(expectNext));
}

/** Writes a Produce at `at` and returns the position behind it. */
export function writeProduceContent(bytes: Uint8Array, at: number, produce: ProduceContent): number {
  const { stream, firstSequence, settledBelow, atomic, expectNext, records, recordsStart, recordsEnd } = produce;
  const streamSize = textSize(stream);
  bytes[at++] = FIELD_1_BYTES;
  at = writeText(bytes, writeVarint(bytes, at, streamSize), stream, streamSize);
  bytes[at++] = FIELD_2_VARINT;
  at = writeVarint(bytes, at, firstSequence);
  if (settledBelow > 0) {
    bytes[at++] = FIELD_3_VARINT;
    at = writeVarint(bytes, at, settledBelow);
  }
  if (atomic) {
    bytes[at++] = FIELD_4_VARINT;
    bytes[at++] = 1;
  }
  bytes.set(records.subarray(recordsStart, recordsEnd), at);
  at += recordsEnd - recordsStart;
  if (expectNext >= 0) {
    bytes[at++] = FIELD_6_BYTES;
    bytes[at++] = expectationSize(expectNext);
    if (expectNext > 0) {
      bytes[at++] = FIELD_1_VARINT;
      at = writeVarint(bytes, at, expectNext);
    }
  }
  return at;
}

/** Appends a Produce. */
export function writeProduce(writer: FrameWriter, produce: ProduceContent): void {
  const size = produceSize(produce);
  const start = writer.reserve(size + 12);
  const at = writeFrameHeader(writer.chunk, start, TAG.produce, size);
  writer.commit(start, writeProduceContent(writer.chunk, at, produce));
}

/** The bytes that {@linkcode writeSettleContent} will write. */
function settleSize({ consumerId, requestId, acks, rest }: SettleContent): number {
  let size = 1 + varintSize(consumerId) + (requestId > 0 ? 1 + varintSize(requestId) : 0) + rest.length;
  for (const range of acks) {
    const rangeBytes = rangeSize(range);
    size += 1 + varintSize(rangeBytes) + rangeBytes;
  }
  return size;
}

/** Writes a Settle at `at` and returns the position behind it. */
function writeSettleContent(bytes: Uint8Array, at: number, settle: SettleContent): number {
  const { consumerId, requestId, acks, rest } = settle;
  bytes[at++] = FIELD_1_VARINT;
  at = writeVarint(bytes, at, consumerId);
  if (requestId > 0) {
    bytes[at++] = FIELD_2_VARINT;
    at = writeVarint(bytes, at, requestId);
  }
  for (const range of acks) {
    bytes[at++] = FIELD_3_BYTES;
    at = writeRange(bytes, writeVarint(bytes, at, rangeSize(range)), range);
  }
  bytes.set(rest, at);
  return at + rest.length;
}

/** Appends a Settle. */
export function writeSettle(writer: FrameWriter, settle: SettleContent): void {
  const size = settleSize(settle);
  const start = writer.reserve(size + 12);
  const at = writeFrameHeader(writer.chunk, start, TAG.settle, size);
  writer.commit(start, writeSettleContent(writer.chunk, at, settle));
}

/** The bytes of a Transact, without what is around it. */
export function transactSize(
  requestId: number,
  settles: readonly SettleContent[],
  publishes: readonly ProduceContent[],
): number {
  let size = 1 + varintSize(requestId);
  for (const settle of settles) size += fieldSize(settleSize(settle));
  for (const produce of publishes) size += fieldSize(produceSize(produce));
  return size;
}

/** Appends a Transact. */
export function writeTransact(
  writer: FrameWriter,
  requestId: number,
  settles: readonly SettleContent[],
  publishes: readonly ProduceContent[],
): void {
  const size = transactSize(requestId, settles, publishes);
  const start = writer.reserve(size + 12);
  const bytes = writer.chunk;
  let at = writeFrameHeader(bytes, start, TAG.transact, size);
  bytes[at++] = FIELD_1_VARINT;
  at = writeVarint(bytes, at, requestId);
  for (const settle of settles) {
    bytes[at++] = FIELD_2_BYTES;
    at = writeSettleContent(bytes, writeVarint(bytes, at, settleSize(settle)), settle);
  }
  for (const produce of publishes) {
    bytes[at++] = FIELD_3_BYTES;
    at = writeProduceContent(bytes, writeVarint(bytes, at, produceSize(produce)), produce);
  }
  writer.commit(start, at);
}

/** Length prefix, tag and length of a frame with one message of `size` bytes. */
function writeFrameHeader(bytes: Uint8Array, at: number, tag: number, size: number): number {
  at = writeVarint(bytes, at, 1 + varintSize(size) + size);
  bytes[at++] = tag;
  return writeVarint(bytes, at, size);
}

function fieldSize(size: number): number {
  return 1 + varintSize(size) + size;
}

function expectationSize(expectNext: number): number {
  return expectNext > 0 ? 1 + varintSize(expectNext) : 0;
}

function rangeSize({ partition, firstOffset, count, attempt }: OffsetRange): number {
  return (partition > 0 ? 1 + varintSize(partition) : 0) + (firstOffset > 0 ? 1 + varintSize(firstOffset) : 0) +
    1 + varintSize(count) + 1 + varintSize(attempt);
}

function writeRange(bytes: Uint8Array, at: number, { partition, firstOffset, count, attempt }: OffsetRange): number {
  if (partition > 0) {
    bytes[at++] = FIELD_1_VARINT;
    at = writeVarint(bytes, at, partition);
  }
  if (firstOffset > 0) {
    bytes[at++] = FIELD_2_VARINT;
    at = writeVarint(bytes, at, firstOffset);
  }
  bytes[at++] = FIELD_3_VARINT;
  at = writeVarint(bytes, at, count);
  bytes[at++] = FIELD_4_VARINT;
  return writeVarint(bytes, at, attempt);
}
