/**
 * The consumers of a client: brought to every connection, fed from Deliveries frames.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import { RUNS_TAG } from "../proto/hot_record.ts";
import type { Cursor } from "../proto/varint.ts";
import { fromWireError } from "../proto/wire_error.ts";
import type { Asks } from "./asks.ts";
import type { Connection } from "./connection.ts";
import { type ConsumeOptions, encodeConsumeOptions } from "./consume_options.ts";
import { Consumer, type ConsumerHost } from "./consumer.ts";
import type { Delivery } from "./delivery.ts";
import type { Link, Room } from "./link.ts";
import { Membership, type MembershipHost } from "./membership.ts";
import type { EventToStream } from "./publication.ts";

const CONSUMER_ID_TAG = 1 << 3;

/** What a client consumes. */
export class Consumers implements Room, ConsumerHost, MembershipHost {
  private readonly byId = new Map<number, Consumer>();
  /** Whose each Settle is that has not been answered. */
  private readonly settling = new Map<number, Membership>();

  constructor(
    private readonly link: Link,
    private readonly acks: Asks<void>,
    readonly ackWith: (delivery: Delivery, events: readonly EventToStream[]) => Promise<void>,
  ) {}

  /** Begins to consume. */
  add(stream: string, options: ConsumeOptions): Consumer {
    const asked = encodeConsumeOptions(stream, options);
    this.link.checkOpen(`Consume stream "${stream}"`);
    const consumer = new Consumer(this, this.link.nextId(), stream, options.group, asked);
    this.byId.set(consumer.id, consumer);
    const { present } = this.link;
    if (present !== undefined) this.join(present, consumer);
    const { signal } = options;
    const stop = () => void consumer.stop();
    if (signal?.aborted) stop();
    else if (signal !== undefined) {
      signal.addEventListener("abort", stop);
      consumer.onEnd = () => signal.removeEventListener("abort", stop);
    }
    return consumer;
  }

  /** Sends what was settled in this tick. */
  flush(): void {
    for (const { membership } of this.byId.values()) membership?.flush();
  }

  /** Stops every consumer. */
  async drain(): Promise<void> {
    await Promise.all([...this.byId.values()].map((consumer) => consumer.stop()));
  }

  // ------------------------------------------------------------------------------------------ frames of the server

  /** A Deliveries, whose content the cursor stands before. Hot. */
  deliveries(cursor: Cursor): void {
    const { bytes, end } = cursor;
    let consumer: Consumer | undefined;
    while (cursor.position < end) {
      const tag = cursor.tag();
      if (tag === RUNS_TAG) {
        const length = cursor.length();
        const start = cursor.position;
        cursor.position += length;
        consumer?.accept(bytes, start, cursor.position);
      } else if (tag === CONSUMER_ID_TAG) consumer = this.byId.get(cursor.uint32());
      else cursor.skip(tag);
    }
  }

  /** A Settled frame. */
  settled({ requestId, lost }: hadron.v1.Settled): void {
    const membership = this.settling.get(requestId);
    this.settling.delete(requestId);
    membership?.settled(requestId, lost ?? []);
  }

  /** A Failure, perhaps of a Settle. */
  refused(requestId: number, error: HadronError): void {
    const membership = this.settling.get(requestId);
    this.settling.delete(requestId);
    membership?.refused(requestId, error);
  }

  /** A ConsumerEnded frame. */
  ended({ consumerId, error }: hadron.v1.ConsumerEnded): void {
    const consumer = this.byId.get(consumerId);
    if (consumer !== undefined) this.forget(consumer, fromWireError(error));
  }

  // -------------------------------------------------------------------------------- ConsumerHost, MembershipHost

  async leave(consumer: Consumer): Promise<void> {
    const { id: consumerId, stream, membership } = consumer;
    if (this.byId.get(consumerId) !== consumer) return;
    try {
      if (membership !== undefined) {
        await membership.idle();
        const { connection } = membership;
        if (connection.isOpen && this.byId.get(consumerId) === consumer) {
          const requestId = this.link.nextId();
          await this.acks.ask(`Stop consuming stream "${stream}"`, requestId, {}, () => {
            connection.send({ endConsume: { requestId, consumerId } });
          });
        }
      }
    } catch (error) {
      // Where the connection ended, so did the membership at the server.
      if (!(error instanceof HadronError)) throw error;
    } finally {
      this.forget(consumer, undefined);
    }
  }

  nextId(): number {
    return this.link.nextId();
  }

  expectSettled(requestId: number, membership: Membership): void {
    this.settling.set(requestId, membership);
  }

  // --------------------------------------------------------------------------------------------------------- Room

  resumed(connection: Connection): void {
    for (const consumer of this.byId.values()) this.join(connection, consumer);
  }

  lost(error: HadronError): void {
    const reason = new HadronError(
      "UNAVAILABLE",
      `Settle: the connection ended before the server's answer, what was not stored comes again (${error.message})`,
      { cause: error },
    );
    for (const consumer of this.byId.values()) consumer.lost(reason);
    this.settling.clear();
  }

  closed(error: HadronError | undefined): void {
    for (const consumer of this.byId.values()) consumer.end(error);
    this.byId.clear();
  }

  // -------------------------------------------------------------------------------------------------------- inside

  private join(connection: Connection, consumer: Consumer): void {
    const { id: consumerId, stream, group } = consumer;
    consumer.membership = new Membership(this, connection, consumerId, group);
    const requestId = this.link.nextId();
    const send = () => connection.send({ consume: { ...consumer.asked, requestId, consumerId } });
    this.acks.ask(`Consume stream "${stream}"`, requestId, {}, send).then(consumer.resolveReady, (error) => {
      // A lost connection is not a refusal: the next one gets the consumer again.
      if (error instanceof HadronError && error.code === "UNAVAILABLE" && !connection.isOpen) return;
      this.forget(consumer, error);
    });
  }

  /** It is a consumer no more. */
  private forget(consumer: Consumer, error: HadronError | undefined): void {
    if (this.byId.get(consumer.id) !== consumer) return;
    this.byId.delete(consumer.id);
    const { membership } = consumer;
    consumer.membership = undefined;
    membership?.end(
      error ?? new HadronError("CONFLICT", `Settle: the consumer of stream "${consumer.stream}" has left its group`),
    );
    consumer.end(error);
  }
}
