// One connection that publishes to streams: many events in flight, or one after another. The same code for every peer,
// and beside them what the store does by itself.

import type { Case, Contestant, Measurement, Metric } from "../cases.ts";
import {
  BARE_COMMITTER,
  BARE_COMMITTER_ALIKE,
  BARE_KV,
  COMMITTER_VALUE_BYTES,
  committerFigures,
  kvLatency,
} from "../peers/bare_store.ts";
import type { RedisBenchmark } from "../peers/redis.ts";
import { type StreamPeer, withStoreFolder, withStreamWorker } from "../peers/stream_peer.ts";
import { bytesOnDisk } from "../store_folder.ts";

export const EVENT_BYTES = 128;
export const EVENTS_IN_FLIGHT = 1_024;
/** Goes first, unmeasured: by then server and client have compiled their loops. */
export const WARM_UP_PART = 0.25;

/** In quick mode there are this many times the messages of other workloads: with fewer nothing is read from the store. */
export const QUICK_MESSAGES_FACTOR = 50;

/** How events are spread. */
export interface Spread {
  streams: number;
  partitions: number;
  /** Keys in turn, 0 for events without. */
  keys: number;
}

export const ONE_STREAM: Spread = { streams: 1, partitions: 1, keys: 0 };

const METRICS: Metric[] = [
  { key: "eventsPerSecond", title: "acknowledged events/s", unit: "per second" },
  { key: "serverCpuSecondsPerMillion", title: "server CPU per million events", unit: "s" },
  { key: "clientCpuSecondsPerMillion", title: "client CPU per million events", unit: "s" },
  { key: "diskRatio", title: "bytes on disk per byte of data", unit: "times" },
  { key: "lost", title: "acknowledged events lost", unit: "count" },
];

export function streamPublishCase(
  { name, title, seconds, payloadBytes, spread = ONE_STREAM }: {
    name: string;
    title: string;
    seconds: number;
    payloadBytes: number;
    spread?: Spread;
  },
  peers: StreamPeer[],
  others: Contestant[] = [],
): Case {
  const contestants = peers.map((peer) => publishContestant(peer, peer.name, seconds, payloadBytes, spread));
  return { name, title, metrics: METRICS, contestants: [...contestants, ...others] };
}

export function publishContestant(
  peer: StreamPeer,
  name: string,
  seconds: number,
  payloadBytes: number,
  spread: Spread,
): Contestant {
  return { name, missing: peer.missing, measure: () => measurePublish(peer, seconds, payloadBytes, spread) };
}

/** The names of the streams. */
export function streamNames({ streams }: Spread): string[] {
  return Array.from({ length: streams }, (_, index) => `bench-${index}`);
}

function measurePublish(
  peer: StreamPeer,
  seconds: number,
  payloadBytes: number,
  spread: Spread,
): Promise<Measurement> {
  return withStreamWorker(peer, "producer", async ({ server, worker, folder }) => {
    const streams = streamNames(spread);
    await worker.call("ensure", { streams, partitions: spread.partitions });
    const order = { streams, inFlight: EVENTS_IN_FLIGHT, payloadBytes, keys: spread.keys };
    const warmUp = await worker.call("publish", { ...order, until: { seconds: seconds * WARM_UP_PART } });
    const serverCpuBefore = server.process.cpuSeconds();
    const clientCpuBefore = worker.process.cpuSeconds();
    const outcome = await worker.call("publish", { ...order, until: { seconds } });
    const serverCpuSeconds = server.process.cpuSeconds() - serverCpuBefore;
    const clientCpuSeconds = worker.process.cpuSeconds() - clientCpuBefore;
    const acknowledged = warmUp.events + outcome.events;
    const millions = outcome.events / 1_000_000;
    return {
      eventsPerSecond: outcome.perSecond,
      serverCpuSecondsPerMillion: serverCpuSeconds / millions,
      clientCpuSecondsPerMillion: clientCpuSeconds / millions,
      diskRatio: bytesOnDisk(folder) / (acknowledged * payloadBytes),
      lost: acknowledged - await worker.call("stored", { streams }),
    };
  });
}

/** Values of the bare committer, two commits' worth: while one is under way the next one fills. */
const ALWAYS_AHEAD = 96;

/** The committer alone, with as many bytes as so many events are when they are stored; it never has to wait for more. */
export function bareCommitterContestant(seconds: number, payloadBytes: number): Contestant {
  return committerContestant(BARE_COMMITTER, ALWAYS_AHEAD, seconds, payloadBytes);
}

/** The same with no more bytes under way than the producers have: it waits for a commit as they do. */
export function alikeCommitterContestant(seconds: number, payloadBytes: number): Contestant {
  const underWay = Math.ceil(EVENTS_IN_FLIGHT * storedBytes(payloadBytes) / COMMITTER_VALUE_BYTES);
  return committerContestant(BARE_COMMITTER_ALIKE, underWay, seconds, payloadBytes);
}

function committerContestant(name: string, underWay: number, seconds: number, payloadBytes: number): Contestant {
  return {
    name,
    measure: async () => {
      const figures = await committerFigures(seconds, seconds * WARM_UP_PART, underWay);
      const bytes = storedBytes(payloadBytes);
      return {
        eventsPerSecond: figures.bytesPerSecond / bytes,
        serverCpuSecondsPerMillion: figures.cpuSecondsPerByte * bytes * 1_000_000,
        diskRatio: figures.diskRatio * bytes / payloadBytes,
      };
    },
  };
}

/** An event without key, type and headers in a RecordBatch: its data, and twice a tag and a length. */
function storedBytes(payloadBytes: number): number {
  const fieldBytes = (bytes: number) => 1 + varintBytes(bytes) + bytes;
  return fieldBytes(fieldBytes(payloadBytes));
}

function varintBytes(value: number): number {
  return value < 2 ** 7 ? 1 : value < 2 ** 14 ? 2 : 3;
}

/** Redis's own client: 50 connections that send 16 commands at a time, as it is at its best. */
export function redisBenchmarkContestant(redis: RedisBenchmark, events: number, payloadBytes: number): Contestant {
  return {
    name: redis.name,
    missing: redis.missing,
    measure: () =>
      withStoreFolder(async (folder) => {
        const server = await redis.startServer(folder);
        try {
          const order = { clients: 50, pipelined: 16, payloadBytes };
          await redis.publish(server.url, { ...order, events: Math.ceil(events * WARM_UP_PART) });
          const diskBefore = bytesOnDisk(folder);
          const cpuBefore = server.process.cpuSeconds();
          const { perSecond } = await redis.publish(server.url, { ...order, events });
          return {
            eventsPerSecond: perSecond,
            serverCpuSecondsPerMillion: (server.process.cpuSeconds() - cpuBefore) / (events / 1_000_000),
            diskRatio: (bytesOnDisk(folder) - diskBefore) / (events * payloadBytes),
          };
        } finally {
          await server.process.stop();
        }
      }),
  };
}

/** One publish after another, and as long as it takes Deno KV to commit as much. */
export function streamLatencyCase(events: number, peers: StreamPeer[]): Case {
  const warmUp = Math.ceil(events * WARM_UP_PART);
  const contestants = peers.map((peer): Contestant => ({
    name: peer.name,
    missing: peer.missing,
    measure: () =>
      withStreamWorker(peer, "producer", async ({ worker }) => {
        const [stream] = streamNames(ONE_STREAM);
        await worker.call("ensure", { streams: [stream], partitions: 1 });
        await worker.call("latency", { stream, events: warmUp, payloadBytes: EVENT_BYTES });
        return { ...await worker.call("latency", { stream, events, payloadBytes: EVENT_BYTES }) };
      }),
  }));
  contestants.push({ name: BARE_KV, measure: async () => ({ ...await kvLatency(events, warmUp, EVENT_BYTES) }) });
  return {
    name: "latency",
    title: `Publish, one after another, ${EVENT_BYTES} B`,
    metrics: [
      { key: "p50Ms", title: "p50", unit: "ms" },
      { key: "p99Ms", title: "p99", unit: "ms" },
    ],
    contestants,
  };
}
