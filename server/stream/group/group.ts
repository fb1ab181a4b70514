/**
 * A consumer group: hands the events of a stream out to its members, each to one of them, until it is acked.
 *
 * Memory is bounded by `maxInFlight` and what waits for keys, not by lag. Deliveries and attempts change memory only; what is acked is stored by
 * the operation that acks it. Where a delivery is:
 *
 * ```text
 *            take from the log                 ack, reject
 *   log ─────────────┬──────────▶ delivered ──────────────▶ acked
 *                    │              ▲   │ nack, ack wait over, member gone
 *           key held │         pump │   ▼
 *                    └──▶ parked ─▶ due ◀── waiting (delay, backoff)
 * ```
 *
 * @module
 */
import type { Deadlines } from "../../../proto/deadlines.ts";
import type { HadronError } from "../../../proto/error.ts";
import { hadron } from "../../../proto/generated/hadron.js";
import type { CommitBuilder, Dirty, Gathering } from "../../store/gathering.ts";
import { encodeJson } from "../../store/json_value.ts";
import type { Delivery } from "./delivery.ts";
import type { GroupOptions } from "./group_options.ts";
import { GroupPartition } from "./group_partition.ts";
import type { Beginning, GroupHost, StoredGroup } from "./group_host.ts";
import { Intake, type IntakeHost } from "./intake.ts";
import type { KeyLock } from "./key_locks.ts";
import { KeyOrder } from "./key_order.ts";
import { Redelivery, type RedeliveryHost } from "./redelivery.ts";
import { type Member, type Seat, Seats } from "./seat.ts";
import { Settlement, type SettlementHost } from "./settlement.ts";
import { stallOf } from "./stall.ts";

const { GroupDurability } = hadron.v1;

/** Records handed to one member at a time, where there are several. */
const SHARE_RECORDS = 32;
/** The same, where there is one: then others have their turn. */
const SHARE_RECORDS_ALONE = 1024;

/** What the value of a group takes in a commit, and each of its partitions there. */
const VALUE_BYTES = 4096;
const FLOOR_BYTES = 17;

/** A group of consumers. */
export class Group implements IntakeHost, RedeliveryHost, SettlementHost, Dirty {
  readonly parts: GroupPartition[];
  paused = false;
  readonly seats = new Seats();
  readonly keys: KeyOrder;
  /** From the log to members, and from there, where it comes again, to other members. */
  private readonly intake: Intake;
  readonly redelivery: Redelivery;
  /** What members say of what they have in hand. */
  readonly settlement: Settlement;
  private inFlight = 0;
  private turn = 0;
  private isPumping = false;
  private isToPump = false;
  private isStopping = false;
  /** Resets and the like that are not on disk yet. */
  private changing = 0;
  hasReset = false;
  /** Nothing becomes of it any more. */
  isOver = false;
  /** Why, once its members are told. */
  private fate: HadronError | undefined;

  constructor(
    private readonly host: GroupHost,
    readonly name: string,
    public options: GroupOptions,
    private beginning: Beginning,
  ) {
    const { keys, logs } = host;
    const partKeys = keys === undefined ? undefined : {
      part: (partition: number) => keys.part(partition, this.beginning.generation),
      block: (partition: number, block: number) => keys.block(partition, this.beginning.generation, block),
    };
    this.parts = logs.map((log, i) => {
      return new GroupPartition(partKeys, log, Math.max(log.first, beginning.floors[i]), host, () => this.pump());
    });
    this.redelivery = new Redelivery(this, host);
    this.keys = new KeyOrder(host, (delivery) => this.redelivery.due.push(delivery), () => this.pump());
    this.intake = new Intake(this, options);
    this.settlement = new Settlement(this);
  }

  get deadlines(): Deadlines {
    return this.host.deadlines;
  }

  get isDurable(): boolean {
    return this.options.durability === GroupDurability.DURABLE;
  }

  /** What a bitmap, or how far it is in a partition, takes in a commit. */
  get entryBytes(): number {
    return this.parts[0].entryBytes;
  }

  get members(): number {
    return this.seats.size;
  }

  /** Says that its value is to be written: it was made, or told something else. */
  touch(gathering: Gathering): void {
    if (this.host.keys !== undefined) gathering.touch(this, VALUE_BYTES + this.parts.length * FLOOR_BYTES);
  }

  encode(commit: CommitBuilder): void {
    // It may have been removed after it was changed, in one commit.
    if (this.isOver) return;
    const { options, paused, beginning: { generation, floors } } = this;
    const stored: StoredGroup = { generation, options, paused, floors };
    commit.set(this.host.keys!.group, encodeJson(stored));
  }

  /** Nothing of generations before this one counts. */
  get generation(): number {
    return this.beginning.generation;
  }

  // -------------------------------------------------------------------------------------------------- members

  /** A member comes. */
  join(member: Member): void {
    if (this.fate !== undefined) return member.ended(this.fate);
    this.seats.add(member);
    this.pump();
  }

  /** A member goes; what it had goes to others at once. What it was handed from `unseenFrom` on, if that is told, were no attempts. */
  leave(member: Member, unseenFrom = 0): void {
    const seat = this.seats.of(member);
    if (seat === undefined) return;
    this.seats.remove(member);
    if (this.isStopping) return;
    const inHand = seat.inHand.flatMap((delivery) => delivery.singles());
    for (const delivery of inHand) {
      if (unseenFrom > 0 && delivery.ordinal >= unseenFrom) delivery.attempt--;
      this.redelivery.takeBack(delivery, "its consumer left");
    }
    // In their order, and before what has to wait anyway.
    this.redelivery.due.putFirst(inHand.filter((delivery) => !delivery.isLeaving));
    this.pump();
  }

  // ------------------------------------------------------------------------------------------------ in hand

  /**
   * Takes and acks an event that is being appended within this operation, without a delivery; where something before it has not been
   * handed out yet, says that it has not, and the event comes in its turn.
   */
  takeAhead(gathering: Gathering, partition: number, offset: number): boolean {
    const part = this.parts[partition];
    if (this.paused || this.isOver || part === undefined || part.next !== offset) return false;
    part.progress.add(gathering, offset);
    part.next = offset + 1;
    return true;
  }

  leavesIfSpent(delivery: Delivery): boolean {
    return this.redelivery.leavesIfSpent(delivery);
  }

  /** All of a delivery is done with. */
  finish(gathering: Gathering, delivery: Delivery): void {
    const { partition, offset, count } = delivery;
    this.takeFrom(delivery);
    partition.remove(delivery);
    partition.progress.add(gathering, offset, count);
    this.keys.free(gathering, delivery);
  }

  /** A delivery is in nobody's hands any more, if it was, and has no time to be back. */
  takeFrom(delivery: Delivery): void {
    this.deadlines.remove(delivery);
    if (delivery.seat === undefined) return;
    delivery.seat.give(delivery);
    this.inFlight -= delivery.count;
  }

  /** The ack wait of a delivery is over, or the wait before its next attempt. */
  expired(delivery: Delivery): void {
    if (this.isStopping) return;
    if (delivery.seat === undefined) {
      this.redelivery.waited(delivery);
    } else {
      const delayMs = this.redelivery.backoffOf(delivery.attempt);
      for (const each of delivery.singles()) {
        this.redelivery.takeBack(each, `not settled within ${this.options.ackWaitMs} ms`);
        if (!each.isLeaving) this.redelivery.again(each, delayMs);
      }
    }
    this.pump();
  }

  // ---------------------------------------------------------------------------------------------- delivering

  /** Hands out what can be handed out. */
  pump(): void {
    if (this.isPumping || this.isStopping || this.isOver || this.changing > 0) return;
    this.isPumping = true;
    this.keys.lookAtTime();
    try {
      while (!this.paused && this.inFlight < this.options.maxInFlight) {
        const seat = this.seats.freest();
        if (seat === undefined) break;
        if (this.redelivery.deliver(seat, this.shareOf(seat))) continue;
        if (this.redelivery.isFull || !this.deliverNew(seat)) break;
      }
    } finally {
      this.isPumping = false;
    }
  }

  /** The same once all of this burst has been said: what is nacked in one read goes out together. */
  pumpSoon(): void {
    if (this.isToPump) return;
    this.isToPump = true;
    queueMicrotask(() => {
      this.isToPump = false;
      this.pump();
    });
  }

  /** How many a member is handed in one go. */
  private shareOf(seat: Seat): number {
    const share = this.seats.size > 1 ? SHARE_RECORDS : SHARE_RECORDS_ALONE;
    return Math.min(seat.free, this.options.maxInFlight - this.inFlight, share);
  }

  private deliverNew(seat: Seat): boolean {
    const { parts } = this;
    for (let tried = 0; tried < parts.length; tried++) {
      const part = parts[this.turn++ % parts.length];
      if (this.intake.take(seat, part, this.shareOf(seat))) return true;
    }
    return false;
  }

  /** Whether the next event of the log waits for its key, for a moment; `taken` are about to be handed out. */
  isWaitedFor(lock: KeyLock<Delivery>, taken: number): boolean {
    return this.keys.isWaitedFor(lock, this.inFlight + taken, this.seats.size);
  }

  /** A member gets a delivery. */
  hand(seat: Seat, delivery: Delivery): void {
    seat.take(delivery);
    this.inFlight += delivery.count;
    this.deadlines.add(delivery, this.options.ackWaitMs);
  }

  // ------------------------------------------------------------------------------------------------- changing

  /** Begins anew. What is in hand is lost to its members. */
  reset(gathering: Gathering, beginning: Beginning): void {
    for (const seat of this.seats.all()) seat.disown();
    this.hasReset = true;
    this.forget();
    this.beginning = beginning;
    for (const [i, part] of this.parts.entries()) part.reset(Math.max(part.log.first, beginning.floors[i]));
    this.touch(gathering);
    this.pumpOnceStored(gathering);
  }

  /** Stores how far it is, with one value: its member will want others of the types that were passed over. */
  keepFloors(gathering: Gathering): void {
    this.beginning = { ...this.beginning, floors: this.parts.map(({ progress }) => progress.floor) };
    this.touch(gathering);
  }

  /** Hands nothing out until {@linkcode Group.resume}. */
  pause(gathering: Gathering): void {
    this.paused = true;
    this.touch(gathering);
  }

  /** Goes on. */
  resume(gathering: Gathering): void {
    this.paused = false;
    this.touch(gathering);
    this.pumpOnceStored(gathering);
  }

  /** Nothing is handed out before that is on disk: where it cannot be stored, what was acked, say, is not to have come again. */
  private pumpOnceStored(gathering: Gathering): void {
    this.changing++;
    gathering.after(() => {
      this.changing--;
      this.pump();
    });
  }

  /** The server stops: nothing is handed out any more, and who leaves now has not failed at what it had. */
  stop(): void {
    this.isStopping = true;
    for (const part of this.parts) part.keep();
  }

  /** Takes new options. */
  change(gathering: Gathering, options: GroupOptions): void {
    this.options = options;
    this.touch(gathering);
  }

  /** A partition begins at `first` now. */
  trimmed(partition: number, first: number): void {
    // A group that keeps up stands behind it already.
    if (first <= this.parts[partition].progress.floor) return;
    for (const delivery of this.parts[partition].trim(first)) {
      const wasInHand = delivery.seat !== undefined;
      this.takeFrom(delivery);
      if (wasInHand) {
        this.keys.unlock([delivery]);
      } else if (delivery.isWaiting) {
        this.redelivery.gone(delivery);
        this.keys.unlock([delivery]);
      } else if (delivery.isLeaving) this.keys.unlock([delivery]);
    }
    this.pump();
  }

  /** The group is to be no more: it hands nothing out, and what is in hand is lost. Its members are told by {@linkcode Group.end}. */
  halt(): void {
    this.isOver = true;
    this.forget();
    for (const part of this.parts) part.close();
  }

  /** The group is no more; its members are told. */
  end(error: HadronError): void {
    this.halt();
    this.fate = error;
    const seats = [...this.seats.all()];
    this.seats.clear();
    for (const { member } of seats) member.ended(error);
  }

  private forget(): void {
    for (const part of this.parts) {
      for (const delivery of part.deliveries.values()) {
        this.deadlines.remove(delivery);
        delivery.seat = undefined;
      }
      part.forget();
    }
    for (const seat of this.seats.all()) seat.clear();
    this.redelivery.clear();
    this.keys.clear();
    this.inFlight = 0;
  }

  // ---------------------------------------------------------------------------------------------- describing

  /** What people want to know of it. */
  info(): hadron.v1.GroupInfo.$Properties {
    const { options, paused, inFlight } = this;
    let redelivering = 0;
    for (const { again } of this.parts) redelivering += again.size;
    return {
      name: this.name,
      options: { ...options, backoffMs: [...options.backoffMs] },
      lag: this.parts.reduce((sum, { lag }) => sum + lag, 0),
      inFlight,
      redelivering,
      members: [...this.seats.all()].map(({ member, inFlight }) => ({
        clientName: member.name,
        inFlight,
        credits: member.credits,
        connectedSinceMs: Math.floor(member.connectedSinceMs),
      })),
      stall: this.stall(),
      positions: this.parts.map(({ log, toldFloor, next }) => ({ partition: log.partition, floor: toldFloor, next })),
      paused,
    };
  }

  private stall(): hadron.v1.GroupInfo.Stall {
    const { parts, redelivery, keys, options: { maxInFlight } } = this;
    return stallOf({
      isUndelivered: parts.some(({ next, log }) => next < log.next),
      isBehind: parts.some(({ lag }) => lag > 0),
      isPaused: this.paused,
      members: this.seats.size,
      isFull: this.inFlight >= maxInFlight,
      hasFreeMember: this.seats.freest() !== undefined,
      due: redelivery.due.size,
      waiting: redelivery.waiting,
      isWaitingFull: redelivery.isFull,
      parked: keys.parked,
      isParkedFull: keys.isFull,
    });
  }
}
