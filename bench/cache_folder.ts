// Where the benchmark keeps the peers' programs between its runs: a folder of its own in the cache of the system.

import { join } from "node:path";

/** The folder with these names in the benchmark's cache; made if it is not there. */
export async function cacheFolder(...names: string[]): Promise<string> {
  const folder = join(systemCache(), "hadron-bench", ...names);
  await Deno.mkdir(folder, { recursive: true });
  return folder;
}

function systemCache(): string {
  const chosen = Deno.env.get("XDG_CACHE_HOME");
  if (chosen) return chosen;
  const home = Deno.env.get("HOME");
  if (!home) throw new Error("Cannot find the cache folder: neither XDG_CACHE_HOME nor HOME is set");
  return join(home, ".cache");
}
