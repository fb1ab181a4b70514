/**
 * A server whose disk is full for real, and then is not: by a small file system of its own where one may be mounted, by a limit on the size of its
 * files everywhere else that has `prlimit`.
 *
 * @module
 */
import { hadronCommand } from "./processes.ts";
import { Running } from "./running.ts";

/** A way to make a disk full. */
export interface FullDisk {
  readonly name: string;
  /** What the system says. */
  readonly message: RegExp;
  /** Whether this machine can. */
  isPossible(): Promise<boolean>;
  /** Prepares a folder. */
  prepare(folder: string): Promise<void>;
  /** From here on there is little room. */
  limit(server: Running): Promise<void>;
  /** There is room again. */
  makeRoom(folder: string, server: Running): Promise<void>;
  /** Puts the folder back. */
  restore(folder: string): Promise<void>;
}

/** A file system in memory of 6 MiB. */
export const smallFileSystem: FullDisk = {
  name: "a small file system",
  message: /disk is full/,
  async isPossible() {
    if (Deno.build.os !== "linux") return false;
    const folder = await Deno.makeTempDir();
    const can = await succeeds("mount", ["-t", "tmpfs", "tmpfs", folder]);
    if (can) await run("umount", [folder]);
    await Deno.remove(folder);
    return can;
  },
  prepare: (folder) => run("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", folder]),
  limit: () => Promise.resolve(),
  makeRoom: (folder) => run("mount", ["-o", "remount,size=64m", folder]),
  restore: (folder) => run("umount", [folder]),
};

/** No file of the server may grow beyond 3 MiB. */
export const limitedFiles: FullDisk = {
  name: "limited files",
  message: /disk I\/O error/,
  isPossible: () => succeeds("prlimit", ["--fsize"]),
  prepare: () => Promise.resolve(),
  limit: (server) => run("prlimit", ["--pid", String(server.pid), "--fsize=3145728:"]),
  makeRoom: (_folder, server) => run("prlimit", ["--pid", String(server.pid), "--fsize=unlimited:"]),
  restore: () => Promise.resolve(),
};

/** Starts a server that lives on when a file would pass its limit, as it does by default on a disk that is full. */
export function startServer(store: string): Running {
  const command = hadronCommand(["serve", "--port", "0", "--store", store]);
  if (Deno.build.os === "windows") return new Running(command[0], command.slice(1));
  return new Running("sh", ["-c", 'trap "" XFSZ; exec "$@"', "sh", ...command]);
}

async function succeeds(command: string, args: string[]): Promise<boolean> {
  try {
    return (await new Deno.Command(command, { args, stdout: "null", stderr: "null" }).output()).success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.PermissionDenied) return false;
    throw error;
  }
}

async function run(command: string, args: string[]): Promise<void> {
  if (!await succeeds(command, args)) throw new Error(`Run ${command} ${args.join(" ")}: it failed`);
}
