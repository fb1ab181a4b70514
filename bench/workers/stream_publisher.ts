// The producer of the benchmark: always so many events published and not yet acknowledged, for a time or for a count; or
// one after another for latency.

import { percentile } from "../statistics.ts";
import type { StreamClient } from "./stream_client.ts";

export interface StreamPublishOrder {
  /** Published to in turn. */
  streams: string[];
  inFlight: number;
  payloadBytes: number;
  /** How many keys the events have in turn, 0 for none. */
  keys: number;
  /** When it ends; the last acknowledgements are waited for after that. */
  until: { seconds: number } | { events: number };
}

export interface StreamPublishOutcome {
  /** Acknowledged in all. */
  events: number;
  /** Acknowledged a second until the end of the time, or until the last of the count. */
  perSecond: number;
}

export interface StreamLatencyOrder {
  stream: string;
  events: number;
  payloadBytes: number;
}

export interface StreamLatencyOutcome {
  p50Ms: number;
  p99Ms: number;
}

export function publishEvents(client: StreamClient, order: StreamPublishOrder): Promise<StreamPublishOutcome> {
  const { streams, inFlight, until } = order;
  const data = new Uint8Array(order.payloadBytes).fill(0x2e);
  const keys = Array.from({ length: order.keys }, (_, index) => `key-${index}`);
  const eventsMax = "events" in until ? until.events : Infinity;
  let published = 0;
  let acknowledged = 0;
  let isOver = false;
  let isWoken = false;
  let acknowledgedInTime: number | undefined;
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const seconds = () => (performance.now() - startedAt) / 1000;
    let secondsMeasured = 0;
    const publishMore = () => {
      isWoken = false;
      while (!isOver && published < eventsMax && published - acknowledged < inFlight) {
        const key = keys.length === 0 ? undefined : keys[published % keys.length];
        client.publish(streams[published % streams.length], data, key).then(onAcknowledged, reject);
        published++;
      }
      if (acknowledged < published) return;
      if (acknowledgedInTime === undefined) {
        acknowledgedInTime = acknowledged;
        secondsMeasured = seconds();
      }
      resolve({ events: acknowledged, perSecond: acknowledgedInTime / secondsMeasured });
    };
    const onAcknowledged = () => {
      acknowledged++;
      if (isWoken) return;
      // Behind all acknowledgements that came together with this one.
      isWoken = true;
      queueMicrotask(publishMore);
    };
    if ("seconds" in until) {
      setTimeout(() => {
        isOver = true;
        acknowledgedInTime = acknowledged;
        secondsMeasured = seconds();
      }, until.seconds * 1000);
    }
    publishMore();
  });
}

export async function measurePublishLatency(
  client: StreamClient,
  order: StreamLatencyOrder,
): Promise<StreamLatencyOutcome> {
  const data = new Uint8Array(order.payloadBytes).fill(0x2e);
  const milliseconds = new Float64Array(order.events);
  for (let event = 0; event < order.events; event++) {
    const startedAt = performance.now();
    await client.publish(order.stream, data, undefined);
    milliseconds[event] = performance.now() - startedAt;
  }
  return { p50Ms: percentile(milliseconds, 0.5), p99Ms: percentile(milliseconds, 0.99) };
}
