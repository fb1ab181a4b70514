/**
 * The same done to all runs of a pipeline that stand in a certain way: 64 at a time, and each of them once.
 *
 * @module
 */
import type { Hadron, Run, RunStatus } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { showCount, showCountOf } from "../units.ts";

/** Runs that are listed at a time, and of those, changed at a time. */
const LIST_MAX = 10_000;
const AT_A_TIME = 64;

/** What is done to which runs. */
export interface ChangeOfAll {
  pipeline: string;
  statuses: readonly RunStatus[];
  change(run: Run): Promise<void>;
  /** A run was changed, so many are by now. */
  changed?(run: Run, count: ChangedCount): void | Promise<void>;
  /** One has gone on, or was removed, since it was listed. */
  missed?(error: HadronError): void;
  /** Ends it early. */
  signal: AbortSignal;
}

/** How far it is. */
export interface ChangedCount {
  listed: number;
  changed: number;
}

/** Does it; resolves with how many were changed when there are no more, or when the signal aborts. */
export async function changeAllRuns(hadron: Hadron, options: ChangeOfAll): Promise<ChangedCount> {
  const { pipeline, statuses, change, changed, missed, signal } = options;
  const count = { listed: 0, changed: 0 };
  const one = async (run: Run) => {
    try {
      await change(run);
    } catch (error) {
      if (!(error instanceof HadronError) || error.code !== "CONFLICT" && error.code !== "NOT_FOUND") throw error;
      missed?.(error);
      return;
    }
    count.changed++;
    await changed?.(run, count);
  };
  for (let before = -1, found = LIST_MAX; found === LIST_MAX && count.changed > before && !signal.aborted;) {
    before = count.changed;
    const runs = await Array.fromAsync(hadron.pipeline(pipeline).runs({ status: [...statuses], limit: LIST_MAX }));
    found = runs.length;
    count.listed += found;
    for (let at = 0; at < found && !signal.aborted; at += AT_A_TIME) {
      await Promise.all(runs.slice(at, at + AT_A_TIME).map(one));
    }
  }
  return count;
}

/** How far it is, in words: `retried 12 of 345 runs`. */
export function showChanged(past: string, { listed, changed }: ChangedCount): string {
  return `${past} ${showCount(changed)} of ${showCountOf(listed, "run")}`;
}

/** How it ended: `retried 345 runs of "checkout"`. */
export function showAllChanged(past: string, { changed }: ChangedCount, pipeline: string): string {
  return `${past} ${showCountOf(changed, "run")} of "${pipeline}"`;
}
