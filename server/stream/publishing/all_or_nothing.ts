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
import { lateFault } from "./appending.ts";
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
export class Before {
  readonly sums = new Map<Partition, Sum>();
  private readonly ids = new Map<Stream, Set<string>>();

  /** The ids of what goes to a stream. */
  idsOf(stream: Stream): Set<string> {
    let ids = this.ids.get(stream);
    if (ids === undefined) this.ids.set(stream, ids = new Set());
    return ids;
  }
}

/**
 * Throws unless all of a slice can be appended: for what is all or nothing. Records that are repeats count for nothing. What goes
 * before it in the same transaction is taken to be there, and the slice is added to that.
 */
export function checkAll(
  stream: Stream,
  slice: Slice,
  producer: Producer | undefined,
  before = new Before(),
): void {
  const { produce, from, partitions } = slice;
  const { name, options } = stream;
  if (produce.fault !== undefined) throw produce.fault;
  const sequence = produce.firstSequence + from;
  if (producer?.find(sequence) !== undefined) return;
  if (producer?.isAnswered(sequence)) throw lateFault(stream, sequence);
  const { sums } = before;
  const ids = before.idsOf(stream);
  const added = addedBy(stream, slice, ids);
  if (added.length === 0) return;
  const nowMs = produce.specials.size === 0 ? 0 : stream.host.clock.unixMs();
  if (ids.size > 0) stream.ids.checkRoom(ids.size, nowMs);
  if (produce.expect >= 0) {
    const partition = stream.partitions[partitions[from]];
    const { count, held } = sums.get(partition) ?? { count: 0, held: 0 };
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
  for (const i of added) {
    const partition = stream.partitions[partitions[i]];
    let sum = sums.get(partition);
    if (sum === undefined) sums.set(partition, sum = { bytes: 0, count: 0, held: 0 });
    sum.bytes += produce.bytesOf(i, i + 1);
    sum.count++;
    if ((produce.specials.get(i)?.deliverAtMs ?? 0) > nowMs) sum.held++;
  }
  let bytesInAll = 0;
  for (const { bytes } of sums.values()) bytesInAll += bytes;
  stream.usage.check(name, bytesInAll);
  if (options.maxBytes === UNLIMITED && options.maxMessages === UNLIMITED) return;
  for (const index of new Set(added.map((i) => partitions[i]))) {
    const partition = stream.partitions[index];
    const { bytes, count } = sums.get(partition)!;
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
