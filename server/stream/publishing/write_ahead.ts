/**
 * Records that are larger than an operation of the committer: written in parts, ahead of what makes them count.
 *
 * @module
 */
import type { Clock } from "../../../proto/clock.ts";
import type { HadronError } from "../../../proto/error.ts";
import type { Committer } from "../../store/committer.ts";
import { type Gathering, WRITE_BYTES_MAX } from "../../store/gathering.ts";
import { batchKey, batchPartKey } from "../../store/keys.ts";
import { VALUE_BYTES_MAX } from "../../store/store.ts";
import { LogBatch, RUN_HEADER_BYTES_MAX } from "../log/log_batch.ts";
import type { Partition } from "../log/partition.ts";
import type { Stream } from "../stream.ts";

/** A record that needs commits of its own. */
export const LARGE_BYTES = 384 * 1024;

/** A value with its key, in a commit. */
const WRITTEN_BYTES = VALUE_BYTES_MAX + 64;

/** One of the operations that write something large: its values from `first` to before `next`. */
interface Part {
  readonly first: number;
  readonly next: number;
  readonly isLast: boolean;
}

/**
 * Runs as many operations as so many values take, each with room for `extra` beside them. Once one has failed, those behind it do too, and `failed`
 * is called in place of the last.
 */
export function runInParts(
  committer: Committer,
  valuesMax: number,
  extra: { readonly bytes: number; readonly mutations: number },
  apply: (gathering: Gathering, part: Part) => void,
  failed: (error: HadronError) => void,
): void {
  const perOperation = Math.floor((WRITE_BYTES_MAX - extra.bytes) / WRITTEN_BYTES);
  let fault: HadronError | undefined;
  for (let first = 0; first < valuesMax; first += perOperation) {
    const next = Math.min(first + perOperation, valuesMax);
    const isLast = next === valuesMax;
    committer.run((next - first) * WRITTEN_BYTES + extra.bytes, next - first + extra.mutations, (gathering) => {
      if (fault !== undefined) throw fault;
      apply(gathering, { first, next, isLast });
    }, (error) => {
      fault ??= error;
      if (isLast) failed(error);
    });
  }
}

/** Where a record that is written ahead goes. */
export interface LargePlace {
  readonly stream: Stream;
  readonly partition: Partition;
}

/** What is to be done before and after a record is written ahead. */
export interface Ahead {
  /** In the first operation: where it goes, undefined for nowhere. */
  begin(gathering: Gathering): LargePlace | undefined;
  /** In the last one, with its batch, which is to be attached where it goes. */
  end(gathering: Gathering, place: LargePlace & { readonly batch: LogBatch } | undefined): void;
  /** Mutations of the last one beside its values. @default 0 */
  readonly mutations?: number;
  /** In place of that, where it was never come to. */
  failed(error: HadronError): void;
}

/**
 * Writes a record that is larger than an operation: its parts go ahead, in operations of their own, to where nothing is read before
 * the head has moved past them. Since operations keep their order, nothing comes between. Not to be called within an operation.
 */
export function writeAhead(
  committer: Committer,
  clock: Clock,
  field: { readonly bytes: Uint8Array; readonly start: number; readonly end: number },
  { begin, end, failed, mutations = 0 }: Ahead,
): void {
  const bytes = field.end - field.start;
  const valuesMax = Math.ceil((bytes + RUN_HEADER_BYTES_MAX + 5) / VALUE_BYTES_MAX);
  let place: LargePlace & { readonly batch: LogBatch } | undefined;
  let values: Uint8Array[] = [];
  const extra = { bytes: 4096 + mutations * 128, mutations: 8 + mutations };
  runInParts(committer, valuesMax, extra, (gathering, { first, next, isLast }) => {
    if (first === 0) {
      const found = begin(gathering);
      if (found !== undefined) {
        const batch = new LogBatch(found.partition.end, bytes + RUN_HEADER_BYTES_MAX);
        batch.append(found.partition.timeOf(clock.unixMs()), field.bytes, field.start, field.end, 1);
        values = batch.values(VALUE_BYTES_MAX, false);
        place = { ...found, batch };
      }
    }
    if (place !== undefined && place.stream.isStored) {
      const { stream: { number }, partition: { partition, end: base } } = place;
      for (let part = first; part < Math.min(next, values.length); part++) {
        const key = part === 0 ? batchKey(number, partition, base) : batchPartKey(number, partition, base, part);
        gathering.set(key, values[part]);
      }
    }
    if (isLast) end(gathering, place);
  }, failed);
}
