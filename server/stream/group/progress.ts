/**
 * How far a group is in one partition: a floor, below which all is acked, and what is acked above it.
 *
 * On disk: one small value with the floor, and a bitmap for each block of offsets above it in which something is acked. Written are only
 * those that changed, once a commit. The floor may pass a thousand blocks at once, more than a commit deletes; so they go by and by.
 *
 * @module
 */
import { type CommitBuilder, type Dirty, type Gathering, keyCost } from "../../store/committer.ts";
import type { Key } from "../../store/store.ts";

/** Offsets of one bitmap. */
export const BLOCK_OFFSETS = 1024;
/** What its value takes in a commit. */
export const BLOCK_BYTES = BLOCK_OFFSETS / 8;

/** What the progress of a group needs to be stored; undefined for a group that is not. */
export interface ProgressStorage {
  blockKey(block: number): Key;
  /** Says that the floor's value is to be written. */
  touch(gathering: Gathering): void;
}

class Block implements Dirty {
  readonly bits: Uint8Array;
  isGone = false;
  isStored: boolean;
  /** What it takes in a commit. */
  readonly bytes: number;

  constructor(readonly key: Key, stored?: Uint8Array) {
    this.bits = stored === undefined ? new Uint8Array(BLOCK_BYTES) : stored.slice();
    this.isStored = stored !== undefined;
    this.bytes = BLOCK_BYTES + keyCost(key);
  }

  encode(commit: CommitBuilder): void {
    if (this.isGone) return;
    this.isStored = true;
    commit.set(this.key, this.bits.slice());
  }
}

/** What is acked in one partition. */
export class Progress {
  /** How many are acked above the floor. */
  ackedAbove = 0;
  /** Blocks in the store that the floor has passed, to be deleted some time: there they do no harm. */
  readonly gone: Key[] = [];
  private readonly blocks = new Map<number, Block>();
  private releasedBelow = 0;

  constructor(public floor: number, private readonly storage: ProgressStorage | undefined) {}

  /** Takes over a stored bitmap. */
  restore(block: number, bits: Uint8Array): void {
    this.blocks.set(block, new Block(this.storage!.blockKey(block), bits));
    for (let i = 0; i < BLOCK_OFFSETS; i++) {
      const offset = block * BLOCK_OFFSETS + i;
      if (offset >= this.floor && (bits[i >> 3] & 1 << (i & 7)) !== 0) this.ackedAbove++;
    }
    // The log may begin later than the floor was, and there all may be acked.
    this.rise();
    this.release();
  }

  /** Whether an offset is acked. */
  has(offset: number): boolean {
    if (offset < this.floor) return true;
    if (this.ackedAbove === 0) return false;
    const bits = this.blocks.get(Math.floor(offset / BLOCK_OFFSETS))?.bits;
    if (bits === undefined) return false;
    const i = offset % BLOCK_OFFSETS;
    return (bits[i >> 3] & 1 << (i & 7)) !== 0;
  }

  /** Acks some neighbours that are not acked. Without a gathering they stay in memory until the next one that comes by. */
  add(gathering: Gathering | undefined, offset: number, count = 1): void {
    if (offset === this.floor) {
      this.floor += count;
      if (this.ackedAbove > 0) this.rise();
      if (this.blocks.size > 0) this.release();
    } else {
      for (let i = 0; i < count; i++) this.set(gathering, offset + i);
    }
    if (gathering !== undefined) this.storage?.touch(gathering);
  }

  /** Hot. */
  private set(gathering: Gathering | undefined, offset: number): void {
    const number = Math.floor(offset / BLOCK_OFFSETS);
    let block = this.blocks.get(number);
    if (block === undefined) {
      block = new Block(this.storage === undefined ? [] : this.storage.blockKey(number));
      this.blocks.set(number, block);
    }
    const i = offset % BLOCK_OFFSETS;
    block.bits[i >> 3] |= 1 << (i & 7);
    this.ackedAbove++;
    if (this.storage !== undefined) gathering?.touch(block, block.bytes);
  }

  /** Begins anew at an offset, under keys that nothing was stored under. */
  reset(floor: number): void {
    this.floor = floor;
    this.ackedAbove = 0;
    this.gone.length = 0;
    this.releasedBelow = 0;
    for (const block of this.blocks.values()) block.isGone = true;
    this.blocks.clear();
  }

  /** The log begins at `first` now. */
  trim(first: number): void {
    if (first <= this.floor) return;
    for (const number of this.blocks.keys()) {
      const base = number * BLOCK_OFFSETS;
      for (let offset = Math.max(base, this.floor); offset < Math.min(base + BLOCK_OFFSETS, first); offset++) {
        if (this.has(offset)) this.ackedAbove--;
      }
    }
    this.floor = first;
    this.rise();
    this.release();
  }

  /** Moves the floor to the first offset that is not acked. */
  private rise(): void {
    while (this.ackedAbove > 0 && this.has(this.floor)) {
      this.floor++;
      this.ackedAbove--;
    }
  }

  /** Lets go of the blocks that the floor has passed. */
  private release(): void {
    const present = Math.floor(this.floor / BLOCK_OFFSETS);
    if (present === this.releasedBelow) return;
    this.releasedBelow = present;
    for (const [number, block] of this.blocks) {
      if (number >= present) continue;
      this.blocks.delete(number);
      block.isGone = true;
      if (block.isStored) this.gone.push(block.key);
    }
  }
}
