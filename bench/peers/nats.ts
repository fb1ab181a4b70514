// nats-server with nats.js, which runs in Deno or in Node.

import { startServerProcess } from "../server_process.ts";
import { denoWorker } from "./deno_worker.ts";
import { findGoProgram, type GoProgram, versionOf } from "./go_program.ts";
import { prepareNodeWorker } from "./node_worker.ts";
import type { Peer } from "./peer.ts";

export const NATS_JS_VERSION = "3.4.0";

const NATS_SERVER: GoProgram = {
  name: "nats-server",
  version: "2.15.2",
  module: "github.com/nats-io/nats-server/v2",
  variable: "NATS_SERVER",
};

const CLIENT_MODULE = new URL("./nats_client.ts", import.meta.url);

/** nats-server with nats.js in Deno. */
export async function natsInDeno(): Promise<Peer> {
  return {
    name: "nats-server, nats.js in Deno",
    startServer: await natsServerStarter(),
    workerCommand: (url) => denoWorker(CLIENT_MODULE, url),
  };
}

/** nats-server with nats.js in Deno, messages by callback. */
export async function natsWithCallbacks(): Promise<Peer> {
  return {
    name: "nats-server, nats.js in Deno by callback",
    startServer: await natsServerStarter(),
    workerCommand: (url) => denoWorker(new URL("./nats_callback_client.ts", import.meta.url), url),
  };
}

/** nats-server with nats.js in Node. */
export async function natsInNode(): Promise<Peer> {
  const node = await prepareNodeWorker(CLIENT_MODULE, [`@nats-io/transport-node@${NATS_JS_VERSION}`]);
  return {
    name: "nats-server, nats.js in Node",
    startServer: await natsServerStarter(),
    workerCommand: node,
  };
}

export async function natsServerVersion(): Promise<string> {
  return await versionOf(await findNatsServer());
}

/** The path of nats-server. */
export function findNatsServer(): Promise<string> {
  return findGoProgram(NATS_SERVER);
}

/** Starts nats-server with its defaults, on a free port of the loopback. */
export async function natsServerStarter(): Promise<Peer["startServer"]> {
  const command = await findNatsServer();
  return () =>
    startServerProcess({
      command,
      args: ["--addr", "127.0.0.1", "--port", "-1"],
      address: (line) => line.match(/Listening for client connections on (127\.0\.0\.1:\d+)/)?.[1],
      ready: (line) => line.includes("Server is ready"),
    });
}
