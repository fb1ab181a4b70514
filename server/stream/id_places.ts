/**
 * Ids that are remembered for ever (`dedupe: "forever"`): on disk, with the latest in memory.
 *
 * Before records with ids are appended, their ids are looked up. What was appended between the look and the append is among the latest.
 *
 * @module
 */
import { Cursor, varintSize, writeVarint } from "../../proto/varint.ts";
import { idKey } from "../store/keys.ts";
import type { Store } from "../store/store.ts";
import type { IdPlace } from "./ids.ts";

/** Many more than can come between looking and appending. */
const LATEST_MAX = 100_000;

/** The ids of one stream. */
export class IdPlaces {
  private readonly latest = new Map<string, IdPlace>();

  constructor(private readonly store: Store, private readonly stream: number) {}

  /** Looks ids up, so that {@linkcode IdPlaces.find} knows them. */
  async look(ids: readonly string[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.latest.has(id));
    const values = await this.store.get(unknown.map((id) => idKey(this.stream, id)));
    for (const [i, value] of values.entries()) {
      if (value !== undefined && !this.latest.has(unknown[i])) this.add(unknown[i], decodeIdPlace(value));
    }
  }

  /** Where the event with an id that was looked up is. */
  find(id: string): IdPlace | undefined {
    return this.latest.get(id);
  }

  /** Takes note of an id. */
  add(id: string, place: IdPlace): void {
    this.latest.delete(id);
    this.latest.set(id, place);
    if (this.latest.size <= LATEST_MAX) return;
    for (const oldest of this.latest.keys()) {
      this.latest.delete(oldest);
      break;
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
