// The publisher of the benchmark: publishes as fast as the client takes it, letting the event loop turn now and then,
// and never further ahead of the subscribers than its window.

import { setImmediate } from "node:timers";
import type { BenchClient } from "./client.ts";
import { PublishWindow, type WindowOrder } from "./window.ts";

export interface PublishOrder {
  /** Published to in turn. */
  subjects: string[];
  messages: number;
  payloadBytes: number;
  /** Messages between two turns of the event loop, in which the client can write to its socket. */
  turnEvery: number;
  window: WindowOrder;
}

export interface PublishOutcome {
  seconds: number;
  /** How often the subscribers were silent for so long that messages must have been lost. */
  stalls: number;
}

export async function publishMessages(client: BenchClient, order: PublishOrder): Promise<PublishOutcome> {
  const { subjects, messages, turnEvery } = order;
  const data = new Uint8Array(order.payloadBytes).fill(0x2e);
  const window = await PublishWindow.open(client, order.window);
  const startedAt = performance.now();
  for (let published = 1; published <= messages; published++) {
    client.publish(subjects[published % subjects.length], data);
    if (published % turnEvery === 0) {
      if (window.isFull(published)) await window.untilRoom(published);
      else await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }
  await client.flush();
  const seconds = (performance.now() - startedAt) / 1000;
  await window.close();
  return { seconds, stalls: window.stalls };
}
