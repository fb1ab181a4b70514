/**
 * The end of a connection that a command has not asked for, as a signal: who waits for input is not to wait on when nothing can come of it.
 *
 * @module
 */
import type { Hadron } from "../client/mod.ts";

/** Fires, with the error as its reason, when the client is closed by one: a server that is lost, and will not be back. */
export function lossOf(hadron: Hadron): AbortSignal {
  const loss = new AbortController();
  void hadron.closed.then((error) => {
    if (error !== undefined) loss.abort(error);
  });
  return loss.signal;
}
