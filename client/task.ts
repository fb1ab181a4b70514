/**
 * A task of a stage, as its handler sees it.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import { recordSize } from "../proto/hot_record.ts";
import type { Data } from "./data.ts";
import { Draft } from "./draft.ts";
import { decodeOutput, decodeRoot, type Output, type Root } from "./payload.ts";
import { type EventOptions, recordOf } from "./publication.ts";

/** What the handler of a stage gets. */
export class Task {
  /** The id of its run. */
  readonly run: string;
  /** The revision that its run began with. */
  readonly revision: number;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** When the attempt is over, in Unix milliseconds: past it the task is another worker's. */
  readonly deadline: number;
  private readonly outputNames: readonly string[];
  private abortController: AbortController | undefined;
  private abortReason: HadronError | undefined;
  private isOver = false;
  private knownRoot: Root | undefined;
  private knownInputs: Record<string, Output> | undefined;

  /** @ignore */
  constructor(
    /** The name of its pipeline. */
    readonly pipeline: string,
    /** The name of its stage. */
    readonly stage: string,
    private readonly wire: hadron.v1.Task.$Properties,
    /** What is emitted, by output. */
    private readonly drafts: Map<string, Draft>,
  ) {
    this.run = wire.run ?? "";
    this.revision = wire.revision ?? 0;
    this.attempt = wire.attempt ?? 1;
    this.deadline = Date.now() + (wire.timeoutMs ?? 0);
    this.outputNames = wire.outputs ?? [];
  }

  /** What the run began with. */
  get root(): Root {
    return this.knownRoot ??= decodeRoot(this.wire.root);
  }

  /** The outputs of its dependencies, by stage. */
  get inputs(): Record<string, Output> {
    return this.knownInputs ??= Object.fromEntries(
      (this.wire.inputs ?? []).map(({ stage, body }) => [stage ?? "", decodeOutput(body)]),
    );
  }

  /** The names of its outputs. */
  get outputs(): readonly string[] {
    return this.outputNames;
  }

  /** Fires when the task is not in this worker's hands any more: it took too long, its run has ended, the connection is gone. */
  get signal(): AbortSignal {
    if (this.abortController === undefined) {
      this.abortController = new AbortController();
      if (this.abortReason !== undefined) this.abortController.abort(this.abortReason);
    }
    return this.abortController.signal;
  }

  /**
   * Adds an event to the stream that the output of that name declares, any number of times. It is published together with the completion of
   * this task, and not at all if the attempt fails.
   */
  emit(output: string, data?: Data, options?: EventOptions): void {
    const what = `Emit to "${output}" in stage "${this.stage}"`;
    if (!this.outputNames.includes(output)) {
      const declared = this.outputNames.length === 0 ? "no outputs" : this.outputNames.join(", ");
      throw new HadronError("INVALID_ARGUMENT", `${what}: it is not declared; the stage has ${declared}`, {
        details: { output, outputs: [...this.outputNames] },
      });
    }
    if (this.isOver) throw new HadronError("INVALID_ARGUMENT", `${what}: the task has ended`);
    const record = recordOf(output, data, options);
    let draft = this.drafts.get(output);
    if (draft === undefined) this.drafts.set(output, draft = new Draft(output, true, -1, 0));
    draft.add(record, recordSize(record));
  }

  /** @ignore */
  get isAborted(): boolean {
    return this.abortReason !== undefined;
  }

  /** @ignore */
  abort(reason: HadronError): void {
    if (this.abortReason !== undefined) return;
    this.abortReason = reason;
    this.abortController?.abort(reason);
  }

  /** Nothing more can be emitted. @ignore */
  finish(): void {
    this.isOver = true;
  }
}
