// Finds a peer's Go program in the wanted version, or builds it into the benchmark's cache.

import { join } from "node:path";
import { cacheFolder } from "../cache_folder.ts";
import { outputOf } from "../processes.ts";

export interface GoProgram {
  name: string;
  version: string;
  /** For `go install MODULE@vVERSION`. */
  module: string;
  /** Environment variable with the path of a program to use instead, whatever its version. */
  variable: string;
}

/** The path of the program: from its variable, PATH, the cache, or built now. */
export async function findGoProgram(program: GoProgram): Promise<string> {
  const chosen = Deno.env.get(program.variable);
  if (chosen) return chosen;
  const cached = await cacheFolder("bin");
  for (const folder of [...(Deno.env.get("PATH") ?? "").split(":"), cached]) {
    const path = join(folder, program.name);
    if (await isVersion(path, program.version)) return path;
  }
  console.error(`Building ${program.name} ${program.version}`);
  await outputOf("go", ["install", `${program.module}@v${program.version}`], { GOBIN: cached });
  return join(cached, program.name);
}

/** What `PROGRAM --version` says, without the program's name. */
export async function versionOf(path: string): Promise<string> {
  const said = await outputOf(path, ["--version"]);
  return said.match(/\d+\.\d+\.\d+\S*/)?.[0] ?? said.trim();
}

async function isVersion(path: string, version: string): Promise<boolean> {
  try {
    return await versionOf(path) === version;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied) return false;
    throw error;
  }
}
