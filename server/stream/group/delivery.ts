/**
 * What a group has in hand: an event that is delivered, waits for another attempt or for its key; or neighbours that were delivered together
 * for the first time, which are one until something is said of a part of them.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import { type Deadlines, Expiring } from "../../../proto/deadlines.ts";
import type { HadronError } from "../../../proto/error.ts";
import type { LogBatch } from "../log_batch.ts";
import type { Placed } from "./delivery_table.ts";
import type { Due } from "./due_list.ts";
import type { GroupPartition } from "./group_partition.ts";
import type { KeyLock, Waiting } from "./key_locks.ts";

/** A consumer, as its group sees it. */
export interface Member {
  /** Unique among all members. */
  readonly id: number;
  readonly name: string;
  /** Deliveries that it takes at a time. */
  readonly credits: number;
  readonly connectedSinceMs: number;
  /** It takes nothing now; the group is told when it does again. */
  readonly isBehind: boolean;
  /** Takes the records `from` to before `end` of a batch, neighbours of one time. Copies them at once. */
  deliver(partition: number, batch: LogBatch, from: number, end: number, attempt: number): void;
  /** The group is no more. */
  ended(error: HadronError): void;
}

let memberIds = 0;

/** An id that no member has had. */
export function nextMemberId(): number {
  return ++memberIds;
}

/** A member and what it has in hand: a list in the order in which that was handed out. */
export class Seat {
  /** How many events it has in hand. */
  inFlight = 0;
  private first: Delivery | undefined;
  private last: Delivery | undefined;
  /** What a reset has taken from it, which it may settle all the same before it hears of that. */
  private readonly disowned = new Set<string>();

  constructor(readonly member: Member) {}

  /** How many more it takes, unless it is behind. */
  get free(): number {
    return this.member.credits - this.inFlight;
  }

  /** What it has in hand. */
  get inHand(): Delivery[] {
    const inHand: Delivery[] = [];
    for (let at = this.first; at !== undefined; at = at.nextInHand) inHand.push(at);
    return inHand;
  }

  /** It takes a delivery. */
  take(delivery: Delivery): void {
    delivery.seat = this;
    delivery.previousInHand = this.last;
    if (this.last === undefined) this.first = delivery;
    else this.last.nextInHand = delivery;
    this.last = delivery;
    this.inFlight += delivery.count;
  }

  /** It gives one back. */
  give(delivery: Delivery): void {
    const { previousInHand, nextInHand } = delivery;
    if (previousInHand === undefined) this.first = nextInHand;
    else previousInHand.nextInHand = nextInHand;
    if (nextInHand === undefined) this.last = previousInHand;
    else nextInHand.previousInHand = previousInHand;
    // What is done with is not to keep alive what comes after it.
    delivery.seat = delivery.previousInHand = delivery.nextInHand = undefined;
    this.inFlight -= delivery.count;
  }

  /** A delivery that it has is two from now on: `front` is the part that was handed out first. */
  split(delivery: Delivery, front: Delivery): void {
    const { previousInHand } = delivery;
    front.seat = this;
    front.previousInHand = previousInHand;
    front.nextInHand = delivery;
    delivery.previousInHand = front;
    if (previousInHand === undefined) this.first = front;
    else previousInHand.nextInHand = front;
  }

  /**
   * The group begins anew: what it has in hand is lost to it. The same events may come to it again, as their first attempt again; what is then said
   * first is said of what it had.
   */
  disown(): void {
    for (const { partition: { log: { partition } }, offset, end, attempt } of this.inHand) {
      for (let at = offset; at < end; at++) this.disowned.add(nameOf(partition, at, attempt));
    }
    this.clear();
  }

  /** Whether a reset has taken anything from it that it has not settled since. */
  get hasDisowned(): boolean {
    return this.disowned.size > 0;
  }

  /** Whether what is said of a delivery is said of one that a reset has taken. */
  isDisowned(partition: number, offset: number, attempt: number): boolean {
    return this.disowned.size > 0 && this.disowned.has(nameOf(partition, offset, attempt));
  }

  /** The same; with that it is settled. */
  settleDisowned(partition: number, offset: number, attempt: number): boolean {
    return this.disowned.size > 0 && this.disowned.delete(nameOf(partition, offset, attempt));
  }

  /** It has nothing in hand any more. */
  clear(): void {
    this.first = this.last = undefined;
    this.inFlight = 0;
  }
}

function nameOf(partition: number, offset: number, attempt: number): string {
  return `${partition}/${offset}/${attempt}`;
}

/** The locks of the keys of some neighbours, where order is by key. Parts of one delivery share them. */
export interface HeldKeys {
  /** The place of the first of them in their batch. */
  readonly index: number;
  /** Undefined for an event without a key. */
  readonly locks: readonly (KeyLock<Delivery> | undefined)[];
}

/** Who is told when the time of a delivery is up. */
export interface DeliveryHost {
  readonly deadlines: Deadlines;
  expired(delivery: Delivery): void;
}

/** One event, or neighbours of a batch. */
export class Delivery extends Expiring implements Due<Delivery>, Waiting<Delivery>, Placed {
  /** Of what its seat has in hand. */
  previousInHand: Delivery | undefined;
  nextInHand: Delivery | undefined;
  nextDue: Delivery | undefined;
  nextOfKey: Delivery | undefined;
  /** Who has it; undefined while it waits. */
  seat: Seat | undefined;
  /** Why its last attempt failed, for the dead letters. */
  reason = "";
  /** It waits for the time of its next attempt. */
  isWaiting = false;
  /** The log has dropped its event, or the group began anew. */
  isGone = false;
  /** It is being put into the dead letters. */
  isLeaving = false;

  constructor(
    private readonly host: DeliveryHost,
    readonly partition: GroupPartition,
    readonly batch: LogBatch,
    /** The place of its first event in the batch. */
    public index: number,
    /** How many events it has: more than one only if they are in one hand, for the first time. */
    public count: number,
    /** How often it was delivered. */
    public attempt: number,
    /** The keys that it holds, or waits for. */
    public keys: HeldKeys | undefined,
  ) {
    super();
  }

  get offset(): number {
    return this.batch.baseOffset + this.index;
  }

  /** The offset behind its last event. */
  get end(): number {
    return this.batch.baseOffset + this.index + this.count;
  }

  /** Makes the events `from` to before `end` a delivery of their own, in the same hands until the same time. */
  part(from: number, end: number): Delivery {
    if (from > this.offset) this.splitAt(from);
    return end < this.end ? this.splitAt(end) : this;
  }

  /** Makes each event a delivery of its own, first to last. */
  singles(): Delivery[] {
    const singles: Delivery[] = [];
    for (let { offset } = this; this.count > 1; offset++) singles.push(this.splitAt(offset + 1));
    singles.push(this);
    return singles;
  }

  /** Cuts it in two; returns what comes before `offset`. */
  private splitAt(offset: number): Delivery {
    const { host, partition, batch, index, attempt, keys, seat } = this;
    const count = offset - this.offset;
    assert(
      seat !== undefined && count > 0 && count < this.count,
      "what is cut is in somebody's hands and has both parts",
    );
    const front = new Delivery(host, partition, batch, index, count, attempt, keys);
    this.index += count;
    this.count -= count;
    seat.split(this, front);
    host.deadlines.addBeside(front, this);
    partition.deliveries.replace(front);
    return front;
  }

  override expire(): void {
    this.host.expired(this);
  }
}
