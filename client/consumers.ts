/**
 * The consumers of a client: brought to every connection, and back when the server's store has failed; fed from Deliveries frames.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import { RUNS_TAG } from "../proto/hot_record.ts";
import type { Cursor } from "../proto/varint.ts";
import { fromWireError } from "../proto/wire_error.ts";
import { Asks } from "./asks.ts";
import type { Connection } from "./connection.ts";
import { type ConsumeOptions, encodeConsumeOptions } from "./consume_options.ts";
import { Consumer, type ConsumerHost, type Joined } from "./consumer.ts";
import { Delivery } from "./delivery.ts";
import { Buffers } from "./held_bytes.ts";
import type { Link, Room } from "./link.ts";
import { Membership, type MembershipHost } from "./membership.ts";
import type { EventToStream } from "./publication.ts";
import { RunInbox } from "./run_inbox.ts";
import { isStoreFailure, StoreRetry } from "./store_patience.ts";

const CONSUMER_ID_TAG = 1 << 3;

/** A consumer, as the server is to know it. */
interface Member {
  readonly consumer: Consumer;
  readonly inbox: RunInbox<Membership, Delivery>;
  readonly asked: hadron.v1.Consume.$Properties;
  /** Its time in the group on the present connection. */
  membership: Membership | undefined;
  /** It has been in its group: it waits as long as it takes to be there again. */
  hasJoined: boolean;
  /** It stops: it does not join again. */
  isLeaving: boolean;
  readonly retry: StoreRetry;
}

/** What a client consumes. */
export class Consumers implements Room, ConsumerHost, MembershipHost {
  private readonly byId = new Map<number, Member>();
  /** Whose each Settle is that has not been answered. */
  private readonly settling = new Map<number, Membership>();

  private readonly joins = new Asks<Joined>();
  private readonly buffers = new Buffers();

  constructor(
    private readonly link: Link,
    private readonly acks: Asks<void>,
    readonly ackWith: (delivery: Delivery, events: readonly EventToStream[]) => Promise<void>,
  ) {}

  /** Begins to consume. */
  add(stream: string, options: ConsumeOptions): Consumer {
    const asked = encodeConsumeOptions(stream, options);
    this.link.checkOpen(`Consume stream "${stream}"`);
    const inbox = new RunInbox<Membership, Delivery>({
      make: ({ context, partition, offset, timeMs, attempt, bytes }, start, end) => {
        context.given++;
        return new Delivery(context, stream, partition, offset, timeMs, bytes, start, end, attempt);
      },
      taken: () => {},
      returned: () => consumer.stop(),
    });
    const consumer: Consumer = new Consumer(this, this.link.nextHoldingId(), stream, options.group, inbox);
    const member: Member = {
      consumer,
      inbox,
      asked,
      membership: undefined,
      hasJoined: false,
      isLeaving: false,
      retry: new StoreRetry(),
    };
    this.byId.set(consumer.id, member);
    const { present } = this.link;
    if (present !== undefined) this.join(present, member);
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
    await Promise.all([...this.byId.values()].map(({ consumer }) => consumer.stop()));
  }

  // ------------------------------------------------------------------------------------------ frames of the server

  /** A Deliveries, whose content the cursor stands before. Hot. */
  deliveries(cursor: Cursor): void {
    const { bytes, end } = cursor;
    const buffer = this.buffers.numberOf(bytes);
    let member: Member | undefined;
    while (cursor.position < end) {
      const tag = cursor.tag();
      if (tag === RUNS_TAG) {
        const length = cursor.length();
        const start = cursor.position;
        cursor.position += length;
        if (member?.membership) member.inbox.push(member.membership, bytes, start, cursor.position, buffer);
      } else if (tag === CONSUMER_ID_TAG) member = this.byId.get(cursor.uint32());
      else cursor.skip(tag);
    }
  }

  /** A Settled frame. */
  settled({ requestId, lost }: hadron.v1.Settled): void {
    const membership = this.settling.get(requestId);
    this.settling.delete(requestId);
    membership?.settled(requestId, lost ?? []);
  }

  /** An Ok; false when it is not of a Consume. */
  joined({ requestId, created }: hadron.v1.Ok): boolean {
    return this.joins.answer(requestId, { created });
  }

  /** A Failure, perhaps of a Consume or a Settle. */
  refused(requestId: number, error: HadronError): void {
    this.joins.refuse(requestId, error);
    const membership = this.settling.get(requestId);
    this.settling.delete(requestId);
    membership?.refused(requestId, error);
  }

  /** A ConsumerEnded frame. */
  ended({ consumerId, error }: hadron.v1.ConsumerEnded): void {
    const member = this.byId.get(consumerId);
    if (member === undefined) return;
    const reason = fromWireError(error);
    if (isStoreFailure(reason)) this.joinLater(member, reason);
    else this.forget(member, reason);
  }

  // -------------------------------------------------------------------------------- ConsumerHost, MembershipHost

  async leave(consumer: Consumer): Promise<void> {
    const { id: consumerId, stream } = consumer;
    const member = this.byId.get(consumerId);
    if (member === undefined) return;
    member.isLeaving = true;
    const { membership } = member;
    try {
      if (membership !== undefined) {
        // Nothing may come between the last look and the frame that says so.
        do await membership.idle(); while (!membership.isIdle);
        const { connection } = membership;
        if (connection.isOpen && this.byId.has(consumerId)) {
          const requestId = this.link.nextId();
          await this.acks.ask(`Stop consuming stream "${stream}"`, requestId, {}, () => {
            connection.send({ endConsume: { requestId, consumerId, unseenFrom: membership.given + 1 } });
          });
        }
      }
    } catch (error) {
      // Where the connection ended, so did the membership at the server.
      if (!(error instanceof HadronError)) throw error;
    } finally {
      this.forget(member, undefined);
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
    for (const member of this.byId.values()) this.join(connection, member);
  }

  lost(error: HadronError): void {
    this.joins.lost(error);
    const reason = new HadronError(
      "UNAVAILABLE",
      `Settle: the connection ended before the server's answer, what was not stored comes again (${error.message})`,
      { cause: error },
    );
    for (const member of this.byId.values()) {
      member.retry.stop();
      this.suspend(member, reason);
    }
    this.settling.clear();
  }

  closed(error: HadronError | undefined): void {
    for (const { consumer, retry } of this.byId.values()) {
      retry.stop();
      consumer.end(error);
    }
    this.byId.clear();
  }

  // -------------------------------------------------------------------------------------------------------- inside

  private join(connection: Connection, member: Member): void {
    const { consumer } = member;
    const { id: consumerId, stream, group } = consumer;
    member.membership = new Membership(this, connection, consumerId, group, member.asked.credits ?? 0);
    const requestId = this.link.nextId();
    const send = () => connection.send({ consume: { ...member.asked, requestId, consumerId } });
    // Who had its place before waits as long as it takes.
    const patience = member.hasJoined ? { timeoutMs: 0 } : {};
    this.joins.ask(`Consume stream "${stream}"`, requestId, patience, send).then((joined) => {
      member.hasJoined = true;
      member.retry.reset();
      consumer.resolveReady(joined);
    }, (error) => {
      if (!this.byId.has(consumerId)) return;
      if (isStoreFailure(error) && (member.hasJoined || !member.retry.isOver)) return this.joinLater(member, error);
      // A lost connection is not a refusal: the next one gets the consumer again.
      if (error instanceof HadronError && error.code === "UNAVAILABLE" && !connection.isOpen) return;
      // Where it was no refusal but silence, the server is to forget it too.
      if (connection.isOpen) connection.send({ endConsume: { requestId: this.link.nextId(), consumerId } });
      this.forget(member, error);
    });
  }

  /** What it had, and what waits for it, comes again. */
  private suspend(member: Member, reason: HadronError): void {
    member.inbox.clear();
    member.membership?.end(reason);
    member.membership = undefined;
  }

  /** The store has failed: it joins again when that has passed. Until then nothing that it says reaches what the group has by then. */
  private joinLater(member: Member, error: HadronError): void {
    this.suspend(member, error);
    if (member.isLeaving) return;
    member.retry.later(() => {
      const { present } = this.link;
      if (present !== undefined && this.byId.has(member.consumer.id)) this.join(present, member);
    });
  }

  /** It is a consumer no more. */
  private forget(member: Member, error: HadronError | undefined): void {
    const { consumer, membership } = member;
    if (!this.byId.delete(consumer.id)) return;
    member.retry.stop();
    member.membership = undefined;
    membership?.end(
      error ?? new HadronError("CONFLICT", `Settle: the consumer of stream "${consumer.stream}" has left its group`),
    );
    consumer.end(error);
  }
}
