/**
 * `hadron pipeline start`: begins a run, and prints its id; or waits for it, and prints what comes of it.
 *
 * The run is begun once, over lost connections, and goes on whether or not somebody waits.
 *
 * @module
 */
import type { Command } from "commander";
import { Option } from "commander";
import type { Run, RunInfo } from "../../../client/mod.ts";
import { HadronError } from "../../../proto/error.ts";
import { DATA_HELP, readPayload } from "../../data.ts";
import { CommandError, EXIT, withHint } from "../../exit_code.ts";
import { act, type Invocation } from "../../invocation.ts";
import { ENDED_RUN } from "../../json_examples.ts";
import { explain, headerOption, nameArgument, parsedOption } from "../../options.ts";
import type { Output } from "../../output.ts";
import { showData, showFailure } from "../../pipeline/describe.ts";
import { advising } from "../../pipeline/hints.ts";
import { checkPipeline } from "../../pipeline/names.ts";
import { resultObject } from "../../pipeline/run_object.ts";
import { followRun } from "../../pipeline/run_progress.ts";
import { showPayload } from "../../render.ts";
import { parseDurationMs } from "../../units.ts";

interface StartOptions {
  wait?: boolean;
  timeout?: number;
  type?: string;
  key?: string;
  id?: string;
  header?: Record<string, string>;
}

/** How often to try to come back to a server that is gone, with pauses of up to 2 s: about half a minute. */
const RECONNECT_ATTEMPTS_MAX = 20;

/** What `hadron pipeline start` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Begins a run and prints its id. With --wait it prints the output of the responder as soon as that is there, or, of a pipeline " +
      "without one, of the last stage, and ends when the run does; several last stages get a line each. Without DATA the run begins with none.",
    [
      ["hadron pipeline start checkout '{\"total\":5}'", "begin a run"],
      ["hadron pipeline start checkout '{\"total\":5}' --wait --timeout 1m", "and wait for it"],
      ["hadron pipeline start checkout @order.json --id o-1", "begun once, however often this is repeated"],
      ["hadron pipeline start thumbnails @cat.png -H name=cat.png --wait > cat-small.png", "a file in, a file out"],
    ],
    {
      json: [
        ["once", { run: "1-0-42", pipeline: "checkout" }],
        ["with --wait, once it has ended", ENDED_RUN],
        ["with --wait, if it failed", {
          run: "1-0-42",
          pipeline: "checkout",
          status: "failed",
          outputs: {},
          error: { code: "HANDLER_FAILED", message: "card declined", stage: "charge" },
        }],
      ],
      exits: [
        [EXIT.FAILED, "it could not begin; with --wait, also: it failed, or was cancelled"],
        [EXIT.TIMED_OUT, "it has not ended within --timeout, and goes on"],
      ],
    },
  );
  command
    .addArgument(nameArgument("pipeline", "<name>", "the pipeline, such as checkout"))
    .addArgument(nameArgument("data", "[data]", `data: ${DATA_HELP}`))
    .option("--wait", "wait until it has ended, also while the server restarts")
    .addOption(
      parsedOption(
        "--timeout <duration>",
        "how long to wait, such as 30s (default: as long as it takes)",
        parseDurationMs,
      )
        .implies({ wait: true }),
    )
    .option("--type <type>", "type of the event (default: the first one of the pipeline)")
    .option("--key <key>", "key of the event")
    .addOption(new Option("--id <id>", "begun once with this id; where calls begin it, also the id of the run"))
    .addOption(headerOption());
  act<StartOptions>(command, (invocation, options, name, data) => start(invocation, options, name!, data));
}

async function start(invocation: Invocation, options: StartOptions, name: string, data?: string): Promise<void> {
  checkPipeline(name);
  const { output } = invocation;
  const payload = await readPayload(output, data);
  const { type, key, id, header: headers } = options;
  await using hadron = await invocation.connect({
    reconnect: options.wait ? {} : { maxAttempts: RECONNECT_ATTEMPTS_MAX },
  });
  const reported = invocation.reportStatus(hadron);
  await advising(hadron, { pipeline: name }, async () => {
    const run = await begun(invocation, hadron.pipeline(name).start(payload, { type, key, id, headers }));
    if (options.wait) {
      output.note(`run ${run.id} of "${name}" has begun`);
      await waitFor(invocation, run, options.timeout ?? 0);
    } else {
      if (output.json) output.object({ run: run.id, pipeline: name });
      else output.text(`${run.id}\n`);
      output.remark(`\`hadron pipeline run ${run.id}\` shows how it stands`);
    }
  });
  await hadron.close();
  await reported;
}

/** The run, unless it is interrupted before there is an answer. */
async function begun({ interruption }: Invocation, run: Promise<Run>): Promise<Run> {
  const found = await Promise.race([run, interruption.requested]);
  if (found === undefined) throw new HadronError("CANCELLED", "Start run: interrupted");
  return found;
}

async function waitFor(invocation: Invocation, run: Run, timeoutMs: number): Promise<void> {
  const { output, interruption } = invocation;
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, interruption.signal]);
  const followed = followRun(output, run, signal);
  const replied = output.json ? Promise.resolve(false) : printReply(output, run, signal);
  try {
    const result = await run.result({ timeoutMs, signal: interruption.signal });
    const info = await run.inspect();
    await followed;
    const isPrinted = await replied;
    if (output.json) output.object({ run: run.id, pipeline: run.pipeline, ...resultObject(result, info.respond) });
    else if (result.status === "completed" && !isPrinted) printOutputs(output, info);
    await output.flush();
    if (result.status !== "completed") throw failed(run, info);
  } catch (error) {
    throw error instanceof HadronError && error.code === "DEADLINE_EXCEEDED"
      ? withHint(error, `it goes on; \`hadron pipeline run ${run.pipeline} ${run.id}\` shows how it stands`)
      : error;
  } finally {
    over.abort();
    await Promise.all([followed, replied]);
  }
}

/** Prints the reply as soon as it is there. That there is none is told by how the run ends. */
async function printReply(output: Output, run: Run, signal: AbortSignal): Promise<boolean> {
  try {
    printOne(output, (await run.reply({ signal })).data);
    await output.flush();
    return true;
  } catch (error) {
    if (error instanceof HadronError) return false;
    throw error;
  }
}

/** The outputs of the stages that nothing comes after. */
function printOutputs(output: Output, { stages }: RunInfo): void {
  const needed = new Set(stages.flatMap(({ needs }) => needs));
  const last = stages.filter((stage) => !needed.has(stage.name));
  if (last.length === 1) return printOne(output, last[0].output?.data ?? new Uint8Array(0));
  for (const { name, output: result } of last) {
    output.text(`${output.style("cyan", name)}\t${result === undefined ? "" : showData(result)}\n`);
  }
}

function printOne(output: Output, data: Uint8Array): void {
  if (!output.isTerminal) return output.bytes(data);
  const shown = showPayload(data);
  if (shown !== "") output.text(shown.endsWith("\n") ? shown : shown + "\n");
}

function failed(run: Run, { status, error }: RunInfo): CommandError {
  const what = `Wait for run ${run.id} of "${run.pipeline}"`;
  if (error === undefined) return new CommandError("CANCELLED", `${what}: it was ${status}`);
  const stage = error.stage === "" ? "it" : `stage "${error.stage}"`;
  return new CommandError(
    "HANDLER_FAILED",
    `${what}: ${stage} failed: ${showFailure(error)}`,
    `\`hadron pipeline run ${run.pipeline} ${run.id}\` shows it all; \`retry\` in place of \`run\` has it go on from there`,
  );
}
