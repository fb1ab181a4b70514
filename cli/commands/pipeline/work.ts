/**
 * `hadron pipeline work`: works on a stage with a shell command.
 *
 * Ctrl-C and SIGTERM drain: no new tasks, those under way are finished. A task that is not this worker's any more, because it took too
 * long or its run has ended, stops its command.
 *
 * @module
 */
import type { Command } from "commander";
import type { Data, Task } from "../../../client/mod.ts";
import { CommandError } from "../../exit_code.ts";
import { act, type Invocation } from "../../invocation.ts";
import { ATTEMPT } from "../../json_examples.ts";
import { explain, nameArgument, parsedOption } from "../../options.ts";
import type { Output } from "../../output.ts";
import { oneLine } from "../../pipeline/describe.ts";
import { advising } from "../../pipeline/hints.ts";
import { checkPipeline, checkStage } from "../../pipeline/names.ts";
import { bodyObject, escapeControls, timeOfDay } from "../../render.ts";
import { parseInteger, showBytes, showCountOf, showDuration } from "../../units.ts";

interface WorkOptions {
  exec: string;
  concurrency?: number;
  emit?: boolean;
}

type Outcome = { failed: false; data: Uint8Array; emitted: number } | { failed: true; error: unknown };

/** As many as `reply --exec`: a burst of tasks is not to fork without bound. */
const CONCURRENCY = 16;

/** What `hadron pipeline work` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Works on a stage until it is stopped: runs a shell command for each task. The command gets the task as one line of JSON on standard " +
      'input: {"run", "pipeline", "stage", "attempt", "root": {"data", "headers", "type", "key", "id"}, "inputs": {STAGE: {"data", ' +
      '"headers"}}}, with "dataBase64" in place of "data" where that is not text; and HADRON_RUN, _PIPELINE, _STAGE, _ATTEMPT, _REVISION, ' +
      "_TYPE, _KEY, _ID and _HEADER_NAME, of what the run began with, as variables. What it prints, byte for byte, is the output of the stage. " +
      "Any exit code but 0 is a failed attempt, with what it wrote to standard error as the message.",
    [
      ["hadron pipeline work checkout charge --exec ./charge.sh", "a program for each task"],
      ["hadron pipeline work checkout ship --exec 'jq -r .inputs.charge.data'", "with the output of another stage"],
      [
        "hadron pipeline work checkout charge --emit --exec 'jq -c \"{output: .run, emit: {receipt: [.root.data]}}\"'",
        "with an event for the output that the stage calls receipt",
      ],
      ["hadron pipeline work photos resize --exec ./resize.sh --concurrency 2", "two at a time"],
    ],
    {
      json: [
        ["for each attempt", { ...ATTEMPT, completed: true, data: '{"paid":5}' }],
        ["for each that failed", { ...ATTEMPT, completed: false, error: "card declined" }],
      ],
    },
  );
  command
    .addArgument(nameArgument("pipeline", "<name>", "the pipeline, such as checkout"))
    .addArgument(nameArgument("stage", "<stage>", "one of its stages, such as charge"))
    .requiredOption("--exec <command>", "the shell command to run for each task")
    .addOption(
      parsedOption(
        "--concurrency <n>",
        `tasks at a time (default: ${CONCURRENCY})`,
        (text) => parseInteger(text, 1, 65_535),
      ),
    )
    .option(
      "--emit",
      'what it prints is {"output": …, "emit": {NAME: [DATA, …]}}: an output, and events for declared outputs',
    );
  act<WorkOptions>(command, (invocation, options, name, stage) => work(invocation, options, name!, stage!));
}

async function work(invocation: Invocation, options: WorkOptions, name: string, stage: string): Promise<void> {
  checkPipeline(name);
  checkStage(stage);
  const { output, interruption } = invocation;
  const { runTaskCommand } = await import("../../pipeline/task_command.ts");
  const { ShellAdvice } = await import("../../shell_advice.ts");
  const advice = new ShellAdvice(output);
  const printing = options.emit ? "emit" : "output";
  await using hadron = await invocation.connect();
  // What cannot be told ends the command, where it waits for its end; a task may come before it does.
  const untold = Promise.withResolvers<never>();
  untold.promise.catch(() => {});
  const handle = async (task: Task): Promise<Data> => {
    const startMs = performance.now();
    const outcome = await outcomeOf(async () => {
      const { data, stderr, emitted } = await runTaskCommand(options.exec, task, printing);
      if (stderr !== "") output.note(escapeControls(stderr));
      return { data, emitted };
    });
    await tell(output, task, outcome, performance.now() - startMs).catch(untold.reject);
    if (!outcome.failed) return outcome.data;
    advice.after(outcome.error);
    throw outcome.error;
  };
  await advising(hadron, { pipeline: name }, async () => {
    const { concurrency = CONCURRENCY } = options;
    const starting = hadron.pipeline(name).stage(stage, handle, { concurrency });
    const worker = await Promise.race([starting, interruption.requested]);
    if (worker === undefined) return invocation.throwIfInterruptedAtKeyboard();
    const reported = invocation.reportStatus(hadron);
    output.note(`working on stage "${stage}" of "${name}"`);
    const ended = await Promise.race([interruption.requested, hadron.closed, worker.closed, untold.promise]);
    if (!interruption.signal.aborted) {
      throw ended ?? new CommandError("UNAVAILABLE", `Work on stage "${stage}": the connection was closed`);
    }
    if (worker.inFlight > 0) output.remark(`finishing ${worker.inFlight} under way; once more to stop at once`);
    await worker.stop();
    await hadron.close();
    await reported;
    invocation.throwIfInterruptedAtKeyboard();
  });
}

async function outcomeOf(run: () => Promise<{ data: Uint8Array; emitted: number }>): Promise<Outcome> {
  try {
    return { failed: false, ...await run() };
  } catch (error) {
    return { failed: true, error };
  }
}

/** Tells about an attempt: a line for eyes, a warning in a pipe where it failed, and JSON where it was asked for. */
async function tell(output: Output, task: Task, outcome: Outcome, durationMs: number): Promise<void> {
  const { run, pipeline, stage, attempt } = task;
  if (output.isErrorTerminal) output.note(lineOf(output, task, outcome, durationMs));
  else if (outcome.failed) {
    output.warn(`${stage} of run ${run} attempt ${attempt} failed: ${oneLine(messageOf(outcome.error))}`);
  }
  if (!output.json) return;
  const { headers: _, ...data } = outcome.failed ? { headers: {} } : bodyObject({ data: outcome.data, headers: {} });
  const result = outcome.failed ? { completed: false, error: messageOf(outcome.error) } : { completed: true, ...data };
  output.object({ run, pipeline, stage, attempt, durationMs: Number(durationMs.toFixed(3)), ...result });
  await output.flush();
}

function lineOf(output: Output, { run, stage, attempt }: Task, outcome: Outcome, durationMs: number): string {
  const result = outcome.failed
    ? output.errorStyle("red", `failed: ${oneLine(messageOf(outcome.error))}`)
    : `→ ${showBytes(outcome.data.length)}${outcome.emitted === 0 ? "" : `, ${showCountOf(outcome.emitted, "event")}`}`;
  const tries = attempt === 1 ? [] : [`attempt ${attempt}`];
  return [
    output.errorStyle("dim", timeOfDay(new Date())),
    stage,
    oneLine(run),
    ...tries,
    result,
    showDuration(durationMs),
  ]
    .join("  ");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
