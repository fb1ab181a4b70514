/**
 * How long to wait, as a user says it: a number of milliseconds that a timer of the runtime takes, 0 for as long as it takes.
 *
 * @module
 */
import { TIMER_MS_MAX } from "../proto/clock.ts";
import { HadronError } from "../proto/error.ts";

/** Throws `INVALID_ARGUMENT` for what is no time to wait. Hot: once a call. */
export function checkTimeout(timeoutMs: number, attempt: string, name?: string): void {
  if (timeoutMs >= 0 && timeoutMs <= TIMER_MS_MAX) return;
  const what = name === undefined ? attempt : `${attempt} "${name}"`;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `${what}: timeoutMs ${timeoutMs} is not a number from 0, for no limit, to ${TIMER_MS_MAX}`,
  );
}
