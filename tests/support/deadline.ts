/**
 * Waiting for something that may never come.
 *
 * @module
 */

/** Long enough for a busy machine; only a test that fails waits for it. */
const DEADLINE_MS = 30_000;

/** Rejects when `promise` takes too long, with what was waited for. */
export async function withDeadline<T>(promise: Promise<T>, what: () => string, deadlineMs = DEADLINE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Wait ${deadlineMs} ms for ${what()}`)), deadlineMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
