// A group against a naive model: whatever members, clocks, retention, managers and restarts do, each event is handed out until it is acked and never after, one
// attempt at a time, and with order by key the events of a key neither overlap nor overtake.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { hadron } from "../../../proto/generated/hadron.js";
import { FaultyStore } from "../../../tests/support/faulty_store.ts";
import { EVENTS, KEYS } from "../../../tests/support/group_log.ts";
import { GroupScene } from "../../../tests/support/group_scene.ts";
import { MemoryStore } from "../../store/memory_store.ts";
import { groupOptions } from "./group_options.ts";
import { LOOKAHEAD, type Lookahead } from "./lookahead.ts";

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
  | { is: "room"; hasRoom: boolean }
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
  { weight: 2, arbitrary: fc.record({ is: fc.constant("room" as const), hasRoom: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("trim" as const), first: fc.nat(EVENTS / 2) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("reset" as const), offset: fc.nat(EVENTS) }) },
);

async function perform(scene: GroupScene, step: Step): Promise<void> {
  if (step.is === "join") return scene.join();
  if (step.is === "restart") return await scene.restart();
  if (step.is === "pass") return await scene.pass(step.ms);
  if (step.is === "reset") return await scene.reset(step.offset);
  if (step.is === "pause") return await scene.pause(step.isPaused);
  if (step.is === "room") return void (scene.hasRoom = step.hasRoom);
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
        const scene = new GroupScene(options, undefined, lookahead);
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
  const scene = new GroupScene(groupOptions("g", undefined, {}));
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
  const scene = new GroupScene(groupOptions("g", undefined, { order: hadron.v1.Order.KEY }), store);
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
    const scene = new GroupScene(options, undefined, lookahead);
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

Deno.test("what a reset brings again, and what was held up by a pause, comes when that is on disk", async () => {
  const store = new FaultyStore(new MemoryStore());
  const scene = new GroupScene(groupOptions("g", undefined, {}), store);
  scene.join(1);
  const [member] = scene.members;
  const comesAfter = async (change: () => Promise<void>, expected: number) => {
    store.hold();
    const changed = change();
    scene.group.pump();
    deepStrictEqual([...member.hand.keys()], []);
    store.release();
    await changed;
    deepStrictEqual([...member.hand.keys()], [expected]);
  };
  await scene.ack(member, 0);
  await comesAfter(() => scene.reset(0), 0);
  await scene.pause(true);
  await scene.ack(member, 0);
  await comesAfter(() => scene.pause(false), 1);
});
