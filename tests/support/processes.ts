/**
 * `hadron` as its users start it: servers and commands, for tests.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { CommandRunner } from "./command_runner.ts";
import { type Ended, type Finished, Running, type StartOptions } from "./running.ts";

const MAIN = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

/** The words of a `hadron` command line. */
export function hadronCommand(args: string[]): string[] {
  return [Deno.execPath(), "run", "-A", "--no-lock", MAIN, ...args];
}

/** A `hadron` command under way. */
export function startHadron(args: string[], options: StartOptions = {}): Running {
  const [command, ...words] = hadronCommand(args);
  return new Running(command, words, options);
}

/** Runs a `hadron` command to its end. */
export async function runHadron(args: string[], options: StartOptions = {}): Promise<Finished> {
  await using running = startHadron(args, options);
  return await running.end();
}

/** Runs `hadron` commands, one after the other in one process. */
export async function runEach(commands: string[][], env: Record<string, string> = {}): Promise<Ended[]> {
  await using runner = await CommandRunner.start();
  const ended: Ended[] = [];
  for (const args of commands) ended.push(await runner.run(args, { env }));
  return ended;
}

/** A server in a process of its own, ready. */
export class ServerProcess implements AsyncDisposable {
  #runner: Promise<CommandRunner> | undefined;

  private constructor(
    /** Its process. */
    readonly process: Running,
    /** Where it listens. */
    readonly url: string,
  ) {}

  /** Starts a server on a free port, or as `args` say, and waits until it prints its address. */
  static async start(args: string[] = ["--port", "0"], options: StartOptions = {}): Promise<ServerProcess> {
    const process = startHadron(["serve", ...args], options);
    try {
      const [, url] = await process.untilStdout(/^(hadron:\/\/\S+)\n/);
      return new ServerProcess(process, url);
    } catch (error) {
      await process[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Runs a command against this server, after those before and in their process. */
  async run(args: string[], options: StartOptions = {}): Promise<Finished> {
    const pointed = this.#pointed(options);
    this.#runner ??= CommandRunner.start();
    return await (await this.#runner).run(args, pointed);
  }

  /** Runs commands against this server, one after the other. */
  async runEach(commands: string[][], env: Record<string, string> = {}): Promise<Ended[]> {
    const ended: Ended[] = [];
    for (const args of commands) ended.push(await this.run(args, { env }));
    return ended;
  }

  /** Starts a command against this server. */
  begin(args: string[], options: StartOptions = {}): Running {
    return startHadron(args, this.#pointed(options));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#runner)?.[Symbol.asyncDispose]();
    await this.process[Symbol.asyncDispose]();
  }

  #pointed(options: StartOptions): StartOptions {
    return { ...options, env: { HADRON_URL: this.url, ...options.env } };
  }
}
