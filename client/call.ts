/**
 * A call, as its handler sees it.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";
import { Inbox } from "./inbox.ts";
import { Reply } from "./message.ts";

/** A call, as its handler sees it. Iterating over it gives the items of a caller that sends many, else the one. */
export class Call extends Reply implements AsyncIterable<Reply> {
  /** Headers that go with the response; a response of many carries none. */
  responseHeaders: Record<string, string> | undefined;
  /** When it is no longer waited for, in Unix milliseconds; undefined without a deadline. */
  readonly deadline: number | undefined;
  private abortController: AbortController | undefined;
  private abortReason: HadronError | undefined;

  /** @ignore */
  constructor(
    bytes: Uint8Array,
    start: number,
    end: number,
    /** The endpoint called. */
    readonly endpoint: string,
    /** 1, or more when an idempotent call lost its earlier handler. */
    readonly attempt: number,
    timeoutMs: number,
    private readonly items: Inbox<Reply> | undefined,
  ) {
    super(bytes, start, end);
    this.deadline = timeoutMs > 0 ? Date.now() + timeoutMs : undefined;
  }

  /** Fires when the answer is not wanted any more: cancelled, past its deadline, or the connection is gone. */
  get signal(): AbortSignal {
    if (this.abortController === undefined) {
      this.abortController = new AbortController();
      if (this.abortReason !== undefined) this.abortController.abort(this.abortReason);
    }
    return this.abortController.signal;
  }

  /** @ignore */
  abort(reason: HadronError): void {
    if (this.abortReason !== undefined) return;
    this.abortReason = reason;
    this.items?.end(reason);
    this.abortController?.abort(reason);
  }

  /** Whether its caller sends many. @ignore */
  override get isMany(): boolean {
    return this.items !== undefined;
  }

  /** Whether the answer is not wanted any more. @ignore */
  get isAborted(): boolean {
    return this.abortReason !== undefined;
  }

  /** The items of a caller that sends many, else the one. */
  [Symbol.asyncIterator](): AsyncIterator<Reply, undefined> {
    if (this.items !== undefined) return this.items;
    const only: Inbox<Reply> = new Inbox<Reply>(() => {}, () => {});
    only.push(this);
    only.end();
    return only;
  }
}
