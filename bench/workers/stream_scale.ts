// A worker process for a stream with a great many events: one connection of Hadron's client that fills it, and looks at
// it in ways that should not depend on how much there is.
// Argument: the address of the server.

import { connect } from "../../mod.ts";
import { percentile } from "../statistics.ts";
import { serveCommands } from "./control.ts";
import { connectStreamClient } from "../peers/hadron_stream_client.ts";
import { publishEvents, type StreamPublishOrder } from "./stream_publisher.ts";

const STREAM = "bench";
const [url] = Deno.args;
const client = await connectStreamClient(url);
const hadron = await connect(url);
const stream = hadron.stream(STREAM);

const commands = {
  ensure: (_: null) => client.ensure(STREAM, 1),
  publish: (order: Omit<StreamPublishOrder, "streams">) => publishEvents(client, { ...order, streams: [STREAM] }),
  stored: (_: null) => client.stored(STREAM),
  /** So many groups, begun at places spread evenly, whose only members take so many events and keep them. */
  lag: async ({ groups, taken, ackWaitMs }: { groups: number; taken: number; ackWaitMs: number }) => {
    const stored = await client.stored(STREAM);
    const counts = await Promise.all(
      Array.from({ length: groups }, async (_, index) => {
        const start = { offset: Math.floor((stored - taken) * index / groups) };
        let count = 0;
        const consumer = stream.consume({ group: `lagging-${index}`, start, ackWaitMs });
        while (count < taken && !(await consumer.next()).done) count++;
        return count;
      }),
    );
    return { taken: counts.reduce((sum, count) => sum + count, 0) };
  },
  /** Reads the first event not older than a time, at so many random times. */
  readFrom: async ({ reads, seed }: { reads: number; seed: number }) => {
    const { partitions: [{ firstTime, lastTime }] } = await stream.info();
    if (firstTime === undefined || lastTime === undefined) throw new Error("Cannot read at random: there is no event");
    const random = generator(seed);
    const milliseconds = new Float64Array(reads);
    for (let read = 0; read < reads; read++) {
      const timeMs = Math.floor(firstTime.getTime() + random() * (lastTime.getTime() - firstTime.getTime()));
      const startedAt = performance.now();
      for await (const event of stream.read({ from: { time: timeMs } })) {
        milliseconds[read] = performance.now() - startedAt;
        if (event.time.getTime() < timeMs) {
          throw new Error(`Read from ${timeMs}: got an event of ${event.time.getTime()}`);
        }
        break;
      }
    }
    const p50Ms = percentile(milliseconds, 0.5);
    return { p50Ms, maxMs: percentile(milliseconds, 1) };
  },
  /**
   * Consumes so many events with ack, in each of so many new groups, one after the other: always the last events of the
   * stream, or from random places.
   */
  consumeWindows: async (order: { groups: number; events: number; from: "last" | "random"; seed: number }) => {
    const { groups, events, from, seed } = order;
    const latest = await client.stored(STREAM) - events;
    const random = generator(seed);
    const startedAt = performance.now();
    for (let index = 0; index < groups; index++) {
      const start = { offset: from === "last" ? latest : Math.floor(random() * (latest + 1)) };
      const group = `${from}-${seed}-${index}`;
      const acknowledged = Promise.withResolvers<void>();
      let taken = 0;
      let acks = 0;
      const onAcknowledged = () => {
        if (++acks === events) acknowledged.resolve();
      };
      for await (const delivery of stream.consume({ group, start })) {
        delivery.ack().then(onAcknowledged, acknowledged.reject);
        if (++taken === events) break;
      }
      await acknowledged.promise;
      await stream.deleteGroup(group);
    }
    return { perSecond: groups * events / ((performance.now() - startedAt) / 1000) };
  },
};

export type StreamScaleCommands = typeof commands;

await serveCommands(commands);

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
