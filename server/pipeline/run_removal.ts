/**
 * The end of what is kept: ended runs that have been kept long enough go, with all their data.
 *
 * What lies apart from a run's record is found by reading that; then the run and its data go in one commit, unless it has gone on meanwhile.
 *
 * @module
 */
import type { Committer } from "../store/committer.ts";
import { type Gathering, keyCost } from "../store/gathering.ts";
import { runValueKey } from "../store/keys.ts";
import type { Key } from "../store/store.ts";
import type { EndedRun } from "./ended_runs.ts";
import type { RunReader } from "./run_reader.ts";
import { STORAGE_BYTES, THOROUGH_MUTATIONS } from "./run_storage.ts";

/** Runs that are removed in one operation. */
const RUNS_MAX = 128;
/** Their keys, before those of the last: a run has 200 at the most. */
const KEYS_MAX = 400;
/** What removing a run takes in a commit, beside its keys. */
const RUN_BYTES = 32;

/** What it needs of its pipeline. */
export interface RemovalOwner {
  readonly number: number;
  /** The first of those that have been kept long enough, `most` at the most. */
  expired(most: number): EndedRun[];
  readonly reader: RunReader;
  /** Removes a run within an operation; says false where it is not as it was any more. */
  removePast(gathering: Gathering, past: EndedRun): boolean;
}

interface Removal {
  readonly past: EndedRun;
  /** Of its data. */
  readonly keys: readonly Key[];
}

/** Removes ended runs of a pipeline, some at a time. */
export class RunRemoval {
  private isUnderWay = false;

  constructor(private readonly owner: RemovalOwner, private readonly committer: Committer) {}

  /** Removes all that are to go, one operation after the other. */
  run(): void {
    if (this.isUnderWay) return;
    const expired = this.owner.expired(RUNS_MAX);
    if (expired.length === 0) return;
    this.isUnderWay = true;
    const over = () => this.isUnderWay = false;
    this.withKeys(expired).then((removals) => this.remove(removals, over), over);
  }

  private remove(removals: readonly Removal[], over: () => void): void {
    const all = removals.flatMap(({ keys }) => keys);
    const bytes = all.reduce((sum, key) => sum + keyCost(key), removals.length * RUN_BYTES + STORAGE_BYTES);
    this.committer.run(bytes, all.length + THOROUGH_MUTATIONS, (gathering) => {
      for (const { past, keys } of removals) {
        if (!this.owner.removePast(gathering, past)) continue;
        for (const key of keys) gathering.delete(key);
      }
      gathering.after(() => {
        over();
        this.run();
      }, over);
    }, over);
  }

  /** Runs and what there is of them in the store, as many as are removed in one operation. */
  private async withKeys(expired: readonly EndedRun[]): Promise<Removal[]> {
    const { owner } = this;
    const removals: Removal[] = [];
    let count = 0;
    for (const past of expired) {
      if (count >= KEYS_MAX) break;
      const keys: Key[] = [];
      const run = past.hasValues ? await owner.reader.findPast(past.id) : undefined;
      [run?.root, ...run?.outputs ?? []].forEach((payload, slot) => {
        for (let part = 0; part < (payload?.values ?? 0); part++) {
          keys.push(runValueKey(owner.number, past.serial, slot, part));
        }
      });
      removals.push({ past, keys });
      count += keys.length;
    }
    return removals;
  }
}
