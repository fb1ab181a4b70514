// Proves that the log of a run tells each thing once, in order, whatever states were missed in between, and also of a run that is seen late.

import { deepStrictEqual } from "node:assert/strict";
import type { RunInfo, StageRunInfo } from "../../../client/mod.ts";
import { RunLog } from "./run_log.ts";

const at = (ms: number) => new Date(1_000_000 + ms);

function stage(name: string, more: Partial<StageRunInfo> = {}): StageRunInfo {
  const times = { dueAt: undefined, readyAt: undefined, startedAt: undefined, endedAt: undefined };
  const nothing = { error: undefined, output: undefined, worker: "" };
  return { name, needs: [], status: "waiting", attempts: 0, failures: 0, ...times, ...nothing, ...more };
}

function run(stages: StageRunInfo[], more: Partial<RunInfo> = {}): RunInfo {
  const common = { id: "r-1", pipeline: "p", revision: 1, error: undefined, respond: "", root: undefined };
  return { ...common, status: "running", startedAt: at(0), endedAt: undefined, stages, ...more };
}

/** What a log says after these states, each told at its time. */
function logOf(states: [ms: number, info: RunInfo][]): string[] {
  const log = new RunLog();
  for (const [ms, info] of states) log.add(info, at(ms));
  return log.happenings.map(({ at, stage, what, status }) =>
    `${at.getTime() - 1_000_000} ${status} ${stage}: ${what}`.replace(" :", ":")
  );
}

const declined = { code: "HANDLER_FAILED", message: "card declined" };
const waits = stage("charge", { status: "ready", readyAt: at(0) });
const begun = stage("charge", { status: "ready", readyAt: at(0), startedAt: at(5), worker: "w" });
const backing = stage("charge", { status: "backing_off", attempts: 1, failures: 1, dueAt: at(1020), error: declined });
const again = stage("charge", {
  status: "ready",
  readyAt: at(1020),
  startedAt: at(1021),
  attempts: 1,
  failures: 1,
  error: declined,
  worker: "w",
});
const failed = stage("charge", { status: "failed", attempts: 2, failures: 2, endedAt: at(1050), error: declined });
const retried = stage("charge", { status: "ready", attempts: 2, failures: 0, readyAt: at(2000), error: declined });
const done = stage("charge", { status: "completed", attempts: 3, startedAt: at(2100), endedAt: at(2112) });
const failure = { ...declined, stage: "charge" };

Deno.test("each thing that happens is told once, however often its state comes", () => {
  deepStrictEqual(
    logOf([
      [1, run([waits])],
      [6, run([begun])],
      [7, run([begun])],
      [20, run([backing])],
      [1022, run([again])],
      [1051, run([failed], { status: "failed", endedAt: at(1050), error: failure })],
      [2001, run([retried])],
      [2113, run([done], { status: "completed", endedAt: at(2112) })],
    ]),
    [
      "0 running: the run began",
      "0 ready charge: waits for a worker",
      "5 in_hand charge: began, in hand of w",
      "20 backing_off charge: attempt 1 failed, again in 1.0 s: card declined",
      "1021 in_hand charge: attempt 2 began, in hand of w",
      "1050 failed charge: attempt 2 failed: card declined",
      "1050 failed: the run is failed, after 1.1 s",
      "2000 ready charge: is retried",
      "2000 ready charge: waits for a worker",
      "2112 completed charge: completed in 12 ms, 3 attempts",
      "2112 completed: the run is completed, after 2.1 s",
    ],
  );
});

Deno.test("of a run that is seen late there is told what is known, by the time at which it happened", () => {
  const reserve = stage("reserve", { status: "completed", attempts: 1, startedAt: at(1), endedAt: at(9) });
  const cancelled = stage("ship", { status: "cancelled", endedAt: at(3000) });
  deepStrictEqual(logOf([[9000, run([done, reserve, cancelled], { status: "cancelled", endedAt: at(3000) })]]), [
    "0 running: the run began",
    "9 completed reserve: completed in 8 ms",
    "2112 completed charge: completed in 12 ms, 3 attempts",
    "3000 cancelled ship: cancelled",
    "3000 cancelled: the run is cancelled, after 3.0 s",
  ]);
  // When the attempt failed is not known, and it is not told as if it were now.
  deepStrictEqual(logOf([[9000, run([{ ...backing, startedAt: at(5) }])]])[1].split(" ", 2), ["5", "backing_off"]);
});

Deno.test("a worker's name and a failure cannot move the cursor", () => {
  const evil = { ...begun, worker: "x\x1b[2J\ny", attempts: 1, failures: 1, error: { code: "X", message: "a\x1b[2J" } };
  deepStrictEqual(logOf([[6, run([evil])]]).slice(1), [
    "0 backing_off charge: attempt 1 failed: a\\x1b[2J (X)",
    "5 in_hand charge: attempt 2 began, in hand of x\\x1b[2J\\ny",
  ]);
});
