/**
 * One pipeline: begins runs, takes them on as the tasks of their stages end, and keeps them for a while when they have ended.
 *
 * What happens to a run is one operation of the committer, with everything that follows from it: its record, a stage's output, the
 * events that the stage publishes. What others get to see of it — the next tasks, the reply, the end — comes after the commit.
 *
 * ```text
 *  event, request ──▶ create ──▶ ready ──▶ StageQueue ──▶ worker
 *                                  ▲                        │ complete, fail, time is up, worker gone
 *                                  └── effect ◀── advance ◀─┘
 * ```
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import type { Deadlines } from "../../proto/deadlines.ts";
import { assert, HadronError } from "../../proto/error.ts";
import { knownError } from "../requests.ts";
import type { Committer } from "../store/committer.ts";
import type { Gathering } from "../store/gathering.ts";
import { type Store, storeUnavailable } from "../store/store.ts";
import type { Stream } from "../stream/stream.ts";
import { Admission, type AdmissionOwner } from "./admission.ts";
import { type Definition, typesMatcher } from "./definition.ts";
import { type EndedRun, EndedRuns } from "./ended_runs.ts";
import { Payload, payloadCost } from "./payload.ts";
import { Revision } from "./revision.ts";
import { restoreRun } from "./restore_run.ts";
import { type ChangesOwner, RunChanges } from "./run_changes.ts";
import { decodeRecord } from "./run_record.ts";
import { type RemovalOwner, RunRemoval } from "./run_removal.ts";
import { type ReaderOwner, RunReader } from "./run_reader.ts";
import { RunStorage, type RunStorageOwner, type StoredEnd, type StoredRun } from "./run_storage.ts";
import { OPERATION_BYTES, Run, type Waiter } from "./run.ts";
import { RunWaits, type WaitsOwner } from "./run_waits.ts";
import { Source } from "./source.ts";
import { Tasks, type TasksOwner } from "./tasks.ts";
import {
  type Effects,
  type RunEvent,
  type RunState,
  type RunStatus,
  type Transition,
  transition,
} from "./transition.ts";

/** The most that a run begins with: it is stored in the commit that begins it. */
const ROOT_BYTES_MAX = 384 * 1024;

/** What a pipeline needs of its server. */
export interface PipelineHost {
  readonly store: Store;
  readonly committer: Committer;
  readonly clock: Clock;
  readonly deadlines: Deadlines;
  /** A stream of the pipeline's namespace. */
  stream(name: string): Stream;
  /** A run has changed, and that is on disk. */
  changed(pipeline: Pipeline, run: Run): void;
  /** A read failed: memory cannot be trusted to follow the store any more. */
  readFailed(error: unknown): void;
}

/** What a pipeline is stored as. */
export interface PipelineRecord {
  readonly number: number;
  readonly revision: number;
  readonly createdMs: number;
  readonly appliedMs: number;
}

/** A pipeline. */
export class Pipeline
  implements TasksOwner, RunStorageOwner, ReaderOwner, WaitsOwner, ChangesOwner, AdmissionOwner, RemovalOwner {
  readonly revisions = new Map<number, Revision>();
  readonly ended = new EndedRuns();
  readonly tasks: Tasks;
  readonly storage: RunStorage;
  /** Of runs that have been kept long enough. */
  readonly removal: RunRemoval;
  /** Runs that have not ended, and those whose end is not on disk yet. */
  readonly runs = new Map<string, Run>();
  /** How many there are of each, ended ones too. */
  readonly counts: Record<RunStatus, number> = { pending: 0, running: 0, completed: 0, failed: 0, cancelled: 0 };
  current!: Revision;
  source: Source | undefined;
  /** For those who ask for runs, or wait for them. */
  readonly reader: RunReader;
  readonly waits: RunWaits;
  /** For those who retry and cancel them. */
  readonly changes: RunChanges;
  private readonly admission: Admission;
  private isWanted: (type: string) => boolean = () => false;
  private lastSerial = 0;
  /** Why it is no more, once it is. */
  gone: HadronError | undefined;

  constructor(
    private readonly host: PipelineHost,
    readonly namespace: string,
    readonly name: string,
    public record: PipelineRecord,
  ) {
    this.tasks = new Tasks(this, host);
    this.storage = new RunStorage(this, record.number);
    this.reader = new RunReader(this, host.store);
    this.waits = new RunWaits(this);
    this.admission = new Admission(this);
    this.changes = new RunChanges(this, this.admission, host);
    this.removal = new RunRemoval(this, host.committer);
  }

  get number(): number {
    return this.record.number;
  }

  /** The endpoint that its runs are started by, if so. */
  get endpoint(): string | undefined {
    const { source } = this.current.definition;
    return "endpoint" in source ? source.endpoint : undefined;
  }

  // ------------------------------------------------------------------------------------------------ definition

  /** Takes a revision that is stored. */
  restoreRevision(definition: Definition): void {
    const revision = new Revision(definition);
    this.revisions.set(revision.number, revision);
    if (revision.number === this.record.revision) this.use(revision);
  }

  /** New runs begin with this definition, from the commit on that the operation takes part in. */
  define(gathering: Gathering, definition: Definition, record: PipelineRecord): void {
    this.record = record;
    const revision = new Revision(definition);
    this.revisions.set(revision.number, revision);
    const before = this.current as Revision | undefined;
    if (before !== undefined && sourceOf(before) !== sourceOf(revision)) {
      // The new source is another group: what the old one had left is not for this pipeline any more.
      this.events()?.remove(gathering);
      this.source = undefined;
    }
    this.source?.wantOthers(gathering);
    this.use(revision);
  }

  /** Begins runs: those that wait, and where events begin them, those of events. Resolves once it does, or cannot. */
  async begin(): Promise<void> {
    if (this.gone !== undefined) return;
    this.admission.admit();
    const source = this.events();
    await source?.attach();
    // More may run than before.
    source?.pump();
  }

  /** Where the events come from that begin its runs, if they do. */
  private events(): Source | undefined {
    const { source, start } = this.current.definition;
    if (!("stream" in source)) return undefined;
    return this.source ??= new Source(
      {
        name: this.name,
        stream: (name) => this.host.stream(name),
        isWanted: (type) => this.isWanted(type),
        cost: (bytes) => this.createCost(bytes),
        begin: (gathering, id, root) => void this.create(gathering, this.freeId(id), root),
        write: (bytes, mutations, apply) => this.write(bytes, mutations, apply),
        room: () => this.admission.room,
      },
      source.stream,
      start,
      this.host.clock.unixMs(),
    );
  }

  /** Revisions that no run needs and that are not the present one: the caller removes their definitions. */
  takeUnused(): Revision[] {
    const unused = [...this.revisions.values()].filter((revision) => revision.kept === 0 && revision !== this.current);
    for (const { number } of unused) this.revisions.delete(number);
    return unused;
  }

  private use(revision: Revision): void {
    this.current = revision;
    const { source } = revision.definition;
    this.isWanted = "stream" in source ? typesMatcher(source.types) : () => false;
  }

  // ------------------------------------------------------------------------------------------------------ runs

  /** Takes over the runs that are stored. */
  restoreRuns(): Promise<void> {
    return this.storage.load(this.host.store, (end) => this.restoreEnd(end), (run) => this.restoreRun(run));
  }

  private restoreEnd(end: StoredEnd): void {
    this.restored(end.serial, end.revision).kept++;
    this.counts[end.status]++;
    this.ended.add(end);
  }

  private restoreRun({ serial, record, entry }: StoredRun): void {
    const info = decodeRecord(record);
    const revision = this.restored(serial, info.revision);
    const run = restoreRun(this.number, serial, info, revision);
    Object.assign(run.stored, { unfinished: entry, bytes: record.length });
    revision.kept++;
    revision.unfinished++;
    this.counts[run.state.status]++;
    this.runs.set(run.id, run);
    if (run.state.status === "pending") this.admission.restore(run);
    else this.resume(run);
  }

  /** The revision of a run that is stored. */
  private restored(serial: number, number: number): Revision {
    this.lastSerial = Math.max(this.lastSerial, serial);
    const revision = this.revisions.get(number);
    assert(revision !== undefined, "a definition is stored as long as a run needs it");
    return revision;
  }

  /** What beginning a run with so much data takes in a commit. */
  createCost(rootBytes: number): { bytes: number; mutations: number } {
    const { bytes, mutations } = payloadCost(Math.min(rootBytes, ROOT_BYTES_MAX));
    return { bytes: bytes + OPERATION_BYTES + 64 * this.current.graph.stages.length, mutations: mutations + 1 };
  }

  /** Begins a run within an operation. */
  create(gathering: Gathering, id: string, root: Uint8Array): Run {
    const { host, current } = this;
    const nowMs = host.clock.unixMs();
    const serial = ++this.lastSerial;
    const isTooLarge = root.length > ROOT_BYTES_MAX;
    const stored = isTooLarge ? new Uint8Array(0) : root;
    const place = { pipeline: this.number, serial, slot: 0 };
    const payload = Payload.store(gathering, stored, current.graph.stages.length, place);
    const run = new Run(this.number, serial, id, current, payload, nowMs);
    this.runs.set(id, run);
    this.counts.pending++;
    current.kept++;
    current.unfinished++;
    this.waits.begins(run);
    if (isTooLarge) {
      const message = `Begin run ${id}: its event has ${root.length} bytes, ${ROOT_BYTES_MAX} are allowed`;
      const error = { code: "TOO_LARGE", message, stage: "" };
      const state = { ...run.state, status: "failed" as const, endedMs: nowMs, error };
      this.advance(gathering, run, { state, effects: { ...NO_EFFECTS, ended: true } });
    } else if (!this.admission.takeTurn(gathering, run)) {
      // There can be very many.
      payload.leave();
      this.storage.write(gathering, run);
      gathering.after(() => {
        this.waits.tell(run);
        this.changed(run);
      });
    }
    return run;
  }

  /**
   * Begins a run of that id, unless there is one: resolves with its id when that is on disk. `LIMIT_EXCEEDED` when too many wait to
   * run.
   */
  start(id: string, root: Uint8Array, waiter?: Waiter): Promise<{ duplicate: boolean }> {
    const what = `Start run of pipeline "${this.name}"`;
    if (root.length > ROOT_BYTES_MAX) {
      throw new HadronError("TOO_LARGE", `${what}: ${root.length} bytes of data, ${ROOT_BYTES_MAX} are allowed`, {
        details: { bytes: root.length, bytesMax: ROOT_BYTES_MAX },
      });
    }
    const { bytes, mutations } = this.createCost(root.length);
    return new Promise((resolve, reject) => {
      this.host.committer.run(bytes, mutations, (gathering) => {
        this.checkThere(what);
        const duplicate = this.has(id);
        if (!duplicate) {
          this.admission.check(what);
          this.create(gathering, id, root);
        }
        // By then it may be told that the run is there.
        if (waiter !== undefined) this.waits.wait(id, waiter).catch((error) => waiter.gone(knownError(error)));
        gathering.after(() => resolve({ duplicate }), reject);
      }, reject);
    });
  }

  /** Whether the run of that id has not begun, though what begins it is there. An event that is taken again begins another one. */
  isExpected(id: string): boolean {
    return !this.has(id) && this.events()?.isExpected(id) === true;
  }

  /** Why a run cannot be followed that is not there and will not be, or not any more; undefined where it can, and for all (""). */
  missing(id: string): HadronError | undefined {
    return id === "" || this.has(id) || this.isExpected(id) ? undefined : this.reader.notFound(id);
  }

  /** Whether there is a run of that id, ended or not. */
  has(id: string): boolean {
    return this.runs.has(id) || this.ended.get(id) !== undefined;
  }

  /** Resolves when everything that was done so far is on disk. */
  committed(): Promise<void> {
    // What was read from the store is there, and can be told of though nothing can be stored.
    if (this.host.committer.isSuspended) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.host.committer.run(0, 0, (gathering) => gathering.after(resolve, reject), reject);
    });
  }

  /** Ended runs that have been kept long enough. */
  expired(most: number): EndedRun[] {
    if (this.gone !== undefined) return [];
    return this.ended.expired(this.current.definition.retention, this.host.clock.unixMs(), most);
  }

  /** An ended run goes within an operation; says false where it was retried meanwhile, and may have ended again. */
  removePast(gathering: Gathering, past: EndedRun): boolean {
    const { id, status, revision } = past;
    // What is left of a pipeline that is deleted is not looked after any more.
    if (this.gone !== undefined || this.ended.get(id) !== past) return false;
    this.ended.delete(id);
    this.storage.remove(gathering, past);
    this.counts[status]--;
    const of = this.revisions.get(revision);
    if (of !== undefined) of.kept--;
    return true;
  }

  // ------------------------------------------------------------------------------------------------- its life

  /** A run is to be looked at again. */
  changed(run: Run): void {
    this.host.changed(this, run);
  }

  /** A read failed. */
  readFailed(error: unknown): void {
    this.host.readFailed(error);
  }

  /** It is deleted within an operation; who works for it or waits is told when that is on disk, or that it cannot be. */
  delete(gathering: Gathering, error: HadronError): void {
    this.events()?.remove(gathering);
    this.gone = error;
    gathering.after(() => this.end(error), (cause) => this.end(storeUnavailable(cause)));
  }

  /** Lets go of everything: it is deleted, or memory is not to be trusted. */
  end(error: HadronError): void {
    this.gone = error;
    this.source?.close();
    this.tasks.end(error);
    for (const run of this.runs.values()) {
      for (const task of run.tasks) if (task !== undefined) this.host.deadlines.remove(task);
    }
    this.waits.end(error);
  }

  /** Throws once it is deleted, or its store has failed. */
  checkThere(what: string): void {
    if (this.gone === undefined) return;
    throw new HadronError(this.gone.code, `${what}: ${this.gone.message}`, { cause: this.gone });
  }

  // ---------------------------------------------------------------------------------------------------- inside

  /** A run takes a step within an operation. */
  apply(gathering: Gathering, run: Run, event: RunEvent): void {
    const step = transition(run.graph, run.state, event, this.host.clock.unixMs());
    if (step === undefined) throw new HadronError("INTERNAL", `Change run ${run.id}: ${event.is} does not apply to it`);
    this.advance(gathering, run, step);
  }

  /** It has taken a step within an operation; what follows from that comes after the commit. */
  advance(gathering: Gathering, run: Run, { state, effects }: Transition): void {
    this.counts[run.state.status]--;
    this.counts[state.status]++;
    if (state.status !== "pending") this.admission.remove(run);
    run.state = run.written = state;
    this.storage.write(gathering, run);
    for (const stage of effects.withdrawn) this.tasks.withdraw(run, stage);
    gathering.after(() => this.effect(run, state, effects));
  }

  /** What a step has brought about, now that it is on disk. */
  private effect(run: Run, state: RunState, { ready, backOff }: Effects): void {
    if (this.gone !== undefined) return;
    // Since it was written, backing off may have ended, which is not.
    run.known = state === run.written ? run.state : state;
    for (const stage of ready) this.tasks.ready(run, stage);
    for (const { stage, dueMs } of backOff) this.tasks.backOff(run, stage, dueMs);
    this.waits.tell(run);
    if (run.isOver) this.finish(run);
    this.changed(run);
  }

  private finish(run: Run): void {
    // It may go on already, or be cancelled after it has failed.
    if (run.isChanging || this.runs.get(run.id) !== run) return;
    const { id, serial, state: { status, endedMs }, revision, hasValues, stored: { ended: entry, left } } = run;
    assert(entry !== undefined, "a run whose end is on disk is stored among those that have ended");
    this.runs.delete(id);
    revision.unfinished--;
    this.ended.add({ id, serial, status, endedMs, revision: revision.number, hasValues, entry, left });
    this.source?.pump();
    this.admission.admit();
  }

  /** A run goes on after a start. */
  private resume(run: Run): void {
    run.state.stages.forEach(({ status, dueMs }, stage) => {
      if (status === "ready") this.tasks.ready(run, stage);
      else if (status === "backing_off") this.tasks.backOff(run, stage, dueMs);
    });
  }

  /** Runs an operation, unless it cannot be any more. */
  write(bytes: number, mutations: number, apply: (gathering: Gathering) => void): void {
    this.host.committer.run(bytes, mutations, (gathering) => {
      if (this.gone === undefined) apply(gathering);
    }, () => {});
  }

  /** An event that is taken again, after a reset, begins another run. */
  private freeId(id: string): string {
    let free = id;
    for (let time = 2; this.has(free); time++) free = `${id}.${time}`;
    return free;
  }
}

const NO_EFFECTS: Effects = { ready: [], backOff: [], withdrawn: [], replied: false, ended: false };

function sourceOf({ definition: { source } }: Revision): string {
  return "stream" in source ? `stream ${source.stream}` : `endpoint ${source.endpoint}`;
}
