// A worker process for streams: one connection of one peer's client that produces, consumes or reads as it is told.
// Arguments: the module that connects (peers/*_client.ts) and the address of the server. Runs in Deno and, its types
// stripped, in Node: what it imports uses no TypeScript that is more than types.

import process from "node:process";
import { serveCommands } from "./control.ts";
import type { StreamConnector } from "./stream_client.ts";
import { consumeEvents, type StreamConsumeOrder } from "./stream_consumer.ts";
import {
  measurePublishLatency,
  publishEvents,
  type StreamLatencyOrder,
  type StreamPublishOrder,
} from "./stream_publisher.ts";

const [clientModule, url] = process.argv.slice(2);
const { connectStreamClient } = await import(clientModule) as { connectStreamClient: StreamConnector };
const client = await connectStreamClient(url);

const commands = {
  ensure: async ({ streams, partitions }: { streams: string[]; partitions: number }) => {
    for (const stream of streams) await client.ensure(stream, partitions);
  },
  publish: (order: StreamPublishOrder) => publishEvents(client, order),
  latency: (order: StreamLatencyOrder) => measurePublishLatency(client, order),
  consume: (order: StreamConsumeOrder) => consumeEvents(client, order),
  stored: async ({ streams }: { streams: string[] }) => {
    const counts = await Promise.all(streams.map((stream) => client.stored(stream)));
    return counts.reduce((sum, count) => sum + count, 0);
  },
  lag: async ({ streams, group }: { streams: string[]; group: string }) => {
    const lags = await Promise.all(streams.map((stream) => client.lag(stream, group)));
    return lags.reduce((sum, lag) => sum + lag, 0);
  },
};

export type StreamWorkerCommands = typeof commands;

await serveCommands(commands);
