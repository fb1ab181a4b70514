/**
 * First in, first out, however long it gets: `Array.shift` moves all that is behind.
 *
 * @module
 */

/** Items that have left are cut off once so many have gathered, and they are half of all: so an item is moved once at most. */
const GONE_MIN = 1024;

/** A queue. */
export class Fifo<T> {
  private items: (T | undefined)[] = [];
  private gone = 0;

  /** How many items there are. */
  get size(): number {
    return this.items.length - this.gone;
  }

  /** The item at place `index` from the front. */
  at(index: number): T | undefined {
    return this.items[this.gone + index];
  }

  /** Adds an item at the end. */
  push(item: T): void {
    this.items.push(item);
  }

  /** Takes the first item. */
  shift(): T | undefined {
    if (this.gone === this.items.length) return undefined;
    const item = this.items[this.gone];
    // The place stays for a while, what was in it must not: with it all that it holds would stay.
    this.items[this.gone++] = undefined;
    if (this.gone === this.items.length) {
      this.items = [];
      this.gone = 0;
    } else if (this.gone >= GONE_MIN && this.gone * 2 >= this.items.length) {
      this.items = this.items.slice(this.gone);
      this.gone = 0;
    }
    return item;
  }

  /** Takes all of them. */
  clear(): T[] {
    const rest = this.items.slice(this.gone);
    this.items = [];
    this.gone = 0;
    return rest as T[];
  }

  /** All of them, first to last. */
  *[Symbol.iterator](): IterableIterator<T> {
    for (let at = this.gone; at < this.items.length; at++) yield this.items[at] as T;
  }
}
