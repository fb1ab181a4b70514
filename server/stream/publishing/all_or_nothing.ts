/**
 * Whether records that are all or nothing can be appended, every one of them: looked at before anything is changed, within the operation that appends
 * them, so that nothing comes between.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import type { Partition } from "../log/partition.ts";
import { checkRoom } from "../log/retention.ts";
import type { Stream } from "../stream.ts";
import { UNLIMITED } from "../stream_options.ts";
import type { Producer } from "./producers.ts";
import type { Slice } from "./slices.ts";

/** What is to be appended to a partition. */
interface Sum {
  bytes: number;
  count: number;
  /** Those of them that are held back: the log ends where it did. */
  held: number;
}

/** What a transaction appends before the slice that is looked at. */
export type Before = Map<Partition, Sum>;

/**
 * Throws unless all of a slice can be appended: for what is all or nothing. Records that are repeats count for nothing. What goes
 * before it in the same transaction is taken to be there, and the slice is added to that.
 */
export function checkAll(
  stream: Stream,
  slice: Slice,
  producer: Producer | undefined,
  before: Before = new Map(),
): void {
  const { produce, from, partitions } = slice;
  const { name, options } = stream;
  if (produce.fault !== undefined) throw produce.fault;
  if (producer?.find(produce.firstSequence + from) !== undefined) return;
  const ids = new Set<string>();
  const added = addedBy(stream, slice, ids);
  if (added.length === 0) return;
  stream.ids.checkRoom(ids.size);
  if (produce.expect >= 0) {
    const partition = stream.partitions[partitions[from]];
    const { count, held } = before.get(partition) ?? { count: 0, held: 0 };
    const end = partition.end + count - held;
    if (end !== produce.expect) {
      throw new HadronError(
        "CONFLICT",
        `Publish to stream "${name}": the last offset of partition ${partitions[from]} is ${end - 1}, not ${
          produce.expect - 1
        }`,
        { retryable: false, details: { expected: produce.expect - 1, last: end - 1, next: end } },
      );
    }
  }
  const nowMs = produce.specials.size === 0 ? 0 : stream.host.clock.unixMs();
  for (const i of added) {
    const partition = stream.partitions[partitions[i]];
    let sum = before.get(partition);
    if (sum === undefined) before.set(partition, sum = { bytes: 0, count: 0, held: 0 });
    sum.bytes += produce.bytesOf(i, i + 1);
    sum.count++;
    if ((produce.specials.get(i)?.deliverAtMs ?? 0) > nowMs) sum.held++;
  }
  let bytesInAll = 0;
  for (const { bytes } of before.values()) bytesInAll += bytes;
  stream.usage.check(name, bytesInAll);
  if (options.maxBytes === UNLIMITED && options.maxMessages === UNLIMITED) return;
  for (const index of new Set(added.map((i) => partitions[i]))) {
    const partition = stream.partitions[index];
    const { bytes, count } = before.get(partition)!;
    checkRoom(name, options, partition, bytes, count);
  }
}

/** Which records of a slice add something: those whose id is not known, nor the same as one before; `ids` takes the new ones. */
function addedBy(stream: Stream, { produce: { specials }, from, to }: Slice, ids: Set<string>): number[] {
  const nowMs = specials.size === 0 ? 0 : stream.host.clock.unixMs();
  const added: number[] = [];
  for (let i = from; i < to; i++) {
    const id = specials.get(i)?.id ?? "";
    if (id !== "") {
      if (ids.has(id) || stream.ids.find(id, nowMs) !== undefined) continue;
      ids.add(id);
    }
    added.push(i);
  }
  return added;
}
