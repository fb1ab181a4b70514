/**
 * How a run goes on: state and event to state and effects. Pure; who keeps the state and performs the effects is somebody else.
 *
 * Hot: called for every task. It copies the list of stages and what changed in it, nothing else.
 *
 * ```text
 * run:    pending ─▶ running ─▶ completed          stage:  waiting ─▶ ready ─▶ completed
 *          │   ▲        │                                             │  ▲ ╲
 *          │   │retried ▼                                    failed,  │  │  ╲ failed, no
 *          │   └───── failed                               attempts   ▼  │   ▼ attempt left
 *          ▼            ▼                                    left  backing  failed
 *       cancelled ◀─────┘                                          _off       (retried: waiting)
 * ```
 *
 * When a run fails or is cancelled, its other tasks are void. Those of a failed run keep their state, so that `retried` makes them
 * go on from there, once it is activated; what is completed stays so and is never handed out again.
 *
 * @module
 */
import type { JsonValue } from "../../proto/error.ts";
import type { Graph, StageNode } from "./graph.ts";

/** Where a run stands. Over are all but the first two; `failed` can be retried or cancelled, the others are final. */
export type RunStatus = "pending" | "running" | "completed" | "failed" | "cancelled";

/** Where a stage of a run stands. `ready`: its task is with a worker or waits for one. */
export type StageStatus = "waiting" | "ready" | "backing_off" | "completed" | "failed" | "cancelled";

/** What a worker said went wrong. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly data?: JsonValue;
}

/** One stage of a run. Times are Unix milliseconds, 0 for not yet. */
export interface StageState {
  readonly status: StageStatus;
  /** Failed attempts since it was made ready by its needs or by a retry of the run. */
  readonly failures: number;
  /** Failed and completed attempts in all. */
  readonly attempts: number;
  /** When it will be ready again, while it backs off. */
  readonly dueMs: number;
  /** When it became ready, the last time. */
  readonly readyMs: number;
  /** When it was completed, failed or cancelled. */
  readonly endedMs: number;
  /** Why the last attempt failed; nothing once one completed. */
  readonly error: Failure | undefined;
}

/** A run. Times are Unix milliseconds, 0 for not yet. */
export interface RunState {
  readonly status: RunStatus;
  /** As in the graph. */
  readonly stages: readonly StageState[];
  /** When it was made. */
  readonly startedMs: number;
  readonly endedMs: number;
  /** Why it failed. */
  readonly error: (Failure & { readonly stage: string }) | undefined;
}

/** What happens to a run. */
export type RunEvent =
  /** It may begin: there are fewer than `maxParallel`. */
  | { readonly is: "activated" }
  /** A worker completed the task of a stage. */
  | { readonly is: "completed"; readonly stage: number }
  /** A worker failed at it, or its time was over. */
  | { readonly is: "failed"; readonly stage: number; readonly failure: Failure; readonly retryable: boolean }
  /** A stage has backed off long enough. */
  | { readonly is: "due"; readonly stage: number }
  /** Somebody does not want it any more. */
  | { readonly is: "cancelled" }
  /** Somebody wants a failed one to go on. */
  | { readonly is: "retried" };

/** What has to be done about it. */
export interface Effects {
  /** Stages whose tasks are to be handed out now. */
  readonly ready: readonly number[];
  /** Stages that are due later. */
  readonly backOff: readonly { readonly stage: number; readonly dueMs: number }[];
  /** Stages whose tasks are void, with workers, waiting for one or backing off. */
  readonly withdrawn: readonly number[];
  /** The stage that answers completed: its output is the reply. */
  readonly replied: boolean;
  /** The run went from not over to over. */
  readonly ended: boolean;
}

/** A run and what has to be done about it. */
export interface Transition {
  readonly state: RunState;
  readonly effects: Effects;
}

const NONE: readonly never[] = Object.freeze([]);
const NOTHING: Effects = Object.freeze({ ready: NONE, backOff: NONE, withdrawn: NONE, replied: false, ended: false });
const WAITING: StageState = Object.freeze({
  status: "waiting",
  failures: 0,
  attempts: 0,
  dueMs: 0,
  readyMs: 0,
  endedMs: 0,
  error: undefined,
});

/** Whether nothing becomes of a run any more by itself. */
export function isOver({ status }: Pick<RunState, "status">): boolean {
  return status !== "pending" && status !== "running";
}

/** A run that waits for its turn. */
export function newRun(graph: Graph, nowMs: number): RunState {
  const stages = graph.stages.map(() => WAITING);
  return { status: "pending", stages, startedMs: nowMs, endedMs: 0, error: undefined };
}

/**
 * The run after an event. Nothing if the event does not apply: the stage is not at that point, or the run is over. That is how
 * what comes twice or too late does no harm.
 */
export function transition(graph: Graph, state: RunState, event: RunEvent, nowMs: number): Transition | undefined {
  switch (event.is) {
    case "completed":
      return isAt(state, event.stage, "ready") ? completed(graph, state, event.stage, nowMs) : undefined;
    case "failed": {
      if (!isAt(state, event.stage, "ready")) return undefined;
      const { definition } = graph.stages[event.stage];
      const failures = state.stages[event.stage].failures + 1;
      return event.retryable && failures < definition.retry.maxAttempts
        ? failedForNow(graph.stages[event.stage], state, event.failure, nowMs)
        : failedForGood(graph.stages[event.stage], state, event.failure, nowMs);
    }
    case "due": {
      if (!isAt(state, event.stage, "backing_off")) return undefined;
      const stage: StageState = { ...state.stages[event.stage], status: "ready", dueMs: 0, readyMs: nowMs };
      return {
        state: { ...state, stages: state.stages.with(event.stage, stage) },
        effects: { ...NOTHING, ready: [event.stage] },
      };
    }
    case "activated":
      return state.status === "pending" ? activated(graph, state, nowMs) : undefined;
    case "retried":
      return state.status === "failed" ? retried(state) : undefined;
    case "cancelled":
      return state.status === "completed" || state.status === "cancelled" ? undefined : cancelled(state, nowMs);
  }
}

function isAt(state: RunState, stage: number, status: StageStatus): boolean {
  return state.status === "running" && state.stages[stage]?.status === status;
}

function activated(graph: Graph, state: RunState, nowMs: number): Transition {
  const stages = state.stages.slice();
  const ready: number[] = [];
  for (const { index, needs } of graph.stages) {
    if (stages[index].status !== "waiting" || !areCompleted(stages, needs)) continue;
    stages[index] = { ...stages[index], status: "ready", readyMs: nowMs };
    ready.push(index);
  }
  return { state: { ...state, status: "running", stages }, effects: { ...NOTHING, ready } };
}

function completed(graph: Graph, state: RunState, stage: number, nowMs: number): Transition {
  const before = state.stages[stage];
  const stages = state.stages.slice();
  stages[stage] = {
    status: "completed",
    failures: before.failures,
    attempts: before.attempts + 1,
    dueMs: 0,
    readyMs: before.readyMs,
    endedMs: nowMs,
    error: undefined,
  };
  const { nexts } = graph.stages[stage];
  let ready: number[] | undefined;
  for (const next of nexts) {
    if (!areCompleted(stages, graph.stages[next].needs)) continue;
    stages[next] = { ...stages[next], status: "ready", readyMs: nowMs };
    (ready ??= []).push(next);
  }
  // Only a stage that nobody needs can be the last.
  const ended = nexts.length === 0 && stages.every(({ status }) => status === "completed");
  return {
    state: {
      status: ended ? "completed" : "running",
      stages,
      startedMs: state.startedMs,
      endedMs: ended ? nowMs : 0,
      error: undefined,
    },
    effects: { ready: ready ?? NONE, backOff: NONE, withdrawn: NONE, replied: stage === graph.respond, ended },
  };
}

function areCompleted(stages: readonly StageState[], needs: readonly number[]): boolean {
  for (const need of needs) if (stages[need].status !== "completed") return false;
  return true;
}

function failedForNow({ index, definition }: StageNode, state: RunState, error: Failure, nowMs: number): Transition {
  const before = state.stages[index];
  const failures = before.failures + 1;
  const { backoffMs } = definition.retry;
  const waitMs = backoffMs.length === 0 ? 0 : backoffMs[Math.min(failures, backoffMs.length) - 1];
  const isAtOnce = waitMs === 0;
  const dueMs = isAtOnce ? 0 : nowMs + waitMs;
  const stage: StageState = {
    status: isAtOnce ? "ready" : "backing_off",
    failures,
    attempts: before.attempts + 1,
    dueMs,
    readyMs: isAtOnce ? nowMs : before.readyMs,
    endedMs: 0,
    error,
  };
  return {
    state: { ...state, stages: state.stages.with(index, stage) },
    effects: isAtOnce ? { ...NOTHING, ready: [index] } : { ...NOTHING, backOff: [{ stage: index, dueMs }] },
  };
}

function failedForGood({ index, definition }: StageNode, state: RunState, error: Failure, nowMs: number): Transition {
  const before = state.stages[index];
  const stage: StageState = {
    ...before,
    status: "failed",
    failures: before.failures + 1,
    attempts: before.attempts + 1,
    endedMs: nowMs,
    error,
  };
  const stages = state.stages.with(index, stage);
  return {
    state: { ...state, status: "failed", stages, endedMs: nowMs, error: { ...error, stage: definition.name } },
    effects: { ...NOTHING, withdrawn: indexesOf(stages, isUnderWay), ended: true },
  };
}

/** It takes its turn like a new run: what it is to do again is ready when it is activated. */
function retried(state: RunState): Transition | undefined {
  const again = indexesOf(state.stages, ({ status }) => status === "failed" || isUnderWay({ status }));
  // It has failed before it began.
  if (again.length === 0) return undefined;
  const stages = state.stages.slice();
  for (const index of again) {
    const before = stages[index];
    const failures = before.status === "failed" ? 0 : before.failures;
    stages[index] = { ...before, status: "waiting", failures, dueMs: 0, endedMs: 0 };
  }
  return { state: { ...state, status: "pending", stages, endedMs: 0, error: undefined }, effects: NOTHING };
}

function cancelled(state: RunState, nowMs: number): Transition {
  const wasOver = state.status === "failed";
  const stages = state.stages.map((stage): StageState => {
    if (stage.status === "completed" || stage.status === "failed") return stage;
    return { ...stage, status: "cancelled", dueMs: 0, endedMs: nowMs };
  });
  // The tasks of a failed run were withdrawn when it failed.
  const withdrawn = wasOver ? NONE : indexesOf(state.stages, isUnderWay);
  return {
    state: { ...state, status: "cancelled", stages, endedMs: nowMs },
    effects: { ...NOTHING, withdrawn, ended: !wasOver },
  };
}

function isUnderWay({ status }: { readonly status: StageStatus }): boolean {
  return status === "ready" || status === "backing_off";
}

function indexesOf(stages: readonly StageState[], wanted: (stage: StageState) => boolean): number[] {
  const indexes: number[] = [];
  stages.forEach((stage, index) => wanted(stage) && indexes.push(index));
  return indexes;
}
