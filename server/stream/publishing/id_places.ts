/**
 * Ids that are remembered for ever (`dedupe: "forever"`): on disk, with the latest in memory.
 *
 * Before records with ids are appended, their ids are looked up. What was found stays in memory until whoever looked lets go of it, however
 * long that takes and however much is looked up meanwhile; what others append in between is noted there.
 *
 * @module
 */
import { Cursor, varintSize, writeVarint } from "../../../proto/varint.ts";
import { idKey } from "../../store/keys.ts";
import type { Store } from "../../store/store.ts";
import type { IdPlace } from "./id_window.ts";
import { Oldest } from "./oldest.ts";

/** Ids that are known without a look. */
const LATEST_MAX = 100_000;

/** An id that somebody has looked up, and not let go of. */
interface Looked {
  place: IdPlace | undefined;
  /** By how many. */
  holders: number;
}

/** The ids of one stream. */
export class IdPlaces {
  private readonly latest = new Map<string, IdPlace>();
  private readonly oldest = new Oldest(this.latest);
  private readonly looked = new Map<string, Looked>();

  constructor(
    private readonly store: Store,
    private readonly stream: number,
    private readonly latestMax = LATEST_MAX,
  ) {}

  /** Looks ids up, so that {@linkcode IdPlaces.find} knows them until what this resolves with is called. */
  async look(ids: readonly string[]): Promise<() => void> {
    const distinct = new Set(ids);
    const unknown: string[] = [];
    for (const id of distinct) {
      const looked = this.looked.get(id);
      const place = looked?.place ?? this.latest.get(id);
      if (looked === undefined) this.looked.set(id, { place, holders: 1 });
      else looked.holders++;
      if (place === undefined) unknown.push(id);
    }
    try {
      const values = await this.store.get(unknown.map((id) => idKey(this.stream, id)));
      for (const [i, value] of values.entries()) {
        const looked = this.looked.get(unknown[i])!;
        if (value !== undefined) looked.place ??= decodeIdPlace(value);
      }
    } catch (error) {
      this.letGo(distinct);
      throw error;
    }
    return () => this.letGo(distinct);
  }

  /** Where the event with an id that was looked up is. */
  find(id: string): IdPlace | undefined {
    return this.looked.get(id)?.place ?? this.latest.get(id);
  }

  /** Takes note of an id. */
  add(id: string, place: IdPlace): void {
    const looked = this.looked.get(id);
    if (looked !== undefined) looked.place = place;
    this.latest.delete(id);
    this.latest.set(id, place);
    if (this.latest.size <= this.latestMax) return;
    const oldest = this.oldest.peek();
    if (oldest !== undefined) this.latest.delete(oldest[0]);
  }

  private letGo(ids: Iterable<string>): void {
    for (const id of ids) {
      const looked = this.looked.get(id)!;
      if (--looked.holders === 0) this.looked.delete(id);
    }
  }
}

/** Where an event is, as it is stored. */
export function encodeIdPlace(partition: number, offset: number): Uint8Array {
  const value = new Uint8Array(varintSize(partition) + varintSize(offset + 1));
  writeVarint(value, writeVarint(value, 0, partition), offset + 1);
  return value;
}

function decodeIdPlace(value: Uint8Array): IdPlace {
  const cursor = new Cursor().reset(value, 0, value.length);
  const partition = cursor.varint();
  return { partition, offset: cursor.varint() - 1, timeMs: 0 };
}
