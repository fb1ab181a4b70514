/**
 * A command in a real terminal, for tests that type keys and look at the screen: tmux, on a socket of its own.
 *
 * Whoever waits for the screen does so with a deadline, and is shown the screen when it passes.
 *
 * @module
 */
import { eventually } from "./eventually.ts";
import { hadronCommand } from "./processes.ts";

/** How to open a terminal. */
export interface TerminalOptions {
  columns?: number;
  rows?: number;
  /** More variables for the command. */
  env?: Record<string, string>;
}

/** How a command ended in its terminal. */
export interface TerminalEnd {
  exitCode: number;
  /** What is left on the screen. */
  screen: string;
  /** The cursor is seen, the screen is the one from before, and the keyboard is the shell's again. */
  isRestored: boolean;
}

/** Whether tmux is here; the tests are ignored where it is not. */
export const hasTmux: boolean = isThere();

/** A terminal with one command in it. Disposing it ends both. */
export class TestTerminal implements AsyncDisposable {
  readonly #socket = `hadron-${Deno.pid}-${crypto.randomUUID().slice(0, 8)}`;
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens a terminal and runs `hadron` in it. */
  static hadron(args: string[], options: TerminalOptions = {}): Promise<TestTerminal> {
    return TestTerminal.open(hadronCommand(args), options);
  }

  /** Opens a terminal and runs a command in it. */
  static async open(commandWords: string[], options: TerminalOptions = {}): Promise<TestTerminal> {
    const { columns = 80, rows = 24, env = {} } = options;
    const terminal = new TestTerminal(await Deno.makeTempDir({ prefix: "hadron-terminal-" }));
    const settings = `${terminal.#folder}/tmux.conf`;
    // The Escape key is told from the beginning of a sequence without waiting.
    await Deno.writeTextFile(
      settings,
      "set -g escape-time 0\nset -g default-terminal tmux-256color\nset -g set-clipboard on\n",
    );
    const variables = { XDG_STATE_HOME: `${terminal.#folder}/state`, HADRON_STORE: ":memory:", NO_COLOR: "", ...env };
    const words = [
      "env",
      ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
      ...commandWords,
    ];
    // A shell stays when the command has ended, as it would for a user: to tell how it ended and what became of the terminal.
    const run = `sh -c ${quoted(`echo $$ > pid; exec ${words.map(quoted).join(" ")}`)}`;
    const script = `cd ${
      quoted(terminal.#folder)
    }; trap : INT; ${run}; echo $? > code; stty -a > stty; mv code exit; exec cat`;
    const size = ["-x", String(columns), "-y", String(rows)];
    await terminal.#tmux("-f", settings, "new-session", "-d", ...size, script);
    return terminal;
  }

  /** Presses keys by the names that tmux has for them: `Enter`, `C-d`, `Up`, `Escape`. */
  async press(...keys: string[]): Promise<void> {
    await this.#tmux("send-keys", ...keys);
  }

  /** Types text. */
  async type(text: string): Promise<void> {
    await this.#tmux("send-keys", "-l", "--", text);
  }

  /** Pastes text, as from a clipboard. */
  async paste(text: string): Promise<void> {
    await this.#tmux("set-buffer", "--", text);
    await this.#tmux("paste-buffer", "-p");
  }

  /** Gives the window another size. */
  async resize(columns: number, rows: number): Promise<void> {
    await this.#tmux("resize-window", "-x", String(columns), "-y", String(rows));
  }

  /** What is on the screen now, a line for each row, without the space at their ends. */
  async screen(): Promise<string> {
    return await this.#tmux("capture-pane", "-p");
  }

  /** The same with escapes for colours. */
  async colored(): Promise<string> {
    return await this.#tmux("capture-pane", "-p", "-e");
  }

  /** What the terminal's own clipboard holds. */
  async clipboard(): Promise<string> {
    return await this.#tmux("show-buffer");
  }

  /** Resolves with the screen when it matches. */
  async until(pattern: RegExp): Promise<string> {
    return await this.#untilScreen(`the screen matches ${pattern}`, (screen) => pattern.test(screen));
  }

  /** Resolves with the screen when it matches no more. */
  async untilNot(pattern: RegExp): Promise<string> {
    return await this.#untilScreen(`the screen does not match ${pattern}`, (screen) => !pattern.test(screen));
  }

  /** Sends the command a signal. */
  async signal(name: Deno.Signal): Promise<void> {
    Deno.kill(Number(await Deno.readTextFile(`${this.#folder}/pid`)), name);
  }

  /** Waits for the command to end. */
  async end(): Promise<TerminalEnd> {
    const exitCode = await eventually("the command in the terminal ends", async () => {
      return await readIfThere(`${this.#folder}/exit`);
    });
    const [isCursorSeen, isAlternate] = (await this.#tmux("display-message", "-p", "#{cursor_flag} #{alternate_on}"))
      .trim().split(" ").map((flag) => flag === "1");
    const settings = await Deno.readTextFile(`${this.#folder}/stty`);
    const isLineMode = ["icanon", "echo", "isig"].every((flag) => new RegExp(`(^|\\s)${flag}\\b`).test(settings));
    return {
      exitCode: Number(exitCode),
      screen: await this.screen(),
      isRestored: isCursorSeen && !isAlternate && isLineMode,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#tmux("kill-server").catch((error: unknown) => {
      // The server has gone by itself.
      if (!/no server running|server exited/.test(String(error))) throw error;
    });
    await Deno.remove(this.#folder, { recursive: true });
  }

  async #untilScreen(what: string, isSo: (screen: string) => boolean): Promise<string> {
    let last = "";
    try {
      return await eventually(what, async () => {
        last = await this.screen();
        return isSo(last) && last;
      });
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}; it shows:\n${last}`, { cause: error });
    }
  }

  async #tmux(...args: string[]): Promise<string> {
    const { success, stdout, stderr } = await new Deno.Command("tmux", {
      args: ["-L", this.#socket, ...args],
      env: { TMUX: "", LC_ALL: "C.UTF-8" },
    }).output();
    const decoder = new TextDecoder();
    if (!success) throw new Error(`Run tmux ${args.join(" ")}: ${decoder.decode(stderr)}`);
    return decoder.decode(stdout);
  }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function isThere(): boolean {
  if (Deno.build.os === "windows") return false;
  try {
    return new Deno.Command("tmux", { args: ["-V"] }).outputSync().success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
