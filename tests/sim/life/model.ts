/**
 * A naive model of a stream and its groups: what there is, what each group may get, and must have had in the end.
 *
 * It is told what was said to have happened, and of each delivery as it comes; it throws where that is not as SPEC 4 has it:
 *
 * - an event is at one place, as it was published; what is told to be a repeat is one, what is not is none;
 * - nothing that was acked, put among the dead letters, purged, or does not match comes; nobody has what another has;
 * - a delivery is the attempt that it says; of a key, nothing comes before what is in front of it is done with;
 * - in the end every event that a group was to get is acked, or a dead letter.
 *
 * @module
 */
import type { Delivery, Event } from "../../../mod.ts";

/** An event as it was published. */
export interface Sent {
  readonly key: string;
  readonly type: string;
  readonly id: string;
  /** 0 for at once. */
  readonly dueMs: number;
}

/** A delivery in somebody's hands. */
export interface InHand {
  readonly delivery: Delivery;
  readonly member: object;
  sinceMs: number;
}

/** Throws what is broken. */
export function broke(what: string): never {
  throw new Error(what);
}

/** Where an event is, in one word. */
export function placeOf({ partition, offset }: { partition: number; offset: number }): string {
  return `${partition}/${offset}`;
}

/** Whether that is before where its partition begins. */
export function isBelow(place: string, first: readonly number[]): boolean {
  const [partition, offset] = place.split("/").map(Number);
  return offset < first[partition];
}

/** A group. */
export class GroupModel {
  /** Where it began, by partition. */
  from: number[] = [];
  isPaused = false;
  readonly acked = new Set<string>();
  /** Said to be, and not answered; or answered with an error that leaves it open. */
  readonly perhaps = new Set<string>();
  readonly dead = new Set<string>();
  readonly hand = new Map<string, InHand>();
  /** How often each was delivered, as far as that is known for sure. */
  readonly attempts = new Map<string, number>();
  /** No more are in hand at a time; while that is being changed, the larger of the two. */
  maxInFlight = Infinity;
  /** Attempts may be forgotten: the server was stopped. */
  isRestarted = false;

  constructor(
    readonly name: string,
    readonly isByKey: boolean,
    readonly matches: (type: string) => boolean,
    readonly maxDeliveries: number,
  ) {}

  /** It begins anew. */
  begin(from: number[]): void {
    this.from = from;
    for (const places of [this.acked, this.perhaps, this.dead, this.hand, this.attempts]) places.clear();
  }

  isDone(place: string): boolean {
    return this.acked.has(place) || this.perhaps.has(place) || this.dead.has(place);
  }

  /** It is in nobody's hands any more, and not acked; returns whether that makes it a dead letter. */
  giveBack(place: string): boolean {
    const { attempt } = this.hand.get(place)!.delivery;
    this.hand.delete(place);
    if (attempt >= this.maxDeliveries) this.dead.add(place);
    return this.dead.has(place);
  }
}

/** A stream. */
export class StreamModel {
  /** What was sent, by its data. */
  readonly sent = new Map<string, Sent>();
  /** The data of the event at each offset, by partition. */
  readonly log: (string | undefined)[][];
  /** What is below is gone for sure, or what is below `mayFirst` perhaps. */
  readonly first: number[];
  readonly mayFirst: number[];
  readonly groups = new Map<string, GroupModel>();
  private readonly places = new Map<string, string>();

  constructor(readonly partitions: number) {
    this.log = Array.from({ length: partitions }, () => []);
    this.first = new Array(partitions).fill(0);
    this.mayFirst = new Array(partitions).fill(0);
  }

  /** An event is where it is. */
  placed(data: string, partition: number, offset: number): void {
    const place = placeOf({ partition, offset });
    const before = this.log[partition][offset];
    if (before !== undefined && before !== data) broke(`${place} is ${data}, and was ${before}`);
    const elsewhere = this.places.get(data);
    if (elsewhere !== undefined && elsewhere !== place) broke(`${data} is at ${place} and at ${elsewhere}`);
    this.log[partition][offset] = data;
    this.places.set(data, place);
  }

  /** Up to where it knows what there is, from `first` on. */
  knownTo(partition: number, first: number): number {
    const log = this.log[partition];
    let offset = first;
    while (offset < log.length && log[offset] !== undefined) offset++;
    return offset;
  }

  /** How many events may be there by then at places that are not known: published now, or held back before. */
  comingBy(nowMs: number): number {
    let coming = 0;
    for (const [data, { dueMs }] of this.sent) if (dueMs <= nowMs && !this.places.has(data)) coming++;
    return coming;
  }

  /** Somebody sees an event. */
  seen(event: Event, nowMs: number): Sent {
    const data = event.text();
    const sent = this.sent.get(data) ?? broke(`${placeOf(event)} is ${data}, which nobody sent`);
    if (event.key !== sent.key || event.type !== sent.type || event.id !== sent.id) {
      broke(`${data} is not as it was sent`);
    }
    if (sent.dueMs > nowMs) broke(`${data} is there ${sent.dueMs - nowMs} ms before its time`);
    this.placed(data, event.partition, event.offset);
    return sent;
  }

  /** A member has a delivery. */
  delivered(group: GroupModel, delivery: Delivery, member: object, nowMs: number): void {
    const place = placeOf(delivery);
    const { partition, offset, attempt } = delivery;
    const what = `${group.name} gets ${place}, attempt ${attempt}`;
    const { type, key } = this.seen(delivery, nowMs);
    if (!group.matches(type)) broke(`${what}: its type is ${type}`);
    if (offset < this.first[partition] || offset < group.from[partition]) {
      broke(`${what}: it is gone, or before its start`);
    }
    if (group.acked.has(place)) broke(`${what}: it was acked`);
    if (group.dead.has(place)) broke(`${what}: it is a dead letter`);
    if (group.hand.has(place)) broke(`${what}: it is in other hands`);
    if (group.isPaused) broke(`${what}: it is paused`);
    const inHand = [...group.hand.keys()].filter((place) => !isBelow(place, this.mayFirst)).length;
    if (inHand >= group.maxInFlight) broke(`${what}: ${inHand} are in hand, of ${group.maxInFlight}`);
    const made = group.attempts.get(place) ?? 0;
    if (attempt > made + 1 || (attempt <= made && !group.isRestarted)) broke(`${what}: ${made} were made`);
    if (group.isByKey && key !== "") this.checkOrder(group, what, key, partition, offset);
    group.perhaps.delete(place);
    group.attempts.set(place, attempt);
    group.hand.set(place, { delivery, member, sinceMs: nowMs });
  }

  private checkOrder(group: GroupModel, what: string, key: string, partition: number, offset: number): void {
    for (let before = Math.max(this.mayFirst[partition], group.from[partition]); before < offset; before++) {
      const sent = this.sent.get(this.log[partition][before] ?? "");
      if (sent === undefined || sent.key !== key || !group.matches(sent.type)) continue;
      if (!group.isDone(placeOf({ partition, offset: before }))) {
        broke(`${what}: ${before} of its key is not done with`);
      }
    }
  }

  /** What a group is to get and has not done with: places. Of those that do not match, how many there are. */
  left(group: GroupModel): { open: string[]; passed: number } {
    const open: string[] = [];
    let passed = 0;
    for (let partition = 0; partition < this.partitions; partition++) {
      const log = this.log[partition];
      for (let offset = Math.max(this.first[partition], group.from[partition]); offset < log.length; offset++) {
        const place = placeOf({ partition, offset });
        if (!group.matches(this.sent.get(log[offset]!)!.type)) passed++;
        else if (!group.isDone(place)) open.push(place);
      }
    }
    return { open, passed };
  }
}
