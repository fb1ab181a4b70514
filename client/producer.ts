/**
 * All that a client produces: numbered, sent, and sent again under the same numbers after a lost connection, or when the server's store has
 * failed, so that it is stored once.
 *
 * Promises that each publish ends once, that what is published to one stream is sent in the order in which it was published, and that
 * no more is under way than {@linkcode UNANSWERED_MAX} events or {@linkcode UNANSWERED_BYTES_MAX}: what is beyond waits, in order.
 * Publishes of a tick to one stream travel as one Produce. Hot: {@linkcode Producer.publish}.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import { type RecordContent, recordSize } from "../proto/hot_record.ts";
import { fromWireError } from "../proto/wire_error.ts";
import type { Connection } from "./connection.ts";
import { Fifo } from "./fifo.ts";
import type { Link, Room } from "./link.ts";
import { checkFrameSize, frameBytesMaxOf, frameRoomOf } from "./outgoing.ts";
import {
  EventBatch,
  type Place,
  type Production,
  type Requested,
  RunStart,
  SingleEvents,
  TransactionProduction,
} from "./production.ts";
import type { Published } from "./publication.ts";
import { isStoreFailure, STORE_PATIENCE_MS, StoreRetry } from "./store_patience.ts";
import { Unanswered } from "./unanswered.ts";

/** Events that may be under way. */
const UNANSWERED_MAX = 65_536;
/** Bytes of events that may be under way. */
const UNANSWERED_BYTES_MAX = 32 * 1024 * 1024;
/** What one Produce of single events holds at the most. */
const PRODUCE_RECORDS_MAX = 1024;
/** The same in bytes, unless one event is larger: two of them are one write here, one read there, and half of what is then committed. */
const PRODUCE_BYTES_MAX = 31 * 1024;
/** The same when the events have keys: they go to many partitions, and each commit costs for each of them. */
const KEYED_PRODUCE_BYTES_MAX = 256 * 1024;
/** What a record has beside its content: tag and length. */
const RECORD_EXTRA_BYTES = 5;

/** What this client produces. */
export class Producer implements Room {
  /** Published in this tick, in order, without numbers yet. */
  private gathered: Production[] = [];
  /**
   * To which single events can be added, by stream. A new one each tick: a map that is cleared keeps what was in it in memory for as long as
   * itself or its successors, and the collector copied all of that (1 µs an event).
   */
  private open = new Map<string, SingleEvents>();
  private readonly unanswered = new Unanswered();
  /** Publishes that wait for room. */
  private readonly waiting = new Fifo<() => void>();
  /** Transactions and starts of runs, by their requests. */
  private readonly requested = new Map<number, Requested>();
  /** What the Produce before this one held, so that the next need not grow. */
  private bytesExpected = 0;
  /** The store has failed: everything is sent again, in order, when it is time; nothing is sent before. */
  private readonly retry = new StoreRetry();
  /** Who waits until all of it has been answered. */
  private readonly idlers: (() => void)[] = [];

  constructor(private readonly link: Link) {}

  /** Publishes one event. Hot. */
  publish(stream: string, record: RecordContent, expectNext: number, isWanted = always): Promise<Published> {
    const size = recordSize(record);
    this.check(stream, size);
    if (!this.isFull) return this.addSingle(stream, record, size, expectNext);
    const kept = { ...record, data: record.data.slice() };
    return this.whenRoom(isWanted, () => this.addSingle(stream, kept, size, expectNext));
  }

  /** Publishes events of which all are stored or none. */
  publishBatch(
    stream: string,
    records: readonly RecordContent[],
    expectNext: number,
    isWanted = always,
  ): Promise<Published[]> {
    const sizes = records.map(recordSize);
    const bytes = sizes.reduce((sum, size) => sum + size + RECORD_EXTRA_BYTES, 0);
    this.check(stream, bytes);
    const batch = new EventBatch(stream, expectNext, bytes);
    records.forEach((record, index) => batch.drafts[0].add(record, sizes[index]));
    const add = () => {
      this.open.delete(stream);
      this.gather(batch);
      return batch.published;
    };
    return this.isFull ? this.whenRoom(isWanted, add) : add();
  }

  /** Commits a transaction, made when there is room for it: `make` throws when it has become impossible. */
  transact(make: () => TransactionProduction): Promise<Published[]> {
    this.link.checkOpen("Commit transaction");
    const add = () => {
      const transaction = make();
      this.check("a transaction", transaction.frameBytes);
      this.request(transaction);
      return transaction.published;
    };
    return this.isFull ? this.whenRoom(always, add) : add();
  }

  /** Begins a run; resolves with its id once that is stored. */
  startRun(make: () => RunStart): Promise<string> {
    this.link.checkOpen("Start run");
    const add = () => {
      const start = make();
      this.check("of a pipeline", start.bytes);
      this.request(start);
      return start.started;
    };
    return this.isFull ? this.whenRoom(always, add) : add();
  }

  /** Sends what was published in this tick. */
  readonly flush = (): void => {
    const { gathered } = this;
    if (gathered.length === 0) return;
    this.gathered = [];
    this.open = new Map();
    const present = this.retry.isWaiting ? undefined : this.link.present;
    for (const production of gathered) {
      this.unanswered.push(production);
      if (present !== undefined) production.write(present.writer, this.unanswered.settledBelow);
      this.bytesExpected = Math.min(production.bytes, KEYED_PRODUCE_BYTES_MAX);
    }
    present?.touch();
  };

  /** Resolves when everything has been answered, or cannot be any more. */
  async idle(): Promise<void> {
    if (this.isIdle) return;
    await new Promise<void>((resolve) => this.idlers.push(resolve));
  }

  // ------------------------------------------------------------------------------------------ answers of the server

  /** A Produced frame. */
  produced({ appended, refused }: hadron.v1.Produced): void {
    for (const places of appended ?? []) this.stored(places);
    if ((appended ?? []).length > 0 && !this.retry.isWaiting) this.retry.reset();
    for (const { firstSequence, count, error } of refused ?? []) {
      const reason = fromWireError(error);
      this.unanswered.each(
        firstSequence ?? 0,
        count ?? 0,
        (production, index, some) => {
          if (!this.isMissed(production, reason)) production.refused(index, some, reason);
        },
      );
    }
    this.cleanUp();
  }

  /** A Transacted frame. */
  transacted({ requestId, appended }: hadron.v1.Transacted): void {
    for (const places of appended ?? []) this.stored(places);
    const transaction = this.answered(requestId);
    if (transaction instanceof TransactionProduction) transaction.done();
    this.worked();
  }

  /** A RunStarted frame. */
  runStarted({ requestId, run }: hadron.v1.RunStarted): void {
    const start = this.answered(requestId);
    if (start instanceof RunStart) start.done(run);
    this.worked();
  }

  /** A Failure, perhaps of a transaction or the start of a run. */
  refused(requestId: number, error: HadronError): void {
    const production = this.requested.get(requestId);
    if (production === undefined || this.isMissed(production, error)) return;
    this.answered(requestId)?.fail(error);
    this.cleanUp();
  }

  // --------------------------------------------------------------------------------------------------------- Room

  resumed(connection: Connection): void {
    this.retry.stop();
    this.writeAll(connection);
    this.flush();
  }

  lost(): void {
    // Nothing that is known by its number is lost; all of it is sent to the next connection.
    this.retry.stop();
  }

  closed(error: HadronError | undefined): void {
    this.retry.stop();
    this.flush();
    const reason = error ?? new HadronError(
      "UNAVAILABLE",
      "Publish to a stream: the client was closed before the server's answer",
      { retryable: false },
    );
    for (const production of this.unanswered.clear()) production.fail(reason);
    for (const transaction of this.requested.values()) if (transaction.count === 0) transaction.fail(reason);
    this.requested.clear();
    for (const publish of this.waiting.clear()) publish();
    this.tellIdle();
  }

  // -------------------------------------------------------------------------------------------------------- inside

  private worked(): void {
    if (!this.retry.isWaiting) this.retry.reset();
    this.cleanUp();
  }

  private request(production: Requested): void {
    this.requested.set(production.requestId, production);
    this.open = new Map();
    this.gather(production);
  }

  /** What a request was that has its answer now. */
  private answered(requestId: number): Requested | undefined {
    const production = this.requested.get(requestId);
    if (production === undefined) return undefined;
    this.requested.delete(requestId);
    this.unanswered.count -= production.count - production.answered;
    return production;
  }

  private get isFull(): boolean {
    return !this.hasRoom || this.waiting.size > 0;
  }

  private get hasRoom(): boolean {
    return this.unanswered.count < UNANSWERED_MAX && this.unanswered.bytes < UNANSWERED_BYTES_MAX;
  }

  private get isIdle(): boolean {
    return this.gathered.length === 0 && this.unanswered.isEmpty && this.waiting.size === 0 &&
      this.requested.size === 0;
  }

  private check(stream: string, bytes: number): void {
    this.link.checkOpen(`Publish to stream "${stream}"`);
    checkFrameSize("Publish to stream", stream, bytes, frameBytesMaxOf(this.link.last));
  }

  private addSingle(stream: string, record: RecordContent, size: number, expectNext: number): Promise<Published> {
    let events = this.open.get(stream);
    const bytesMax = Math.min(
      record.key === "" ? PRODUCE_BYTES_MAX : KEYED_PRODUCE_BYTES_MAX,
      frameRoomOf(this.link.last),
    );
    const bytesThen = (events?.bytes ?? 0) + size + RECORD_EXTRA_BYTES;
    if (events !== undefined && (events.count >= PRODUCE_RECORDS_MAX || bytesThen > bytesMax)) {
      // It leaves while more is published, so that the server commits it meanwhile.
      this.flush();
      events = undefined;
    }
    if (events === undefined || expectNext >= 0) {
      events = new SingleEvents(stream, expectNext, Math.max(this.bytesExpected, size + RECORD_EXTRA_BYTES));
      this.gather(events);
      // A condition is for one event alone.
      if (expectNext < 0) this.open.set(stream, events);
      else this.open.delete(stream);
    }
    const before = events.bytes;
    events.draft.add(record, size);
    this.unanswered.count++;
    this.unanswered.bytes += events.bytes - before;
    return new Promise(events.executor);
  }

  /** To be sent at the end of the tick, with the records it has. */
  private gather(production: Production): void {
    if (this.gathered.length === 0) queueMicrotask(this.flush);
    this.gathered.push(production);
    this.unanswered.count += production.count;
    this.unanswered.bytes += production.bytes;
  }

  private whenRoom<T>(isWanted: () => boolean, publish: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push(() => {
        if (!isWanted()) return;
        try {
          this.link.checkOpen("Publish to a stream");
          publish().then(resolve, reject);
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  /** Everything without an answer, in the order of its numbers; then transactions that have none, which are acks alone. */
  private writeAll(connection: Connection): void {
    const { settledBelow } = this.unanswered;
    // What was answered may lie behind what was not: to send that again could undo what was said of it.
    for (const production of this.unanswered) {
      if (production.answered < production.count) production.write(connection.writer, settledBelow);
    }
    for (const transaction of this.requested.values()) {
      // One of this tick is still to be sent for the first time.
      if (transaction.count === 0 && transaction.firstSequence > 0) transaction.write(connection.writer, settledBelow);
    }
    connection.touch();
  }

  /** Whether it is to be sent again, because the store has failed and that is not for long yet. */
  private isMissed(production: Production, error: HadronError): boolean {
    if (!isStoreFailure(error)) return false;
    if (production.missedSinceMs === 0) production.missedSinceMs = performance.now();
    else if (performance.now() - production.missedSinceMs > STORE_PATIENCE_MS) return false;
    this.retry.later(() => {
      const { present } = this.link;
      if (present !== undefined) this.writeAll(present);
    });
    return true;
  }

  private stored(places: hadron.v1.Appended.$Properties): void {
    const { firstSequence = 0, count = 0, partition = 0, firstOffset = 0, duplicate = false, held = false } = places;
    const first = firstSequence ?? 0;
    this.unanswered.each(first, count ?? 0, (production, index, some, before) => {
      const offset = held ? -1 : (firstOffset ?? 0) + before;
      const place: Place = { partition: partition ?? 0, offset, duplicate: duplicate ?? false };
      production.stored(index, some, place);
    });
  }

  /** Lets go of what has been answered; what waited takes its room. */
  private cleanUp(): void {
    this.unanswered.trim();
    while (this.waiting.size > 0 && this.hasRoom) this.waiting.shift()?.();
    if (this.idlers.length > 0 && this.isIdle) this.tellIdle();
  }

  private tellIdle(): void {
    for (const resolve of this.idlers.splice(0)) resolve();
  }
}

function always(): boolean {
  return true;
}
