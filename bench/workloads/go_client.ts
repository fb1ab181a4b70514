// The Go client as a contestant of the cases, where it can do the same.

import type { Contestant } from "../cases.ts";
import type { GoClient } from "../peers/nats_cli.ts";
import type { Topology } from "./publish_subscribe.ts";
import { IN_FLIGHT, PAYLOAD_BYTES } from "./request_reply.ts";

/** It takes a number of calls, not a time: about as many as it makes in a second on a small machine. */
const CALLS_A_SECOND = 50_000;

/** None where it cannot: `nats bench sub` knows no queue groups and no patterns over several subjects. */
export function goPublishContestants(goClient: GoClient, topology: Topology): Contestant[] {
  if (topology.delivery === "shared" || topology.subjects > 1) return [];
  const deliveries = topology.messages * topology.subscribers;
  return [{
    name: goClient.name,
    measure: async () => {
      const { perSecond, serverCpuSeconds } = await goClient.publishSubscribe(topology);
      return { deliveriesPerSecond: perSecond, serverCpuSecondsPerMillion: perMillion(serverCpuSeconds, deliveries) };
    },
  }];
}

export function goLatencyContestant(goClient: GoClient, calls: number): Contestant {
  return {
    name: goClient.name,
    measure: async () => ({ ...await goClient.latency({ calls, payloadBytes: PAYLOAD_BYTES }) }),
  };
}

export function goCallsContestant(goClient: GoClient, seconds: number): Contestant {
  const calls = Math.ceil(seconds * CALLS_A_SECOND);
  return {
    name: goClient.name,
    measure: async () => {
      const order = { requesters: IN_FLIGHT, calls, payloadBytes: PAYLOAD_BYTES };
      const { perSecond, serverCpuSeconds } = await goClient.calls(order);
      return { callsPerSecond: perSecond, serverCpuSecondsPerMillion: perMillion(serverCpuSeconds, calls) };
    },
  };
}

function perMillion(seconds: number, count: number): number {
  return seconds / (count / 1_000_000);
}
