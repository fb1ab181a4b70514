/**
 * The list of a pipeline's runs, the latest first.
 *
 * @module
 */
import { RUN_LIST_MAX } from "../../proto/constants.ts";
import { HadronError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import type { Pipeline } from "./pipeline.ts";
import { describeRun } from "./run_description.ts";
import { statusName } from "./run_record.ts";
import type { RunStatus } from "./transition.ts";

const { RunStatus: Status } = hadron.v1;

/** Runs in one list, if nothing else is said. */
const RUNS_DEFAULT = 1000;
/** The same as for names, and some more for ids of others. */
const ID_BYTES_MAX = 255;

/** Throws `INVALID_ARGUMENT` for what cannot be the id of a run. */
export function checkRunId(id: string): void {
  const bytes = new TextEncoder().encode(id).length;
  // deno-lint-ignore no-control-regex
  if (bytes > 0 && bytes <= ID_BYTES_MAX && !/[\u0000-\u001f\u007f]/.test(id)) return;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `Use run ${JSON.stringify(id.slice(0, 80))}: an id has 1 to ${ID_BYTES_MAX} bytes and no control characters`,
  );
}

/** Describes runs of these statuses, all if there are none. */
export async function listRuns(
  pipeline: Pipeline,
  statuses: readonly hadron.v1.RunStatus[],
  limit: number,
): Promise<hadron.v1.RunInfo.$Properties[]> {
  for (const status of statuses) {
    if (Status[status] === undefined || status === Status.RUN_STATUS_UNSPECIFIED) {
      throw new HadronError("INVALID_ARGUMENT", `List runs of pipeline "${pipeline.name}": ${status} is no status`);
    }
  }
  const wanted = new Set(statuses.map(statusName));
  const isWanted = (status: RunStatus) => wanted.size === 0 || wanted.has(status);
  await pipeline.committed();
  const present = [...pipeline.runs.values()].filter(({ known }) => isWanted(known.status));
  const past = [...pipeline.ended.values()].filter(({ status }) => isWanted(status));
  // That others were removed may not be on disk yet.
  await pipeline.committed();
  const all = [...present, ...past].sort((a, b) => b.serial - a.serial)
    .slice(0, Math.min(limit || RUNS_DEFAULT, RUN_LIST_MAX));
  const described = [];
  for (const { id } of all) {
    // One that was removed meanwhile is not in the list.
    const run = await pipeline.reader.find(id).catch((error) => {
      if (error instanceof HadronError && error.code === "NOT_FOUND") return undefined;
      throw error;
    });
    if (run !== undefined) described.push(describeRun(pipeline.name, run));
  }
  return described;
}
