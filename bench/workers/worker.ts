// A worker process: one connection of one peer's client that publishes, subscribes, calls or answers as it is told, or
// a crowd of them.
// Arguments: the module that connects (peers/*_client.ts) and the address of the server. Runs in Deno and, its types
// stripped, in Node: what it imports uses no TypeScript that is more than types.

import process from "node:process";
import type { Connector } from "./client.ts";
import { serveCommands } from "./control.ts";
import { Crowd, type CrowdOrder, publishSpread, type SpreadOrder } from "./crowd.ts";
import { publishMessages, type PublishOrder } from "./publisher.ts";
import { type CallsOrder, type LatencyOrder, measureCalls, measureLatency } from "./requester.ts";
import { type Counting, countMessages, type SubscribeOrder } from "./subscriber.ts";

const [clientModule, url] = process.argv.slice(2);
const { connectClient } = await import(clientModule) as { connectClient: Connector };
const client = await connectClient(url);
const crowd = new Crowd(connectClient, url);
let counting: Counting | undefined;

const commands = {
  publish: (order: PublishOrder) => publishMessages(client, order),
  subscribe: async (order: SubscribeOrder) => {
    counting = await countMessages(client, order);
  },
  finish: (_: null) => {
    if (counting === undefined) throw new Error("Cannot finish counting: nothing is subscribed");
    return counting.finish();
  },
  echo: ({ endpoint }: { endpoint: string }) => client.echo(endpoint),
  latency: (order: LatencyOrder) => measureLatency(client, order),
  calls: (order: CallsOrder) => measureCalls(client, order),
  join: (order: CrowdOrder) => crowd.join(order),
  crowdReceived: (_: null) => crowd.received,
  publishSpread: (order: SpreadOrder) => publishSpread(client, order),
};

export type WorkerCommands = typeof commands;

await serveCommands(commands);
