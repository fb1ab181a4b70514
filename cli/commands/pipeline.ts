/**
 * `hadron pipeline`: everything about pipelines. Each of its commands is a file of `pipeline/`, and loaded when it is called.
 *
 * @module
 */
import type { Command } from "commander";
import type { CommandTable } from "../command_table.ts";
import { HadronError } from "../../proto/error.ts";
import { EXIT } from "../exit_code.ts";
import { act, type Invocation } from "../invocation.ts";
import { addCommands, explain, isLikeCommand, nameArgument, refuseUnknown } from "../options.ts";

/** Spelled out one by one, so that `deno compile` sees what to include. */
const COMMANDS: CommandTable = {
  apply: { summary: "make a pipeline, or give it a new revision", load: () => import("./pipeline/apply.ts") },
  diff: { summary: "show what a definition would change", load: () => import("./pipeline/diff.ts") },
  ls: { summary: "list the pipelines", load: () => import("./pipeline/ls.ts") },
  show: { summary: "draw a pipeline, and who works on its stages", load: () => import("./pipeline/show.ts") },
  rm: { summary: "delete a pipeline with all its runs", load: () => import("./pipeline/rm.ts") },
  start: { summary: "begin a run, and wait for it", load: () => import("./pipeline/start.ts") },
  runs: { summary: "list the runs of a pipeline", load: () => import("./pipeline/runs.ts") },
  run: { summary: "draw a run, and how each of its stages stands", load: () => import("./pipeline/run.ts") },
  retry: { summary: "let failed runs go on from where they failed", load: () => import("./pipeline/retry.ts") },
  cancel: { summary: "stop runs for good", load: () => import("./pipeline/cancel.ts") },
  work: { summary: "work on a stage with a shell command", load: () => import("./pipeline/work.ts") },
};

/** What `hadron pipeline` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "A pipeline is a graph of stages. An event or a call begins a run of it; each stage is done by one of its workers when those " +
      "before it are completed, and its completion is one commit with its output, the events it emits and what follows. At a terminal, " +
      "`hadron pipeline` alone is a screen: the pipelines, their graphs, and runs to follow as they advance, to start, retry (one or all that failed) and cancel; " +
      "with the name of a pipeline it begins there. In a pipe a name is what `hadron pipeline show` prints. " +
      "`hadron help pipelines` goes from a definition to workers and runs.",
    [
      ["hadron pipeline", "see what goes on, at a terminal; ? explains it"],
      ["hadron pipeline checkout", "the same, of one pipeline"],
      ["hadron pipeline apply checkout.yaml", "make a pipeline of a definition"],
      ["hadron pipeline work checkout charge --exec ./charge.sh", "work on one of its stages"],
      ["hadron pipeline start checkout '{\"total\":5}' --wait", "begin a run, and see what comes of it"],
      ["hadron pipeline show checkout", "see the graph, the workers, and what waits"],
      ["hadron pipeline runs checkout --status failed", "see what went wrong"],
      ["hadron pipeline retry --all checkout", "have the failed ones go on"],
    ],
    { isScreen: true, exits: [[EXIT.USAGE, "the command line cannot be, or there is no terminal for the screen"]] },
  );
  command.helpCommand(false).usage("[options] [command | name]").allowExcessArguments()
    .addArgument(nameArgument("pipeline", "[name]", "the pipeline to begin with; in a pipe, to show"));
  addCommands(command, COMMANDS);
  act(command, async (invocation, _, name) => {
    if (name === undefined) {
      // Where nobody sits at a terminal, it is as if there were no screen.
      if (!invocation.isInteractive) command.help({ error: true });
      return await openScreen(invocation, undefined);
    }
    if (command.args.length > 1) refuseUnknown(command);
    try {
      await (invocation.isInteractive ? openScreen : show)(invocation, name);
    } catch (error) {
      // Of a word that is like a command only the server knows whether it is a name.
      if (error instanceof HadronError && isLikeCommand(command, name)) refuseUnknown(command);
      throw error;
    }
  });
}

async function openScreen(invocation: Invocation, name: string | undefined): Promise<void> {
  const { runPipelines } = await import("../interactive/pipeline/run_pipelines.ts");
  await runPipelines(invocation, name);
}

async function show(invocation: Invocation, name: string): Promise<void> {
  const { show: showPipeline } = await import("./pipeline/show.ts");
  await showPipeline(invocation, name);
}
