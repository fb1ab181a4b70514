// JetStream through nats.js as a client of the stream benchmark, in Deno and in Node. A stream has one subject, its name.

// deno-lint-ignore no-import-prefix -- kept out of deno.json, so that nothing else of Hadron carries it
import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from "npm:@nats-io/jetstream@3.4.0";
// deno-lint-ignore no-import-prefix -- as above
import { connect } from "npm:@nats-io/transport-node@3.4.0";
import type { StreamClient } from "../workers/stream_client.ts";

/** Deliveries under way that server and client are to have, of each kind: with less, this peer is slower. */
const IN_FLIGHT = 8_192;

export async function connectStreamClient(url: string): Promise<StreamClient> {
  const connection = await connect({ servers: url });
  const client = jetstream(connection);
  const manager = await jetstreamManager(connection);
  return {
    ensure: async (stream) => {
      await manager.streams.add({ name: stream, subjects: [stream] });
    },
    publish: (stream, data) => client.publish(stream, data),
    stored: async (stream) => (await manager.streams.info(stream)).state.messages,
    consume: async (stream, group, events, onEvent) => {
      await manager.consumers.add(stream, {
        durable_name: group,
        ack_policy: AckPolicy.Explicit,
        deliver_policy: DeliverPolicy.All,
        max_ack_pending: IN_FLIGHT,
      });
      const consumer = await client.consumers.get(stream, group);
      const messages = await consumer.consume({ max_messages: IN_FLIGHT });
      let taken = 0;
      for await (const message of messages) {
        onEvent(message);
        message.ack();
        if (++taken === events) break;
      }
      await connection.flush();
    },
    lag: async (stream, group) => {
      const info = await manager.consumers.info(stream, group);
      return info.num_pending + info.num_ack_pending;
    },
    read: async (stream, events, onEvent) => {
      const consumer = await client.consumers.get(stream);
      const messages = await consumer.consume({ max_messages: IN_FLIGHT });
      let taken = 0;
      for await (const message of messages) {
        onEvent(message);
        if (++taken === events) break;
      }
    },
  };
}
