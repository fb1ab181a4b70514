/**
 * A worker of a stage, as its user holds it.
 *
 * @module
 */
import { HadronError, type JsonValue } from "../proto/error.ts";
import type { Data } from "./data.ts";
import { lastWork } from "./last_work.ts";
import type { Task } from "./task.ts";

/** Tasks at a time, if nothing else is said. */
const CONCURRENCY_DEFAULT = 16;

/** Does a task; what it gives back is the output of the stage. An exception is a failed attempt. */
export type StageHandler = (task: Task) => Data | void | Promise<Data | void>;

/** How to work. */
export interface StageWorkerOptions {
  /** Tasks at a time. One that took too long, or was cancelled, counts until its handler returns. @default 16 */
  concurrency?: number;
}

/** What a {@linkcode StageError} may carry. */
export interface StageErrorOptions {
  /** A code of the stage's own. */
  code?: string;
  /** Data of the stage's own. */
  data?: JsonValue;
  /** False: no other attempt is made, and the run has failed. @default true */
  retryable?: boolean;
}

/**
 * Thrown by the handler of a stage to fail its attempt with a code and data of its own, or to end the run at once.
 *
 * @example
 * ```ts
 * import { StageError } from "./stage_worker.ts";
 *
 * const error = new StageError("Card declined", { code: "card_declined", retryable: false });
 * console.log(error.retryable); // false
 * ```
 */
export class StageError extends Error {
  /** @ignore */
  override readonly name = "StageError";
  /** The stage's own code. */
  readonly code: string | undefined;
  /** The stage's own data. */
  readonly data: JsonValue | undefined;
  /** Whether another attempt is worth making. */
  readonly retryable: boolean;

  /** Makes an error whose message is found in the run. */
  constructor(message: string, { code, data, retryable = true }: StageErrorOptions = {}) {
    super(message);
    this.code = code;
    this.data = data;
    this.retryable = retryable;
  }
}

/** What a worker needs of its client. */
export interface StageWorkerHost {
  /** Time for the last tasks, 0 for no limit. */
  readonly drainTimeoutMs: number;
  /** Tells the server; resolves when it gives no more tasks. */
  endWork(worker: StageWorker): Promise<void>;
}

/** A worker of a stage. Disposing it drains: no new tasks, and those in hand are finished. */
export class StageWorker implements AsyncDisposable {
  /** Tasks at a time. */
  readonly concurrency: number;
  /** Tasks whose end is not stored yet. */
  inFlight = 0;
  /** Resolves when it is a worker no more: with why, where the server has ended it. */
  readonly closed: Promise<HadronError | undefined>;
  /** Resolves when the server gives tasks to it. @ignore */
  readonly ready: Promise<void>;
  /** @ignore */
  resolveReady = () => {};
  /** @ignore */
  rejectReady: (error: HadronError) => void = () => {};
  private resolveClosed: (error: HadronError | undefined) => void = () => {};
  private stopped: Promise<void> | undefined;
  private onIdle = () => {};

  /** @ignore */
  constructor(
    private readonly host: StageWorkerHost,
    readonly id: number,
    /** The pipeline. */
    readonly pipeline: string,
    /** The stage. */
    readonly stage: string,
    readonly handle: StageHandler,
    { concurrency = CONCURRENCY_DEFAULT }: StageWorkerOptions,
  ) {
    if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 1_000_000) {
      throw new HadronError(
        "INVALID_ARGUMENT",
        `Work on stage "${stage}": concurrency ${concurrency} is not a whole number from 1 to 1000000`,
      );
    }
    this.concurrency = concurrency;
    this.closed = new Promise((resolve) => this.resolveClosed = resolve);
    this.ready = new Promise((resolve, reject) => {
      this.resolveReady = resolve;
      this.rejectReady = reject;
    });
  }

  /**
   * Takes no more tasks; resolves when the ends of those in hand are stored. Rejects with `DEADLINE_EXCEEDED` when that takes longer than the
   * `drainTimeoutMs` that the client was connected with: they may go on, and count as long as it stays connected.
   */
  stop(): Promise<void> {
    return this.stopped ??= this.leave();
  }

  /** @ignore */
  began(): void {
    this.inFlight++;
  }

  /** @ignore */
  finished(): void {
    if (--this.inFlight === 0) this.onIdle();
  }

  /** @ignore */
  end(error: HadronError | undefined): void {
    if (error !== undefined) this.rejectReady(error);
    this.resolveClosed(error);
  }

  /** Tells the server, and waits for what is in hand. */
  private async leave(): Promise<void> {
    await this.host.endWork(this);
    const idle = this.inFlight === 0 ? Promise.resolve() : new Promise<void>((resolve) => this.onIdle = resolve);
    const ended = idle.then(() => this.resolveClosed(undefined));
    const { stage, host } = this;
    await lastWork(ended, host.drainTimeoutMs, () => `Stop work on stage "${stage}": still ${this.inFlight} in hand`);
  }

  /** The same as {@linkcode StageWorker.stop}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}
