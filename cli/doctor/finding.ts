/**
 * What a check of the set-up found.
 *
 * @module
 */

/** `ok`, `look` for what may become a problem, `wrong` for what is one. */
export type Verdict = "ok" | "look" | "wrong";

/** One thing that was looked at. */
export interface Finding {
  check: string;
  verdict: Verdict;
  /** How it is. */
  found: string;
  /** What to do about it. */
  advice?: string;
}

/** What can be said of an error in a line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
