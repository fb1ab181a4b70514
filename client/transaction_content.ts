/**
 * What happens in one commit: acks, and events for any streams.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { recordSize } from "../proto/hot_record.ts";
import type { Data } from "./data.ts";
import type { Delivery } from "./delivery.ts";
import { Draft } from "./draft.ts";
import { lostDelivery, Membership, type MembershipHost, rangesOf } from "./membership.ts";
import { TransactionProduction } from "./production.ts";
import { type EventOptions, expectedNext, type ExpectOptions, recordOf } from "./publication.ts";

const NO_REST = new Uint8Array(0);
/** No delivery has it. */
const NO_ATTEMPT = 0;

/** Gathers what is to happen. */
export class TransactionContent {
  private readonly drafts: Draft[] = [];
  /** To which more can be added, by stream. */
  private readonly open = new Map<string, Draft>();
  /** For each event in the order of publishing: in which draft it is, and where. */
  private readonly places: { draft: Draft; index: number }[] = [];
  private readonly deliveries = new Set<Delivery>();
  private isOpen = true;

  /** It can ack what the consumers of that client have. */
  constructor(private readonly client: MembershipHost) {}

  /** Whether nothing was asked of it. */
  get isEmpty(): boolean {
    return this.places.length === 0 && this.deliveries.size === 0;
  }

  /** Adds an event. */
  publish(stream: string, data?: Data, options?: EventOptions & ExpectOptions): void {
    this.check(`Publish to stream "${stream}"`);
    const record = recordOf(stream, data, options);
    const expectNext = expectedNext(stream, options?.expectLastOffset);
    let draft = this.open.get(stream);
    if (draft === undefined || expectNext >= 0) {
      draft = new Draft(stream, true, expectNext, 0);
      this.drafts.push(draft);
      // A condition is for one event alone.
      if (expectNext < 0) this.open.set(stream, draft);
      else this.open.delete(stream);
    }
    this.places.push({ draft, index: draft.count });
    draft.add(record, recordSize(record));
  }

  /** Adds an ack. */
  ack(delivery: Delivery): void {
    this.check(delivery.attempted("ack"));
    if (delivery.isSettled) {
      throw new HadronError("CONFLICT", `${delivery.attempted("ack")}: it has been settled already`);
    }
    // Another client's consumer may have the number of one of this client's, which then would ack what it has.
    if (delivery.host instanceof Membership && delivery.host.host !== this.client) {
      throw new HadronError("INVALID_ARGUMENT", `${delivery.attempted("ack")}: it is in the hands of another client`);
    }
    this.deliveries.add(delivery);
  }

  /** Nothing more can be added. */
  close(): void {
    this.isOpen = false;
  }

  /** The deliveries that it acks end as `outcome` does. */
  decide(outcome: Promise<unknown>): void {
    const memberships = new Set<Membership>();
    for (const delivery of this.deliveries) {
      delivery.ackedBy(outcome);
      if (delivery.host instanceof Membership) memberships.add(delivery.host);
    }
    for (const membership of memberships) membership.expect(outcome);
  }

  /** What is to be sent; throws `CONFLICT` when a delivery was lost. */
  make(requestId: number): TransactionProduction {
    const byMember = new Map<Membership, Delivery[]>();
    for (const delivery of this.deliveries) {
      const { host } = delivery;
      if (!(host instanceof Membership) || host.lostBy !== undefined) throw lostDelivery(delivery, "ack");
      const deliveries = byMember.get(host);
      if (deliveries === undefined) byMember.set(host, [delivery]);
      else deliveries.push(delivery);
    }
    const settles = () =>
      [...byMember].map(([{ consumerId, lostBy }, deliveries]) => {
        const ranges = rangesOf(deliveries);
        // They are in other hands by now, or come again: what counts is whether they have been acked.
        const acks = lostBy === undefined ? ranges : ranges.map((range) => ({ ...range, attempt: NO_ATTEMPT }));
        return { consumerId, requestId: 0, acks, rest: NO_REST };
      });
    const firsts = new Map<Draft, number>();
    let first = 0;
    for (const draft of this.drafts) {
      firsts.set(draft, first);
      first += draft.count;
    }
    const order = this.places.map(({ draft, index }) => firsts.get(draft)! + index);
    return new TransactionProduction(requestId, this.drafts, order, settles);
  }

  private check(what: string): void {
    if (!this.isOpen) throw new HadronError("INVALID_ARGUMENT", `${what}: the transaction has ended`);
  }
}
