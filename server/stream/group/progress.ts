/**
 * How far a group is in one partition: a floor, below which all is acked, and what is acked above it.
 *
 * On disk: one small value with the floor, and a bitmap for each block of offsets above it in which something is acked. Written are only
 * those that changed, once a commit. A block that is full has no bitmap: it is told with the floor (`full_blocks.ts`). The floor may pass a thousand
 * bitmaps at once, more than a commit deletes; so they go by and by.
 *
 * @module
 */
import { type CommitBuilder, type Dirty, type Gathering, keyCost } from "../../store/gathering.ts";
import type { Key } from "../../store/store.ts";
import { type BlockRange, FullBlocks } from "./full_blocks.ts";

/** Offsets of one bitmap. */
export const BLOCK_OFFSETS = 1024;
/** What its value takes in a commit. */
export const BLOCK_BYTES = BLOCK_OFFSETS / 8;
/** Bitmaps that one commit deletes because they are full. */
const FOLDED_MAX = 16;

/** What the progress of a group needs to be stored; undefined for a group that is not. */
export interface ProgressStorage {
  blockKey(block: number): Key;
  /** Says that the floor's value is to be written, and what the floor was before. */
  touch(gathering: Gathering, floorBefore: number): void;
}

class Block implements Dirty {
  readonly bits: Uint8Array;
  /** How many of its offsets are acked. */
  acked = 0;
  isGone = false;
  isStored: boolean;
  /** What it takes in a commit. */
  readonly bytes: number;

  constructor(readonly number: number, readonly key: Key, stored?: Uint8Array) {
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
  private readonly full = new FullBlocks();
  /** Bitmaps of which every offset is acked, to become part of those. */
  private filled: Block[] = [];
  private releasedBelow = 0;

  constructor(public floor: number, private readonly storage: ProgressStorage | undefined) {}

  /** Takes over the floor and which blocks are full; bitmaps follow. */
  restoreFloor(floor: number, full: readonly BlockRange[]): void {
    this.floor = Math.max(this.floor, floor);
    this.full.restore(full);
    this.ackedAbove = this.fullOffsets(this.floor, Infinity);
    this.rise();
    this.release();
  }

  /** Takes over a stored bitmap. */
  restore(number: number, bits: Uint8Array): void {
    const block = new Block(number, this.storage!.blockKey(number), bits);
    this.blocks.set(number, block);
    for (let i = 0; i < BLOCK_OFFSETS; i++) {
      if ((bits[i >> 3] & 1 << (i & 7)) === 0) continue;
      block.acked++;
      if (number * BLOCK_OFFSETS + i >= this.floor) this.ackedAbove++;
    }
    if (block.acked === BLOCK_OFFSETS) this.filled.push(block);
    // The log may begin later than the floor was, and there all may be acked.
    this.rise();
    this.release();
  }

  /** Whether an offset is acked. */
  has(offset: number): boolean {
    if (offset < this.floor) return true;
    if (this.ackedAbove === 0) return false;
    const number = Math.floor(offset / BLOCK_OFFSETS);
    const bits = this.blocks.get(number)?.bits;
    if (bits === undefined) return this.full.endFrom(number) > number;
    const i = offset % BLOCK_OFFSETS;
    return (bits[i >> 3] & 1 << (i & 7)) !== 0;
  }

  /** Acks some neighbours that are not acked. Without a gathering they stay in memory until the next one that comes by. */
  add(gathering: Gathering | undefined, offset: number, count = 1): void {
    const floorBefore = this.floor;
    if (offset === this.floor) {
      this.floor += count;
      if (this.ackedAbove > 0) this.rise();
      if (this.blocks.size + this.full.stored.length > 0) this.release();
    } else {
      for (let i = 0; i < count; i++) this.set(gathering, offset + i);
    }
    if (gathering !== undefined) this.storage?.touch(gathering, floorBefore);
  }

  /** Hot. */
  private set(gathering: Gathering | undefined, offset: number): void {
    const number = Math.floor(offset / BLOCK_OFFSETS);
    let block = this.blocks.get(number);
    if (block === undefined) {
      block = new Block(number, this.storage === undefined ? [] : this.storage.blockKey(number));
      this.blocks.set(number, block);
    }
    const i = offset % BLOCK_OFFSETS;
    block.bits[i >> 3] |= 1 << (i & 7);
    this.ackedAbove++;
    if (this.storage !== undefined) gathering?.touch(block, block.bytes);
    if (++block.acked < BLOCK_OFFSETS) return;
    this.filled.push(block);
    if (this.storage === undefined) this.fold(undefined);
  }

  /** Which blocks are full. */
  get fullBlocks(): readonly BlockRange[] {
    return this.full.stored;
  }

  /** How many bitmaps {@linkcode Progress.fold} may delete. */
  get foldable(): number {
    return Math.min(this.filled.length, FOLDED_MAX);
  }

  /** Bitmaps that are full become part of {@linkcode Progress.fullBlocks}, which is to be written with the same commit. */
  fold(commit: CommitBuilder | undefined): void {
    for (const block of this.filled.splice(0, FOLDED_MAX)) {
      // The floor may have passed it, or there are too many gaps.
      if (block.isGone || !this.full.add(block.number)) continue;
      this.blocks.delete(block.number);
      block.isGone = true;
      commit?.delete(block.key);
    }
  }

  /** Begins anew at an offset, under keys that nothing was stored under. */
  reset(floor: number): void {
    this.floor = floor;
    this.ackedAbove = 0;
    this.gone.length = 0;
    this.releasedBelow = 0;
    for (const block of this.blocks.values()) block.isGone = true;
    this.blocks.clear();
    this.full.restore([]);
    this.filled = [];
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
    this.ackedAbove -= this.fullOffsets(this.floor, first);
    this.floor = first;
    this.rise();
    this.release();
  }

  /** Moves the floor to the first offset that is not acked. */
  private rise(): void {
    while (this.ackedAbove > 0 && this.has(this.floor)) {
      const fullTo = this.full.endFrom(Math.floor(this.floor / BLOCK_OFFSETS)) * BLOCK_OFFSETS;
      const floor = Math.max(this.floor + 1, fullTo);
      this.ackedAbove -= floor - this.floor;
      this.floor = floor;
    }
  }

  /** How many offsets of full blocks lie from `from` to before `to`. */
  private fullOffsets(from: number, to: number): number {
    let offsets = 0;
    for (const [start, end] of this.full.stored) {
      offsets += Math.max(0, Math.min(end * BLOCK_OFFSETS, to) - Math.max(start * BLOCK_OFFSETS, from));
    }
    return offsets;
  }

  /** Lets go of the blocks that the floor has passed. */
  private release(): void {
    const present = Math.floor(this.floor / BLOCK_OFFSETS);
    if (present === this.releasedBelow) return;
    this.releasedBelow = present;
    this.full.dropBelow(present);
    for (const [number, block] of this.blocks) {
      if (number >= present) continue;
      this.blocks.delete(number);
      block.isGone = true;
      if (block.isStored) this.gone.push(block.key);
    }
  }
}
