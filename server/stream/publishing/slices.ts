/**
 * Cuts a Produce into operations of the committer: slices, each with what it costs in a commit at the most.
 *
 * What is all or nothing is one slice, or refused; a record that is larger than an operation is a slice of its own.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import { checkWrite, keyCost } from "../../store/gathering.ts";
import { idKey } from "../../store/keys.ts";
import { VALUE_BYTES_MAX } from "../../store/store.ts";
import { BATCH_BYTES, REWRITES_MAX } from "../log/packing.ts";
import type { Stream } from "../stream.ts";
import { UNLIMITED } from "../stream_options.ts";
import { TRIMMED_MAX } from "./appending.ts";
import type { Produce, Special } from "./produce.ts";
import type { Producer } from "./producers.ts";
import { LARGE_BYTES } from "./write_ahead.ts";

/** Records of one operation that is not all or nothing: small enough that a commit is shared. */
const SLICE_BYTES = 192 * 1024;
/** What a partition costs in a commit at the most, beside records and a batch that is written again. */
const PARTITION_BYTES = 320;
/** What an id takes, unless it is long and remembered for ever. */
const ID_BYTES = 1200;

/** Some of the records of a Produce, to be appended by one operation. */
export interface Slice {
  readonly produce: Produce;
  readonly from: number;
  readonly to: number;
  /** The partition of each record of the Produce. */
  readonly partitions: readonly number[];
  /** Without writing the last batches again. */
  readonly apart: boolean;
  /** What to tell the committer. */
  readonly bytes: number;
  readonly mutations: number;
}

/** Cuts a Produce into operations. A large record is a slice of its own. */
export function slices(stream: Stream, produce: Produce, producer: Producer | undefined): Slice[] {
  const partitions = stream.partitionsOf(produce);
  if (produce.expect >= 0) checkOnePartition(stream, produce, partitions);
  if (produce.atomic) {
    const slice = sliceOf(stream, produce, partitions, 0, produce.count, producer);
    // One record is all or nothing at any size.
    if (!isLarge(slice)) checkWrite(`Publish to stream "${stream.name}"`, slice.bytes, slice.mutations);
    return [slice];
  }
  const cut: Slice[] = [];
  const recordsMax = stream.options.partitions > 64 || produce.specials.size > 0 ? 300 : produce.count;
  for (let from = 0; from < produce.count;) {
    let to = from + 1;
    let bytes = produce.bytesOf(from, to) + idBytes(stream, produce, from);
    while (to < produce.count && to - from < recordsMax) {
      bytes += produce.bytesOf(to, to + 1) + idBytes(stream, produce, to);
      if (bytes > SLICE_BYTES) break;
      to++;
    }
    cut.push(sliceOf(stream, produce, partitions, from, to, producer));
    from = to;
  }
  return cut;
}

/** Throws unless it is clear whose last offset is expected: each partition has its own, and what has no key goes to any of them. */
function checkOnePartition(
  { name, partitions: { length } }: Stream,
  produce: Produce,
  partitions: readonly number[],
): void {
  if (length === 1) return;
  const invalid = (what: string) => new HadronError("INVALID_ARGUMENT", `Publish to stream "${name}": ${what}`);
  if (produce.hashes.some((hash) => hash < 0)) {
    throw invalid(`each of its ${length} partitions has its own last offset: expectLastOffset needs events with a key`);
  }
  const distinct = new Set(partitions);
  if (distinct.size === 1) return;
  throw invalid(`expectLastOffset is of one partition, the keys of this batch are of ${distinct.size}`);
}

function sliceOf(
  stream: Stream,
  produce: Produce,
  partitions: readonly number[],
  from: number,
  to: number,
  producer: Producer | undefined,
): Slice {
  const distinct = stream.partitions.length === 1 ? 1 : new Set(partitions.slice(from, to)).size;
  const apart = distinct + stream.host.committer.rewrites > REWRITES_MAX;
  const records = produce.bytesOf(from, to);
  const ids = produce.specials.size === 0 ? 0 : Math.min(produce.specials.size, to - from);
  // An id has an entry of its own where it is remembered for ever; so has an event that is held back.
  const isKept = (special: Special) => stream.options.dedupeWindowMs === UNLIMITED || special.deliverAtMs > 0;
  const entries = ids === 0 || ![...produce.specials.values()].some(isKept) ? 0 : ids * 2;
  let longIds = 0;
  for (let at = from; ids > 0 && at < to; at++) longIds += Math.max(0, idBytes(stream, produce, at) - ID_BYTES);
  const places = distinct === 1 && ids === 0 ? 1 : to - from;
  const bytes = records + distinct * PARTITION_BYTES + (apart ? 0 : distinct * BATCH_BYTES) +
    Math.ceil(records / BATCH_BYTES) * 100 + (producer?.bytesFor(places) ?? 0) + ids * ID_BYTES + longIds;
  const mutations = distinct * 2 + Math.ceil(records / BATCH_BYTES) * 2 + Math.ceil(records / VALUE_BYTES_MAX) + 8 +
    entries + (stream.isLimited ? Math.max(TRIMMED_MAX, distinct) : 0);
  return { produce, from, to, partitions, apart, bytes, mutations };
}

/** What the key of a record's id takes in a commit, where it is remembered for ever. */
function idBytes(stream: Stream, produce: Produce, at: number): number {
  if (produce.specials.size === 0 || stream.options.dedupeWindowMs !== UNLIMITED) return 0;
  const id = produce.specials.get(at)?.id ?? "";
  return id === "" ? 0 : keyCost(idKey(stream.number, id));
}

/** Whether a slice is one record that needs commits of its own. */
export function isLarge({ produce, from, to }: Slice): boolean {
  return to - from === 1 && produce.bytesOf(from, to) > LARGE_BYTES;
}
