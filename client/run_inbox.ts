/**
 * A queue between the runs of events that arrive and who iterates over their events, which are made one by one as they are taken.
 *
 * It is bounded by what the server was given credit for; who fills it hears when a run has been taken, to give more.
 *
 * @module
 */
import { nextRecord, readRun, RunView } from "../proto/hot_record.ts";
import { Cursor } from "../proto/varint.ts";
import { Fifo } from "./fifo.ts";
import { Share } from "./held_bytes.ts";

/** Neighbours of a partition, as they lie in a frame; `C` is what its receiver needs to know of it. */
export interface Run<C> {
  readonly context: C;
  readonly partition: number;
  readonly timeMs: number;
  readonly attempt: number;
  /** Bytes as the server counts them. */
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Where its records begin. */
  readonly start: number;
  readonly end: number;
  /** Of the next event to be taken. */
  offset: number;
}

/** What is done with the runs of an inbox. */
export interface RunHandling<C, T> {
  /** Makes the event that lies in the run's bytes from `start` to `end`; its offset is `run.offset`. Hot. */
  make(run: Run<C>, start: number, end: number): T;
  /** The last event of a run was taken. */
  taken(run: Run<C>): void;
  /** The iteration was given up. */
  returned(): Promise<void>;
}

interface Waiter<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

const view = new RunView();
const head = new Cursor();

/** An async iterator over events, fed with runs. */
export class RunInbox<C, T> implements AsyncIterableIterator<T, undefined> {
  private run: Run<C> | undefined;
  private readonly cursor = new Cursor();
  private readonly runs = new Fifo<Run<C>>();
  private readonly waiters = new Fifo<Waiter<T>>();
  private readonly share = new Share();
  private state: { is: "open" } | { is: "closed" } | { is: "failed"; error: unknown } = { is: "open" };

  constructor(private readonly handling: RunHandling<C, T>) {}

  /** Whether runs are still accepted. */
  get isOpen(): boolean {
    return this.state.is === "open";
  }

  /** Adds the run (a `Records`) that lies in `bytes` from `start` to `end`, the buffer of that number; after the end it is ignored. Hot: once a run. */
  push(context: C, bytes: Uint8Array, start: number, end: number, buffer: number): void {
    if (this.state.is !== "open") return;
    const size = end - start;
    if (this.share.add(buffer, bytes.length, size) && this.waiters.size === 0) {
      bytes = bytes.slice(start, end);
      start = 0;
      end = size;
    }
    const cursor = head.reset(bytes, start, end);
    readRun(cursor, end, view);
    const { partition, timeMs, attempt, firstOffset: offset } = view;
    this.runs.push({ context, partition, timeMs, attempt, size, bytes, start: cursor.position, end, offset });
    while (this.waiters.size > 0) {
      const item = this.take();
      if (item === undefined) return;
      this.waiters.shift()?.resolve({ value: item, done: false });
    }
  }

  /** Throws away what waits. */
  clear(): void {
    this.run = undefined;
    this.runs.clear();
  }

  /** Nothing follows; what waits is still handed out. With an error, the iteration then fails with it. */
  end(error?: unknown): void {
    if (this.state.is !== "open") return;
    this.state = error === undefined ? { is: "closed" } : { is: "failed", error };
    for (const waiter of this.waiters.clear()) {
      if (error === undefined) waiter.resolve({ value: undefined, done: true });
      else waiter.reject(error);
    }
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The next event, as soon as there is one. Hot: once an event. */
  next(): Promise<IteratorResult<T, undefined>> {
    const item = this.take();
    if (item !== undefined) return Promise.resolve({ value: item, done: false });
    if (this.state.is === "closed") return Promise.resolve({ value: undefined, done: true });
    if (this.state.is === "failed") return Promise.reject(this.state.error);
    return new Promise((resolve, reject) => this.waiters.push({ resolve, reject }));
  }

  /** Gives the iteration up: what waits is thrown away. */
  async return(): Promise<IteratorResult<T, undefined>> {
    this.clear();
    this.end();
    this.state = { is: "closed" };
    await this.handling.returned();
    return { value: undefined, done: true };
  }

  private take(): T | undefined {
    const { cursor } = this;
    while (true) {
      let { run } = this;
      if (run === undefined) {
        run = this.run = this.runs.shift();
        if (run === undefined) return undefined;
        cursor.reset(run.bytes, run.start, run.end);
      }
      const start = nextRecord(cursor, run.end);
      const item = start < 0 ? undefined : this.handling.make(run, start, cursor.position);
      run.offset++;
      if (cursor.position >= run.end) {
        this.run = undefined;
        this.handling.taken(run);
      }
      if (item !== undefined) return item;
    }
  }
}
