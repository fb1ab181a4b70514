// The subscriber of the benchmark: counts every message and its bytes, and notes the time of the first and of every
// checkpoint, at which it also tells the publisher how far it is.

import type { BenchClient } from "./client.ts";

export interface SubscribeOrder {
  pattern: string;
  queue?: string;
  /** Which of the subscribers this is, from 0. */
  index: number;
  progressSubject: string;
  checkpointEvery: number;
}

export interface SubscribeOutcome {
  received: number;
  payloadBytes: number;
  /** Unix time in milliseconds, with fractions; 0 when there was none. */
  firstAtMs: number;
  checkpointAtMs: number;
  /** Messages received up to the last checkpoint. */
  checkpointReceived: number;
}

/** A subscription being counted. */
export interface Counting {
  /** Ends the subscription and tells what it received. */
  finish(): Promise<SubscribeOutcome>;
}

export async function countMessages(client: BenchClient, order: SubscribeOrder): Promise<Counting> {
  const { progressSubject, checkpointEvery } = order;
  const progress = Uint8Array.of(order.index);
  let received = 0;
  let payloadBytes = 0;
  let firstAtMs = 0;
  let checkpointAtMs = 0;
  const subscribed = await client.subscribe(order.pattern, order.queue, (message) => {
    if (received === 0) firstAtMs = unixMs();
    received++;
    payloadBytes += message.data.length;
    if (received % checkpointEvery === 0) {
      checkpointAtMs = unixMs();
      client.publish(progressSubject, progress);
    }
  });
  return {
    finish: async () => {
      await subscribed.drain();
      const checkpointReceived = received - received % checkpointEvery;
      return { received, payloadBytes, firstAtMs, checkpointAtMs, checkpointReceived };
    },
  };
}

/** Comparable between processes of one machine. */
function unixMs(): number {
  return performance.timeOrigin + performance.now();
}
