/**
 * `hadron pipeline ls`: the pipelines of the namespace.
 *
 * @module
 */
import type { Command } from "commander";
import type { PipelineInfo } from "../../../client/mod.ts";
import { act, type Invocation } from "../../invocation.ts";
import { PIPELINE } from "../../json_examples.ts";
import { explain } from "../../options.ts";
import type { Output } from "../../output.ts";
import { RUN_STATUSES, showSourceShort } from "../../pipeline/describe.ts";
import { paint } from "../../pipeline/picture.ts";
import { showTable } from "../../table.ts";
import { showCount } from "../../units.ts";

/** What `hadron pipeline ls` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Lists the pipelines: what begins their runs, how many runs there are of each status, and the stages that have tasks but no worker.",
    [
      ["hadron pipeline ls", "all pipelines"],
      ["hadron pipeline ls --json | jq -r 'select(.runs.failed > 0) | .name'", "those with failed runs"],
    ],
    { json: [["for each pipeline, with its definition in full", PIPELINE]] },
  );
  act(command, list);
}

async function list(invocation: Invocation): Promise<void> {
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  const pipelines = await hadron.pipelines();
  if (output.json) pipelines.forEach((pipeline) => output.object(pipeline));
  else if (pipelines.length > 0) output.text(await showPipelines(output, pipelines));
  else output.remark("there are no pipelines; `hadron pipeline apply FILE` makes one");
}

function showPipelines(output: Output, pipelines: PipelineInfo[]): Promise<string> {
  const rows = pipelines.map(({ name, revision, definition, runs, stages, sourceError }) => {
    const unattended = stages.filter(({ ready, workers }) => ready > 0 && workers.length === 0).map((stage) =>
      stage.name
    );
    return [
      output.style("cyan", name),
      String(revision),
      sourceError === undefined ? showSourceShort(definition) : output.style("red", showSourceShort(definition)),
      ...RUN_STATUSES.map((status) => runs[status] === 0 ? "-" : paint(output, status, showCount(runs[status]))),
      unattended.length === 0 ? "-" : output.style("red", unattended.join(" ")),
    ];
  });
  const counts = RUN_STATUSES.map((status) => `>${status.toUpperCase()}`);
  return showTable(output, ["PIPELINE", ">REVISION", "BEGINS BY", ...counts, "WITHOUT WORKERS"], rows);
}
