/**
 * `stream sub --group --ack auto`: prints deliveries, and acks each when it has been written, not before.
 *
 * @module
 */
import type { Delivery } from "../../client/mod.ts";
import type { Worker, Workplace } from "./consume.ts";
import { EventWriter } from "./event_writer.ts";

/** Prints and acks. */
export class PrintAndAck implements Worker {
  readonly enough = "acked";
  readonly #place: Workplace;
  readonly #writer: EventWriter;
  /** Printed and not acked, in order. */
  #unacked: Delivery[] = [];
  #acked = 0;

  constructor(place: Workplace, form: "raw" | "fitting") {
    this.#place = place;
    this.#writer = new EventWriter(place.invocation.output, form, {
      onWritten: (count) => this.#ack(count),
      onFailed: (error) => place.fail(error),
    });
  }

  /** What was done, for people. */
  get summary(): string {
    return this.#writer.summary();
  }

  take(delivery: Delivery): Promise<void> | undefined {
    this.#unacked.push(delivery);
    return this.#writer.write(delivery);
  }

  async finish(): Promise<void> {
    await this.#writer.flush();
    await this.#place.settling.allSettled();
    this.#place.invocation.output.remark(`consumed ${this.summary}`);
  }

  /** The first `count` of all are written. */
  #ack(count: number): void {
    const written = this.#unacked.splice(0, count - this.#acked);
    this.#acked = count;
    for (const delivery of written) void this.#place.settling.settled(delivery, delivery.ack());
  }
}
