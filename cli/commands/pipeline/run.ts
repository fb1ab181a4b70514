/**
 * `hadron pipeline run`: a run at a glance.
 *
 * @module
 */
import type { Command } from "commander";
import { act, type Invocation } from "../../invocation.ts";
import { RUN } from "../../json_examples.ts";
import { explain } from "../../options.ts";
import { declareRun, findRun, namedRun } from "../../pipeline/find_run.ts";
import { advising } from "../../pipeline/hints.ts";
import { runObject } from "../../pipeline/run_object.ts";
import { showRun } from "../../pipeline/show_run.ts";

interface RunOptions {
  pipeline?: string;
}

/** What `hadron pipeline run` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Draws a run: its graph with how each stage stands, its attempts, how long it took, its output, and why it failed.",
    [
      ["hadron pipeline run 1-0-42", "whichever pipeline it is of"],
      ["hadron pipeline run checkout 1-0-42 --json | jq .stages", "of this pipeline, as JSON"],
    ],
    { json: [["once; output of completed stages only, error of those that failed", RUN]] },
  );
  declareRun(command);
  act<RunOptions>(command, (invocation, options, first, second) => show(invocation, options, first!, second));
}

async function show(invocation: Invocation, options: RunOptions, first: string, second?: string): Promise<void> {
  const { pipeline, id } = namedRun("Show run", first, second, options.pipeline);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { pipeline, run: id }, async () => {
    const { info } = await findRun(hadron, pipeline, id);
    if (output.json) output.object(runObject(info));
    else output.text(showRun(output, info));
  });
}
