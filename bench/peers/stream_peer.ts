// What the workloads need of a server with streams to measure it. Everything else about a peer stays in its own file.

import type { ServerProcess } from "../server_process.ts";
import { makeStoreFolder, removeStoreFolder } from "../store_folder.ts";
import { type WorkerCommand, WorkerProcess } from "../worker_process.ts";
import type { StreamWorkerCommands } from "../workers/stream_worker.ts";

export interface StreamPeer {
  /** As the results call it: server, how it stores, and client. */
  readonly name: string;
  /** Why it cannot be measured here, if so. */
  readonly missing?: string;
  /** Starts its server on what the folder holds. */
  startServer(folder: string): Promise<ServerProcess>;
  /** A process with a connection of this peer's client, see workers/stream_worker.ts. Its role is for people. */
  workerCommand(url: string, role: string): WorkerCommand;
}

export type StreamWorker = WorkerProcess<StreamWorkerCommands>;

export interface StreamScene {
  server: ServerProcess;
  worker: StreamWorker;
  /** Where the server stores. */
  folder: string;
}

/** Starts a server with an empty store and a worker connected to it, lets `use` work with them, and clears it all away. */
export function withStreamWorker<T>(
  peer: StreamPeer,
  role: string,
  use: (scene: StreamScene) => Promise<T>,
): Promise<T> {
  return withStoreFolder(async (folder) => {
    const server = await peer.startServer(folder);
    let worker: StreamWorker | undefined;
    try {
      worker = new WorkerProcess<StreamWorkerCommands>(peer.workerCommand(server.url, role));
      return await use({ server, worker, folder });
    } finally {
      await worker?.process.stop();
      await server.process.stop();
    }
  });
}

/** A peer that is only a column that says why it is empty. */
export function missingPeer(name: string, error: unknown): StreamPeer {
  const missing = error instanceof Error ? error.message.split("\n")[0] : String(error);
  const fail = () => {
    throw new Error(`Cannot measure ${name}: ${missing}`);
  };
  return { name, missing, startServer: fail, workerCommand: fail };
}

/** An empty folder while `use` works; gone afterwards. */
export async function withStoreFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeStoreFolder();
  try {
    return await use(folder);
  } finally {
    removeStoreFolder(folder);
  }
}
