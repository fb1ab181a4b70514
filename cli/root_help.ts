/**
 * What `hadron --help` prints. It is written from two tables and loads no command, no parser and no client, because a
 * program that is slow to say what it is feels slow in all it does.
 *
 * @module
 */
import { listedByGroup } from "./command_table.ts";
import { COMMANDS } from "./commands.ts";
import { GLOBAL_OPTIONS } from "./global_options.ts";
import { TOPICS } from "./topics.ts";

const EXAMPLES: [effect: string, commandLine: string][] = [
  ["start a server on hadron://127.0.0.1:7420", "hadron serve"],
  ["in a second terminal: print what comes", "hadron sub 'sensors.>'"],
  ["in a third: publish a message", "hadron pub sensors.hall.temp 21"],
  ["handle calls with a shell command, and call it: prints hello ada", "hadron reply greet --exec 'sed s/^/hello\\ /'"],
  ["", "hadron req greet ada"],
  ["make a stream, whose events last, and store one", "hadron stream ensure orders"],
  ["", "hadron stream pub orders '{\"total\":5}' --key c-1"],
  [
    "a pool of workers: run this in as many terminals as you like, each event goes to one",
    "hadron stream sub orders --group billing --exec 'echo \"billed $HADRON_KEY\"'",
  ],
  ["make a pipeline of stages, and work on one of them", "hadron pipeline apply checkout.yaml"],
  ["", "hadron pipeline work checkout charge --exec ./charge.sh"],
];

/** The text, with its titles in bold if there is somebody to see it. */
export function rootHelp(colors: "colors" | "plain"): string {
  const bold = (text: string) => colors === "colors" ? `\x1b[1m${text}\x1b[22m` : text;
  const commands = [...listedByGroup(COMMANDS)].map(([group, entries]) => ({ title: group, rows: entries }));
  const options = GLOBAL_OPTIONS.map(({ flags, description, variable }): [string, string] => {
    return [flags.startsWith("-q") ? flags : `    ${flags}`, withVariable(description, variable)];
  });
  options.push(["-V, --version", "print the version"], ["-h, --help", "explain a command"]);
  const topics = Object.entries(TOPICS).map(([name, { summary }]): [string, string] => [name, summary]);
  const sections = [
    ...commands,
    { title: "Options of every command", rows: options },
    { title: "`hadron help TOPIC`", rows: topics },
  ];
  const width = Math.max(...sections.flatMap(({ rows }) => rows.map(([term]) => term.length)));
  const shown = sections.map(({ title, rows }) => {
    return `${bold(`${title}:`)}\n${rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}\n`).join("")}`;
  });
  const examples = EXAMPLES.map(([effect, commandLine]) =>
    `${effect === "" ? "" : `  # ${effect}\n`}  ${commandLine}\n`
  );
  return [
    `${bold("Usage:")} hadron <command> [arguments] [options]\n`,
    "A message bus, RPC fabric, durable log and workflow engine: one server, and everything to talk to it.\n" +
    "New here? `hadron tour` shows it all in five minutes, with a server of its own.\n",
    ...shown,
    `${bold("Examples:")}\n${examples.join("")}`,
    "`hadron COMMAND --help` explains a command, with examples.\n",
  ].join("\n");
}

function withVariable(description: string, variable: string): string {
  return `${description} (env: ${variable})`;
}
