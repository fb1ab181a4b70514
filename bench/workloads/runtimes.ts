// Where and how nats.js is fastest: in Deno or in Node, by iterator or by callback. The workload `ephemeral` compares
// with the faster runtime and with the iterator, which is how Hadron's client is used too.

import { NATS_JS_VERSION, natsInDeno, natsInNode, natsServerVersion, natsWithCallbacks } from "../peers/nats.ts";
import { nodeVersion } from "../peers/node_worker.ts";
import { publishCase, type Topology } from "./publish_subscribe.ts";
import { callsCase, latencyCase, PAYLOAD_BYTES } from "./request_reply.ts";
import type { Workload } from "./workload.ts";

export const runtimes: Workload = {
  name: "runtimes",
  summary: "nats.js in Deno against nats.js in Node",
  plan: async ({ messages, calls, seconds, quick }) => {
    if (quick) throw new Error('Cannot run "runtimes" with --quick: it measures nothing but peers');
    const peers = [await natsInDeno(), await natsInNode()];
    const one: Topology = { subscribers: 1, delivery: "each", payloadBytes: PAYLOAD_BYTES, subjects: 1, messages };
    return {
      cases: [
        publishCase("one-to-one", "1 publisher, 1 subscriber, 128 B", one, [...peers, await natsWithCallbacks()]),
        latencyCase(calls, peers),
        callsCase(seconds, peers),
      ],
      targets: [],
      versions: {
        "nats-server": await natsServerVersion(),
        "nats.js": NATS_JS_VERSION,
        Node: await nodeVersion(),
      },
      method: ["The same worker programs in both runtimes, as in the section ephemeral."],
    };
  },
};
