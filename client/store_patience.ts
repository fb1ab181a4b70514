/**
 * What a client does when the server's store has failed: it tries again for a while before it tells an error, because most failures pass.
 *
 * @module
 */
import type { HadronError } from "../proto/error.ts";

/** How long something is tried again. */
export const STORE_PATIENCE_MS = 5000;
/** The wait before it is tried again: doubled each time, up to the most. */
const DELAY_MS = 20;
const DELAY_MS_MAX = 1000;

/** The wait before a server is asked again whose store is being read. */
const ASK_AGAIN_MS = 100;

/** Whether an error is that the store has failed. */
export function isStoreFailure({ code }: HadronError): boolean {
  return code === "STORE_UNAVAILABLE";
}

/** Resolves when a question is to be asked again whose answer was that the store has failed. */
export function untilAskedAgain(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
}

/** Trying again: how often so far, since when, and the timer of the next time. */
export class StoreRetry {
  private attempts = 0;
  private sinceMs = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether the next time is being waited for. */
  get isWaiting(): boolean {
    return this.timer !== undefined;
  }

  /** It has been tried for so long that nobody is to wait any more. */
  get isOver(): boolean {
    return this.attempts > 0 && performance.now() - this.sinceMs > STORE_PATIENCE_MS;
  }

  /** Calls back when it is time for the next attempt. */
  later(again: () => void): void {
    if (this.isWaiting) return;
    if (this.attempts === 0) this.sinceMs = performance.now();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      again();
    }, Math.min(DELAY_MS_MAX, DELAY_MS * 2 ** Math.min(this.attempts++, 10)));
  }

  /** The timer is taken back; what is counted stays. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** It has worked. */
  reset(): void {
    if (this.attempts === 0) return;
    this.stop();
    this.attempts = 0;
  }
}
