/**
 * A walk through a stream for one reader: as far as its credit goes, batch by batch, partitions in turn.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { Batch } from "../../proto/frame_writer.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { toWireError } from "../../proto/wire_error.ts";
import type { Peer } from "../peer.ts";
import type { LogBatch } from "./log_batch.ts";
import type { LogCursor } from "./log.ts";
import type { Partition } from "./partition.ts";
import { readRecordsOf, writeRun } from "./runs.ts";
import { offsetOf } from "./seek.ts";
import { notFound, type Stream } from "./stream.ts";

/** Bytes of records in one frame, unless one record is larger. */
const FRAME_BYTES = 48 * 1024;
/** How far credit may widen. */
const CREDIT_BYTES_MAX = 64 * 1024 * 1024;

interface Place {
  readonly partition: Partition;
  readonly cursor: LogCursor;
  offset: number;
  /** Where it ends, Infinity to follow. */
  end: number;
}

/** One Read. */
export class ReadFlow {
  private places: Place[] = [];
  private turn = 0;
  private credit: number;
  private isOver = false;
  private unwatch = () => {};

  private readonly frame: Batch;

  constructor(
    private readonly peer: Peer,
    private readonly id: number,
    private readonly stream: Stream,
    private readonly onOver: () => void,
    credit: number,
  ) {
    this.frame = readRecordsOf(id);
    this.credit = Math.min(credit, CREDIT_BYTES_MAX);
  }

  /** Finds where to begin, and begins. */
  async start({ onePartition, partition, from, to, follow }: hadron.v1.Read): Promise<void> {
    const { partitions } = this.stream;
    if (onePartition && partition >= partitions.length) {
      throw new HadronError(
        "INVALID_ARGUMENT",
        `Read stream "${this.stream.name}": partition ${partition}, it has ${partitions.length}, counted from 0`,
      );
    }
    const chosen = onePartition ? [partitions[partition]] : partitions;
    const now = chosen.map(({ next }) => next);
    const hasEnd = to !== null && to !== undefined && (to.kind ?? 0) !== 0;
    const places = await Promise.all(chosen.map(async (partition, i) => {
      const begin = await offsetOf(partition, from);
      let end = follow ? Infinity : now[i];
      if (hasEnd) end = Math.min(end, await this.endOf(partition, to!, follow));
      return { partition, cursor: partition.cursor(() => this.pump()), offset: begin, end };
    }));
    if (this.isOver) {
      for (const { cursor } of places) cursor.close();
      return;
    }
    this.places = places;
    this.unwatch = this.stream.watch(() => this.pump());
    this.pump();
  }

  /** More room. */
  grant(bytes: number): void {
    this.credit = Math.min(this.credit + bytes, CREDIT_BYTES_MAX);
    this.pump();
  }

  /** Sends what can be sent. */
  pump(): void {
    if (this.isOver) return;
    if (this.stream.isDeleted) return this.end(this.stream.gone ?? notFound(this.stream.name));
    let idle = 0;
    while (idle < this.places.length && this.credit > 0 && !this.peer.isBehind) {
      const place = this.places[this.turn++ % this.places.length];
      if (this.send(place)) idle = 0;
      else idle++;
    }
    if (this.places.every(({ offset, end, partition }) => Math.max(offset, partition.first) >= end)) this.end();
  }

  /** Stops, without a word when nobody listens any more. */
  stop(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.unwatch();
    for (const { cursor } of this.places) cursor.close();
    this.onOver();
  }

  private end(error?: HadronError): void {
    this.stop();
    this.peer.send({ readEnded: { requestId: this.id, error: error === undefined ? undefined : toWireError(error) } });
  }

  private send(place: Place): boolean {
    const { partition, cursor } = place;
    place.offset = Math.max(place.offset, partition.first);
    const limit = Math.min(place.end, partition.next);
    if (place.offset >= limit) return false;
    const batch = cursor.at(place.offset);
    if (batch === undefined) return false;
    const to = Math.min(batch.end, limit) - batch.baseOffset;
    let from = place.offset - batch.baseOffset;
    while (from < to && this.credit > 0) {
      const end = runEnd(batch, from, to);
      this.credit -= writeRun(this.peer.writer, this.frame, partition.partition, batch, from, end, 0);
      from = end;
    }
    place.offset = batch.baseOffset + from;
    this.peer.touch();
    return true;
  }

  private async endOf(partition: Partition, to: hadron.v1.Position.$Properties, follow: boolean): Promise<number> {
    // Events that are still to come have a time, and an offset, of their own.
    const isAhead = to.kind === hadron.v1.Position.Kind.OFFSET ? (to.value ?? 0) > partition.next : false;
    if (isAhead && follow) return to.value!;
    if (to.kind === hadron.v1.Position.Kind.TIME && follow && (to.value ?? 0) > partition.lastTimeMs) return Infinity;
    return await offsetOf(partition, to);
  }
}

/** How far a frame that begins with record `from` goes. */
function runEnd(batch: LogBatch, from: number, to: number): number {
  const limit = Math.min(to, batch.runEnd(from));
  const start = batch.fieldStart(from);
  if (batch.fieldEnd(limit - 1) - start <= FRAME_BYTES) return limit;
  let end = from + 1;
  while (end < limit && batch.fieldEnd(end) - start <= FRAME_BYTES) end++;
  return end;
}
