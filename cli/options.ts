/**
 * How commands and their options are declared: readers that refuse nonsense with an example, `HADRON_*` variables, and
 * the shape of every command's help.
 *
 * @module
 */
import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { CommandTable } from "./command_table.ts";
import { parseHeader } from "./data.ts";
import { GLOBAL_OPTIONS } from "./global_options.ts";
import { type Example, keepManual, type ManualDetails } from "./manual.ts";
import { type NameKind, naming } from "./name_kinds.ts";
import { nearestTo } from "./nearest.ts";
import { commandMeantBy } from "./other_words.ts";
import { isSwitchedOn } from "./stdio.ts";
import { tellUsageErrors } from "./usage_error.ts";

const loaders = new WeakMap<Command, () => Promise<void>>();

/** Adds commands below `parent`; starting costs nothing for those that are not called. */
export function addCommands(parent: Command, table: CommandTable): void {
  for (const [name, { summary, group, load }] of Object.entries(table)) {
    const command = parent.command(name).summary(summary);
    if (group !== undefined) command.helpGroup(`${group}:`);
    loaders.set(command, async () => (await load()).declare(command));
  }
  parent.hook("preSubcommand", (_, command) => declareLoaded(command));
}

/** Loads the file of a command and has it declared, unless it is. */
export async function declareLoaded(command: Command): Promise<void> {
  const load = loaders.get(command);
  loaders.delete(command);
  await load?.();
}

/** Adds the options that every command has, before or after its name. */
export function declareGlobals(program: Command): void {
  for (const { flags, description, variable } of GLOBAL_OPTIONS) {
    const option = new Option(flags, description);
    program.addOption(withVariable(option.name() === "context" ? naming("context", option) : option, variable));
  }
}

/**
 * Lets a variable stand in for an option. One that is empty is not set, as in shell scripts and compose files; one for
 * an option without a value is not set by `0`, `false` or `no` either.
 */
export function withVariable(option: Option, name: string): Option {
  const value = Deno.env.get(name);
  const isOff = value !== undefined && (value === "" || option.isBoolean() && !isSwitchedOn(value));
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

/** An argument that names something there is: `<name>` must be given, `[name]` may be. */
export function nameArgument(kind: NameKind, usage: string, description: string): Argument {
  return naming(kind, new Argument(usage, description));
}

/** An option that names something there is. */
export function nameOption(kind: NameKind, flags: string, description: string): Option {
  return naming(kind, new Option(flags, description));
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

/** Gives a command its purpose, its examples and the rest of its manual, and the way there from a usage error. */
export function explain(command: Command, purpose: string, examples: Example[], details: ManualDetails = {}): void {
  keepManual(command, purpose, examples, details);
  tellUsageErrors(command, pathOf(command));
  command.showHelpAfterError(`hint: \`${pathOf(command)} --help\` shows how it is used`);
}

/** Refuses a word that is no command, for a command with others below it that does something by itself too. */
export function refuseUnknown(command: Command): void {
  const [word] = command.args;
  if (word === undefined) return;
  const nearest = nearestCommand(command, word);
  const suggestion = nearest === undefined ? "" : `\n(Did you mean ${nearest}?)`;
  command.error(`error: unknown command '${word}'${suggestion}`);
}

/** Whether a word that is no command below this one may be meant as one: a slip of the finger, or a word of another tool. */
export function isLikeCommand(command: Command, word: string): boolean {
  return nearestCommand(command, word) !== undefined || commandMeantBy(pathOf(command), word) !== undefined;
}

function nearestCommand(command: Command, word: string): string | undefined {
  return nearestTo(word, command.commands.map((below) => below.name()));
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
