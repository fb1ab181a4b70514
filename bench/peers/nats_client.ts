// nats.js as a client of the benchmark, in Deno and in Node.

// deno-lint-ignore no-import-prefix -- kept out of deno.json, so that nothing else of Hadron carries it
import { connect, type NatsConnection } from "npm:@nats-io/transport-node@3.4.0";
import { type BenchClient, iterate } from "../workers/client.ts";

/** As long as Hadron's client waits unless told otherwise. */
const REQUEST_MS_MAX = 5_000;

export async function connectClient(url: string): Promise<BenchClient> {
  return adapt(await connect({ servers: url }));
}

/** The same with messages by callback instead of by iterator, which is faster in nats.js. */
export async function connectWithCallbacks(url: string): Promise<BenchClient> {
  const connection = await connect({ servers: url });
  return {
    ...adapt(connection),
    subscribe: async (pattern, queue, onMessage) => {
      const callback = (error: Error | null, message: { readonly data: Uint8Array }) => {
        if (error) throw error;
        onMessage(message);
      };
      const subscription = connection.subscribe(pattern, { queue, callback });
      await connection.flush();
      return subscription;
    },
  };
}

function adapt(connection: NatsConnection): BenchClient {
  return {
    publish: (subject, data) => connection.publish(subject, data),
    flush: () => connection.flush(),
    subscribe: async (pattern, queue, onMessage) => {
      const subscription = connection.subscribe(pattern, { queue });
      await connection.flush();
      return iterate(subscription, onMessage);
    },
    echo: async (endpoint) => {
      connection.subscribe(endpoint, {
        queue: "bench",
        callback: (error, message) => {
          if (error) throw error;
          message.respond(message.data);
        },
      });
      await connection.flush();
    },
    request: (endpoint, data) => connection.request(endpoint, data, { timeout: REQUEST_MS_MAX }),
  };
}
