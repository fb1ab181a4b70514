/**
 * Who waits for runs that have not begun: their events are in the stream already, and their ids are known.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { Waiter } from "./run.ts";

/** Runs of one pipeline that are waited for so. */
const EXPECTED_MAX = 100_000;

/** Those who wait, by the id of what they wait for. */
export class ExpectedRuns {
  private readonly waiters = new Map<string, Set<Waiter>>();

  /** Somebody waits; throws where too many are waited for. */
  add(id: string, waiter: Waiter): void {
    const others = this.waiters.get(id);
    if (others !== undefined) {
      others.add(waiter);
      return;
    }
    if (this.waiters.size >= EXPECTED_MAX) {
      throw new HadronError("LIMIT_EXCEEDED", `Wait for run ${id}: so many runs are waited for already`);
    }
    this.waiters.set(id, new Set([waiter]));
  }

  /** The run has begun: who waited for it is the run's to tell. */
  take(id: string): Iterable<Waiter> {
    const waiters = this.waiters.get(id) ?? [];
    this.waiters.delete(id);
    return waiters;
  }

  /** Somebody does not wait any more. */
  remove(id: string, waiter: Waiter): void {
    const waiters = this.waiters.get(id);
    waiters?.delete(waiter);
    if (waiters?.size === 0) this.waiters.delete(id);
  }

  /** Tells all who wait for what will not begin. */
  giveUp(isExpected: (id: string) => boolean, errorOf: (id: string) => HadronError): void {
    for (const id of this.waiters.keys()) {
      if (isExpected(id)) continue;
      for (const waiter of this.take(id)) waiter.gone(errorOf(id));
    }
  }
}
