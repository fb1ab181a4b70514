/**
 * From the log into the hands of members: what a group takes, and what it passes over because it is acked, of another type, or waits for its key.
 *
 * @module
 */
import { hadron } from "../../../proto/generated/hadron.js";
import { readRecord, RecordView } from "../../../proto/hot_record.ts";
import type { LogBatch } from "../log/log_batch.ts";
import { Delivery, type DeliveryHost } from "./delivery.ts";
import { type GroupOptions, typeMatcher } from "./group_options.ts";
import type { GroupPartition } from "./group_partition.ts";
import { type KeyLock, lockOf } from "./key_locks.ts";
import type { KeyOrder } from "./key_order.ts";
import type { Seat } from "./seat.ts";

const { Order } = hadron.v1;

/** Records looked at in one go that the filter passes over: then others have their turn. */
const PASSED_MAX = 20_000;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const record = new RecordView();

/** The group that takes. */
export interface IntakeHost extends DeliveryHost {
  /** Used where order is by key. */
  readonly keys: KeyOrder;
  /** A member gets a delivery. */
  hand(seat: Seat, delivery: Delivery): void;
  /** What has had its last attempt goes to the dead letters instead. Says whether it has. */
  leavesIfSpent(delivery: Delivery): boolean;
  /** Whether the next event of the log waits for its key, for a moment; `taken` are about to be handed out. */
  isWaitedFor(lock: KeyLock<Delivery>, taken: number): boolean;
}

/** What one group takes: order and filter do not change. */
export class Intake {
  private readonly isByKey: boolean;
  private readonly matches: ((type: string) => boolean) | undefined;

  constructor(private readonly host: IntakeHost, { order, filter }: Pick<GroupOptions, "order" | "filter">) {
    this.isByKey = order === Order.KEY;
    this.matches = typeMatcher(filter);
  }

  /** Takes neighbours from a partition, `room` at the most, for a member. Returns whether there may be more to do. Hot. */
  take(seat: Seat, part: GroupPartition, room: number): boolean {
    const { host, isByKey } = this;
    const matches = this.matches ?? seat.member.isWanted;
    const { keys } = host;
    const { log } = part;
    // What was acked before the group was loaded may be passed by the floor before it is come to.
    part.next = Math.max(part.next, log.first, part.progress.floor);
    if (part.next >= log.next) return false;
    const batch = part.cursor.at(part.next);
    if (batch === undefined) return false;
    const end = Math.min(batch.end, log.next) - batch.baseOffset;
    const looks = isByKey || matches !== undefined;
    const isSimple = !looks && part.attempts.size === 0 && part.progress.ackedAbove === 0;
    let i = part.next - batch.baseOffset;
    let taken = 0;
    let passed = 0;
    // Neighbours that go out are one delivery.
    let from = i;
    let locks: (KeyLock<Delivery> | undefined)[] = [];
    const flush = (to: number) => {
      if (to > from) {
        const held = isByKey ? { index: from, locks } : undefined;
        const delivery = new Delivery(host, part, batch, from, to - from, 0, held);
        part.add(delivery);
        delivery.attempt++;
        host.hand(seat, delivery);
        sendRun(seat, part, batch, from, to);
        if (isByKey) locks = [];
      }
      from = to + 1;
    };
    if (isSimple) i = Math.min(end, i + room);
    while (!isSimple && i < end && taken < room && passed < PASSED_MAX) {
      const offset = batch.baseOffset + i;
      if (part.progress.has(offset)) {
        flush(i++);
        continue;
      }
      if (looks) {
        readRecord(batch.bytes, batch.contentStart(i), batch.fieldEnd(i), record);
        if (matches !== undefined && !matches(textOf(batch.bytes, record.typeStart, record.typeEnd))) {
          flush(i++);
          part.progress.add(undefined, offset);
          passed++;
          continue;
        }
      }
      const key = isByKey ? lockOf(batch.bytes, record.keyStart, record.keyEnd) : 0;
      const lock = key === 0 ? undefined : keys.of(key);
      const isHeld = lock?.isHeld === true;
      if (isHeld && (keys.isFull || host.isWaitedFor(lock, i - from))) break;
      if (lock !== undefined && !isHeld) keys.hold(lock);
      const made = part.attempts.size === 0 ? undefined : part.attempts.get(offset);
      if (!isHeld && made === undefined) {
        if (isByKey) locks.push(lock);
        taken++;
        i++;
        continue;
      }
      // What waits, and repeats of what an earlier server delivered, with their number of attempts, go one by one.
      flush(i);
      part.attempts.delete(offset);
      const held = lock === undefined ? undefined : { index: i, locks: [lock] };
      const delivery = new Delivery(host, part, batch, i, 1, made ?? 0, held);
      part.add(delivery);
      if (isHeld) keys.wait(lock, delivery);
      else if (!host.leavesIfSpent(delivery)) {
        delivery.attempt++;
        seat.member.deliver(log.partition, batch, i, i + 1, delivery.attempt);
        host.hand(seat, delivery);
        taken++;
      }
      i++;
    }
    flush(i);
    const moved = batch.baseOffset + i > part.next;
    part.next = batch.baseOffset + i;
    if (passed > 0) part.passedOver(passed);
    return moved;
  }
}

function sendRun({ member }: Seat, { log }: GroupPartition, batch: LogBatch, from: number, to: number): void {
  for (let start = from; start < to;) {
    const end = Math.min(to, batch.runEnd(start));
    member.deliver(log.partition, batch, start, end, 1);
    start = end;
  }
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return start === end ? "" : decoder.decode(bytes.subarray(start, end));
}
