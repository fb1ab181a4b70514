// Ephemeral messaging and RPC against nats-server with nats.js, and with its Go client; beside them the limit of the
// machine, processor time, start-up and idle memory.

import type { Target } from "../cases.ts";
import type { BenchOptions } from "../options.ts";
import { HADRON, hadron } from "../peers/hadron.ts";
import { NATS_JS_VERSION, natsInDeno, natsInNode, natsServerVersion } from "../peers/nats.ts";
import { natsBench, natsCliVersion } from "../peers/nats_cli.ts";
import { nodeVersion } from "../peers/node_worker.ts";
import { goCallsContestant, goLatencyContestant, goPublishContestants } from "./go_client.ts";
import { loopbackCase, RELAY, roundTripContestant } from "./loopback.ts";
import { publishCase, type Topology } from "./publish_subscribe.ts";
import { callsCase, IN_FLIGHT, latencyCase, PAYLOAD_BYTES } from "./request_reply.ts";
import { startUpCase } from "./start_up.ts";
import type { Plan, Workload } from "./workload.ts";

const MIBIBYTE = 1024 * 1024;

export const ephemeral: Workload = {
  name: "ephemeral",
  summary: "publish, subscribe, queue groups, request and reply against nats-server",
  plan: (options) => options.quick ? quickPlan(options) : fullPlan(options),
};

async function quickPlan({ messages, calls, seconds }: BenchOptions): Promise<Plan> {
  const peers = [hadron()];
  const cases = [
    ...topologies(messages).map(([name, title, topology]) => publishCase(name, title, topology, peers)),
    latencyCase(calls, peers),
    callsCase(seconds, peers),
    await startUpCase(),
  ];
  return { cases, targets: [], versions: {}, method: [] };
}

async function fullPlan({ messages, calls, seconds, profileFolder }: BenchOptions): Promise<Plan> {
  const natsDeno = await natsInDeno();
  const natsNode = await natsInNode();
  const go = await natsBench();
  const peers = [hadron(profileFolder), natsDeno];
  const callers = [...peers, natsNode];
  const cases = [
    ...topologies(messages).map(([name, title, topology]) =>
      publishCase(name, title, topology, peers, goPublishContestants(go, topology))
    ),
    latencyCase(calls, callers, [goLatencyContestant(go, calls), roundTripContestant(calls)]),
    callsCase(seconds, callers, [goCallsContestant(go, seconds)]),
    loopbackCase(seconds),
    await startUpCase(natsDeno),
  ];
  return {
    cases,
    targets: targetsAgainst([natsDeno.name, natsNode.name]),
    versions: {
      "nats-server": await natsServerVersion(),
      "nats.js": NATS_JS_VERSION,
      Node: await nodeVersion(),
      "nats CLI": await natsCliVersion(),
    },
    method: METHOD,
  };
}

const METHOD = [
  "Server, publisher and each subscriber, caller and handler are processes of their own; all of them on the loopback of this one machine.",
  "nats.js runs in Deno, as Hadron's client does. Where Node is sometimes faster, in request and reply, it runs in both, and the better one is compared with (see the section runtimes).",
  "Deliveries a second are taken at the subscribers, from the first message to the last checkpoint (every eighth of the window), after a warm-up of a fifth of the messages; every message is counted.",
  "A publisher is at most 8 MiB ahead of its subscribers, who tell it how far they are over the bus itself, so that no peer drops any.",
  `${RELAY}: the same bytes through three Deno processes without any protocol.`,
  `nats bench has ${IN_FLIGHT} requesters with a connection each where the others have ${IN_FLIGHT} calls in flight on one.`,
];

function targetsAgainst(against: string[]): Target[] {
  const ratio = (caseName: string, metric: string, bound: Target["bound"], value: number): Target => (
    { caseName, metric, contestant: HADRON, against, bound, value }
  );
  const plain = (metric: string, value: number): Target => (
    { caseName: "start-up", metric, contestant: HADRON, bound: "at most", value }
  );
  return [
    ratio("one-to-one", "deliveriesPerSecond", "at least", 1.5),
    ratio("fan-out", "deliveriesPerSecond", "at least", 1.5),
    ratio("queue", "deliveriesPerSecond", "at least", 1.5),
    ratio("latency", "p50Ms", "at most", 0.75),
    ratio("calls", "callsPerSecond", "at least", 4),
    plain("readyMs", 300),
    plain("idleBytes", 100 * MIBIBYTE),
  ];
}

/** Who publishes what to whom: name, title, and the figures. */
function topologies(messages: number): [name: string, title: string, topology: Topology][] {
  const one: Topology = { subscribers: 1, delivery: "each", payloadBytes: PAYLOAD_BYTES, subjects: 1, messages };
  return [
    ["one-to-one", "1 publisher, 1 subscriber, 128 B", one],
    ["one-to-one-16", "1 publisher, 1 subscriber, 16 B", { ...one, payloadBytes: 16 }],
    ["one-to-one-4096", "1 publisher, 1 subscriber, 4 KiB", {
      ...one,
      payloadBytes: 4096,
      messages: Math.ceil(messages / 5),
    }],
    ["one-to-one-subjects", "1 publisher, 1 subscriber, 1,000 subjects in turn, 128 B", { ...one, subjects: 1_000 }],
    ["fan-out", "1 publisher, 10 subscribers, 128 B", { ...one, subscribers: 10, messages: Math.ceil(messages / 5) }],
    ["queue", "1 publisher, a queue group of 4, 128 B", { ...one, subscribers: 4, delivery: "shared" }],
  ];
}
