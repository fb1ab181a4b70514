// Redis streams through node-redis as a client of the stream benchmark. Commands of one turn of the event loop go to the
// server together, as this client always does.

import { Buffer } from "node:buffer";
// deno-lint-ignore no-import-prefix -- kept out of deno.json, so that nothing else of Hadron carries it
import { createClient, RESP_TYPES } from "npm:redis@6.3.1";
import type { StreamClient } from "../workers/stream_client.ts";

/** Events that one command asks for: with more or less, this peer is not faster. */
const BATCH_EVENTS = 1_024;
const MEMBER = "bench";

/** An entry of a stream: the field `d` is the event. */
interface Entry {
  id: Buffer;
  message: Record<string, Buffer>;
}

export async function connectStreamClient(url: string): Promise<StreamClient> {
  const client = createClient({ url });
  await client.connect();
  const binary = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  return {
    ensure: () => Promise.resolve(),
    publish: (stream, data) => client.xAdd(stream, "*", { d: asBuffer(data) }),
    stored: (stream) => client.xLen(stream),
    consume: async (stream, group, events, onEvent) => {
      await client.xGroupCreate(stream, group, "0");
      let acknowledged: Promise<unknown> = Promise.resolve();
      for (let taken = 0; taken < events;) {
        const options = { COUNT: Math.min(BATCH_EVENTS, events - taken) };
        const answer = await binary.xReadGroup(group, MEMBER, { key: stream, id: ">" }, options);
        const entries = (answer as unknown as { messages: Entry[] }[])[0].messages;
        for (const { message } of entries) onEvent({ data: message.d });
        taken += entries.length;
        // Goes with the next command.
        acknowledged = client.xAck(stream, group, entries.map(({ id }) => id));
      }
      await acknowledged;
    },
    lag: async (stream, group) => {
      const info = (await client.xInfoGroups(stream)).find(({ name }) => name === group);
      if (info === undefined) throw new Error(`Cannot tell the lag of the group "${group}": there is none`);
      return Number(info.pending) + Number(info.lag);
    },
    read: async (stream, events, onEvent) => {
      let after = "-";
      for (let taken = 0; taken < events;) {
        const entries = await binary.xRange(stream, after, "+", { COUNT: BATCH_EVENTS }) as unknown as Entry[];
        for (const { message } of entries) onEvent({ data: message.d });
        taken += entries.length;
        after = `(${entries[entries.length - 1].id}`;
      }
    },
  };
}

function asBuffer(data: Uint8Array): Buffer {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
