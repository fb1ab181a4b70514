// What the workloads need of a message bus to measure it. Everything else about a peer stays in its own file.

import type { ServerProcess } from "../server_process.ts";
import { type WorkerCommand, WorkerProcess } from "../worker_process.ts";
import type { WorkerCommands } from "../workers/worker.ts";

export interface Peer {
  /** As the results call it: server and client. */
  readonly name: string;
  startServer(): Promise<ServerProcess>;
  /** A process with a connection of this peer's client, see workers/worker.ts. Its role is for people. */
  workerCommand(url: string, role: string): WorkerCommand;
}

export type Worker = WorkerProcess<WorkerCommands>;

/** Starts a server and a worker for each role connected to it, lets `use` work with them, and stops them all. */
export async function withWorkers<T>(
  peer: Peer,
  roles: string[],
  use: (workers: Worker[], server: ServerProcess) => Promise<T>,
): Promise<T> {
  const server = await peer.startServer();
  const workers: Worker[] = [];
  try {
    for (const role of roles) workers.push(new WorkerProcess(peer.workerCommand(server.url, role)));
    return await use(workers, server);
  } finally {
    await Promise.all(workers.map((worker) => worker.process.stop()));
    await server.process.stop();
  }
}
