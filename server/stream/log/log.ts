/**
 * A partition's log as those see it who read it.
 *
 * @module
 */
import type { LogBatch } from "./log_batch.ts";

/** The events of one partition that are on disk, or as good as. */
export interface Log {
  readonly partition: number;
  /** The first offset there is, if it is below `next`. */
  readonly first: number;
  /** The offset behind the last event that may be seen. */
  readonly next: number;
  /** A reader of its own; `onReady` is called when a batch that was loading is there. */
  cursor(onReady: () => void): LogCursor;
}

/** Reads a log from one place after the other. */
export interface LogCursor {
  /**
   * The batch with `offset`, or where that is gone, the first behind it. Undefined while it is loading, and when `offset` is not below
   * {@linkcode Log.next}. A batch may hold records that are not to be seen yet: those from `next` on, and those below `first`.
   */
  at(offset: number): LogBatch | undefined;
  /** Lets go; `onReady` is not called any more. */
  close(): void;
}
