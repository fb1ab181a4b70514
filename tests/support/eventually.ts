/**
 * Waiting for a condition instead of for time to pass.
 *
 * @module
 */

/** Long enough for a busy machine; only a test that fails waits for it. */
const DEADLINE_MS = 20_000;
/** How often a condition is looked at. */
const PROBE_MS = 5;

/** Resolves with what `probe` gives, as soon as that is neither undefined nor false. */
export async function eventually<T>(
  what: string,
  probe: () => T | Promise<T>,
  deadlineMs = DEADLINE_MS,
): Promise<Exclude<T, undefined | false>> {
  const until = performance.now() + deadlineMs;
  while (true) {
    const found = await probe();
    if (found !== undefined && found !== false) return found as Exclude<T, undefined | false>;
    if (performance.now() > until) throw new Error(`Wait ${deadlineMs} ms until ${what}: it did not come to that`);
    await new Promise<void>((resolve) => setTimeout(resolve, PROBE_MS));
  }
}
