/**
 * From a few bytes — a subject, the name of an endpoint — to what was made of them last time. Bounded: a table of fixed size
 * with four places for each hash, of which a new entry takes the next in turn. Keyed by bytes where they lie, so that a hit makes no
 * string. Hot: once per run of messages.
 *
 * @module
 */

interface Entry<T> {
  readonly key: Uint8Array;
  readonly value: T;
}

/** Places for each hash: with one, subjects of equal hash would drive each other out. */
const WAYS = 4;

/** Remembers values by bytes until told to forget. */
export class BytesCache<T> {
  /** Allocated for the first value: a cache that is never used costs nothing. */
  private entries: (Entry<T> | undefined)[] | undefined;
  /** The places that hold something. */
  private readonly filled = new Set<number>();
  private readonly mask: number;
  private turn = 0;

  /** Holds at most `slots` values; a power of two, at least 4. */
  constructor(private readonly slots: number) {
    this.mask = slots / WAYS - 1;
  }

  /** The value remembered for `bytes` from `start` to `end`. */
  get(bytes: Uint8Array, start: number, end: number): T | undefined {
    const { entries } = this;
    if (entries === undefined) return undefined;
    const at = this.find(entries, bytes, start, end);
    return at < 0 ? undefined : entries[at]?.value;
  }

  /** Remembers `value` for those bytes. */
  set(bytes: Uint8Array, start: number, end: number, value: T): void {
    const entries = this.entries ??= new Array(this.slots);
    let at = this.find(entries, bytes, start, end);
    if (at < 0) {
      const first = this.first(bytes, start, end);
      at = first + (this.turn++ & (WAYS - 1));
      for (let way = 0; way < WAYS; way++) if (entries[first + way] === undefined) at = first + way;
    }
    this.filled.add(at);
    entries[at] = { key: bytes.slice(start, end), value };
  }

  /** Forgets what is remembered for `key`. */
  forget(key: Uint8Array): void {
    if (this.entries === undefined) return;
    const at = this.find(this.entries, key, 0, key.length);
    if (at < 0) return;
    this.entries[at] = undefined;
    this.filled.delete(at);
  }

  /** Forgets everything, and lets go of it: values may hold connections that have ended. Costs what was remembered. */
  clear(): void {
    const { entries, filled } = this;
    if (entries === undefined) return;
    for (const at of filled) entries[at] = undefined;
    filled.clear();
  }

  /** Where those bytes are, or -1. */
  private find(entries: (Entry<T> | undefined)[], bytes: Uint8Array, start: number, end: number): number {
    const first = this.first(bytes, start, end);
    for (let at = first; at < first + WAYS; at++) {
      const entry = entries[at];
      if (entry !== undefined && isEqual(entry.key, bytes, start, end)) return at;
    }
    return -1;
  }

  /** The first place for those bytes: FNV-1a over them. */
  private first(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
    return ((hash ^ hash >>> 15) & this.mask) * WAYS;
  }
}

function isEqual(key: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let at = 0; at < key.length; at++) if (key[at] !== bytes[start + at]) return false;
  return true;
}
