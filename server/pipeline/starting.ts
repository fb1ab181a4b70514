/**
 * Begins a run of a pipeline whose runs are begun by events: publishes the event to its source.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { Answers, type Appended } from "../stream/publishing/answers.ts";
import { appendPlanned, checkPlanned, lookUp, plan, plannedCost } from "../stream/publishing/planned.ts";
import { Produce } from "../stream/publishing/produce.ts";
import type { Stream } from "../stream/stream.ts";
import type { Streams } from "../stream/streams.ts";
import { type Source, typesMatcher } from "./definition.ts";
import { cut, show } from "./fields.ts";
import type { Pipeline } from "./pipeline.ts";
import { runIdOf } from "./source.ts";

/** Up to here a run begins with the commit that stores its event. */
const AHEAD_BYTES_MAX = 128 * 1024;

type StreamSource = Extract<Source, { stream: string }>;

/** An event that is to begin a run. */
interface Starting {
  readonly pipeline: Pipeline;
  readonly stream: Stream;
  readonly produce: Produce;
  readonly producerId: string;
  readonly root: Uint8Array;
  /** Throws where it begins none any more. */
  readonly check: () => void;
}

/** Publishes; resolves with the id of the run once the event is on disk. Throws for what can be told to be wrong at once. */
export function startByEvent(
  pipeline: Pipeline,
  streams: Streams,
  producerId: string,
  publish: hadron.v1.Produce.$Properties,
): Promise<{ id: string; duplicate: boolean }> {
  const what = `Start run of pipeline "${pipeline.name}"`;
  const [record] = publish.records!;
  const from = sourceOf(pipeline, what);
  const type = record.type || plainType(from.types);
  const check = () => checkBegins(pipeline, what, from.stream, type);
  check();
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
  const starting = { pipeline, stream, produce, producerId, root, check };
  const published = root.length > AHEAD_BYTES_MAX ? publishAlone(starting) : publishAndBegin(starting);
  return published.then((appended) => ({ id: idOf(stream, appended), duplicate: appended.duplicate }));
}

function idOf(stream: Stream, { partition, firstOffset }: Appended): string {
  return runIdOf(stream, partition, firstOffset);
}

/** The source that an event is to be published to. */
function sourceOf({ current: { definition: { source } } }: Pipeline, what: string): StreamSource {
  if ("stream" in source) return source;
  throw new HadronError("CONFLICT", `${what}: it has changed, calls begin its runs`);
}

/** Throws where an event of that type in that stream begins no run: the pipeline is no more, or has another source by now. */
function checkBegins(pipeline: Pipeline, what: string, stream: string, type: string): void {
  pipeline.checkThere(what);
  const source = sourceOf(pipeline, what);
  if (source.stream !== stream) {
    throw new HadronError("CONFLICT", `${what}: it has changed, events of stream "${source.stream}" begin its runs`);
  }
  if (typesMatcher(source.types)(type)) return;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `${what}: an event of type ${show(type)} begins no run, it takes ${source.types.join(", ")}`,
    { details: { type: cut(type), types: [...source.types] } },
  );
}

/** The event alone, of any size: its run begins when the source takes it. */
async function publishAlone({ pipeline, stream, produce, producerId, check }: Starting): Promise<Appended> {
  const { appended: [appended], refused } = await new Promise<Answers>((resolve) => {
    stream.produce(produce, producerId, resolve);
  });
  if (refused.length > 0) throw refused[0].error;
  // While it was on its way to the disk the pipeline may have been deleted: once that is there, too, nobody is told of a run that will never be.
  await pipeline.committed();
  if (!pipeline.has(idOf(stream, appended))) check();
  return appended;
}

/** The event and, where it is the next that the source takes, its run with the same commit. */
async function publishAndBegin(starting: Starting): Promise<Appended> {
  const { stream, produce } = starting;
  if (produce.fault !== undefined) throw produce.fault;
  if (produce.specials.size === 0) return await commitAndBegin(starting);
  const letGo = await lookUp([{ stream, produce }]);
  try {
    return await commitAndBegin(starting);
  } finally {
    letGo();
  }
}

async function commitAndBegin({ pipeline, stream, produce, producerId, root, check }: Starting): Promise<Appended> {
  const planned = plan([{ stream, produce }], producerId);
  const cost = plannedCost(planned);
  const ahead = pipeline.source?.costAhead(root.length) ?? { bytes: 0, mutations: 0 };
  return await new Promise((resolve, reject) => {
    stream.host.committer.run(cost.bytes + ahead.bytes, cost.mutations + ahead.mutations, (gathering) => {
      // It may have waited for ids to be looked up, and for its turn.
      check();
      checkPlanned(planned);
      const answers = new Answers();
      appendPlanned(gathering, planned, answers);
      const [refused] = answers.refused;
      const [appended] = answers.appended;
      if (appended !== undefined && !appended.duplicate) {
        pipeline.source?.takeAhead(gathering, stream, appended.partition, appended.firstOffset, root);
      }
      gathering.after(() => refused === undefined ? resolve(appended) : reject(refused.error), reject);
    }, reject);
  });
}

/** The first type that is no pattern; events without a type are taken where there is none, and all are. */
function plainType(types: readonly string[]): string {
  return types.find((type) => !/[*>]/.test(type)) ?? "";
}
