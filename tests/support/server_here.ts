/**
 * A server in this process, and `hadron` commands against it: for tests of commands to which it does not matter where the server is. Commands
 * that are to be watched, killed or spoken to have processes of their own, the others share one, which is started with the file.
 *
 * @module
 */
import { serve } from "../../server/mod.ts";
import type { HadronServer } from "../../server/mod.ts";
import type { ServeOptions } from "../../server/options.ts";
import { CommandRunner } from "./command_runner.ts";
import { type ServerProcess, startHadron } from "./processes.ts";
import type { Ended, Finished, Running, StartOptions } from "./running.ts";

/** Before the first test, which is not to be taken for what has left it behind. */
const runner = await CommandRunner.start();

/** Runs a command that needs no server here, after those before. */
export function runHere(args: string[], { env, stdin }: StartOptions = {}): Promise<Finished> {
  return runner.run(args, { env, stdin });
}

/** Runs such commands, one after the other. */
export async function runEachHere(commands: string[][], env: Record<string, string> = {}): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const args of commands) ended.push(await runHere(args, { env }));
  return ended;
}

/** A server that commands can be run against. */
export type CommandServer = Pick<ServerProcess, "url" | "run" | "runEach" | "begin">;

/** A server, ready. */
export class ServerHere implements CommandServer, AsyncDisposable {
  private constructor(private readonly server: HadronServer) {}

  /** Starts one on a free port, with its store in memory. */
  static async start(options: ServeOptions = {}): Promise<ServerHere> {
    return new ServerHere(await serve({ port: 0, store: ":memory:", ...options }));
  }

  /** Where it listens. */
  get url(): string {
    return this.server.url;
  }

  /** Runs a command against it, after those before. */
  run(args: string[], { env, stdin }: StartOptions = {}): Promise<Finished> {
    return runner.run(args, { env: { HADRON_URL: this.url, ...env }, stdin });
  }

  /** Runs commands against it, one after the other. */
  runEach(commands: string[][], env: Record<string, string> = {}): Promise<Ended[]> {
    return runEachHere(commands, { HADRON_URL: this.url, ...env });
  }

  /** Starts a command against it, in a process of its own. */
  begin(args: string[], options: StartOptions = {}): Running {
    return startHadron(args, { ...options, env: { HADRON_URL: this.url, ...options.env } });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.server.close();
  }
}
