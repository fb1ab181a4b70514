/**
 * Asks a server how it is, again and again.
 *
 * @module
 */
import type { Hadron } from "../../client/mod.ts";
import { type Sample, type Snapshot, snapshotOf } from "./snapshot.ts";

/** Takes samples of one namespace. */
export class Sampler {
  readonly #hadron: Hadron;
  #before: Sample | undefined;

  constructor(hadron: Hadron) {
    this.#hadron = hadron;
  }

  /** How it is now; rates are those since the last time this was asked. */
  async next(): Promise<Snapshot> {
    const [stats, streams, services, pipelines] = await Promise.all([
      this.#hadron.stats(),
      this.#hadron.streams({ times: false }),
      this.#hadron.services(),
      this.#hadron.pipelines(),
    ]);
    const sample = { stats, streams, services, pipelines };
    const snapshot = snapshotOf(sample, this.#before);
    this.#before = sample;
    return snapshot;
  }
}
