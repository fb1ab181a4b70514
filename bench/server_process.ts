// A server under measurement: started, known to be ready by what it prints, stopped by its process id.

import { TrackedProcess, withDeadline } from "./processes.ts";

const READY_MS_MAX = 20_000;

export interface ServerCommand {
  command: string;
  args: string[];
  /** The address that clients connect to, if this line of output tells it. */
  address: (line: string) => string | undefined;
  /** Whether this line says that clients may connect. May be the same line. */
  ready: (line: string) => boolean;
}

export interface ServerProcess {
  readonly url: string;
  /** From starting the process to its word that it is ready. */
  readonly readyMs: number;
  readonly process: TrackedProcess;
}

export async function startServerProcess(server: ServerCommand): Promise<ServerProcess> {
  const ready = Promise.withResolvers<ServerProcess>();
  let url: string | undefined;
  const startedAt = performance.now();
  const process = new TrackedProcess({
    command: server.command,
    args: server.args,
    onLine: (line) => {
      url ??= server.address(line);
      if (server.ready(line) && url !== undefined) {
        ready.resolve({ url, readyMs: performance.now() - startedAt, process });
      }
    },
  });
  const ended = process.ended.then((status) => {
    throw new Error(`Cannot start ${server.command}: it ended with code ${status.code}\n${process.errorOutput}`);
  });
  // Once ready nobody looks at how it ended.
  ended.catch(() => undefined);
  try {
    return await withDeadline(Promise.race([ready.promise, ended]), READY_MS_MAX, `${server.command} to be ready`);
  } catch (error) {
    await process.stop();
    throw error;
  }
}
