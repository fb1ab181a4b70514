/**
 * Walks through streams without a group, fed from ReadRecords frames. A walk goes on where it was over reconnects, and when the server's
 * store has failed.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import { RUNS_TAG } from "../proto/hot_record.ts";
import type { Cursor } from "../proto/varint.ts";
import { fromWireError } from "../proto/wire_error.ts";
import type { Connection } from "./connection.ts";
import { Event } from "./event.ts";
import { Buffers } from "./held_bytes.ts";
import type { Link, Room } from "./link.ts";
import { RunInbox } from "./run_inbox.ts";
import { isStoreFailure, StoreRetry } from "./store_patience.ts";
import { encodePosition, type StreamEnd, type StreamPosition } from "./stream_position.ts";

/** How to read. */
export interface ReadOptions {
  /** Where to begin, in every partition; who follows waits for an offset or a time that is still to come. @default "first" */
  from?: StreamPosition;
  /** Where to stop: before this offset or time. @default the last event there was when it began */
  to?: StreamEnd;
  /** Only this partition. @default all, in turn */
  partition?: number;
  /** Go on with what comes. @default false */
  follow?: boolean;
  /** Ends the iteration when it fires. @default none */
  signal?: AbortSignal;
}

/** Bytes that may be under way for one walk at first: who takes a few events and leaves is not to get megabytes. */
const FIRST_WINDOW_BYTES = 128 * 1024;
/** The same, once it has gone on for a while: each credit doubles the window. */
const WINDOW_BYTES = 4 * 1024 * 1024;
const REQUEST_ID_TAG = 1 << 3;
const ENDS_TAG = 3 << 3 | 2;
const { Kind } = hadron.v1.Position;

/** A Read that is not over. */
interface Reading {
  /** Bytes that may be under way, and to how many that grows. */
  window: number;
  readonly windowMax: number;
  /** What was taken that the server was not told. */
  taken: number;
}

/** One walk. */
interface Walk {
  readonly stream: string;
  readonly asked: hadron.v1.Read.$Properties;
  readonly inbox: RunInbox<number, Event>;
  /** The next event to be taken, by partition. */
  readonly next: Map<number, number>;
  /** Where it ends, by partition, unless it follows: that was so when it began. */
  readonly ends: Map<number, number>;
  /** When it began, in Unix milliseconds. */
  readonly beganMs: number;
  /** The Reads of the present connection that are not over. */
  readonly reads: Map<number, Reading>;
  readonly retry: StoreRetry;
  /** The signal does not matter any more. */
  unlisten(): void;
}

/** What a client reads. */
export class Reads implements Room {
  private readonly walks = new Set<Walk>();
  private readonly byId = new Map<number, Walk>();
  private readonly buffers = new Buffers();

  /** `partitionsOf` asks the server how many partitions a stream has. */
  constructor(private readonly link: Link, private readonly partitionsOf: (stream: string) => Promise<number>) {}

  /** Begins to read. */
  add(stream: string, options: ReadOptions): AsyncIterableIterator<Event> {
    const { from = "first", to, partition, follow = false, signal } = options;
    const what = `Read stream "${stream}"`;
    if (partition !== undefined && !(Number.isInteger(partition) && partition >= 0 && partition < 2 ** 32)) {
      throw new HadronError("INVALID_ARGUMENT", `${what}: there is no partition ${partition}`);
    }
    const asked: hadron.v1.Read.$Properties = {
      stream,
      onePartition: partition !== undefined,
      partition: partition ?? 0,
      from: encodePosition(what, from),
      to: to === undefined ? undefined : encodePosition(what, to),
      follow,
    };
    this.link.checkOpen(what);
    const next = new Map<number, number>();
    const inbox: RunInbox<number, Event> = new RunInbox<number, Event>({
      make: ({ partition, offset, timeMs, bytes }, start, end) => {
        next.set(partition, offset + 1);
        walk.retry.reset();
        return new Event(stream, partition, offset, timeMs, bytes, start, end);
      },
      taken: ({ context, size }) => this.taken(walk, context, size),
      returned: () => Promise.resolve(this.give(walk)),
    });
    const stop = () => void inbox.return();
    const unlisten = () => signal?.removeEventListener("abort", stop);
    const walk: Walk = {
      stream,
      asked,
      inbox,
      next,
      ends: new Map(),
      beganMs: Date.now(),
      reads: new Map(),
      retry: new StoreRetry(),
      unlisten,
    };
    this.walks.add(walk);
    const { present } = this.link;
    if (present !== undefined) this.begin(present, walk, asked);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop);
    return inbox;
  }

  /** A ReadRecords, whose content the cursor stands before. Hot. */
  records(cursor: Cursor): void {
    const { bytes, end } = cursor;
    const buffer = this.buffers.numberOf(bytes);
    let id = 0;
    while (cursor.position < end) {
      const tag = cursor.tag();
      if (tag === RUNS_TAG) {
        const length = cursor.length();
        const start = cursor.position;
        cursor.position += length;
        this.byId.get(id)?.inbox.push(id, bytes, start, cursor.position, buffer);
      } else if (tag === REQUEST_ID_TAG) id = cursor.varint();
      else if (tag === ENDS_TAG) {
        const length = cursor.length();
        cursor.position += length;
        this.endsAt(id, hadron.v1.ReadEnd.decode(bytes.subarray(cursor.position - length, cursor.position)));
      } else cursor.skip(tag);
    }
  }

  /** The walk ends there, over whatever reconnects. */
  private endsAt(id: number, { partition, offset }: hadron.v1.ReadEnd): void {
    const ends = this.byId.get(id)?.ends;
    if (ends?.has(partition) === false) ends.set(partition, offset);
  }

  /** A ReadEnded frame. */
  ended({ requestId, error }: hadron.v1.ReadEnded): void {
    if (error) this.refused(requestId, fromWireError(error));
    else this.over(requestId);
  }

  /** A Failure, perhaps of a Read. */
  refused(requestId: number, error: HadronError): void {
    const walk = this.byId.get(requestId);
    if (walk !== undefined) this.fail(walk, error);
  }

  resumed(connection: Connection): void {
    for (const walk of this.walks) this.resume(connection, walk);
  }

  lost(): void {
    for (const walk of this.walks) this.suspend(walk);
    this.byId.clear();
  }

  closed(error: HadronError | undefined): void {
    const reason = error ?? new HadronError("UNAVAILABLE", "Read stream: the client was closed", { retryable: false });
    for (const { inbox, asked, retry, unlisten } of this.walks) {
      retry.stop();
      unlisten();
      // Who follows does not expect an end; who reads up to one has not come there.
      inbox.end(asked.follow ? error : reason);
    }
    this.walks.clear();
  }

  /** Goes on where it was. */
  private resume(connection: Connection, walk: Walk): void {
    const { asked, next } = walk;
    if (next.size === 0 && asked.from?.kind !== Kind.LATEST) this.begin(connection, walk, asked);
    else if (asked.onePartition) this.beginAgain(connection, walk, asked.partition ?? 0);
    else void this.beginEach(connection, walk);
  }

  /** The Reads of a walk are over; what was not taken is read again. */
  private suspend(walk: Walk): void {
    walk.retry.stop();
    walk.inbox.clear();
    for (const requestId of walk.reads.keys()) this.byId.delete(requestId);
    walk.reads.clear();
  }

  /** One Read of a walk was refused, or has ended before its time. A store that has failed is tried again. */
  private fail(walk: Walk, error: HadronError): void {
    // Who follows has come to stay.
    const isPatient = !walk.retry.isOver || (walk.asked.follow && walk.next.size > 0);
    if (!isStoreFailure(error) || !isPatient) {
      walk.inbox.end(error);
      this.give(walk);
      return;
    }
    const others = [...walk.reads.keys()];
    this.suspend(walk);
    for (const requestId of others) this.link.present?.send({ endRead: { requestId } });
    walk.retry.later(() => {
      const { present } = this.link;
      if (present !== undefined && this.walks.has(walk)) this.resume(present, walk);
    });
  }

  /** Asks for one of `count` Reads that share the window of a walk. */
  private begin(connection: Connection, walk: Walk, asked: hadron.v1.Read.$Properties, count = 1): void {
    const requestId = this.link.nextId();
    const windowMax = Math.ceil(WINDOW_BYTES / count);
    const window = Math.min(FIRST_WINDOW_BYTES, windowMax);
    this.byId.set(requestId, walk);
    walk.reads.set(requestId, { window, windowMax, taken: 0 });
    connection.send({ read: { ...asked, requestId, creditBytes: window } });
  }

  /** In one partition, from where it was. */
  private beginAgain(connection: Connection, walk: Walk, partition: number, count = 1): void {
    const next = walk.next.get(partition);
    let { from } = walk.asked;
    if (next !== undefined) from = { kind: Kind.OFFSET, value: next };
    // What came since the walk began is to be read, though nothing of it has arrived.
    else if (from?.kind === Kind.LATEST) from = { kind: Kind.TIME, value: walk.beganMs };
    const again = next !== undefined;
    const end = walk.ends.get(partition);
    const to = end === undefined ? walk.asked.to : { kind: Kind.OFFSET, value: end };
    this.begin(connection, walk, { ...walk.asked, onePartition: true, partition, from, to, again }, count);
  }

  /** In each partition, from where it was there. */
  private async beginEach(connection: Connection, walk: Walk): Promise<void> {
    try {
      const partitions = await this.partitionsOf(walk.stream);
      if (!this.walks.has(walk) || !connection.isOpen) return;
      for (let partition = 0; partition < partitions; partition++) {
        this.beginAgain(connection, walk, partition, partitions);
      }
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      // A lost connection: the next one tries again.
      if (!connection.isOpen || !this.walks.has(walk)) return;
      this.fail(walk, error);
    }
  }

  /** All events of a run have been taken: the server may send more. */
  private taken(walk: Walk, id: number, size: number): void {
    const reading = walk.reads.get(id);
    if (reading === undefined) return;
    reading.taken += size;
    const { taken, window, windowMax } = reading;
    if (taken * 4 < window) return;
    const more = Math.min(window, windowMax - window);
    reading.window += more;
    reading.taken = 0;
    this.link.present?.send({ readCredit: { requestId: id, bytes: taken + more } });
  }

  /** One Read has come to its end. */
  private over(requestId: number): void {
    const walk = this.byId.get(requestId);
    if (walk === undefined) return;
    this.byId.delete(requestId);
    walk.reads.delete(requestId);
    if (walk.reads.size > 0) return;
    this.walks.delete(walk);
    walk.unlisten();
    walk.inbox.end();
  }

  /** A walk is given up. */
  private give(walk: Walk): void {
    walk.retry.stop();
    this.walks.delete(walk);
    walk.unlisten();
    for (const requestId of walk.reads.keys()) {
      this.byId.delete(requestId);
      this.link.present?.send({ endRead: { requestId } });
    }
    walk.reads.clear();
  }
}
