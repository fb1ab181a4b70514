// Durable streams against JetStream with nats.js and Redis streams; beside them what the store does by itself.

import type { Case, Target } from "../cases.ts";
import type { BenchOptions } from "../options.ts";
import { BARE_COMMITTER, BARE_COMMITTER_ALIKE, BARE_KV } from "../peers/bare_store.ts";
import { HADRON } from "../peers/hadron.ts";
import { hadronStreams } from "../peers/hadron_streams.ts";
import { jetStreamInDeno, jetStreamInNode } from "../peers/jetstream.ts";
import { NATS_JS_VERSION, natsServerVersion } from "../peers/nats.ts";
import { nodeVersion } from "../peers/node_worker.ts";
import { NODE_REDIS_VERSION, redisBenchmark, redisInDeno, redisVersion } from "../peers/redis.ts";
import type { StreamPeer } from "../peers/stream_peer.ts";
import { type Consuming, streamConsumeCase } from "./streams_consume.ts";
import {
  alikeCommitterContestant,
  bareCommitterContestant,
  EVENT_BYTES,
  EVENTS_IN_FLIGHT,
  ONE_STREAM,
  publishContestant,
  QUICK_MESSAGES_FACTOR,
  redisBenchmarkContestant,
  type Spread,
  streamLatencyCase,
  streamPublishCase,
} from "./streams_publish.ts";
import type { Plan, Workload } from "./workload.ts";

/** The part of Hadron's events that is enough to keep a peer as busy. */
const PEER_PART = 0.1;

export const streams: Workload = {
  name: "streams",
  summary: "durable publish, consume and read against JetStream and Redis streams",
  plan: (options) => options.quick ? quickPlan(options) : fullPlan(options),
};

/** Events of other sizes: name, title, bytes, and the part of the count. */
const SIZES: [name: string, title: string, payloadBytes: number, part: number][] = [
  ["1024", "1 KiB", 1024, 0.2],
  ["16384", "16 KiB", 16 * 1024, 0.02],
];

const SPREADS: [name: string, spread: Spread][] = [
  ["1 stream", ONE_STREAM],
  ["16 partitions, 1,000 keys", { streams: 1, partitions: 16, keys: 1_000 }],
  ["100 streams", { streams: 100, partitions: 1, keys: 0 }],
];

function quickPlan({ messages, calls, seconds }: BenchOptions): Promise<Plan> {
  const hadron = hadronStreams();
  const cases = [
    publishCase(seconds, [hadron], [
      bareCommitterContestant(seconds, EVENT_BYTES),
      alikeCommitterContestant(seconds, EVENT_BYTES),
    ]),
    streamLatencyCase(calls, [hadron]),
    consumeCase([{ peer: hadron, events: messages * QUICK_MESSAGES_FACTOR, payloadBytes: EVENT_BYTES }]),
    ...hadronCases({ messages: messages * QUICK_MESSAGES_FACTOR, seconds }, hadron, []),
  ];
  return Promise.resolve({ cases, targets: [], versions: {}, method: [] });
}

async function fullPlan({ messages, calls, seconds, profileFolder }: BenchOptions): Promise<Plan> {
  const hadron = hadronStreams(profileFolder);
  const jetStreams = [await jetStreamInDeno("default"), await jetStreamInNode("default")];
  const flushed = await jetStreamInDeno("always");
  const redis = await redisInDeno();
  const redisC = await redisBenchmark();
  const peers = [...jetStreams, flushed, redis];
  const consuming = [{ peer: hadron, part: 1 }, ...[...jetStreams, redis].map((peer) => ({ peer, part: PEER_PART }))];
  const cases = [
    publishCase(seconds, [hadron, ...peers], [
      bareCommitterContestant(seconds, EVENT_BYTES),
      alikeCommitterContestant(seconds, EVENT_BYTES),
      redisBenchmarkContestant(redisC, Math.ceil(messages / 2), EVENT_BYTES),
    ]),
    streamLatencyCase(calls, [hadron, ...peers]),
    consumeCase(
      consuming.map(({ peer, part }) => ({ peer, events: Math.ceil(messages * part), payloadBytes: EVENT_BYTES })),
    ),
    ...hadronCases({ messages, seconds }, hadron, [jetStreams[0], redis]),
  ];
  return {
    cases,
    targets: targetsAgainst({
      jetStreams: jetStreams.map(({ name }) => name),
      flushed: flushed.name,
      redis: [redis.name, redisC.name],
    }),
    versions: await versionsOf(peers),
    method: METHOD,
  };
}

function publishCase(seconds: number, peers: StreamPeer[], others: Case["contestants"]): Case {
  const title = `Publish, ${EVENTS_IN_FLIGHT} in flight, ${EVENT_BYTES} B`;
  return streamPublishCase({ name: "publish", title, seconds, payloadBytes: EVENT_BYTES }, peers, others);
}

function consumeCase(consuming: Consuming[]): Case {
  return streamConsumeCase("consume", `Consume with ack, and read, ${EVENT_BYTES} B`, consuming);
}

/** Events of other sizes, also with some peers; and over many partitions and streams, Hadron against itself. */
function hadronCases(
  { messages, seconds }: Pick<BenchOptions, "messages" | "seconds">,
  hadron: StreamPeer,
  peers: StreamPeer[],
): Case[] {
  const sizes = SIZES.flatMap(([name, title, payloadBytes, part]) => {
    const consuming = [hadron, ...peers].map((peer) => {
      const events = Math.ceil(messages * part * (peer === hadron ? 1 : PEER_PART));
      return { peer, events, payloadBytes };
    });
    return [
      streamPublishCase(
        { name: `publish-${name}`, title: `Publish, ${EVENTS_IN_FLIGHT} in flight, ${title}`, seconds, payloadBytes },
        [hadron, ...peers],
        [bareCommitterContestant(seconds, payloadBytes)],
      ),
      streamConsumeCase(`consume-${name}`, `Consume with ack, and read, ${title}`, consuming),
    ];
  });
  const publishSpread: Case = {
    ...publishCase(seconds, [], []),
    name: "publish-spread",
    title: `Publish over partitions and streams, ${EVENTS_IN_FLIGHT} in flight, ${EVENT_BYTES} B`,
    contestants: SPREADS.map(([name, spread]) => publishContestant(hadron, name, seconds, EVENT_BYTES, spread)),
  };
  const consumeSpread = streamConsumeCase(
    "consume-spread",
    `Consume with ack, and read, over partitions and streams, ${EVENT_BYTES} B`,
    SPREADS.map(([name, spread]) => ({
      peer: hadron,
      name,
      events: Math.ceil(messages / 2),
      payloadBytes: EVENT_BYTES,
      spread,
    })),
  );
  return [...sizes, publishSpread, consumeSpread];
}

function targetsAgainst(
  { jetStreams, flushed, redis }: { jetStreams: string[]; flushed: string; redis: string[] },
): Target[] {
  const atLeast = (caseName: string, metric: string, value: number, against?: string[]): Target => (
    { caseName, metric, contestant: HADRON, against, bound: "at least", value }
  );
  return [
    atLeast("publish", "eventsPerSecond", 500_000),
    atLeast("publish", "eventsPerSecond", 0.5, [BARE_COMMITTER_ALIKE]),
    atLeast("publish", "eventsPerSecond", 12, jetStreams),
    atLeast("publish", "eventsPerSecond", 50, [flushed]),
    atLeast("publish", "eventsPerSecond", 1, redis),
    { caseName: "latency", metric: "p50Ms", contestant: HADRON, against: [BARE_KV], bound: "at most", value: 2.5 },
    atLeast("consume", "eventsPerSecond", 400_000),
    atLeast("consume", "eventsPerSecond", 4, jetStreams),
    atLeast("consume", "readPerSecond", 1_000_000),
  ];
}

async function versionsOf(peers: StreamPeer[]): Promise<Record<string, string>> {
  const isThere = (name: string) => peers.some((peer) => peer.missing === undefined && peer.name.startsWith(name));
  return {
    ...isThere("JetStream") && {
      "nats-server": await natsServerVersion(),
      "nats.js": NATS_JS_VERSION,
      Node: await nodeVersion(),
    },
    ...isThere("Redis") && { Redis: await redisVersion(), "node-redis": NODE_REDIS_VERSION },
  };
}

const METHOD = [
  "Server and client are processes of their own, on the loopback of this one machine; stores are on its disk, new for each run. Every client has one connection and waits for each event's acknowledgement by a promise of its own.",
  "Hadron acknowledges what has been flushed to disk (durability sync), as do JetStream with sync_interval always and Redis with appendfsync always. JetStream by default acknowledges what it has written, and flushes every two minutes.",
  `${BARE_COMMITTER}: Hadron's committer in a process with nothing else, always two commits' worth ahead, eleven times what ${EVENTS_IN_FLIGHT} events are; its bytes are counted as events of the same data. What the store can do, not a target.`,
  `${BARE_COMMITTER_ALIKE}: the same with the same bytes as the producers have under way, those of ${EVENTS_IN_FLIGHT} events. Half of it is a target.`,
  "redis-benchmark has 50 connections, each of which sends 16 commands at a time: Redis at its best. node-redis sends on one connection what a turn of the event loop brings.",
  "Consumers acknowledge each event as their users would, without waiting in between; the time is from the first event until all acknowledgements are on disk (Hadron) or taken (JetStream, Redis: one XACK for each XREADGROUP). JetStream's consumers have 8,192 in flight, as with fewer they are slower.",
  "Processor time is the server's, all of its threads. Bytes on disk are the lengths of all files in the store's folder, right after the last acknowledgement, over the bytes of data published.",
];
