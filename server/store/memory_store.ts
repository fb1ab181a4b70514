/**
 * A store in memory: for tests, and for servers that are to keep nothing.
 *
 * @module
 */
import type { Entry, Key, ListOptions, Mutations, Store } from "./store.ts";

/** Entries in the order of their keys, in chunks, so that a change moves little. */
const CHUNK_MAX = 512;

/** Keeps everything in memory. */
export class MemoryStore implements Store {
  readonly description = ":memory:";
  private chunks: Entry[][] = [[]];

  get(keys: readonly Key[]): Promise<(Uint8Array | undefined)[]> {
    return Promise.resolve(keys.map((key) => {
      const { chunk, at, found } = this.find(key);
      return found ? this.chunks[chunk][at].value : undefined;
    }));
  }

  async *list(start: Key, end: Key, { reverse, limit = Infinity }: ListOptions = {}): AsyncIterableIterator<Entry> {
    // What changes meanwhile is not seen, as with a store that reads a page at a time.
    const entries: Entry[] = [];
    if (reverse) {
      let { chunk, at } = this.find(end);
      while (entries.length < limit) {
        if (--at < 0) {
          if (--chunk < 0) break;
          at = this.chunks[chunk].length;
          continue;
        }
        const entry = this.chunks[chunk][at];
        if (compareKeys(entry.key, start) < 0) break;
        entries.push(entry);
      }
    } else {
      let { chunk, at } = this.find(start);
      while (entries.length < limit) {
        if (at >= this.chunks[chunk].length) {
          if (++chunk >= this.chunks.length) break;
          at = 0;
          continue;
        }
        const entry = this.chunks[chunk][at++];
        if (compareKeys(entry.key, end) >= 0) break;
        entries.push(entry);
      }
    }
    yield* entries;
  }

  commit({ sets, deletes }: Mutations): Promise<void> {
    for (const { key, value } of sets) this.set(key, value);
    for (const key of deletes) this.delete(key);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private set(key: Key, value: Uint8Array): void {
    const { chunk, at, found } = this.find(key);
    const entries = this.chunks[chunk];
    entries.splice(at, found ? 1 : 0, { key, value });
    if (entries.length > CHUNK_MAX) this.chunks.splice(chunk + 1, 0, entries.splice(CHUNK_MAX >> 1));
  }

  private delete(key: Key): void {
    const { chunk, at, found } = this.find(key);
    if (!found) return;
    this.chunks[chunk].splice(at, 1);
    if (this.chunks[chunk].length === 0 && this.chunks.length > 1) this.chunks.splice(chunk, 1);
  }

  /** Where a key is, or would be. */
  private find(key: Key): { chunk: number; at: number; found: boolean } {
    const { chunks } = this;
    let low = 0;
    let high = chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (compareKeys(chunks[middle][0].key, key) <= 0) low = middle;
      else high = middle - 1;
    }
    const entries = chunks[low];
    let from = 0;
    let to = entries.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (compareKeys(entries[middle].key, key) < 0) from = middle + 1;
      else to = middle;
    }
    return { chunk: low, at: from, found: from < entries.length && compareKeys(entries[from].key, key) === 0 };
  }
}

const encoder = new TextEncoder();

/** The order of keys: part by part, texts before numbers, a key before those it begins. Texts are in the order of their bytes. */
export function compareKeys(a: Key, b: Key): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a[i], b[i]];
    if (x === y) continue;
    if (typeof x === "number" || typeof y === "number") {
      if (typeof x === "number" && typeof y === "number") return x - y;
      return typeof x === "string" ? -1 : 1;
    }
    return compareBytes(encoder.encode(x), encoder.encode(y));
  }
  return a.length - b.length;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}
