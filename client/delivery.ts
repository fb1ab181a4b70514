/**
 * An event in the hands of a consumer.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { Event } from "./event.ts";
import type { EventToStream } from "./publication.ts";

/** How to ack. */
export interface AckOptions {
  /** Events that are published in the same transaction: all of it happens, or nothing. @default [] */
  publish?: EventToStream[];
}

/** How to nack. */
export interface NackOptions {
  /** The wait before the next attempt. @default as the group's `backoffMs` says */
  delayMs?: number;
  /** Why, for people; kept with an event that ends up in the dead letters, up to 4,096 characters. @default "" */
  reason?: string;
}

/** How to reject. */
export interface RejectOptions {
  /** Why, for people; kept with the event in the dead letters, up to 4,096 characters. @default "" */
  reason?: string;
}

/** What can be said of a delivery. */
export type Verdict =
  | { is: "ack" }
  | { is: "extend" }
  | { is: "nack"; delayMs: number | undefined; reason: string }
  | { is: "reject"; reason: string };

/** What a delivery needs of its consumer. */
export interface DeliveryHost {
  /** The name of the group. */
  readonly group: string;
  /** Tells the server; resolves when that is stored. */
  settle(delivery: Delivery, verdict: Verdict): Promise<void>;
  /** Acks and publishes in one transaction. */
  ackWith(delivery: Delivery, events: readonly EventToStream[]): Promise<void>;
}

const ACK = { is: "ack" } as const;
const EXTEND = { is: "extend" } as const;
const DELAY_MS_MAX = 2 ** 32 - 1;
const PAST = { ack: "acked", nack: "nacked", reject: "rejected" } as const;

/**
 * An event in the hands of a consumer, to be settled: acked, nacked or rejected, once. Until then it counts against the consumer's
 * credits, and after the group's `ackWaitMs` it goes to another.
 *
 * The promises tell when the server has stored it; who does not wait for them misses nothing but errors, `CONFLICT` where the delivery
 * was lost: taken from this consumer because it took too long, its connection ended, or its group was reset. It comes again then, here or
 * elsewhere, unless the reset has passed over it.
 */
export class Delivery extends Event {
  private verdict: keyof typeof PAST | undefined;
  private settling: Promise<void> | undefined;

  /** @ignore */
  constructor(
    /** @ignore */
    readonly host: DeliveryHost,
    stream: string,
    partition: number,
    offset: number,
    timeMs: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    /** 1 for the first. */
    readonly attempt: number,
  ) {
    super(stream, partition, offset, timeMs, bytes, start, end);
  }

  /** The name of the group. */
  get group(): string {
    return this.host.group;
  }

  /** Whether it was acked, nacked or rejected here. */
  get isSettled(): boolean {
    return this.verdict !== undefined;
  }

  /** Done: never to be delivered to the group again. With `publish`, all in one transaction. */
  ack(options?: AckOptions): Promise<void> {
    const publish = options?.publish;
    if (publish === undefined || publish.length === 0) return this.settle(ACK);
    if (this.verdict !== undefined) return this.settledBefore("ack");
    const outcome = this.host.ackWith(this, publish);
    // Who does not wait for an ack need not handle its error: what was not acked comes again.
    outcome.catch(() => {});
    return outcome;
  }

  /** Not done: to be delivered again, here or elsewhere. */
  nack({ delayMs, reason = "" }: NackOptions = {}): Promise<void> {
    if (delayMs !== undefined && !(delayMs >= 0 && delayMs <= DELAY_MS_MAX)) {
      return refused(new HadronError("INVALID_ARGUMENT", `${this.attempted("nack")}: delayMs ${delayMs} is no delay`));
    }
    return this.settle({ is: "nack", delayMs: delayMs === undefined ? undefined : Math.round(delayMs), reason });
  }

  /** Still being worked on: the group's `ackWaitMs` begins anew. */
  extend(): Promise<void> {
    if (this.verdict !== undefined) return this.settledBefore("extend");
    return this.host.settle(this, EXTEND);
  }

  /** Never to be delivered again: it goes to the dead letters, where the group has such, at once. */
  reject({ reason = "" }: RejectOptions = {}): Promise<void> {
    return this.settle({ is: "reject", reason });
  }

  /** A transaction is to ack it, and ends as `outcome` does: when that fails it is still in hand. @ignore */
  ackedBy(outcome: Promise<unknown>): void {
    this.verdict = "ack";
    this.settling = outcome.then(() => {});
    this.settling.catch(() => this.undecided());
  }

  /** The server did not take it: it is still in hand. @ignore */
  undecided(): void {
    this.verdict = undefined;
    this.settling = undefined;
  }

  /** What an error says was attempted. @ignore */
  attempted(what: string): string {
    return `${what[0].toUpperCase()}${what.slice(1)} ${this.stream}/${this.partition}/${this.offset}`;
  }

  /** Says what is to become of it, once. */
  private settle(verdict: Exclude<Verdict, { is: "extend" }>): Promise<void> {
    if (this.verdict !== undefined) return this.settledBefore(verdict.is);
    this.verdict = verdict.is;
    return this.settling = this.host.settle(this, verdict);
  }

  /** The same again is the same; anything else comes too late. */
  private settledBefore(what: string): Promise<void> {
    if (what === this.verdict && this.settling !== undefined) return this.settling;
    const past = PAST[this.verdict ?? "ack"];
    return refused(new HadronError("CONFLICT", `${this.attempted(what)}: it has been ${past} already`));
  }
}

/** A rejection that need not be handled: who does not wait for it does not want to know, and nothing has been done. */
function refused(error: HadronError): Promise<void> {
  const promise = Promise.reject<void>(error);
  promise.catch(() => {});
  return promise;
}
