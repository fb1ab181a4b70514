// What many connections and many subscriptions cost the server.

import type { Target } from "../cases.ts";
import type { BenchOptions } from "../options.ts";
import { HADRON, hadron } from "../peers/hadron.ts";
import { NATS_JS_VERSION, natsInDeno, natsServerVersion } from "../peers/nats.ts";
import { idleConnectionsCase } from "./idle_connections.ts";
import { manyName, manySubscriptionsCase, TEN } from "./many_subscriptions.ts";
import type { Plan, Workload } from "./workload.ts";

const KIBIBYTE = 1024;

export const scale: Workload = {
  name: "scale",
  summary: "10,000 idle connections; 1,000,000 subscriptions",
  plan: (options) => options.quick ? quickPlan(options) : fullPlan(options),
};

function quickPlan({ messages }: BenchOptions): Promise<Plan> {
  const cases = [
    idleConnectionsCase({ connections: 40, restMs: 50 }, [hadron()]),
    manySubscriptionsCase(hadron(), { connections: 20, subscriptionsEach: 10, messages }),
  ];
  return Promise.resolve({ cases, targets: [], versions: {}, method: [] });
}

async function fullPlan({ messages, profileFolder }: BenchOptions): Promise<Plan> {
  const peer = hadron(profileFolder);
  const subscriptions = { connections: 1_000, subscriptionsEach: 1_000, messages: Math.ceil(messages / 5) };
  return {
    cases: [
      idleConnectionsCase({ connections: 10_000, restMs: 3_000 }, [peer, await natsInDeno()]),
      manySubscriptionsCase(peer, subscriptions),
    ],
    targets: targets(manyName(subscriptions)),
    versions: { "nats-server": await natsServerVersion(), "nats.js": NATS_JS_VERSION },
    method: [
      "Connections are real clients in 4 processes. Memory of each is what the server's RSS grew by, 3 s after the last had connected.",
      "Every message has exactly one subscriber: each of the 10 subscriptions takes a tenth of all subjects by a pattern, each of the many a subject of its own.",
      "Messages/s are taken at the publisher, from the first until the server has routed the last; then all are counted at the subscribers.",
      "On all subjects in turn, messages that follow each other go to different connections of the many: there each costs the server a write of its own, which with ten it shares with hundreds. That figure is for information.",
    ],
  };
}

function targets(many: string): Target[] {
  return [
    { caseName: "idle-connections", metric: "bytesEach", contestant: HADRON, bound: "at most", value: 24 * KIBIBYTE },
    {
      caseName: "subscriptions",
      metric: "fewSubjects",
      contestant: many,
      against: [TEN],
      bound: "at least",
      value: 0.5,
    },
    {
      caseName: "subscriptions",
      metric: "tenConnections",
      contestant: many,
      against: [TEN],
      bound: "at least",
      value: 0.5,
    },
  ];
}
