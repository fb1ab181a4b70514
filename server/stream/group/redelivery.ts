/**
 * What comes again: deliveries that were taken back, from there until they are in somebody's hands again, or in the dead letters.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import type { Gathering } from "../../store/gathering.ts";
import type { Delivery, DeliveryHost } from "./delivery.ts";
import { DueList } from "./due_list.ts";
import type { GroupHost, Outcome } from "./group_host.ts";
import type { GroupOptions } from "./group_options.ts";
import type { KeyOrder } from "./key_order.ts";
import type { Seat } from "./seat.ts";

/** Events that may wait for the time of their next attempt: each keeps what it lies in in memory. Then nothing more is taken from the log. */
const WAITING_MAX = 16_384;
/** Bytes of such events. */
const WAITING_BYTES_MAX = 256 * 1024 * 1024;
/** The wait before another attempt to put something into the dead letters. */
const BURY_AGAIN_MS = 1000;

/** The group whose deliveries come again. */
export interface RedeliveryHost extends DeliveryHost {
  readonly name: string;
  readonly options: GroupOptions;
  readonly keys: KeyOrder;
  readonly isOver: boolean;
  /** A member gets a delivery. */
  hand(seat: Seat, delivery: Delivery): void;
  /** A delivery is in nobody's hands any more, if it was, and has no time to be back. */
  takeFrom(delivery: Delivery): void;
  /** All of a delivery is done with. */
  finish(gathering: Gathering, delivery: Delivery): void;
  /** There may be something to hand out. */
  pump(): void;
}

/** What one group delivers again. */
export class Redelivery {
  /** To be delivered again, in order. */
  readonly due = new DueList<Delivery>();
  private waitingCount = 0;
  private waitingBytes = 0;

  constructor(private readonly group: RedeliveryHost, private readonly host: Pick<GroupHost, "write" | "bury">) {}

  /** How many wait for the time of their next attempt. */
  get waiting(): number {
    return this.waitingCount;
  }

  /** No more may. */
  get isFull(): boolean {
    return this.waitingCount >= WAITING_MAX || this.waitingBytes >= WAITING_BYTES_MAX;
  }

  /** Takes one event out of a member's hands. Where that was its last attempt it goes to the dead letters. */
  takeBack(delivery: Delivery, reason: string): void {
    assert(delivery.count === 1, "what is to be delivered again is delivered by itself");
    this.group.takeFrom(delivery);
    delivery.reason = reason;
    if (delivery.attempt > 0) delivery.partition.again.add(delivery);
    this.leavesIfSpent(delivery);
  }

  /** What has had its last attempt goes to the dead letters, and nobody gets it any more. Says whether it has. */
  leavesIfSpent(delivery: Delivery): boolean {
    if (delivery.attempt < this.group.options.maxDeliveries) return false;
    delivery.isLeaving = true;
    delivery.reason ||= "it had no attempt left when its group was loaded";
    this.dismiss(delivery);
    return true;
  }

  /** It is due after a delay. */
  again(delivery: Delivery, delayMs: number): void {
    if (delayMs === 0) {
      this.due.push(delivery);
      return;
    }
    this.waitingCount++;
    this.waitingBytes += delivery.bytes;
    delivery.isWaiting = true;
    this.group.deadlines.add(delivery, delayMs);
  }

  /** The delay is over. */
  waited(delivery: Delivery): void {
    this.gone(delivery);
    if (delivery.isLeaving) this.dismiss(delivery);
    else this.due.push(delivery);
  }

  /** It waits no more: the log has dropped it, say. */
  gone(delivery: Delivery): void {
    this.waitingCount--;
    this.waitingBytes -= delivery.bytes;
    delivery.isWaiting = false;
  }

  /** The wait after an attempt that failed by itself. */
  backoffOf(attempt: number): number {
    const { backoffMs } = this.group.options;
    return backoffMs.length === 0 ? 0 : backoffMs[Math.min(attempt, backoffMs.length) - 1];
  }

  /** Hands out what is due, `room` at the most; neighbours go as one run, as what waits for its keys nearly always does. Says whether anything was. */
  deliver(seat: Seat, room: number): boolean {
    if (this.due.size === 0) return false;
    let first: Delivery | undefined;
    let count = 0;
    let runEnd = 0;
    while (room > 0 && seat.free > 0) {
      const delivery = this.due.shift();
      if (delivery === undefined) break;
      const { partition, batch, index } = delivery;
      if (delivery.isGone) {
        // It was trimmed while it waited for its key.
        this.group.keys.unlock([delivery]);
        continue;
      }
      // An earlier server found no room for it in the dead letters, or fewer attempts are allowed than were.
      if (this.leavesIfSpent(delivery)) continue;
      delivery.attempt++;
      this.group.hand(seat, delivery);
      room--;
      const continues = first !== undefined && batch === first.batch && index === first.index + count &&
        index < runEnd && delivery.attempt === first.attempt && partition === first.partition;
      if (continues) {
        count++;
        continue;
      }
      if (first !== undefined) send(seat, first, count);
      first = delivery;
      count = 1;
      runEnd = batch.runEnd(index);
    }
    if (first !== undefined) send(seat, first, count);
    return true;
  }

  /** The event is done with, once it is in the dead letters, where there are such. */
  bury(delivery: Delivery, isStillThere: () => boolean, outcome: Outcome): void {
    const { group, host } = this;
    const { options: { deadLetter }, name } = group;
    const { partition, batch, index, offset, attempt, reason } = delivery;
    const finish = (gathering: Gathering) => {
      group.finish(gathering, delivery);
      gathering.after(() => group.pump());
    };
    if (deadLetter === "") {
      host.write(1024, 4, (gathering) => {
        if (isStillThere()) finish(gathering);
        gathering.after(outcome.done, outcome.failed);
      });
      return;
    }
    const info = { group: name, partition: partition.log.partition, offset, attempts: attempt, reason };
    host.bury({ stream: deadLetter, batch, index, info }, isStillThere, finish, outcome);
  }

  /** Forgets all. */
  clear(): void {
    this.due.clear();
    this.waitingCount = this.waitingBytes = 0;
  }

  /** Puts a delivery that nobody gets any more into the dead letters; tries again where that is not possible now. */
  private dismiss(delivery: Delivery): void {
    // A reset may be faster.
    this.bury(delivery, () => !delivery.isGone, {
      done: () => {},
      failed: () => {
        if (delivery.isGone || this.group.isOver) return;
        this.again(delivery, BURY_AGAIN_MS);
        delivery.partition.keepAttempts();
      },
    });
  }
}

function send({ member }: Seat, { partition, batch, index, attempt }: Delivery, count: number): void {
  member.deliver(partition.log.partition, batch, index, index + count, attempt);
}
