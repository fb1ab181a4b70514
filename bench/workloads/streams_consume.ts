// One consumer of what streams have stored: in a durable group, every event acknowledged; then read again without a
// group. The same code for every peer.

import type { Case, Contestant, Measurement, Metric } from "../cases.ts";
import { type StreamPeer, withStreamWorker } from "../peers/stream_peer.ts";
import { EVENTS_IN_FLIGHT, ONE_STREAM, type Spread, streamNames, WARM_UP_PART } from "./streams_publish.ts";

const GROUP = "bench";

const METRICS: Metric[] = [
  { key: "eventsPerSecond", title: "events/s, consumed and acknowledged", unit: "per second" },
  { key: "serverCpuSecondsPerMillion", title: "server CPU per million consumed", unit: "s" },
  { key: "clientCpuSecondsPerMillion", title: "client CPU per million consumed", unit: "s" },
  { key: "unacknowledged", title: "events left unacknowledged", unit: "count" },
  { key: "readPerSecond", title: "events/s, read without a group", unit: "per second" },
  { key: "readServerCpuSecondsPerMillion", title: "server CPU per million read", unit: "s" },
  { key: "lost", title: "events lost", unit: "count" },
];

/** A peer, and how many events it consumes: as many as keep it busy for about as long as the others. */
export interface Consuming {
  peer: StreamPeer;
  /** @default the peer's */
  name?: string;
  events: number;
  payloadBytes: number;
  /** @default one stream with one partition */
  spread?: Spread;
}

export function streamConsumeCase(name: string, title: string, contestants: Consuming[]): Case {
  return {
    name,
    title,
    metrics: METRICS,
    contestants: contestants.map((consuming): Contestant => ({
      name: consuming.name ?? consuming.peer.name,
      missing: consuming.peer.missing,
      measure: () => measureConsume(consuming),
    })),
  };
}

function measureConsume({ peer, events, payloadBytes, spread = ONE_STREAM }: Consuming): Promise<Measurement> {
  const streams = streamNames(spread);
  const eventsEach = Math.ceil(events / streams.length);
  const eventsAll = eventsEach * streams.length;
  return withStreamWorker(peer, "consumer", async ({ server, worker }) => {
    await worker.call("ensure", { streams, partitions: spread.partitions });
    const publish = { streams, inFlight: EVENTS_IN_FLIGHT, payloadBytes, keys: spread.keys };
    await worker.call("publish", { ...publish, until: { events: eventsAll } });
    const warmUp = Math.ceil(eventsEach * WARM_UP_PART);
    await worker.call("consume", { streams, group: "warm-up", eventsEach: warmUp });

    const clientCpuBefore = worker.process.cpuSeconds();
    const cpuBefore = server.process.cpuSeconds();
    const consumed = await worker.call("consume", { streams, group: GROUP, eventsEach });
    const cpuConsumed = server.process.cpuSeconds();
    const clientCpuSeconds = worker.process.cpuSeconds() - clientCpuBefore;

    await worker.call("consume", { streams, eventsEach: warmUp });
    const cpuBeforeRead = server.process.cpuSeconds();
    const read = await worker.call("consume", { streams, eventsEach });
    const cpuRead = server.process.cpuSeconds();

    const bytesMissing = 2 * eventsAll * payloadBytes - consumed.payloadBytes - read.payloadBytes;
    const millions = eventsAll / 1_000_000;
    return {
      eventsPerSecond: consumed.events / consumed.seconds,
      serverCpuSecondsPerMillion: (cpuConsumed - cpuBefore) / millions,
      clientCpuSecondsPerMillion: clientCpuSeconds / millions,
      unacknowledged: await worker.call("lag", { streams, group: GROUP }),
      readPerSecond: read.events / read.seconds,
      readServerCpuSecondsPerMillion: (cpuRead - cpuBeforeRead) / millions,
      lost: bytesMissing / payloadBytes,
    };
  });
}
