/**
 * Begins a run of a pipeline whose runs are begun by events: publishes the event to its source.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import type { Answers } from "../stream/answers.ts";
import { Produce } from "../stream/produce.ts";
import type { Streams } from "../stream/streams.ts";
import { typesMatcher } from "./definition.ts";
import type { Pipeline } from "./pipeline.ts";
import { runIdOf } from "./source.ts";

/** Publishes; resolves with the id of the run once the event is on disk. */
export async function startByEvent(
  pipeline: Pipeline,
  streams: Streams,
  producerId: string,
  publish: hadron.v1.Produce.$Properties,
): Promise<{ id: string; duplicate: boolean }> {
  const { source: from } = pipeline.current.definition;
  const what = `Start run of pipeline "${pipeline.name}"`;
  if (!("stream" in from)) {
    throw new HadronError("CONFLICT", `${what}: it has changed`);
  }
  const [record] = publish.records!;
  const type = record.type || plainType(from.types);
  if (!typesMatcher(from.types)(type)) {
    throw new HadronError(
      "INVALID_ARGUMENT",
      `${what}: an event of type ${JSON.stringify(type)} begins no run, it takes ${from.types.join(", ")}`,
      { details: { type, types: [...from.types] } },
    );
  }
  if ((record.deliverAtMs ?? 0) > 0) {
    throw new HadronError("INVALID_ARGUMENT", `${what}: an event that is held back has no place in its stream yet`);
  }
  const stream = streams.get(pipeline.namespace, from.stream);
  const { firstSequence, settledBelow } = publish;
  const bytes = hadron.v1.Produce.encode({
    stream: from.stream,
    firstSequence,
    settledBelow,
    records: [{ ...record, type }],
  }).finish();
  const { appended, refused } = await new Promise<Answers>((resolve) => {
    stream.produce(Produce.read(bytes, 0, bytes.length), producerId, resolve);
  });
  if (refused.length > 0) throw refused[0].error;
  const [{ partition, firstOffset, duplicate }] = appended;
  return { id: runIdOf(stream, partition, firstOffset), duplicate };
}

/** The first type that is no pattern; events without a type are taken where there is none, and all are. */
function plainType(types: readonly string[]): string {
  return types.find((type) => !/[*>]/.test(type)) ?? "";
}
