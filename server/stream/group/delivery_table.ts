/**
 * What a group has under way in one partition, by offset.
 *
 * A delivery of many neighbours lies at each of their offsets. Pages instead of one map, because a map costs as much for each event as all
 * else that is done with it, and what has left a map that grows old is kept alive by it (decision 007).
 *
 * @module
 */
import { assert } from "../../../proto/error.ts";

/** Offsets of one page: one that is stuck while all around it has gone costs half a kilobyte. */
const PAGE_OFFSETS = 64;
/** Empty pages that wait to be used again. */
const SPARE_MAX = 64;

/** Something that lies at some neighbouring offsets. */
export interface Placed {
  readonly offset: number;
  readonly count: number;
}

interface Page<T> {
  readonly slots: (T | undefined)[];
  used: number;
}

/** Deliveries by offset. Hot. */
export class DeliveryTable<T extends Placed> {
  /** How many offsets something lies at. */
  size = 0;
  private readonly pages = new Map<number, Page<T>>();
  /** Empty ones. */
  private readonly spare: Page<T>[] = [];

  /** What lies at an offset. */
  get(offset: number): T | undefined {
    return this.pages.get(Math.floor(offset / PAGE_OFFSETS))?.slots[offset % PAGE_OFFSETS];
  }

  /** Adds something where nothing lies. */
  add(item: T): void {
    const end = item.offset + item.count;
    for (let at = item.offset; at < end;) {
      const page = this.pageFor(Math.floor(at / PAGE_OFFSETS));
      const to = Math.min(PAGE_OFFSETS, at % PAGE_OFFSETS + end - at);
      for (let slot = at % PAGE_OFFSETS; slot < to; slot++, at++, page.used++) page.slots[slot] = item;
    }
    this.size += item.count;
  }

  /** Puts something in the place of what lies there. */
  replace(item: T): void {
    const end = item.offset + item.count;
    for (let at = item.offset; at < end; at++) {
      const page = this.pages.get(Math.floor(at / PAGE_OFFSETS));
      assert(page !== undefined, "what is replaced is there");
      page.slots[at % PAGE_OFFSETS] = item;
    }
  }

  /** Takes out something that lies there. */
  remove(item: T): void {
    const end = item.offset + item.count;
    for (let at = item.offset; at < end;) {
      const number = Math.floor(at / PAGE_OFFSETS);
      const page = this.pages.get(number);
      assert(page !== undefined, "what is taken out is there");
      const to = Math.min(PAGE_OFFSETS, at % PAGE_OFFSETS + end - at);
      for (let slot = at % PAGE_OFFSETS; slot < to; slot++, at++, page.used--) page.slots[slot] = undefined;
      if (page.used > 0) continue;
      this.pages.delete(number);
      if (this.spare.length < SPARE_MAX) this.spare.push(page);
    }
    this.size -= item.count;
  }

  /** All of it, in the order of offsets. */
  values(): T[] {
    return this.below(Infinity);
  }

  /** What begins before an offset, in the order of offsets. */
  below(end: number): T[] {
    const values: T[] = [];
    const pages = [...this.pages].filter(([number]) => number * PAGE_OFFSETS < end);
    for (const [, { slots }] of pages.sort(([a], [b]) => a - b)) {
      for (const item of slots) {
        if (item !== undefined && item.offset < end && item !== values.at(-1)) values.push(item);
      }
    }
    return values;
  }

  /** Forgets all. */
  clear(): void {
    for (const { slots } of this.pages.values()) slots.fill(undefined);
    this.pages.clear();
    this.size = 0;
  }

  private pageFor(number: number): Page<T> {
    let page = this.pages.get(number);
    if (page === undefined) {
      page = this.spare.pop() ?? { slots: new Array(PAGE_OFFSETS).fill(undefined), used: 0 };
      this.pages.set(number, page);
    }
    return page;
  }
}
