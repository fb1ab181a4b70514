// A group against a naive model: whatever members, clocks, retention, managers and restarts do, each event is handed out until it is acked and never after, one
// attempt at a time, and with order by key the events of a key neither overlap nor overtake.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { Deadlines } from "../../../proto/deadlines.ts";
import type { HadronError } from "../../../proto/error.ts";
import { hadron } from "../../../proto/generated/hadron.js";
import { Committer } from "../../store/committer.ts";
import { LimitedStore } from "../../../tests/support/limited_store.ts";
import { MemoryStore } from "../../store/memory_store.ts";
import type { Key, Store } from "../../store/store.ts";
import { FaultyStore } from "../../../tests/support/faulty_store.ts";
import { VirtualClock } from "../../../tests/support/virtual_clock.ts";
import { recordField } from "../log/record_field.ts";
import type { Log, LogCursor } from "../log/log.ts";
import { LogBatch } from "../log/log_batch.ts";
import type { Member } from "./seat.ts";
import { Group } from "./group.ts";
import type { GroupHost, Lost, StoredGroup } from "./group_host.ts";
import { type GroupOptions, groupOptions } from "./group_options.ts";
import type { StoredPart } from "./group_partition.ts";
import { LOOKAHEAD, type Lookahead } from "./lookahead.ts";

const EVENTS = 60;
const KEYS = 5;

/** A log of EVENTS events in batches of seven; event i has key i % KEYS and type `t.even` or `t.odd`. */
class TestLog implements Log {
  readonly partition = 0;
  first = 0;
  readonly next = EVENTS;
  private readonly batches: LogBatch[] = [];

  constructor() {
    for (let offset = 0; offset < EVENTS; offset++) {
      if (offset % 7 === 0) this.batches.push(new LogBatch(offset, 1024));
      const field = recordField({ key: keyOf(offset), type: offset % 2 === 0 ? "t.even" : "t.odd" });
      this.batches.at(-1)!.append(1000 + Math.floor(offset / 3), field, 0, field.length, 1);
    }
  }

  cursor(): LogCursor {
    return { at: (offset) => offset < EVENTS ? this.batches[Math.floor(offset / 7)] : undefined, close: () => {} };
  }
}

const keyOf = (offset: number) => `k${offset % KEYS}`;

class TestMember implements Member {
  readonly name = "test";
  readonly connectedSinceMs = 0;
  readonly isBehind = false;
  /** By offset: the attempt, and when. */
  readonly hand = new Map<number, { attempt: number; sinceMs: number }>();

  constructor(readonly id: number, readonly credits: number, private readonly scene: Scene) {}

  deliver(_partition: number, batch: LogBatch, from: number, end: number, attempt: number): void {
    for (let i = from; i < end; i++) this.scene.delivered(this, batch.baseOffset + i, attempt);
  }

  ended(_error: HadronError): void {}
}

/** The group, and what must be true of it. */
class Scene {
  readonly log = new TestLog();
  readonly clock = new VirtualClock();
  members: TestMember[] = [];
  group: Group;
  readonly acked = new Set<number>();
  /** Told to be on disk. */
  readonly buried: number[] = [];
  isPaused = false;
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
    this.drop(member, offset);
    if (this.options.deadLetter === "") this.acked.add(offset);
    const outcome = { done: () => {}, failed: unexpected };
    this.group.settlement.reject(
      member,
      new hadron.v1.Nack({ partition: 0, offset, attempt, reason: "no" }),
      lost,
      outcome,
    );
    this.group.pump();
    await this.settled();
    deepStrictEqual(lost, []);
    ok(this.acked.has(offset), `${offset} was rejected and is still there`);
  }

  /** Everything that can be delivered and acked is. */
  async finish(): Promise<void> {
    if (this.isPaused) await this.pause(false);
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
      bury: ({ info: { offset } }, isStillThere, finish, { done, failed }) => {
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

type Step =
  | { is: "join" }
  | { is: "restart" }
  | { is: "leave"; pick: number }
  | { is: "ack"; pick: number; which: number }
  | { is: "ack range" | "extend range"; pick: number; which: number; count: number }
  | { is: "nack"; pick: number; which: number; delayMs: number }
  | { is: "pass"; ms: number }
  | { is: "extend"; pick: number; which: number }
  | { is: "reject"; pick: number; which: number }
  | { is: "pause"; isPaused: boolean }
  | { is: "trim"; first: number }
  | { is: "reset"; offset: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: fc.constant("join" as const) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("restart" as const) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("leave" as const), pick: fc.nat(9) }) },
  { weight: 20, arbitrary: fc.record({ is: fc.constant("ack" as const), pick: fc.nat(9), which: fc.nat(9) }) },
  {
    weight: 10,
    arbitrary: fc.record({
      is: fc.constantFrom("ack range" as const, "ack range" as const, "extend range" as const),
      pick: fc.nat(9),
      which: fc.nat(9),
      count: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant("nack" as const),
      pick: fc.nat(9),
      which: fc.nat(9),
      delayMs: fc.constantFrom(0, 50, 500),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("pass" as const), ms: fc.constantFrom(20, 100, 2000) }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant("extend" as const), pick: fc.nat(9), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("reject" as const), pick: fc.nat(9), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("pause" as const), isPaused: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("trim" as const), first: fc.nat(EVENTS / 2) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("reset" as const), offset: fc.nat(EVENTS) }) },
);

async function perform(scene: Scene, step: Step): Promise<void> {
  if (step.is === "join") return scene.join();
  if (step.is === "restart") return await scene.restart();
  if (step.is === "pass") return await scene.pass(step.ms);
  if (step.is === "reset") return await scene.reset(step.offset);
  if (step.is === "pause") return await scene.pause(step.isPaused);
  if (step.is === "trim") return await scene.trim(step.first);
  const member = scene.members[step.pick % Math.max(1, scene.members.length)];
  if (member === undefined) return;
  if (step.is === "leave") return await scene.leave(member);
  const offset = [...member.hand.keys()][step.which % Math.max(1, member.hand.size)];
  if (offset === undefined) return;
  if (step.is === "ack") await scene.ack(member, offset);
  else if (step.is === "extend") scene.extend(member, offset);
  else if (step.is === "reject") await scene.reject(member, offset);
  else if (step.is === "nack") await scene.nack(member, offset, step.delayMs);
  else {
    const count = Math.min(step.count, EVENTS - offset);
    if (step.is === "ack range") await scene.ackRange(member, offset, count);
    else scene.extendRange(member, offset, count);
  }
}

const { Order } = hadron.v1;
/** Nothing is looked past while anything is in hand. */
const PATIENT: Lookahead = { parkedMin: 0, busyMin: 1, busyEachMin: 0, patienceMs: 50 };
const CASES: [name: string, asked: hadron.v1.GroupOptions.$Properties, lookahead?: Lookahead][] = [
  ["order none", {}],
  ["order by key", { order: Order.KEY }],
  ["a filter", { filter: "*.even" }],
  ["order by key and a filter", { order: Order.KEY, filter: "t.even" }],
  ["few in flight", { maxInFlight: 3 }],
  ["order by key and dead letters", { order: Order.KEY, maxDeliveries: 2, deadLetter: "dead", backoffMs: [10] }],
  ["order by key, few in flight", { order: Order.KEY, maxInFlight: 2, backoffMs: [0, 50] }],
  ["order by key, waited for", { order: Order.KEY, backoffMs: [0, 50] }, PATIENT],
  ["order by key and a filter, waited for when two wait", { order: Order.KEY, filter: "t.even" }, {
    ...PATIENT,
    parkedMin: 2,
    busyEachMin: 2,
  }],
  ["dead letters after three attempts", { maxDeliveries: 3, deadLetter: "dead", backoffMs: [10, 100] }],
];

for (const [name, asked, lookahead] of CASES) {
  Deno.test(`a group agrees with a naive model: ${name}`, async () => {
    const options = groupOptions("g", undefined, { ackWaitMs: 1000, ...asked });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 120, size: "max" }), async (steps) => {
        const scene = new Scene(options, undefined, lookahead);
        for (const each of steps) {
          await perform(scene, each);
          scene.check();
        }
        await scene.finish();
        for (let offset = 0; offset < EVENTS; offset++) {
          strictEqual(scene.acked.has(offset) || !scene.matches(offset), true, `${offset} was lost`);
        }
        strictEqual(scene.group.parts[0].progress.floor, EVENTS);
        ok(scene.buried.length === 0 || options.deadLetter !== "");
      }),
      { numRuns: 150 },
    );
  });
}

Deno.test("what was acked before a restart is passed over, also where the floor comes by before the group does", async () => {
  const scene = new Scene(groupOptions("g", undefined, {}));
  scene.join();
  await scene.ack(scene.members[0], 1);
  await scene.restart();
  scene.join(1);
  const [member] = scene.members;
  await scene.ack(member, 0);
  deepStrictEqual([...member.hand.keys()], [2]);
});

Deno.test("the next event of a key waits until the ack of the one before it is on disk", async () => {
  const store = new FaultyStore(new MemoryStore());
  const scene = new Scene(groupOptions("g", undefined, { order: hadron.v1.Order.KEY }), store);
  scene.join();
  const [member] = scene.members;
  store.hold();
  const acked = scene.ack(member, 0);
  // Another key goes on; nothing of this one may be seen that a failed commit would put behind it.
  strictEqual(member.hand.has(KEYS), false);
  store.release();
  await acked;
  strictEqual(member.hand.has(KEYS), true);
});

Deno.test("a held key is looked past at once by a group with little to do, and after a while by one with enough", async () => {
  const options = groupOptions("g", undefined, { order: Order.KEY, ackWaitMs: 10_000 });
  for (const [lookahead, isPassed] of [[LOOKAHEAD, true], [PATIENT, false]] as const) {
    const scene = new Scene(options, undefined, lookahead);
    scene.join();
    const [member] = scene.members;
    // The key of the next event is in hand still; that of the one behind it is free again.
    await scene.ack(member, 1);
    strictEqual(member.hand.has(1 + KEYS), isPassed);
    await scene.pass(PATIENT.patienceMs + 10);
    strictEqual(member.hand.has(1 + KEYS), true);
    strictEqual(member.hand.has(KEYS), false);
  }
});
