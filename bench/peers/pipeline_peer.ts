// What the workloads need of a workflow engine to measure it. Everything else about a peer stays in its own file.

import type { ServerProcess } from "../server_process.ts";
import { type WorkerCommand, WorkerProcess } from "../worker_process.ts";
import type { PipelineWorkerCommands } from "../workers/pipeline_worker.ts";
import { withStoreFolder } from "./stream_peer.ts";

export interface PipelinePeer {
  /** As the results call it. */
  readonly name: string;
  /** Why it cannot be measured here, if so. */
  readonly missing?: string;
  /** Starts its server on what the folder holds. */
  startServer(folder: string): Promise<ServerProcess>;
  /** A process that works on stages, or starts runs, see workers/pipeline_worker.ts. */
  workerCommand(url: string, role: "stages" | "starter"): WorkerCommand;
}

export type PipelineWorker = WorkerProcess<PipelineWorkerCommands>;

export interface PipelineScene {
  server: ServerProcess;
  /** Does what the stages do. */
  stages: PipelineWorker;
  /** Starts runs. */
  starter: PipelineWorker;
  /** Where the server stores. */
  folder: string;
}

/** Starts a server with an empty store and both workers, lets `use` work with them, and clears it all away. */
export function withPipelineWorkers<T>(peer: PipelinePeer, use: (scene: PipelineScene) => Promise<T>): Promise<T> {
  return withStoreFolder(async (folder) => {
    const server = await peer.startServer(folder);
    const workers: PipelineWorker[] = [];
    try {
      for (const role of ["stages", "starter"] as const) {
        workers.push(new WorkerProcess<PipelineWorkerCommands>(peer.workerCommand(server.url, role)));
      }
      const [stages, starter] = workers;
      await stages.call("prepare", {});
      return await use({ server, stages, starter, folder });
    } finally {
      for (const worker of workers) await worker.process.stop();
      await server.process.stop();
    }
  });
}
