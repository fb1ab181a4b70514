// Redis streams: redis-server with every write flushed before it is answered, and node-redis or redis-benchmark, the
// client in C that comes with the server.

import { outputOf } from "../processes.ts";
import { startServerProcess } from "../server_process.ts";
import { denoProgram } from "./deno_worker.ts";
import { missingPeer, type StreamPeer } from "./stream_peer.ts";

export const NODE_REDIS_VERSION = "6.3.1";

const SERVER = "redis-server";
const BENCHMARK = "redis-benchmark";
const CLIENT_MODULE = new URL("./redis_client.ts", import.meta.url);
const WORKER = new URL("../workers/stream_worker.ts", import.meta.url);
const SERVER_NAME = "Redis, appendfsync always";

export async function redisInDeno(): Promise<StreamPeer> {
  const name = `${SERVER_NAME}, node-redis in Deno`;
  try {
    await redisVersion();
    return { name, startServer: startRedis, workerCommand: (url) => denoProgram(WORKER, [CLIENT_MODULE.href, url]) };
  } catch (error) {
    return missingPeer(name, error);
  }
}

export async function redisVersion(): Promise<string> {
  const said = await outputOf(SERVER, ["--version"]);
  return said.match(/v=(\S+)/)?.[1] ?? said;
}

/** `redis-benchmark` as a producer. */
export interface RedisBenchmark {
  readonly name: string;
  readonly missing?: string;
  startServer: StreamPeer["startServer"];
  /** So many clients, each of which sends so many commands before it waits for their answers. */
  publish(url: string, order: { clients: number; pipelined: number; events: number; payloadBytes: number }): Promise<
    { perSecond: number }
  >;
}

export async function redisBenchmark(): Promise<RedisBenchmark> {
  const name = `${SERVER_NAME}, redis-benchmark (C)`;
  try {
    await redisVersion();
    await outputOf(BENCHMARK, ["--version"]);
    return { name, startServer: startRedis, publish };
  } catch (error) {
    return { ...missingPeer(name, error), publish };
  }
}

const publish: RedisBenchmark["publish"] = async (url, { clients, pipelined, events, payloadBytes }) => {
  const { hostname, port } = new URL(url);
  const server = ["-h", hostname, "-p", port];
  const load = ["-c", `${clients}`, "-P", `${pipelined}`, "-n", `${events}`];
  const command = ["XADD", "bench", "*", "d", ".".repeat(payloadBytes)];
  const output = await outputOf(BENCHMARK, [...server, ...load, "--csv", ...command]);
  // A line of titles, then the command, its rate, and latencies.
  const perSecond = output.trim().split("\n").at(-1)?.match(/^".*?","([\d.]+)"/)?.[1];
  if (perSecond === undefined) {
    throw new Error(`Cannot read the rate of ${BENCHMARK}: it is not in its output\n${output}`);
  }
  return { perSecond: Number(perSecond) };
};

/** Starts redis-server in the folder, on a free port of the loopback, with its log of commands and nothing else on disk. */
async function startRedis(folder: string): ReturnType<StreamPeer["startServer"]> {
  const port = freePort();
  const storage = ["--dir", folder, "--appendonly", "yes", "--appendfsync", "always", "--save", ""];
  return await startServerProcess({
    command: SERVER,
    // Without rewriting its log it is faster, and every run is alike.
    args: ["--bind", "127.0.0.1", "--port", `${port}`, ...storage, "--auto-aof-rewrite-percentage", "0"],
    address: () => `redis://127.0.0.1:${port}`,
    ready: (line) => line.includes("Ready to accept connections"),
  });
}

/** It cannot choose one itself. */
function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  return port;
}
