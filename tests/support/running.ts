/**
 * A real process under test: started as a shell would, watched until a condition holds, and never left behind.
 *
 * @module
 */
import { Collector } from "./collector.ts";
import { withDeadline } from "./deadline.ts";

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

  /** What it has written to standard output so far, as it came. */
  get stdoutBytes(): Uint8Array {
    return this.#stdout.bytes;
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
    return { code, stdout: this.stdout, stdoutBytes: this.stdoutBytes, stderr: this.stderr };
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

/** Variables for a process that the tests start. */
export function withoutOwnVariables(): Record<string, string> {
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
