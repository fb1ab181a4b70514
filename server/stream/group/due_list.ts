/**
 * What a group has to deliver again, first to last. The deliveries themselves are the list, so that nothing is moved however long it gets.
 *
 * @module
 */

/** Something that can be due, in one list at a time. */
export interface Due<T> {
  /** What is due after it. */
  nextDue: T | undefined;
}

/** A queue of what is due. */
export class DueList<T extends Due<T>> {
  /** How many there are. */
  size = 0;
  private first: T | undefined;
  private last: T | undefined;

  /** Adds one at the end. */
  push(item: T): void {
    if (this.last === undefined) this.first = item;
    else this.last.nextDue = item;
    this.last = item;
    this.size++;
  }

  /** Adds some before all others, in their order. */
  putFirst(items: readonly T[]): void {
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at];
      item.nextDue = this.first;
      this.first = item;
      this.last ??= item;
    }
    this.size += items.length;
  }

  /** Takes the first. */
  shift(): T | undefined {
    const item = this.first;
    if (item === undefined) return undefined;
    this.first = item.nextDue;
    item.nextDue = undefined;
    if (this.first === undefined) this.last = undefined;
    this.size--;
    return item;
  }

  /** Forgets all. */
  clear(): void {
    for (let item = this.first; item !== undefined;) {
      const next: T | undefined = item.nextDue;
      item.nextDue = undefined;
      item = next;
    }
    this.first = this.last = undefined;
    this.size = 0;
  }
}
