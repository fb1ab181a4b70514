/**
 * The tasks of one stage, over all runs and revisions of its pipeline, and the workers that share them.
 *
 * A task is handed to the worker that takes most. What a worker had in hand when it went comes before what waits.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import type { Deadlines } from "../../proto/deadlines.ts";
import type { HadronError } from "../../proto/error.ts";
import type { hadron } from "../../proto/generated/hadron.js";
import { Seat, type Task, type Worker } from "./task.ts";

/** The tasks and workers of a stage. */
export class StageQueue {
  /** Tasks that wait for the time of their next attempt. */
  backingOff = 0;
  /** Tasks in the hands of workers. */
  inFlight = 0;
  private readonly seats = new Map<Worker, Seat>();
  private readonly ready = new Set<Task>();
  /** Had a worker, and lost it. */
  private readonly again = new Set<Task>();
  private isPumping = false;

  constructor(readonly name: string, private readonly clock: Clock, private readonly deadlines: Deadlines) {}

  /** Whether nobody works and nothing is to be done. */
  get isIdle(): boolean {
    return this.seats.size === 0 && this.ready.size + this.again.size + this.inFlight + this.backingOff === 0;
  }

  /** A worker comes. */
  join(worker: Worker): void {
    this.seats.set(worker, new Seat(worker));
    this.pump();
  }

  /** A worker goes; returns what it had in hand, which belongs to nobody then. */
  leave(worker: Worker): Task[] {
    const seat = this.seats.get(worker);
    if (seat === undefined) return [];
    this.seats.delete(worker);
    const inHand = [...seat.inHand];
    for (const task of inHand) this.takeBack(task);
    return inHand;
  }

  /** A task waits for a worker; {@linkcode StageQueue.pump} hands it out. */
  add(task: Task): void {
    this.ready.add(task);
  }

  /** The same for one that had a worker: it is the next. */
  addAgain(task: Task): void {
    this.again.add(task);
  }

  /** Takes a task out, wherever it is. */
  remove(task: Task): void {
    if (task.seat !== undefined) this.takeBack(task);
    else if (!this.ready.delete(task)) this.again.delete(task);
  }

  /** Hands out what can be handed out. */
  pump(): void {
    if (this.isPumping) return;
    this.isPumping = true;
    try {
      while (this.ready.size + this.again.size > 0) {
        const seat = this.freest();
        if (seat === undefined) break;
        this.hand(seat, this.take());
      }
    } finally {
      this.isPumping = false;
    }
  }

  /** The stage is no more. */
  end(error: HadronError): void {
    const lost = [...this.seats.values()].map(({ worker, inHand }) => ({ worker, inHand: [...inHand] }));
    for (const { inHand } of lost) for (const task of inHand) this.takeBack(task);
    this.seats.clear();
    this.ready.clear();
    this.again.clear();
    for (const { worker, inHand } of lost) worker.ended(error, inHand);
  }

  /** For people. */
  info(): hadron.v1.StageInfo.$Properties {
    return {
      name: this.name,
      ready: this.ready.size + this.again.size,
      inFlight: this.inFlight,
      backingOff: this.backingOff,
      workers: [...this.seats.values()].map(({ worker, inHand }) => ({
        clientName: worker.name,
        inFlight: inHand.size,
        credits: worker.credits,
        connectedSinceMs: Math.floor(worker.connectedSinceMs),
      })),
    };
  }

  private take(): Task {
    const from = this.again.size > 0 ? this.again : this.ready;
    const [task] = from;
    from.delete(task);
    return task;
  }

  private hand(seat: Seat, task: Task): void {
    task.seat = seat;
    task.startedMs = this.clock.unixMs();
    seat.inHand.add(task);
    this.inFlight++;
    this.deadlines.add(task, task.timeoutMs);
    seat.worker.give(task);
    task.handed();
  }

  private takeBack(task: Task): void {
    this.deadlines.remove(task);
    task.seat!.inHand.delete(task);
    task.seat = undefined;
    this.inFlight--;
  }

  private freest(): Seat | undefined {
    let freest: Seat | undefined;
    let most = 0;
    for (const seat of this.seats.values()) {
      const { free } = seat;
      if (free <= most) continue;
      most = free;
      freest = seat;
    }
    return freest;
  }
}
