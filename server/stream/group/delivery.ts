/**
 * What a group has in hand: an event that is delivered, waits for another attempt or for its key; or neighbours that were delivered together
 * for the first time, which are one until something is said of a part of them.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import { type Deadlines, Expiring } from "../../../proto/deadlines.ts";
import type { LogBatch } from "../log/log_batch.ts";
import type { Placed } from "./delivery_table.ts";
import type { Due } from "./due_list.ts";
import type { GroupPartition } from "./group_partition.ts";
import type { KeyLock, Waiting } from "./key_locks.ts";
import type { Seat } from "./seat.ts";

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
  /** The number of its first event among all that its seat was handed, from 1. */
  ordinal = 0;
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

  /** What its events take; what its parts take is as much. */
  get bytes(): number {
    const { batch, index, count } = this;
    return batch.fieldEnd(index + count - 1) - (index === 0 ? 0 : batch.fieldEnd(index - 1));
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
    front.ordinal = this.ordinal;
    this.ordinal += count;
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
