/**
 * What a stream can be told.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";

/** What a stream keeps. `Infinity` is no limit. */
export interface Retention {
  /** Events older than this go. @default Infinity */
  maxAgeMs?: number;
  /** Of all partitions together. @default Infinity, 256 MiB for `durability: "memory"` */
  maxBytes?: number;
  /** Of all partitions together. @default Infinity */
  maxMessages?: number;
}

/** How a stream is to be. What is left out stays as it is, or is the default for a new stream. */
export interface StreamOptions {
  /** Cannot change. @default 1 */
  partitions?: number;
  /** When a publish is answered: on disk, accepted, or never to be stored. To and from `"memory"` it cannot change. @default "sync" */
  durability?: "sync" | "async" | "memory";
  /** What it keeps. @default everything */
  retention?: Retention;
  /** What a full stream does: take no new events, or drop its oldest. @default "old" */
  discard?: "new" | "old";
  /** How long the `id` of an event keeps another one with that id out. To and from `"forever"` it cannot change. @default { windowMs: 120000 } */
  dedupe?: { windowMs: number } | "forever";
}

/** How a stream is: every option. */
export interface StreamSettings extends Required<StreamOptions> {
  /** What it keeps. */
  retention: Required<Retention>;
}

/** On the wire: no limit, for ever. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;
const { Discard, Durability } = hadron.v1;
const DURABILITIES = { sync: Durability.SYNC, async: Durability.ASYNC, memory: Durability.MEMORY } as const;
const DISCARDS = { new: Discard.DISCARD_NEW, old: Discard.DISCARD_OLD } as const;

/** Options as the wire has them; throws `INVALID_ARGUMENT` for what makes no sense. */
export function encodeStreamOptions(stream: string, options: StreamOptions): hadron.v1.StreamOptions.$Properties {
  const { partitions, durability, retention = {}, discard, dedupe } = options;
  const what = `Ensure stream "${stream}"`;
  if (typeof retention !== "object" || retention === null) {
    throw new HadronError("INVALID_ARGUMENT", `${what}: retention ${JSON.stringify(retention)} is not an object`);
  }
  if (dedupe !== undefined && dedupe !== "forever" && (typeof dedupe !== "object" || dedupe === null)) {
    throw new HadronError(
      "INVALID_ARGUMENT",
      `${what}: dedupe ${JSON.stringify(dedupe)} is not { windowMs }, nor "forever"`,
    );
  }
  return {
    partitions: partitions === undefined ? 0 : checkCount(what, "partitions", partitions),
    durability: durability === undefined ? 0 : choose(what, "durability", durability, DURABILITIES),
    maxAgeMs: encodeLimit(what, "retention.maxAgeMs", retention.maxAgeMs),
    maxBytes: encodeLimit(what, "retention.maxBytes", retention.maxBytes),
    maxMessages: encodeLimit(what, "retention.maxMessages", retention.maxMessages),
    discard: discard === undefined ? 0 : choose(what, "discard", discard, DISCARDS),
    dedupeWindowMs: dedupe === "forever" ? UNLIMITED : encodeLimit(what, "dedupe.windowMs", dedupe?.windowMs),
  };
}

/** Options from the wire. */
export function decodeStreamOptions(wire: hadron.v1.StreamOptions.$Properties | null | undefined): StreamSettings {
  const dedupeWindowMs = wire?.dedupeWindowMs ?? 0;
  return {
    partitions: wire?.partitions ?? 0,
    durability: named(DURABILITIES, wire?.durability) ?? "sync",
    retention: {
      maxAgeMs: decodeLimit(wire?.maxAgeMs),
      maxBytes: decodeLimit(wire?.maxBytes),
      maxMessages: decodeLimit(wire?.maxMessages),
    },
    discard: named(DISCARDS, wire?.discard) ?? "old",
    dedupe: dedupeWindowMs === UNLIMITED ? "forever" : { windowMs: dedupeWindowMs },
  };
}

/** A whole number of at least 1 that fits 32 bits; throws `INVALID_ARGUMENT`. */
export function checkCount(what: string, name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= 2 ** 32 - 1) return value;
  throw new HadronError("INVALID_ARGUMENT", `${what}: ${name} ${value} is not a whole number from 1 to 4294967295`);
}

/** The value that stands for a word; throws `INVALID_ARGUMENT` for a word that is none. */
export function choose<T>(what: string, name: string, word: string, values: Readonly<Record<string, T>>): T {
  if (Object.hasOwn(values, word)) return values[word];
  const words = Object.keys(values).map((known) => `"${known}"`).join(", ");
  throw new HadronError("INVALID_ARGUMENT", `${what}: ${name} ${JSON.stringify(word)} is not one of ${words}`);
}

/** The word that stands for a value. */
export function named<Word extends string>(
  values: Readonly<Record<Word, number>>,
  value: number | null | undefined,
): Word | undefined {
  return (Object.keys(values) as Word[]).find((word) => values[word] === value);
}

function encodeLimit(what: string, name: string, value: number | undefined): number {
  if (value === undefined) return 0;
  if (value === Infinity) return UNLIMITED;
  if (Number.isSafeInteger(value) && value >= 1) return value;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `${what}: ${name} ${value} is not a whole number of 1 or more, or Infinity`,
  );
}

function decodeLimit(value: number | null | undefined): number {
  return value === UNLIMITED || !value ? Infinity : value;
}
