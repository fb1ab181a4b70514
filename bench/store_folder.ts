// Folders for what servers under measurement store: each new and empty, on a real disk, and removed again, also when a
// measurement fails or somebody presses Ctrl-C.

import { statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "./cache_folder.ts";

/** `f_type` of tmpfs: what is stored there is in memory, and a flush costs nothing. */
const TMPFS = 0x01021994;

const made = new Set<string>();

/** Makes an empty folder; the caller removes it when its server has ended. */
export async function makeStoreFolder(): Promise<string> {
  const folder = await Deno.makeTempDir({ dir: await diskFolder(), prefix: "hadron-bench-" });
  made.add(folder);
  return folder;
}

/** Without a promise, so that no end of the process comes in between. */
export function removeStoreFolder(folder: string): void {
  if (made.delete(folder)) Deno.removeSync(folder, { recursive: true });
}

/** Removes whatever was made and has not been removed. The servers must have ended. */
export function removeAllStoreFolders(): void {
  for (const folder of [...made]) removeStoreFolder(folder);
}

/** What the files in the folder take on the disk. */
export function bytesOnDisk(folder: string): number {
  let bytes = 0;
  for (const entry of Deno.readDirSync(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory) bytes += bytesOnDisk(path);
    else if (entry.isFile) bytes += fileBytes(path);
  }
  return bytes;
}

function fileBytes(path: string): number {
  try {
    return Deno.statSync(path).size;
  } catch (error) {
    // A server may remove its files at any time.
    if (error instanceof Deno.errors.NotFound) return 0;
    throw error;
  }
}

/** The system's folder for what is temporary, or the benchmark's cache where that one is in memory. */
async function diskFolder(): Promise<string> {
  const candidates = [tmpdir(), await cacheFolder("stores")];
  const folder = candidates.find((candidate) => statfsSync(candidate).type !== TMPFS);
  if (folder === undefined) {
    throw new Error(`Cannot measure what is stored: ${candidates.join(" and ")} are in memory, not on a disk`);
  }
  return folder;
}
