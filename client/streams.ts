/**
 * Everything of streams that a client has: what it produces, consumes and reads, and what it asks of the server.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import type { Cursor } from "../proto/varint.ts";
import { Asks } from "./asks.ts";
import type { Connection } from "./connection.ts";
import { Consumers } from "./consumers.ts";
import type { DecodedServerFrame } from "../proto/decode.ts";
import type { Delivery } from "./delivery.ts";
import type { Link, Room } from "./link.ts";
import { PagedAsks } from "./paged_asks.ts";
import { Patience } from "./patience.ts";
import { Producer } from "./producer.ts";
import type { EventToStream, Published } from "./publication.ts";
import { Reads } from "./reads.ts";
import { decodeStreamInfo, type StreamInfo } from "./stream_info.ts";
import { decodeStreamOptions, type StreamSettings } from "./stream_options.ts";
import { Transaction } from "./transaction.ts";
import { TransactionContent } from "./transaction_content.ts";

/** How long draining waits for answers to what was produced: the connection may be gone for long. */
const DRAIN_TIMEOUT_MS = 5000;

/** What became of a stream that was to be there. */
export interface Ensured {
  /** It was not there before. */
  created: boolean;
  /** As they are now. */
  options: StreamSettings;
}

/** What to tell of streams. */
export interface ListStreamsOptions {
  /** Also when the first and last events were taken, for which the server may have to read its store. @default true */
  times?: boolean;
}

/** The streams of a client. */
export class Streams implements Room {
  /** What it produces. */
  readonly producer: Producer;
  /** What it consumes. */
  readonly consumers: Consumers;
  /** What it reads. */
  readonly reads: Reads;
  /** For publishes that are not to wait for ever. */
  readonly patience: Patience = new Patience();
  private readonly ensured = new Asks<Ensured>();
  private readonly purged = new Asks<number>();
  private readonly described = new Asks<StreamInfo>();
  private readonly listed = new PagedAsks<StreamInfo>();

  constructor(private readonly link: Link, private readonly acks: Asks<void>) {
    this.producer = new Producer(link);
    this.consumers = new Consumers(link, acks, (delivery, events) => this.ackWith(delivery, events));
    this.reads = new Reads(link, async (stream) => (await this.describe(stream)).partitions.length);
  }

  /** Does what `gather` asks of the transaction that it gets, in one commit. */
  async transaction(gather: (transaction: Transaction) => void | Promise<void>): Promise<Published[]> {
    const content = new TransactionContent(this.consumers);
    try {
      await gather(new Transaction(content));
    } finally {
      content.close();
    }
    return await this.commit(content);
  }

  // --------------------------------------------------------------------------------------- questions to the server

  /** Asks for something that is answered by Ok. */
  async do(what: string, frame: (requestId: number) => hadron.v1.ClientFrame.$Properties): Promise<void> {
    await this.ask(this.acks, what, frame);
  }

  /** Makes a stream, or changes it. */
  ensure(stream: string, options: hadron.v1.StreamOptions.$Properties): Promise<Ensured> {
    return this.ask(this.ensured, `Ensure stream "${stream}"`, (requestId) => ({
      ensureStream: { requestId, stream, options },
    }));
  }

  /** Removes events; resolves with how many. */
  purge(range: hadron.v1.PurgeStream.$Properties): Promise<number> {
    const what = `Purge stream "${range.stream}"`;
    return this.ask(this.purged, what, (requestId) => ({ purgeStream: { ...range, requestId } }));
  }

  /** Describes a stream. */
  describe(stream: string): Promise<StreamInfo> {
    const what = `Describe stream "${stream}"`;
    return this.ask(this.described, what, (requestId) => ({ describeStream: { requestId, stream } }));
  }

  /** Describes all streams. */
  list({ times = true }: ListStreamsOptions): Promise<StreamInfo[]> {
    return this.ask(this.listed, "List streams", (requestId) => ({ listStreams: { requestId, withoutTimes: !times } }));
  }

  // ----------------------------------------------------------------------------------------- frames of the server

  /** A Deliveries. Hot. */
  deliveries(cursor: Cursor): void {
    this.consumers.deliveries(cursor);
  }

  /** A ReadRecords. Hot. */
  readRecords(cursor: Cursor): void {
    this.reads.records(cursor);
  }

  /** Any other frame of streams. */
  receive(frame: DecodedServerFrame): void {
    const { streamEnsured, streamPurged, streamDescription, streamList } = frame;
    if (frame.produced) this.producer.produced(frame.produced);
    else if (frame.settled) this.consumers.settled(frame.settled);
    else if (frame.transacted) this.producer.transacted(frame.transacted);
    else if (frame.consumerEnded) this.consumers.ended(frame.consumerEnded);
    else if (frame.readEnded) this.reads.ended(frame.readEnded);
    else if (streamEnsured) {
      const { requestId, created, options } = streamEnsured;
      this.ensured.answer(requestId, { created, options: decodeStreamOptions(options) });
    } else if (streamPurged) this.purged.answer(streamPurged.requestId, streamPurged.events);
    else if (streamDescription) {
      this.described.answer(streamDescription.requestId, decodeStreamInfo(streamDescription.info ?? {}));
    } else if (streamList) {
      const { requestId, streams, more } = streamList;
      this.listed.page(requestId, (streams ?? []).map(decodeStreamInfo), more);
    }
  }

  /** A Failure, perhaps of something here. */
  refused(requestId: number, error: HadronError): void {
    this.producer.refused(requestId, error);
    this.consumers.refused(requestId, error);
    this.reads.refused(requestId, error);
    for (const asks of [this.ensured, this.purged, this.described, this.listed]) asks.refuse(requestId, error);
  }

  // ------------------------------------------------------------------------------------------------ its life

  /** Sends what was produced and settled in this tick. */
  flush(): void {
    this.producer.flush();
    this.consumers.flush();
  }

  /** Consumers stop; what was produced is answered, unless that takes too long. */
  async drain(): Promise<void> {
    await this.consumers.drain();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<void>((resolve) => timer = setTimeout(resolve, DRAIN_TIMEOUT_MS));
    await Promise.race([this.producer.idle(), timeout]);
    clearTimeout(timer);
  }

  resumed(connection: Connection): void {
    this.consumers.resumed(connection);
    this.producer.resumed(connection);
    this.reads.resumed(connection);
  }

  lost(error: HadronError): void {
    for (const asks of [this.ensured, this.purged, this.described, this.listed]) asks.lost(error);
    this.consumers.lost(error);
    this.producer.lost();
    this.reads.lost();
  }

  closed(error: HadronError | undefined): void {
    this.consumers.closed(error);
    this.producer.closed(error);
    this.reads.closed(error);
  }

  // -------------------------------------------------------------------------------------------------------- inside

  private ask<T>(
    asks: Asks<T>,
    what: string,
    frame: (requestId: number) => hadron.v1.ClientFrame.$Properties,
  ): Promise<T> {
    const requestId = this.link.nextId();
    return asks.ask(what, requestId, {}, () => {
      // What was published before is to be there.
      this.flush();
      this.link.writer(what).frame(hadron.v1.ClientFrame.encode(frame(requestId)).finish());
      this.link.touch();
    });
  }

  private async ackWith(delivery: Delivery, events: readonly EventToStream[]): Promise<void> {
    const content = new TransactionContent(this.consumers);
    content.ack(delivery);
    for (const { stream, data, ...options } of events) content.publish(stream, data, options);
    await this.commit(content);
  }

  private commit(content: TransactionContent): Promise<Published[]> {
    if (content.isEmpty) return Promise.resolve([]);
    const outcome = this.producer.transact(() => content.make(this.link.nextId()));
    content.decide(outcome);
    return outcome;
  }
}
