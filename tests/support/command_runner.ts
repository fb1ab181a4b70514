/**
 * `hadron` commands in a process that stays for the next one: starting a process takes many times as long as most commands take.
 *
 * What a command writes comes over the process's own pipes, and ends there with a mark of the command's; the command lines, and what is on
 * standard input, go there over a connection. Nothing is read between two commands, so that a process started before the tests of a file
 * can serve them all.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { withDeadline } from "./deadline.ts";
import { type Finished, withoutOwnVariables } from "./running.ts";

const PROGRAM = fileURLToPath(new URL("./programs/command_lines.ts", import.meta.url));

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** A character for each byte. */
const latin1 = new TextDecoder("latin1");

/** What a command is given beside its line. */
export interface RunOptions {
  /** More variables. */
  env?: Record<string, string>;
  /** Standard input, all of it. @default empty */
  stdin?: string | Uint8Array;
}

/** Runs commands, one at a time. */
export class CommandRunner implements AsyncDisposable {
  private last: Promise<unknown> = Promise.resolve();
  private isStuck = false;
  private readonly stdout: Pieces;
  private readonly stderr: Pieces;

  private constructor(private readonly process: Deno.ChildProcess, private readonly orders: Deno.TcpConn) {
    this.stdout = new Pieces(process.stdout);
    this.stderr = new Pieces(process.stderr);
  }

  /** Starts the process. It ends when it is disposed of, or when this one ends. */
  static async start(): Promise<CommandRunner> {
    using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const process = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-lock", PROGRAM, `${listener.addr.port}`],
      env: withoutOwnVariables(),
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    try {
      return new CommandRunner(
        process,
        await withDeadline(listener.accept(), () => "the process for commands to connect"),
      );
    } catch (error) {
      process.kill("SIGKILL");
      throw error;
    }
  }

  /** Runs a command when those that were asked for before have ended. */
  run(args: string[], options: RunOptions = {}): Promise<Finished> {
    const run = () => this.runNext(args, options);
    const finished = this.last.then(run, run);
    this.last = finished;
    return finished;
  }

  private async runNext(args: string[], { env = {}, stdin = "" }: RunOptions): Promise<Finished> {
    if (this.isStuck) throw new Error(`Run \`hadron ${args.join(" ")}\`: a command before it has not ended`);
    const mark = crypto.randomUUID();
    const input = (typeof stdin === "string" ? encoder.encode(stdin) : stdin).toBase64();
    const order = encoder.encode(`${JSON.stringify({ args, env, input, mark })}\n`);
    for (let sent = 0; sent < order.length;) sent += await this.orders.write(order.subarray(sent));
    const written = Promise.all([this.stdout.until(mark), this.stderr.until(mark)]);
    const [stdout, stderr] = await withDeadline(
      written,
      () => `\`hadron ${args.join(" ")}\` to end; ${this.stdout.told()}, ${this.stderr.told()}`,
    ).catch((error: unknown) => {
      // Whoever comes next is not to wait for it too.
      this.isStuck = true;
      throw error;
    });
    // The exit code is the byte before the mark.
    const stdoutBytes = stdout.slice(0, -1);
    return { code: stdout.at(-1)!, stdout: decoder.decode(stdoutBytes), stdoutBytes, stderr: decoder.decode(stderr) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.orders.close();
    if (this.isStuck) this.process.kill("SIGKILL");
    await Promise.all([this.process.status, this.stdout.rest(), this.stderr.rest()]);
  }
}

/** What comes from a pipe, cut at marks. */
class Pieces {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private gathered = new Uint8Array(0);

  constructor(pipe: ReadableStream<Uint8Array>) {
    this.reader = pipe.getReader();
  }

  /** What comes before the mark. */
  async until(mark: string): Promise<Uint8Array> {
    let searched = 0;
    while (true) {
      const at = latin1.decode(this.gathered.subarray(searched)).indexOf(mark);
      if (at >= 0) {
        const piece = this.gathered.slice(0, searched + at);
        this.gathered = this.gathered.slice(searched + at + mark.length);
        return piece;
      }
      searched = Math.max(0, this.gathered.length - mark.length);
      if (!await this.more()) throw new Error(`Wait for a command: its process has ended; ${this.told()}`);
    }
  }

  /** Reads to the end. */
  async rest(): Promise<void> {
    while (await this.more());
  }

  /** What was not asked for, for people. */
  told(): string {
    return JSON.stringify(decoder.decode(this.gathered.subarray(-2000)));
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.reader.read();
    if (done) return false;
    const joined = new Uint8Array(this.gathered.length + value.length);
    joined.set(this.gathered);
    joined.set(value, this.gathered.length);
    this.gathered = joined;
    return true;
  }
}
