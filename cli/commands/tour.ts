/**
 * `hadron tour`: shows a newcomer what there is, with a server of its own that is gone afterwards. Every command it shows it runs.
 *
 * @module
 */
import type { Command } from "commander";
import { fitHelp } from "../help_width.ts";
import { act, type Invocation } from "../invocation.ts";
import { explain } from "../options.ts";
import type { Output } from "../output.ts";
import { shellWord } from "../shell_word.ts";
import { startServer } from "../tour/server.ts";
import { Stage } from "../tour/stage.ts";
import { type Run, type Step, STEPS } from "../tour/steps.ts";

interface TourOptions {
  yes?: boolean;
}

/** Lines that have not come by then will not: the tour goes on without them. */
const LINES_MS_MAX = 20_000;

/** What `hadron tour` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Shows what there is, step by step: messages, queue groups, calls, streams, groups of workers, and pipelines. It starts a server of its own, on " +
      "a free port, with nothing on disk, shows each command and runs it, and takes it all away at the end. At a terminal it waits for " +
      "Enter between the steps; Ctrl-C ends it.",
    [
      ["hadron tour", "about five minutes"],
      ["hadron tour --yes", "all at once"],
    ],
    {
      json: [
        ["for each command that was run", {
          step: "Publish and subscribe",
          command: "hadron pub sensors.hall.temp 21",
          exitCode: 0,
          printed: "",
        }],
        ["for each line of one that runs beside the others", {
          step: "Publish and subscribe",
          beside: "sub",
          line: "sensors.hall.temp\t21",
        }],
      ],
      needs: "nothing",
    },
  );
  command.option("--yes", "do not wait for Enter");
  act<TourOptions>(command, show);
}

async function show(invocation: Invocation, { yes }: TourOptions): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  const isWaiting = !yes && output.isTerminal && Deno.stdin.isTerminal() && !output.json;
  await using server = await startServer();
  if (!output.json) {
    output.text(`${bold(output, "A tour of Hadron.")} Its server is this, in memory, and gone at the end:\n\n`);
    output.text(`  ${output.style("dim", "$")} hadron serve --port 0 --store :memory:\n  ${server.url}\n\n`);
    const where = "The commands below are for that server; the server you start yourself is at the default address.\n";
    output.text(fitHelp(where));
  }
  for (const [index, step] of STEPS.entries()) {
    const isOver = isWaiting && await untilEnter(output, signal) === "end of input";
    invocation.throwIfInterrupted();
    if (isOver) return;
    await showStep(invocation, step, `${index + 1}/${STEPS.length}`, server.url);
  }
  if (!output.json) output.text(farewell(output));
}

async function showStep(invocation: Invocation, step: Step, number: string, url: string): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  const { title, words, beside = [], commands, lines = 0, seen } = step;
  if (!output.json) {
    output.text(`\n${bold(output, `${number}  ${title}`)}\n${fitHelp(words.join("\n"))}\n\n`);
  }
  await using stage = new Stage(url, (name, line) => {
    if (output.json) output.object({ step: title, beside: name, line });
    else output.text(`  ${output.style("magenta", name.padEnd(5))} │ ${line}\n`);
  });
  for (const one of beside) {
    if (!output.json) {
      output.text(`${prompt(output)} ${shown({ args: one.args })} ${output.style("dim", `&   # "${one.name}"`)}\n`);
    }
    await output.flush();
    await stage.start(one);
  }
  for (const command of commands) {
    invocation.throwIfInterrupted();
    if (!output.json) output.text(`${prompt(output)} ${bold(output, shown(command))}\n`);
    await output.flush();
    const { exitCode, printed } = await stage.run(command);
    if (output.json) output.object({ step: title, command: shown(command), exitCode, printed });
    else output.text(indented(printed));
    await output.flush();
  }
  await stage.untilLines(lines, AbortSignal.any([signal, AbortSignal.timeout(LINES_MS_MAX)]));
  invocation.throwIfInterrupted();
  if (!output.json) output.text(`\n${fitHelp(seen.join("\n"))}\n`);
  await output.flush();
}

/** What a command printed, two columns in; what it left without a line end gets one. */
function indented(text: string): string {
  return text.replace(/[^\n]$/, "$&\n").replace(/^(?=.)/gm, "  ");
}

/** As one would type it. */
function shown({ args, input }: Run): string {
  return [...(input === undefined ? [] : [`${input.shown} |`]), "hadron", ...args.map(shellWord)].join(" ");
}

function farewell(output: Output): string {
  return `
${bold(output, "That was it.")} From here:
  hadron serve               a server that keeps its streams in ./hadron.db
  hadron --help              all commands; each has examples in its own --help
  hadron help streams        from nothing to a pool of workers, in commands to copy
  hadron pipeline            runs to follow, start, retry and cancel, at a terminal
  hadron completions bash    Tab for commands, options and the names at your server
  hadron doctor              when something does not work
`;
}

/** Ctrl-D ends the tour, where going on without being asked again would be no tour. */
async function untilEnter(output: Output, signal: AbortSignal): Promise<"enter" | "end of input"> {
  output.text(`\n${output.style("dim", "Enter goes on, Ctrl-C ends the tour ")}`);
  await output.flush();
  const reader = Deno.stdin.readable.getReader();
  const onAbort = () => void reader.cancel();
  signal.addEventListener("abort", onAbort);
  const { done } = await reader.read();
  signal.removeEventListener("abort", onAbort);
  reader.releaseLock();
  if (!done) return "enter";
  // Nobody pressed Enter: what comes next is to begin on a line of its own all the same.
  if (!signal.aborted) output.text("\n");
  await output.flush();
  return "end of input";
}

function prompt(output: Output): string {
  return `  ${output.style("dim", "$")}`;
}

function bold(output: Output, text: string): string {
  return output.style("bold", text);
}
