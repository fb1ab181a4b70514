/**
 * `hadron pipeline runs`: the runs of a pipeline, the latest first.
 *
 * @module
 */
import type { Command } from "commander";
import type { RunInfo, RunStatus } from "../../../client/mod.ts";
import { act, type Invocation } from "../../invocation.ts";
import { LISTED_RUN } from "../../json_examples.ts";
import { explain, nameArgument, parsedOption } from "../../options.ts";
import type { Output } from "../../output.ts";
import { oneLine, RUN_STATUSES, showAdvance, showRunFailure, showTook } from "../../pipeline/describe.ts";
import { advising } from "../../pipeline/hints.ts";
import { checkPipeline } from "../../pipeline/names.ts";
import { mark, paint } from "../../pipeline/picture.ts";
import { runObject } from "../../pipeline/run_object.ts";
import { statusOption } from "../../pipeline/status_option.ts";
import { momentOf } from "../../stream/event.ts";
import { showTable } from "../../table.ts";
import { parseInteger } from "../../units.ts";

interface RunsOptions {
  status?: RunStatus[];
  limit?: number;
}

/** What is listed, if nothing else is said. */
const LIMIT = 100;
const LIMIT_MAX = 100_000;
/** Of an error, in a table. */
const ERROR_LENGTH_MAX = 60;

/** What `hadron pipeline runs` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Lists the runs of a pipeline that are under way or still kept, the latest first: how each stands, how many of its stages are " +
      "completed, and why it failed.",
    [
      ["hadron pipeline runs checkout", "the latest"],
      ["hadron pipeline runs checkout --status failed --status cancelled", "those that came to nothing"],
      [
        "hadron pipeline runs checkout --json | jq -r 'select(.error.stage == \"charge\") | .run'",
        "ids, by where they failed",
      ],
    ],
    { json: [["for each run, without its data", LISTED_RUN]] },
  );
  command
    .addArgument(nameArgument("pipeline", "<name>", "the pipeline, such as checkout"))
    .addOption(statusOption(RUN_STATUSES, "only those that are this"))
    .addOption(
      parsedOption("--limit <n>", `the latest n (default: ${LIMIT})`, (text) => parseInteger(text, 1, LIMIT_MAX)),
    );
  act<RunsOptions>(command, (invocation, options, name) => list(invocation, options, name!));
}

async function list(invocation: Invocation, { status, limit = LIMIT }: RunsOptions, name: string): Promise<void> {
  checkPipeline(name);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { pipeline: name }, async () => {
    const runs = await Array.fromAsync(hadron.pipeline(name).runs({ status, limit }), ({ listed }) => listed!);
    if (output.json) runs.forEach((run) => output.object(runObject(run)));
    else if (runs.length > 0) output.text(await showRuns(output, runs));
    else output.remark(`there are no ${status === undefined ? "" : `${status.join(" or ")} `}runs of "${name}"`);
    if (runs.length === limit) output.remark(`the latest ${limit}; --limit shows more`);
  });
}

function showRuns(output: Output, runs: RunInfo[]): Promise<string> {
  const now = new Date();
  const rows = runs.map((run) => [
    output.style("cyan", oneLine(run.id)),
    `${mark(output, run.status)} ${paint(output, run.status, run.status)}`,
    String(run.revision),
    run.startedAt === undefined ? "-" : momentOf(run.startedAt, now),
    showTook(run, now),
    showAdvance(run),
    run.error === undefined ? "" : shortError(run.error),
  ]);
  return showTable(output, ["RUN", "STATUS", ">REVISION", "BEGAN", ">TOOK", ">STAGES", "ERROR"], rows);
}

function shortError(error: NonNullable<RunInfo["error"]>): string {
  const text = showRunFailure(error);
  return text.length <= ERROR_LENGTH_MAX ? text : `${text.slice(0, ERROR_LENGTH_MAX - 1)}…`;
}
