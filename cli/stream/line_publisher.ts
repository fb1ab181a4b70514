/**
 * Publishes the lines of an input as events: many under way at a time, in order, in bounded memory, and exact about which were
 * stored when one is refused.
 *
 * @module
 */
import type { EventToPublish, Published } from "../../client/mod.ts";
import { HadronError } from "../../proto/error.ts";
import { withHint } from "../exit_code.ts";
import { showCountOf } from "../units.ts";

/** Events under way, in bytes and number: enough to keep the wire and the disk busy. */
const WAITING_BYTES_MAX = 8 * 2 ** 20;
const WAITING_EVENTS_MAX = 16_384;
/** What an event costs beside its data, about. */
const OVERHEAD_BYTES = 128;

/** An event that a line has become. */
export interface LineEvent extends EventToPublish {
  data: Uint8Array;
}

/** What has become of the lines so far. */
export interface Tally {
  /** Lines that are stored: now, before, or held back for later. */
  events: number;
  /** Of these: stored before. */
  duplicates: number;
  /** Of these: held back until their time. */
  held: number;
  /** Of the data. */
  bytes: number;
  /** The offsets that were given out. */
  partitions: Map<number, { first: number; last: number }>;
}

/** Sends events; all of one call are one line's, or one batch's. */
export type Send = (events: LineEvent[]) => Promise<Published[]>;

/** Publishes events, `batch` at a time. */
export class LinePublisher {
  readonly tally: Tally = { events: 0, duplicates: 0, held: 0, bytes: 0, partitions: new Map() };
  /** Fires when an event was refused: there is no sense in adding more, nor in waiting for some. */
  readonly failed: AbortSignal;
  readonly #send: Send;
  readonly #batch: number;
  readonly #fail = new AbortController();
  #gathered: LineEvent[] = [];
  #lines = 0;
  #waitingEvents = 0;
  #waitingBytes = 0;
  #failure: { error: unknown; line: number } | undefined;
  #onAnswer = () => {};

  constructor(send: Send, batch: number) {
    this.#send = send;
    this.#batch = batch;
    this.failed = this.#fail.signal;
  }

  /** Lines added so far. */
  get lines(): number {
    return this.#lines;
  }

  /** Adds an event. Wait for what it returns, if anything, before the next one. */
  add(event: LineEvent): Promise<void> | undefined {
    this.#lines++;
    this.#gathered.push(event);
    if (this.#gathered.length >= this.#batch) this.#sendGathered();
    return this.#isFull ? this.#room() : undefined;
  }

  /** Sends what is left, and resolves when all is stored; rejects with the first refusal. */
  async finish(): Promise<void> {
    if (this.#gathered.length > 0 && !this.failed.aborted) this.#sendGathered();
    while (this.#waitingEvents > 0) await this.#answer();
    if (this.#failure !== undefined) throw this.#explained(this.#failure);
  }

  get #isFull(): boolean {
    return this.#waitingEvents >= WAITING_EVENTS_MAX || this.#waitingBytes >= WAITING_BYTES_MAX;
  }

  async #room(): Promise<void> {
    while (this.#isFull && !this.failed.aborted) await this.#answer();
  }

  #answer(): Promise<void> {
    return new Promise((resolve) => this.#onAnswer = resolve);
  }

  #sendGathered(): void {
    const events = this.#gathered;
    this.#gathered = [];
    const firstLine = this.#lines - events.length + 1;
    const bytes = events.reduce((sum, { data }) => sum + data.length, 0);
    const cost = bytes + events.length * OVERHEAD_BYTES;
    this.#waitingEvents += events.length;
    this.#waitingBytes += cost;
    const answered = () => {
      this.#waitingEvents -= events.length;
      this.#waitingBytes -= cost;
      this.#onAnswer();
    };
    this.#send(events).then((published) => {
      this.#count(published, bytes);
      answered();
    }, (error) => {
      if (this.#failure === undefined || firstLine < this.#failure.line) this.#failure = { error, line: firstLine };
      answered();
      this.#fail.abort();
    });
  }

  #count(published: Published[], bytes: number): void {
    const { tally } = this;
    tally.events += published.length;
    tally.bytes += bytes;
    for (const { partition, offset, duplicate } of published) {
      if (duplicate) tally.duplicates++;
      if (offset < 0) tally.held++;
      if (duplicate || offset < 0) continue;
      const range = tally.partitions.get(partition);
      if (range === undefined) tally.partitions.set(partition, { first: offset, last: offset });
      else {
        range.first = Math.min(range.first, offset);
        range.last = Math.max(range.last, offset);
      }
    }
  }

  #explained({ error, line }: { error: unknown; line: number }): unknown {
    if (!(error instanceof HadronError)) return error;
    if (error.code === "TOO_LARGE" && this.#batch > 1) {
      return withHint(error, `--batch with fewer than ${this.#batch} lines`);
    }
    // Of the first line nothing is to be told that the error does not tell.
    if (line === 1 && this.tally.events === 0) return error;
    const what = this.#batch === 1 ? `line ${line}` : `the batch that begins with line ${line}`;
    return withHint(error, `it is ${what}; ${showCountOf(this.tally.events, "event")} of the lines read were stored`);
  }
}
