/**
 * A run of a pipeline, as the user of a client holds it.
 *
 * @module
 */
import type { Output } from "./payload.ts";
import type { Pipelines, WaitOptions } from "./pipelines.ts";
import type { RunInfo, RunStatus, StageFailure } from "./run_info.ts";

/** How a run has ended. */
export interface RunResult {
  /** `completed`, `failed` or `cancelled`. */
  status: RunStatus;
  /** What each completed stage gave back. */
  outputs: Record<string, Output>;
  /** Why it failed. */
  error: (StageFailure & { stage: string }) | undefined;
}

/** A run. It need not have been started by this client. */
export class Run {
  /** @ignore */
  constructor(
    private readonly pipelines: Pipelines,
    /** The name of its pipeline. */
    readonly pipeline: string,
    /** Unique in its pipeline. */
    readonly id: string,
    /** As it was when it was listed; undefined for a run that was not. */
    readonly listed?: RunInfo,
  ) {}

  /** Resolves when the run has ended, over lost connections and restarts of the server. */
  async result(options: WaitOptions = {}): Promise<RunResult> {
    const { status, error, stages } = await this.pipelines.waitForRun(this.pipeline, this.id, "ended", options);
    const outputs: Record<string, Output> = {};
    for (const { name, output } of stages) if (output !== undefined) outputs[name] = output;
    return { status, outputs, error };
  }

  /** Resolves with the output of the responder as soon as it is there; rejects when the run has ended without it. */
  async reply(options: WaitOptions = {}): Promise<Output> {
    return await this.pipelines.reply(this.pipeline, this.id, options);
  }

  /** How it is now, with its data. */
  async inspect(): Promise<RunInfo> {
    return await this.pipelines.describeRun(this.pipeline, this.id);
  }

  /** Tells how it is, then each time that it has changed; ends when the run does. Over reconnects too. `NOT_FOUND` once it is not there any more. */
  watch(options: { signal?: AbortSignal } = {}): AsyncIterableIterator<RunInfo> {
    return this.pipelines.watch(this.pipeline, this.id, options.signal);
  }

  /** A failed run goes on from where it failed, once no more run than may: stages that have completed are not repeated. */
  async retry(): Promise<void> {
    await this.pipelines.changeRun(this.pipeline, this.id, "retry");
  }

  /** It is not to go on. A run whose event has not been taken yet is cancelled when it is. */
  async cancel(): Promise<void> {
    await this.pipelines.changeRun(this.pipeline, this.id, "cancel");
  }
}
