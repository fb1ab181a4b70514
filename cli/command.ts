/**
 * The program as its parser sees it: global options, help and usage errors. Which commands there are is in `commands.ts`; what one
 * takes and does in `commands/`.
 *
 * @module
 */
import { Command, CommanderError } from "commander";
import { COMMANDS } from "./commands.ts";
import { CommandError, EXIT } from "./exit_code.ts";
import { fitHelp } from "./help_width.ts";
import { nearestTo } from "./nearest.ts";
import { addCommands, declareGlobals } from "./options.ts";
import { rootHelp } from "./root_help.ts";
import { colorWanted, writeErrorSync, writeOutputSync } from "./stdio.ts";
import { topicNamed, TOPICS } from "./topics.ts";
import { tellUsageErrors } from "./usage_error.ts";
import { versionLine } from "./version.ts";

/** The program, ready to parse its arguments: those `args`, if any. */
export function createProgram(args: string[] = []): Command {
  const program = new Command("hadron");
  const isInColor = () => Deno.stdout.isTerminal() && colorWanted() && program.opts().color === true;
  program
    .version(versionLine(args), "-V, --version", "print the version")
    .helpOption("-h, --help", "explain a command")
    .helpCommand("help [command]", "explain a command")
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (command) => command.name(),
      styleTitle: bold,
    })
    .configureOutput({
      writeOut: writeOutputSync,
      writeErr: writeErrorSync,
      getOutHasColors: isInColor,
    })
    .showHelpAfterError("hint: `hadron --help` lists the commands")
    .exitOverride();
  program.helpInformation = () => fitHelp(rootHelp(isInColor() ? "colors" : "plain"));
  tellUsageErrors(program, program.name());
  declareGlobals(program);
  addCommands(program, COMMANDS);
  return program;
}

/** Parses the arguments and runs the command they name. */
export async function runProgram(args: string[]): Promise<number> {
  if (args[0] === "complete") return await answerCompletion(args.slice(1));
  const topic = topicOf(args);
  if (topic !== undefined) {
    writeOutputSync(fitHelp(topic));
    return EXIT.DONE;
  }
  try {
    await createProgram(args).parseAsync(argumentsOf(args), { from: "user" });
    return EXIT.DONE;
  } catch (error) {
    // Help, version or a usage error: it has been printed.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.DONE : EXIT.USAGE;
    throw error;
  }
}

/** `complete [--new-word] -- WORDS…`, which only completion scripts call; its words are not options of ours. */
async function answerCompletion([first, ...words]: string[]): Promise<number> {
  const { complete } = await import("./completion/complete.ts");
  // For shells that cannot pass an empty word on.
  if (first === "--new-word") await complete(createProgram(), [...words.slice(1), ""]);
  else await complete(createProgram(), words);
  return EXIT.DONE;
}

/** The text that `help TOPIC` asks for, if it does. */
function topicOf([first, name, ...more]: string[]): string | undefined {
  if (first !== "help" || name === undefined || name.startsWith("-") || more.length > 0) return undefined;
  if (Object.hasOwn(COMMANDS, name)) return undefined;
  const topic = topicNamed(name);
  if (topic !== undefined) return topic.text;
  const nearest = nearestTo(name, [...Object.keys(COMMANDS), ...Object.keys(TOPICS)]);
  throw new CommandError(
    "INVALID_ARGUMENT",
    `Help with ${JSON.stringify(name)}: there is no such command or topic`,
    nearest === undefined ? "`hadron --help` lists them" : `did you mean \`hadron help ${nearest}\`?`,
  );
}

/** `help NAME` is `NAME --help`, for which the command is loaded. */
function argumentsOf(args: string[]): string[] {
  const [first, ...names] = args;
  return first === "help" && names.length > 0 && !names.some((name) => name.startsWith("-"))
    ? [...names, "--help"]
    : args;
}

function bold(text: string): string {
  return `\x1b[1m${text}\x1b[22m`;
}
