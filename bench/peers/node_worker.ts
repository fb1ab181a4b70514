// The same worker programs in Node: their types stripped into the benchmark's cache, the peer's packages beside them.

import { stripTypeScriptTypes } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "../cache_folder.ts";
import { outputOf } from "../processes.ts";
import type { WorkerCommand } from "../worker_process.ts";

const BENCH_FOLDER = fileURLToPath(new URL("..", import.meta.url));
const WORKER = new URL("../workers/worker.ts", import.meta.url);

/** Makes ready to run workers in Node with these packages; gives the command of one connected to the address. */
export async function prepareNodeWorker(
  clientModule: URL,
  npmPackages: string[],
  workerModule = WORKER,
): Promise<(url: string) => WorkerCommand> {
  const folder = await cacheFolder("node");
  await outputOf("npm", ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, ...npmPackages]);
  const worker = await stripModule(workerModule, folder);
  const client = await stripModule(clientModule, folder);
  return (url) => ({ command: "node", args: [worker, client, url] });
}

/** Writes the module and all that it imports from the benchmark as JavaScript into the folder. */
async function stripModule(module: URL, folder: string): Promise<string> {
  const source = await Deno.readTextFile(module);
  const code = stripTypeScriptTypes(source)
    .replaceAll(/(from ")npm:(@?[^"@]+)@[^"]*"/g, '$1$2"')
    .replaceAll(/(from "\.[^"]+)\.ts"/g, '$1.mjs"');
  for (const [, imported] of source.matchAll(/^import (?!type)[^;]*from "(\.[^"]+\.ts)";$/gm)) {
    await stripModule(new URL(imported, module), folder);
  }
  const path = join(folder, relative(BENCH_FOLDER, fileURLToPath(module)).replace(/\.ts$/, ".mjs"));
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeTextFile(path, code);
  return path;
}

export async function nodeVersion(): Promise<string> {
  return (await outputOf("node", ["--version"])).replace(/^v/, "");
}
