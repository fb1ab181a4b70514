/**
 * What the help of a command says beside its arguments and options: its purpose, examples, the lines it prints with `--json`,
 * and its exit codes. It is kept as data, so that `docs/cli.md` and tests are made from the same words.
 *
 * @module
 */
import type { Command } from "commander";
import { fitHelp } from "./help_width.ts";
import { EXIT } from "./exit_code.ts";

/** An example: what to type, and what it does. */
export type Example = [commandLine: string, effect: string];

/** What there is to know about a command. */
export interface Manual {
  purpose: string;
  examples: Example[];
  /** Each kind of line on standard output with `--json`: when it comes, and one as an example. */
  json: [when: string, line: object][];
  /** Exit codes with what they mean, ascending. */
  exits: [code: number, meaning: string][];
  /** It has commands below it, and yet does something alone: at a terminal it is a screen. */
  isScreen: boolean;
}

/** The parts of a manual that have something to fall back on. */
export interface ManualDetails {
  /** @default none */
  json?: Manual["json"];
  /** What exit codes mean where that is not what they mean everywhere, and codes that others do not have. */
  exits?: Manual["exits"];
  /** What it takes to work: `nothing` cannot fail for want of a server. @default "server" */
  needs?: "server" | "nothing";
  /** @default false */
  isScreen?: boolean;
}

const manuals = new WeakMap<Command, Manual>();

const EXITS_ANYWHERE: Manual["exits"] = [
  [EXIT.DONE, "done"],
  [EXIT.FAILED, "it failed: standard error says why"],
  [EXIT.USAGE, "the command line cannot be"],
];
const EXITS_WITH_SERVER: Manual["exits"] = [
  [EXIT.CANNOT_CONNECT, "no server could be reached"],
  [EXIT.DENIED, "the server does not let this user in, or do this"],
  [EXIT.TIMED_OUT, "the server did not answer in time"],
  [EXIT.INTERRUPTED, "interrupted by Ctrl-C before it was done"],
];

/** Keeps the manual of a command, and adds what its help does not have by itself. */
export function keepManual(command: Command, purpose: string, examples: Example[], details: ManualDetails): void {
  const { json = [], exits = [], needs = "server", isScreen = false } = details;
  const meanings = new Map([...EXITS_ANYWHERE, ...(needs === "server" ? EXITS_WITH_SERVER : []), ...exits]);
  const manual = { purpose, examples, json, exits: [...meanings].sort(([a], [b]) => a - b), isScreen };
  manuals.set(command, manual);
  command.description(purpose);
  command.addHelpText("after", (context) => {
    return fitHelp(textAfter(manual, command, context.command.createHelp().styleTitle));
  });
}

/** The manual of a command that has been declared. */
export function manualOf(command: Command): Manual | undefined {
  return manuals.get(command);
}

function textAfter(
  { examples, json, exits, isScreen }: Manual,
  command: Command,
  styleTitle: (text: string) => string,
): string {
  const isOnlyGroup = command.commands.length > 0 && !isScreen;
  const sections: [title: string, lines: string[]][] = [
    ["Examples:", examples.flatMap(([commandLine, effect]) => [`  # ${effect}`, `  ${commandLine}`, ""]).slice(0, -1)],
    ["With --json:", json.flatMap(([when, line]) => [`  # ${when}`, `  ${JSON.stringify(line)}`])],
    ["Exit codes:", isOnlyGroup ? [] : exits.map(([code, meaning]) => `  ${String(code).padEnd(3)}  ${meaning}`)],
  ];
  return sections.filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `\n${styleTitle(title)}\n${lines.join("\n")}\n`).join("");
}
