// Bare Deno connections in three processes, as a server with a client on each side would have them: the limit of this
// machine, and what a connection costs at the least.

import { type WorkerCommand, WorkerProcess } from "../worker_process.ts";
import type { RawCommands } from "../workers/raw.ts";
import { denoProgram } from "./deno_worker.ts";

export type RawWorker = WorkerProcess<RawCommands>;

const RAW_WORKER: WorkerCommand = denoProgram(new URL("../workers/raw.ts", import.meta.url), []);

/** Bytes a second from one process to another. */
export function directBytesPerSecond(chunkBytes: number, seconds: number): Promise<number> {
  return withRawWorkers(2, async ([sender, receiver]) => {
    const { port } = await receiver.call("receive", { chunkBytes });
    return await bytesPerSecond(sender, receiver, port, chunkBytes, seconds);
  });
}

/** Bytes a second from one process through another to a third. */
export function relayedBytesPerSecond(chunkBytes: number, seconds: number): Promise<number> {
  return withRawWorkers(3, async ([sender, relay, receiver]) => {
    const { port } = await receiver.call("receive", { chunkBytes });
    const relayed = await relay.call("relay", { port, chunkBytes });
    return await bytesPerSecond(sender, receiver, relayed.port, chunkBytes, seconds);
  });
}

/** There and back through a relay, one frame after another. */
export function relayedRoundTrip(frameBytes: number, roundTrips: number): Promise<{ p50Ms: number; p99Ms: number }> {
  return withRawWorkers(3, async ([caller, relay, answerer]) => {
    const { port } = await answerer.call("echo", { chunkBytes: frameBytes });
    const relayed = await relay.call("relay", { port, chunkBytes: frameBytes });
    return await caller.call("roundTrips", { port: relayed.port, frameBytes, roundTrips });
  });
}

export async function withRawWorkers<T>(count: number, use: (workers: RawWorker[]) => Promise<T>): Promise<T> {
  const workers: RawWorker[] = [];
  try {
    for (let index = 0; index < count; index++) workers.push(new WorkerProcess<RawCommands>(RAW_WORKER));
    return await use(workers);
  } finally {
    await Promise.all(workers.map((worker) => worker.process.stop()));
  }
}

async function bytesPerSecond(
  sender: RawWorker,
  receiver: RawWorker,
  port: number,
  chunkBytes: number,
  seconds: number,
): Promise<number> {
  await sender.call("send", { port, chunkBytes, seconds });
  const received = await receiver.call("received", null);
  return received.bytes / received.seconds;
}
