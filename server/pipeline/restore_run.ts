/**
 * From a stored record to the run that it was.
 *
 * @module
 */
import { hadron } from "../../proto/generated/hadron.js";
import { Payload } from "./payload.ts";
import type { Revision } from "./revision.ts";
import { Run } from "./run.ts";
import { failureOf, stageStatusName, statusName } from "./run_record.ts";

/** Makes a run of its record. */
export function restoreRun(pipeline: number, serial: number, record: hadron.v1.RunInfo, revision: Revision): Run {
  const root = record.rootValues > 0
    ? Payload.apart(record.rootValues, record.rootBytes)
    : Payload.inline(hadron.v1.Root.encode(record.root ?? {}).finish());
  const run = new Run(pipeline, serial, record.run, revision, root, record.startedMs);
  // Whatever is decoded has all of its fields.
  const stages = record.stages as hadron.v1.StageRun[];
  run.state = run.known = {
    status: statusName(record.status),
    startedMs: record.startedMs,
    endedMs: record.endedMs,
    error: record.error ? { ...failureOf(record.error), stage: record.failedStage } : undefined,
    stages: revision.graph.stages.map((_, i) => {
      const { status, failures, attempts, dueMs, readyMs, endedMs, error } = stages[i];
      return {
        status: stageStatusName(status),
        failures,
        attempts,
        dueMs,
        readyMs,
        endedMs,
        error: error ? failureOf(error) : undefined,
      };
    }),
  };
  stages.forEach(({ startedMs, output, outputValues, outputBytes }, i) => {
    run.startedMs[i] = startedMs;
    if (outputValues > 0) run.outputs[i] = Payload.apart(outputValues, outputBytes);
    else if (output) run.outputs[i] = Payload.inline(hadron.v1.Body.encode(output).finish());
  });
  return run;
}
