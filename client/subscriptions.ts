/**
 * The subscriptions of a client: brought to every connection, fed from Deliver frames.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import { MESSAGES_TAG } from "../proto/hot_fields.ts";
import { readDeliverIds } from "../proto/hot_message.ts";
import { checkPattern, checkQueue } from "../proto/subject.ts";
import type { Cursor } from "../proto/varint.ts";
import type { AskOptions, Asks } from "./asks.ts";
import type { Connection } from "./connection.ts";
import { Buffers } from "./held_bytes.ts";
import type { Link, Room } from "./link.ts";
import { type SubscribeOptions, Subscription, type SubscriptionHost } from "./subscription.ts";

/** Bytes of messages that may wait in one subscription. */
const PENDING_BYTES_MAX = 64 * 1024 * 1024;

/** What a client subscribes to. */
export class Subscriptions implements Room, SubscriptionHost {
  private readonly byId = new Map<number, Subscription>();
  private readonly ids: number[] = [];
  private readonly buffers = new Buffers();

  constructor(private readonly link: Link, private readonly acks: Asks<void>) {}

  /** Begins a subscription. */
  add(pattern: string, options: SubscribeOptions): Subscription {
    const { queue, pendingBytesMax = PENDING_BYTES_MAX, signal } = options;
    checkPattern(pattern);
    if (queue !== undefined) checkQueue(queue);
    if (!(pendingBytesMax > 0)) {
      throw new HadronError(
        "INVALID_ARGUMENT",
        `Subscribe to "${pattern}": pendingBytesMax ${pendingBytesMax} is not a number above 0`,
      );
    }
    this.link.checkOpen(`Subscribe to "${pattern}"`);
    const subscription = new Subscription(this, this.link.nextHoldingId(), pattern, queue ?? "", pendingBytesMax);
    this.byId.set(subscription.id, subscription);
    const { present } = this.link;
    if (present !== undefined) this.send(present, subscription, {});
    const stop = () => void subscription.unsubscribe();
    if (signal?.aborted) stop();
    else if (signal !== undefined) {
      signal.addEventListener("abort", stop);
      subscription.onEnd = () => signal.removeEventListener("abort", stop);
    }
    return subscription;
  }

  /** Ends every subscription; resolves when all that the server sent for them has arrived. */
  async drain(): Promise<void> {
    await Promise.all([...this.byId.values()].map((subscription) => subscription.drain()));
  }

  /** A Deliver, whose content the cursor stands before. Hot. */
  deliver(cursor: Cursor): void {
    const { ids } = this;
    cursor.position = readDeliverIds(cursor, ids);
    const { bytes, end } = cursor;
    const buffer = this.buffers.numberOf(bytes);
    while (cursor.position < end) {
      const tag = cursor.tag();
      if (tag !== MESSAGES_TAG) {
        cursor.skip(tag);
        continue;
      }
      const length = cursor.length();
      const start = cursor.position;
      cursor.position += length;
      for (let at = 0; at < ids.length; at++) this.byId.get(ids[at])?.accept(bytes, start, cursor.position, buffer);
    }
  }

  /** The server has dropped messages of a subscription. */
  slow({ subscriptionId, dropped }: hadron.v1.SlowConsumer): void {
    this.byId.get(subscriptionId)?.lostAtServer(dropped);
  }

  // -------------------------------------------------------------------------------------------- SubscriptionHost

  async unsubscribe(subscription: Subscription): Promise<void> {
    const { id, pattern } = subscription;
    if (this.byId.get(id) !== subscription) return;
    const { present } = this.link;
    try {
      if (present !== undefined) {
        const requestId = this.link.nextId();
        await this.acks.ask(`Unsubscribe from "${pattern}"`, requestId, {}, () => {
          present.send({ unsubscribe: { requestId, subscriptionId: id } });
        });
      }
    } catch (error) {
      // Where the connection ended, so did the subscription at the server.
      if (!(error instanceof HadronError)) throw error;
    } finally {
      this.byId.delete(id);
      subscription.end();
    }
  }

  fellBehind({ pattern }: Subscription, dropped: number): void {
    this.link.feed.tell({ type: "slow_consumer", pattern, dropped });
  }

  // --------------------------------------------------------------------------------------------------------- Room

  resumed(connection: Connection): void {
    // A server that comes back may take its time: what was promised to be back is not given up for that.
    for (const subscription of this.byId.values()) this.send(connection, subscription, { timeoutMs: 0 });
  }

  lost(): void {}

  closed(error: HadronError | undefined): void {
    for (const subscription of this.byId.values()) subscription.end(error);
    this.byId.clear();
  }

  private send(connection: Connection, subscription: Subscription, patience: AskOptions): void {
    const { id: subscriptionId, pattern, queue } = subscription;
    const requestId = this.link.nextId();
    const send = () => connection.send({ subscribe: { requestId, subscriptionId, pattern, queue } });
    this.acks.ask(`Subscribe to "${pattern}"`, requestId, patience, send).then(subscription.resolveReady, (error) => {
      // A lost connection is not a refusal: the next one gets the subscription again.
      if (error instanceof HadronError && error.code === "UNAVAILABLE") return;
      // Where it was no refusal but silence, the server is to forget it too.
      if (this.byId.delete(subscriptionId) && connection.isOpen) {
        connection.send({ unsubscribe: { requestId: 0, subscriptionId } });
      }
      subscription.end(error);
    });
  }
}
