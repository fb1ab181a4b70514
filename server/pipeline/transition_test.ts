// Proves that a run goes on as SPEC 5 says, whatever comes in whatever order: a stage is handed out exactly when its needs are met and
// again only after a failure or a retry of the run, what is finished stays as it is, and states only move forward.
//
// Random runs are driven step by step with events that apply and events that do not; `Bookkeeper` knows the rules in their plainest form
// and checks every step. States are frozen before each step, so that a transition that changes its input throws.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { definitions } from "../../tests/support/pipeline_arbitraries.ts";
import type { Definition } from "./definition.ts";
import { type Graph, graphOf } from "./graph.ts";
import {
  type Effects,
  newRun,
  type RunEvent,
  type RunState,
  type RunStatus,
  type StageStatus,
  transition,
} from "./transition.ts";

const RUN_MOVES: Record<RunStatus, RunStatus[]> = {
  pending: ["running", "cancelled"],
  running: ["completed", "failed", "cancelled"],
  completed: [],
  failed: ["pending", "cancelled"],
  cancelled: [],
};
const STAGE_MOVES: Record<StageStatus, StageStatus[]> = {
  waiting: ["ready", "cancelled"],
  ready: ["backing_off", "completed", "failed", "cancelled"],
  backing_off: ["ready", "cancelled"],
  completed: [],
  failed: [],
  cancelled: [],
};
/** Those that are done again when their run is retried. */
const AGAIN: StageStatus[] = ["ready", "backing_off", "failed"];
const IS_OVER: RunStatus[] = ["completed", "failed", "cancelled"];
const FAILURE = { code: "HANDLER_FAILED", message: "no luck", data: { n: 1 } };

/** What one step of a random run tries; the number picks the stage. */
interface Step {
  readonly is: RunEvent["is"] | "sensible";
  readonly pick: number;
  readonly retryable: boolean;
  readonly laterMs: number;
}

const steps: fc.Arbitrary<Step> = fc.record({
  is: fc.oneof(
    { weight: 12, arbitrary: fc.constant<Step["is"]>("sensible") },
    { weight: 4, arbitrary: fc.constant<Step["is"]>("completed") },
    { weight: 8, arbitrary: fc.constant<Step["is"]>("failed") },
    { weight: 3, arbitrary: fc.constant<Step["is"]>("due") },
    { weight: 3, arbitrary: fc.constant<Step["is"]>("retried") },
    { weight: 1, arbitrary: fc.constantFrom<Step["is"]>("activated", "activated", "cancelled") },
  ),
  pick: fc.nat(),
  retryable: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  laterMs: fc.nat({ max: 5000 }),
});

/** An event; a sensible one is one that a correct worker or timer would bring. */
function eventOf(state: RunState, { is, pick, retryable }: Step): RunEvent {
  const stage = pick % state.stages.length;
  if (is === "failed") return { is, stage, failure: FAILURE, retryable };
  if (is === "completed" || is === "due") return { is, stage };
  if (is !== "sensible") return { is };
  if (state.status === "pending") return { is: "activated" };
  const open = state.stages.flatMap(({ status }, index) =>
    status === "ready" || status === "backing_off" ? [index] : []
  );
  const chosen = open[pick % Math.max(open.length, 1)] ?? stage;
  return { is: state.stages[chosen].status === "backing_off" ? "due" : "completed", stage: chosen };
}

/** Knows what may happen next, and counts. */
class Bookkeeper {
  readonly graph: Graph;
  state: RunState;
  readonly handedOut: number[];
  readonly mayBeHandedOut: number[];
  replies = 0;
  ends = 0;
  retries = 0;

  constructor(definition: Definition) {
    this.graph = graphOf(definition);
    this.state = freeze(newRun(this.graph, 1));
    this.handedOut = definition.stages.map(() => 0);
    this.mayBeHandedOut = definition.stages.map(() => 1);
  }

  /** Whether the event applied. */
  step(event: RunEvent, nowMs: number): boolean {
    const before = this.state;
    const result = transition(this.graph, before, freeze(event), nowMs);
    strictEqual(result !== undefined, this.applies(event), `${event.is} at a run that is ${before.status}`);
    if (result === undefined) return false;
    const { state, effects } = result;
    this.state = freeze(state);
    this.#checkMoves(before, event);
    this.#checkEffects(before, event, effects, nowMs);
    this.#checkNeeds();
    return true;
  }

  applies(event: RunEvent): boolean {
    const { status, stages } = this.state;
    switch (event.is) {
      case "activated":
        return status === "pending";
      case "retried":
        return status === "failed";
      case "cancelled":
        return status === "pending" || status === "running" || status === "failed";
      case "due":
        return status === "running" && stages[event.stage].status === "backing_off";
      case "completed":
      case "failed":
        return status === "running" && stages[event.stage].status === "ready";
    }
  }

  #checkMoves(before: RunState, event: RunEvent): void {
    const { state } = this;
    if (state.status !== before.status) ok(RUN_MOVES[before.status].includes(state.status));
    strictEqual(state.startedMs, before.startedMs);
    strictEqual(state.endedMs !== 0, IS_OVER.includes(state.status), "it has an end if and only if it is over");
    strictEqual(state.status === "completed", state.stages.every(({ status }) => status === "completed"));
    if (state.status !== "cancelled") strictEqual(state.error !== undefined, state.status === "failed");
    before.stages.forEach((was, index) => {
      const is = state.stages[index];
      if (was.status === "completed") strictEqual(is, was, "what is completed is not touched");
      const moves = event.is === "retried" && AGAIN.includes(was.status) ? ["waiting"] : STAGE_MOVES[was.status];
      if (was.status !== is.status) ok(moves.includes(is.status), `${was.status} to ${is.status}`);
      const isOwn = "stage" in event && event.stage === index;
      const isAttempt = isOwn && (event.is === "completed" || event.is === "failed");
      strictEqual(is.attempts, was.attempts + (isAttempt ? 1 : 0));
      strictEqual(is.dueMs !== 0, is.status === "backing_off");
      strictEqual(is.endedMs !== 0, ["completed", "failed", "cancelled"].includes(is.status));
      if ("stage" in event && is !== was && !isOwn) {
        ok(event.is === "completed" && is.status === "ready", "others change only by becoming ready");
      }
    });
  }

  #checkEffects(before: RunState, event: RunEvent, effects: Effects, nowMs: number): void {
    const { state, graph } = this;
    for (const stage of effects.ready) {
      strictEqual(state.stages[stage].status, "ready");
      strictEqual(state.stages[stage].readyMs, nowMs);
      this.handedOut[stage]++;
    }
    if (event.is === "failed") {
      const { retry } = graph.stages[event.stage].definition;
      const { failures, status, error } = state.stages[event.stage];
      strictEqual(failures, before.stages[event.stage].failures + 1);
      deepStrictEqual(error, FAILURE);
      const isTriedAgain = event.retryable && failures < retry.maxAttempts;
      strictEqual(status === "failed", !isTriedAgain);
      strictEqual(state.status, isTriedAgain ? "running" : "failed");
      if (isTriedAgain) {
        this.mayBeHandedOut[event.stage]++;
        const waitMs = retry.backoffMs[failures - 1] ?? retry.backoffMs.at(-1) ?? 0;
        deepStrictEqual(effects.ready, waitMs === 0 ? [event.stage] : []);
        deepStrictEqual(effects.backOff, waitMs === 0 ? [] : [{ stage: event.stage, dueMs: nowMs + waitMs }]);
      } else deepStrictEqual(state.error, { ...FAILURE, stage: graph.stages[event.stage].definition.name });
    } else deepStrictEqual(effects.backOff, []);
    if (event.is === "retried") {
      this.retries++;
      deepStrictEqual(effects.ready, [], "it takes its turn");
      before.stages.forEach((was, stage) => {
        if (!AGAIN.includes(was.status)) return strictEqual(state.stages[stage], was);
        strictEqual(state.stages[stage].status, "waiting");
        strictEqual(state.stages[stage].failures, was.status === "failed" ? 0 : was.failures);
        if (was.status !== "backing_off") this.mayBeHandedOut[stage]++;
      });
    }
    const isOverNow = IS_OVER.includes(state.status) && !IS_OVER.includes(before.status);
    const underWay = isOverNow
      ? openStages(before).filter((stage) => !("stage" in event && event.stage === stage))
      : [];
    deepStrictEqual(effects.withdrawn, state.status === "completed" ? [] : underWay);
    strictEqual(effects.ended, isOverNow);
    strictEqual(effects.replied, event.is === "completed" && event.stage === graph.respond);
    this.ends += Number(effects.ended);
    this.replies += Number(effects.replied);
  }

  /** A stage waits if and only if something it needs is not completed, and none was handed out more often than there was a reason. */
  #checkNeeds(): void {
    const { state, graph } = this;
    if (state.status === "pending" || state.status === "cancelled") return;
    for (const { index, needs } of graph.stages) {
      const areMet = needs.every((need) => state.stages[need].status === "completed");
      strictEqual(state.stages[index].status === "waiting", !areMet);
      const isBackingOff = state.stages[index].status === "backing_off";
      strictEqual(this.handedOut[index], areMet ? this.mayBeHandedOut[index] - (isBackingOff ? 1 : 0) : 0);
    }
  }
}

function openStages({ stages }: RunState): number[] {
  return stages.flatMap(({ status }, index) => status === "ready" || status === "backing_off" ? [index] : []);
}

function freeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

Deno.test("2,000 times: a run whose workers do their work ends completed, each stage once, after its needs", () => {
  fc.assert(
    fc.property(definitions(20), fc.infiniteStream(fc.nat()), (definition, picks) => {
      const book = new Bookkeeper(definition);
      ok(book.step({ is: "activated" }, 2));
      let nowMs = 2;
      for (; book.state.status === "running"; nowMs++) {
        const open = openStages(book.state);
        ok(open.length > 0, "nothing is stuck");
        ok(book.step({ is: "completed", stage: open[picks.next().value! % open.length] }, nowMs));
      }
      strictEqual(nowMs - 2, definition.stages.length);
      strictEqual(book.state.status, "completed");
      deepStrictEqual(book.handedOut, definition.stages.map(() => 1));
      strictEqual(book.replies, definition.respond === undefined ? 0 : 1);
      strictEqual(book.ends, 1);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("5,000 times: whatever comes in whatever order, every step follows the rules, and retries bring the run to its end", () => {
  fc.assert(
    fc.property(definitions(8), fc.array(steps, { maxLength: 80, size: "max" }), (definition, plan) => {
      const book = new Bookkeeper(definition);
      let nowMs = 1;
      for (const step of plan) book.step(eventOf(book.state, step), nowMs += step.laterMs);
      // Whoever is patient gets there: retried when it failed, with workers that succeed from now on.
      for (let left = 4 * definition.stages.length + 4; left > 0; left--) {
        if (book.state.status === "failed") book.step({ is: "retried" }, ++nowMs);
        else book.step(eventOf(book.state, { is: "sensible", pick: left, retryable: true, laterMs: 0 }), ++nowMs);
      }
      ok(book.state.status === "completed" || book.state.status === "cancelled");
      strictEqual(book.ends, 1 + book.retries, "it ended once, and once more after each retry");
      const hasReplied = book.graph.respond !== -1 && book.state.stages[book.graph.respond].status === "completed";
      strictEqual(book.replies, hasReplied ? 1 : 0);
    }),
    { numRuns: 5000 },
  );
});

Deno.test("a stage that is not there is not at any point", () => {
  const [definition] = fc.sample(definitions(1), { numRuns: 1, seed: 1 });
  const graph = graphOf(definition);
  const running = transition(graph, newRun(graph, 1), { is: "activated" }, 1)!.state;
  for (const stage of [-1, 1, 0.5, NaN]) {
    strictEqual(transition(graph, running, { is: "completed", stage }, 2), undefined);
    strictEqual(transition(graph, running, { is: "due", stage }, 2), undefined);
    strictEqual(transition(graph, running, { is: "failed", stage, failure: FAILURE, retryable: true }, 2), undefined);
  }
});
