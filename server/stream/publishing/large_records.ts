/**
 * Appends, or holds back, a record of a Produce that is larger than an operation of the committer.
 *
 * What is checked first is checked in the first of its operations, and none of it counts before the last.
 *
 * @module
 */
import type { HadronError } from "../../../proto/error.ts";
import type { Gathering } from "../../store/gathering.ts";
import { VALUE_BYTES_MAX } from "../../store/store.ts";
import type { Stream } from "../stream.ts";
import { checkAll } from "./all_or_nothing.ts";
import { Answers } from "./answers.ts";
import { answerRepeat, appended, faultOf, lateFault, roomFault } from "./appending.ts";
import type { Numbered } from "./held_events.ts";
import type { Held } from "./held_value.ts";
import type { Producer } from "./producers.ts";
import type { Slice } from "./slices.ts";
import { type LargePlace, runInParts, writeAhead } from "./write_ahead.ts";

/** What is stored of a held event beside its record: its partition and its id. */
const HELD_EXTRA_BYTES = 1100;

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
  let numbered: Numbered | undefined;
  runInParts(committer, valuesMax, { bytes: 24 * 1024, mutations: 8 }, (gathering, { first, next, isLast }) => {
    if (first === 0 && begin()) numbered = heldEvents.number(stream, held);
    for (const { key, value } of numbered?.values.slice(first, next) ?? []) gathering.set(key, value);
    if (!isLast) return;
    if (numbered !== undefined) heldEvents.hold(stream, held, numbered);
    finish(gathering, numbered !== undefined);
  }, failed);
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
    stream.checkThere();
    const before = producer?.find(sequence);
    const place = special === undefined || special.id === "" ? undefined : stream.ids.find(special.id, clock.unixMs());
    if (before !== undefined) answerRepeat(answers, sequence, before);
    else if (place !== undefined) answers.append(sequence, 1, place.partition, place.offset, true);
    else if (producer?.isAnswered(sequence)) answers.refuse(sequence, 1, lateFault(stream, sequence));
    else {
      const fault = produce.atomic
        ? faultOf(() => checkAll(stream, slice, producer))
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
    if (special !== undefined && special.id !== "") stream.ids.add(gathering, special.id, partition, offset, nowMs);
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
