/**
 * How long to wait, as a user says it: a number of milliseconds that a timer of the runtime takes, 0 for as long as it takes.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";

/** The longest wait that a timer of the runtime takes; with more it would fire at once. */
const TIMEOUT_MS_MAX = 2 ** 31 - 1;

/** Throws `INVALID_ARGUMENT` for what is no time to wait. Hot: once a call. */
export function checkTimeout(timeoutMs: number, attempt: string, name?: string): void {
  if (timeoutMs >= 0 && timeoutMs <= TIMEOUT_MS_MAX) return;
  const what = name === undefined ? attempt : `${attempt} "${name}"`;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `${what}: timeoutMs ${timeoutMs} is not a number from 0, for no limit, to ${TIMEOUT_MS_MAX}`,
  );
}
