// Hadron with a store on disk, its stages and those who start runs from mod.ts.

import { denoProgram } from "./deno_worker.ts";
import { hadronStreams } from "./hadron_streams.ts";
import type { PipelinePeer } from "./pipeline_peer.ts";

const CLIENT_MODULE = new URL("./hadron_pipeline_client.ts", import.meta.url);
const WORKER = new URL("../workers/pipeline_worker.ts", import.meta.url);

/** Hadron from its sources; with a folder, its processes write V8 CPU profiles there. */
export function hadronPipelines(profileFolder?: string): PipelinePeer {
  const { name, startServer } = hadronStreams(profileFolder);
  const profile = (role: string) => profileFolder === undefined ? undefined : { folder: profileFolder, role };
  return {
    name,
    startServer,
    workerCommand: (url, role) => denoProgram(WORKER, [CLIENT_MODULE.href, url], profile(role)),
  };
}
