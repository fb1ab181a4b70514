/**
 * How a run gets on, for somebody who waits for it: a line that is written over, and one that stays for each attempt that fails.
 *
 * @module
 */
import type { Run, RunInfo, StageRunInfo } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import type { Output } from "../output.ts";
import { showDuration } from "../units.ts";
import { oneLine, showAdvance, showFailure, standOf } from "./describe.ts";

/** Follows a run until it has ended, or the signal aborts. Shows nothing where nobody looks. */
export async function followRun(output: Output, run: Run, signal: AbortSignal): Promise<void> {
  if (!output.isErrorTerminal || output.quiet) return;
  const told = new Map<string, number>();
  try {
    for await (const info of run.watch({ signal })) {
      for (const stage of info.stages) {
        if (stage.error === undefined || stage.failures === 0 || told.get(stage.name) === stage.attempts) continue;
        told.set(stage.name, stage.attempts);
        output.note(failureLine(output, stage));
      }
      output.status(statusLine(info));
    }
  } catch (error) {
    // Whoever waits for the result hears of it too.
    if (!(error instanceof HadronError)) throw error;
  } finally {
    output.status("");
  }
}

function failureLine(output: Output, { name, status, attempts, dueAt, error }: StageRunInfo): string {
  const again = status !== "backing_off" || dueAt === undefined
    ? ""
    : `; again in ${showDuration(Math.max(0, dueAt.getTime() - Date.now()))}`;
  return `${name}: attempt ${attempts} ${output.errorStyle("red", `failed: ${showFailure(error!)}`)}${again}`;
}

function statusLine(info: RunInfo): string {
  const under = info.stages.map((stage) => {
    const stand = standOf(stage);
    if (stand === "ready") return `${stage.name} waits for a worker`;
    if (stand === "in_hand") return `${stage.name} in hand of ${oneLine(stage.worker)}`;
    return stand === "backing_off" ? `${stage.name} waits for attempt ${stage.attempts + 1}` : "";
  });
  return [`${info.status}, ${showAdvance(info)} stages`, ...under.filter((part) => part !== "")].join("; ");
}
