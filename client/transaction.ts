/**
 * What the user of a client asks of one commit.
 *
 * @module
 */
import type { Data } from "./data.ts";
import type { Delivery } from "./delivery.ts";
import type { EventOptions, ExpectOptions } from "./publication.ts";
import type { TransactionContent } from "./transaction_content.ts";

/** What is gathered for one commit, while the callback of `hadron.transaction` runs. */
export class Transaction {
  /** @ignore */
  constructor(private readonly content: TransactionContent) {}

  /** Publishes an event, if the transaction succeeds. */
  publish(stream: string, data?: Data, options?: EventOptions & ExpectOptions): void {
    this.content.publish(stream, data, options);
  }

  /** Acks a delivery, if the transaction succeeds; if not, it is still in hand. */
  ack(delivery: Delivery): void {
    this.content.ack(delivery);
  }
}
