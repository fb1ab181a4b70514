// Hadron: its server as `hadron serve` from the sources, its client from mod.ts.

import { fileURLToPath } from "node:url";
import { startServerProcess } from "../server_process.ts";
import { denoProgram, denoWorker } from "./deno_worker.ts";
import type { Peer } from "./peer.ts";

export const CLI = new URL("../../cli/main.ts", import.meta.url);
const CLIENT_MODULE = new URL("./hadron_client.ts", import.meta.url);
const SERVE = ["serve", "--port", "0", "--store", ":memory:"];

export const HADRON = "Hadron";
export const HADRON_EXECUTABLE = "Hadron, one executable";

/** Hadron from its sources; with a folder, its processes write V8 CPU profiles there. */
export function hadron(profileFolder?: string): Peer {
  const profile = (role: string) => profileFolder === undefined ? undefined : { folder: profileFolder, role };
  return {
    name: HADRON,
    startServer: () => {
      const { command, args } = denoProgram(CLI, SERVE, profile("server"));
      return startHadron(command, args);
    },
    workerCommand: (url, role) => denoWorker(CLIENT_MODULE, url, profile(role)),
  };
}

/** The one executable, if `deno task compile` has made it here. */
export async function compiledHadron(): Promise<Pick<Peer, "name" | "startServer"> | undefined> {
  const path = await compiledPath();
  return path === undefined ? undefined : { name: HADRON_EXECUTABLE, startServer: () => startHadron(path, SERVE) };
}

/** Where that executable is. */
export async function compiledPath(): Promise<string | undefined> {
  const path = fileURLToPath(new URL("../../dist/hadron", import.meta.url));
  try {
    await Deno.stat(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
  return path;
}

export async function hadronVersion(): Promise<string> {
  const configuration = JSON.parse(await Deno.readTextFile(new URL("../../deno.json", import.meta.url)));
  return (configuration as { version: string }).version;
}

/** Ready is, by SPEC 8, the moment its address stands on stdout. */
export function startHadron(command: string, args: string[]): ReturnType<Peer["startServer"]> {
  const address = (line: string) => line.match(/^hadron:\/\/\S+$/)?.[0];
  return startServerProcess({ command, args, address, ready: (line) => address(line) !== undefined });
}
