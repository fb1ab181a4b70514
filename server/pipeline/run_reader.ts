/**
 * Runs of a pipeline for those who ask: from memory while they have not ended, and read from the store then.
 *
 * What is read may go on, end again or be removed meanwhile: what is returned was so at some moment of the call.
 *
 * @module
 */
import { HadronError } from "../../proto/error.ts";
import type { Store } from "../store/store.ts";
import type { EndedRuns } from "./ended_runs.ts";
import { restoreRun } from "./restore_run.ts";
import type { Revision } from "./revision.ts";
import { decodeRecord } from "./run_record.ts";
import type { RunStorage } from "./run_storage.ts";
import type { Run } from "./run.ts";

/** The pipeline whose runs are read. */
export interface ReaderOwner {
  readonly name: string;
  readonly number: number;
  readonly runs: ReadonlyMap<string, Run>;
  readonly ended: EndedRuns;
  readonly revisions: ReadonlyMap<number, Revision>;
  readonly storage: RunStorage;
  /** Throws once it is deleted, or its store has failed. */
  checkThere(what: string): void;
  /** Resolves when everything that was done so far is on disk. */
  committed(): Promise<void>;
  /** A read failed. */
  readFailed(error: unknown): void;
}

/** Reads the runs of one pipeline. */
export class RunReader {
  constructor(private readonly owner: ReaderOwner, private readonly store: Store) {}

  /** A run, wherever it is; throws `NOT_FOUND` where there is none. */
  async find(id: string): Promise<Run> {
    const { runs } = this.owner;
    const run = runs.get(id) ?? await this.findPast(id) ?? runs.get(id);
    if (run !== undefined) return run;
    // That it was removed may not be on disk yet.
    await this.owner.committed();
    throw this.notFound(id);
  }

  /** A run that has ended, read from the store; undefined where there is none. */
  async findPast(id: string): Promise<Run | undefined> {
    const { owner } = this;
    for (let ended = owner.ended.get(id); ended !== undefined; ended = owner.ended.get(id)) {
      let record: Uint8Array | undefined;
      try {
        record = await owner.storage.read(this.store, ended);
      } catch (error) {
        throw this.unreadable(id, error);
      }
      const revision = owner.revisions.get(ended.revision);
      if (record !== undefined && revision !== undefined) {
        return restoreRun(owner.number, ended.serial, decodeRecord(record), revision);
      }
      // It has gone on while it was read, or even ended again.
      if (owner.ended.get(id) === ended) return undefined;
    }
    return undefined;
  }

  /** Reads data of a run; `NOT_FOUND` where it was removed meanwhile. */
  async load<T>(run: Run, read: (store: Store) => Promise<T>): Promise<T> {
    const { owner } = this;
    try {
      return await read(this.store);
    } catch (error) {
      owner.checkThere(`Read run ${run.id}`);
      const { serial } = owner.runs.get(run.id) ?? owner.ended.get(run.id) ?? {};
      if (serial !== run.serial) throw this.notFound(run.id);
      throw this.unreadable(run.id, error);
    }
  }

  /** There is no such run. */
  notFound(id: string): HadronError {
    const { name } = this.owner;
    return new HadronError("NOT_FOUND", `Use run ${id}: pipeline "${name}" has no such run, or not any more`, {
      details: { pipeline: name, run: id },
    });
  }

  private unreadable(id: string, error: unknown): HadronError {
    this.owner.readFailed(error);
    return new HadronError("STORE_UNAVAILABLE", `Read run ${id}: its store cannot be read`, { cause: error });
  }
}
