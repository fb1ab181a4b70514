/**
 * What a server says of a stream and its groups.
 *
 * @module
 */
import { hadron } from "../proto/generated/hadron.js";
import { decodeGroupOptions, type GroupSettings } from "./consume_options.ts";
import { decodeStreamOptions, named, type StreamSettings } from "./stream_options.ts";

/** A stream as it is now. */
export interface StreamInfo {
  /** Its name. */
  name: string;
  /** Its options, all of them. */
  options: StreamSettings;
  /** When it was made. */
  createdAt: Date;
  /** Events that wait for their `deliverAt`. */
  held: number;
  /** By number. */
  partitions: PartitionInfo[];
  /** Of all partitions. */
  events: number;
  /** Of all partitions. */
  bytes: number;
  /** Who consumes it. */
  groups: GroupInfo[];
}

/** A partition of a stream as it is now. */
export interface PartitionInfo {
  /** The offset of its first event, where there is one. */
  first: number;
  /** The offset that the next event will get. */
  next: number;
  /** How many events it holds. */
  events: number;
  /** What they take. */
  bytes: number;
  /** When its first event was taken; absent when it is empty. */
  firstTime?: Date;
  /** When its last event was taken; absent when it is empty. */
  lastTime?: Date;
}

/** Why nothing is delivered though there is something to deliver. */
export type GroupStall = "paused" | "no_members" | "max_in_flight" | "key_locked" | "backing_off" | "no_credits";

/** A group as it is now: its options, and how far it is. */
export interface GroupInfo extends GroupSettings {
  /** Its name. */
  name: string;
  /** Events not yet acked, with those that the filter may pass over. */
  lag: number;
  /** Deliveries under way. */
  inFlight: number;
  /** Of these, and of events that wait for another attempt: how many were delivered before. */
  redelivering: number;
  /** Who consumes. */
  members: MemberInfo[];
  /** Why it is not moving; absent when it moves or has caught up. */
  stalled?: GroupStall;
  /** Whether it was paused. */
  paused: boolean;
  /** How far it is in each partition. */
  positions: GroupPosition[];
}

/** A consumer of a group. */
export interface MemberInfo {
  /** The name of its client. */
  name: string;
  /** Deliveries in its hands. */
  inFlight: number;
  /** Deliveries that it takes at a time. */
  credits: number;
  /** Since when it has been a member. */
  connectedSince: Date;
}

/** How far a group is in a partition. */
export interface GroupPosition {
  /** Its number. */
  partition: number;
  /** All below is acked, and comes to the group no more, whatever crashes. */
  floor: number;
  /** All below has been delivered at least once. */
  next: number;
}

const { Stall } = hadron.v1.GroupInfo;
const STALLS = {
  paused: Stall.PAUSED,
  no_members: Stall.NO_MEMBERS,
  max_in_flight: Stall.MAX_IN_FLIGHT,
  key_locked: Stall.KEY_LOCKED,
  backing_off: Stall.BACKING_OFF,
  no_credits: Stall.NO_CREDITS,
} as const;

/** A stream from the wire. */
export function decodeStreamInfo(wire: hadron.v1.StreamInfo.$Properties): StreamInfo {
  const partitions = (wire.partitions ?? []).map(decodePartition);
  return {
    name: wire.name ?? "",
    options: decodeStreamOptions(wire.options),
    createdAt: new Date(wire.createdMs ?? 0),
    held: wire.held ?? 0,
    partitions,
    events: partitions.reduce((sum, { events }) => sum + events, 0),
    bytes: partitions.reduce((sum, { bytes }) => sum + bytes, 0),
    groups: (wire.groups ?? []).map(decodeGroup),
  };
}

function decodePartition(wire: hadron.v1.PartitionInfo.$Properties): PartitionInfo {
  const { first, next, bytes } = { first: wire.first ?? 0, next: wire.next ?? 0, bytes: wire.bytes ?? 0 };
  const info: PartitionInfo = { first, next, events: Math.max(0, next - first), bytes };
  if (wire.firstTimeMs) info.firstTime = new Date(wire.firstTimeMs);
  if (wire.lastTimeMs) info.lastTime = new Date(wire.lastTimeMs);
  return info;
}

function decodeGroup(wire: hadron.v1.GroupInfo.$Properties): GroupInfo {
  const info: GroupInfo = {
    name: wire.name ?? "",
    ...decodeGroupOptions(wire.options),
    lag: wire.lag ?? 0,
    inFlight: wire.inFlight ?? 0,
    redelivering: wire.redelivering ?? 0,
    members: (wire.members ?? []).map((member) => ({
      name: member.clientName ?? "",
      inFlight: member.inFlight ?? 0,
      credits: member.credits ?? 0,
      connectedSince: new Date(member.connectedSinceMs ?? 0),
    })),
    paused: wire.paused ?? false,
    positions: (wire.positions ?? []).map(({ partition, floor, next }) => ({
      partition: partition ?? 0,
      floor: floor ?? 0,
      next: next ?? 0,
    })),
  };
  const stalled = named(STALLS, wire.stall);
  if (stalled !== undefined) info.stalled = stalled;
  return info;
}
