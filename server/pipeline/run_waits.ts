/**
 * Who waits for runs of a pipeline to come so far: for those that are there, and for those whose events are in the stream already, so that their ids
 * are known though they have not begun.
 *
 * Whoever waits is told after the commit, once; or that the run cannot be followed any more.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { EndedRuns } from "./ended_runs.ts";
import type { RunReader } from "./run_reader.ts";
import type { Run, Waiter } from "./run.ts";

/** Runs of one pipeline that are waited for before they have begun. */
const EXPECTED_MAX = 100_000;

/** The pipeline whose runs are waited for. */
export interface WaitsOwner {
  readonly runs: ReadonlyMap<string, Run>;
  readonly ended: EndedRuns;
  readonly reader: RunReader;
  /** Whether the run of that id has not begun, though what begins it is there. */
  isExpected(id: string): boolean;
  /** Throws once it is deleted, or its store has failed. */
  checkThere(what: string): void;
  /** Resolves when everything that was done so far is on disk. */
  committed(): Promise<void>;
}

/** All who wait for runs of one pipeline. */
export class RunWaits {
  /** For those that have not begun, by their ids. */
  private readonly expected = new Map<string, Set<Waiter>>();

  constructor(private readonly owner: WaitsOwner) {}

  /** Calls the waiter once a run has come so far, and after the commit that makes it so. */
  async wait(id: string, waiter: Waiter): Promise<void> {
    const { owner } = this;
    // Whoever comes after all were told that nothing more becomes of it would hear nothing.
    owner.checkThere(`Wait for run ${id}`);
    const run = owner.runs.get(id);
    if (run !== undefined) {
      run.waiters.add(waiter);
      // It will be told when it has come so far.
      if (waiter.until !== "begun" && !run.hasReached(waiter.until)) return;
      // That it has may not be on disk yet, and neither that it goes on.
      await owner.committed();
      this.tell(run);
      return;
    }
    const past = owner.ended.get(id) === undefined ? undefined : await owner.reader.findPast(id);
    if (past !== undefined) return waiter.done(past);
    if (owner.runs.has(id)) return this.wait(id, waiter);
    if (owner.isExpected(id)) return this.expect(id, waiter);
    // That it was removed may not be on disk yet.
    await owner.committed();
    throw owner.reader.notFound(id);
  }

  /** Resolves once a run has begun, and that is on disk. */
  begun(id: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.wait(id, { until: "begun", done: () => resolve(), gone: reject }).catch(reject);
    });
  }

  /** Nobody waits any more. */
  forget(id: string, waiter: Waiter): void {
    this.owner.runs.get(id)?.waiters.delete(waiter);
    const waiters = this.expected.get(id);
    waiters?.delete(waiter);
    if (waiters?.size === 0) this.expected.delete(id);
  }

  /** A run begins: who waited for it before is told when that is on disk. */
  begins(run: Run): void {
    for (const waiter of this.take(run.id)) run.waiters.add(waiter);
  }

  /** A run has come further, and that is on disk. */
  tell(run: Run): void {
    if (run.waiters.size === 0) return;
    for (const waiter of [...run.waiters]) {
      if (!run.hasReached(waiter.until)) continue;
      run.waiters.delete(waiter);
      waiter.done(run);
    }
  }

  /** Who waits for a run whose event has gone without beginning one is told. */
  giveUpExpected(): void {
    this.giveUp((id) => this.owner.isExpected(id), (id) => this.owner.reader.notFound(id));
  }

  /** No run can be followed any more. */
  end(error: HadronError): void {
    for (const { waiters } of this.owner.runs.values()) {
      for (const waiter of waiters) waiter.gone(error);
      waiters.clear();
    }
    this.giveUp(() => false, () => error);
  }

  private expect(id: string, waiter: Waiter): void {
    const others = this.expected.get(id);
    if (others !== undefined) {
      others.add(waiter);
      return;
    }
    if (this.expected.size >= EXPECTED_MAX) {
      throw new HadronError("LIMIT_EXCEEDED", `Wait for run ${id}: so many runs are waited for already`);
    }
    this.expected.set(id, new Set([waiter]));
  }

  private take(id: string): Iterable<Waiter> {
    const waiters = this.expected.get(id) ?? [];
    this.expected.delete(id);
    return waiters;
  }

  private giveUp(isExpected: (id: string) => boolean, errorOf: (id: string) => HadronError): void {
    for (const id of this.expected.keys()) {
      if (isExpected(id)) continue;
      for (const waiter of this.take(id)) waiter.gone(errorOf(id));
    }
  }
}
