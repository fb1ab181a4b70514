// Why a group is not moving: each of the reasons, and which is told where several hold.

import { strictEqual } from "node:assert/strict";
import { hadron } from "../../../proto/generated/hadron.js";
import { type GroupState, stallOf } from "./stall.ts";

const { Stall } = hadron.v1.GroupInfo;

/** It moves: a member takes what comes. */
const MOVING: GroupState = {
  isUndelivered: true,
  isBehind: true,
  isPaused: false,
  members: 1,
  isFull: false,
  hasFreeMember: true,
  due: 0,
  waiting: 0,
  isWaitingFull: false,
  parked: 0,
  isParkedFull: false,
};
/** All there is has been taken from the log. */
const TAKEN: GroupState = { ...MOVING, isUndelivered: false };

Deno.test("a group that moves, or has nothing to do, is not said to stand still", () => {
  strictEqual(stallOf(MOVING), Stall.NONE);
  strictEqual(stallOf(TAKEN), Stall.NONE);
  strictEqual(stallOf({ ...TAKEN, isBehind: false, members: 0 }), Stall.NONE);
  strictEqual(stallOf({ ...TAKEN, isBehind: false, isPaused: true }), Stall.NONE);
  strictEqual(stallOf({ ...TAKEN, due: 1, waiting: 1, parked: 1 }), Stall.NONE, "something is about to go");
});

Deno.test("the reason that is told is the first in their order, what somebody has done before what passes by itself", () => {
  const reasons: [reason: hadron.v1.GroupInfo.Stall, state: Partial<GroupState>][] = [
    [Stall.PAUSED, { isPaused: true }],
    [Stall.NO_MEMBERS, { members: 0, hasFreeMember: false }],
    [Stall.MAX_IN_FLIGHT, { isFull: true }],
    [Stall.NO_CREDITS, { hasFreeMember: false }],
    [Stall.KEY_LOCKED, { parked: 20, isParkedFull: true }],
    [Stall.BACKING_OFF, { waiting: 20, isWaitingFull: true }],
  ];
  for (const [i, [reason, state]] of reasons.entries()) {
    strictEqual(stallOf({ ...MOVING, ...state }), reason);
    const andLater = Object.assign({}, MOVING, ...reasons.slice(i).map(([, later]) => later).reverse());
    strictEqual(stallOf(andLater), reason, `${Stall[reason]} with all that come after it`);
  }
  strictEqual(stallOf({ ...TAKEN, waiting: 1, parked: 1 }), Stall.BACKING_OFF, "what waits for its time holds the key");
  strictEqual(stallOf({ ...TAKEN, parked: 1 }), Stall.KEY_LOCKED);
});
