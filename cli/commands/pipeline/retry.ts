/**
 * `hadron pipeline retry`: failed runs go on from where they failed.
 *
 * @module
 */
import type { Command } from "commander";
import { act } from "../../invocation.ts";
import { explain } from "../../options.ts";
import { type ChangeOfRuns, type ChangeOptions, changeRuns, declareChange } from "../../pipeline/change_runs.ts";

const RETRY: ChangeOfRuns = {
  verb: "Retry",
  past: "retried",
  statuses: ["failed"],
  defaults: ["failed"],
  change: (run) => run.retry(),
};

/** What `hadron pipeline retry` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Has a failed run go on from where it failed, with all its attempts anew. Stages that are completed are not done again.",
    [
      ["hadron pipeline retry 1-0-42", "one run"],
      ["hadron pipeline retry --all checkout", "every failed run of a pipeline, now that the cause is gone"],
    ],
    { json: [["for each run", { run: "1-0-42", pipeline: "checkout", retried: true }]] },
  );
  declareChange(command, RETRY);
  act<ChangeOptions>(command, (invocation, options, first, second) => {
    return changeRuns(invocation, RETRY, options, first, second);
  });
}
