// Hadron's own client as a client of the stream benchmark, as a program would import it.

import { connect } from "../../mod.ts";
import type { StreamClient } from "../workers/stream_client.ts";

export async function connectStreamClient(url: string): Promise<StreamClient> {
  const connection = await connect(url);
  return {
    ensure: async (stream, partitions) => {
      await connection.stream(stream).ensure({ partitions });
    },
    publish: (stream, data, key) =>
      key === undefined ? connection.stream(stream).publish(data) : connection.stream(stream).publish(data, { key }),
    stored: async (stream) => (await connection.stream(stream).info()).events,
    consume: async (stream, group, events, onEvent) => {
      const acknowledged = Promise.withResolvers<void>();
      let acks = 0;
      const onAcknowledged = () => {
        if (++acks === events) acknowledged.resolve();
      };
      let taken = 0;
      for await (const delivery of connection.stream(stream).consume({ group })) {
        onEvent(delivery);
        delivery.ack().then(onAcknowledged, acknowledged.reject);
        if (++taken === events) break;
      }
      await acknowledged.promise;
    },
    lag: async (stream, group) => {
      const { groups } = await connection.stream(stream).info();
      const info = groups.find(({ name }) => name === group);
      if (info === undefined) throw new Error(`Cannot tell the lag of the group "${group}": there is none`);
      return info.lag;
    },
    read: async (stream, events, onEvent) => {
      let taken = 0;
      for await (const event of connection.stream(stream).read()) {
        onEvent(event);
        if (++taken === events) break;
      }
    },
  };
}
