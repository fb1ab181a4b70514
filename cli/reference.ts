/**
 * docs/cli.md: every command on one page, from the declarations of the commands themselves.
 *
 * @module
 */
import type { Command } from "commander";
import { GLOBAL_OPTIONS } from "./global_options.ts";
import { type Manual, manualOf } from "./manual.ts";
import { declareLoaded, pathOf } from "./options.ts";
import { TOPICS } from "./topics.ts";

/** All commands below `command` that do something wherever they are called, in the order of the help. */
export async function walkCommands(command: Command): Promise<Command[]> {
  await declareLoaded(command);
  if (command.commands.length === 0) return [command];
  const found: Command[] = [];
  for (const below of command.commands) found.push(...await walkCommands(below));
  return found;
}

/** The same, and those above them that do something at a terminal. */
async function explainedCommands(command: Command): Promise<Command[]> {
  await declareLoaded(command);
  const found: Command[] = [];
  for (const below of command.commands) found.push(...await explainedCommands(below));
  return command.commands.length === 0 || manualOf(command)?.isScreen ? [command, ...found] : found;
}

/** The page. */
export async function referenceOf(program: Command): Promise<string> {
  const commands = await explainedCommands(program);
  const list = commands.map((command) => `- [\`${pathOf(command)}\`](#${anchorOf(command)}): ${command.summary()}`);
  const globals = GLOBAL_OPTIONS.map((
    { flags, description, variable },
  ): Row => [code(flags), description, code(variable)]);
  const parts = [
    "# The command line",
    "_Made from the program by `deno task reference`; do not edit._",
    "Every command, what it takes, the lines it prints with `--json`, and what its exit codes mean. The same is in `hadron COMMAND --help`.",
    list.join("\n"),
    "## Every command",
    table(["option", "", "variable"], globals),
    ...["json", "exit-codes", "data", "environment"].map((topic) => block(TOPICS[topic].text)),
    ...commands.flatMap(sectionOf),
  ];
  return parts.join("\n\n") + "\n";
}

type Row = [string, string, string];

function sectionOf(command: Command): string[] {
  const { purpose, examples, json, exits } = manualFor(command);
  const helper = command.createHelp();
  const args = command.registeredArguments.map((argument): Row => {
    return [code(helper.argumentTerm(argument)), helper.argumentDescription(argument), ""];
  });
  const options = helper.visibleOptions(command).filter(({ long }) => long !== "--help").map((option): Row => {
    const description = helper.optionDescription(option).replace(/ ?\(env: \w+\)/, "").replace(/, env: \w+\)/, ")");
    return [code(option.flags), description, option.envVar === undefined ? "" : code(option.envVar)];
  });
  return [
    `## ${pathOf(command)}`,
    block(`${pathOf(command)} ${command.usage()}`.replace(" [command]", "")),
    purpose,
    ...(args.length + options.length === 0 ? [] : [table(["takes", "", "variable"], [...args, ...options])]),
    block(examples.map(([commandLine, effect]) => `# ${effect}\n${commandLine}`).join("\n"), "sh"),
    ...(json.length === 0
      ? []
      : [`With \`--json\`:\n\n${json.map(([when, line]) => jsonLine(when, line)).join("\n")}`]),
    `Exit codes: ${exits.map(([exitCode, meaning]) => `${exitCode} ${meaning}`).join("; ")}.`,
  ];
}

function manualFor(command: Command): Manual {
  const manual = manualOf(command);
  if (manual === undefined) throw new Error(`${pathOf(command)} has no manual: explain() gives it one`);
  return manual;
}

function jsonLine(when: string, line: object): string {
  return `- ${when}: \`${JSON.stringify(line)}\``;
}

function table(titles: Row, rows: Row[]): string {
  const hasThird = rows.some(([, , third]) => third !== "");
  const cells = [titles, ["---", "---", "---"] as Row, ...rows].map((row) => hasThird ? row : row.slice(0, 2));
  return cells.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`)
    .join("\n");
}

function block(text: string, language = "text"): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function code(text: string): string {
  return `\`${text}\``;
}

function anchorOf(command: Command): string {
  return pathOf(command).replaceAll(" ", "-");
}
