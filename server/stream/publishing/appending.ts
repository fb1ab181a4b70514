/**
 * Appends records of a Produce to their partitions within an operation of the committer: what is a repeat, what is held back, what finds no room, and
 * what follows from events that are there.
 *
 * Each record is answered for itself. What is all or nothing has been checked by now (`all_or_nothing.ts`).
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import type { Gathering } from "../../store/gathering.ts";
import { BATCH_BYTES } from "../log/packing.ts";
import type { Partition } from "../log/partition.ts";
import { checkRoom, isOverLimit, trim } from "../log/retention.ts";
import type { Stream } from "../stream.ts";
import { UNLIMITED } from "../stream_options.ts";
import type { Answers } from "./answers.ts";
import type { Special } from "./produce.ts";
import type { Place, Producer } from "./producers.ts";
import type { Slice } from "./slices.ts";

/** Values of what is too old or too much that an operation deletes along with what it appends, and of one partition where it appends to one. */
export const TRIMMED_MAX = 64;
const TRIMMED_MAX_EACH = 8;

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
      answerRepeat(answers, sequence, before);
      i++;
      continue;
    }
    if (producer?.isAnswered(sequence)) {
      answers.refuse(sequence, 1, lateFault(stream, sequence));
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
  const valuesMax = Math.max(1, Math.floor(TRIMMED_MAX / touched.size));
  for (const partition of touched) appended(stream, gathering, partition, nowMs, valuesMax);
}

/** What follows from an append: the limits hold, and who waits for events hears of them once they are on disk. */
export function appended(
  stream: Stream,
  gathering: Gathering,
  partition: Partition,
  nowMs: number,
  valuesMax = TRIMMED_MAX_EACH,
): void {
  const { options } = stream;
  let isOver = isOverLimit(options, partition, nowMs);
  if (isOver) {
    if (trim(gathering, options, partition, nowMs, valuesMax)) stream.groups.trimmed(partition);
    isOver = isOverLimit(options, partition, nowMs);
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
    // What was not on disk yet is now, and what was too much for that operation has ones of its own.
    if (isOver) stream.trim();
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
  const place = id === "" ? undefined : stream.ids.find(id, nowMs);
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
    (id === "" ? undefined : faultOf(() => stream.ids.checkRoom(1, nowMs)));
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
  if (id !== "") stream.ids.add(gathering, id, partition, offset, nowMs);
  producer?.add(gathering, nowMs, { sequence, count: 1, partition: partition.partition, offset }, produce.settledBelow);
  answers.append(sequence, 1, partition.partition, offset, false);
}

/** Answers for a record that was sent before. */
export function answerRepeat(answers: Answers, sequence: number, place: Place): void {
  const offset = place.offset < 0 ? -1 : place.offset + sequence - place.sequence;
  answers.append(sequence, 1, place.partition, offset, true);
}

/** Why a record is not taken that comes again though its client has the answer. */
export function lateFault({ name }: Stream, sequence: number): HadronError {
  return new HadronError(
    "CONFLICT",
    `Publish to stream "${name}": number ${sequence} comes late, its client has said by settled_below that it was answered`,
    { retryable: false },
  );
}

/** Why there is no room for more in a partition, undefined where there is. */
export function roomFault(stream: Stream, partition: Partition, bytes: number, count: number): HadronError | undefined {
  const { options } = stream;
  if (options.maxBytes === UNLIMITED && options.maxMessages === UNLIMITED && stream.usage.hasRoom(bytes)) {
    return undefined;
  }
  return faultOf(() => {
    stream.usage.check(stream.name, bytes);
    checkRoom(stream.name, options, partition, bytes, count);
  });
}

/** What a check throws. */
export function faultOf(check: () => void): HadronError | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof HadronError) return error;
    throw error;
  }
}
