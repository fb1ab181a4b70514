/**
 * What the word under the cursor can be: a command, an option, the value of an option, or an argument. It follows the words
 * before it through the declarations of the commands, and asks nobody else.
 *
 * @module
 */
import type { Argument, Command, Option } from "commander";
import { kindOf, type NameKind } from "../name_kinds.ts";
import { declareLoaded } from "../options.ts";

/** Something that the word can be, with what it is for. */
export interface Candidate {
  value: string;
  description: string;
}

/** What is known of the word. */
export interface Wanted {
  /** The word as far as it is typed, without `prefix`. */
  typed: string;
  /** What of it stands before the name: `--group=` of `--group=bil`. */
  prefix: string;
  /** What the declarations offer. */
  candidates: Candidate[];
  /** What is named, for names that somebody else knows. */
  kind?: NameKind;
  /** The arguments before it. */
  args: string[];
  /** The values of options before it, by attribute. */
  options: Record<string, string>;
}

/** Follows `words`, of which the last is the one under the cursor, from `program` on. */
export async function wantedOf(program: Command, words: string[]): Promise<Wanted> {
  const typed = words.at(-1) ?? "";
  const options: Record<string, string> = {};
  let args: string[] = [];
  let command = program;
  let pending: Option | undefined;
  let hasOptionsEnded = false;
  for (const word of words.slice(0, -1)) {
    if (pending !== undefined) {
      options[pending.attributeName()] = word;
      pending = undefined;
    } else if (word === "--" && !hasOptionsEnded) hasOptionsEnded = true;
    else if (word.startsWith("-") && !hasOptionsEnded) {
      const [flag, value] = splitFlag(word);
      const option = optionOf(command, flag);
      if (option?.required && value === undefined) pending = option;
      else if (option !== undefined) options[option.attributeName()] = value ?? "";
    } else {
      const next = command.commands.find((below) => below.name() === word);
      if (next === undefined) args = [...args, word];
      else {
        await declareLoaded(next);
        command = next;
      }
    }
  }
  const found = { typed, prefix: "", args, options };
  if (pending !== undefined) return { ...found, ...valuesOf(pending) };
  if (typed.startsWith("-") && !hasOptionsEnded) {
    const [flag, value] = splitFlag(typed);
    const option = optionOf(command, flag);
    if (value === undefined) return { ...found, candidates: optionsOf(command, options) };
    return {
      ...found,
      typed: value,
      prefix: `${flag}=`,
      ...(option === undefined ? { candidates: [] } : valuesOf(option)),
    };
  }
  // A command that has others below it may take an argument as well.
  const commands = args.length === 0 ? commandsOf(command) : [];
  const { registeredArguments } = command;
  const argument = registeredArguments[args.length] ?? registeredArguments.at(-1);
  const isTaken = argument === undefined || args.length >= registeredArguments.length && !argument.variadic;
  if (isTaken) return { ...found, candidates: commands };
  const { candidates, kind } = valuesOf(argument);
  return { ...found, candidates: [...commands, ...candidates], kind };
}

function splitFlag(word: string): [flag: string, value: string | undefined] {
  const at = word.startsWith("--") ? word.indexOf("=") : -1;
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

/** The option of a flag, of the command or of one above it. */
function optionOf(command: Command, flag: string): Option | undefined {
  const own = command.options.find(({ long, short }) => long === flag || short === flag);
  return own ?? (command.parent === null ? undefined : optionOf(command.parent, flag));
}

/** The flags that have not been given, of the command first. */
function optionsOf(command: Command, given: Record<string, string>): Candidate[] {
  const isFree = (option: Option) =>
    option.attributeName() === "header" || !Object.hasOwn(given, option.attributeName());
  const own = command.options.filter((option) => !option.hidden && isFree(option)).map((option) => {
    return { value: option.long ?? option.short ?? option.flags, description: option.description };
  });
  if (command.parent !== null) return [...own, ...optionsOf(command.parent, given)];
  return [...own, { value: "--help", description: "explain the command" }];
}

function commandsOf(command: Command): Candidate[] {
  const candidates = command.commands.map((below) => ({ value: below.name(), description: below.summary() }));
  if (command.parent === null) candidates.push({ value: "help", description: "explain a command or a topic" });
  return candidates;
}

function valuesOf(declared: Option | Argument): Pick<Wanted, "candidates" | "kind"> {
  const candidates = (declared.argChoices ?? []).map((value) => ({ value, description: "" }));
  return { candidates, kind: kindOf(declared) };
}
