// What order by key costs: the same load with it and without, in turn.

import type { Case, Measurement } from "../cases.ts";
import type { BenchOptions } from "../options.ts";
import { denoProgram } from "../peers/deno_worker.ts";
import { hadronStreams } from "../peers/hadron_streams.ts";
import { type StreamPeer, withStoreFolder } from "../peers/stream_peer.ts";
import { WorkerProcess } from "../worker_process.ts";
import type { ShareOrder, StreamMembersCommands } from "../workers/stream_members.ts";
import { EVENT_BYTES, EVENTS_IN_FLIGHT, QUICK_MESSAGES_FACTOR, WARM_UP_PART } from "./streams_publish.ts";
import type { Plan, Workload } from "./workload.ts";

const WORKER = new URL("../workers/stream_members.ts", import.meta.url);
const KEYS = 10_000;
const MEMBERS = 64;
const PARTITIONS = 4;
const NACK_ONE_OF = 10;
/** So many times in one measurement a member leaves and another comes. */
const CHANGES = 100;
const EVENTS_PART = 0.5;

const BY_KEY = 'order: "key"';
const UNORDERED = 'order: "none"';

export const streamsOrder: Workload = {
  name: "streams-order",
  summary: "a group with order by key and without, 64 members that nack and come and go",
  plan: ({ messages, quick, profileFolder }) => {
    const events = Math.ceil(quick ? messages * QUICK_MESSAGES_FACTOR : messages * EVENTS_PART);
    return Promise.resolve(plan(hadronStreams(profileFolder), events, { quick, profileFolder }));
  },
};

function plan(
  peer: StreamPeer,
  events: number,
  { quick, profileFolder }: Pick<BenchOptions, "quick" | "profileFolder">,
): Plan {
  const contestant = (name: string, order: ShareOrder["order"]) => (
    { name, measure: () => measure(peer, order, events, profileFolder) }
  );
  const orderCase: Case = {
    name: "order",
    title: `Consume with ${MEMBERS} members, ${KEYS.toLocaleString("en-US")} keys, a tenth nacked, ${EVENT_BYTES} B`,
    metrics: [
      { key: "eventsPerSecond", title: "events/s, consumed and acknowledged", unit: "per second" },
      { key: "serverCpuSecondsPerMillion", title: "server CPU per million events", unit: "s" },
      { key: "clientCpuSecondsPerMillion", title: "client CPU per million events", unit: "s" },
      { key: "deliveries", title: "deliveries per event", unit: "times" },
      { key: "changes", title: "members that left", unit: "count" },
      { key: "unacknowledged", title: "events left unacknowledged", unit: "count" },
    ],
    contestants: [contestant(BY_KEY, "key"), contestant(UNORDERED, "none")],
  };
  return {
    cases: [orderCase],
    targets: quick ? [] : [{
      caseName: "order",
      metric: "eventsPerSecond",
      contestant: BY_KEY,
      against: [UNORDERED],
      bound: "at least",
      value: 0.8,
    }],
    versions: {},
    method: [
      `All events are stored before the first is consumed, in ${PARTITIONS} partitions, with their keys in turn. All members are on one connection of one process; every tenth delivery is nacked, the others are acknowledged at once, and ${CHANGES} times a member leaves and another comes.`,
      "The time is from the first delivery until all acknowledgements are on disk. That order holds under this load is checked by `deno task soak order`.",
    ],
  };
}

function measure(
  peer: StreamPeer,
  order: ShareOrder["order"],
  events: number,
  profileFolder: string | undefined,
): Promise<Measurement> {
  const profile = profileFolder === undefined ? undefined : { folder: profileFolder, role: `members-${order}` };
  return withStoreFolder(async (folder) => {
    const server = await peer.startServer(folder);
    let worker: WorkerProcess<StreamMembersCommands> | undefined;
    try {
      worker = new WorkerProcess<StreamMembersCommands>(denoProgram(WORKER, [server.url], profile));
      await worker.call("ensure", { partitions: PARTITIONS });
      const publish = { inFlight: EVENTS_IN_FLIGHT, payloadBytes: EVENT_BYTES, keys: KEYS };
      await worker.call("publish", { ...publish, until: { events } });
      const load = { order, members: MEMBERS, nackOneOf: NACK_ONE_OF };
      const warmUp = Math.ceil(events * WARM_UP_PART);
      await worker.call("share", { ...load, group: "warm-up", events: warmUp, changeEvery: warmUp });

      const serverCpuBefore = server.process.cpuSeconds();
      const clientCpuBefore = worker.process.cpuSeconds();
      const changeEvery = Math.ceil(events / CHANGES);
      const shared = await worker.call("share", { ...load, group: "bench", events, changeEvery });
      const millions = events / 1_000_000;
      return {
        eventsPerSecond: events / shared.seconds,
        serverCpuSecondsPerMillion: (server.process.cpuSeconds() - serverCpuBefore) / millions,
        clientCpuSecondsPerMillion: (worker.process.cpuSeconds() - clientCpuBefore) / millions,
        deliveries: shared.deliveries / events,
        changes: shared.changes,
        unacknowledged: await worker.call("lag", { group: "bench" }),
      };
    } finally {
      await worker?.process.stop();
      await server.process.stop();
    }
  });
}
