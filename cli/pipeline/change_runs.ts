/**
 * `pipeline retry` and `pipeline cancel`: one run, or all of a pipeline that stand as is said.
 *
 * @module
 */
import type { Command } from "commander";
import type { Hadron, Run, RunStatus } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { CommandError, withHint } from "../exit_code.ts";
import type { Invocation } from "../invocation.ts";
import { Progress } from "../progress.ts";
import { changeAllRuns, showAllChanged, showChanged } from "./change_all.ts";
import { declareRun, findRun, namedRun } from "./find_run.ts";
import { advising } from "./hints.ts";
import { checkPipeline } from "./names.ts";
import { statusOption } from "./status_option.ts";

/** What is done, in words. */
export interface ChangeOfRuns {
  /** `Retry`, and in the past. */
  readonly verb: "Retry" | "Cancel";
  readonly past: "retried" | "cancelled";
  /** Which of the runs that can be changed `--status` may choose. */
  readonly statuses: readonly RunStatus[];
  /** Which of them `--all` means, if nothing is said. */
  readonly defaults: readonly RunStatus[];
  change(run: Run): Promise<void>;
}

/** What they take. */
export interface ChangeOptions {
  pipeline?: string;
  all?: boolean;
  status?: RunStatus[];
}

/** Declares their arguments and options. */
export function declareChange(command: Command, { verb, statuses, defaults }: ChangeOfRuns): void {
  declareRun(command);
  command.registeredArguments[0].required = false;
  command
    .option("--all", `${verb.toLowerCase()} all runs of the pipeline that are ${defaults.join(" or ")}`)
    .addOption(statusOption(statuses, "with --all: those that are this"));
}

/** Does it. */
export async function changeRuns(
  invocation: Invocation,
  how: ChangeOfRuns,
  options: ChangeOptions,
  first: string | undefined,
  second: string | undefined,
): Promise<void> {
  const { verb, past, change } = how;
  const { output } = invocation;
  if (options.all) {
    const pipeline = options.pipeline ?? first;
    if (pipeline === undefined || second !== undefined || options.pipeline !== undefined && first !== undefined) {
      throw new CommandError("INVALID_ARGUMENT", `${verb} all runs: --all takes the name of a pipeline, and no run`);
    }
    checkPipeline(pipeline);
    await using hadron = await invocation.connect({ reconnect: false });
    await advising(hadron, { pipeline }, () => changeAll(invocation, hadron, how, pipeline, options.status));
    return;
  }
  if (options.status !== undefined) throw new CommandError("INVALID_ARGUMENT", `${verb} run: --status is for --all`);
  if (first === undefined) {
    throw new CommandError(
      "INVALID_ARGUMENT",
      `${verb} run: it is not said which`,
      "give its id, or --all and a pipeline",
    );
  }
  const { pipeline, id } = namedRun(`${verb} run`, first, second, options.pipeline);
  await using hadron = await invocation.connect({ reconnect: false });
  await advising(hadron, { pipeline, run: id }, async () => {
    const { run } = await findRun(hadron, pipeline, id);
    await change(run).catch((error) => {
      throw error instanceof HadronError && error.code === "CONFLICT"
        ? withHint(error, `\`hadron pipeline run ${run.pipeline} ${id}\` shows where it is`)
        : error;
    });
    if (output.json) output.object({ run: id, pipeline: run.pipeline, [past]: true });
    output.remark(`run ${id} of "${run.pipeline}" ${past}`);
  });
}

async function changeAll(
  invocation: Invocation,
  hadron: Hadron,
  { past, defaults, change }: ChangeOfRuns,
  pipeline: string,
  status: readonly RunStatus[] = defaults,
): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  let count = { listed: 0, changed: 0 };
  {
    using _ = new Progress(output, () => showChanged(past, count));
    count = await changeAllRuns(hadron, {
      pipeline,
      statuses: status,
      change,
      changed: async (run, now) => {
        count = now;
        if (output.json) output.object({ run: run.id, pipeline, [past]: true });
        await output.flush();
      },
      missed: ({ message }) => output.warn(message),
      signal,
    });
  }
  output.remark(showAllChanged(past, count, pipeline));
  await output.flush();
  invocation.throwIfInterrupted();
}
