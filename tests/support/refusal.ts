/**
 * Errors that a test expects: by class and code, as a program would tell them.
 *
 * @module
 */
import { strict as assert } from "node:assert";
import { type ErrorCode, HadronError } from "../../mod.ts";
import { withDeadline } from "./deadline.ts";

/** The error with which `promise` is refused, which must come within the deadline and have this code. */
export async function refusal(code: ErrorCode, promise: Promise<unknown>, deadlineMs?: number): Promise<HadronError> {
  const outcome = promise.then((value) => ({ value }), (error: unknown) => ({ error }));
  const settled = await withDeadline(outcome, () => `${code}`, deadlineMs);
  if (!("error" in settled)) assert.fail(`expected ${code}, got ${settled.value}`);
  return checked(code, settled.error);
}

/** The error that `act` throws at once, which must have this code. */
export function thrown(code: ErrorCode, act: () => unknown): HadronError {
  let value: unknown;
  try {
    value = act();
  } catch (error) {
    return checked(code, error);
  }
  assert.fail(`expected ${code}, got ${value}`);
}

function checked(code: ErrorCode, error: unknown): HadronError {
  if (!(error instanceof HadronError)) throw error;
  assert.equal(error.code, code, `expected ${code}, got ${error.code}: ${error.message}`);
  assert.match(error.message, /^[A-Z"].*: .*[^.]$/s, "an error says what was attempted, a colon, and what was wrong");
  return error;
}
