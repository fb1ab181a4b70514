/**
 * The members of a group, and what each has in hand.
 *
 * @module
 */
import type { HadronError } from "../../../proto/error.ts";
import type { LogBatch } from "../log/log_batch.ts";
import type { Delivery } from "./delivery.ts";

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
  /** For the only member of a group without a filter: whether it wants events of a type. The others are passed over. */
  readonly isWanted?: (type: string) => boolean;
  /** Takes the records `from` to before `end` of a batch, neighbours of one time. Copies them at once. */
  deliver(partition: number, batch: LogBatch, from: number, end: number, attempt: number): void;
  /** The group is no more. */
  ended(error: HadronError): void;
}

/** What a member may have in hand, in bytes, unless one event is larger: it waits there, and here, until it is settled. */
const IN_HAND_BYTES_MAX = 64 * 1024 * 1024;

let memberIds = 0;

/** An id that no member has had. */
export function nextMemberId(): number {
  return ++memberIds;
}

/** A member and what it has in hand: a list in the order in which that was handed out. */
export class Seat {
  /** How many events it has in hand. */
  inFlight = 0;
  /** What those take. */
  private inHandBytes = 0;
  /** How many it was handed. */
  private handed = 0;
  private first: Delivery | undefined;
  private last: Delivery | undefined;
  /** What resets have taken from it, and how often, which it may settle all the same before it hears of that. */
  private readonly disowned = new Map<string, number>();

  constructor(readonly member: Member) {}

  /** How many more it takes, unless it is behind. */
  get free(): number {
    return this.inHandBytes >= IN_HAND_BYTES_MAX ? 0 : this.member.credits - this.inFlight;
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
    delivery.ordinal = this.handed + 1;
    this.handed += delivery.count;
    delivery.previousInHand = this.last;
    if (this.last === undefined) this.first = delivery;
    else this.last.nextInHand = delivery;
    this.last = delivery;
    this.inFlight += delivery.count;
    this.inHandBytes += delivery.bytes;
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
    this.inHandBytes -= delivery.bytes;
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
      for (let at = offset; at < end; at++) {
        const name = nameOf(partition, at, attempt);
        this.disowned.set(name, (this.disowned.get(name) ?? 0) + 1);
      }
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
    if (this.disowned.size === 0) return false;
    const name = nameOf(partition, offset, attempt);
    const times = this.disowned.get(name);
    if (times === undefined) return false;
    if (times === 1) this.disowned.delete(name);
    else this.disowned.set(name, times - 1);
    return true;
  }

  /** It has nothing in hand any more. */
  clear(): void {
    this.first = this.last = undefined;
    this.inFlight = this.inHandBytes = 0;
  }
}

function nameOf(partition: number, offset: number, attempt: number): string {
  return `${partition}/${offset}/${attempt}`;
}

/** The members of one group. */
export class Seats {
  private readonly byMember = new Map<number, Seat>();

  /** How many there are. */
  get size(): number {
    return this.byMember.size;
  }

  /** A member comes. */
  add(member: Member): void {
    this.byMember.set(member.id, new Seat(member));
  }

  /** The seat of a member, if it has one. */
  of({ id }: Member): Seat | undefined {
    return this.byMember.get(id);
  }

  /** A member goes. */
  remove({ id }: Member): void {
    this.byMember.delete(id);
  }

  /** All of them. */
  all(): IterableIterator<Seat> {
    return this.byMember.values();
  }

  /** All go. */
  clear(): void {
    this.byMember.clear();
  }

  /** The member that takes most. */
  freest(): Seat | undefined {
    let freest: Seat | undefined;
    let most = 0;
    for (const seat of this.byMember.values()) {
      const { free } = seat;
      if (free <= most || seat.member.isBehind) continue;
      most = free;
      freest = seat;
    }
    return freest;
  }
}
