/**
 * A queue between what arrives and who iterates over it.
 *
 * It knows how much waits in it; who fills it decides what happens at the bound: drop, or give no more credit.
 *
 * @module
 */

/** Taken items are cut off the front once so many have gathered, and they are half of all: so an item is moved once at most. */
const TAKEN_MIN = 1024;

interface Waiter<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

/** An async iterator that is fed from outside. */
export class Inbox<T> implements AsyncIterableIterator<T, undefined> {
  private items: T[] = [];
  private taken = 0;
  private waiters: Waiter<T>[] = [];
  /** Called once, when nothing follows any more. */
  onEnd: () => void = () => {};
  private state: { is: "open" } | { is: "closed" } | { is: "failed"; error: unknown } = { is: "open" };

  /** `onTake` is called with each item as it is handed out, `onReturn` when the iteration is given up. */
  constructor(private readonly onTake: (item: T) => void, private readonly onReturn: () => void) {}

  /** How many items wait. */
  get size(): number {
    return this.items.length - this.taken;
  }

  /** Whether somebody waits for the next item, so that it will not wait itself. */
  get isAwaited(): boolean {
    return this.waiters.length > 0;
  }

  /** Whether items are still accepted. */
  get isOpen(): boolean {
    return this.state.is === "open";
  }

  /** Adds an item; after the end it is ignored. */
  push(item: T): void {
    if (this.state.is !== "open") return;
    const waiter = this.waiters.shift();
    if (waiter === undefined) {
      this.items.push(item);
      return;
    }
    this.onTake(item);
    waiter.resolve({ value: item, done: false });
  }

  /** Throws away the item that has waited longest. */
  dropOldest(): void {
    if (this.size === 0) return;
    this.taken++;
    this.trim();
  }

  /** Nothing follows; what waits is still handed out. With an error, the iteration then fails with it. */
  end(error?: unknown): void {
    if (this.state.is !== "open") return;
    this.state = error === undefined ? { is: "closed" } : { is: "failed", error };
    for (const waiter of this.waiters) {
      if (error === undefined) waiter.resolve({ value: undefined, done: true });
      else waiter.reject(error);
    }
    this.waiters = [];
    this.onEnd();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The next item, as soon as there is one. */
  next(): Promise<IteratorResult<T, undefined>> {
    if (this.taken < this.items.length) {
      const item = this.items[this.taken++];
      this.trim();
      this.onTake(item);
      return Promise.resolve({ value: item, done: false });
    }
    if (this.state.is === "closed") return Promise.resolve({ value: undefined, done: true });
    if (this.state.is === "failed") return Promise.reject(this.state.error);
    return new Promise((resolve, reject) => this.waiters.push({ resolve, reject }));
  }

  /** Gives the iteration up: what waits is thrown away. */
  return(): Promise<IteratorResult<T, undefined>> {
    this.items = [];
    this.taken = 0;
    this.end();
    this.state = { is: "closed" };
    this.onReturn();
    return Promise.resolve({ value: undefined, done: true });
  }

  /** Lets go of items that have been taken. */
  private trim(): void {
    if (this.taken === this.items.length) {
      this.items = [];
      this.taken = 0;
    } else if (this.taken >= TAKEN_MIN && this.taken * 2 >= this.items.length) {
      this.items = this.items.slice(this.taken);
      this.taken = 0;
    }
  }
}
