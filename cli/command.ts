/**
 * The program: its commands, global options, help and usage errors. What a command takes and does is in `commands/`,
 * and loaded when that command is called, so that starting costs nothing for the others.
 *
 * @module
 */
import { Command, CommanderError } from "commander";
import { EXIT } from "./exit_code.ts";
import { addCommands, type CommandTable, declareGlobals, explain, refuse } from "./options.ts";
import { colorWanted, writeErrorSync, writeOutputSync } from "./output.ts";
import { VERSION } from "./version.ts";

/** Spelled out one by one, so that `deno compile` sees what to include. */
const COMMANDS: CommandTable = {
  serve: { summary: "run a server", load: () => import("./commands/serve.ts") },
  pub: { summary: "publish messages to a subject", load: () => import("./commands/pub.ts") },
  sub: { summary: "print the messages of subjects as they come", load: () => import("./commands/sub.ts") },
  req: { summary: "call an endpoint and print its reply", load: () => import("./commands/req.ts") },
  reply: { summary: "handle an endpoint", load: () => import("./commands/reply.ts") },
  services: { summary: "list the endpoints and who handles them", load: () => import("./commands/services.ts") },
  stream: { summary: "keep events in streams, and read and consume them", load: () => import("./commands/stream.ts") },
  bench: { summary: "measure a running server", load: () => import("./commands/bench.ts") },
};

/** The program, ready to parse its arguments. */
export function createProgram(): Command {
  const program = new Command("hadron");
  program
    .version(`hadron ${VERSION}`, "-V, --version", "print the version")
    .helpOption("-h, --help", "explain a command")
    .helpCommand("help [command]", "explain a command")
    .usage("[options] <command>")
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (command) => command.name(),
      styleTitle: bold,
    })
    .configureOutput({
      writeOut: writeOutputSync,
      writeErr: writeErrorSync,
      outputError: (text, write) => write(usageError(text)),
      getOutHasColors: () => Deno.stdout.isTerminal() && colorWanted() && program.opts().color === true,
    })
    .exitOverride();
  declareGlobals(program);
  refuse(program, "--token <token>", "this version has no access control yet");
  explain(program, "A message bus, RPC fabric and durable log: one server, and everything to talk to it.", [
    ["hadron serve", "start a server on hadron://127.0.0.1:7420"],
    ["hadron sub 'sensors.>'", "in a second terminal: print what comes"],
    ["hadron pub sensors.hall.temp 21", "in a third: publish a message"],
    ["hadron reply greet --exec 'sed s/^/hello\\ /'", "handle calls with a shell command"],
    ["hadron req greet ada", "and call it: prints hello ada"],
    ["hadron stream ensure orders", "make a stream, whose events last"],
    ["hadron stream pub orders '{\"total\":5}' --key c-1", "store an event in it"],
    ["hadron stream sub orders --group billing", "and have each event handled by one member of a group"],
  ]);
  addCommands(program, COMMANDS);
  return program;
}

/** Parses the arguments and runs the command they name. */
export async function runProgram(args: string[]): Promise<number> {
  try {
    await createProgram().parseAsync(argumentsOf(args), { from: "user" });
    return EXIT.DONE;
  } catch (error) {
    // Help, version or a usage error: it has been printed.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.DONE : EXIT.USAGE;
    throw error;
  }
}

/** Nothing at all asks for help; `help NAME` is `NAME --help`, for which the command is loaded. */
function argumentsOf(args: string[]): string[] {
  if (args.length === 0) return ["--help"];
  const [first, ...names] = args;
  if (first === "help" && names.length > 0 && !names.some((name) => name.startsWith("-"))) {
    return Object.hasOwn(COMMANDS, names[0]) ? [...names, "--help"] : names;
  }
  return args;
}

/** commander's text as the other errors read. */
function usageError(text: string): string {
  const [error, ...suggestions] = text.trimEnd().replace(/^error: /, "").split("\n");
  const hints = suggestions.map((line) => `hint: ${line.replace(/^\((.*)\)$/, "$1").replace(/^D/, "d")}`);
  return [`error[INVALID_ARGUMENT]: ${error}`, ...hints].join("\n") + "\n";
}

function bold(text: string): string {
  return `\x1b[1m${text}\x1b[22m`;
}
