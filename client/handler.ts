/**
 * A handled endpoint, as its user holds it.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import type { Call } from "./call.ts";
import type { Data } from "./data.ts";
import { lastWork } from "./last_work.ts";

/** What a handler gives back: one piece of data, or many. */
export type HandlerResult = Data | void | AsyncIterable<Data> | Promise<Data | void | AsyncIterable<Data>>;

/** How to handle. */
export interface HandleOptions {
  /**
   * Calls at a time, 0 for any number; those beyond wait at the server. One that is not wanted any more counts until its handler returns, also
   * where its connection is gone.
   *
   * @default 0
   */
  concurrency?: number;
  /** What the list of services calls this instance. @default the client's name */
  name?: string;
  /** The version that it shows. @default the client's version */
  version?: string;
  /** What else it shows. @default {} */
  metadata?: Record<string, string>;
}

/** What a handler needs of its client. */
export interface HandlerHost {
  /** Time for the last calls, 0 for no limit. */
  readonly drainTimeoutMs: number;
  /** Tells the server; resolves when it gives no more calls. */
  unhandle(handler: Handler): Promise<void>;
}

/** A handled endpoint. Disposing it drains: no new calls, and those under way are finished. */
export class Handler implements AsyncDisposable {
  /** Calls that it works on. */
  inFlight = 0;
  /** Resolves when it handles nothing any more: with why, where the server has refused it after a reconnect or the client has failed. */
  readonly closed: Promise<HadronError | undefined>;
  /** Resolves when the server gives calls to it. @ignore */
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
    private readonly host: HandlerHost,
    readonly id: number,
    /** What it handles. */
    readonly endpoint: string,
    readonly handle: (call: Call) => HandlerResult,
    readonly options: HandleOptions,
  ) {
    this.closed = new Promise((resolve) => this.resolveClosed = resolve);
    this.ready = new Promise((resolve, reject) => {
      this.resolveReady = resolve;
      this.rejectReady = reject;
    });
  }

  /**
   * Takes no more calls; resolves when those under way have been answered. Rejects with `DEADLINE_EXCEEDED` when that takes longer than the
   * `drainTimeoutMs` that the client was connected with: they may go on, and are answered as long as it stays connected.
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
    this.resolveClosed(error);
  }

  /** Tells the server, and waits for what is in hand. */
  private async leave(): Promise<void> {
    await this.host.unhandle(this);
    const idle = this.inFlight === 0 ? Promise.resolve() : new Promise<void>((resolve) => this.onIdle = resolve);
    const ended = idle.then(() => this.resolveClosed(undefined));
    const { endpoint, host } = this;
    await lastWork(ended, host.drainTimeoutMs, () => `Stop handling "${endpoint}": still ${this.inFlight} in hand`);
  }

  /** The same as {@linkcode Handler.stop}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}
