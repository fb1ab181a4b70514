/**
 * A command line that cannot be, as the other errors read: `error[INVALID_ARGUMENT]: …` and a hint, of which the best one counts: what a word
 * of another tool means here, or else what is nearest in letters.
 *
 * @module
 */
import type { Command } from "commander";
import { GLOBAL_OPTIONS } from "./global_options.ts";
import { commandMeantBy, dataMeantBy, insteadOfCommand, insteadOfOption, optionMeantBy } from "./other_words.ts";

const GLOBAL_FLAGS = GLOBAL_OPTIONS.map(({ flags }) => /--[\w-]+/.exec(flags)?.[0] ?? "");

/** Has a command tell its usage errors so. It is to be called for each: they do not know which command they are of. */
export function tellUsageErrors(command: Command, path: string): void {
  command.configureOutput({ outputError: (text, write) => write(usageError(command, path, text)) });
}

/** commander's text: the error, and what it suggests on a line of its own. */
function usageError(command: Command, path: string, text: string): string {
  const [said, ...suggestions] = text.trimEnd().replace(/^error: /, "").split("\n");
  const error = inOurWords(command, said);
  const meant = meantBy(command, path, error);
  const hints = meant === undefined
    ? suggestions.map((line) => line.replace(/^\((.*)\)$/, "$1").replace(/^D/, "d"))
    : [meant];
  if (/^too many arguments/.test(error)) hints.unshift(...quotingHint(command));
  return [`error[INVALID_ARGUMENT]: ${error}`, ...hints.map((hint) => `hint: ${hint}`)].join("\n") + "\n";
}

/** What an argument may be is said where it is missing, too. */
function inOurWords({ registeredArguments }: Command, error: string): string {
  const missing = /^missing required argument '(.*)'$/.exec(error)?.[1];
  const choices = registeredArguments.find((argument) => argument.name() === missing)?.argChoices;
  if (choices !== undefined) return `${error}: one of ${choices.join(", ")}`;
  return error.replace(
    /^command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/s,
    "argument '$1' for <$2> is invalid. It must be one of $3",
  );
}

/** Words that a shell has cut apart: `hadron pub greetings hello world`. */
function quotingHint({ registeredArguments, args }: Command): string[] {
  const { length } = registeredArguments;
  return length === 0 ? [] : [`quote what belongs together: '${args.slice(length - 1).join(" ")}'`];
}

function meantBy(command: Command, path: string, error: string): string | undefined {
  const [, kind, word] = /^unknown (command|option) '(.*)'$/.exec(error) ?? [];
  if (kind === "command") return insteadOfCommand(path, word) ?? didYouMean(commandMeantBy(path, word));
  if (kind !== "option") return undefined;
  const takesData = command.registeredArguments.some((argument) => argument.name() === "data");
  const instead = insteadOfOption(path, word) ?? (takesData ? dataMeantBy(word) : undefined);
  return instead ??
    didYouMean(optionMeantBy(word, [...command.options.map(({ long }) => long ?? ""), ...GLOBAL_FLAGS]));
}

function didYouMean(meant: string | undefined): string | undefined {
  return meant === undefined ? undefined : `did you mean ${meant}?`;
}
