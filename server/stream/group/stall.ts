/**
 * Why a group is not moving, for people: the first reason that holds, from what somebody has done to what passes by itself.
 *
 * @module
 */
import { hadron } from "../../../proto/generated/hadron.js";

const { Stall } = hadron.v1.GroupInfo;

/** How a group is. */
export interface GroupState {
  /** There is something in the log that was never handed out. */
  readonly isUndelivered: boolean;
  /** There is something that is not acked. */
  readonly isBehind: boolean;
  readonly isPaused: boolean;
  readonly members: number;
  /** `maxInFlight` are in hand. */
  readonly isFull: boolean;
  /** Some member takes more. */
  readonly hasFreeMember: boolean;
  /** To be delivered again now. */
  readonly due: number;
  /** Waiting for the time of their next attempt, and whether no more may. */
  readonly waiting: number;
  readonly isWaitingFull: boolean;
  /** Waiting for their keys, and whether no more may. */
  readonly parked: number;
  readonly isParkedFull: boolean;
}

/** Why nothing is handed out though there is something to hand out; `NONE` where that is not so. */
export function stallOf(group: GroupState): hadron.v1.GroupInfo.Stall {
  const { isUndelivered, isPaused, due, waiting, parked } = group;
  if (!isUndelivered && due === 0 && waiting === 0 && parked === 0) {
    return isPaused && group.isBehind ? Stall.PAUSED : Stall.NONE;
  }
  if (isPaused) return Stall.PAUSED;
  if (group.members === 0) return Stall.NO_MEMBERS;
  if (group.isFull) return Stall.MAX_IN_FLIGHT;
  if (!group.hasFreeMember) return Stall.NO_CREDITS;
  if (group.isParkedFull) return Stall.KEY_LOCKED;
  if (group.isWaitingFull && due === 0) return Stall.BACKING_OFF;
  if (isUndelivered || due > 0) return Stall.NONE;
  if (waiting > 0) return Stall.BACKING_OFF;
  return parked > 0 ? Stall.KEY_LOCKED : Stall.NONE;
}
