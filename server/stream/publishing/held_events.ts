/**
 * Events that are held back until a time (`deliverAt`): on disk as they came, appended when they are due.
 *
 * In memory there is only when, and where in the store; except for streams in memory, whose events are nowhere else.
 *
 * @module
 */
import type { Clock } from "../../../proto/clock.ts";
import type { HadronError } from "../../../proto/error.ts";
import { Heap } from "../../heap.ts";
import type { Logger } from "../../log.ts";
import type { Gathering } from "../../store/gathering.ts";
import { allOf } from "../../store/keys.ts";
import type { Key, Store } from "../../store/store.ts";
import type { Stream } from "../stream.ts";
import { appended } from "./appending.ts";
import { decodeHeld, decodeName, type Held, type HeldValue, keysOf, valuesOf } from "./held_value.ts";
import { LARGE_BYTES, writeAhead } from "./write_ahead.ts";

/** What appending a held event takes in a commit beside it. */
const EXTRA_BYTES = 24 * 1024;
/** Events that are read from the store at a time, and their bytes: many may be due at once, after a restart say. */
const RELEASE_MAX = 64;
const RELEASE_BYTES_MAX = 8 * 1024 * 1024;
/** The longest that the clock is not looked at: it may have been set, or the machine have slept, while a timer goes on as if it had not. */
const LOOK_MS = 1000;

interface Entry {
  readonly dueMs: number;
  readonly stream: number;
  readonly serial: number;
  readonly parts: number;
  /** Of what its namespace keeps. */
  readonly bytes: number;
  /** Empty for none. */
  readonly id: string;
  /** Of a stream in memory. */
  readonly held: Held | undefined;
}

/** What an event that is to be held gets. */
export interface Numbered {
  /** Of events of one time, those with smaller ones come first. */
  readonly serial: number;
  /** What is to be stored, over as many values as that takes; of a stream in memory nothing. The last is the one that makes the others count. */
  readonly values: readonly HeldValue[];
}

/** All held events of a server. */
export class HeldEvents {
  private readonly entries = new Heap<Entry>(comesBefore);
  /** Keys that belong to nothing any more: of a deleted stream, or of an event that a server did not come to the end of. */
  readonly orphans: Key[] = [];
  /** Those that are being read, to be appended. */
  private releasing: Entry[] = [];
  private serials = 0;
  private cancelTimer: (() => void) | undefined;
  private isStarted = false;
  private isReleasing = false;
  private isClosed = false;

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly log: Logger,
    private readonly streamOf: (number: number) => Stream | undefined,
  ) {}

  /** Holds an event of a stream; it is on disk with the commit. */
  add(gathering: Gathering, stream: Stream, held: Held): void {
    const numbered = this.number(stream, held);
    for (const { key, value } of numbered.values) gathering.set(key, value);
    this.hold(stream, held, numbered);
  }

  /** Gives an event its number, and says what is to be stored of it. */
  number(stream: Stream, held: Held): Numbered {
    const serial = ++this.serials;
    return { serial, values: stream.isStored ? valuesOf(held, stream.number, serial) : [] };
  }

  /** Takes over an event whose values have been written. */
  hold(stream: Stream, held: Held, { serial, values }: Numbered): void {
    const { dueMs, partition, id, field: { length: bytes } } = held;
    stream.keep(bytes, id, partition);
    const kept = stream.isStored ? undefined : held;
    this.push({ dueMs, stream: stream.number, serial, parts: values.length, bytes, id, held: kept });
  }

  /** Takes over what the store has. */
  async restore(): Promise<void> {
    let last:
      | { dueMs: number; stream: number; serial: number; parts: number; bytes: number; value: Uint8Array }
      | undefined;
    const take = () => {
      const stream = last === undefined ? undefined : this.streamOf(last.stream);
      if (stream === undefined) return;
      const { value, ...entry } = last!;
      const { partition, id, end } = decodeName(value);
      // As much as was counted when it came: its record.
      const bytes = entry.bytes - end;
      stream.keep(bytes, id, partition);
      this.push({ ...entry, bytes, id, held: undefined });
    };
    for await (const { key, value } of this.store.list(...allOf("t"))) {
      const [, dueMs, stream, serial] = key as [string, number, number, number];
      // One that is given anew is not to meet what is left of an old one.
      this.serials = Math.max(this.serials, serial);
      const isPart = last?.serial === serial && last.stream === stream && key.length > 4;
      if (this.streamOf(stream) === undefined || (key.length > 4 && !isPart)) this.orphans.push(key);
      if (key.length === 4) {
        take();
        last = { dueMs, stream, serial, parts: 1, bytes: value.length, value };
      } else if (isPart) {
        last!.parts++;
        last!.bytes += value.length;
      }
    }
    take();
  }

  /** Begins to append what is due. */
  start(): void {
    this.isStarted = true;
    this.wait();
  }

  /** Forgets what is held of a stream that is deleted; returns where that is stored. */
  forget(stream: number): Key[] {
    const isGone = (entry: Entry) => entry.stream === stream;
    const gone = this.entries.takeWhere(isGone);
    if (gone.length > 0) this.wait();
    gone.push(...this.releasing.filter(isGone));
    return gone.flatMap(keysOf);
  }

  /** No more timers. */
  close(): void {
    this.isClosed = true;
    this.cancelTimer?.();
  }

  private push(entry: Entry): void {
    this.entries.push(entry);
    if (this.entries.first === entry) this.wait();
  }

  private wait(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    const { first } = this.entries;
    if (first === undefined || !this.isStarted || this.isClosed) return;
    const delayMs = Math.max(0, first.dueMs - this.clock.unixMs());
    this.cancelTimer = this.clock.timer(Math.min(delayMs, LOOK_MS), () => this.pass());
  }

  private get isDue(): boolean {
    const { first } = this.entries;
    return first !== undefined && first.dueMs <= this.clock.unixMs();
  }

  private pass(): void {
    if (this.isReleasing) return;
    if (!this.isDue) return this.wait();
    this.isReleasing = true;
    void this.releaseDue().finally(() => {
      this.isReleasing = false;
      this.wait();
    });
  }

  /** Appends what is due, first to last, whatever takes longer to read. */
  private async releaseDue(): Promise<void> {
    while (!this.isClosed) {
      this.releasing = this.takeDue();
      if (this.releasing.length === 0) return;
      const events = await Promise.all(this.releasing.map((entry) => this.read(entry)));
      for (const held of events) {
        const entry = this.releasing.shift()!;
        const stream = this.streamOf(entry.stream);
        if (held === undefined || stream === undefined || this.isClosed) continue;
        this.append(stream, held, entry);
        const { committer } = stream.host;
        if (committer.isBehind) await new Promise<void>((resolve) => committer.whenCaughtUp(resolve));
      }
    }
  }

  private takeDue(): Entry[] {
    const nowMs = this.clock.unixMs();
    const entries: Entry[] = [];
    for (let bytes = 0; entries.length < RELEASE_MAX && bytes < RELEASE_BYTES_MAX;) {
      const entry = this.entries.first;
      if (entry === undefined || entry.dueMs > nowMs) break;
      this.entries.shift();
      entries.push(entry);
      bytes += entry.bytes;
    }
    return entries;
  }

  private async read(entry: Entry): Promise<Held | undefined> {
    const stream = this.streamOf(entry.stream);
    if (stream === undefined || stream.isDeleted) return undefined;
    try {
      return entry.held ?? await this.load(entry);
    } catch (error) {
      stream.host.readFailed(error);
      return undefined;
    }
  }

  private append(stream: Stream, { partition: index, id, field }: Held, entry: Entry): void {
    const partition = stream.partitions[index];
    const keys = keysOf(entry);
    const forget = (gathering: Gathering) => {
      for (const key of keys) gathering.delete(key);
    };
    const finish = (gathering: Gathering, offset: number, nowMs: number) => {
      if (id !== "") stream.ids.add(gathering, id, partition, offset, nowMs);
      forget(gathering);
      stream.letGo(entry.bytes, id);
      appended(stream, gathering, partition, nowMs);
    };
    const failed = (error: HadronError) => {
      this.log("warn", "held event not appended", { stream: stream.name, code: error.code, message: error.message });
    };
    const { committer, clock } = stream.host;
    if (field.length > LARGE_BYTES) {
      writeAhead(committer, clock, { bytes: field, start: 0, end: field.length }, {
        begin: () => stream.isDeleted ? undefined : { stream, partition },
        end: (gathering, place) => {
          if (place === undefined) return forget(gathering);
          const offset = partition.end;
          partition.attach(gathering, place.batch);
          finish(gathering, offset, clock.unixMs());
        },
        failed,
        mutations: keys.length,
      });
      return;
    }
    committer.run(field.length + EXTRA_BYTES, keys.length + 16, (gathering) => {
      if (stream.isDeleted) return forget(gathering);
      const nowMs = clock.unixMs();
      finish(gathering, partition.append(gathering, nowMs, field, 0, field.length, 1), nowMs);
    }, failed);
  }

  private async load(entry: Entry): Promise<Held | undefined> {
    const pieces = await this.store.get(keysOf(entry));
    return pieces.every((piece) => piece !== undefined) ? decodeHeld(entry.dueMs, pieces) : undefined;
  }
}

/** Events of one time come in the order in which they were accepted. */
function comesBefore(a: Entry, b: Entry): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.serial < b.serial);
}
