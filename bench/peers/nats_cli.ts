// nats-server with its Go client, by the `nats bench` commands: how fast the same server is with a compiled client.

import { TrackedProcess, withDeadline } from "../processes.ts";
import type { ServerProcess } from "../server_process.ts";
import { findGoProgram, type GoProgram, versionOf } from "./go_program.ts";
import { natsServerStarter } from "./nats.ts";

export const NATS_CLI: GoProgram = {
  name: "nats",
  version: "0.5.0",
  module: "github.com/nats-io/natscli/nats",
  variable: "NATS_CLI",
};

const COMMAND_MS_MAX = 60_000;
const READY_MS_MAX = 10_000;

export interface GoClient {
  readonly name: string;
  /** Deliveries a second over all subscribers. */
  publishSubscribe(order: { subscribers: number; messages: number; payloadBytes: number }): Promise<GoFigures>;
  /** One requester, one call after another. */
  latency(order: { calls: number; payloadBytes: number }): Promise<{ p50Ms: number; p99Ms: number }>;
  /** So many requesters, each with a connection of its own and one call after another. */
  calls(order: { requesters: number; calls: number; payloadBytes: number }): Promise<GoFigures>;
}

export interface GoFigures {
  perSecond: number;
  serverCpuSeconds: number;
}

export async function natsCliVersion(): Promise<string> {
  return await versionOf(await findGoProgram(NATS_CLI));
}

export async function natsBench(): Promise<GoClient> {
  const command = await findGoProgram(NATS_CLI);
  const startServer = await natsServerStarter();
  return {
    name: "nats-server, nats bench (Go)",
    publishSubscribe: ({ subscribers, messages, payloadBytes }) =>
      withServer(startServer, async (server) => {
        const sizes = [`--msgs=${messages}`, `--size=${payloadBytes}`];
        const subscriber = new BenchCommand(command, server, ["sub", "bench", `--clients=${subscribers}`, ...sizes]);
        await subscriber.hasStarted(subscribers);
        const cpuBefore = server.process.cpuSeconds();
        const publisher = new BenchCommand(command, server, ["pub", "bench", ...sizes]);
        await publisher.output();
        const perSecond = ratePerSecond(await subscriber.output(), "subscriber");
        return { perSecond, serverCpuSeconds: server.process.cpuSeconds() - cpuBefore };
      }),
    latency: ({ calls, payloadBytes }) =>
      withServer(startServer, async (server) => {
        const output = await request(command, server, 1, calls, payloadBytes);
        return { p50Ms: latencyMs(output, "P50"), p99Ms: latencyMs(output, "P99") };
      }),
    calls: ({ requesters, calls, payloadBytes }) =>
      withServer(startServer, async (server) => {
        const cpuBefore = server.process.cpuSeconds();
        const output = await request(command, server, requesters, calls, payloadBytes);
        const perSecond = ratePerSecond(output, "requester");
        return { perSecond, serverCpuSeconds: server.process.cpuSeconds() - cpuBefore };
      }),
  };
}

async function request(
  command: string,
  server: ServerProcess,
  requesters: number,
  calls: number,
  payloadBytes: number,
): Promise<string> {
  const service = new BenchCommand(command, server, ["service", "serve", "bench", `--size=${payloadBytes}`]);
  try {
    await service.hasStarted(1);
    const sizes = [`--clients=${requesters}`, `--msgs=${calls}`, `--size=${payloadBytes}`];
    return await new BenchCommand(command, server, ["service", "request", "bench", ...sizes]).output();
  } finally {
    await service.process.stop();
  }
}

async function withServer<T>(
  startServer: () => Promise<ServerProcess>,
  use: (server: ServerProcess) => Promise<T>,
): Promise<T> {
  const server = await startServer();
  try {
    return await use(server);
  } finally {
    await server.process.stop();
  }
}

/** One `nats bench` process. */
class BenchCommand {
  readonly process: TrackedProcess;
  readonly #lines: string[] = [];
  #wake?: () => void;

  constructor(command: string, server: ServerProcess, args: string[]) {
    this.process = new TrackedProcess({
      command,
      args: ["bench", ...args, "--no-progress", "--no-context", `--server=${server.url}`],
      onLine: (line) => {
        this.#lines.push(line);
        this.#wake?.();
      },
    });
  }

  /** Resolves when it says that so many of its clients have started. */
  async hasStarted(clients: number): Promise<void> {
    const isStarted = () => this.#lines.filter((line) => line.includes("] Starting ")).length >= clients;
    const started = (async () => {
      while (!isStarted()) await new Promise<void>((resolve) => this.#wake = resolve);
    })();
    await withDeadline(started, READY_MS_MAX, "nats bench to start its clients");
  }

  /** All that it wrote until its end. */
  async output(): Promise<string> {
    const status = await withDeadline(this.process.ended, COMMAND_MS_MAX, "nats bench to end");
    if (!status.success) throw new Error(`Cannot measure with nats bench: it failed\n${this.process.errorOutput}`);
    return this.#lines.join("\n");
  }
}

/** From "… subscriber stats: 1,569,015 msgs/sec ~ …", of all clients together where there are several. */
function ratePerSecond(output: string, role: string): number {
  const rate = output.match(new RegExp(`${role} aggregated stats: ([\\d,]+) msgs/sec`)) ??
    output.match(new RegExp(`${role} stats: ([\\d,]+) msgs/sec`));
  if (rate === null) throw new Error(`Cannot read the rate of nats bench: no ${role} stats in its output\n${output}`);
  return Number(rate[1].replaceAll(",", ""));
}

/** From "… P50: 181.64us ~ …". */
function latencyMs(output: string, percentile: string): number {
  const latency = output.match(new RegExp(`${percentile}: ([\\d,.]+)us`));
  if (latency === null) throw new Error(`Cannot read ${percentile} of nats bench: it is not in its output\n${output}`);
  return Number(latency[1].replaceAll(",", "")) / 1000;
}
