// One caller, one handler, each in a process of its own: latency of one call after another, and calls a second with
// many in flight. The same code for every peer.

import type { Case, Contestant, Measurement } from "../cases.ts";
import { type Peer, withWorkers } from "../peers/peer.ts";

export const PAYLOAD_BYTES = 128;
export const IN_FLIGHT = 128;
const ENDPOINT = "bench.echo";
/** Goes first, unmeasured: by then server and clients have compiled their loops. */
const WARM_UP_PART = 0.2;

/** One call after another with every peer, and with contestants that are measured otherwise. */
export function latencyCase(calls: number, peers: Peer[], others: Contestant[] = []): Case {
  const measured = peers.map((peer) => ({ name: peer.name, measure: () => measureLatency(peer, calls) }));
  return {
    name: "latency",
    title: `Request and reply, one after another, ${PAYLOAD_BYTES} B`,
    metrics: [
      { key: "p50Ms", title: "p50", unit: "ms" },
      { key: "p99Ms", title: "p99", unit: "ms" },
    ],
    contestants: [...measured, ...others],
  };
}

/** Many calls in flight with every peer, and with contestants that are measured otherwise. */
export function callsCase(seconds: number, peers: Peer[], others: Contestant[] = []): Case {
  const measured = peers.map((peer) => ({ name: peer.name, measure: () => measureCalls(peer, seconds) }));
  return {
    name: "calls",
    title: `Request and reply, ${IN_FLIGHT} calls in flight, ${PAYLOAD_BYTES} B`,
    metrics: [
      { key: "callsPerSecond", title: "calls/s", unit: "per second" },
      { key: "serverCpuSecondsPerMillion", title: "server CPU per million calls", unit: "s" },
    ],
    contestants: [...measured, ...others],
  };
}

function measureLatency(peer: Peer, calls: number): Promise<Measurement> {
  return withWorkers(peer, ["caller", "handler"], async ([caller, handler]) => {
    const order = { endpoint: ENDPOINT, payloadBytes: PAYLOAD_BYTES };
    await handler.call("echo", order);
    await caller.call("latency", { ...order, calls: Math.ceil(calls * WARM_UP_PART) });
    return { ...await caller.call("latency", { ...order, calls }) };
  });
}

function measureCalls(peer: Peer, seconds: number): Promise<Measurement> {
  return withWorkers(peer, ["caller", "handler"], async ([caller, handler], server) => {
    const order = { endpoint: ENDPOINT, inFlight: IN_FLIGHT, payloadBytes: PAYLOAD_BYTES };
    await handler.call("echo", order);
    await caller.call("calls", { ...order, seconds: seconds * WARM_UP_PART });
    const cpuBefore = server.process.cpuSeconds();
    const outcome = await caller.call("calls", { ...order, seconds });
    const serverCpuSeconds = server.process.cpuSeconds() - cpuBefore;
    return {
      callsPerSecond: outcome.calls / outcome.seconds,
      serverCpuSecondsPerMillion: serverCpuSeconds / (outcome.calls / 1_000_000),
    };
  });
}
