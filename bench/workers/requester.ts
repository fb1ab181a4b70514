// The caller of the benchmark: one call after another for latency, or many in flight for calls a second.

import { percentile } from "../statistics.ts";
import type { BenchClient } from "./client.ts";

export interface LatencyOrder {
  endpoint: string;
  calls: number;
  payloadBytes: number;
}

export interface LatencyOutcome {
  p50Ms: number;
  p99Ms: number;
}

export interface CallsOrder {
  endpoint: string;
  inFlight: number;
  seconds: number;
  payloadBytes: number;
}

export interface CallsOutcome {
  calls: number;
  seconds: number;
}

export async function measureLatency(client: BenchClient, order: LatencyOrder): Promise<LatencyOutcome> {
  const data = new Uint8Array(order.payloadBytes).fill(0x2e);
  const milliseconds = new Float64Array(order.calls);
  for (let call = 0; call < order.calls; call++) {
    const startedAt = performance.now();
    const reply = await client.request(order.endpoint, data);
    milliseconds[call] = performance.now() - startedAt;
    assertEcho(reply.data, data);
  }
  return { p50Ms: percentile(milliseconds, 0.5), p99Ms: percentile(milliseconds, 0.99) };
}

export async function measureCalls(client: BenchClient, order: CallsOrder): Promise<CallsOutcome> {
  const data = new Uint8Array(order.payloadBytes).fill(0x2e);
  let calls = 0;
  let callsAtEnd = 0;
  let seconds = 0;
  let isOver = false;
  const callOnAndOn = async () => {
    while (!isOver) {
      const reply = await client.request(order.endpoint, data);
      assertEcho(reply.data, data);
      calls++;
    }
  };
  const startedAt = performance.now();
  setTimeout(() => {
    isOver = true;
    callsAtEnd = calls;
    seconds = (performance.now() - startedAt) / 1000;
  }, order.seconds * 1000);
  await Promise.all(Array.from({ length: order.inFlight }, callOnAndOn));
  return { calls: callsAtEnd, seconds };
}

function assertEcho(reply: Uint8Array, data: Uint8Array): void {
  if (reply.length !== data.length) {
    throw new Error(`Cannot take a reply: it has ${reply.length} bytes instead of ${data.length}`);
  }
}
