/**
 * `hadron top` at a terminal.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import { EXIT, Interrupted } from "../exit_code.ts";
import type { Invocation } from "../invocation.ts";
import { delay } from "../pace.ts";
import { Sampler } from "../top/sampler.ts";
import { Display } from "./display.ts";
import { placeOf } from "./place.ts";
import { stay } from "./stay.ts";
import { TopView } from "./top_view.ts";

/** How soon the first rates are there. */
const FIRST_INTERVAL_MS = 300;

/** Shows how the server is until the user leaves. */
export async function runTop(invocation: Invocation, intervalMs: number): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  await using hadron = await invocation.connect();
  let isInterrupted = false;
  const view = new TopView(await placeOf(invocation, hadron), {
    leave: (how) => {
      isInterrupted = how === "interrupted";
      display.end();
    },
  });
  const display: Display = new Display(view, "full", output, signal);
  const stop = new AbortController();
  const sample = async () => {
    const sampler = new Sampler(hadron);
    for (let taken = 0; !stop.signal.aborted; taken++) {
      try {
        view.update(await sampler.next());
      } catch (error) {
        // Without a connection, or with a server too busy to answer, the last numbers stay.
        if (!(error instanceof HadronError) || !error.retryable) throw error;
      }
      display.changed();
      await delay(taken === 0 ? Math.min(FIRST_INTERVAL_MS, intervalMs) : intervalMs, stop.signal);
    }
  };
  try {
    await stay(display, view, hadron, sample);
  } finally {
    stop.abort();
  }
  if (isInterrupted) throw new Interrupted(EXIT.INTERRUPTED);
  invocation.throwIfInterruptedAtKeyboard();
}
