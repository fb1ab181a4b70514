/**
 * Streams over a store in memory, for tests of what is beside them.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import type { Deadlines } from "../../proto/deadlines.ts";
import { silentLogger } from "../../server/log.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import type { Store } from "../../server/store/store.ts";
import { Pipelines } from "../../server/pipeline/pipelines.ts";
import { Streams, type StreamsOptions } from "../../server/stream/streams.ts";

/** Opens them. */
export function memoryStreams(clock: Clock, deadlines: Deadlines, store: Store = new MemoryStore()): Promise<Streams> {
  return Streams.open(optionsOf(clock, deadlines, store));
}

/** Opens them with pipelines. */
export async function memoryPipelines(
  clock: Clock,
  deadlines: Deadlines,
  store: Store = new MemoryStore(),
): Promise<{ streams: Streams; pipelines: Pipelines }> {
  const options = optionsOf(clock, deadlines, store);
  let pipelines!: Pipelines;
  const streams = await Streams.open(options, (opened) => [pipelines = new Pipelines(opened, options)]);
  return { streams, pipelines };
}

function optionsOf(clock: Clock, deadlines: Deadlines, store: Store): StreamsOptions {
  return {
    store,
    clock,
    deadlines,
    log: silentLogger,
    streamsMax: 100,
    storedBytesMax: Number.MAX_SAFE_INTEGER,
    onLost: () => {},
  };
}
