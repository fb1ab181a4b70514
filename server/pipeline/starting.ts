/**
 * Begins a run of a pipeline whose runs are begun by events: publishes the event to its source.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { Answers, type Appended } from "../stream/publishing/answers.ts";
import { appendPlanned, checkPlanned, lookUp, type Part, plan, plannedCost } from "../stream/publishing/planned.ts";
import { Produce } from "../stream/publishing/produce.ts";
import type { Stream } from "../stream/stream.ts";
import type { Streams } from "../stream/streams.ts";
import { typesMatcher } from "./definition.ts";
import { cut, show } from "./fields.ts";
import type { Pipeline } from "./pipeline.ts";
import { runIdOf } from "./source.ts";

/** Up to here a run begins with the commit that stores its event. */
const AHEAD_BYTES_MAX = 128 * 1024;

/** Publishes; resolves with the id of the run once the event is on disk. Throws for what can be told to be wrong at once. */
export function startByEvent(
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
      `${what}: an event of type ${show(type)} begins no run, it takes ${from.types.join(", ")}`,
      { details: { type: cut(type), types: [...from.types] } },
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
  const produce = Produce.read(bytes, 0, bytes.length);
  const { data, headers, key, id } = record;
  const root = hadron.v1.Root.encode({ body: { payload: data, headers }, type, key, id }).finish();
  const published = root.length > AHEAD_BYTES_MAX
    ? publishAlone(stream, produce, producerId)
    : publishAndBegin(pipeline, stream, produce, producerId, root);
  return published.then(({ partition, firstOffset, duplicate }) => {
    return { id: runIdOf(stream, partition, firstOffset), duplicate };
  });
}

/** The event alone, of any size: its run begins when the source takes it. */
async function publishAlone(stream: Stream, produce: Produce, producerId: string): Promise<Appended> {
  const { appended, refused } = await new Promise<Answers>((resolve) => stream.produce(produce, producerId, resolve));
  if (refused.length > 0) throw refused[0].error;
  return appended[0];
}

/** The event and, where it is the next that the source takes, its run with the same commit. */
async function publishAndBegin(
  pipeline: Pipeline,
  stream: Stream,
  produce: Produce,
  producerId: string,
  root: Uint8Array,
): Promise<Appended> {
  if (produce.fault !== undefined) throw produce.fault;
  const part = { stream, produce };
  if (produce.specials.size === 0) return await commitAndBegin(pipeline, part, producerId, root);
  const letGo = await lookUp([part]);
  try {
    return await commitAndBegin(pipeline, part, producerId, root);
  } finally {
    letGo();
  }
}

async function commitAndBegin(
  pipeline: Pipeline,
  part: Part,
  producerId: string,
  root: Uint8Array,
): Promise<Appended> {
  const { source } = pipeline;
  const { stream } = part;
  const planned = plan([part], producerId);
  const cost = plannedCost(planned);
  const ahead = source?.costAhead(root.length) ?? { bytes: 0, mutations: 0 };
  return await new Promise((resolve, reject) => {
    stream.host.committer.run(cost.bytes + ahead.bytes, cost.mutations + ahead.mutations, (gathering) => {
      checkPlanned(planned);
      const answers = new Answers();
      appendPlanned(gathering, planned, answers);
      const [refused] = answers.refused;
      const [appended] = answers.appended;
      if (appended !== undefined && !appended.duplicate) {
        source?.takeAhead(gathering, stream, appended.partition, appended.firstOffset, root);
      }
      gathering.after(() => refused === undefined ? resolve(appended) : reject(refused.error), reject);
    }, reject);
  });
}

/** The first type that is no pattern; events without a type are taken where there is none, and all are. */
function plainType(types: readonly string[]): string {
  return types.find((type) => !/[*>]/.test(type)) ?? "";
}
