/**
 * `hadron pipeline cancel`: runs are not to go on.
 *
 * @module
 */
import type { Command } from "commander";
import { act } from "../../invocation.ts";
import { explain } from "../../options.ts";
import { type ChangeOfRuns, type ChangeOptions, changeRuns, declareChange } from "../../pipeline/change_runs.ts";

const CANCEL: ChangeOfRuns = {
  verb: "Cancel",
  past: "cancelled",
  statuses: ["pending", "running", "failed"],
  defaults: ["pending", "running"],
  change: (run) => run.cancel(),
};

/** What `hadron pipeline cancel` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Ends a run: its stages that are not completed are not done any more, and workers that are at it are told to stop. What is " +
      "completed stays as it is.",
    [
      ["hadron pipeline cancel 1-0-42", "one run"],
      ["hadron pipeline cancel --all checkout --status failed", "all that failed and will not be retried"],
    ],
    { json: [["for each run", { run: "1-0-42", pipeline: "checkout", cancelled: true }]] },
  );
  declareChange(command, CANCEL);
  act<ChangeOptions>(command, (invocation, options, first, second) => {
    return changeRuns(invocation, CANCEL, options, first, second);
  });
}
