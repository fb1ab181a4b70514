/**
 * What has happened in a run, from the states that it was seen in: each thing once, in the order in which it was heard of.
 *
 * Pure: states in, lines of a log out. States in between may be missed; what a later one tells of is told then.
 *
 * @module
 */
import type { RunInfo, StageRunInfo } from "../../../client/mod.ts";
import { oneLine, showBetween, showFailure, showTook } from "../../pipeline/describe.ts";
import type { Looking } from "../../pipeline/picture.ts";
import { showCountOf } from "../../units.ts";

/** Something that happened. */
export interface Happening {
  at: Date;
  /** Empty for what happened to the run. */
  stage: string;
  what: string;
  /** How it looks. */
  status: Looking;
}

interface Told extends Happening {
  /** By which it is known again. */
  key: string;
}

/** As many as anybody looks back at. */
const HAPPENINGS_MAX = 1000;

/** The log of one run. */
export class RunLog {
  readonly #told = new Set<string>();
  readonly #happenings: Happening[] = [];

  /** From the oldest to the newest. */
  get happenings(): readonly Happening[] {
    return this.#happenings;
  }

  /** Takes a state that was told of `now`. */
  add(info: RunInfo, now: Date): void {
    const isFirst = this.#told.size === 0;
    const found = [
      ...beginningOf(info),
      ...info.stages.flatMap((stage) => happeningsOf(stage, info, isFirst, now)),
      ...endOf(info, now),
    ].filter(({ key }) => !this.#told.has(key));
    found.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { key, ...happening } of found) {
      this.#told.add(key);
      this.#happenings.push(happening);
    }
    this.#happenings.splice(0, Math.max(0, this.#happenings.length - HAPPENINGS_MAX));
  }
}

function beginningOf({ startedAt }: RunInfo): Told[] {
  return startedAt === undefined
    ? []
    : [{ key: "began", at: startedAt, stage: "", what: "the run began", status: "running" }];
}

function endOf(info: RunInfo, now: Date): Told[] {
  const { status, endedAt } = info;
  if (endedAt === undefined) return [];
  const what = `the run is ${status}, after ${showTook(info, now)}`;
  return [{ key: `${status} ${endedAt.getTime()}`, at: endedAt, stage: "", what, status }];
}

/** What the state of a stage tells, in order. */
function happeningsOf(stage: StageRunInfo, { status: runStatus }: RunInfo, isFirst: boolean, now: Date): Told[] {
  const { name, status, attempts, failures, readyAt, startedAt, endedAt, error, worker } = stage;
  const told: Told[] = [];
  const tell = (key: string, at: Date | undefined, status: Looking, what: string) => {
    told.push({ key: `${name} ${key}`, at: at ?? now, stage: name, what, status });
  };
  if (error !== undefined && attempts > 0) {
    // When an attempt failed is known of the last one only; of others, when that was heard of.
    const at = status === "failed" ? endedAt : status === "ready" ? readyAt : isFirst ? startedAt : now;
    const look = status === "failed" ? "failed" : "backing_off";
    tell(`failed ${attempts}`, at, look, `attempt ${attempts} failed${againOf(stage, now)}: ${showFailure(error)}`);
  }
  if (status === "ready" && runStatus === "running") {
    const number = attempts + 1;
    if (failures === 0 && error !== undefined) tell(`retried ${readyAt?.getTime()}`, readyAt, "ready", "is retried");
    if (worker === "") tell(`waits ${number}`, readyAt, "ready", "waits for a worker");
    else {
      const what = number === 1 ? "began" : `attempt ${number} began`;
      tell(`began ${number}`, startedAt, "in_hand", `${what}, in hand of ${oneLine(worker)}`);
    }
  }
  if (status === "completed") {
    const took = startedAt === undefined || endedAt === undefined ? "" : ` in ${showBetween(startedAt, endedAt)}`;
    tell(
      `completed ${attempts}`,
      endedAt,
      "completed",
      `completed${took}${attempts > 1 ? `, ${showCountOf(attempts, "attempt")}` : ""}`,
    );
  }
  if (status === "cancelled") tell(`cancelled`, endedAt, "cancelled", "cancelled");
  return told;
}

function againOf({ status, dueAt }: StageRunInfo, now: Date): string {
  if (status !== "backing_off" || dueAt === undefined) return "";
  return `, again in ${showBetween(now, dueAt)}`;
}
