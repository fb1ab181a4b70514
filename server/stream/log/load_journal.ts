/**
 * Brings back to memory what partitions have in the journal, and what lies between that under keys of its own.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import { batchKey, batchRange } from "../../store/keys.ts";
import type { Key, Store } from "../../store/store.ts";
import type { Journal, Section } from "./journal.ts";
import { LogBatch } from "./log_batch.ts";
import { loadBatches } from "./log_reader.ts";
import type { Partition } from "./partition.ts";

/** A stream, as far as its partitions are brought back here. */
interface Partitions {
  readonly number: number;
  readonly isStored: boolean;
  readonly partitions: readonly Partition[];
}

/**
 * Restores the ends of all partitions. Sections of streams that are gone, and of what has been packed or dropped, are passed over. Resolves with the
 * keys of values that are to be deleted before anything is appended, see {@linkcode leftAhead}.
 */
export async function loadJournal(
  store: Store,
  journal: Journal,
  streams: ReadonlyMap<number, Partitions>,
): Promise<Key[]> {
  const sections = await journal.load(store);
  for (const section of sections) {
    const partition = streams.get(section.stream)?.partitions.at(section.partition);
    if (partition === undefined) continue;
    const batch = LogBatch.parse(section.value);
    if (batch.end <= partition.packed) continue;
    await loadUpTo(store, section, partition, batch.baseOffset);
    journal.adopt(section, partition);
    partition.restore(batch, section.entry);
  }
  for (const { number, partitions, isStored } of streams.values()) {
    if (!isStored) continue;
    for (const partition of partitions) await loadUpTo(store, { stream: number }, partition, partition.end);
  }
  journal.loaded(sections);
  return await leftAhead(store, streams);
}

/**
 * What was written ahead of the ends of partitions, for a large event that a stop, or a failure, came before. Where the next event begins a batch it
 * takes that place; in the middle of a batch that grows on, it would be taken for what is there.
 */
async function leftAhead(store: Store, streams: ReadonlyMap<number, Partitions>): Promise<Key[]> {
  const growing = [...streams.values()].flatMap(({ number, partitions }) => {
    return partitions.filter((partition) => partition.grows).map((partition) => ({ number, partition }));
  });
  const found = await store.get(growing.map(({ number, partition }) => {
    return batchKey(number, partition.partition, partition.end);
  }));
  const keys: Key[] = [];
  for (const [i, { number, partition }] of growing.entries()) {
    if (found[i] === undefined) continue;
    for await (const { key } of store.list(...batchRange(number, partition.partition, partition.end))) keys.push(key);
  }
  return keys;
}

/** Loads the batches that follow what has been restored, up to `offset`. */
async function loadUpTo(
  store: Store,
  { stream }: Pick<Section, "stream">,
  partition: Partition,
  offset: number,
): Promise<void> {
  while (partition.restoredTo < offset) {
    const at = partition.restoredTo;
    const [batch] = await loadBatches(store, stream, partition.partition, at, 1);
    assert(batch?.baseOffset === at, `offset ${at} is in the store or its journal`);
    partition.restore(batch, undefined);
  }
}
