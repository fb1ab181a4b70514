// Worker processes in Deno.

import type { WorkerCommand } from "../worker_process.ts";

const WORKER = new URL("../workers/worker.ts", import.meta.url);

/** A worker whose connection is made by this client module. */
export function denoWorker(clientModule: URL, url: string, profile?: Profile): WorkerCommand {
  return denoProgram(WORKER, [clientModule.href, url], profile);
}

/** Where a process is to write its V8 CPU profile at its end, and under which name. */
export interface Profile {
  folder: string;
  role: string;
}

/** Any program in a Deno process of its own. */
export function denoProgram(program: URL, args: string[], profile?: Profile): WorkerCommand {
  const flags = profile === undefined ? [] : [
    "--cpu-prof",
    `--cpu-prof-dir=${profile.folder}`,
    `--cpu-prof-name=${profile.role}-${Date.now()}-${++profiles}.cpuprofile`,
  ];
  return { command: Deno.execPath(), args: ["run", "-A", "--quiet", ...flags, program.href, ...args] };
}

let profiles = 0;
