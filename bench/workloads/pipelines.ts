// Three stages in a row with empty handlers, against Restate; one run alone, in bare KV commits; and what a great many
// finished and unfinished runs cost at the start.

import type { Case, Contestant, Target } from "../cases.ts";
import type { BenchOptions } from "../options.ts";
import { BARE_KV, kvLatency } from "../peers/bare_store.ts";
import { HADRON } from "../peers/hadron.ts";
import { hadronPipelines } from "../peers/hadron_pipelines.ts";
import { nodeVersion } from "../peers/node_worker.ts";
import { type PipelinePeer, withPipelineWorkers } from "../peers/pipeline_peer.ts";
import { restate, RESTATE_SDK_VERSION, RESTATE_VERSION } from "../peers/restate.ts";
import { bytesOnDisk } from "../store_folder.ts";
import type { Plan, Workload } from "./workload.ts";

const IN_FLIGHT = 256;
/** Goes first, unmeasured. */
const WARM_UP_PART = 0.5;
const MEBIBYTE = 1024 * 1024;
const REST_MS = 2_000;
/** A run's data, as small as in the other cases. */
const PAYLOAD_BYTES = 128;

export const pipelines: Workload = {
  name: "pipelines",
  summary: "runs of three stages against Restate; a run alone; start with a great many runs",
  plan: async (options): Promise<Plan> => {
    const hadron = hadronPipelines(options.profileFolder);
    if (options.quick) return { cases: casesOf(options, hadron, []), targets: [], versions: {}, method: [] };
    const peer = await restate();
    return {
      cases: casesOf(options, hadron, [peer]),
      targets: targetsAgainst(peer.name),
      versions: peer.missing === undefined ? await versionsOfRestate() : {},
      method: METHOD,
    };
  },
};

function casesOf({ seconds, calls, quick }: BenchOptions, hadron: PipelinePeer, others: PipelinePeer[]): Case[] {
  const peers = [hadron, ...others];
  const commits = Math.max(10, Math.ceil(calls / 10));
  return [
    {
      name: "runs",
      title: `Three stages in a row, ${IN_FLIGHT} runs in flight`,
      metrics: [
        { key: "runsPerSecond", title: "completed runs/s", unit: "per second" },
        { key: "p50Ms", title: "start to completion, p50", unit: "ms" },
        { key: "p99Ms", title: "start to completion, p99", unit: "ms" },
        { key: "serverCpuSecondsPerThousand", title: "server CPU per thousand runs", unit: "s" },
        { key: "bytesPerRun", title: "bytes on disk per run", unit: "bytes" },
      ],
      contestants: peers.map((peer) => contestantOf(peer, seconds, IN_FLIGHT)),
    },
    {
      name: "alone",
      title: "Three stages in a row, one run after another",
      metrics: [
        { key: "p50Ms", title: "start to completion, p50", unit: "ms" },
        { key: "p99Ms", title: "start to completion, p99", unit: "ms" },
      ],
      contestants: [
        ...peers.map((peer) => contestantOf(peer, seconds, 1)),
        { name: BARE_KV, measure: async () => ({ ...await kvLatency(commits, commits, PAYLOAD_BYTES) }) },
      ],
    },
    startCase(hadron, quick ? { finished: 200, unfinished: 50 } : { finished: 100_000, unfinished: 10_000 }),
  ];
}

function contestantOf(peer: PipelinePeer, seconds: number, inFlight: number): Contestant {
  return {
    name: peer.name,
    missing: peer.missing,
    measure: () =>
      withPipelineWorkers(peer, async ({ server, starter, folder }) => {
        await starter.call("runs", { seconds: seconds * WARM_UP_PART, inFlight });
        const cpuBefore = server.process.cpuSeconds();
        const bytesBefore = bytesOnDisk(folder);
        const { runs, perSecond, p50Ms, p99Ms } = await starter.call("runs", { seconds, inFlight });
        return {
          runsPerSecond: perSecond,
          p50Ms,
          p99Ms,
          serverCpuSecondsPerThousand: (server.process.cpuSeconds() - cpuBefore) / (runs / 1000),
          bytesPerRun: (bytesOnDisk(folder) - bytesBefore) / runs,
        };
      }),
  };
}

/** A server that stopped with so many runs starts again. */
function startCase(hadron: PipelinePeer, { finished, unfinished }: { finished: number; unfinished: number }): Case {
  const [ended, open] = [finished, unfinished].map((count) => count.toLocaleString("en-US"));
  return {
    name: "start",
    title: `Start with ${ended} finished and ${open} unfinished runs`,
    metrics: [
      { key: "readyMs", title: "start to ready", unit: "ms" },
      { key: "residentBytes", title: "memory (RSS)", unit: "bytes" },
      { key: "bytesOnDisk", title: "bytes on disk", unit: "bytes" },
    ],
    contestants: [{
      name: hadron.name,
      measure: () =>
        withPipelineWorkers(hadron, async ({ server, stages, starter, folder }) => {
          await starter.call("complete", { runs: finished, inFlight: IN_FLIGHT });
          await stages.process.stop();
          await starter.call("begin", { runs: unfinished });
          await starter.process.stop();
          await server.process.stop();
          const again = await hadron.startServer(folder);
          try {
            await new Promise((resolve) => setTimeout(resolve, REST_MS));
            return {
              readyMs: again.readyMs,
              residentBytes: again.process.residentBytes(),
              bytesOnDisk: bytesOnDisk(folder),
            };
          } finally {
            await again.process.stop();
          }
        }),
    }],
  };
}

function targetsAgainst(peer: string): Target[] {
  return [
    { caseName: "runs", metric: "runsPerSecond", contestant: HADRON, bound: "at least", value: 5_000 },
    { caseName: "runs", metric: "runsPerSecond", contestant: HADRON, against: [peer], bound: "at least", value: 5 },
    { caseName: "alone", metric: "p50Ms", contestant: HADRON, against: [BARE_KV], bound: "at most", value: 10 },
    { caseName: "alone", metric: "p50Ms", contestant: HADRON, against: [peer], bound: "at most", value: 1 },
    { caseName: "start", metric: "readyMs", contestant: HADRON, bound: "at most", value: 2_000 },
    { caseName: "start", metric: "residentBytes", contestant: HADRON, bound: "at most", value: 400 * MEBIBYTE },
  ];
}

async function versionsOfRestate(): Promise<Record<string, string>> {
  return { "Restate server": RESTATE_VERSION, "Restate SDK": RESTATE_SDK_VERSION, Node: await nodeVersion() };
}

const METHOD = [
  "Server, who works on the stages, and who starts runs are processes of their own, on the loopback of this one machine; stores are on its disk, new for each run, and flushed before anything is answered.",
  "A run of Hadron is started by an event in a stream, goes through three stages of a pipeline, and is waited for by its id. A run of Restate is a call of a handler with three ctx.run steps, through its ingress over HTTP connections that are kept.",
  "Start: a server with these runs was stopped and starts again; finished runs are kept with all their data. Memory is taken two seconds after it was ready.",
];
