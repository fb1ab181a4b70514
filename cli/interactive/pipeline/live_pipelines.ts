/**
 * What the screen of `hadron pipeline` knows: all pipelines, the runs of the one that is looked at, and the run that is followed, kept
 * up to date until it is stopped.
 *
 * Pipelines and lists are asked for again and again, as `top` does; a run is told by the server as it changes. Without a connection what was
 * known last stays.
 *
 * @module
 */
import type { Hadron, Output, PipelineInfo, Root, Run, RunInfo, RunStatus } from "../../../client/mod.ts";
import { HadronError } from "../../../proto/error.ts";
import { delay } from "../../pace.ts";
import { type PipelineRow, pipelineRows, rateOver } from "../../top/snapshot.ts";
import { RunLog } from "./run_log.ts";

/** What is looked at. */
export interface Sight {
  pipeline?: string;
  /** Only runs of these statuses; all if there are none. */
  statuses?: readonly RunStatus[];
  run?: string;
}

/** The run that is looked at. */
export interface SeenRun {
  /** With its data, as far as that is known. */
  info: RunInfo | undefined;
  log: RunLog;
  /** It is not kept any more, or never was. */
  isMissing: boolean;
}

const INTERVAL_MS = 500;
/** Each run that has ended is read by the server for the list. */
export const RUNS_MAX = 100;
/** A rate is one over at least this time, or it would jump about. */
const RATE_MS_MIN = 2000;

/** Keeps what is looked at up to date. */
export class LivePipelines {
  /** Undefined until the server has said. */
  pipelines: readonly PipelineInfo[] | undefined;
  rows: readonly PipelineRow[] = [];
  /** Those of the pipeline that is looked at, undefined until the server has said. */
  runs: readonly RunInfo[] | undefined;
  run: SeenRun = { info: undefined, log: new RunLog(), isMissing: false };
  readonly #hadron: Hadron;
  readonly #onChange: () => void;
  #sight: Sight = {};
  /** Aborts when something is to be asked for at once. */
  #nudge = new AbortController();
  /** Aborts when another run is looked at. */
  #turn = new AbortController();
  #before: { pipelines: readonly PipelineInfo[]; atMs: number } | undefined;

  constructor(hadron: Hadron, onChange: () => void) {
    this.#hadron = hadron;
    this.#onChange = onChange;
  }

  /** The pipeline of this name. */
  pipeline(name: string): PipelineInfo | undefined {
    return this.pipelines?.find((info) => info.name === name);
  }

  /** Something else is looked at, or the same as before. */
  look(sight: Sight): void {
    const { pipeline, run, statuses } = this.#sight;
    const isSameRun = pipeline === sight.pipeline && run === sight.run;
    if (isSameRun && statuses === sight.statuses) return;
    if (pipeline !== sight.pipeline || statuses !== sight.statuses) this.runs = undefined;
    this.#sight = sight;
    if (!isSameRun) {
      this.run = { info: undefined, log: new RunLog(), isMissing: false };
      this.#turn.abort();
    }
    this.refresh();
  }

  /** Asks for everything at once, because something is known to have changed. */
  refresh(): void {
    this.#nudge.abort();
  }

  /** Keeps everything up to date; resolves when the signal aborts. */
  async keep(signal: AbortSignal): Promise<void> {
    const stop = () => {
      this.#nudge.abort();
      this.#turn.abort();
    };
    signal.addEventListener("abort", stop, { once: true });
    await Promise.all([this.#askOn(signal), this.#followOn(signal)]);
  }

  // ------------------------------------------------------------------------------------------------------- lists

  async #askOn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#nudge = new AbortController();
      const nudged = this.#nudge.signal;
      await this.#ask().catch(ignorePassing);
      this.#onChange();
      await delay(INTERVAL_MS, nudged);
    }
  }

  async #ask(): Promise<void> {
    const sight = this.#sight;
    const { pipeline: name, statuses = [] } = sight;
    this.#take(await this.#hadron.pipelines());
    // The list waits while one run of it is looked at.
    if (name === undefined || sight.run !== undefined || this.pipeline(name) === undefined) return;
    const options = { status: [...statuses], limit: RUNS_MAX };
    const runs = await Array.fromAsync(this.#hadron.pipeline(name).runs(options), ({ listed }) => listed!);
    if (this.#sight === sight) this.runs = runs;
  }

  #take(pipelines: readonly PipelineInfo[]): void {
    const nowMs = performance.now();
    const before = this.#before ??= { pipelines, atMs: nowMs };
    this.pipelines = pipelines;
    const rate = rateOver((nowMs - before.atMs) / 1000);
    this.rows = pipelineRows(pipelines, before.pipelines, rate);
    if (nowMs - before.atMs >= RATE_MS_MIN) this.#before = { pipelines, atMs: nowMs };
  }

  // ------------------------------------------------------------------------------------------------------ one run

  async #followOn(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#turn = new AbortController();
      const { pipeline, run } = this.#sight;
      const turned = this.#turn.signal;
      if (pipeline === undefined || run === undefined) await aborted(turned);
      else await this.#follow(this.#hadron.pipeline(pipeline).run(run), this.run, turned);
    }
  }

  /** Follows a run; one that has failed may be retried by anybody, and is looked at again. */
  async #follow(run: Run, seen: SeenRun, turned: AbortSignal): Promise<void> {
    const data = new RunData(run);
    while (!turned.aborted) {
      try {
        for await (const info of run.watch({ signal: turned })) {
          seen.isMissing = false;
          seen.log.add(info, new Date());
          seen.info = data.added(info);
          this.#onChange();
          void data.load(info, () => {
            seen.info = data.added(seen.info ?? info);
            this.#onChange();
          });
        }
      } catch (error) {
        if (!(error instanceof HadronError) || error.code !== "NOT_FOUND") ignorePassing(error);
        else seen.isMissing = true;
        this.#onChange();
      }
      const status = seen.info?.status;
      if (status === "completed" || status === "cancelled") await aborted(turned);
      else await delay(INTERVAL_MS, AbortSignal.any([turned, this.#nudge.signal]));
    }
  }
}

/** What a run began with and what its stages gave back: asked for when there is more of it, for changes come without. */
class RunData {
  readonly #run: Run;
  #root: { loaded: Root | undefined } | undefined;
  readonly #outputs = new Map<string, Output | undefined>();
  #latest: RunInfo | undefined;
  #isLoading = false;

  constructor(run: Run) {
    this.#run = run;
  }

  /** The same state with the data that is known. */
  added(info: RunInfo): RunInfo {
    const stages = info.stages.map((stage) => ({ ...stage, output: this.#outputs.get(stage.name) }));
    return { ...info, root: this.#root?.loaded, stages };
  }

  /** Asks for what a state lacks, and for no more than once at a time. */
  async load(info: RunInfo, loaded: () => void): Promise<void> {
    this.#latest = info;
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      while (this.#lacks(this.#latest)) {
        const { root, stages } = await this.#run.inspect();
        this.#root = { loaded: root };
        for (const { name, status, output } of stages) if (status === "completed") this.#outputs.set(name, output);
        loaded();
      }
    } catch (error) {
      // The next change asks again.
      if (!(error instanceof HadronError)) throw error;
    } finally {
      this.#isLoading = false;
    }
  }

  #lacks({ stages }: RunInfo): boolean {
    return this.#root === undefined ||
      stages.some(({ name, status }) => status === "completed" && !this.#outputs.has(name));
  }
}

/** Without a connection, or with a server too busy to answer, what was known last stays. */
function ignorePassing(error: unknown): void {
  if (!(error instanceof HadronError) || !error.retryable && error.code !== "NOT_FOUND") throw error;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
