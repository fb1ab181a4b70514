/**
 * What the user of a client holds.
 *
 * @module
 */
import { BurstClock, systemClock } from "../proto/clock.ts";
import { decodeServerFrame } from "../proto/decode.ts";
import type { HadronError } from "../proto/error.ts";
import type { Batch, ChunkPool } from "../proto/frame_writer.ts";
import { hadron } from "../proto/generated/hadron.js";
import { TAG } from "../proto/hot_fields.ts";
import { messageSize, writeMessage } from "../proto/hot_message.ts";
import { checkSubject } from "../proto/subject.ts";
import { Cursor, varintSize } from "../proto/varint.ts";
import { fromWireError } from "../proto/wire_error.ts";
import { type AskOptions, Asks } from "./asks.ts";
import type { Call } from "./call.ts";
import { Caller, type RequestData, type RequestOptions } from "./caller.ts";
import type { Connection } from "./connection.ts";
import { type Data, encodeData } from "./data.ts";
import type { HandleOptions, Handler, HandlerResult } from "./handler.ts";
import { Handlers } from "./handlers.ts";
import { encodeHeaders } from "./headers.ts";
import { Link, type Room } from "./link.ts";
import { MESSAGE_HEADERS_FIELD, type Reply } from "./message.ts";
import type { CheckedConnectOptions } from "./options.ts";
import { checkFrameSize, frameBytesMaxOf, Names } from "./outgoing.ts";
import type { ServiceChange, ServiceInstance } from "./services.ts";
import type { Status } from "./status.ts";
import type { SubscribeOptions, Subscription } from "./subscription.ts";
import type { Published } from "./publication.ts";
import { Overview } from "./overview.ts";
import type { Stats } from "./stats.ts";
import type { Subjects, SubjectsOptions } from "./subjects.ts";
import { Pipeline, textOf } from "./pipeline.ts";
import { type AppliedPipeline, Pipelines } from "./pipelines.ts";
import type { PipelineDefinition } from "./pipeline_definition.ts";
import type { PipelineDifference, PipelineInfo, RunInfo } from "./run_info.ts";
import { Stream } from "./stream.ts";
import type { StreamInfo } from "./stream_info.ts";
import { type ListStreamsOptions, Streams } from "./streams.ts";
import { Subscriptions } from "./subscriptions.ts";
import type { Transaction } from "./transaction.ts";
import { Watches } from "./watches.ts";

/** How to publish. */
export interface PublishOptions {
  /** Headers for the subscribers. @default {} */
  headers?: Record<string, string>;
}

/** The server of the present or last connection. */
export interface ServerDescription {
  /** Its address. */
  url: string;
  /** Differs at every start of a server. */
  id: string;
  /** The version it runs. */
  version: string;
}

const PUBLISH: Batch = { tag: TAG.publish, prefix: new Uint8Array(0) };

/**
 * A connection to Hadron, made by {@linkcode connect}.
 *
 * When the connection is lost it is made again: subscriptions, handlers and watches are back without the user's help, while calls
 * under way fail at once with a retryable error. Consumers are back too, and what was published to streams is sent again, to be stored
 * once.
 */
export class Hadron implements AsyncDisposable {
  private readonly link: Link;
  private readonly subjectNames = new Names(checkSubject);
  private readonly acks = new Asks<void>();
  private readonly subscriptions: Subscriptions;
  private readonly handlers: Handlers;
  private readonly watches: Watches;
  private readonly allStreams: Streams;
  private readonly allPipelines: Pipelines;
  private readonly overview: Overview;
  private readonly caller = new Caller(new BurstClock(systemClock));
  private readonly cursor = new Cursor();

  /** @ignore */
  constructor(connection: Connection, options: CheckedConnectOptions, pool: ChunkPool) {
    this.link = new Link(connection, options, pool, (from, bytes, start, end) => this.receive(from, bytes, start, end));
    this.subscriptions = new Subscriptions(this.link, this.acks);
    this.handlers = new Handlers(this.link, this.acks);
    this.watches = new Watches(this.link);
    this.allStreams = new Streams(this.link, this.acks);
    this.allPipelines = new Pipelines(this.link, this.acks, this.allStreams.producer);
    this.overview = new Overview(this.link);
    const acks: Room = { resumed: () => {}, lost: (error) => this.acks.lost(error), closed: () => {} };
    this.link.start([
      acks,
      this.caller,
      this.subscriptions,
      this.handlers,
      this.watches,
      this.allStreams,
      this.allPipelines,
      this.overview,
    ]);
  }

  /** The server of the present or last connection. */
  get server(): ServerDescription {
    const { address, info } = this.link.last;
    return { url: address.url, id: info.serverId, version: info.serverVersion };
  }

  // --------------------------------------------------------------------------------------- ephemeral messaging

  /**
   * Publishes a message: at once, at most once, to whoever subscribes now. {@linkcode Hadron.flush} tells when the server has it.
   *
   * Throws `INVALID_ARGUMENT` for a subject that is none, `TOO_LARGE` for a message that the server would not take, `LIMIT_EXCEEDED`
   * when too much waits to be sent: await `flush()` now and then.
   */
  publish(subject: string, data?: Data, options?: PublishOptions): void {
    const name = this.subjectNames.encode(subject);
    const payload = encodeData(data);
    const headers = encodeHeaders(options?.headers, MESSAGE_HEADERS_FIELD);
    const size = messageSize(name.length, payload.length, headers.length);
    checkFrameSize("Publish to", subject, size, frameBytesMaxOf(this.link.last));
    const writer = this.link.publishWriter();
    const at = writer.reserveInBatch(PUBLISH, 1 + varintSize(size) + size);
    writer.commitInBatch(writeMessage(writer.chunk, at, size, name, payload, headers));
    this.link.touch();
  }

  /** Resolves once the server has routed everything that was published before. */
  async flush(options: AskOptions = {}): Promise<void> {
    const id = this.link.nextId();
    await this.acks.ask("Flush", id, options, () => {
      this.link.writer("Flush").frame(hadron.v1.ClientFrame.encode({ flush: { requestId: id } }).finish());
      this.link.touch();
    });
  }

  /** Subscribes to the subjects that match `pattern`. */
  subscribe(pattern: string, options: SubscribeOptions = {}): Subscription {
    return this.subscriptions.add(pattern, options);
  }

  // ----------------------------------------------------------------------------------------------------- RPC

  /** Calls an endpoint: reaches exactly one handler, and resolves with its reply. With an `AsyncIterable` as data, many in. */
  request(endpoint: string, data?: RequestData, options: RequestOptions = {}): Promise<Reply> {
    return this.caller.request(this.link, endpoint, data, options);
  }

  /** Calls an endpoint that answers with many. Reading slowly holds the handler back; leaving the loop cancels the call. */
  requestStream(endpoint: string, data?: RequestData, options: RequestOptions = {}): AsyncIterableIterator<Reply> {
    return this.caller.requestStream(this.link, endpoint, data, options);
  }

  /** Handles an endpoint; resolves when the server gives calls to it. */
  async handle(endpoint: string, handle: (call: Call) => HandlerResult, options: HandleOptions = {}): Promise<Handler> {
    return await this.handlers.add(endpoint, handle, options);
  }

  /** Lists live instances: of one endpoint, or of all. */
  async services(endpoint = ""): Promise<ServiceInstance[]> {
    return await this.watches.list(endpoint);
  }

  /** Tells of the instances there are, then of each that comes or goes, over reconnects too. */
  watchServices(endpoint = "", options: { signal?: AbortSignal } = {}): AsyncIterableIterator<ServiceChange> {
    return this.watches.watch(endpoint, options.signal);
  }

  // -------------------------------------------------------------------------------------------------- overview

  /**
   * What goes on in the namespace: traffic, connections, calls under way. Counters only grow: a rate is the difference of two answers.
   * Streams and endpoints tell of themselves, see {@linkcode Hadron.streams} and {@linkcode Hadron.services}.
   *
   * @example
   * ```ts
   * import { connect, serve } from "../mod.ts";
   *
   * await using server = await serve({ port: 0, store: ":memory:" });
   * await using hadron = await connect(server.url);
   * hadron.publish("sensors.hall.temp", { celsius: 21 });
   * const { traffic, connections } = await hadron.stats();
   * console.log(traffic.messagesIn, connections); // 1 1
   * ```
   */
  stats(options: AskOptions = {}): Promise<Stats> {
    return this.overview.stats(options);
  }

  /**
   * Subjects to offer to somebody who types one: published to lately, and subscribed to. They are hints, not an inventory: the
   * server remembers only some.
   */
  subjects(options: SubjectsOptions = {}): Promise<Subjects> {
    return this.overview.subjects(options);
  }

  // --------------------------------------------------------------------------------------------------- streams

  /** The stream of that name, which need not exist yet. */
  stream(name: string): Stream {
    return new Stream(this.allStreams, name);
  }

  /** All streams of the namespace. */
  async streams(options: ListStreamsOptions = {}): Promise<StreamInfo[]> {
    return await this.allStreams.list(options);
  }

  /**
   * Does in one commit, all or nothing, what `gather` asks of the transaction: any number of acks, and events for any streams. Resolves
   * with where the events are, in the order of publishing. When `gather` throws, nothing happens.
   *
   * Rejects with `CONFLICT` when a delivery was lost, or the last offset is not as expected, `NOT_FOUND` when there is no such stream,
   * `TOO_LARGE` above 512 KiB.
   */
  transaction(gather: (transaction: Transaction) => void | Promise<void>): Promise<Published[]> {
    return this.allStreams.transaction(gather);
  }

  // ------------------------------------------------------------------------------------------------- pipelines

  /** The pipeline of that name, which need not exist yet. */
  pipeline(name: string): Pipeline {
    return new Pipeline(this.allPipelines, name);
  }

  /** All pipelines of the namespace, by name. */
  async pipelines(): Promise<PipelineInfo[]> {
    return await this.allPipelines.list();
  }

  /** Applies a definition, of whichever pipeline it is: YAML, or an object. The same as {@linkcode Pipeline.apply}. */
  async applyPipeline(definition: string | PipelineDefinition): Promise<AppliedPipeline> {
    return await this.allPipelines.apply(textOf(definition), "");
  }

  /** What a definition would change, of whichever pipeline it is. The same as {@linkcode Pipeline.diff}. */
  async diffPipeline(definition: string | PipelineDefinition): Promise<PipelineDifference> {
    return await this.allPipelines.diff(textOf(definition), "");
  }

  /** Tells of each run of any pipeline that has changed. The same as {@linkcode Pipeline.watch}. */
  watchRuns(options: { signal?: AbortSignal } = {}): AsyncIterableIterator<RunInfo> {
    return this.allPipelines.watch("", "", options.signal);
  }

  // ---------------------------------------------------------------------------------------------- its life

  /** Resolves when the client is closed: with the error that closed it, if it was one. */
  get closed(): Promise<HadronError | undefined> {
    return this.link.whenClosed;
  }

  /** The present state of the connection, then every change of it. */
  status(): AsyncIterableIterator<Status> {
    return this.link.feed.listen();
  }

  /**
   * Finishes: handlers answer the calls they have, subscriptions and consumers end, what was published to streams is answered, everything
   * is sent; then closes. Twice is harmless.
   *
   * Handlers and workers have `drainTimeoutMs`, 30 s unless it was said otherwise: past it the client closes all the same, which fires the
   * signals of what they have in hand, tells callers `HANDLER_LOST` and gives tasks to others, and this rejects with `DEADLINE_EXCEEDED`.
   */
  async drain(): Promise<void> {
    try {
      await Promise.all([
        this.handlers.drain(),
        this.subscriptions.drain(),
        this.allStreams.drain(),
        this.allPipelines.workers.drain(),
      ]);
    } finally {
      await this.close();
    }
  }

  /** Closes. What was published has been handed to the system; calls under way fail. Twice is harmless. */
  close(): Promise<void> {
    this.allStreams.flush();
    return this.link.close();
  }

  /** The same as {@linkcode Hadron.drain}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.drain();
  }

  // ------------------------------------------------------------------------------------------ frames that come

  /** Hot for the frequent frames, which are told by their first byte. */
  private receive(connection: Connection, bytes: Uint8Array, start: number, end: number): void {
    const cursor = this.cursor.reset(bytes, start, end);
    switch (bytes[start]) {
      case TAG.deliver:
        return this.subscriptions.deliver(content(cursor));
      case TAG.call:
        return this.handlers.call(connection, bytes, content(cursor).position, end);
      case TAG.response:
        return this.caller.response(bytes, content(cursor).position, end);
      case TAG.requestItem:
        return this.handlers.worker.requestItem(bytes, content(cursor).position, end);
      case TAG.responseItem:
        return this.caller.responseItem(bytes, content(cursor).position, end);
      case TAG.deliveries:
        return this.allStreams.deliveries(content(cursor));
      case TAG.readRecords:
        return this.allStreams.readRecords(content(cursor));
      default:
        this.receiveDecoded(connection, bytes, start, end);
    }
  }

  /** The other frames. */
  private receiveDecoded(connection: Connection, bytes: Uint8Array, start: number, end: number): void {
    const { worker } = this.handlers;
    const frame = decodeServerFrame(bytes, start, end);
    if (frame.ok) {
      if (!this.allStreams.consumers.joined(frame.ok)) this.acks.answer(frame.ok.requestId, undefined);
    } else if (frame.failure) this.refused(connection, frame.failure);
    else if (frame.ping) connection.send({ pong: { nonce: frame.ping.nonce } });
    else if (frame.requestCredit) this.caller.requestCredit(frame.requestCredit.id, frame.requestCredit.bytes);
    else if (frame.responseCredit) worker.responseCredit(frame.responseCredit.id, frame.responseCredit.bytes);
    else if (frame.requestEnd) worker.requestEnd(frame.requestEnd.id);
    else if (frame.cancel) worker.cancel(frame.cancel.id, frame.cancel.code);
    else if (frame.slowConsumer) this.subscriptions.slow(frame.slowConsumer);
    else if (frame.services) this.watches.listed(frame.services);
    else if (frame.serviceChange) this.watches.changed(frame.serviceChange);
    else if (frame.stats) this.overview.answered(frame.stats);
    else if (frame.subjects) this.overview.listed(frame.subjects);
    else if (!this.allPipelines.receive(connection, frame)) this.allStreams.receive(frame);
  }

  /** A Failure of a request, or of the connection. */
  private refused(connection: Connection, { requestId, error }: hadron.v1.Failure): void {
    const reason = fromWireError(error);
    if (requestId === 0) {
      connection.end(reason);
      return;
    }
    this.acks.refuse(requestId, reason);
    this.watches.refused(requestId, reason);
    this.overview.refused(requestId, reason);
    this.allStreams.refused(requestId, reason);
    this.allPipelines.refused(requestId, reason);
  }
}

/** The cursor, moved to the one message that a frequent frame holds. */
function content(cursor: Cursor): Cursor {
  cursor.position++;
  cursor.length();
  return cursor;
}
