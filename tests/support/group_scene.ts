/**
 * A group and its members over a short log, and what must be true of them: everything that can be done with them, and a naive model that is held
 * against what is delivered.
 *
 * @module
 */
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { Deadlines } from "../../proto/deadlines.ts";
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { Committer } from "../../server/store/committer.ts";
import type { Key, Store } from "../../server/store/store.ts";
import { Group } from "../../server/stream/group/group.ts";
import type { GroupHost, Lost, StoredGroup } from "../../server/stream/group/group_host.ts";
import type { GroupOptions } from "../../server/stream/group/group_options.ts";
import type { StoredPart } from "../../server/stream/group/group_partition.ts";
import { LOOKAHEAD, type Lookahead } from "../../server/stream/group/lookahead.ts";
import type { Member } from "../../server/stream/group/seat.ts";
import type { LogBatch } from "../../server/stream/log/log_batch.ts";
import { EVENTS, keyOf, KEYS, TestLog } from "./group_log.ts";
import { LimitedStore } from "./limited_store.ts";
import { VirtualClock } from "./virtual_clock.ts";

/** A member, and what it has in hand. */
export class TestMember implements Member {
  readonly name = "test";
  readonly connectedSinceMs = 0;
  readonly isBehind = false;
  /** By offset: the attempt, and when. */
  readonly hand = new Map<number, { attempt: number; sinceMs: number }>();

  constructor(readonly id: number, readonly credits: number, private readonly scene: GroupScene) {}

  deliver(_partition: number, batch: LogBatch, from: number, end: number, attempt: number): void {
    for (let i = from; i < end; i++) this.scene.delivered(this, batch.baseOffset + i, attempt);
  }

  ended(_error: HadronError): void {}
}

/** The group, and what must be true of it. */
export class GroupScene {
  readonly log = new TestLog();
  readonly clock = new VirtualClock();
  members: TestMember[] = [];
  group: Group;
  readonly acked = new Set<number>();
  /** Told to be on disk. */
  readonly buried: number[] = [];
  isPaused = false;
  /** The dead letters take more. */
  hasRoom = true;
  private holder = new Map<number, TestMember>();
  private committer: Committer;
  private deadlines = new Deadlines(this.clock);
  private ids = 0;
  private generation = 1;

  constructor(
    readonly options: GroupOptions,
    readonly store: Store = new LimitedStore(),
    private readonly lookahead: Lookahead = LOOKAHEAD,
  ) {
    this.committer = new Committer(this.store, () => {});
    this.group = new Group(this.host(), "g", options, { generation: 1, floors: [0] });
  }

  get isByKey(): boolean {
    return this.options.order === hadron.v1.Order.KEY;
  }

  matches(offset: number): boolean {
    return this.options.filter === ">" || offset % 2 === 0;
  }

  delivered(member: TestMember, offset: number, attempt: number): void {
    ok(this.matches(offset), `${offset} is not of a type that was asked for`);
    ok(!this.acked.has(offset), `${offset} was acked and came again`);
    ok(!this.isPaused, `${offset} came though the group is paused`);
    this.expire();
    ok(!this.holder.has(offset), `${offset} is in other hands`);
    if (this.isByKey) {
      for (const held of this.holder.keys()) ok(keyOf(held) !== keyOf(offset), `${offset} overlaps ${held}`);
      for (let before = offset - KEYS; before >= 0; before -= KEYS) {
        ok(!this.matches(before) || this.acked.has(before), `${offset} overtakes ${before}`);
      }
    }
    ok(attempt <= this.options.maxDeliveries, "no more attempts than are allowed");
    this.holder.set(offset, member);
    member.hand.set(offset, { attempt, sinceMs: this.clock.now() });
  }

  /** What has been in hand for too long may be handed out again. */
  expire(): void {
    for (const member of this.members) {
      for (const [offset, { sinceMs }] of member.hand) {
        if (this.clock.now() - sinceMs >= this.options.ackWaitMs) this.drop(member, offset);
      }
    }
  }

  join(credits = 6): void {
    const member = new TestMember(++this.ids, credits, this);
    this.members.push(member);
    this.group.join(member);
  }

  async leave(member: TestMember): Promise<void> {
    this.members = this.members.filter((each) => each !== member);
    this.dropAll(member);
    this.group.leave(member);
    await this.settled();
  }

  async ack(member: TestMember, offset: number): Promise<void> {
    const { attempt } = member.hand.get(offset)!;
    const lost: Lost[] = [];
    this.drop(member, offset);
    this.acked.add(offset);
    this.committer.run(1000, 4, (gathering) => {
      this.group.settlement.ack(gathering, member, { partition: 0, firstOffset: offset, count: 1, attempt }, lost);
      this.group.pump();
    }, (error) => {
      throw error;
    });
    await this.settled();
    deepStrictEqual(lost, []);
  }

  /** Acks what is in hand of a range; the rest is told to be lost, unless it is done with. */
  async ackRange(member: TestMember, firstOffset: number, count: number): Promise<void> {
    const { attempt } = member.hand.get(firstOffset)!;
    const lost: Lost[] = [];
    const expected: number[] = [];
    for (let offset = firstOffset; offset < firstOffset + count; offset++) {
      if (member.hand.get(offset)?.attempt === attempt) {
        this.drop(member, offset);
        this.acked.add(offset);
      } else if (!this.acked.has(offset) && !this.isPassed(offset)) expected.push(offset);
    }
    this.committer.run(1000, 4, (gathering) => {
      this.group.settlement.ack(gathering, member, { partition: 0, firstOffset, count, attempt }, lost);
      this.group.pump();
    }, unexpected);
    await this.settled();
    deepStrictEqual(offsetsOf(lost), expected);
  }

  async nack(member: TestMember, offset: number, delayMs: number): Promise<void> {
    const { attempt } = member.hand.get(offset)!;
    const lost: Lost[] = [];
    this.drop(member, offset);
    this.group.settlement.nack(
      member,
      new hadron.v1.Nack({ partition: 0, offset, attempt, delayMs, reason: "no" }),
      lost,
    );
    this.group.pump();
    await this.settled();
    deepStrictEqual(lost, []);
  }

  async pass(ms: number): Promise<void> {
    this.clock.advance(ms);
    this.expire();
    await this.settled();
  }

  /** The server stops, and another begins with what is stored. */
  async restart(): Promise<void> {
    await this.settled();
    for (const member of this.members) this.dropAll(member);
    this.members = [];
    this.deadlines.clear();
    this.deadlines = new Deadlines(this.clock);
    this.committer = new Committer(this.store, () => {});
    let stored: StoredGroup = { generation: 1, options: this.options, paused: false, floors: [0] };
    let part: StoredPart | undefined;
    const blocks: { block: number; bits: Uint8Array }[] = [];
    for await (const { key, value } of this.store.list(["g"], ["h"])) {
      if (key.length === 1) stored = JSON.parse(new TextDecoder().decode(value));
      else if (key[1] !== stored.generation) continue;
      else if (key.length === 2) part = JSON.parse(new TextDecoder().decode(value));
      else blocks.push({ block: key[2] as number, bits: value });
    }
    this.group = new Group(this.host(), "g", stored.options, stored);
    this.group.paused = stored.paused;
    if (part !== undefined) this.group.parts[0].restore(part);
    for (const { block, bits } of blocks) this.group.parts[0].progress.restore(block, bits);
  }

  async reset(asked: number): Promise<void> {
    const offset = Math.max(asked, this.log.first);
    const late = this.members.map((member) => ({ member, hand: [...member.hand] }));
    for (const member of this.members) this.dropAll(member);
    for (const acked of [...this.acked]) if (acked >= offset) this.acked.delete(acked);
    for (let below = 0; below < offset; below++) this.acked.add(below);
    const beginning = { generation: ++this.generation, floors: [offset] };
    this.committer.run(1000, 4, (gathering) => this.group.reset(gathering, beginning), () => {});
    await this.settled();
    for (const { member, hand } of late) {
      for (const [at, { attempt }] of hand) await this.ackLate(member, at, attempt);
    }
  }

  /** A member says what it has done with something that the reset has taken from it, though it may have the same again: that is in vain. */
  private async ackLate(member: TestMember, offset: number, attempt: number): Promise<void> {
    const lost: Lost[] = [];
    const range = { partition: 0, firstOffset: offset, count: 1, attempt };
    this.group.settlement.extend(member, range, []);
    this.committer.run(1000, 4, (gathering) => this.group.settlement.ack(gathering, member, range, lost), unexpected);
    await this.settled();
    deepStrictEqual(offsetsOf(lost), this.acked.has(offset) || this.isPassed(offset) ? [] : [offset]);
  }

  async pause(isPaused: boolean): Promise<void> {
    this.isPaused = isPaused;
    this.committer.run(1000, 4, (gathering) => this.group[isPaused ? "pause" : "resume"](gathering), () => {});
    await this.settled();
  }

  /** The log drops its first events. */
  async trim(first: number): Promise<void> {
    if (first <= this.log.first) return;
    this.log.first = first;
    for (let below = 0; below < first; below++) this.acked.add(below);
    for (const member of this.members) {
      for (const offset of [...member.hand.keys()]) if (offset < first) this.drop(member, offset);
    }
    this.group.trimmed(0, first);
    await this.settled();
  }

  extend(member: TestMember, offset: number): void {
    const { attempt } = member.hand.get(offset)!;
    const lost: Lost[] = [];
    this.group.settlement.extend(member, { partition: 0, firstOffset: offset, count: 1, attempt }, lost);
    deepStrictEqual(lost, []);
    member.hand.set(offset, { attempt, sinceMs: this.clock.now() });
  }

  extendRange(member: TestMember, firstOffset: number, count: number): void {
    const { attempt } = member.hand.get(firstOffset)!;
    const lost: Lost[] = [];
    const expected: number[] = [];
    for (let offset = firstOffset; offset < firstOffset + count; offset++) {
      if (member.hand.get(offset)?.attempt !== attempt) expected.push(offset);
      else member.hand.set(offset, { attempt, sinceMs: this.clock.now() });
    }
    this.group.settlement.extend(member, { partition: 0, firstOffset, count, attempt }, lost);
    deepStrictEqual(offsetsOf(lost), expected);
  }

  async reject(member: TestMember, offset: number): Promise<void> {
    const { attempt } = member.hand.get(offset)!;
    const lost: Lost[] = [];
    const isTaken = this.hasRoom || this.options.deadLetter === "";
    if (isTaken) this.drop(member, offset);
    if (this.options.deadLetter === "") this.acked.add(offset);
    const outcome = { done: () => {}, failed: isTaken ? unexpected : () => {} };
    this.group.settlement.reject(
      member,
      new hadron.v1.Nack({ partition: 0, offset, attempt, reason: "no" }),
      lost,
      outcome,
    );
    this.group.pump();
    await this.settled();
    deepStrictEqual(lost, []);
    strictEqual(this.acked.has(offset), isTaken, `whether ${offset} was rejected`);
  }

  /** Everything that can be delivered and acked is. */
  async finish(): Promise<void> {
    if (this.isPaused) await this.pause(false);
    this.hasRoom = true;
    if (this.members.length === 0) this.join();
    for (let round = 0; round < EVENTS * 40; round++) {
      const member = this.members.find(({ hand }) => hand.size > 0);
      if (member === undefined) {
        const info = this.group.info();
        if ((info.lag ?? 0) === 0) return;
        await this.pass(this.options.ackWaitMs - 1);
        continue;
      }
      await this.ack(member, [...member.hand.keys()][0]);
    }
    throw new Error(`not finished: ${JSON.stringify(this.group.info())}`);
  }

  /** The group counts in each member's hands what is there. */
  check(): void {
    const { inFlight, members } = this.group.info();
    const inHand = this.members.map(({ hand }) => hand.size);
    deepStrictEqual(members?.map((member) => member.inFlight), inHand);
    strictEqual(inFlight, inHand.reduce((sum, count) => sum + count, 0));
  }

  /** The filter does not let it through, and the group has come by. */
  private isPassed(offset: number): boolean {
    return !this.matches(offset) && this.group.parts[0].progress.has(offset);
  }

  async settled(): Promise<void> {
    await this.committer.drained();
  }

  private drop(member: TestMember, offset: number): void {
    member.hand.delete(offset);
    this.holder.delete(offset);
  }

  private dropAll(member: TestMember): void {
    for (const offset of [...member.hand.keys()]) this.drop(member, offset);
  }

  private host(): GroupHost {
    return {
      logs: [this.log],
      deadlines: this.deadlines,
      lookahead: this.lookahead,
      write: (bytes, mutations, apply) => this.committer.run(bytes, mutations, apply, () => {}),
      keys: {
        group: ["g"],
        part: (_partition, generation): Key => ["g", generation],
        block: (_partition, generation, block): Key => ["g", generation, block],
      },
      bury: ({ info: { offset, attempts } }, isStillThere, finish, { done, failed }) => {
        ok(attempts <= this.options.maxDeliveries, `${offset} had no more attempts than are allowed`);
        if (!this.hasRoom) return queueMicrotask(() => failed(new HadronError("LIMIT_EXCEEDED", "no room")));
        this.committer.run(1000, 4, (gathering) => {
          if (isStillThere()) {
            ok(!this.acked.has(offset), `${offset} was acked and went to the dead letters`);
            this.acked.add(offset);
            this.buried.push(offset);
            finish(gathering);
          }
          gathering.after(done, failed);
        }, failed);
      },
    };
  }
}

function offsetsOf(lost: readonly Lost[]): number[] {
  return lost.flatMap(({ firstOffset, count }) => Array.from({ length: count }, (_, i) => firstOffset + i));
}

function unexpected(error: unknown): never {
  throw error;
}
