/**
 * What members say of what they have in hand: acks, nacks, rejects, more time. What is not in their hands any more is told to be lost.
 *
 * A reset takes from members what they may still speak of; what is then said first is said of that (`seat.ts`).
 *
 * @module
 */
import { REASON_LENGTH_MAX } from "../../../proto/constants.ts";
import type { Deadlines } from "../../../proto/deadlines.ts";
import type { hadron } from "../../../proto/generated/hadron.js";
import type { Gathering } from "../../store/gathering.ts";
import type { Delivery } from "./delivery.ts";
import type { Lost, Outcome } from "./group_host.ts";
import type { GroupOptions } from "./group_options.ts";
import type { GroupPartition } from "./group_partition.ts";
import type { Redelivery } from "./redelivery.ts";
import type { Member, Seats } from "./seat.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** The group whose members speak. */
export interface SettlementHost {
  readonly parts: readonly GroupPartition[];
  readonly seats: Seats;
  readonly redelivery: Redelivery;
  readonly deadlines: Deadlines;
  readonly options: GroupOptions;
  /** It has begun anew since it was loaded: members may speak of what that has taken from them. */
  readonly hasReset: boolean;
  /** All of a delivery is done with. */
  finish(gathering: Gathering, delivery: Delivery): void;
}

/** Settles the deliveries of one group. */
export class Settlement {
  constructor(private readonly group: SettlementHost) {}

  /** Whether all of a range is in a member's hands; or acked already, where that is as good. */
  canAck(member: Member, range: Lost, asked: "in hand" | "in hand or acked"): boolean {
    const { firstOffset, count, attempt } = range;
    const part = this.partOf(range);
    if (part === undefined) return false;
    for (let offset = firstOffset; offset < firstOffset + count;) {
      const delivery = this.settledBy(member, part, offset, attempt);
      if (delivery === undefined && !(asked === "in hand or acked" && part.progress.has(offset))) return false;
      offset = delivery === undefined ? offset + 1 : endOf(delivery, offset);
    }
    return true;
  }

  /** Whether one delivery is in a member's hands still, and not acked. */
  isInHand(member: Member, { partition, firstOffset, attempt }: Lost): boolean {
    return this.inHandOf(member, this.group.parts[partition], firstOffset, attempt) !== undefined;
  }

  /** Acks a range within an operation; what is not in the member's hands is added to `lost`. Hot. */
  ack(gathering: Gathering, member: Member, range: Lost, lost: Lost[]): void {
    const { partition, firstOffset, count, attempt } = range;
    const part = this.partOf(range);
    if (part === undefined) {
      lost.push(range);
      return;
    }
    const end = firstOffset + count;
    for (let offset = firstOffset; offset < end;) {
      const delivery = this.settledBy(member, part, offset, attempt);
      if (delivery === undefined) {
        if (!part.progress.has(offset)) addLost(lost, partition, offset, attempt);
        offset++;
        continue;
      }
      const to = Math.min(end, endOf(delivery, offset));
      this.group.finish(gathering, delivery.part(offset, to));
      offset = to;
    }
    if (part.progress.gone.length > 0) part.tidySometime();
  }

  /** The partition that has all of a range. */
  private partOf({ partition, firstOffset, count }: Lost): GroupPartition | undefined {
    const part = this.group.parts[partition];
    return part === undefined || count > part.log.next - firstOffset ? undefined : part;
  }

  /** Takes a delivery back, to be made again after a delay, or as the backoff says. */
  nack(member: Member, nack: hadron.v1.Nack, lost: Lost[]): void {
    const delivery = this.found(member, nack, lost);
    if (delivery === undefined) return;
    const delayMs = nack.backoff ? this.group.redelivery.backoffOf(delivery.attempt) : nack.delayMs;
    this.group.redelivery.takeBack(delivery, shortened(nack.reason) || "nacked");
    if (delivery.isLeaving) return;
    this.group.redelivery.again(delivery, delayMs);
    delivery.partition.keepAttempts();
  }

  /** Begins the ack wait of a range anew. */
  extend(member: Member, range: Lost, lost: Lost[]): void {
    const { partition, firstOffset, count, attempt } = range;
    const part = this.partOf(range);
    if (part === undefined) {
      lost.push(range);
      return;
    }
    const end = firstOffset + count;
    for (let offset = firstOffset; offset < end;) {
      const delivery = this.inHandOf(member, part, offset, attempt);
      if (delivery === undefined || delivery.seat!.isDisowned(partition, offset, attempt)) {
        addLost(lost, partition, offset++, attempt);
        continue;
      }
      const to = Math.min(end, endOf(delivery, offset));
      const extended = delivery.part(offset, to);
      this.group.deadlines.remove(extended);
      this.group.deadlines.add(extended, this.group.options.ackWaitMs);
      offset = to;
    }
  }

  /** Puts a delivery into the dead letters, or passes over it where there are none. */
  reject(member: Member, nack: hadron.v1.Nack, lost: Lost[], outcome: Outcome): void {
    const delivery = this.found(member, nack, lost);
    if (delivery === undefined) return outcome.done();
    delivery.reason = shortened(nack.reason) || "rejected";
    this.group.redelivery.bury(delivery, () => this.found(member, nack, lost) === delivery, outcome);
  }

  private found(member: Member, { partition, offset, attempt }: hadron.v1.Nack, lost: Lost[]): Delivery | undefined {
    const part = this.group.parts[partition];
    const delivery = part === undefined ? undefined : this.settledBy(member, part, offset, attempt);
    if (delivery === undefined && part?.progress.has(offset) !== true) {
      addLost(lost, partition, offset, attempt);
    }
    return delivery?.part(offset, offset + 1);
  }

  /** What a member has in hand and settles with that; nothing where it settles what a reset has taken from it. */
  private settledBy(member: Member, part: GroupPartition, offset: number, attempt: number): Delivery | undefined {
    const { partition } = part.log;
    if (this.group.hasReset && this.group.seats.of(member)?.settleDisowned(partition, offset, attempt) === true) {
      return undefined;
    }
    return this.inHandOf(member, part, offset, attempt);
  }

  private inHandOf(member: Member, part: GroupPartition, offset: number, attempt: number): Delivery | undefined {
    const delivery = part.deliveries.get(offset);
    return delivery !== undefined && delivery.seat?.member === member && delivery.attempt === attempt
      ? delivery
      : undefined;
  }
}

/** How far what is said of a delivery at an offset goes without another look. */
function endOf(delivery: Delivery, offset: number): number {
  return delivery.seat!.hasDisowned ? offset + 1 : delivery.end;
}

/** Adds one that was lost; neighbours are one range. */
function addLost(lost: Lost[], partition: number, offset: number, attempt: number): void {
  const last = lost.at(-1);
  if (
    last !== undefined && last.partition === partition && last.attempt === attempt &&
    last.firstOffset + last.count === offset
  ) lost[lost.length - 1] = { ...last, count: last.count + 1 };
  else lost.push({ partition, firstOffset: offset, count: 1, attempt });
}

/** What a consumer says is kept in memory for each delivery, and copied: a part of a longer text would keep all of it. */
function shortened(reason: string): string {
  return reason.length <= REASON_LENGTH_MAX
    ? reason
    : decoder.decode(encoder.encode(reason.slice(0, REASON_LENGTH_MAX - 1) + "…"));
}
