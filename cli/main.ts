/**
 * Entry of the `hadron` command line. Questions about the program itself are answered here, before anything else is loaded.
 *
 * @module
 */
import { colorWanted, writeErrorSync, writeOutputSync } from "./stdio.ts";
import { versionLine } from "./version.ts";

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs the command that the arguments name and tells how it ended: the exit code. */
export async function main(args: string[]): Promise<number> {
  try {
    const answer = await answerAtOnce(args);
    if (answer === undefined) {
      const { runProgram } = await import("./command.ts");
      return await runProgram(args);
    }
    writeOutputSync(answer);
    return 0;
  } catch (error) {
    const { endingOf } = await import("./exit_code.ts");
    const { escapeControls } = await import("./render.ts");
    const { exitCode, lines } = endingOf(error);
    // A handler's error is a stranger's text.
    const shown = Deno.stderr.isTerminal() ? lines.map(escapeControls) : lines;
    const isRed = Deno.stderr.isTerminal() && colorWanted() && !args.includes("--no-color");
    for (const line of shown) writeErrorSync((isRed ? red(line) : line) + "\n");
    return exitCode;
  }
}

/** The help and the version, asked for in the usual words; any other way of asking is parsed like a command. */
async function answerAtOnce(args: string[]): Promise<string | undefined> {
  const words = args.filter((word) => word !== "--no-color");
  if (words.length > 1) return undefined;
  switch (words[0]) {
    case undefined:
    case "help":
    case "--help":
    case "-h": {
      const [{ rootHelp }, { fitHelp }] = await Promise.all([import("./root_help.ts"), import("./help_width.ts")]);
      const isInColor = Deno.stdout.isTerminal() && colorWanted() && args.length === words.length;
      return fitHelp(rootHelp(isInColor ? "colors" : "plain"));
    }
    case "--version":
    case "-V":
      return `${versionLine(args)}\n`;
    default:
      return undefined;
  }
}

function red(line: string): string {
  return line.replace(/^error\[\w+\]/, "\x1b[1;31m$&\x1b[0m");
}
