// What a great many stored events cost the server: when it starts, in memory, and for each event that comes and goes.

import type { Case, Measurement, Target } from "../cases.ts";
import type { BenchOptions } from "../options.ts";
import { denoProgram } from "../peers/deno_worker.ts";
import { hadronStreams } from "../peers/hadron_streams.ts";
import { type StreamPeer, withStoreFolder } from "../peers/stream_peer.ts";
import type { ServerProcess } from "../server_process.ts";
import { bytesOnDisk } from "../store_folder.ts";
import { WorkerProcess } from "../worker_process.ts";
import type { StreamScaleCommands } from "../workers/stream_scale.ts";
import { EVENTS_IN_FLIGHT, QUICK_MESSAGES_FACTOR } from "./streams_publish.ts";
import type { Plan, Workload } from "./workload.ts";

const MEBIBYTE = 1024 * 1024;
const EVENT_BYTES = 100;
const FEW = 1_000;
/** Of each of the groups that are to cost the same: begun, as nearly always, within a stored batch. */
const WINDOW_EVENTS = 900;
const GROUPS = 64;
const READS = 100;
const WINDOWS = 200;
/** Long enough that no delivery expires while the memory is looked at. */
const ACK_WAIT_MS = 3_600_000;
const REST_MS = 2_000;
/** In quick mode, in which the figure is not looked at. */
const QUICK_REST_MS = 10;
/** Ten million with the count of messages that other workloads have. */
const MANY_OF_MESSAGES = 10_000_000 / 1_500_000;

type ScaleWorker = WorkerProcess<StreamScaleCommands>;

export const streamsScale: Workload = {
  name: "streams-scale",
  summary: "a stream of 10,000,000 events: restart, memory, seeking, cost per event",
  plan: ({ messages, quick, profileFolder }) => {
    const many = Math.round(messages * (quick ? QUICK_MESSAGES_FACTOR : MANY_OF_MESSAGES));
    return Promise.resolve(plan(hadronStreams(profileFolder), many, { quick }));
  },
};

function plan(peer: StreamPeer, many: number, { quick }: Pick<BenchOptions, "quick">): Plan {
  const windows = quick ? 10 : WINDOWS;
  const manyName = `${many.toLocaleString("en-US")} stored`;
  const fewName = `${FEW.toLocaleString("en-US")} stored`;
  const scaleCase: Case = {
    name: "stored",
    title: `A stream with ${many.toLocaleString("en-US")} events of ${EVENT_BYTES} B`,
    metrics: [
      { key: "publishPerSecond", title: "published/s, all of them", unit: "per second" },
      { key: "publishFirstPerSecond", title: "published/s, the first tenth", unit: "per second" },
      { key: "publishLastPerSecond", title: "published/s, the last tenth", unit: "per second" },
      { key: "diskRatio", title: "bytes on disk per byte of data", unit: "times" },
      { key: "killedReadyMs", title: "start to ready, after it was killed", unit: "ms" },
      { key: "readyMs", title: "start to ready, after it was stopped", unit: "ms" },
      { key: "residentBytes", title: "memory (RSS) when ready", unit: "bytes" },
      { key: "laggingBytes", title: `memory (RSS) with ${GROUPS} groups lagging`, unit: "bytes" },
      { key: "readP50Ms", title: "read from a random time, first event, p50", unit: "ms" },
      { key: "readMaxMs", title: "read from a random time, first event, slowest", unit: "ms" },
      { key: "lastPerSecond", title: "consumed/s, the last 900 by each of many groups", unit: "per second" },
      { key: "lastCpuSecondsPerMillion", title: "server CPU per million of these", unit: "s" },
      {
        key: "randomPerSecond",
        title: "consumed/s, 900 from a random place by each of many groups",
        unit: "per second",
      },
      { key: "randomCpuSecondsPerMillion", title: "server CPU per million of these", unit: "s" },
      { key: "longPerSecond", title: "consumed/s, a tenth of all from a random place", unit: "per second" },
      { key: "longCpuSecondsPerMillion", title: "server CPU per million of these", unit: "s" },
      { key: "lost", title: "acknowledged events lost", unit: "count" },
    ],
    contestants: [
      { name: fewName, measure: () => measureFew(peer, windows) },
      { name: manyName, measure: () => measureMany(peer, many, windows, quick ? QUICK_REST_MS : REST_MS) },
    ],
  };
  return {
    cases: [scaleCase],
    targets: quick ? [] : targets(manyName, fewName),
    versions: {},
    method: [
      `Published over one connection with ${EVENTS_IN_FLIGHT} in flight; acknowledged when on disk. The server is killed (SIGKILL) right after the last acknowledgement and started again, then stopped and started once more.`,
      `${GROUPS} groups lagging: each begins at another place of the stream and has one member, which took ${
        FEW.toLocaleString("en-US")
      } events and acknowledges none. The memory is looked at ${REST_MS / 1000} s later.`,
      `Read from a random time: ${READS} times one after another, right after that, until the first event is there.`,
      `Consumed/s, after one more start in both columns: ${windows} new durable groups one after the other; each is made, takes and acknowledges ${WINDOW_EVENTS} events and is deleted, all of which is in the time. At a random place the server also reads further ahead in the store than these groups go.`,
      "The files are in the system's file cache, as they have just been written.",
    ],
  };
}

function targets(many: string, few: string): Target[] {
  const plain = (metric: string, value: number): Target => (
    { caseName: "stored", metric, contestant: many, bound: "at most", value }
  );
  return [
    plain("killedReadyMs", 1_000),
    plain("readyMs", 1_000),
    plain("laggingBytes", 300 * MEBIBYTE),
    plain("readMaxMs", 50),
    { caseName: "stored", metric: "lastPerSecond", contestant: many, against: [few], bound: "at least", value: 0.8 },
    { caseName: "stored", metric: "longPerSecond", contestant: many, bound: "at least", value: 400_000 },
  ];
}

function measureFew(peer: StreamPeer, windows: number): Promise<Measurement> {
  return withStoreFolder(async (folder) => {
    await withServer(peer, folder, async (_server, worker) => {
      await worker.call("ensure", null);
      await publish(worker, FEW);
    });
    return await withServer(
      peer,
      folder,
      (server, worker) => measureConsumed(server, worker, "last", windows, WINDOW_EVENTS),
    );
  });
}

function measureMany(peer: StreamPeer, many: number, windows: number, restMs: number): Promise<Measurement> {
  return withStoreFolder(async (folder) => {
    const published = await withServer(peer, folder, async (server, worker) => {
      await worker.call("ensure", null);
      const figures = await fill(worker, many);
      await server.process.kill();
      return figures;
    });
    const diskRatio = bytesOnDisk(folder) / (many * EVENT_BYTES);
    console.error("  killed; starting again");
    const killed = await withServer(peer, folder, async (server, worker) => ({
      killedReadyMs: server.readyMs,
      lost: many - await worker.call("stored", null),
    }));
    console.error("  stopped; starting again");
    const later = await withServer(peer, folder, async (server, worker) => {
      await rest(restMs);
      const residentBytes = server.process.residentBytes();
      await worker.call("lag", { groups: GROUPS, taken: FEW, ackWaitMs: ACK_WAIT_MS });
      await rest(restMs);
      const laggingBytes = server.process.residentBytes();
      const read = await worker.call("readFrom", { reads: READS, seed: 1 });
      return { readyMs: server.readyMs, residentBytes, laggingBytes, readP50Ms: read.p50Ms, readMaxMs: read.maxMs };
    });
    console.error("  consuming");
    // A server without the groups' members: as with few events.
    const consumed = await withServer(peer, folder, async (server, worker) => ({
      ...await measureConsumed(server, worker, "last", windows, WINDOW_EVENTS),
      ...await measureConsumed(server, worker, "random", windows, WINDOW_EVENTS),
      ...await measureConsumed(server, worker, "long", 1, many / 10),
    }));
    return { ...published, diskRatio, ...killed, ...later, ...consumed };
  });
}

async function fill(worker: ScaleWorker, many: number): Promise<Measurement> {
  const tenths: number[] = [];
  const startedAt = performance.now();
  for (let tenth = 1; tenth <= 10; tenth++) {
    tenths.push(await publish(worker, many / 10));
    console.error(`  published ${(many / 10 * tenth).toLocaleString("en-US")}, ${Math.round(tenths[tenth - 1])}/s`);
  }
  return {
    publishPerSecond: many / ((performance.now() - startedAt) / 1000),
    publishFirstPerSecond: tenths[0],
    publishLastPerSecond: tenths[9],
  };
}

async function publish(worker: ScaleWorker, events: number): Promise<number> {
  const order = { inFlight: EVENTS_IN_FLIGHT, payloadBytes: EVENT_BYTES, keys: 0 };
  return (await worker.call("publish", { ...order, until: { events } })).perSecond;
}

/** The rate and its cost, after a warm-up. */
async function measureConsumed(
  server: ServerProcess,
  worker: ScaleWorker,
  what: "last" | "random" | "long",
  groups: number,
  events: number,
): Promise<Measurement> {
  const order = { events, from: what === "last" ? "last" as const : "random" as const };
  if (groups > 1) await worker.call("consumeWindows", { ...order, groups: Math.ceil(groups / 4), seed: 1 });
  const cpuBefore = server.process.cpuSeconds();
  const { perSecond } = await worker.call("consumeWindows", { ...order, groups, seed: 2 + events });
  const cpuSeconds = server.process.cpuSeconds() - cpuBefore;
  return {
    [`${what}PerSecond`]: perSecond,
    [`${what}CpuSecondsPerMillion`]: cpuSeconds / (groups * events / 1_000_000),
  };
}

async function withServer<T>(
  peer: StreamPeer,
  folder: string,
  use: (server: ServerProcess, worker: ScaleWorker) => Promise<T>,
): Promise<T> {
  const server = await peer.startServer(folder);
  let worker: ScaleWorker | undefined;
  try {
    worker = new WorkerProcess(denoProgram(new URL("../workers/stream_scale.ts", import.meta.url), [server.url]));
    return await use(server, worker);
  } finally {
    await worker?.process.stop();
    await server.process.stop();
  }
}

function rest(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}
