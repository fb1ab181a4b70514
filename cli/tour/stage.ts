/**
 * Runs the steps of the tour: real processes of this program against a server of its own. Whatever way the tour ends, none of
 * them stays.
 *
 * @module
 */
import { LineSplitter } from "./line_splitter.ts";
import { ownCommand } from "../own_command.ts";
import type { Beside, Run } from "./steps.ts";

/** How a command ended. */
export interface Ended {
  exitCode: number;
  /** What it printed, standard error behind standard output. */
  printed: string;
}

/** Lines of commands beside the others, and their processes. */
export class Stage implements AsyncDisposable {
  readonly #url: string;
  readonly #onLine: (name: string, line: string) => void;
  readonly #beside: { child: Deno.ChildProcess; over: Promise<unknown> }[] = [];
  #lines = 0;
  #onChange = () => {};

  /** @param onLine Hears of every line that a command beside the others prints. */
  constructor(url: string, onLine: (name: string, line: string) => void) {
    this.#url = url;
    this.#onLine = onLine;
  }

  /** Starts a command beside the others; resolves when it is ready. */
  async start({ name, args, ready }: Beside): Promise<void> {
    const child = this.#spawn(args, "null");
    const isReady = Promise.withResolvers<void>();
    let told = "";
    const over = Promise.all([
      child.status.then(({ code }) =>
        isReady.reject(new Error(`Start ${args.join(" ")}: it ended with ${code}: ${told}`))
      ),
      this.#read(child.stdout, (line) => {
        this.#lines++;
        this.#onLine(name, line);
        this.#onChange();
      }),
      this.#read(child.stderr, (line) => {
        told += line + "\n";
        if (ready.test(line)) isReady.resolve();
      }),
    ]);
    this.#beside.push({ child, over });
    await isReady.promise;
  }

  /** Runs a command to its end. */
  async run({ args, input }: Run): Promise<Ended> {
    const child = this.#spawn(args, "piped");
    const writer = child.stdin.getWriter();
    const written = writer.write(new TextEncoder().encode(input?.text ?? "")).then(() => writer.close());
    const { code, stdout, stderr } = await child.output();
    await written;
    const decoder = new TextDecoder();
    return { exitCode: code, printed: decoder.decode(stdout) + decoder.decode(stderr) };
  }

  /** Resolves when the commands beside the others have printed `count` lines, or when it is given up. */
  async untilLines(count: number, signal: AbortSignal): Promise<void> {
    while (this.#lines < count && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#onChange = resolve;
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
    }
  }

  /** Ends what runs beside the others, as whoever supervises them would. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const { child } of this.#beside) {
      try {
        child.kill("SIGTERM");
      } catch (error) {
        // It has ended by itself, of the Ctrl-C that the terminal gives to all.
        if (!(error instanceof TypeError) && !(error instanceof Deno.errors.NotFound)) throw error;
      }
    }
    await Promise.all(this.#beside.map(({ over }) => over));
  }

  #spawn(args: string[], stdin: "null" | "piped"): Deno.ChildProcess {
    const [program, words] = ownCommand(args);
    // Nothing of the user's own settings is to change what the tour shows.
    const env = {
      HADRON_URL: this.#url,
      HADRON_CONTEXT: "",
      HADRON_NAMESPACE: "",
      HADRON_JSON: "",
      HADRON_QUIET: "",
      HADRON_TOKEN: "",
    };
    return new Deno.Command(program, { args: words, env, stdin, stdout: "piped", stderr: "piped" }).spawn();
  }

  async #read(source: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
    const splitter = new LineSplitter(onLine);
    for await (const text of source.pipeThrough(new TextDecoderStream())) splitter.add(text);
    splitter.end();
  }
}
