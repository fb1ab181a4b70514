/**
 * From records that were sent to events in a log: the checks, the partition of each, what is a repeat, and the commit that makes it so.
 *
 * An operation of the committer checks everything first and changes memory then, so that one that is refused has changed nothing.
 *
 * @module
 */
import type { Clock } from "../../../proto/clock.ts";
import { HadronError } from "../../../proto/error.ts";
import { hadron } from "../../../proto/generated/hadron.js";
import { varintSize, writeVarint } from "../../../proto/varint.ts";
import { type Committer, type Gathering, WRITE_BYTES_MAX, WRITE_MUTATIONS_MAX } from "../../store/committer.ts";
import { batchKey, batchPartKey, idKey } from "../../store/keys.ts";
import { VALUE_BYTES_MAX } from "../../store/store.ts";
import { Answers } from "./answers.ts";
import { LogBatch, RECORDS_TAG, RUN_HEADER_BYTES_MAX } from "../log/log_batch.ts";
import { BATCH_BYTES, REWRITES_MAX } from "../log/packing.ts";
import type { Partition } from "../log/partition.ts";
import type { Produce, Special } from "./produce.ts";
import type { Place, Producer } from "./producers.ts";
import { checkRoom, isOverLimit, trim } from "../log/retention.ts";
import type { Held, HeldValue } from "./held_events.ts";
import { encodeIdPlace } from "./id_places.ts";
import type { Stream } from "../stream.ts";
import { UNLIMITED } from "../stream_options.ts";

/** Records of one operation that is not all or nothing: small enough that a commit is shared. */
const SLICE_BYTES = 192 * 1024;
/** A record that needs commits of its own. */
export const LARGE_BYTES = 384 * 1024;
/** What a partition costs in a commit at the most, beside records and a batch that is written again. */
const PARTITION_BYTES = 320;
const ID_BYTES = 1200;
/** What is stored of a held event beside its record: its partition and its id. */
const HELD_EXTRA_BYTES = 1100;

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
    let bytes = produce.bytesOf(from, to);
    while (to < produce.count && to - from < recordsMax) {
      bytes += produce.bytesOf(to, to + 1);
      if (bytes > SLICE_BYTES) break;
      to++;
    }
    cut.push(sliceOf(stream, produce, partitions, from, to, producer));
    from = to;
  }
  return cut;
}

/** Throws `TOO_LARGE` for what does not fit one commit. */
export function checkWrite(what: string, bytes: number, mutations: number): void {
  if (bytes > WRITE_BYTES_MAX) {
    throw new HadronError(
      "TOO_LARGE",
      `${what}: ${bytes} bytes that are all or nothing, one commit takes ${WRITE_BYTES_MAX}`,
      { details: { bytes, bytesMax: WRITE_BYTES_MAX } },
    );
  }
  if (mutations <= WRITE_MUTATIONS_MAX) return;
  throw new HadronError(
    "TOO_LARGE",
    `${what}: ${mutations} entries of the store that are all or nothing, one commit takes ${WRITE_MUTATIONS_MAX}`,
    { details: { mutations, mutationsMax: WRITE_MUTATIONS_MAX } },
  );
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
  const places = distinct === 1 && ids === 0 ? 1 : to - from;
  const bytes = records + distinct * PARTITION_BYTES + (apart ? 0 : distinct * BATCH_BYTES) +
    Math.ceil(records / BATCH_BYTES) * 100 + (producer?.bytesFor(places) ?? 0) + ids * ID_BYTES;
  const mutations = distinct * 2 + Math.ceil(records / BATCH_BYTES) * 2 + Math.ceil(records / VALUE_BYTES_MAX) + 8 +
    entries;
  return { produce, from, to, partitions, apart, bytes, mutations };
}

/** Whether a slice is one record that needs commits of its own. */
export function isLarge({ produce, from, to }: Slice): boolean {
  return to - from === 1 && produce.bytesOf(from, to) > LARGE_BYTES;
}

/** What is to be appended to a partition. */
interface Sum {
  bytes: number;
  count: number;
}

/** What a transaction appends before the slice that is looked at. */
export type Before = Map<Partition, Sum>;

/**
 * Throws unless all of a slice can be appended: for what is all or nothing. Records that are repeats count for nothing. What goes
 * before it in the same transaction is taken to be there, and the slice is added to that.
 */
export function check(
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
  stream.checkIdRoom(ids.size);
  if (produce.expect >= 0) {
    const partition = stream.partitions[partitions[from]];
    const end = partition.end + (before.get(partition)?.count ?? 0);
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
    let sum = before.get(partition);
    if (sum === undefined) before.set(partition, sum = { bytes: 0, count: 0 });
    sum.bytes += produce.bytesOf(i, i + 1);
    sum.count++;
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
      if (ids.has(id) || stream.findId(id, nowMs) !== undefined) continue;
      ids.add(id);
    }
    added.push(i);
  }
  return added;
}

/** Appends a slice within an operation, and says in `answers` what became of each record. */
export function append(
  stream: Stream,
  gathering: Gathering,
  slice: Slice,
  producer: Producer | undefined,
  answers: Answers,
): void {
  const { produce, from, to, partitions, apart } = slice;
  const nowMs = stream.host.clock.unixMs();
  const { specials, firstSequence, settledBelow } = produce;
  const touched = new Set<Partition>();
  for (let i = from; i < to;) {
    const sequence = firstSequence + i;
    const before = producer?.find(sequence);
    if (before !== undefined) {
      repeat(answers, sequence, before);
      i++;
      continue;
    }
    const partition = stream.partitions[partitions[i]];
    const special = specials.size === 0 ? undefined : specials.get(i);
    if (special !== undefined) {
      appendSpecial(stream, gathering, slice, i, special, producer, answers, nowMs, touched);
      i++;
      continue;
    }
    // Neighbours that go to the same partition, and lie without a gap, go together.
    let end = i + 1;
    while (
      end < to && partitions[end] === partitions[i] && produce.starts[end] === produce.ends[end - 1] &&
      produce.ends[end] - produce.starts[i] <= BATCH_BYTES &&
      (specials.size === 0 || !specials.has(end)) && producer?.find(firstSequence + end) === undefined
    ) end++;
    const refused = roomFault(stream, partition, produce.bytesOf(i, end), end - i);
    if (refused !== undefined && end - i > 1) end = i + 1;
    const fault = refused === undefined ? undefined : roomFault(stream, partition, produce.bytesOf(i, end), end - i);
    if (fault !== undefined) {
      answers.refuse(sequence, end - i, fault);
    } else {
      const offset = partition.append(
        gathering,
        nowMs,
        produce.bytes,
        produce.starts[i],
        produce.ends[end - 1],
        end - i,
        apart,
      );
      touched.add(partition);
      producer?.add(
        gathering,
        nowMs,
        { sequence, count: end - i, partition: partition.partition, offset },
        settledBelow,
      );
      answers.append(sequence, end - i, partition.partition, offset, false);
    }
    i = end;
  }
  for (const partition of touched) appended(stream, gathering, partition, nowMs);
}

/** What follows from an append: the limits hold, and who waits for events hears of them once they are on disk. */
export function appended(stream: Stream, gathering: Gathering, partition: Partition, nowMs: number): void {
  if (isOverLimit(stream.options, partition, nowMs) && trim(gathering, stream.options, partition, nowMs)) {
    stream.groups.trimmed(partition);
  }
  const { end } = partition;
  if (!stream.isStored) {
    partition.committed(end);
    stream.changed();
    return;
  }
  gathering.after(() => {
    partition.committed(end);
    stream.changed();
  });
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
  const partsMax = Math.ceil((bytes + RUN_HEADER_BYTES_MAX + 5) / VALUE_BYTES_MAX);
  const perOperation = Math.floor(WRITE_BYTES_MAX / (VALUE_BYTES_MAX + 64));
  let place: LargePlace & { readonly batch: LogBatch } | undefined;
  let values: Uint8Array[] = [];
  let fault: HadronError | undefined;
  for (let first = 0; first < partsMax; first += perOperation) {
    const next = Math.min(first + perOperation, partsMax);
    const isLast = next === partsMax;
    committer.run(
      (next - first) * (VALUE_BYTES_MAX + 64) + 4096 + mutations * 128,
      next - first + 8 + mutations,
      (gathering) => {
        if (fault !== undefined) throw fault;
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
      },
      (error) => {
        fault ??= error;
        if (isLast) failed(error);
      },
    );
  }
}

/**
 * Writes the values of an event that is held back and larger than an operation, in operations of their own; `finish` runs in the last, which holds the
 * value that makes the others count.
 */
function holdLarge(
  stream: Stream,
  held: Held,
  begin: () => boolean,
  finish: (gathering: Gathering, isHeld: boolean) => void,
  failed: (error: HadronError) => void,
): void {
  const { committer, held: heldEvents } = stream.host;
  const valuesMax = Math.ceil((held.field.length + HELD_EXTRA_BYTES) / VALUE_BYTES_MAX);
  const perOperation = Math.floor(WRITE_BYTES_MAX / (VALUE_BYTES_MAX + 64)) - 1;
  let values: readonly HeldValue[] | undefined;
  let fault: HadronError | undefined;
  for (let first = 0; first < valuesMax; first += perOperation) {
    const next = Math.min(first + perOperation, valuesMax);
    const isLast = next === valuesMax;
    committer.run((next - first) * (VALUE_BYTES_MAX + 64) + 24 * 1024, next - first + 8, (gathering) => {
      if (fault !== undefined) throw fault;
      if (first === 0 && begin()) values = heldEvents.valuesOf(stream, held);
      for (const { key, value } of values?.slice(first, next) ?? []) gathering.set(key, value);
      if (!isLast) return;
      if (values !== undefined) heldEvents.hold(stream, held, values);
      finish(gathering, values !== undefined);
    }, (error) => {
      fault ??= error;
      if (isLast) failed(error);
    });
  }
}

/** Appends, or holds back, a record of a Produce that is larger than an operation. */
export function appendLarge(
  stream: Stream,
  slice: Slice,
  producer: Producer | undefined,
  done: (answers: Answers) => void,
  failed: (error: HadronError) => void,
): void {
  const { produce, from, partitions } = slice;
  const { clock, committer } = stream.host;
  const partition = stream.partitions[partitions[from]];
  const special = produce.specials.get(from);
  const answers = new Answers();
  const sequence = produce.firstSequence + from;
  const bytes = produce.bytesOf(from, from + 1);
  const begin = (): LargePlace | undefined => {
    const before = producer?.find(sequence);
    const place = special === undefined || special.id === "" ? undefined : stream.findId(special.id, clock.unixMs());
    if (before !== undefined) repeat(answers, sequence, before);
    else if (place !== undefined) answers.append(sequence, 1, place.partition, place.offset, true);
    else {
      const fault = produce.atomic
        ? faultOf(() => check(stream, slice, producer))
        : roomFault(stream, partition, bytes, 1);
      if (fault === undefined) return { stream, partition };
      answers.refuse(sequence, 1, fault);
    }
    return undefined;
  };
  const taken = (gathering: Gathering, offset: number): number => {
    const nowMs = clock.unixMs();
    const place = { sequence, count: 1, partition: partition.partition, offset };
    producer?.add(gathering, nowMs, place, produce.settledBelow);
    if (special !== undefined && special.id !== "") noteId(stream, gathering, special.id, partition, offset, nowMs);
    answers.append(sequence, 1, partition.partition, offset, false);
    return nowMs;
  };
  if (special !== undefined && special.deliverAtMs > clock.unixMs()) {
    const field = produce.bytes.subarray(produce.starts[from], produce.ends[from]);
    const event = { dueMs: special.deliverAtMs, partition: partition.partition, id: special.id, field };
    holdLarge(stream, event, () => begin() !== undefined, (gathering, isHeld) => {
      if (isHeld) taken(gathering, -1);
      gathering.after(() => done(answers), failed);
    }, failed);
    return;
  }
  writeAhead(committer, clock, { bytes: produce.bytes, start: produce.starts[from], end: produce.ends[from] }, {
    begin,
    end: (gathering, place) => {
      if (place !== undefined) {
        const offset = partition.end;
        partition.attach(gathering, place.batch);
        appended(stream, gathering, partition, taken(gathering, offset));
      }
      gathering.after(() => done(answers), failed);
    },
    failed,
  });
}

/** A record with an id, or one that is to be held back. */
function appendSpecial(
  stream: Stream,
  gathering: Gathering,
  { produce, apart, partitions }: Slice,
  i: number,
  { id, deliverAtMs }: Special,
  producer: Producer | undefined,
  answers: Answers,
  nowMs: number,
  touched: Set<Partition>,
): void {
  const sequence = produce.firstSequence + i;
  const partition = stream.partitions[partitions[i]];
  const place = id === "" ? undefined : stream.findId(id, nowMs);
  if (place !== undefined) {
    // Sent again, what is all or nothing is known by its numbers, before its conditions are looked at.
    if (produce.atomic) {
      const known = { sequence, count: 1, partition: place.partition, offset: place.offset };
      producer?.add(gathering, nowMs, known, produce.settledBelow);
    }
    answers.append(sequence, 1, place.partition, place.offset, true);
    return;
  }
  const fault = roomFault(stream, partition, produce.bytesOf(i, i + 1), 1) ??
    (id === "" ? undefined : faultOf(() => stream.checkIdRoom(1)));
  if (fault !== undefined) {
    answers.refuse(sequence, 1, fault);
    return;
  }
  const start = produce.starts[i];
  const end = produce.ends[i];
  const isHeld = deliverAtMs > nowMs;
  let offset = -1;
  if (isHeld) {
    stream.hold(gathering, deliverAtMs, partition.partition, id, produce.bytes.slice(start, end));
  } else {
    offset = partition.append(gathering, nowMs, produce.bytes, start, end, 1, apart);
    touched.add(partition);
  }
  if (id !== "") noteId(stream, gathering, id, partition, offset, nowMs);
  producer?.add(gathering, nowMs, { sequence, count: 1, partition: partition.partition, offset }, produce.settledBelow);
  answers.append(sequence, 1, partition.partition, offset, false);
}

/** Remembers where the event with an id is. */
export function noteId(
  stream: Stream,
  gathering: Gathering,
  id: string,
  partition: Partition,
  offset: number,
  nowMs: number,
): void {
  stream.addId(id, { partition: partition.partition, offset, timeMs: nowMs });
  partition.lastIdTimeMs = nowMs;
  if (stream.options.dedupeWindowMs !== UNLIMITED || !stream.isStored) return;
  gathering.set(idKey(stream.number, id), encodeIdPlace(partition.partition, offset));
}

function repeat(answers: Answers, sequence: number, place: Place): void {
  const offset = place.offset < 0 ? -1 : place.offset + sequence - place.sequence;
  answers.append(sequence, 1, place.partition, offset, true);
}

function roomFault(stream: Stream, partition: Partition, bytes: number, count: number): HadronError | undefined {
  const { options } = stream;
  if (options.maxBytes === UNLIMITED && options.maxMessages === UNLIMITED && stream.usage.hasRoom(bytes)) {
    return undefined;
  }
  return faultOf(() => {
    stream.usage.check(stream.name, bytes);
    checkRoom(stream.name, options, partition, bytes, count);
  });
}

function faultOf(check: () => void): HadronError | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof HadronError) return error;
    throw error;
  }
}

/** Encodes one record as a `records` field. */
export function recordField(record: hadron.v1.Record.$Properties): Uint8Array {
  const content = hadron.v1.Record.encode(record).finish();
  const field = new Uint8Array(1 + varintSize(content.length) + content.length);
  field[0] = RECORDS_TAG;
  field.set(content, writeVarint(field, 1, content.length));
  return field;
}
