// Hadron with a store on disk: its server as `hadron serve` from the sources, its client from mod.ts.

import { join } from "node:path";
import { denoProgram } from "./deno_worker.ts";
import { HADRON, startHadron } from "./hadron.ts";
import type { StreamPeer } from "./stream_peer.ts";

const CLI = new URL("../../cli/main.ts", import.meta.url);
const CLIENT_MODULE = new URL("./hadron_stream_client.ts", import.meta.url);
const WORKER = new URL("../workers/stream_worker.ts", import.meta.url);

/** Hadron from its sources; with a folder, its processes write V8 CPU profiles there. */
export function hadronStreams(profileFolder?: string): StreamPeer {
  const profile = (role: string) => profileFolder === undefined ? undefined : { folder: profileFolder, role };
  return {
    name: HADRON,
    startServer: (folder) => {
      const serve = ["serve", "--port", "0", "--store", join(folder, "hadron.db"), "--no-http"];
      const { command, args } = denoProgram(CLI, serve, profile("server"));
      return startHadron(command, args);
    },
    workerCommand: (url, role) => denoProgram(WORKER, [CLIENT_MODULE.href, url], profile(role)),
  };
}
