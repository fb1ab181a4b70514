/**
 * Entry of the `hadron` command line.
 *
 * @module
 */
import { runProgram } from "./command.ts";
import { endingOf } from "./exit_code.ts";
import { colorWanted, writeErrorSync } from "./output.ts";
import { escapeControls } from "./render.ts";

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs the command that the arguments name and tells how it ended: the exit code. */
async function main(args: string[]): Promise<number> {
  try {
    return await runProgram(args);
  } catch (error) {
    const { exitCode, lines } = endingOf(error);
    // A handler's error is a stranger's text.
    const shown = Deno.stderr.isTerminal() ? lines.map(escapeControls) : lines;
    const isRed = Deno.stderr.isTerminal() && colorWanted() && !args.includes("--no-color");
    for (const line of shown) writeErrorSync((isRed ? red(line) : line) + "\n");
    return exitCode;
  }
}

function red(line: string): string {
  return line.replace(/^error\[\w+\]/, "\x1b[1;31m$&\x1b[0m");
}
