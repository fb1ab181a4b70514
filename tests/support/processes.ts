/**
 * Real processes for tests: starts a server and runs commands as a shell would, waits for conditions with a deadline,
 * and leaves nothing behind.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { Collector } from "./collector.ts";

const MAIN = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));
const COMMAND_LINES = fileURLToPath(new URL("./programs/command_lines.ts", import.meta.url));
/** Long enough for a busy machine; only a test that fails waits for it. */
const DEADLINE_MS = 30_000;

/** How to start a process. */
export interface StartOptions {
  /** Standard input, all of it. Without it the process has an empty one. */
  stdin?: string | Uint8Array;
  /** More variables. Those of Hadron that the tests themselves run with are not passed on. */
  env?: Record<string, string>;
  /** Leave standard input open for {@linkcode Running.write}. */
  keepStdin?: boolean;
}

/** How a command ended. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** How a process ended. */
export interface Finished extends Ended {
  stdoutBytes: Uint8Array;
}

/** A process under way. Disposing it kills it, if it has not ended. */
export class Running implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #stdin: WritableStreamDefaultWriter<Uint8Array>;
  readonly #stdout: Collector;
  readonly #stderr: Collector;
  #hasEnded = false;
  /** Resolves when it has ended and all its output has been read. */
  readonly finished: Promise<Finished>;

  constructor(command: string, args: string[], { stdin = "", env = {}, keepStdin = false }: StartOptions = {}) {
    this.#child = new Deno.Command(command, {
      args,
      env: { ...withoutOwnVariables(), ...env },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.#stdout = new Collector(this.#child.stdout);
    this.#stderr = new Collector(this.#child.stderr);
    this.#stdin = this.#child.stdin.getWriter();
    this.finished = this.#finish();
    if (!keepStdin) void this.write(stdin).then(() => this.endStdin());
  }

  /** Its process id. */
  get pid(): number {
    return this.#child.pid;
  }

  /** Whether it has ended. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** What it has written to standard output so far. */
  get stdout(): string {
    return this.#stdout.text;
  }

  /** What it has written to standard error so far. */
  get stderr(): string {
    return this.#stderr.text;
  }

  /** Resolves when standard output matches. */
  untilStdout(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#until(this.#stdout, pattern, "standard output");
  }

  /** Resolves when standard error matches. */
  untilStderr(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#until(this.#stderr, pattern, "standard error");
  }

  /** Writes to standard input. A process that does not read it is no concern of the writer's. */
  async write(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    await this.#stdin.write(bytes).catch(ignoreClosed);
  }

  /** Ends standard input. */
  async endStdin(): Promise<void> {
    await this.#stdin.close().catch(ignoreClosed);
  }

  /** Stops reading its standard output, as `head` does when it has seen enough. */
  closeStdout(): Promise<void> {
    return this.#stdout.cancel();
  }

  /** Leaves what it writes to standard output where it is, so that its pipe fills. */
  pauseStdout(): void {
    this.#stdout.pause();
  }

  /** Reads standard output again. */
  resumeStdout(): void {
    this.#stdout.resume();
  }

  /** Sends a signal; to a process that has ended, though what it wrote is still being read, none. */
  signal(name: Deno.Signal): void {
    try {
      this.#child.kill(name);
    } catch (error) {
      // The runtime knows of the end before any promise tells it.
      if (!(error instanceof TypeError)) throw error;
    }
  }

  /** Sends a signal and waits for the end. */
  stop(name: Deno.Signal = "SIGTERM"): Promise<Finished> {
    if (!this.#hasEnded) this.signal(name);
    return this.end();
  }

  /** Waits for the end. */
  end(): Promise<Finished> {
    return withDeadline(this.finished, () => `the process to end; ${this.#told()}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#hasEnded) this.signal("SIGKILL");
    this.resumeStdout();
    await this.finished;
  }

  async #finish(): Promise<Finished> {
    const [{ code }] = await Promise.all([this.#child.status, this.#stdout.ended, this.#stderr.ended]);
    this.#hasEnded = true;
    // Nobody reads it any more; without this the pipe would stay open here.
    await this.#stdin.abort().catch(ignoreClosed);
    return { code, stdout: this.stdout, stdoutBytes: this.#stdout.bytes, stderr: this.stderr };
  }

  async #until(collector: Collector, pattern: RegExp, name: string): Promise<RegExpExecArray> {
    const matched = collector.until((text) => pattern.exec(text));
    const match = await withDeadline(matched, () => `${name} to match ${pattern}; ${this.#told()}`);
    if (match === null) throw new Error(`Wait for ${name} to match ${pattern}: it ended; ${this.#told()}`);
    return match;
  }

  #told(): string {
    return `standard output: ${JSON.stringify(this.stdout.slice(-2000))}, standard error: ${
      JSON.stringify(this.stderr.slice(-2000))
    }`;
  }
}

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

/**
 * Runs `hadron` commands that read nothing, one after the other in one process: starting one takes many times as long as being refused.
 */
export async function runEach(commands: string[][], env: Record<string, string> = {}): Promise<Ended[]> {
  const stdin = commands.map((args) => `${JSON.stringify(args)}\n`).join("");
  await using running = new Running(Deno.execPath(), ["run", "-A", "--no-lock", COMMAND_LINES], { stdin, env });
  const { stdout, stderr } = await running.end();
  const outputs = stdout.split("\0");
  const errors = stderr.split("\0");
  return commands.map((_, i) => ({ stdout: outputs[2 * i], code: Number(outputs[2 * i + 1]), stderr: errors[i] }));
}

/** A server in a process of its own, ready. */
export class ServerProcess implements AsyncDisposable {
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

  /** Runs a command against this server. */
  run(args: string[], options: StartOptions = {}): Promise<Finished> {
    return runHadron(args, this.#pointed(options));
  }

  /** Runs commands that read nothing against this server, one after the other in one process. */
  runEach(commands: string[][], env: Record<string, string> = {}): Promise<Ended[]> {
    return runEach(commands, { HADRON_URL: this.url, ...env });
  }

  /** Starts a command against this server. */
  begin(args: string[], options: StartOptions = {}): Running {
    return startHadron(args, this.#pointed(options));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.process[Symbol.asyncDispose]();
  }

  #pointed(options: StartOptions): StartOptions {
    return { ...options, env: { HADRON_URL: this.url, ...options.env } };
  }
}

/** Rejects when `promise` takes too long, with what was waited for. */
export async function withDeadline<T>(promise: Promise<T>, what: () => string, deadlineMs = DEADLINE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Wait ${deadlineMs} ms for ${what()}`)), deadlineMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function withoutOwnVariables(): Record<string, string> {
  // An empty variable is one that is not set.
  const none = Object.keys(Deno.env.toObject()).filter((name) => name.startsWith("HADRON_")).map((name) => [name, ""]);
  // A server that says nothing else leaves no file behind, and nobody's own contexts say where commands connect.
  return { ...Object.fromEntries(none), HADRON_STORE: ":memory:", XDG_CONFIG_HOME: "/nowhere" };
}

function ignoreClosed(error: unknown): void {
  if (
    error instanceof Deno.errors.BrokenPipe || error instanceof TypeError || error instanceof Deno.errors.BadResource
  ) {
    return;
  }
  throw error;
}
