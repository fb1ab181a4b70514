/**
 * Small programs of the tests in processes of their own, where a test is to kill one or to look at its memory.
 *
 * @module
 */
import type { ServeOptions } from "../../mod.ts";
import { Running } from "./running.ts";

/** Starts `programs/NAME.ts`. */
export function startProgram(name: string, ...args: string[]): Running {
  const program = new URL(`./programs/${name}.ts`, import.meta.url).pathname;
  // Standard input stays open as long as somebody waits for the program, see programs/end_with_parent.ts.
  return new Running(Deno.execPath(), ["run", "-A", "--no-lock", program, ...args], { keepStdin: true });
}

/** A server in a process of its own. Disposing it kills it. */
export class ServerWorker implements AsyncDisposable {
  private constructor(readonly process: Running, readonly url: string) {}

  /** Starts one, on a free port unless the options name one, without a file, and waits until it is ready. */
  static async start(options: Pick<ServeOptions, "port" | "limits" | "drainMs"> = {}): Promise<ServerWorker> {
    const process = startProgram("server", JSON.stringify({ port: 0, store: ":memory:", ...options }));
    try {
      const [, url] = await process.untilStdout(/^ready (\S+)\n/);
      return new ServerWorker(process, url);
    } catch (error) {
      await process[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** The port it listens on. */
  get port(): number {
    return Number(this.url.split(":").at(-1));
  }

  /** Ends it as a crash would: without a word to anybody. */
  async kill(): Promise<void> {
    this.process.signal("SIGKILL");
    await this.process.finished;
  }

  /** Bytes of memory that its process has in use. Linux only. */
  async residentBytes(): Promise<number> {
    const status = await Deno.readTextFile(`/proc/${this.process.pid}/status`);
    const match = /^VmRSS:\s+(\d+) kB$/m.exec(status);
    if (match === null) throw new Error("Read the memory of a process: its status has no VmRSS");
    return Number(match[1]) * 1024;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.process[Symbol.asyncDispose]();
  }
}

/** A handler in a process of its own, which answers as `programs/handler.ts` says. */
export async function startHandler(url: string, endpoint: string, behaviour: "echo" | "stuck"): Promise<Running> {
  const process = startProgram("handler", url, endpoint, behaviour);
  try {
    await process.untilStdout(/^ready\n/);
    return process;
  } catch (error) {
    await process[Symbol.asyncDispose]();
    throw error;
  }
}
