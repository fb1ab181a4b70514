/**
 * Puts events into the dead letters: another stream, in the same commit that passes over them.
 *
 * @module
 */
import { hadron } from "../../proto/generated/hadron.js";
import { readRecord, RecordView } from "../../proto/hot_record.ts";
import type { Gathering } from "../store/gathering.ts";
import { VALUE_BYTES_MAX } from "../store/store.ts";
import { appended } from "./publishing/appending.ts";
import { LARGE_BYTES, writeAhead } from "./publishing/write_ahead.ts";
import { recordField } from "./log/record_field.ts";
import type { Letter, Outcome } from "./group/group_host.ts";
import type { Partition } from "./log/partition.ts";
import type { Stream } from "./stream.ts";

/** What a letter takes in a commit beside itself: the definition of a new stream, a batch that is written again, the group's progress,
 * what the letter's stream drops for it. */
const EXTRA_BYTES = 24 * 1024;
const MUTATIONS = 32;

/** Appends a letter, unless it is not to go any more; `finish` takes part in the same commit. */
export function bury(
  stream: Stream,
  letter: Letter,
  isStillThere: () => boolean,
  finish: (gathering: Gathering) => void,
  { done, failed }: Outcome,
): void {
  const { committer, clock } = stream.host;
  const { content, field } = encodeLetter(stream, letter);
  const open = (gathering: Gathering): { letters: Stream; partition: Partition } => {
    const letters = stream.host.deadLetters(gathering, stream.namespace, letter.stream);
    return { letters, partition: letters.partitions[partitionOf(letters, content)] };
  };
  if (field.length > LARGE_BYTES) {
    writeAhead(committer, clock, { bytes: field, start: 0, end: field.length }, {
      begin: (gathering) => {
        if (!isStillThere()) return undefined;
        const { letters, partition } = open(gathering);
        return { stream: letters, partition };
      },
      end: (gathering, place) => {
        if (place !== undefined && isStillThere()) {
          const { stream: letters, partition, batch } = place;
          partition.attach(gathering, batch);
          appended(letters, gathering, partition, clock.unixMs());
          finish(gathering);
        } else if (place !== undefined) {
          // What comes next may lie in a batch that begins before, and is not to be found here instead.
          place.partition.deleteBatch(gathering, place.batch);
        }
        gathering.after(done, failed);
      },
      failed,
      mutations: Math.ceil(field.length / VALUE_BYTES_MAX) + 1,
    });
    return;
  }
  committer.run(field.length + EXTRA_BYTES, MUTATIONS, (gathering) => {
    if (isStillThere()) {
      const { letters, partition } = open(gathering);
      const nowMs = clock.unixMs();
      partition.append(gathering, nowMs, field, 0, field.length, 1);
      appended(letters, gathering, partition, nowMs);
      finish(gathering);
    }
    gathering.after(done, failed);
  }, failed);
}

function encodeLetter(stream: Stream, { batch, index, info }: Letter): { content: Uint8Array; field: Uint8Array } {
  const content = batch.bytes.subarray(batch.contentStart(index), batch.fieldEnd(index));
  const record = hadron.v1.Record.decode(content);
  const field = recordField({
    ...record,
    // It is another event now: one of the same id is not a repeat of it.
    id: "",
    deliverAtMs: 0,
    headers: {
      ...record.headers,
      "hadron-stream": stream.name,
      "hadron-partition": String(info.partition),
      "hadron-offset": String(info.offset),
      "hadron-group": info.group,
      "hadron-attempts": String(info.attempts),
      "hadron-reason": info.reason,
      ...(record.id === "" ? {} : { "hadron-id": record.id }),
    },
  });
  return { content, field };
}

const view = new RecordView();

function partitionOf(letters: Stream, content: Uint8Array): number {
  if (letters.partitions.length === 1) return 0;
  readRecord(content, 0, content.length, view);
  return letters.partitionOfKey(content, view.keyStart, view.keyEnd);
}
