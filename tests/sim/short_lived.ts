/**
 * Runs that are kept for a moment, by a retention that changes all the time, beside some that rest: they are looked at, retried and cancelled
 * while they are removed. Whoever is gone stays gone, who has ended stays as it was, and in the end nothing of them is in the store.
 *
 * @module
 */
import { type Hadron, HadronError, type Run, type RunInfo, type RunStatus, StageError, type Task } from "../../mod.ts";
import type { PipelineDefinition } from "../../client/pipeline_definition.ts";
import { allOf, allOfPipeline } from "../../server/store/keys.ts";
import type { Random } from "../fuzz/random.ts";
import type { PipelineLedger } from "../soak/pipeline_ledger.ts";
import { patient } from "../soak/patient.ts";
import { eventually } from "../support/eventually.ts";
import type { Chaos } from "./chaos.ts";
import type { VirtualWorld } from "./virtual_world.ts";

const NAME = "short";
/** Who begins runs. */
const LANES = 3;
/** Runs that are begun together, so that some end together. */
const TOGETHER_MAX = 6;
/** One of so many runs rests. */
const RESTING = 20;
/** Longer than a simulation takes. */
const REST_MS = 600_000;
/** The longest from one revision to the next. */
const REVISED_MS = 500;
/** What is done with a run after it was begun. */
const ACTIONS_MAX = 5;
const SIZES = [0, 100, 600, 20_000, 70_000];
const ACTIONS = ["result", "reply", "inspect", "inspect", "retry", "cancel", "watch"] as const;
/** The longest from one look at all runs to the next. */
const LOOK_MS = 60;
/** What may become of them where the run fails, or is not there any more. */
const EXPECTED = ["NOT_FOUND", "CONFLICT", "HANDLER_FAILED", "CANCELLED"];
const LETTERS = ["r", "e", "o"] as const;

/** Runs of a pipeline that keeps few. */
export class ShortLived {
  private revision = 0;
  private readonly lanes: Promise<void>[] = [];
  private readonly begun = new Set<string>();
  /** How those have ended that nothing changes any more, `gone` those that were removed. */
  private readonly final = new Map<string, RunStatus | "gone">();

  constructor(
    private readonly world: VirtualWorld,
    private readonly chaos: Chaos,
    private readonly client: Hadron,
    private readonly workers: readonly Hadron[],
    private readonly random: Random,
    private readonly ledger: PipelineLedger,
  ) {}

  /** Makes the pipeline and begins runs of it. */
  async begin(): Promise<void> {
    await this.revise();
    for (const worker of this.workers) {
      const random = this.random.fork();
      for (const stage of ["first", "second"]) {
        await worker.pipeline(NAME).stage(stage, (task) => this.work(task, random));
      }
    }
    this.lanes.push(this.revising(), this.looking());
    for (let i = 0; i < LANES; i++) this.lanes.push(this.lane(i, this.random.fork()));
    for (const lane of this.lanes) lane.catch(() => {});
  }

  /** All is over: what rests is cancelled, and everything goes. */
  async end(): Promise<void> {
    await Promise.all(this.lanes);
    const pipeline = this.client.pipeline(NAME);
    await this.revise({ maxAgeMs: 1 });
    for await (const run of pipeline.runs({ status: ["pending", "running", "failed"] })) await this.act(run, "cancel");
    await eventually("all are removed", async () => {
      const { runs } = await patient(() => pipeline.info());
      return Object.values(runs).every((count) => count === 0);
    }, REST_MS);
    await eventually(
      "nothing of them is in the store",
      async () => (await this.keysLeft()).join() === "",
      10_000,
    ).catch(async () => this.ledger.broke(`of removed runs there are ${(await this.keysLeft()).join(", ")}`));
  }

  private async revising(): Promise<void> {
    while (this.chaos.isUnderWay) {
      await this.world.delay(this.random.below(REVISED_MS));
      await this.revise();
    }
  }

  private async revise(retention?: PipelineDefinition["retention"]): Promise<void> {
    const { random } = this;
    const definition: PipelineDefinition = {
      name: NAME,
      revision: ++this.revision,
      source: { endpoint: NAME },
      maxParallel: 20,
      retention: retention ?? { maxAgeMs: random.of([1, 100, 1000]), maxRuns: random.of([1, 5, 1000]) },
      stages: [
        { name: "first", retry: { maxAttempts: 2, backoffMs: [5] }, timeoutMs: 500 },
        { name: "second", dependencies: ["first"], retry: { maxAttempts: 2, backoffMs: [REST_MS] } },
      ],
      respond: "first",
    };
    await patient(() => this.client.pipeline(NAME).apply(definition));
  }

  private async work({ root, run, stage }: Task, random: Random): Promise<string> {
    if (random.below(3) === 0) await this.world.delay(random.below(30));
    if (stage === "second") {
      if (root.text() === "rests") throw new Error("it rests");
      return "";
    }
    const dice = random.below(20);
    if (dice === 0) throw new StageError("poisoned", { retryable: false });
    if (dice < 3) throw new Error("by chance");
    return run + "x".repeat(random.of(SIZES));
  }

  private async lane(number: number, random: Random): Promise<void> {
    for (let n = 0; this.chaos.isUnderWay && this.ledger.broken.length === 0; n++) {
      const ids = Array.from({ length: 1 + random.below(TOGETHER_MAX) }, (_, i) => `short-${number}-${n}-${i}`);
      const runs = await Promise.all(ids.map((id) => {
        const rests = random.below(RESTING) === 0;
        return patient(() => this.client.pipeline(NAME).start(rests ? "rests" : "", { id }));
      }));
      for (const { id } of runs) this.begun.add(id);
      for (let left = random.below(ACTIONS_MAX); left > 0; left--) {
        await this.world.delay(random.below(200));
        await this.act(random.of(runs), random.of(ACTIONS));
      }
    }
  }

  /** Looks at all runs, again and again. */
  private async looking(): Promise<void> {
    while (this.chaos.isUnderWay) {
      await this.world.delay(this.random.below(LOOK_MS));
      const before = new Map(this.final);
      const gone = new Set(this.begun);
      const runs = await patient(() => Array.fromAsync(this.client.pipeline(NAME).runs()));
      for (const { id, listed } of runs) {
        this.seen(id, before.get(id), listed!.status);
        gone.delete(id);
      }
      for (const id of gone) this.final.set(id, "gone");
    }
  }

  private async act(run: Run, action: typeof ACTIONS[number]): Promise<void> {
    const before = this.final.get(run.id);
    try {
      await patient(() => this.once(run, action, before).catch(giveUp));
    } catch (error) {
      if (!(error instanceof HadronError) || !EXPECTED.includes(error.code)) throw error;
      if (error.code === "NOT_FOUND") this.final.set(run.id, "gone");
    }
  }

  private async once(run: Run, action: typeof ACTIONS[number], before: RunStatus | "gone" | undefined): Promise<void> {
    const timeoutMs = 2000;
    if (action === "result") this.seen(run.id, before, (await run.result({ timeoutMs })).status);
    else if (action === "reply") this.answered(run.id, (await run.reply({ timeoutMs })).text());
    else if (action === "inspect") this.inspected(await run.inspect(), before);
    else if (action === "watch") {
      for await (const { status } of run.watch({ signal: AbortSignal.timeout(timeoutMs) })) {
        this.seen(run.id, before, status);
      }
    } else await run[action]();
  }

  private inspected(
    { id, status, stages: [{ status: first, output }] }: RunInfo,
    before: RunStatus | "gone" | undefined,
  ) {
    this.seen(id, before, status);
    if ((first === "completed") !== (output !== undefined)) {
      this.ledger.broke(`the first stage of run ${id} is ${first}, and has ${output === undefined ? "no " : ""}output`);
    }
    if (output !== undefined) this.answered(id, output.text());
  }

  private answered(id: string, output: string): void {
    if (!output.startsWith(id)) this.ledger.broke(`run ${id} has the output ${output.slice(0, 40)}`);
  }

  /** A run was so, and `before` that was asked as we know. */
  private seen(id: string, before: RunStatus | "gone" | undefined, status: RunStatus): void {
    if (before !== undefined && before !== status) this.ledger.broke(`run ${id} was ${before}, and is ${status}`);
    if (status === "completed" || status === "cancelled") this.final.set(id, status);
  }

  /** Keys of runs and their data, and of definitions that are not the present one. */
  private async keysLeft(): Promise<string[]> {
    const { entries } = this.chaos.disk;
    const left: string[] = [];
    for await (const { key, value } of entries.list(...allOf("p"))) {
      if (key[2] !== NAME) continue;
      const { number, revision } = JSON.parse(new TextDecoder().decode(value));
      for (const letter of LETTERS) {
        for await (const { key } of entries.list(...allOfPipeline(letter, number))) left.push(key.join(" "));
      }
      for await (const { key } of entries.list(...allOfPipeline("v", number))) {
        if (key[2] !== revision) left.push(key.join(" "));
      }
    }
    return left;
  }
}

/** Who rests is not waited for. */
function giveUp(error: unknown): void {
  if (!(error instanceof HadronError) || error.code !== "DEADLINE_EXCEEDED") throw error;
}
