/**
 * What a stream can be told: names, defaults, bounds, and what may change while there are events in it.
 *
 * @module
 */
import { HadronError, type JsonValue } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";

/** On the wire: a limit that is none, an id remembered for ever. */
export const UNLIMITED = Number.MAX_SAFE_INTEGER;
/** Partitions of one stream. */
const PARTITIONS_MAX = 1024;
/** How long an id is remembered if nothing else is said. */
const DEDUPE_WINDOW_MS = 120_000;
/** What a stream in memory keeps if nothing else is said. */
const MEMORY_BYTES_MAX = 256 * 1024 * 1024;

const NAME = /^[-_.a-zA-Z0-9]{1,100}$/;

/** A stream's options, all of them. Limits that are none are {@linkcode UNLIMITED}. */
export interface StreamOptions {
  readonly partitions: number;
  readonly durability: hadron.v1.Durability;
  readonly maxAgeMs: number;
  readonly maxBytes: number;
  readonly maxMessages: number;
  readonly discard: hadron.v1.Discard;
  readonly dedupeWindowMs: number;
}

const { Durability, Discard } = hadron.v1;

/** Whether `name` can name a stream. */
export function isStreamName(name: string): boolean {
  return NAME.test(name);
}

/** Throws `INVALID_ARGUMENT` unless `name` can name a stream. */
export function checkStreamName(name: string): void {
  if (isStreamName(name)) return;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `Use stream ${JSON.stringify(name.slice(0, 120))}: a name is 1 to 100 of . - _ A-Z a-z 0-9`,
  );
}

/** Throws `INVALID_ARGUMENT` unless `name` can name a group. */
export function checkGroupName(name: string): void {
  if (NAME.test(name)) return;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `Use group ${JSON.stringify(name.slice(0, 120))}: a name is 1 to 100 of . - _ A-Z a-z 0-9`,
  );
}

/** The options of a new stream: what was asked, over the defaults. */
export function newStreamOptions(stream: string, asked: hadron.v1.StreamOptions.$Properties): StreamOptions {
  checkKnown(stream, asked);
  const durability = asked.durability || Durability.SYNC;
  return {
    partitions: asked.partitions || 1,
    durability,
    maxAgeMs: asked.maxAgeMs || UNLIMITED,
    maxBytes: asked.maxBytes || (durability === Durability.MEMORY ? MEMORY_BYTES_MAX : UNLIMITED),
    maxMessages: asked.maxMessages || UNLIMITED,
    discard: asked.discard || Discard.DISCARD_OLD,
    dedupeWindowMs: asked.dedupeWindowMs || DEDUPE_WINDOW_MS,
  };
}

/** The options of a stream that is there already, when asked for others; `CONFLICT` for what cannot change. */
export function changedStreamOptions(
  stream: string,
  present: StreamOptions,
  asked: hadron.v1.StreamOptions.$Properties,
): StreamOptions {
  checkKnown(stream, asked);
  const differences: [name: string, is: JsonValue, asked: JsonValue][] = [];
  if (asked.partitions && asked.partitions !== present.partitions) {
    differences.push(["partitions", present.partitions, asked.partitions]);
  }
  if (asked.durability && asked.durability !== present.durability) {
    const isMemory = present.durability === Durability.MEMORY;
    if (isMemory || asked.durability === Durability.MEMORY) {
      differences.push(["durability", durabilityName(present.durability), durabilityName(asked.durability)]);
    }
  }
  const isForever = present.dedupeWindowMs === UNLIMITED;
  if (asked.dedupeWindowMs && isForever !== (asked.dedupeWindowMs === UNLIMITED)) {
    const name = (ms: number) => ms === UNLIMITED ? "forever" : `${ms} ms`;
    differences.push(["dedupe", name(present.dedupeWindowMs), name(asked.dedupeWindowMs)]);
  }
  if (differences.length > 0) {
    const what = differences.map(([name, is, wanted]) => `${name} is ${is}, not ${wanted}`).join("; ");
    throw new HadronError("CONFLICT", `Ensure stream "${stream}": it is there, and this cannot change: ${what}`, {
      details: Object.fromEntries(differences.map(([name, is, wanted]) => [name, { is, asked: wanted }])),
    });
  }
  return {
    partitions: present.partitions,
    durability: asked.durability || present.durability,
    maxAgeMs: asked.maxAgeMs || present.maxAgeMs,
    maxBytes: asked.maxBytes || present.maxBytes,
    maxMessages: asked.maxMessages || present.maxMessages,
    discard: asked.discard || present.discard,
    dedupeWindowMs: asked.dedupeWindowMs || present.dedupeWindowMs,
  };
}

/** Whether two sets of options are the same. */
export function sameOptions(a: StreamOptions, b: StreamOptions): boolean {
  return (Object.keys(a) as (keyof StreamOptions)[]).every((name) => a[name] === b[name]);
}

function checkKnown(stream: string, asked: hadron.v1.StreamOptions.$Properties): void {
  const partitions = asked.partitions ?? 0;
  const durability = asked.durability ?? 0;
  const discard = asked.discard ?? 0;
  if (partitions > PARTITIONS_MAX) {
    throw new HadronError(
      "INVALID_ARGUMENT",
      `Ensure stream "${stream}": ${partitions} partitions, at most ${PARTITIONS_MAX} are allowed`,
    );
  }
  if (Durability[durability] === undefined || Discard[discard] === undefined) {
    throw new HadronError("INVALID_ARGUMENT", `Ensure stream "${stream}": a durability or discard that is none`);
  }
}

function durabilityName(durability: hadron.v1.Durability): string {
  return Durability[durability].toLowerCase();
}
