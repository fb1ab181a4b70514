/**
 * `hadron` commands in a process that stays for the next one: starting a process takes many times as long as most commands take.
 *
 * What a command writes comes over the process's own pipes, and ends there with a mark of the command's; the command lines go there over a
 * connection, so that a command that reads standard input finds it empty.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { withDeadline } from "./deadline.ts";
import { type Finished, Running } from "./running.ts";

const PROGRAM = fileURLToPath(new URL("./programs/command_lines.ts", import.meta.url));

const encoder = new TextEncoder();

/** Runs commands, one at a time. */
export class CommandRunner implements AsyncDisposable {
  private last: Promise<unknown> = Promise.resolve();
  private outputFrom = 0;
  private errorsFrom = 0;

  private constructor(
    private readonly process: Running,
    private readonly orders: WritableStreamDefaultWriter<Uint8Array>,
  ) {}

  /** Starts the process. */
  static async start(): Promise<CommandRunner> {
    using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const process = new Running(Deno.execPath(), ["run", "-A", "--no-lock", PROGRAM, `${listener.addr.port}`]);
    try {
      const accepted = listener.accept();
      const connection = await withDeadline(accepted, () => "the process for commands to connect");
      return new CommandRunner(process, connection.writable.getWriter());
    } catch (error) {
      await process[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Runs a command, with more variables if any, when those that were asked for before have ended. */
  run(args: string[], env: Record<string, string> = {}): Promise<Finished> {
    const run = () => this.runNext(args, env);
    const finished = this.last.then(run, run);
    this.last = finished;
    return finished;
  }

  private async runNext(args: string[], env: Record<string, string>): Promise<Finished> {
    const { process } = this;
    const mark = crypto.randomUUID();
    await this.orders.write(encoder.encode(`${JSON.stringify({ args, env, mark })}\n`));
    const [, code] = await process.untilStdout(new RegExp(`${mark}:(\\d+);$`));
    await process.untilStderr(new RegExp(`${mark}$`));
    const stdoutBytes = process.stdoutBytes.slice(this.outputFrom, -`${mark}:${code};`.length);
    this.outputFrom = process.stdoutBytes.length;
    const stderr = process.stderr.slice(this.errorsFrom, -mark.length);
    this.errorsFrom = process.stderr.length;
    return { code: Number(code), stdout: new TextDecoder().decode(stdoutBytes), stdoutBytes, stderr };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.orders.close();
    await this.process[Symbol.asyncDispose]();
  }
}
