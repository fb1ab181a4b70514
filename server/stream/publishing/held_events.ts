/**
 * Events that are held back until a time (`deliverAt`): on disk as they came, appended when they are due.
 *
 * In memory there is only when, and where in the store; except for streams in memory, whose events are nowhere else.
 *
 * @module
 */
import type { Clock } from "../../../proto/clock.ts";
import { HadronError } from "../../../proto/error.ts";
import { Cursor, varintSize, writeVarint } from "../../../proto/varint.ts";
import type { Logger } from "../../log.ts";
import type { Gathering } from "../../store/committer.ts";
import { allOf, heldKey } from "../../store/keys.ts";
import { type Key, type Store, VALUE_BYTES_MAX } from "../../store/store.ts";
import { appended } from "./appending.ts";
import { LARGE_BYTES, writeAhead } from "./write_ahead.ts";
import type { Stream } from "../stream.ts";

/** What appending a held event takes in a commit beside it. */
const EXTRA_BYTES = 24 * 1024;
/** The longest wait that a timer of the runtime takes. */
const TIMER_MS_MAX = 2 ** 31 - 1;
/** Events that are read from the store at a time, and their bytes: many may be due at once, after a restart say. */
const RELEASE_MAX = 64;
const RELEASE_BYTES_MAX = 8 * 1024 * 1024;

/** An event to be held. */
export interface Held {
  readonly dueMs: number;
  readonly partition: number;
  readonly id: string;
  /** The `records` field. */
  readonly field: Uint8Array;
}

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

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** Something that is to be stored of a held event. */
export interface HeldValue {
  readonly key: Key;
  readonly value: Uint8Array;
}

/** All held events of a server. */
export class HeldEvents {
  /** A heap: no entry comes before its parent, at (i - 1) / 2. */
  private heap: Entry[] = [];
  /** Keys that belong to nothing any more: of a deleted stream, or of an event that a server did not come to the end of. */
  readonly orphans: Key[] = [];
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
    const values = this.valuesOf(stream, held);
    for (const { key, value } of values) gathering.set(key, value);
    this.hold(stream, held, values);
  }

  /** What is to be stored of an event, over as many values as that takes. The last is the one that makes the others count. */
  valuesOf(stream: Stream, held: Held): HeldValue[] {
    const serial = ++this.serials;
    const value = stream.isStored ? encodeHeld(held) : new Uint8Array(0);
    const values: HeldValue[] = [];
    for (let part = 0; part * VALUE_BYTES_MAX < value.length; part++) {
      const piece = value.subarray(part * VALUE_BYTES_MAX, (part + 1) * VALUE_BYTES_MAX);
      values.unshift({ key: partKey(held.dueMs, stream.number, serial, part), value: piece });
    }
    return values;
  }

  /** Takes over an event whose values have been written. */
  hold(stream: Stream, held: Held, values: readonly HeldValue[]): void {
    const { dueMs, partition, id, field: { length: bytes } } = held;
    const serial = values.length === 0 ? ++this.serials : values.at(-1)!.key[3] as number;
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
      const { partition, id } = decodeName(value);
      stream.keep(entry.bytes, id, partition);
      this.push({ ...entry, id, held: undefined });
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
    const gone = this.heap.filter((entry) => entry.stream === stream);
    if (gone.length === 0) return [];
    // What is sorted is a heap.
    this.heap = this.heap.filter((entry) => entry.stream !== stream).sort((a, b) => comesBefore(a, b) ? -1 : 1);
    this.wait();
    return gone.flatMap(keysOf);
  }

  /** No more timers. */
  close(): void {
    this.isClosed = true;
    this.cancelTimer?.();
  }

  private push(entry: Entry): void {
    const { heap } = this;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (comesBefore(heap[parent], entry)) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = entry;
    if (at === 0) this.wait();
  }

  private pop(): Entry {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop()!;
    if (heap.length === 0) return first;
    let at = 0;
    while (true) {
      let child = at * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && comesBefore(heap[child + 1], heap[child])) child++;
      if (comesBefore(last, heap[child])) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return first;
  }

  private wait(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    if (this.heap.length === 0 || !this.isStarted || this.isClosed) return;
    const delayMs = Math.max(0, this.heap[0].dueMs - this.clock.unixMs());
    this.cancelTimer = this.clock.timer(Math.min(delayMs, TIMER_MS_MAX), () => this.pass());
  }

  private pass(): void {
    if (this.isReleasing) return;
    this.isReleasing = true;
    void this.releaseDue().finally(() => {
      this.isReleasing = false;
      this.wait();
    });
  }

  /** Appends what is due, first to last, whatever takes longer to read. */
  private async releaseDue(): Promise<void> {
    while (!this.isClosed) {
      const entries = this.takeDue();
      if (entries.length === 0) return;
      const events = await Promise.all(entries.map((entry) => this.read(entry)));
      for (const [i, held] of events.entries()) {
        const stream = this.streamOf(entries[i].stream);
        if (held === undefined || stream === undefined || this.isClosed) continue;
        this.append(stream, held, entries[i]);
        const { committer } = stream.host;
        if (committer.isBehind) await new Promise<void>((resolve) => committer.whenCaughtUp(resolve));
      }
    }
  }

  private takeDue(): Entry[] {
    const nowMs = this.clock.unixMs();
    const entries: Entry[] = [];
    for (let bytes = 0; entries.length < RELEASE_MAX && bytes < RELEASE_BYTES_MAX;) {
      if (this.heap.length === 0 || this.heap[0].dueMs > nowMs) break;
      const entry = this.pop();
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
    const finish = (gathering: Gathering, offset: number, nowMs: number) => {
      if (id !== "") stream.ids.add(gathering, id, partition, offset, nowMs);
      for (const key of keys) gathering.delete(key);
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
          if (place === undefined) return;
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
      if (stream.isDeleted) {
        for (const key of keys) gathering.delete(key);
        return;
      }
      const nowMs = clock.unixMs();
      finish(gathering, partition.append(gathering, nowMs, field, 0, field.length, 1), nowMs);
    }, failed);
  }

  private async load(entry: Entry): Promise<Held | undefined> {
    const pieces = await this.store.get(keysOf(entry));
    if (pieces.some((piece) => piece === undefined)) return undefined;
    const value = new Uint8Array(pieces.reduce((sum, piece) => sum + piece!.length, 0));
    let at = 0;
    for (const piece of pieces) {
      value.set(piece!, at);
      at += piece!.length;
    }
    return decodeHeld(entry.dueMs, value);
  }
}

/** Events of one time come in the order in which they were accepted. */
function comesBefore(a: Entry, b: Entry): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.serial < b.serial);
}

function keysOf({ dueMs, stream, serial, parts }: Entry): Key[] {
  return Array.from({ length: parts }, (_, part) => partKey(dueMs, stream, serial, part));
}

function partKey(dueMs: number, stream: number, serial: number, part: number): Key {
  const key = heldKey(dueMs, stream, serial);
  return part === 0 ? key : [...key, part];
}

function encodeHeld({ partition, id, field }: Held): Uint8Array {
  const name = encoder.encode(id);
  const value = new Uint8Array(varintSize(partition) + varintSize(name.length) + name.length + field.length);
  let at = writeVarint(value, writeVarint(value, 0, partition), name.length);
  value.set(name, at);
  at += name.length;
  value.set(field, at);
  return value;
}

function decodeHeld(dueMs: number, value: Uint8Array): Held {
  const { partition, id, end } = decodeName(value);
  const field = value.subarray(end);
  if (field.length === 0) throw new HadronError("INTERNAL", "Read held event: the stored value has no record");
  return { dueMs, partition, id, field };
}

/** What stands before the record, in the first of its values. */
function decodeName(value: Uint8Array): { partition: number; id: string; end: number } {
  const cursor = new Cursor().reset(value, 0, value.length);
  const partition = cursor.varint();
  const length = cursor.varint();
  const end = cursor.position + length;
  return { partition, id: decoder.decode(value.subarray(cursor.position, end)), end };
}
