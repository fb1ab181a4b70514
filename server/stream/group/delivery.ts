/**
 * One event in the hands of a group: delivered, waiting for another attempt, or waiting for its key.
 *
 * @module
 */
import { Expiring } from "../../../proto/deadlines.ts";
import type { HadronError } from "../../../proto/error.ts";
import type { LogBatch } from "../log_batch.ts";
import type { Due } from "./due_list.ts";
import type { GroupPartition } from "./group_partition.ts";
import type { KeyLock, Locking } from "./key_locks.ts";

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

/** A member and what it has in hand. */
export class Seat {
  readonly inHand = new Set<Delivery>();

  constructor(readonly member: Member) {}

  /** How many more it takes, unless it is behind. */
  get free(): number {
    return this.member.credits - this.inHand.size;
  }
}

/** Who is told when the time of a delivery is up. */
export interface DeliveryHost {
  expired(delivery: Delivery): void;
}

/** One event. */
export class Delivery extends Expiring implements Due<Delivery>, Locking<Delivery> {
  nextDue: Delivery | undefined;
  /** Of its key, where order is by key and it has one. */
  lock: KeyLock<Delivery> | undefined;
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
    readonly index: number,
    /** How often it was delivered. */
    public attempt: number,
  ) {
    super();
  }

  get offset(): number {
    return this.batch.baseOffset + this.index;
  }

  override expire(): void {
    this.host.expired(this);
  }
}
