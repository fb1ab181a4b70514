/**
 * What producers have sent that they may send again: after a lost connection they cannot know whether it was stored.
 *
 * A producer numbers what it sends, and says below which number it has all answers. So what has to be remembered of it is little: the
 * numbers since, and where their events went. That is written in the commit that stores the events, in blocks of neighbouring numbers,
 * so that a producer with much under way does not write all of it again with each commit.
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";
import { Cursor, varintSize, writeVarint } from "../../../proto/varint.ts";
import { type CommitBuilder, type Dirty, type Gathering, keyCost } from "../../store/gathering.ts";
import { producerBlockKey } from "../../store/keys.ts";
import type { Key } from "../../store/store.ts";

/** How long a producer that is not heard of is remembered. */
export const PRODUCER_IDLE_MS_MAX = 3_600_000;
/** Numbers of one block: even if each has a place of its own, of at most 14 bytes, that fits a value. */
const BLOCK_SEQUENCES = 4096;
/** Blocks deleted by an operation that appends, and by one that forgets. */
const GONE_MAX = 8;
const FORGOTTEN_MAX = 64;
const VERSION = 2;
/** Without {@linkcode Producer.settledBelow}. */
const VERSION_UNSETTLED = 1;
/** A place in a commit. */
const PLACE_BYTES = 14;
/** A block's version and time in a commit, and what was settled by then. */
const BLOCK_BYTES = 32;

/** Where events went that have neighbouring numbers and offsets. */
export interface Place {
  sequence: number;
  count: number;
  partition: number;
  /** -1 for events that are held back. */
  offset: number;
}

/** One producer, in one stream. */
export class Producer {
  /** Unix time of the last event. */
  lastMs = 0;
  private readonly blocks = new Map<number, Block>();
  /** The block made last. */
  private newest: Block | undefined;
  /** Of those below its client has the answers. */
  settledBelow = 0;
  /** Blocks in the store that count no more, to be deleted. */
  private readonly gone: Key[] = [];
  /** What a block takes in a commit, beside its places. */
  readonly blockBytes: number;

  constructor(private readonly stream: number, readonly id: string, private readonly isStored: boolean) {
    this.blockBytes = BLOCK_BYTES + keyCost(producerBlockKey(stream, id, 0));
  }

  /** Where the event with that number went, undefined when it has not come before. */
  find(sequence: number): Place | undefined {
    return this.blocks.get(Math.floor(sequence / BLOCK_SEQUENCES))?.find(sequence);
  }

  /**
   * Whether its client says that it has the answer for that number. What comes under it then, and is not remembered, was on its way for long, in a
   * connection that the client had given up; it has been sent again since.
   */
  isAnswered(sequence: number): boolean {
    return sequence < this.settledBelow;
  }

  /** Takes note of stored events, and forgets those below `settledBelow`, of which the producer knows. */
  add(gathering: Gathering, nowMs: number, place: Place, settledBelow: number): void {
    this.lastMs = nowMs;
    this.settle(settledBelow);
    if (this.gone.length > 0) this.deleteGone(gathering, GONE_MAX);
    for (let done = 0; done < place.count;) {
      const sequence = place.sequence + done;
      const number = Math.floor(sequence / BLOCK_SEQUENCES);
      const count = Math.min(place.count - done, (number + 1) * BLOCK_SEQUENCES - sequence);
      let block = this.blocks.get(number);
      if (block === undefined) this.blocks.set(number, this.newest = block = new Block(this, this.stream, number));
      block.add({ sequence, count, partition: place.partition, offset: place.offset < 0 ? -1 : place.offset + done });
      if (this.isStored) {
        gathering.touch(block, block.bytes);
        gathering.grow(PLACE_BYTES);
      }
      done += count;
    }
  }

  /** The most that adding so many places takes in a commit. */
  bytesFor(places: number): number {
    return (this.newest?.bytes ?? 0) + this.blockBytes * 2 + places * PLACE_BYTES;
  }

  /** How many blocks {@linkcode Producer.forget} deletes. */
  get forgotten(): number {
    return this.isStored ? Math.min(FORGOTTEN_MAX, this.blocks.size + this.gone.length) : 0;
  }

  /** Forgets what it has sent, for good, as far as that fits an operation; returns whether that is all. */
  forget(gathering: Gathering): boolean {
    for (const [number, block] of this.blocks) this.drop(number, block);
    this.deleteGone(gathering, FORGOTTEN_MAX);
    return this.gone.length === 0;
  }

  /** Takes over a stored block. */
  restore(number: number, value: Uint8Array): void {
    const block = new Block(this, this.stream, number);
    const { lastMs, settledBelow } = block.restore(value);
    this.lastMs = Math.max(this.lastMs, lastMs);
    this.settledBelow = Math.max(this.settledBelow, settledBelow);
    this.blocks.set(number, block);
    this.newest = block;
  }

  private settle(below: number): void {
    if (below <= this.settledBelow) return;
    this.settledBelow = below;
    for (const [number, block] of this.blocks) {
      if ((number + 1) * BLOCK_SEQUENCES > below) {
        block.settle(below);
      } else this.drop(number, block);
    }
  }

  private drop(number: number, block: Block): void {
    this.blocks.delete(number);
    block.isForgotten = true;
    if (this.isStored) this.gone.push(block.key);
  }

  /** Whoever skips numbers makes many blocks, more than a commit deletes at once. */
  private deleteGone(gathering: Gathering, max: number): void {
    for (const key of this.gone.splice(0, max)) gathering.delete(key);
  }
}

/** The places of neighbouring numbers, by number. */
class Block implements Dirty {
  isForgotten = false;
  private places: Place[] = [];

  constructor(private readonly producer: Producer, private readonly stream: number, private readonly number: number) {}

  get key() {
    return producerBlockKey(this.stream, this.producer.id, this.number);
  }

  get bytes(): number {
    return this.producer.blockBytes + this.places.length * PLACE_BYTES;
  }

  find(sequence: number): Place | undefined {
    const { places } = this;
    const last = places.at(-1);
    if (last === undefined || sequence >= last.sequence + last.count) return undefined;
    let low = 0;
    let high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (places[middle].sequence <= sequence) low = middle;
      else high = middle - 1;
    }
    const place = places[low];
    return sequence >= place.sequence && sequence < place.sequence + place.count ? place : undefined;
  }

  add(place: Place): void {
    const last = this.places.at(-1);
    if (last !== undefined && place.sequence < last.sequence + last.count) {
      // One that was refused before, sent again.
      const at = this.places.findIndex(({ sequence }) => sequence > place.sequence);
      this.places.splice(at < 0 ? this.places.length : at, 0, place);
      return;
    }
    const continues = last !== undefined && place.sequence === last.sequence + last.count &&
      place.partition === last.partition &&
      (place.offset < 0 ? last.offset < 0 : last.offset >= 0 && place.offset === last.offset + last.count);
    if (continues) last.count += place.count;
    else this.places.push(place);
  }

  settle(below: number): void {
    let settled = 0;
    while (settled < this.places.length && this.places[settled].sequence + this.places[settled].count <= below) {
      settled++;
    }
    if (settled > 0) this.places.splice(0, settled);
  }

  encode(commit: CommitBuilder): void {
    if (this.isForgotten) return;
    const numbers = [this.producer.lastMs, this.producer.settledBelow];
    let previous = 0;
    for (const { sequence, count, partition, offset } of this.places) {
      numbers.push(sequence - previous, count, partition, offset + 1);
      previous = sequence;
    }
    const value = new Uint8Array(1 + numbers.reduce((sum, number) => sum + varintSize(number), 0));
    value[0] = VERSION;
    let at = 1;
    for (const number of numbers) at = writeVarint(value, at, number);
    commit.set(this.key, value);
  }

  /** Returns when the producer was last heard of, and what of its numbers was settled. */
  restore(value: Uint8Array): { lastMs: number; settledBelow: number } {
    const version = value[0];
    assert(
      version === VERSION || version === VERSION_UNSETTLED,
      "a stored producer has a version that this server knows",
    );
    const cursor = new Cursor().reset(value, 1, value.length);
    const lastMs = cursor.varint();
    const settledBelow = version === VERSION_UNSETTLED ? 0 : cursor.varint();
    let previous = 0;
    while (cursor.position < cursor.end) {
      const sequence = previous + cursor.varint();
      const count = cursor.varint();
      const partition = cursor.varint();
      this.places.push({ sequence, count, partition, offset: cursor.varint() - 1 });
      previous = sequence;
    }
    return { lastMs, settledBelow };
  }
}
