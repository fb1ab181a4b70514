// A worker process for the load that order by key is measured with: many members of one group on one connection of
// Hadron's client, of which one leaves and another comes now and then, and which nack a part of what they get.
// Argument: the address of the server.

import { connect, type Consumer } from "../../mod.ts";
import { connectStreamClient } from "../peers/hadron_stream_client.ts";
import { serveCommands } from "./control.ts";
import { publishEvents, type StreamPublishOrder } from "./stream_publisher.ts";

const STREAM = "bench";

export interface ShareOrder {
  group: string;
  order: "none" | "key";
  members: number;
  events: number;
  /** One of so many deliveries is nacked. */
  nackOneOf: number;
  /** Deliveries after which a member leaves and another comes. */
  changeEvery: number;
}

const [url] = Deno.args;
const client = await connectStreamClient(url);
const hadron = await connect(url);
const stream = hadron.stream(STREAM);

const commands = {
  ensure: ({ partitions }: { partitions: number }) => client.ensure(STREAM, partitions),
  publish: (order: Omit<StreamPublishOrder, "streams">) => publishEvents(client, { ...order, streams: [STREAM] }),
  share,
  lag: ({ group }: { group: string }) => client.lag(STREAM, group),
};

export type StreamMembersCommands = typeof commands;

await serveCommands(commands);

/** Consumes so many events, and resolves when the server has all acknowledgements. */
async function share(order: ShareOrder): Promise<{ seconds: number; deliveries: number; changes: number }> {
  const { group, members, events, nackOneOf, changeEvery } = order;
  const finished = Promise.withResolvers<void>();
  const consumers = new Set<Consumer>();
  let acknowledged = 0;
  let deliveries = 0;
  let changes = 0;
  let firstAt = 0;
  const onAcknowledged = () => {
    if (++acknowledged === events) finished.resolve();
  };
  const work = async (consumer: Consumer) => {
    for await (const delivery of consumer) {
      if (deliveries++ === 0) firstAt = performance.now();
      if (deliveries % nackOneOf === 0) delivery.nack();
      // What a member that has left had not settled comes again to another.
      else delivery.ack().then(onAcknowledged, () => {});
      if (deliveries % changeEvery !== 0) continue;
      changes++;
      const [oldest] = consumers;
      consumers.delete(oldest);
      oldest.stop().catch(finished.reject);
      begin();
    }
  };
  const begin = () => {
    const consumer = stream.consume({ group, order: order.order });
    consumers.add(consumer);
    work(consumer).catch(finished.reject);
  };
  for (let member = 0; member < members; member++) begin();
  await finished.promise;
  const seconds = (performance.now() - firstAt) / 1000;
  await Promise.all([...consumers].map((consumer) => consumer.stop()));
  return { seconds, deliveries, changes };
}
