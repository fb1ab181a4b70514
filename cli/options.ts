/**
 * How options are declared: the global ones, readers that refuse nonsense with an example, `HADRON_*` variables, and
 * the shape of every command's help.
 *
 * @module
 */
import { type Command, InvalidArgumentError, Option } from "commander";
import { parseHeader } from "./data.ts";

/** Where a server is, unless something else is said. */
export const DEFAULT_URL = "hadron://127.0.0.1:7420";

/** What every command is told. */
export interface GlobalOptions {
  url: string;
  namespace?: string;
  json?: boolean;
  quiet?: boolean;
  color: boolean;
}

/** A file of `commands/`: it says what the command takes, how it is explained, and what it does. */
export interface CommandModule {
  declare(command: Command): void;
}

/** The commands below another: what each is for, and its file, which is loaded when it is called. */
export type CommandTable = Record<string, { summary: string; load: () => Promise<CommandModule> }>;

/** Adds commands below `parent`; starting costs nothing for those that are not called. */
export function addCommands(parent: Command, table: CommandTable): void {
  for (const [name, { summary }] of Object.entries(table)) parent.command(name).summary(summary);
  parent.hook("preSubcommand", async (_, command) => (await table[command.name()].load()).declare(command));
}

/** Adds the options that every command has, before or after its name. */
export function declareGlobals(program: Command): void {
  program
    .addOption(
      withVariable(new Option("--url <url>", "server to connect to").default(DEFAULT_URL), "HADRON_URL"),
    )
    .addOption(
      withVariable(new Option("--namespace <name>", 'namespace to be in (default: "default")'), "HADRON_NAMESPACE"),
    )
    .addOption(
      withVariable(new Option("--json", "one JSON object a line on standard output"), "HADRON_JSON"),
    )
    .addOption(
      withVariable(
        new Option("-q, --quiet", "nothing on standard error but warnings and errors"),
        "HADRON_QUIET",
      ),
    )
    .addOption(withVariable(new Option("--no-color", "no colours; NO_COLOR does the same"), "HADRON_NO_COLOR"));
}

/**
 * Lets a variable stand in for an option. One that is empty is not set, as in shell scripts and compose files; one for
 * an option without a value is not set by `0`, `false` or `no` either.
 */
export function withVariable(option: Option, name: string): Option {
  const value = Deno.env.get(name);
  const isOff = value !== undefined && (value === "" || option.isBoolean() && /^(0|false|no)$/i.test(value));
  // commander looks into the environment itself, so that is where an unset one must not be.
  if (isOff) Deno.env.delete(name);
  return option.env(name);
}

/** An option whose value is read by `parse`; what `parse` throws becomes a usage error that names the option. */
export function parsedOption(flags: string, description: string, parse: (text: string) => unknown): Option {
  return new Option(flags, description).argParser((text: string) => {
    try {
      return parse(text);
    } catch (error) {
      throw new InvalidArgumentError(sentence(error));
    }
  });
}

/** `-H k=v`, any number of times; the last of a name counts. */
export function headerOption(): Option {
  return new Option("-H, --header <name=value>", "header to send; may be repeated")
    .argParser((text: string, soFar: Record<string, string> | undefined) => {
      try {
        const [name, value] = parseHeader(text);
        return { ...soFar, [name]: value };
      } catch (error) {
        throw new InvalidArgumentError(sentence(error));
      }
    });
}

/** Gives a command its purpose, its examples, and the way to them from a usage error. */
export function explain(command: Command, purpose: string, examples: [commandLine: string, effect: string][]): void {
  command.description(purpose);
  const lines = examples.map(([commandLine, effect]) => `  # ${effect}\n  ${commandLine}\n`);
  command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
  command.showHelpAfterError(`hint: \`${pathOf(command)} --help\` shows how it is used`);
}

/** Refuses an option of a later version with a reason, in place of a puzzling "unknown option". */
export function refuse(command: Command, flags: string, reason: string, variable?: string): void {
  const option = new Option(flags).hideHelp();
  command.addOption(variable === undefined ? option : withVariable(option, variable));
  const stop = (source: string) => () => command.error(`error: ${source} cannot be used: ${reason}`);
  command.on(`option:${option.name()}`, stop(`option '--${option.name()}'`));
  if (variable !== undefined) command.on(`optionEnv:${option.name()}`, stop(`variable ${variable}`));
}

/** The words that call a command: `hadron stream pub`. */
export function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
