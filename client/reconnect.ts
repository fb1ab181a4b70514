/**
 * When to try again to connect: exponential backoff with jitter, so that the clients of a server that comes back do not all come
 * at once.
 *
 * @module
 */

/** The longest wait, if nothing else is said. */
export const RECONNECT_DELAY_MS_MAX = 2000;

/** How a lost connection is made again. */
export interface ReconnectOptions {
  /** The first wait; it is longer where the connections before ended as soon as they were made. @default 50 */
  minDelayMs?: number;
  /** The longest wait. @default 2000 */
  maxDelayMs?: number;
  /** Rounds over all servers after which the client gives up. @default Infinity */
  maxAttempts?: number;
}

/** The wait before attempt number `attempt` (from 1): doubled each time, somewhere between half of that and all of it. */
export function reconnectDelayMs(
  attempt: number,
  { minDelayMs = 50, maxDelayMs = RECONNECT_DELAY_MS_MAX }: ReconnectOptions,
  random: () => number,
): number {
  const whole = Math.min(maxDelayMs, minDelayMs * 2 ** Math.min(attempt - 1, 30));
  return Math.round(whole * (0.5 + random() / 2));
}

/** Waits, keeping the process alive, until the time has passed or the signal fires. */
export function wait(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, delayMs);
    signal.addEventListener("abort", done);
  });
}
