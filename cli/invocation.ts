/**
 * One call of one command: its output, its interruption, its connection. Every command runs inside one.
 *
 * @module
 */
import type { Command } from "commander";
import type { ConnectOptions, Hadron } from "../client/mod.ts";
import { HadronError } from "../proto/error.ts";
import { type Target, targetOf } from "./context/contexts.ts";
import { readContexts } from "./context/file.ts";
import { CommandError, EXIT, Interrupted, withHint } from "./exit_code.ts";
import type { GlobalOptions } from "./global_options.ts";
import { Interruption } from "./interruption.ts";
import { pathOf } from "./options.ts";
import { Output } from "./output.ts";
import { showCountOf, showDuration } from "./units.ts";
import { VERSION } from "./version.ts";

/** What a command works with. */
export class Invocation {
  readonly output: Output;
  readonly interruption: Interruption = new Interruption();
  /** The options that every command has, as they were given. */
  readonly options: GlobalOptions;
  readonly #name: string;

  /** @param name What the server calls this client: the words of the command. */
  constructor(name: string, options: GlobalOptions) {
    this.#name = name;
    this.options = options;
    this.output = new Output(options);
  }

  /** Where it connects and as whom, as flags, variables and contexts say. */
  async target(): Promise<Target> {
    const { url, context } = this.options;
    // A file that cannot be read is no concern of a command that does not need it.
    const isNeeded = url === undefined || context !== undefined;
    return targetOf(this.options, isNeeded ? await readContexts() : { contexts: {} });
  }

  /** Somebody sits at a terminal that can do more than print lines, and nothing was said against talking with them. */
  get isInteractive(): boolean {
    const { isTerminal, json, quiet } = this.output;
    return isTerminal && Deno.stdin.isTerminal() && !json && !quiet && Deno.env.get("TERM") !== "dumb";
  }

  /** Connects as the global options say. */
  async connect(options: Pick<ConnectOptions, "reconnect"> = {}): Promise<Hadron> {
    const { connect } = await import("../client/mod.ts");
    const { url, token, namespace, context } = await this.target();
    // A signal given to connect would also cut the connection later, while what is under way is being finished.
    const giveUp = new AbortController();
    const onInterrupted = () => giveUp.abort();
    const { signal } = this.interruption;
    signal.addEventListener("abort", onInterrupted);
    if (signal.aborted) onInterrupted();
    try {
      return await connect(url, {
        ...options,
        // A command that runs may take its time: who does not want to wait for it presses Ctrl-C once more.
        drainTimeoutMs: 0,
        token,
        namespace,
        name: this.#name,
        version: VERSION,
        signal: giveUp.signal,
      });
    } catch (error) {
      throw error instanceof HadronError ? explainConnectError(error, context) : error;
    } finally {
      signal.removeEventListener("abort", onInterrupted);
    }
  }

  /** Tells on standard error what happens to a connection that is meant to last, until it is closed. */
  async reportStatus(hadron: Hadron): Promise<void> {
    let isLost = false;
    for await (const status of hadron.status()) {
      switch (status.type) {
        case "disconnected":
          isLost = true;
          this.output.warn(`disconnected from ${hadron.server.url}: ${status.error.message}`);
          break;
        case "reconnecting":
          this.output.status(`reconnecting in ${showDuration(status.delayMs)} (attempt ${status.attempt})`);
          break;
        case "connected":
          if (isLost) this.output.note(`connected again to ${hadron.server.url}`);
          isLost = false;
          break;
        case "slow_consumer": {
          const lost = showCountOf(status.dropped, "message");
          this.output.warn(`lost ${lost} of "${status.pattern}": they came faster than they were printed`);
          break;
        }
      }
    }
  }

  /** Ends the command as interrupted, if it was. */
  throwIfInterrupted(): void {
    if (this.interruption.signal.aborted) throw new Interrupted(this.interruption.exitCode);
  }

  /**
   * The same for a command without an end of its own: SIGTERM is how those are ended, by whoever supervises them, and
   * so as it should be; only at the keyboard it is an interruption.
   */
  throwIfInterruptedAtKeyboard(): void {
    if (this.interruption.exitCode !== EXIT.TERMINATED) this.throwIfInterrupted();
  }
}

/** Makes `body` what a command does. An error after Ctrl-C is its consequence, and not told. */
export function act<Options>(
  command: Command,
  body: (invocation: Invocation, options: Options, ...args: (string | undefined)[]) => Promise<void>,
): void {
  command.action(async () => {
    const invocation = new Invocation(pathOf(command), command.optsWithGlobals<GlobalOptions>());
    try {
      const args = command.processedArgs as (string | undefined)[];
      await body(invocation, command.optsWithGlobals<GlobalOptions & Options>(), ...args);
      await invocation.output.flush();
    } catch (error) {
      if (error instanceof HadronError) invocation.throwIfInterrupted();
      throw explainError(error);
    } finally {
      invocation.output.status("");
    }
  });
}

/** What there is to do about errors that any command may meet, where the command has not said it. */
function explainError(error: unknown): unknown {
  if (!(error instanceof HadronError) || error instanceof CommandError && error.hint !== undefined) return error;
  if (error.code === "TOO_LARGE" && error.details.frameBytesMax !== undefined) {
    return withHint(error, "`hadron serve --max-frame-bytes` says how large the server takes them");
  }
  // What one side does not understand of the other is most often of a newer version.
  const isProtocol = [error, error.cause].some((each) => each instanceof HadronError && each.code === "PROTOCOL");
  return isProtocol ? withHint(error, "`hadron doctor` tells whether the server is of another version") : error;
}

/** Whatever kept us from connecting, other than a refusal, is "cannot connect" to a script. */
function explainConnectError(error: HadronError, context: string | undefined): HadronError {
  const where = context === undefined ? "" : `context "${context}" says to connect there; `;
  if (error.code === "UNAVAILABLE") {
    const hint = `${where}\`hadron serve\` starts a server; --url or HADRON_URL names another`;
    return new CommandError(error.code, error.message, hint, EXIT.CANNOT_CONNECT, { cause: error });
  }
  if (error.code === "PROTOCOL" || error.code === "DEADLINE_EXCEEDED") {
    const hint = `${where}is it a Hadron server that listens there?`;
    return new CommandError(error.code, error.message, hint, EXIT.CANNOT_CONNECT, { cause: error });
  }
  return error;
}
