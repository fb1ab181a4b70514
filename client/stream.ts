/**
 * A stream, as the user of a client holds it.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import { type CloudEvent, fromCloudEvent } from "./cloud_event.ts";
import type { ConsumeOptions } from "./consume_options.ts";
import type { Consumer } from "./consumer.ts";
import type { Data } from "./data.ts";
import type { Event } from "./event.ts";
import {
  type EventToPublish,
  expectedNext,
  type PatienceOptions,
  type PublishBatchOptions,
  type Published,
  recordOf,
  type StreamPublishOptions,
} from "./publication.ts";
import type { ReadOptions } from "./reads.ts";
import type { StreamInfo } from "./stream_info.ts";
import { encodeStreamOptions, type StreamOptions } from "./stream_options.ts";
import { encodePosition, type StreamPosition } from "./stream_position.ts";
import type { Ensured, Streams } from "./streams.ts";

/** What to purge. */
export interface PurgeOptions {
  /** Events below this offset. @default all there are */
  before?: number;
  /** Only of this partition. @default all */
  partition?: number;
}

const { Action } = hadron.v1.ChangeGroup;

/**
 * A stream: an append-only log of events. It need not exist yet to be held; {@linkcode Stream.ensure} makes it.
 *
 * @example
 * ```ts
 * import { connect, serve } from "../mod.ts";
 *
 * await using server = await serve({ port: 0, store: ":memory:" });
 * await using hadron = await connect(server.url);
 *
 * const orders = hadron.stream("orders");
 * await orders.ensure();
 * await orders.publish({ total: 5 }, { type: "order.created", key: "c-1" });
 * for await (const delivery of orders.consume({ group: "billing" })) {
 *   console.log(delivery.type, delivery.json()); // order.created { total: 5 }
 *   await delivery.ack();
 *   break;
 * }
 * ```
 */
export class Stream {
  /** @ignore */
  constructor(
    private readonly streams: Streams,
    /** Its name. */
    readonly name: string,
  ) {}

  /**
   * Makes the stream, or changes the one there is; what is left out stays as it is. `CONFLICT` for what cannot change.
   */
  async ensure(options: StreamOptions = {}): Promise<Ensured> {
    return await this.streams.ensure(this.name, encodeStreamOptions(this.name, options));
  }

  /**
   * Publishes an event; resolves when it is as durable as the stream says. Sent again by itself after a lost connection, and stored
   * once all the same.
   *
   * Rejects with `NOT_FOUND` when there is no such stream, `CONFLICT` when `expectLastOffset` is not so, `LIMIT_EXCEEDED` when it is
   * full and takes no more, `TOO_LARGE`, `INVALID_ARGUMENT`, and `STORE_UNAVAILABLE`, which is worth trying again. Hot.
   */
  publish(data?: Data, options?: StreamPublishOptions): Promise<Published> {
    try {
      const { name, streams: { producer } } = this;
      const record = recordOf(name, data, options);
      if (options === undefined) return producer.publish(name, record, -1);
      const expectNext = expectedNext(name, options.expectLastOffset);
      if (isPatient(options)) return producer.publish(name, record, expectNext);
      return this.streams.patience.wait(
        `Publish to stream "${name}"`,
        options,
        (isWanted) => producer.publish(name, record, expectNext, isWanted),
      );
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** Publishes events of which all are stored or none; together they have 512 KiB at the most. */
  async publishBatch(events: readonly EventToPublish[], options: PublishBatchOptions = {}): Promise<Published[]> {
    const { name, streams: { producer } } = this;
    const records = events.map(({ data, ...rest }) => recordOf(name, data, rest));
    const expectNext = expectedNext(name, options.expectLastOffset);
    if (records.length === 0) return [];
    if (isPatient(options)) return await producer.publishBatch(name, records, expectNext);
    return await this.streams.patience.wait(
      `Publish to stream "${name}"`,
      options,
      (isWanted) => producer.publishBatch(name, records, expectNext, isWanted),
    );
  }

  /** Publishes a CloudEvent 1.0. Its id alone tells whether it is there already, as with any event: ids of several sources are to differ. */
  async publishCloudEvent(cloudEvent: CloudEvent, options: PublishBatchOptions = {}): Promise<Published> {
    const { data, options: event } = fromCloudEvent(cloudEvent);
    return await this.publish(data, { ...options, ...event });
  }

  /** Consumes as a member of a group, which is made if it is new: each event is for one of its members. */
  consume(options: ConsumeOptions): Consumer {
    return this.streams.consumers.add(this.name, options);
  }

  /** Walks the stream without a group. Leaving the loop ends it. */
  read(options: ReadOptions = {}): AsyncIterableIterator<Event> {
    return this.streams.reads.add(this.name, options);
  }

  /** How the stream and its groups are now. */
  async info(): Promise<StreamInfo> {
    return await this.streams.describe(this.name);
  }

  /** Removes events from the beginning; resolves with how many. */
  async purge({ before, partition }: PurgeOptions = {}): Promise<{ events: number }> {
    for (const [what, value] of Object.entries({ before, partition })) {
      if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) continue;
      throw new HadronError(
        "INVALID_ARGUMENT",
        `Purge stream "${this.name}": ${what} ${value} is not a whole number of 0 or more`,
      );
    }
    const events = await this.streams.purge({
      stream: this.name,
      everything: before === undefined,
      before: before ?? 0,
      onePartition: partition !== undefined,
      partition: partition ?? 0,
    });
    return { events };
  }

  /** Deletes the stream, with its events and groups. */
  async delete(): Promise<void> {
    const stream = this.name;
    await this.streams.do(`Delete stream "${stream}"`, (requestId) => ({ deleteStream: { requestId, stream } }));
  }

  /** Makes a group begin anew, from there, at the latest where the stream ends now; what it has in hand is lost to its consumers. */
  async resetGroup(group: string, to: StreamPosition): Promise<void> {
    const position = encodePosition(`Reset group "${group}"`, to);
    await this.changeGroup(`Reset group "${group}"`, group, Action.RESET, position);
  }

  /** Holds the deliveries of a group back, until {@linkcode Stream.resumeGroup}. */
  async pauseGroup(group: string): Promise<void> {
    await this.changeGroup(`Pause group "${group}"`, group, Action.PAUSE);
  }

  /** Lets a paused group go on. */
  async resumeGroup(group: string): Promise<void> {
    await this.changeGroup(`Resume group "${group}"`, group, Action.RESUME);
  }

  /** Deletes a group: its consumers end, its progress is forgotten. */
  async deleteGroup(group: string): Promise<void> {
    await this.changeGroup(`Delete group "${group}"`, group, Action.DELETE);
  }

  /** Asks for a change of a group. */
  private async changeGroup(
    what: string,
    group: string,
    action: hadron.v1.ChangeGroup.Action,
    to?: hadron.v1.Position.$Properties,
  ): Promise<void> {
    const stream = this.name;
    await this.streams.do(what, (requestId) => ({ changeGroup: { requestId, stream, group, action, to } }));
  }
}

/** Whether one who waits never gives up. */
function isPatient({ timeoutMs, signal }: PatienceOptions): boolean {
  return !timeoutMs && signal === undefined;
}
