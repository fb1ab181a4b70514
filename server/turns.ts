/**
 * What one connection has asked for and takes reading from the store: some of it at a time, and none while the connection does not take
 * what it was given. To ask takes a few bytes, an answer can have megabytes.
 *
 * @module
 */
import type { Peer } from "./peer.ts";

/** So many wait that the connection is to wait before it asks for more. */
const WAITING_MAX = 1000;

/** At a time, where each is of one run. */
export const READS_MAX = 8;

/** A queue of reads. */
export class Turns {
  private readonly waiting = new Set<() => Promise<void>>();
  private readonly roomy: (() => void)[] = [];
  private running = 0;

  constructor(private readonly peer: Peer, private readonly atATime: number) {}

  /** Does it in its turn; never, once the connection is gone. */
  take<T>(read: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.add(() => read().then(resolve, reject));
      this.pump();
    });
  }

  /** What to wait for before more is taken from the connection; undefined for nothing. */
  pressure(): Promise<void> | undefined {
    return this.waiting.size > WAITING_MAX ? new Promise((resolve) => this.roomy.push(resolve)) : undefined;
  }

  /** The connection takes bytes again. */
  pump(): void {
    for (const read of this.waiting) {
      if (this.running >= this.atATime || this.peer.isBehind) break;
      this.waiting.delete(read);
      this.running++;
      void read().then(() => {
        this.running--;
        this.pump();
      });
    }
    if (this.waiting.size <= WAITING_MAX / 2) { for (const resolve of this.roomy.splice(0)) resolve(); }
  }

  /** The connection is gone. */
  leave(): void {
    this.waiting.clear();
    this.pump();
  }
}
