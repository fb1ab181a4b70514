/**
 * What a consumer group can be told: defaults, bounds, and what does not change once it is there.
 *
 * @module
 */
import { HadronError, type JsonValue } from "../../../proto/error.ts";
import { hadron } from "../../../proto/generated/hadron.js";
import { isPattern } from "../../../proto/subject.ts";
import { checkStreamName } from "../stream_options.ts";

const { Order, GroupDurability } = hadron.v1;

/** On the wire: as many deliveries as it takes. */
const ANY_DELIVERIES = 2 ** 32 - 1;
/** Deliveries under way if nothing else is said: some commits' worth of a fast consumer. */
const IN_FLIGHT_DEFAULT = 16_384;

/** Waits between attempts; they are stored with the group. */
const BACKOFF_MAX = 100;

/** A group's options, all of them. */
export interface GroupOptions {
  readonly durability: hadron.v1.GroupDurability;
  readonly order: hadron.v1.Order;
  readonly filter: string;
  readonly maxInFlight: number;
  readonly ackWaitMs: number;
  readonly maxDeliveries: number;
  readonly deadLetter: string;
  readonly backoffMs: readonly number[];
}

const DEFAULTS: GroupOptions = {
  durability: GroupDurability.DURABLE,
  order: Order.NONE,
  filter: ">",
  maxInFlight: IN_FLIGHT_DEFAULT,
  ackWaitMs: 30_000,
  maxDeliveries: ANY_DELIVERIES,
  deadLetter: "",
  backoffMs: [],
};

/** The options of a group: what was asked, over what it has, over the defaults. `CONFLICT` for what does not change. */
export function groupOptions(
  group: string,
  present: GroupOptions | undefined,
  asked: hadron.v1.GroupOptions.$Properties | null | undefined,
): GroupOptions {
  const { durability, order, filter, maxInFlight, ackWaitMs, maxDeliveries, deadLetter, backoffMs } = asked ?? {};
  const base = present ?? DEFAULTS;
  const options: GroupOptions = {
    durability: durability || base.durability,
    order: order || base.order,
    filter: filter || base.filter,
    maxInFlight: maxInFlight || base.maxInFlight,
    ackWaitMs: ackWaitMs || base.ackWaitMs,
    maxDeliveries: maxDeliveries || base.maxDeliveries,
    deadLetter: deadLetter || base.deadLetter,
    backoffMs: backoffMs !== undefined && backoffMs !== null && backoffMs.length > 0 ? backoffMs : base.backoffMs,
  };
  const invalid = (what: string) => new HadronError("INVALID_ARGUMENT", `Consume in group "${group}": ${what}`);
  if (Order[options.order] === undefined) throw invalid(`order ${options.order} is none`);
  if (GroupDurability[options.durability] === undefined) throw invalid(`durability ${options.durability} is none`);
  if (!isPattern(options.filter)) throw invalid(`filter ${JSON.stringify(options.filter)} is not a pattern`);
  if (options.backoffMs.length > BACKOFF_MAX) {
    throw invalid(`backoffMs has ${options.backoffMs.length} waits, at most ${BACKOFF_MAX} are allowed`);
  }
  if (options.deadLetter !== "") checkStreamName(options.deadLetter);
  if (options.maxDeliveries !== ANY_DELIVERIES && options.deadLetter === "") {
    throw invalid("maxDeliveries needs deadLetter, the stream that gets what was delivered so often");
  }
  if (present !== undefined) checkUnchanged(group, present, options);
  return options;
}

function checkUnchanged(group: string, present: GroupOptions, asked: GroupOptions): void {
  const differences: [name: string, is: JsonValue, asked: JsonValue][] = [];
  const orderName = (order: hadron.v1.Order) => Order[order].toLowerCase();
  const isDurable = (durability: hadron.v1.GroupDurability) => durability === GroupDurability.DURABLE;
  if (present.order !== asked.order) differences.push(["order", orderName(present.order), orderName(asked.order)]);
  if (present.filter !== asked.filter) differences.push(["filter", present.filter, asked.filter]);
  if (present.durability !== asked.durability) {
    differences.push(["durable", isDurable(present.durability), isDurable(asked.durability)]);
  }
  if (differences.length === 0) return;
  const what = differences.map(([name, is, wanted]) => `${name} is ${is}, not ${wanted}`).join("; ");
  throw new HadronError("CONFLICT", `Consume in group "${group}": it is there, and this does not change: ${what}`, {
    details: Object.fromEntries(differences.map(([name, is, wanted]) => [name, { is, asked: wanted }])),
  });
}

/** Whether a type matches a filter. A type that is empty matches only `>`. */
export function typeMatcher(filter: string): ((type: string) => boolean) | undefined {
  if (filter === ">") return undefined;
  const tokens = filter.split(".");
  const isOpen = tokens.at(-1) === ">";
  const fixed = isOpen ? tokens.slice(0, -1) : tokens;
  return (type) => {
    const parts = type.split(".");
    if (type === "" || (isOpen ? parts.length <= fixed.length : parts.length !== fixed.length)) return false;
    return fixed.every((token, i) => token === "*" || token === parts[i]);
  };
}
