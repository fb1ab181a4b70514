/**
 * The wait for the last of what was in hand: a handler that never returns is not to keep a program from ending.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";

/** Resolves with `ended`; rejects with `DEADLINE_EXCEEDED` when that takes longer than `timeoutMs`, 0 for no limit. */
export async function lastWork(ended: Promise<void>, timeoutMs: number, what: () => string): Promise<void> {
  if (timeoutMs === 0) return await ended;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const expire = () => reject(new HadronError("DEADLINE_EXCEEDED", `${what()} after ${timeoutMs} ms`));
    timer = setTimeout(expire, timeoutMs);
  });
  try {
    await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
  }
}
