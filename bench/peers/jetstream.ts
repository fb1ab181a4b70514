// JetStream: nats-server with file storage, and nats.js in Deno or in Node.

import { join } from "node:path";
import { startServerProcess } from "../server_process.ts";
import { denoProgram } from "./deno_worker.ts";
import { findNatsServer, NATS_JS_VERSION } from "./nats.ts";
import { prepareNodeWorker } from "./node_worker.ts";
import { missingPeer, type StreamPeer } from "./stream_peer.ts";

/** When the server flushes what it has acknowledged: its default of two minutes, or before each acknowledgement. */
export type JetStreamSync = "default" | "always";

const CLIENT_MODULE = new URL("./jetstream_client.ts", import.meta.url);
const WORKER = new URL("../workers/stream_worker.ts", import.meta.url);
const SYNC_NAMES: Record<JetStreamSync, string> = {
  default: "JetStream, no flush",
  always: "JetStream, sync_interval always",
};

export function jetStreamInDeno(sync: JetStreamSync): Promise<StreamPeer> {
  return jetStream(sync, "nats.js in Deno", () => (url) => denoProgram(WORKER, [CLIENT_MODULE.href, url]));
}

export function jetStreamInNode(sync: JetStreamSync): Promise<StreamPeer> {
  const packages = ["transport-node", "jetstream"].map((name) => `@nats-io/${name}@${NATS_JS_VERSION}`);
  return jetStream(sync, "nats.js in Node", () => prepareNodeWorker(CLIENT_MODULE, packages, WORKER));
}

async function jetStream(
  sync: JetStreamSync,
  client: string,
  prepare: () => StreamPeer["workerCommand"] | Promise<StreamPeer["workerCommand"]>,
): Promise<StreamPeer> {
  const name = `${SYNC_NAMES[sync]}, ${client}`;
  try {
    return { name, startServer: await jetStreamStarter(sync), workerCommand: await prepare() };
  } catch (error) {
    return missingPeer(name, error);
  }
}

/** Starts nats-server with JetStream in the folder, on a free port of the loopback. */
async function jetStreamStarter(sync: JetStreamSync): Promise<StreamPeer["startServer"]> {
  const command = await findNatsServer();
  return async (folder) => {
    const configuration = join(folder, "nats.conf");
    const interval = sync === "default" ? "" : `sync_interval: always\n`;
    await Deno.writeTextFile(configuration, `jetstream {\nstore_dir: ${JSON.stringify(folder)}\n${interval}}\n`);
    return await startServerProcess({
      command,
      args: ["--config", configuration, "--addr", "127.0.0.1", "--port", "-1"],
      address: (line) => line.match(/Listening for client connections on (127\.0\.0\.1:\d+)/)?.[1],
      ready: (line) => line.includes("Server is ready"),
    });
  };
}
