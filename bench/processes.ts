// Child processes of the benchmark: each is remembered from start to end, so that none outlives it, also when a
// measurement fails or somebody presses Ctrl-C. Stopped by process id, never by name.

import { cpuSeconds, residentBytes } from "./proc.ts";

const GRACE_MS = 5_000;
const ERROR_OUTPUT_CHARACTERS = 4_000;

export interface SpawnOptions {
  command: string;
  args: string[];
  /** Lines of both outputs, as they come. Without it output is dropped, but for the end of stderr, kept for errors. */
  onLine?: (line: string, stream: "stdout" | "stderr") => void;
  environment?: Record<string, string>;
}

const running = new Set<TrackedProcess>();

/** A child process that `stopAllProcesses` knows of. */
export class TrackedProcess {
  readonly pid: number;
  readonly #child: Deno.ChildProcess;
  readonly #input: WritableStreamDefaultWriter<Uint8Array>;
  readonly #ended: Promise<Deno.CommandStatus>;
  #errorOutput = "";

  constructor(readonly options: SpawnOptions) {
    this.#child = new Deno.Command(options.command, {
      args: options.args,
      env: options.environment,
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    this.pid = this.#child.pid;
    this.#input = this.#child.stdin.getWriter();
    running.add(this);
    const outputs = [this.#follow(this.#child.stdout, "stdout"), this.#follow(this.#child.stderr, "stderr")];
    this.#ended = this.#child.status.then(async (status) => {
      running.delete(this);
      await Promise.all(outputs);
      return status;
    });
  }

  /** Resolves when the process has ended and all its output has been read. */
  get ended(): Promise<Deno.CommandStatus> {
    return this.#ended;
  }

  /** The last of what it wrote to stderr, for error messages. */
  get errorOutput(): string {
    return this.#errorOutput;
  }

  writeLine(line: string): Promise<void> {
    return this.#input.write(new TextEncoder().encode(line + "\n"));
  }

  cpuSeconds(): number {
    return cpuSeconds(this.pid);
  }

  residentBytes(): number {
    return residentBytes(this.pid);
  }

  /** Asks it to end, and ends it when it has not after some seconds. Harmless when it has ended. */
  async stop(): Promise<void> {
    this.#signal("SIGTERM");
    const timer = setTimeout(() => this.#signal("SIGKILL"), GRACE_MS);
    await this.#ended;
    clearTimeout(timer);
    // Its end of the pipe is gone, which is what closing it now may complain of.
    await this.#input.close().catch(() => undefined);
  }

  /** Ends it without any warning. */
  async kill(): Promise<void> {
    this.#signal("SIGKILL");
    await this.#ended;
    await this.#input.close().catch(() => undefined);
  }

  #signal(signal: Deno.Signal): void {
    if (!running.has(this)) return;
    try {
      this.#child.kill(signal);
    } catch (error) {
      // It ended between the look and the signal.
      if (!(error instanceof TypeError)) throw error;
    }
  }

  async #follow(output: ReadableStream<Uint8Array>, stream: "stdout" | "stderr"): Promise<void> {
    let rest = "";
    for await (const text of output.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
      if (stream === "stderr") this.#errorOutput = (this.#errorOutput + text).slice(-ERROR_OUTPUT_CHARACTERS);
      if (this.options.onLine === undefined) continue;
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) this.options.onLine(line, stream);
    }
    if (rest !== "") this.options.onLine?.(rest, stream);
  }
}

/** Ends whatever was started and has not ended. */
export async function stopAllProcesses(): Promise<void> {
  await Promise.all([...running].map((process) => process.stop()));
}

/** Runs a command to its end and gives what it wrote to stdout; fails with its stderr when it fails. */
export async function outputOf(
  command: string,
  args: string[],
  environment?: Record<string, string>,
): Promise<string> {
  const lines: string[] = [];
  const process = new TrackedProcess({
    command,
    args,
    environment,
    onLine: (line, stream) => stream === "stdout" && lines.push(line),
  });
  const status = await process.ended;
  if (!status.success) throw new Error(`Cannot run ${command}: exit code ${status.code}\n${process.errorOutput}`);
  return lines.join("\n");
}

/** The promise's value, or an error that names what was waited for. */
export async function withDeadline<T>(promise: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Cannot wait for ${what}: not done after ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([promise, expired]);
  } finally {
    clearTimeout(timer);
  }
}
