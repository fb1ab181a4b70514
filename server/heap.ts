/**
 * A heap: what comes first of many, while others come and go.
 *
 * @module
 */

/** Items of one order. */
export class Heap<T> {
  /** No item comes before its parent, at (i - 1) / 2. */
  private items: T[] = [];

  constructor(private readonly comesBefore: (a: T, b: T) => boolean) {}

  /** How many there are. */
  get size(): number {
    return this.items.length;
  }

  /** The one that comes first. */
  get first(): T | undefined {
    return this.items[0];
  }

  /** Adds one. */
  push(item: T): void {
    const { items } = this;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.comesBefore(items[parent], item)) break;
      items[at] = items[parent];
      at = parent;
    }
    items[at] = item;
  }

  /** Takes the one that comes first. */
  shift(): T | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    let at = 0;
    while (true) {
      let child = at * 2 + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && this.comesBefore(items[child + 1], items[child])) child++;
      if (this.comesBefore(last, items[child])) break;
      items[at] = items[child];
      at = child;
    }
    items[at] = last;
    return first;
  }

  /** Takes all those away that are so, in no order. */
  takeWhere(isSo: (item: T) => boolean): T[] {
    const taken = this.items.filter(isSo);
    if (taken.length === 0) return taken;
    // What is sorted is a heap.
    this.items = this.items.filter((item) => !isSo(item)).sort((a, b) => this.comesBefore(a, b) ? -1 : 1);
    return taken;
  }
}
