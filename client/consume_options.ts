/**
 * How to consume: the options of a group and of one of its members.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import { checkPattern } from "../proto/subject.ts";
import { checkCount, choose, named } from "./stream_options.ts";
import { encodePosition, type StreamPosition } from "./stream_position.ts";

/** How a group is. What is left out stays as the group has it, or is the default for a new group. */
export interface GroupOptions {
  /** Keeps its progress when its last member leaves. Cannot change. @default true */
  durable?: boolean;
  /** Deliveries under way in the whole group. @default 16384 */
  maxInFlight?: number;
  /** Time to settle a delivery in, or to extend it. @default 30000 */
  ackWaitMs?: number;
  /** Attempts after which an event is put into `deadLetter`; needs that. @default Infinity */
  maxDeliveries?: number;
  /** The stream for events that could not be processed. @default none */
  deadLetter?: string;
  /** The wait before the second, third, … attempt; the last one goes on. @default none */
  backoffMs?: number | number[];
  /** `"key"`: events of one key one after the other. Cannot change. @default "none" */
  order?: "none" | "key";
  /** A pattern that the type of an event must match. Cannot change. @default ">" */
  filter?: string;
}

/** How to consume. */
export interface ConsumeOptions extends GroupOptions {
  /** The name of the group. */
  group: string;
  /** Where a new group begins, at the latest where the stream ends now; one that is there goes on from where it is, which `ready` tells. @default "first" */
  start?: StreamPosition;
  /** Deliveries that this consumer takes at a time; fewer where they are large: 64 MiB, or one. @default 1024 */
  credits?: number;
  /** Stops consuming when it fires. @default none */
  signal?: AbortSignal;
}

/** How a group is: every option. */
export interface GroupSettings extends Required<Omit<GroupOptions, "deadLetter" | "backoffMs">> {
  /** The stream for events that could not be processed. */
  deadLetter?: string;
  /** The wait before the second, third, … attempt. */
  backoffMs: number[];
}

const { GroupDurability, Order } = hadron.v1;
const ORDERS = { none: Order.NONE, key: Order.KEY } as const;
/** On the wire: any number. */
const UNLIMITED = 2 ** 32 - 1;
const CREDITS = 1024;

/** What Consume says beside ids and names; throws `INVALID_ARGUMENT` for what makes no sense. */
export function encodeConsumeOptions(
  stream: string,
  { group, start, credits = CREDITS, ...options }: ConsumeOptions,
): hadron.v1.Consume.$Properties {
  const what = `Consume stream "${stream}"`;
  if (typeof group !== "string" || group === "") throw new HadronError("INVALID_ARGUMENT", `${what}: it needs a group`);
  return {
    stream,
    group,
    start: start === undefined ? undefined : encodePosition(`${what} from start`, start),
    options: encodeGroupOptions(what, options),
    credits: checkCount(what, "credits", credits),
  };
}

function encodeGroupOptions(what: string, options: GroupOptions): hadron.v1.GroupOptions.$Properties {
  const { durable, maxInFlight, ackWaitMs, maxDeliveries, deadLetter = "", backoffMs = [], order, filter = "" } =
    options;
  if (filter !== "") checkPattern(filter, `${what} with filter`);
  const waits = typeof backoffMs === "number" ? [backoffMs] : backoffMs;
  return {
    durability: durable === undefined ? 0 : durable ? GroupDurability.DURABLE : GroupDurability.EPHEMERAL,
    order: order === undefined ? 0 : choose(what, "order", order, ORDERS),
    filter,
    maxInFlight: maxInFlight === undefined ? 0 : checkCount(what, "maxInFlight", maxInFlight),
    ackWaitMs: ackWaitMs === undefined ? 0 : checkCount(what, "ackWaitMs", ackWaitMs),
    maxDeliveries: encodeMaxDeliveries(what, maxDeliveries),
    deadLetter,
    backoffMs: waits.map((wait) => wait === 0 ? 0 : checkCount(what, "backoffMs", wait)),
  };
}

function encodeMaxDeliveries(what: string, maxDeliveries: number | undefined): number {
  if (maxDeliveries === undefined) return 0;
  return maxDeliveries === Infinity ? UNLIMITED : checkCount(what, "maxDeliveries", maxDeliveries);
}

/** Options of a group from the wire. */
export function decodeGroupOptions(wire: hadron.v1.GroupOptions.$Properties | null | undefined): GroupSettings {
  const maxDeliveries = wire?.maxDeliveries ?? 0;
  const settings: GroupSettings = {
    durable: wire?.durability !== GroupDurability.EPHEMERAL,
    maxInFlight: wire?.maxInFlight ?? 0,
    ackWaitMs: wire?.ackWaitMs ?? 0,
    maxDeliveries: maxDeliveries === UNLIMITED || maxDeliveries === 0 ? Infinity : maxDeliveries,
    backoffMs: [...wire?.backoffMs ?? []],
    order: named(ORDERS, wire?.order) ?? "none",
    filter: wire?.filter || ">",
  };
  if (wire?.deadLetter) settings.deadLetter = wire.deadLetter;
  return settings;
}
