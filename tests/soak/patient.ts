/**
 * A caller that tries again what may be tried again.
 *
 * @module
 */
import { HadronError } from "../../mod.ts";

const PAUSE_MS = 10;

/** Makes attempts until one does not fail with an error that says to try again. */
export async function patient<T>(attempt: () => Promise<T>): Promise<T> {
  while (true) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof HadronError) || !error.retryable) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
