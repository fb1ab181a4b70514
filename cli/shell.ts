/**
 * Runs a shell command for one call or event: `reply --exec` and `stream sub --exec`.
 *
 * The payload is its standard input, its standard output is the reply. It runs in a process group of its own, so that
 * Ctrl-C does not cut short a call that is being drained, and so that stopping it stops what it has started too.
 *
 * @module
 */
import { HandlerError } from "../client/mod.ts";
import { DATA_BYTES_MAX } from "./data.ts";
import { join } from "./lines.ts";

const IS_WINDOWS = Deno.build.os === "windows";
/** Of standard error, what becomes the error's message. */
const MESSAGE_BYTES_MAX = 4096;
/** Of a variable with its name, and of all that are told to a command: systems refuse to start one that is told more. */
const VARIABLE_BYTES_MAX = 32 * 1024 - 1;
const VARIABLES_BYTES_MAX = 128 * 1024;
/** How long a command has between the request to stop and the end. */
const GRACE_MS = 2000;

/** What a command has answered. */
export interface Answer {
  data: Uint8Array;
  /** What it wrote to standard error, the beginning of it. */
  stderr: string;
}

/** What a command works on. */
export interface ShellInput {
  /** Its standard input. */
  data: Uint8Array;
  /** What tells it about its call or event. */
  variables: Record<string, string>;
  /** Stops it. */
  signal: AbortSignal;
  /** What it may print. @default what a payload may have at the most */
  outputBytesMax?: number;
}

// What still runs when this process is told to exit at once must not outlive it.
const running = new Set<Deno.ChildProcess>();
globalThis.addEventListener("unload", () => running.forEach((child) => stop(child, "SIGKILL")));

/**
 * Runs `commandLine` with a payload.
 *
 * @throws {HandlerError} When the command cannot be started, prints too much, or ends with an exit code other than 0: its message is
 * then what the command wrote to standard error.
 */
export async function runShell(commandLine: string, input: ShellInput): Promise<Answer> {
  const { data, variables, signal, outputBytesMax = DATA_BYTES_MAX } = input;
  const child = start(commandLine, variables);
  running.add(child);
  let killTimer: ReturnType<typeof setTimeout> | undefined;
  const onAbort = () => {
    stop(child, "SIGTERM");
    killTimer = setTimeout(() => stop(child, "SIGKILL"), GRACE_MS);
  };
  signal.addEventListener("abort", onAbort);
  if (signal.aborted) onAbort();
  let isTooMuch = false;
  const onTooMuch = () => {
    isTooMuch = true;
    stop(child, "SIGKILL");
  };
  try {
    const [, output, stderr, status] = await Promise.all([
      give(child.stdin, data),
      take(child.stdout, outputBytesMax, onTooMuch),
      take(child.stderr, MESSAGE_BYTES_MAX),
      child.status,
    ]);
    const message = new TextDecoder().decode(stderr).trimEnd();
    // Also where it had ended by then, and with 0: half of an answer is none.
    if (isTooMuch) {
      throw failed(`Run ${JSON.stringify(commandLine)}: it printed more than ${outputBytesMax} bytes`, status);
    }
    if (!status.success) {
      throw failed(message || `Run ${JSON.stringify(commandLine)}: it ended with exit code ${status.code}`, status);
    }
    return { data: output, stderr: message };
  } finally {
    clearTimeout(killTimer);
    signal.removeEventListener("abort", onAbort);
    running.delete(child);
  }
}

function failed(message: string, { code: exitCode, signal }: Deno.CommandStatus): HandlerError {
  return new HandlerError(message, { code: "COMMAND_FAILED", data: { exitCode, signal } });
}

/**
 * The variables that tell a command about what it works on: `endpoint` is `HADRON_ENDPOINT`, the header `content-type` is
 * `HADRON_HEADER_CONTENT_TYPE`. One of 32 KiB or more is none.
 */
export function shellVariables(facts: Record<string, string>, headers: Record<string, string>): Record<string, string> {
  const named = [
    ...Object.entries(facts),
    ...Object.entries(headers).map(([name, value]) => [`header ${name}`, value]),
  ];
  // What a variable cannot hold is left out, so that nobody can stop a command from starting by sending it.
  const variables: Record<string, string> = {};
  let roomBytes = VARIABLES_BYTES_MAX;
  for (const [name, value] of named) {
    const variable = `HADRON_${name.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
    const bytes = variable.length + "=\0".length + new TextEncoder().encode(value).length;
    if (value.includes("\0") || bytes > Math.min(VARIABLE_BYTES_MAX, roomBytes)) continue;
    roomBytes -= bytes;
    variables[variable] = value;
  }
  return variables;
}

function start(commandLine: string, env: Record<string, string>): Deno.ChildProcess {
  const [shell, ...args] = IS_WINDOWS ? ["cmd", "/d", "/s", "/c", commandLine] : ["/bin/sh", "-c", commandLine];
  try {
    return new Deno.Command(shell, {
      args,
      env,
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
      detached: !IS_WINDOWS,
    }).spawn();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HandlerError(`Start ${JSON.stringify(commandLine)}: ${reason}`, { code: "COMMAND_FAILED" });
  }
}

function stop(child: Deno.ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    // A negative id is the whole process group.
    if (IS_WINDOWS) child.kill(signal);
    else Deno.kill(-child.pid, signal);
  } catch (error) {
    // It has ended by itself meanwhile.
    if (!(error instanceof Deno.errors.NotFound) && !(error instanceof TypeError)) throw error;
  }
}

async function give(stdin: WritableStream<Uint8Array>, data: Uint8Array): Promise<void> {
  const writer = stdin.getWriter();
  try {
    await writer.write(data);
    await writer.close();
  } catch (error) {
    // A command need not read what it is given. If it has ended by now, some versions of the runtime call its input closed already.
    if (!(error instanceof Deno.errors.BrokenPipe) && !(error instanceof TypeError)) throw error;
  }
}

/** Reads all there is and keeps the beginning; `onMore` hears when there is more than may be kept. */
async function take(source: ReadableStream<Uint8Array>, bytesMax: number, onMore?: () => void): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let roomBytes = bytesMax;
  for await (const piece of source) {
    if (roomBytes > 0) pieces.push(piece.subarray(0, roomBytes));
    roomBytes -= piece.length;
    if (roomBytes < 0) onMore?.();
  }
  return join(pieces);
}
