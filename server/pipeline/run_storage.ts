/**
 * Where a pipeline's runs are stored: those that have not ended in one log, those that have in another (`run_log.ts`).
 *
 * An entry of runs under way counts for nothing soon, while runs that ended in one commit are removed together: apart, both kinds of entries go as
 * wholes. A run is in one of the logs:
 *
 * - Who ends is added to the ended ones. What is left of it among the others is outranked by that, and goes with its entry.
 * - Who goes on after its end is marked as gone from the ended ones by the commit that adds it to the others.
 * - Who is removed is marked as gone from both, where something of it may still lie. An entry of which others remain is written again
 *   without it, soon.
 *
 * A run that rests would keep all entries behind its own: when most of what is stored does not count, the older half of it is
 * written again.
 *
 * @module
 */
import type { CommitBuilder, Dirty, Gathering } from "../store/gathering.ts";
import type { Store } from "../store/store.ts";
import type { EndedRun } from "./ended_runs.ts";
import type { Run } from "./run.ts";
import { LOG_MUTATIONS, type LogEntry, RunLog, SECTION_BYTES, THOROUGH_ENTRIES } from "./run_log.ts";
import { readRecordHead, type RecordHead, writeRecord } from "./run_record.ts";
import { isOver } from "./transition.ts";

/** What both logs take in a commit beside the records in it. */
export const STORAGE_BYTES = 2048;
const STORAGE_MUTATIONS = 2 * LOG_MUTATIONS;
/** What they take where all that is not needed is to go. */
export const THOROUGH_MUTATIONS = 2 * (LOG_MUTATIONS + THOROUGH_ENTRIES);
/** What may lie in the store of runs under way that does not count, beside as much as does. */
const WASTE_BYTES = 1024 * 1024;
const WASTE_ENTRIES = 256;
/** Runs, and bytes of them, that are written again in one operation. */
const MOVED_RUNS = 128;
const MOVED_BYTES = 256 * 1024;

/** What it needs of its pipeline. */
export interface RunStorageOwner {
  /** Its runs that have not ended, and those of which the end is not known yet. */
  readonly runs: ReadonlyMap<string, Run>;
  readonly ended: { values(): Iterable<EndedRun> };
  write(bytes: number, mutations: number, apply: (gathering: Gathering) => void): void;
  readFailed(error: unknown): void;
}

/** A run as it was found in the store. */
export interface StoredRun {
  readonly serial: number;
  readonly record: Uint8Array;
  readonly entry: LogEntry;
}

/** A run that has ended, as it was found. */
export interface StoredEnd extends RecordHead {
  readonly serial: number;
  readonly entry: LogEntry;
  left: number;
}

/** Stores the runs of a pipeline. */
export class RunStorage implements Dirty {
  private readonly unfinished: RunLog;
  private readonly ended: RunLog;
  /** For the commit that is gathering: what has changed and how many bytes of it were counted, and what is removed. */
  private changed = new Map<Run, number>();
  private removed: EndedRun[] = [];
  /** Bytes of the records of runs under way. */
  private liveBytes = 0;
  private isMoving = false;
  private isRewriting = false;
  /** An entry of ended runs that is to be written again with the commit that is gathering. */
  private rewritten: { entry: LogEntry; value: Uint8Array } | undefined;
  /** All that does not count is to go with the commit that is gathering. */
  private isThorough = false;

  constructor(private readonly owner: RunStorageOwner, pipeline: number) {
    this.unfinished = new RunLog("r", pipeline);
    this.ended = new RunLog("e", pipeline);
  }

  /** A run is stored as it is when the commit is sealed. */
  write(gathering: Gathering, run: Run): void {
    gathering.touch(this, STORAGE_BYTES, STORAGE_MUTATIONS);
    if (this.isWasteful) this.sweepAll(gathering);
    const counted = this.changed.get(run) ?? 0;
    const bytes = Math.max(counted, run.recordBytes + SECTION_BYTES);
    gathering.grow(bytes - counted);
    // The first to end is stored first.
    if (isOver(run.state)) this.changed.delete(run);
    this.changed.set(run, bytes);
  }

  /** A run that has ended is in the store no more. */
  remove(gathering: Gathering, past: EndedRun): void {
    this.sweepAll(gathering);
    gathering.grow(2 * SECTION_BYTES);
    this.removed.push(past);
  }

  private sweepAll(gathering: Gathering): void {
    gathering.touch(this, STORAGE_BYTES, STORAGE_MUTATIONS);
    if (!this.isThorough) gathering.grow(0, THOROUGH_MUTATIONS - STORAGE_MUTATIONS);
    this.isThorough = true;
  }

  /** What is stored of a run that has ended; undefined when it is not there any more. */
  read(store: Store, { entry, serial }: EndedRun): Promise<Uint8Array | undefined> {
    return this.ended.read(store, entry, serial);
  }

  encode(commit: CommitBuilder): void {
    const { removed, isThorough } = this;
    const changed = [...this.changed.keys()];
    this.changed = new Map();
    this.removed = [];
    // What does not count any more comes first: whole entries may go.
    for (const run of changed) this.release(run);
    for (const { entry } of removed) {
      this.ended.release(entry);
      entry.hasRemoved = true;
    }
    this.isThorough = false;
    for (const log of [this.unfinished, this.ended]) log.sweep(commit, isThorough);
    this.encodeRewritten(commit);
    // One log after the other: both put their entries together at the same place.
    this.encodeUnfinished(commit, changed.filter((run) => !isOver(run.state)), removed);
    this.encodeEnded(commit, changed, removed);
    if (this.isWasteful && !this.isMoving) {
      this.isMoving = true;
      queueMicrotask(() => this.move());
    }
  }

  /** Whatever does not count is deleted: entries in which nothing does, and what was removed of those in which something does. */
  tidy(store: Store): void {
    const { oldest } = this.ended;
    if (oldest?.hasRemoved && oldest.live > 0 && !this.isRewriting) void this.rewrite(store, oldest);
    if (![this.unfinished, this.ended].some(({ oldest }) => oldest?.live === 0)) return;
    this.owner.write(STORAGE_BYTES, THOROUGH_MUTATIONS, (gathering) => this.sweepAll(gathering));
  }

  /** Takes over what is stored: calls back for each run that has ended, the first to end first, and for each other, the first to begin first. */
  async load(store: Store, isEnded: (end: StoredEnd) => void, isUnfinished: (run: StoredRun) => void): Promise<void> {
    const ends = new Map<number, StoredEnd>();
    for await (const { entry, run, record } of this.ended.load(store)) {
      const before = ends.get(run);
      if (before !== undefined) before.entry.hasRemoved = true;
      // The last to end is the last of the map.
      ends.delete(run);
      if (record.length > 0) ends.set(run, { ...readRecordHead(record), serial: run, entry, left: -1 });
    }
    const runs = new Map<number, StoredRun>();
    for await (const { entry, run: serial, record } of this.unfinished.load(store)) {
      const end = ends.get(serial);
      if (end !== undefined) end.left = entry.serial;
      else if (record.length > 0) runs.set(serial, { serial, record, entry });
      else runs.delete(serial);
    }
    for (const end of ends.values()) {
      this.ended.count(end.entry);
      isEnded(end);
    }
    for (const run of [...runs.values()].sort((a, b) => a.serial - b.serial)) {
      this.unfinished.count(run.entry);
      this.liveBytes += run.record.length;
      isUnfinished(run);
    }
  }

  private release({ stored }: Run): void {
    if (stored.ended !== undefined) this.ended.release(stored.ended);
    if (stored.unfinished === undefined) return;
    this.unfinished.release(stored.unfinished);
    this.liveBytes -= stored.bytes;
    stored.left = stored.unfinished.serial;
    stored.unfinished = undefined;
  }

  private encodeUnfinished(commit: CommitBuilder, runs: Run[], removed: EndedRun[]): void {
    const { unfinished } = this;
    for (const run of runs) {
      const { stored } = run;
      stored.unfinished = unfinished.add(run.serial, run.recordBytes, (bytes, at) => {
        const end = writeRecord(run, bytes, at);
        stored.bytes = end - at;
        return end;
      });
      this.liveBytes += stored.bytes;
    }
    for (const { serial, left } of removed) if (unfinished.has(left)) unfinished.mark(serial);
    unfinished.seal(commit);
  }

  private encodeEnded(commit: CommitBuilder, changed: Run[], removed: EndedRun[]): void {
    const { ended } = this;
    for (const run of changed) {
      const { stored } = run;
      if (isOver(run.state)) {
        stored.ended = ended.add(run.serial, run.recordBytes, (bytes, at) => writeRecord(run, bytes, at));
      } else if (stored.ended !== undefined) {
        if (ended.has(stored.ended.serial)) ended.mark(run.serial);
        stored.ended = undefined;
      }
    }
    for (const { serial, entry } of removed) if (ended.has(entry.serial)) ended.mark(serial);
    ended.seal(commit);
  }

  private encodeRewritten(commit: CommitBuilder): void {
    if (this.rewritten === undefined) return;
    const { entry, value } = this.rewritten;
    this.rewritten = undefined;
    const kept = new Set<number>();
    // They are among the first to end; there may be millions behind them.
    for (const past of this.owner.ended.values()) {
      if (kept.size === entry.live) break;
      if (past.entry === entry) kept.add(past.serial);
    }
    for (const { serial, stored } of this.owner.runs.values()) if (stored.ended === entry) kept.add(serial);
    this.ended.rewrite(commit, entry, value, (run) => kept.has(run));
  }

  private async rewrite(store: Store, entry: LogEntry): Promise<void> {
    this.isRewriting = true;
    try {
      const value = await this.ended.value(store, entry);
      if (value === undefined) return;
      this.owner.write(STORAGE_BYTES + value.length, STORAGE_MUTATIONS + 1, (gathering) => {
        gathering.touch(this, STORAGE_BYTES, STORAGE_MUTATIONS);
        gathering.grow(value.length, 1);
        this.rewritten = { entry, value };
      });
    } catch (error) {
      this.owner.readFailed(error);
    } finally {
      this.isRewriting = false;
    }
  }

  private get isWasteful(): boolean {
    const { bytes, length, live } = this.unfinished;
    return bytes > 2 * this.liveBytes + WASTE_BYTES || length > 2 * live + WASTE_ENTRIES;
  }

  /** Writes again what counts in the older half of the entries of runs under way. */
  private move(): void {
    const upTo = this.unfinished.middle?.serial ?? -1;
    const isOld = ({ stored }: Run) => stored.unfinished !== undefined && stored.unfinished.serial <= upTo;
    const runs = [...this.owner.runs.values()].filter(isOld);
    const moveSome = () => {
      const some: Run[] = [];
      for (let bytes = 0; runs.length > 0 && some.length < MOVED_RUNS && bytes < MOVED_BYTES;) {
        const run = runs.pop()!;
        bytes += run.recordBytes;
        some.push(run);
      }
      if (some.length === 0) {
        this.isMoving = false;
        return;
      }
      const bytes = some.reduce((sum, { recordBytes }) => sum + recordBytes, STORAGE_BYTES);
      this.owner.write(bytes, STORAGE_MUTATIONS, (gathering) => {
        // What this commit stores anyway keeps its place: the first to end is stored first.
        for (const run of some) if (isOld(run) && !this.changed.has(run)) this.write(gathering, run);
        gathering.after(moveSome);
      });
    };
    moveSome();
  }
}
