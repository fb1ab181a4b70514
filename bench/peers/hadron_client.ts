// Hadron's own client as a client of the benchmark, as a program would import it.

import { connect } from "../../mod.ts";
import { type BenchClient, iterate } from "../workers/client.ts";

export async function connectClient(url: string): Promise<BenchClient> {
  const connection = await connect(url);
  return {
    publish: (subject, data) => connection.publish(subject, data),
    flush: () => connection.flush(),
    subscribe: async (pattern, queue, onMessage) => {
      const subscription = connection.subscribe(pattern, { queue });
      await subscription.ready;
      return iterate(subscription, onMessage);
    },
    echo: async (endpoint) => {
      await connection.handle(endpoint, (call) => call.data);
    },
    request: (endpoint, data) => connection.request(endpoint, data),
  };
}
