/**
 * The stages that a client works on, brought to every connection, and the tasks in its hands.
 *
 * Promises that a handler runs once for each task it is given, no more than its worker's `concurrency` at a time, and that how it ended is
 * told to the server that gave the task, or to nobody: a task that was in hand when the connection was lost is another's by then.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import type { hadron } from "../proto/generated/hadron.js";
import { fromWireError } from "../proto/wire_error.ts";
import type { Asks } from "./asks.ts";
import type { Connection } from "./connection.ts";
import { type Data, encodeData, isPromise } from "./data.ts";
import type { Draft } from "./draft.ts";
import { Fifo } from "./fifo.ts";
import type { Link, Room } from "./link.ts";
import { frameBytesMaxOf, frameRoomOf } from "./outgoing.ts";
import { isStoreFailure, StoreRetry } from "./store_patience.ts";
import {
  StageError,
  type StageHandler,
  StageWorker,
  type StageWorkerHost,
  type StageWorkerOptions,
} from "./stage_worker.ts";
import { Task } from "./task.ts";
import { TaskCompletions } from "./task_completions.ts";
import { failureOf, TASK_CANCELLED, WORKER_GONE } from "./task_failure.ts";

/** A worker with its tasks. */
interface Place {
  readonly worker: StageWorker;
  /** Given, and not begun: more than may run at a time, from a server that does not count those of an earlier connection. */
  readonly waiting: Fifo<Work>;
  running: number;
  /** How often it has asked for a place: tasks given before the last time are another's, and counted as busy while they run. */
  joins: number;
  /** It has had its place at the server: it waits as long as it takes to have it again. */
  hasJoined: boolean;
  readonly retry: StoreRetry;
}

/** A task in hand. */
interface Work {
  readonly id: number;
  readonly task: Task;
  /** What it has emitted, by output. */
  readonly drafts: Map<string, Draft>;
  readonly place: Place;
  readonly connection: Connection;
  /** What {@linkcode Place.joins} was when it was given. */
  readonly joins: number;
  /** Whether its handler was called. */
  hasBegun: boolean;
  /** Its server has taken it back, and is to be told when nobody is at work on it any more. */
  isCancelled: boolean;
}

/** The stages that a client works on. */
export class StageWorkers implements Room, StageWorkerHost {
  private readonly places = new Map<number, Place>();
  private readonly works = new Map<number, Work>();
  private readonly completions = new TaskCompletions<Work>((work) => this.isToTell(work));

  constructor(private readonly link: Link, private readonly acks: Asks<void>) {}

  /** Begins to work on a stage; resolves when the server gives tasks. */
  async add(pipeline: string, stage: string, handle: StageHandler, options: StageWorkerOptions): Promise<StageWorker> {
    const worker = new StageWorker(this, this.link.nextHoldingId(), pipeline, stage, handle, options);
    this.link.checkOpen(`Work on stage "${stage}"`);
    const place = {
      worker,
      waiting: new Fifo<Work>(),
      running: 0,
      joins: 0,
      hasJoined: false,
      retry: new StoreRetry(),
    };
    this.places.set(worker.id, place);
    const { present } = this.link;
    if (present !== undefined) this.join(present, place);
    await worker.ready;
    return worker;
  }

  /** Stops every worker. */
  async drain(): Promise<void> {
    await Promise.all([...this.places.values()].map(({ worker }) => worker.stop()));
  }

  // ------------------------------------------------------------------------------------------ frames of the server

  /** A Tasks frame. */
  given(connection: Connection, { workerId, tasks }: hadron.v1.Tasks): void {
    const place = this.places.get(workerId);
    for (const wire of tasks ?? []) {
      const id = wire.taskId ?? 0;
      if (place === undefined) {
        // It has stopped for good, by an error of the server's: somebody else is to have it.
        connection.send({ failTask: { workerId, taskId: id, error: WORKER_GONE } });
        continue;
      }
      const { pipeline, stage } = place.worker;
      const drafts = new Map<string, Draft>();
      const work = {
        id,
        task: new Task(pipeline, stage, wire, drafts),
        drafts,
        place,
        connection,
        joins: place.joins,
        hasBegun: false,
        isCancelled: false,
      };
      this.works.set(id, work);
      place.worker.began();
      if (place.running < place.worker.concurrency) this.begin(work);
      else place.waiting.push(work);
    }
  }

  /** A TasksSettled frame. */
  settled({ taskIds, refused }: hadron.v1.TasksSettled): void {
    for (const id of taskIds ?? []) this.forget(id);
    for (const { taskId } of refused ?? []) this.forget(taskId ?? 0);
  }

  /** A CancelTask frame. */
  cancelled({ taskId, error }: hadron.v1.CancelTask): void {
    const work = this.works.get(taskId);
    if (work === undefined) return;
    this.forget(taskId);
    work.isCancelled = true;
    work.task.abort(fromWireError(error));
    if (!work.hasBegun) this.endCancelled(work);
  }

  /** A WorkEnded frame. */
  ended({ workerId, error }: hadron.v1.WorkEnded): void {
    const reason = fromWireError(error);
    // Also of one that has stopped, and waits for the ends of what it has in hand.
    this.suspend(reason, ({ worker }) => worker.id === workerId);
    const place = this.places.get(workerId);
    if (place === undefined) return;
    if (isStoreFailure(reason)) this.joinLater(place);
    else this.forgetPlace(place, reason);
  }

  // --------------------------------------------------------------------------------------------- StageWorkerHost

  get drainTimeoutMs(): number {
    return this.link.drainTimeoutMs;
  }

  async endWork(worker: StageWorker): Promise<void> {
    const { present } = this.link;
    try {
      if (present !== undefined && this.places.has(worker.id)) {
        const requestId = this.link.nextId();
        await this.acks.ask(`Stop working on stage "${worker.stage}"`, requestId, {}, () => {
          present.send({ endWork: { requestId, workerId: worker.id } });
        });
      }
    } catch (error) {
      // Where the connection ended, so did the worker at the server.
      if (!(error instanceof HadronError)) throw error;
    } finally {
      this.places.get(worker.id)?.retry.stop();
      this.places.delete(worker.id);
    }
  }

  // --------------------------------------------------------------------------------------------------------- Room

  resumed(connection: Connection): void {
    for (const place of this.places.values()) this.join(connection, place);
  }

  lost(error: HadronError): void {
    const reason = new HadronError(
      "UNAVAILABLE",
      `Work on a task: the connection ended, the task is another's (${error.message})`,
      { cause: error },
    );
    this.completions.clear();
    for (const { retry } of this.places.values()) retry.stop();
    this.suspend(reason, () => true);
  }

  closed(error: HadronError | undefined): void {
    const reason = error ??
      new HadronError("UNAVAILABLE", "Work on a stage: the client was closed", { retryable: false });
    for (const { worker, retry } of this.places.values()) {
      retry.stop();
      worker.rejectReady(reason);
      worker.end(error);
    }
    this.places.clear();
  }

  // -------------------------------------------------------------------------------------------------------- inside

  private join(connection: Connection, place: Place): void {
    const { id: workerId, pipeline, stage, concurrency: credits } = place.worker;
    const requestId = this.link.nextId();
    const { running: busy } = place;
    place.joins++;
    const send = () =>
      connection.send({ work: { requestId, workerId, pipeline, stage, credits, endsCancelled: true, busy } });
    // Who had its place before waits as long as it takes.
    const patience = place.hasJoined ? { timeoutMs: 0 } : {};
    this.acks.ask(`Work on stage "${stage}"`, requestId, patience, send).then(() => {
      place.hasJoined = true;
      place.retry.reset();
      place.worker.resolveReady();
    }, (error) => {
      if (!this.places.has(workerId)) return;
      if (isStoreFailure(error) && (place.hasJoined || !place.retry.isOver)) return this.joinLater(place);
      // A lost connection is not a refusal: the next one gets the worker again.
      if (error instanceof HadronError && error.code === "UNAVAILABLE" && !connection.isOpen) return;
      // Where it was no refusal but silence, the server is to forget it too.
      if (connection.isOpen) connection.send({ endWork: { requestId: this.link.nextId(), workerId } });
      this.forgetPlace(place, error);
    });
  }

  /** The store has failed: it takes part again when that has passed. */
  private joinLater(place: Place): void {
    place.retry.later(() => {
      const { present } = this.link;
      if (present !== undefined && this.places.has(place.worker.id)) this.join(present, place);
    });
  }

  /** What these had in hand is another's. */
  private suspend(reason: HadronError, isMeant: (place: Place) => boolean): void {
    for (const work of [...this.works.values()]) {
      if (!isMeant(work.place)) continue;
      work.place.waiting.clear();
      this.forget(work.id);
      work.task.abort(reason);
    }
  }

  private forgetPlace(place: Place, error: HadronError): void {
    if (!this.places.delete(place.worker.id)) return;
    place.retry.stop();
    place.worker.end(error);
  }

  private begin(work: Work): void {
    const { task, place } = work;
    place.running++;
    work.hasBegun = true;
    try {
      const result = place.worker.handle(task);
      if (isPromise(result)) {
        result.then((value) => this.complete(work, value), (thrown) => this.fail(work, thrown));
      } else this.complete(work, result);
    } catch (thrown) {
      this.fail(work, thrown);
    }
  }

  private complete(work: Work, value: Data | void): void {
    this.leave(work);
    try {
      const output = encodeData(value === undefined ? undefined : value);
      work.task.finish();
      const drafts = [...work.drafts.values()];
      const bytes = drafts.reduce((sum, { recordsEnd }) => sum + recordsEnd, output.length);
      const bytesMax = frameBytesMaxOf(work.connection);
      if (bytes > bytesMax - 1024) {
        throw new StageError(
          `Complete ${titleOf(work)}: output and events of ${bytes} bytes, ${bytesMax} are allowed`,
          {
            code: "TOO_LARGE",
            retryable: false,
          },
        );
      }
      if (this.works.get(work.id) !== work) return this.endCancelled(work);
      this.completions.add(work, output, drafts);
    } catch (thrown) {
      this.tellFailed(work, thrown);
    }
  }

  private fail(work: Work, thrown: unknown): void {
    this.leave(work);
    work.task.finish();
    this.tellFailed(work, thrown);
  }

  private tellFailed(work: Work, thrown: unknown): void {
    if (!this.isToTell(work)) return;
    const { id: taskId, place: { worker: { id: workerId } } } = work;
    work.connection.send({ failTask: { workerId, taskId, error: failureOf(thrown, frameRoomOf(work.connection)) } });
  }

  /** Whether the end of a task is still the server's to know. */
  private isToTell(work: Work): boolean {
    if (this.works.get(work.id) === work) return work.connection.isOpen;
    this.endCancelled(work);
    return false;
  }

  /** Nobody is at work on it any more: there is room for another. */
  private endCancelled({ id: taskId, place, connection, isCancelled }: Work): void {
    if (!isCancelled || !connection.isOpen) return;
    connection.send({ failTask: { workerId: place.worker.id, taskId, error: TASK_CANCELLED } });
  }

  /** A handler has ended: the next task begins. */
  private leave({ place, joins }: Work): void {
    place.running--;
    if (joins !== place.joins && this.places.has(place.worker.id)) {
      this.link.present?.send({ placeFreed: { workerId: place.worker.id } });
    }
    while (place.running < place.worker.concurrency) {
      const next = place.waiting.shift();
      if (next === undefined) return;
      if (this.works.get(next.id) === next) this.begin(next);
    }
  }

  /** Its end is stored, or it is another's. */
  private forget(id: number): void {
    const work = this.works.get(id);
    if (work === undefined) return;
    this.works.delete(id);
    work.place.worker.finished();
  }
}

function titleOf({ task }: Work): string {
  return `stage "${task.stage}" of run ${task.run}`;
}
