/**
 * A pipeline, as the user of a client holds it.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { Data } from "./data.ts";
import type { PipelineDefinition } from "./pipeline_definition.ts";
import type { AppliedPipeline, Pipelines } from "./pipelines.ts";
import type { EventOptions } from "./publication.ts";
import { Run } from "./run.ts";
import type { PipelineDifference, PipelineInfo, RunInfo, RunStatus } from "./run_info.ts";
import type { StageHandler, StageWorker, StageWorkerOptions } from "./stage_worker.ts";

/** How to start a run. */
export interface StartOptions extends Omit<EventOptions, "deliverAt"> {}

/** Which runs to list. */
export interface RunsOptions {
  /** Only these. @default all */
  status?: RunStatus | RunStatus[];
  /** The latest, at the most so many. @default 1000 */
  limit?: number;
}

/**
 * A pipeline: a workflow whose every step is committed together with what it brings about. It need not exist yet to be held;
 * {@linkcode Pipeline.apply} makes it.
 *
 * @example
 * ```ts
 * import { connect, serve } from "../mod.ts";
 *
 * await using server = await serve({ port: 0, store: ":memory:" });
 * await using hadron = await connect(server.url);
 *
 * const checkout = hadron.pipeline("checkout");
 * await checkout.apply({
 *   name: "checkout",
 *   revision: 1,
 *   source: { endpoint: "checkout" },
 *   stages: [{ name: "charge" }, { name: "ship", dependencies: ["charge"] }],
 *   respond: "charge",
 * });
 * await using _charge = await checkout.stage("charge", (task) => ({ paid: task.root.json<{ total: number }>().total }));
 * await using _ship = await checkout.stage("ship", (task) => task.inputs.charge.json());
 *
 * const run = await checkout.start({ total: 5 });
 * console.log((await run.reply()).json()); // { paid: 5 }
 * console.log((await run.result()).status); // completed
 * ```
 */
export class Pipeline {
  /** @ignore */
  constructor(
    private readonly pipelines: Pipelines,
    /** Its name. */
    readonly name: string,
  ) {}

  /**
   * Makes the pipeline, or gives it a new revision, which new runs begin with. Nothing changes where the revision is not above the
   * present one. Takes YAML, or an object.
   */
  async apply(definition: string | PipelineDefinition): Promise<AppliedPipeline> {
    return await this.pipelines.apply(textOf(definition), this.name);
  }

  /** What a definition would change, and which runs are on which revision. */
  async diff(definition: string | PipelineDefinition): Promise<PipelineDifference> {
    return await this.pipelines.diff(textOf(definition), this.name);
  }

  /** Works on a stage; resolves when the server gives tasks. What the handler gives back is the output of the stage. */
  async stage(stage: string, handle: StageHandler, options: StageWorkerOptions = {}): Promise<StageWorker> {
    return await this.pipelines.workers.add(this.name, stage, handle, options);
  }

  /**
   * Begins a run; resolves with it once that is stored. Of a stream's pipeline, the data is published to the stream, as an event of the first
   * plain type of its source unless one is given. With an `id`, the same run is begun once, whoever begins it again.
   */
  async start(data?: Data, options: StartOptions = {}): Promise<Run> {
    const id = await this.pipelines.start(this.name, data, options);
    return this.run(id);
  }

  /** The run of that id. */
  run(id: string): Run {
    return new Run(this.pipelines, this.name, id);
  }

  /** The runs there are, the latest first, as they were when this was asked. */
  async *runs({ status = [], limit = 0 }: RunsOptions = {}): AsyncIterableIterator<Run> {
    if (!Number.isSafeInteger(limit) || limit < 0) {
      throw new HadronError("INVALID_ARGUMENT", `List runs: limit ${limit} is not a whole number of 0 or more`);
    }
    const statuses = typeof status === "string" ? [status] : status;
    for (const info of await this.pipelines.listRuns(this.name, statuses, limit)) {
      yield new Run(this.pipelines, this.name, info.id, info);
    }
  }

  /**
   * Tells of each run that has changed. Over reconnects too: of a run that it has told of, it also tells how that ended meanwhile. Who reads slowly
   * misses states in between, and all of a run only where 10,000 others have changed since. `NOT_FOUND` once the pipeline is deleted.
   */
  watch(options: { signal?: AbortSignal } = {}): AsyncIterableIterator<RunInfo> {
    return this.pipelines.watch(this.name, "", options.signal);
  }

  /** How the pipeline is now. */
  async info(): Promise<PipelineInfo> {
    return await this.pipelines.describe(this.name);
  }

  /** Deletes the pipeline, its runs and their data. `CONFLICT` while runs have not ended, unless `force` gives them up. */
  async delete(options: { force?: boolean } = {}): Promise<void> {
    await this.pipelines.delete(this.name, options.force ?? false);
  }
}

/** A definition as it is sent. @ignore */
export function textOf(definition: string | PipelineDefinition): string {
  return typeof definition === "string" ? definition : JSON.stringify(definition);
}
