/**
 * Blocks of offsets of which everything is acked, though something before them is not: as ranges, because one event that is stuck for months has
 * millions of them behind it.
 *
 * @module
 */

/** Ranges that are kept: they are written together with how far the group is. */
const RANGES_MAX = 512;

/** From where to before where. */
export type BlockRange = readonly [from: number, to: number];

/** Blocks, by number. */
export class FullBlocks {
  /** In order, with something between them. */
  private ranges: BlockRange[] = [];

  /** As they are stored. */
  get stored(): readonly BlockRange[] {
    return this.ranges;
  }

  /** Where the blocks end that are full without a gap from `block` on: there, where it is not full itself. */
  endFrom(block: number): number {
    const range = this.ranges[this.before(block + 1)];
    return range === undefined ? block : Math.max(block, range[1]);
  }

  /** Adds a block; false where that makes too many ranges. */
  add(block: number): boolean {
    const at = this.before(block);
    const [before, after] = [this.ranges[at], this.ranges[at + 1]];
    const from = before?.[1] === block ? at : at + 1;
    const to = after?.[0] === block + 1 ? at + 2 : at + 1;
    if (from === to && this.ranges.length >= RANGES_MAX) return false;
    this.ranges.splice(from, to - from, [from === at ? before[0] : block, to === at + 2 ? after[1] : block + 1]);
    return true;
  }

  /** Takes over what was stored. */
  restore(ranges: readonly BlockRange[]): void {
    this.ranges = [...ranges];
  }

  /** Forgets those before a block. */
  dropBelow(block: number): void {
    while (this.ranges.length > 0 && this.ranges[0][0] < block) {
      const [, to] = this.ranges.shift()!;
      if (to > block) this.ranges.unshift([block, to]);
    }
  }

  /** The place of the last range that begins before a block, -1 for none. */
  private before(block: number): number {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.ranges[middle][0] < block) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
