/**
 * Every key of the store, spelled here and nowhere else.
 *
 * A stream has a number for life, so that what is left of a deleted stream cannot be taken for one of the same name. Keys that belong to
 * a stream begin with a letter and that number, so that each kind can be listed, and deleted, by itself.
 *
 * | key | value |
 * |---|---|
 * | `["s", namespace, stream]` | its number and options |
 * | `["n"]` | the number that was given to a stream last |
 * | `["x", number]` | a deleted stream of which data may be left |
 * | `["h", number, partition]` | head: what there is of a partition |
 * | `["d", number, partition, baseOffset]` | a `RecordBatch`; with a part number behind it, the rest of a large one |
 * | `["g", number, group]` | a group's options, its generation, and where that began in each partition |
 * | `["g", number, partition, group, generation]` | its floor in a partition, if it is further than that, and blocks above it that are full |
 * | `["g", number, partition, group, generation, block]` | bitmap of what is acked above the floor, of a block that is not full |
 * | `["u", number, id]` | where the event with that id is, for `dedupe: "forever"` |
 * | `["q", number, producer, block]` | what a producer has sent that it may send again |
 * | `["j", serial]` | the journal: additions to many partitions that have no values of their own yet |
 * | `["t", dueMs, number, serial]` | an event that is held back |
 * | `["w"]` | written and deleted again, to see whether the store takes something |
 * | `["p", namespace, pipeline]` | a pipeline: its number and present revision |
 * | `["m"]` | the number that was given to a pipeline last |
 * | `["y", pipeline number]` | a deleted pipeline of which data may be left |
 * | `["v", pipeline number, revision]` | a definition |
 * | `["r", pipeline number, serial]` | runs that have not ended: a `RunInfo` each, of those that one commit has changed |
 * | `["e", pipeline number, serial]` | the same of runs that have ended |
 * | `["o", pipeline number, serial, slot, part]` | data of a run that is too large for its record: its root (slot 0), the outputs of its stages |
 *
 * The owner's keys are in `kv_store.ts`.
 *
 * @module
 */
import type { Key } from "./store.ts";

/** Greater than any offset, count or time. */
const END = Number.MAX_SAFE_INTEGER;

/** From where to where keys are listed: start inclusive, end exclusive. */
export type KeyRange = readonly [start: Key, end: Key];

/** A stream's definition. */
export const streamKey = (namespace: string, stream: string): Key => ["s", namespace, stream];
/** The last stream number. */
export const streamNumberKey: Key = ["n"];
/** A deleted stream. */
export const deletedKey = (number: number): Key => ["x", number];
/** A partition's head. */
export const headKey = (number: number, partition: number): Key => ["h", number, partition];
/** A batch of records. */
export const batchKey = (number: number, partition: number, base: number): Key => ["d", number, partition, base];
/** A further part of a batch that is larger than a value. */
export const batchPartKey = (number: number, partition: number, base: number, part: number): Key => [
  "d",
  number,
  partition,
  base,
  part,
];
/** A group. */
export const groupKey = (number: number, group: string): Key => ["g", number, group];
/** What a group has in one partition, since it was made or reset. */
export const groupPartKey = (number: number, partition: number, group: string, generation: number): Key => [
  "g",
  number,
  partition,
  group,
  generation,
];
/** A bitmap of a group. */
export const groupBlockKey = (
  number: number,
  partition: number,
  group: string,
  generation: number,
  block: number,
): Key => ["g", number, partition, group, generation, block];
/** An id that is remembered for ever. */
export const idKey = (number: number, id: string): Key => ["u", number, id];
/** Some of a producer's sequences. */
export const producerBlockKey = (
  number: number,
  producer: string,
  block: number,
): Key => ["q", number, producer, block];
/** A held event. */
export const heldKey = (dueMs: number, number: number, serial: number): Key => ["t", dueMs, number, serial];

/** Whether the store takes something. */
export const probeKey: Key = ["w"];

/** An entry of the journal. */
export const journalKey = (serial: number): Key => ["j", serial];

/** A pipeline. */
export const pipelineKey = (namespace: string, pipeline: string): Key => ["p", namespace, pipeline];
/** The last pipeline number. */
export const pipelineNumberKey: Key = ["m"];
/** A deleted pipeline. */
export const deletedPipelineKey = (number: number): Key => ["y", number];
/** One revision of a pipeline's definition. */
export const revisionKey = (number: number, revision: number): Key => ["v", number, revision];
/** Runs that have not ended, and those that have. */
export type RunLetter = "r" | "e";
/** Some runs. */
export const runsKey = (letter: RunLetter, number: number, serial: number): Key => [letter, number, serial];
/** A piece of a run's data. */
export const runValueKey = (
  number: number,
  serial: number,
  slot: number,
  part: number,
): Key => ["o", number, serial, slot, part];
/** All keys of one kind that a pipeline has. */
export const allOfPipeline = (letter: "v" | "o" | RunLetter, number: number): KeyRange => [
  [letter, number],
  [letter, number + 1],
];

/** All keys that begin with a letter. */
export const allOf = (
  letter: "s" | "x" | "h" | "g" | "q" | "t" | "j" | "p" | "y",
): KeyRange => [[letter], [`${letter}\u0000`]];
/** All keys of one kind that a stream has. */
export const allOfStream = (letter: "h" | "d" | "g" | "u" | "q", number: number): KeyRange => [
  [letter, number],
  [letter, number + 1],
];
/** The batches of a partition with a base from `from` to before `to`, with their parts. */
export const batchRange = (number: number, partition: number, from = 0, to = END): KeyRange => [
  ["d", number, partition, from],
  ["d", number, partition, to],
];
/** What a group has in one partition of generations before `generation`, blocks included. */
export const groupRange = (number: number, partition: number, group: string, generation: number): KeyRange => [
  ["g", number, partition, group],
  ["g", number, partition, group, generation],
];
