/**
 * Sends what has been left in outboxes, once a burst: at the end of each read that was worked through, and, for what happens
 * outside of reads, in the next microtask.
 *
 * @module
 */
import type { Connection } from "./connection.ts";

/** The connections that have something to send. */
export class Flusher {
  private touched: Connection[] = [];

  /** Takes note of a connection that is not on the list yet. */
  add(connection: Connection): void {
    if (this.touched.length === 0) queueMicrotask(this.flush);
    connection.isTouched = true;
    this.touched.push(connection);
  }

  /** Sends it now. */
  readonly flush = (): void => {
    if (this.touched.length === 0) return;
    const touched = this.touched;
    this.touched = [];
    for (const connection of touched) {
      connection.isTouched = false;
      connection.flush();
    }
  };
}
