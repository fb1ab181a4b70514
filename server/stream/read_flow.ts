/**
 * A walk through a stream for one reader: as far as its credit goes, batch by batch, partitions in turn.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { Expiring } from "../../proto/deadlines.ts";
import type { Batch } from "../../proto/frame_writer.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { toWireError } from "../../proto/wire_error.ts";
import type { Peer } from "../peer.ts";
import type { LogBatch } from "./log/log_batch.ts";
import type { LogCursor } from "./log/log.ts";
import type { Partition } from "./log/partition.ts";
import { readRecordsOf, writeRun } from "./runs.ts";
import { offsetOf } from "./log/seek.ts";
import type { Stream } from "./stream.ts";

const { Kind } = hadron.v1.Position;

/** Bytes of records in one frame, unless one record is larger. */
const FRAME_BYTES = 48 * 1024;
/** How far credit may widen. */
const CREDIT_BYTES_MAX = 64 * 1024 * 1024;

interface Place {
  readonly partition: Partition;
  readonly cursor: LogCursor;
  offset: number;
  /** Events before that time, which was still to come, are passed over; 0 for none. */
  sinceMs: number;
  /** Where it ends, Infinity to follow. */
  end: number;
}

/** Looks again when a time is there. */
class Alarm extends Expiring {
  constructor(override readonly expire: () => void) {
    super();
  }
}

/** One Read. */
export class ReadFlow {
  private places: Place[] = [];
  private turn = 0;
  private credit: number;
  private isOver = false;
  private unwatch = () => {};
  /** Where it ends when the time has come, which was still to come when it began; Infinity for none. */
  private untilMs = Infinity;
  private readonly alarm = new Alarm(() => this.pump());

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
  async start({ onePartition, partition, from, to, follow, again }: hadron.v1.Read): Promise<void> {
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
      const isAhead = follow && isAheadOf(partition, from);
      let begin = isAhead && from!.kind === Kind.OFFSET ? from!.value! : await offsetOf(partition, from);
      // It has begun anew since that was read.
      if (isAhead && again) begin = partition.first;
      const sinceMs = isAhead && from!.kind === Kind.TIME ? from!.value! : 0;
      let end = follow ? Infinity : now[i];
      if (hasEnd) end = Math.min(end, await this.endOf(partition, to!, follow));
      return { partition, cursor: partition.cursor(() => this.pump()), offset: begin, sinceMs, end };
    }));
    if (this.isOver) {
      for (const { cursor } of places) cursor.close();
      return;
    }
    this.places = places;
    if (hasEnd && follow && to!.kind === Kind.TIME) this.untilMs = to!.value ?? 0;
    this.unwatch = this.stream.watch(() => this.pump());
    if (!follow) {
      const ends = places.map(({ partition: { partition }, end }) => ({ partition, offset: end }));
      this.peer.send({ readRecords: { requestId: this.id, ends } });
    }
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
    const { isDeleted, gone } = this.stream;
    if (gone !== undefined) return this.end(gone);
    if (isDeleted) return;
    if (this.untilMs < Infinity) this.lookAtTime();
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
    this.stream.host.deadlines.remove(this.alarm);
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
    while (from < to && batch.timeMs(from) < place.sinceMs) from = batch.runEnd(from);
    from = Math.min(from, to);
    while (from < to && this.credit > 0) {
      if (batch.timeMs(from) >= this.untilMs) {
        place.end = batch.baseOffset + from;
        break;
      }
      const end = runEnd(batch, from, to);
      this.credit -= writeRun(this.peer.writer, this.frame, partition.partition, batch, from, end, 0);
      from = end;
    }
    place.offset = batch.baseOffset + from;
    this.peer.touch();
    return true;
  }

  /** What comes from that time on is later than it. */
  private lookAtTime(): void {
    const { clock, deadlines } = this.stream.host;
    const leftMs = this.untilMs - clock.unixMs();
    deadlines.remove(this.alarm);
    if (leftMs > 0) return deadlines.add(this.alarm, leftMs);
    for (const place of this.places) place.end = Math.min(place.end, place.partition.end);
  }

  private async endOf(partition: Partition, to: hadron.v1.Position.$Properties, follow: boolean): Promise<number> {
    // Events that are still to come have a time, and an offset, of their own.
    if (!follow || !isAheadOf(partition, to)) return await offsetOf(partition, to);
    return to.kind === Kind.OFFSET ? to.value! : Infinity;
  }
}

/** Whether a position lies beyond the last event there is. */
function isAheadOf(partition: Partition, position: hadron.v1.Position.$Properties | null | undefined): boolean {
  const value = position?.value ?? 0;
  if (position?.kind === Kind.OFFSET) return value > partition.next;
  return position?.kind === Kind.TIME && value > partition.lastTimeMs;
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
