/**
 * How far a group is in one partition: a floor, below which all is acked, and what is acked above it.
 *
 * On disk: one small value with the floor, and a bitmap for each block of offsets above it in which something is acked. Written are only
 * those that changed, once a commit.
 *
 * @module
 */
import type { CommitBuilder, Dirty, Gathering } from "../../store/committer.ts";
import type { Key } from "../../store/store.ts";

/** Offsets of one bitmap. */
const BLOCK_OFFSETS = 1024;
const BLOCK_BYTES = BLOCK_OFFSETS / 8;
/** What a block takes in a commit, with its key. */
const BLOCK_COMMIT_BYTES = BLOCK_BYTES + 256;

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

  constructor(private readonly key: Key, stored?: Uint8Array) {
    this.bits = stored === undefined ? new Uint8Array(BLOCK_BYTES) : stored.slice();
    this.isStored = stored !== undefined;
  }

  encode(commit: CommitBuilder): void {
    if (this.isGone) {
      commit.delete(this.key);
      return;
    }
    this.isStored = true;
    commit.set(this.key, this.bits.slice());
  }
}

/** What is acked in one partition. */
export class Progress {
  /** How many are acked above the floor. */
  ackedAbove = 0;
  private readonly blocks = new Map<number, Block>();

  constructor(public floor: number, private readonly storage: ProgressStorage | undefined) {}

  /** Takes over a stored bitmap. */
  restore(block: number, bits: Uint8Array): void {
    this.blocks.set(block, new Block(this.storage!.blockKey(block), bits));
    for (let i = 0; i < BLOCK_OFFSETS; i++) {
      const offset = block * BLOCK_OFFSETS + i;
      if (offset >= this.floor && (bits[i >> 3] & 1 << (i & 7)) !== 0) this.ackedAbove++;
    }
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

  /** Acks one that is not acked. Hot. Without a gathering it stays in memory until the next one that comes by. */
  add(gathering: Gathering | undefined, offset: number): void {
    if (offset === this.floor) {
      this.floor++;
      if (this.ackedAbove > 0) {
        while (this.has(this.floor)) {
          this.floor++;
          this.ackedAbove--;
        }
      }
      if (this.blocks.size > 0) this.release(gathering);
    } else {
      const number = Math.floor(offset / BLOCK_OFFSETS);
      let block = this.blocks.get(number);
      if (block === undefined) {
        block = new Block(this.storage === undefined ? [] : this.storage.blockKey(number));
        this.blocks.set(number, block);
      }
      const i = offset % BLOCK_OFFSETS;
      block.bits[i >> 3] |= 1 << (i & 7);
      this.ackedAbove++;
      if (this.storage !== undefined) gathering?.touch(block, BLOCK_COMMIT_BYTES);
    }
    if (gathering !== undefined) this.storage?.touch(gathering);
  }

  /** Begins anew at an offset. */
  reset(gathering: Gathering, floor: number): void {
    this.floor = floor;
    this.ackedAbove = 0;
    for (const number of [...this.blocks.keys()]) this.drop(gathering, number);
    this.storage?.touch(gathering);
  }

  /** The log begins at `first` now. */
  trim(gathering: Gathering | undefined, first: number): void {
    if (first <= this.floor) return;
    for (let offset = this.floor; offset < first && this.ackedAbove > 0; offset++) {
      if (this.has(offset)) this.ackedAbove--;
    }
    this.floor = first;
    while (this.ackedAbove > 0 && this.has(this.floor)) {
      this.floor++;
      this.ackedAbove--;
    }
    this.release(gathering);
    if (gathering !== undefined) this.storage?.touch(gathering);
  }

  /** Lets go of the blocks that the floor has passed. */
  private release(gathering: Gathering | undefined): void {
    const present = Math.floor(this.floor / BLOCK_OFFSETS);
    for (const number of this.blocks.keys()) if (number < present) this.drop(gathering, number);
  }

  private drop(gathering: Gathering | undefined, number: number): void {
    const block = this.blocks.get(number)!;
    this.blocks.delete(number);
    block.isGone = true;
    // A stored block below the floor does no harm, should there be no commit to delete it with: the next start does.
    if (this.storage !== undefined && block.isStored) gathering?.touch(block, BLOCK_COMMIT_BYTES);
  }
}
