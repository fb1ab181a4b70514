// Restate: its server from npm, with its TypeScript SDK in Node: a service whose handler has three durable steps.

import { join } from "node:path";
import { cacheFolder } from "../cache_folder.ts";
import { outputOf } from "../processes.ts";
import { startServerProcess } from "../server_process.ts";
import { prepareNodeWorker } from "./node_worker.ts";
import type { PipelinePeer } from "./pipeline_peer.ts";

export const RESTATE_VERSION = "1.7.12";
export const RESTATE_SDK_VERSION = "1.17.2";

const NAME = "Restate, SDK in Node";
const CLIENT_MODULE = new URL("./restate_client.ts", import.meta.url);
const WORKER = new URL("../workers/pipeline_worker.ts", import.meta.url);

/** Restate, where npm has its server for this machine. */
export async function restate(): Promise<PipelinePeer> {
  try {
    const server = await findServer();
    const workerCommand = await prepareNodeWorker(CLIENT_MODULE, [
      `@restatedev/restate-sdk@${RESTATE_SDK_VERSION}`,
      `@restatedev/restate-server-${platform()}@${RESTATE_VERSION}`,
    ], WORKER);
    return { name: NAME, startServer: (folder) => startServer(server, folder), workerCommand };
  } catch (error) {
    const missing = error instanceof Error ? error.message.split("\n")[0] : String(error);
    const fail = () => {
      throw new Error(`Cannot measure ${NAME}: ${missing}`);
    };
    return { name: NAME, missing, startServer: fail, workerCommand: fail };
  }
}

/** As npm names its packages. */
function platform(): string {
  return `${Deno.build.os}-${Deno.build.arch === "x86_64" ? "x64" : "arm64"}`;
}

async function findServer(): Promise<string> {
  const folder = await cacheFolder("node");
  const name = `@restatedev/restate-server-${platform()}`;
  const packages = [`${name}@${RESTATE_VERSION}`];
  await outputOf("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, ...packages]);
  return join(folder, "node_modules", name, "bin", "restate-server");
}

/** On the loopback alone, with its defaults otherwise: it flushes its log before it answers. Its url names both of its ports. */
function startServer(command: string, folder: string) {
  const [ingress, admin, node] = freePorts(3);
  return startServerProcess({
    command: "env",
    args: [
      `RESTATE_INGRESS__BIND_PORT=${ingress}`,
      `RESTATE_ADMIN__BIND_PORT=${admin}`,
      "RESTATE_DISABLE_TELEMETRY=true",
      "RESTATE_LOG_DISABLE_ANSI_CODES=true",
      command,
      ...["--base-dir", folder, "--node-name", "bench", "--no-logo"],
      ...["--bind-ip", "127.0.0.1", "--bind-port", String(node), "--listen-mode", "tcp"],
    ],
    address: () => `http://127.0.0.1:${ingress}?admin=${admin}`,
    ready: (line) => line.includes("were started"),
  });
}

/** Ports that are free now. */
function freePorts(count: number): number[] {
  const listeners = Array.from({ length: count }, () => Deno.listen({ hostname: "127.0.0.1", port: 0 }));
  const ports = listeners.map(({ addr }) => addr.port);
  for (const listener of listeners) listener.close();
  return ports;
}
