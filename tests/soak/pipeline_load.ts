/**
 * The pipelines of the soak, and what their workers do: they take their time, fail by chance, hang until their time is up, or end after it, and give
 * outputs of all sizes. Everything that an attempt brings about carries a token of that attempt alone, so that it can be told which attempt it is of.
 *
 * @module
 */
import { type Output, StageError, type Task } from "../../mod.ts";
import type { PipelineDefinition } from "../../client/pipeline_definition.ts";
import type { Random } from "../fuzz/random.ts";

/** What begins a run. */
export interface Order {
  readonly name: string;
  /** The stage that fails for good at its first attempt. */
  readonly poisoned: string;
}

/** What a stage gives back. */
export interface Made {
  /** Of the attempt. */
  readonly token: string;
  /** How many events it has published. */
  readonly events: number;
  /** The tokens of the stages that it depends on. */
  readonly from: Record<string, string>;
}

/** What a stage publishes, so many times. */
export interface Note {
  readonly run: string;
  readonly stage: string;
  readonly sequence: number;
  readonly token: string;
}

export const NOTES = "notes";
export const ORDERS = "orders";
const OUTPUTS = [{ name: "note", stream: NOTES }];
const RETRY = { maxAttempts: 8, backoffMs: [5, 20, 50] };
const TIMEOUT_MS = 2000;
const common = { outputs: OUTPUTS, retry: RETRY, timeoutMs: TIMEOUT_MS };

/** Begun by events: it fans out, comes together, and goes on. */
export const FLOW: PipelineDefinition = {
  name: "flow",
  revision: 1,
  source: { stream: ORDERS, types: ["order.*"] },
  maxParallel: 2000,
  stages: [
    { name: "split", ...common },
    { name: "left", dependencies: ["split"], ...common },
    { name: "middle", after: ["split"], ...common },
    { name: "right", dependencies: ["split", "root"], ...common },
    { name: "join", dependencies: ["left", "middle", "right"], ...common },
    { name: "last", dependencies: ["join"], ...common },
  ],
  respond: "left",
};

/** Begun by requests: its second stage answers, and two more follow. */
export const CALLS: PipelineDefinition = {
  name: "calls",
  revision: 1,
  source: { endpoint: "calls" },
  maxParallel: 300,
  stages: [
    { name: "check", ...common },
    { name: "answer", dependencies: ["check"], ...common },
    { name: "mail", dependencies: ["answer"], ...common },
    { name: "audit", dependencies: ["check", "answer"], ...common },
  ],
  respond: "answer",
};

/** All of them. */
export const LOADS = [FLOW, CALLS];

/** The dependencies of each stage that are stages. */
export function inputsOf({ stages }: PipelineDefinition): Map<string, string[]> {
  return new Map(stages.map(({ name, dependencies = [] }) => [name, dependencies.filter((each) => each !== "root")]));
}

/** What a worker does. */
export class Work {
  private attempts = 0;

  constructor(private readonly random: Random, private readonly worker: string) {}

  /** Does a task. */
  async run(task: Task): Promise<string> {
    const { random } = this;
    const token = `${this.worker}-${++this.attempts}`;
    const order = task.root.json<{ name: string; poisoned: string }>();
    const events = random.below(25) === 0 ? 40 : random.below(4);
    for (let sequence = 0; sequence < events; sequence++) {
      const note: Note = { run: task.run, stage: task.stage, sequence, token };
      task.emit("note", { ...note }, { key: task.run });
    }
    const dice = random.below(1000);
    if (dice < 400) await pause(random.below(40));
    if (order.poisoned === task.stage && task.attempt === 1) {
      throw new StageError(`${order.name} is poisoned`, { code: "poisoned", retryable: false });
    }
    if (dice < 60) throw new Error("by chance");
    if (dice < 62) await new Promise<never>((_, reject) => task.signal.addEventListener("abort", () => reject("hung")));
    // It does not look at its signal, and has done its work when the task is another's.
    if (dice > 997) await pause(TIMEOUT_MS + random.below(500));
    const from: Record<string, string> = {};
    for (const [stage, output] of Object.entries(task.inputs)) from[stage] = madeOf(output).token;
    const made: Made = { token, events, from };
    return `${JSON.stringify(made)}\n${"x".repeat(this.padding())}`;
  }

  /** Mostly part of a run's record, at times in one value of its own, seldom in several. */
  private padding(): number {
    const dice = this.random.below(1000);
    if (dice < 900) return this.random.below(100);
    if (dice < 980) return 500 + this.random.below(2000);
    return dice < 998 ? this.random.below(60_000) : this.random.below(150_000);
  }
}

/** An output, read. */
export function madeOf(output: Output): Made {
  const text = output.text();
  return JSON.parse(text.slice(0, text.indexOf("\n")));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
