/**
 * The columns of a table of runs.
 *
 * @module
 */
import type { RunInfo } from "../../../client/mod.ts";
import { type Column, count, text } from "../../ordered_table.ts";
import { showAdvance, showRunFailure, showTook } from "../../pipeline/describe.ts";
import { lookOf } from "../../pipeline/picture.ts";
import { showDuration } from "../../units.ts";

/** The newest first. One that has not begun will be newer than all that have. */
export const RUN_COLUMNS: Column<RunInfo>[] = [
  text("run", ({ id }) => id),
  {
    ...text<RunInfo>("status", ({ status }) => status),
    show: ({ status }) => `${lookOf(status).sign} ${status}`,
    style: ({ status }) => lookOf(status).style,
  },
  count("stages", ({ stages }) => stages.filter(({ status }) => status === "completed").length, (_, run) => {
    return showAdvance(run);
  }),
  count("took", tookMs, (_, run) => showTook(run, new Date())),
  {
    ...count<RunInfo>("began", ({ startedAt }) => startedAt?.getTime() ?? Infinity, (_, { startedAt }) => {
      return startedAt === undefined ? "-" : `${showDuration(Math.max(0, Date.now() - startedAt.getTime()))} ago`;
    }),
    isFirstChoice: true,
  },
  {
    ...text<RunInfo>("error", ({ error }) => error === undefined ? "" : showRunFailure(error)),
    style: () => "red",
  },
];

function tookMs({ startedAt, endedAt }: RunInfo): number {
  return startedAt === undefined ? 0 : (endedAt?.getTime() ?? Date.now()) - startedAt.getTime();
}
