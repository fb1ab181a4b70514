/**
 * What is stored of an event that is held back: its partition, its id and its record, over as many values as that takes.
 *
 * The first of them has a key of its own, by which it is found; the others lie behind it, and count because it is there.
 *
 * @module
 */
import { HadronError } from "../../../proto/error.ts";
import { Cursor, varintSize, writeVarint } from "../../../proto/varint.ts";
import { heldKey } from "../../store/keys.ts";
import { type Key, VALUE_BYTES_MAX } from "../../store/store.ts";

/** An event to be held. */
export interface Held {
  readonly dueMs: number;
  readonly partition: number;
  readonly id: string;
  /** The `records` field. */
  readonly field: Uint8Array;
}

/** Something that is to be stored of a held event. */
export interface HeldValue {
  readonly key: Key;
  readonly value: Uint8Array;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** Where one is stored. */
interface HeldPlace {
  readonly dueMs: number;
  readonly stream: number;
  readonly serial: number;
  readonly parts: number;
}

/** The values of an event. The last is the one that makes the others count. */
export function valuesOf(held: Held, stream: number, serial: number): HeldValue[] {
  const value = encodeHeld(held);
  const values: HeldValue[] = [];
  for (let part = 0; part * VALUE_BYTES_MAX < value.length; part++) {
    const piece = value.subarray(part * VALUE_BYTES_MAX, (part + 1) * VALUE_BYTES_MAX);
    values.unshift({ key: partKey(held.dueMs, stream, serial, part), value: piece });
  }
  return values;
}

/** The keys of all of its values, first to last. */
export function keysOf({ dueMs, stream, serial, parts }: HeldPlace): Key[] {
  return Array.from({ length: parts }, (_, part) => partKey(dueMs, stream, serial, part));
}

function partKey(dueMs: number, stream: number, serial: number, part: number): Key {
  const key = heldKey(dueMs, stream, serial);
  return part === 0 ? key : [...key, part];
}

function encodeHeld({ partition, id, field }: Held): Uint8Array {
  const name = encoder.encode(id);
  const value = new Uint8Array(varintSize(partition) + varintSize(name.length) + name.length + field.length);
  let at = writeVarint(value, writeVarint(value, 0, partition), name.length);
  value.set(name, at);
  at += name.length;
  value.set(field, at);
  return value;
}

/** An event of its values, first to last. */
export function decodeHeld(dueMs: number, pieces: readonly Uint8Array[]): Held {
  const value = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    value.set(piece, at);
    at += piece.length;
  }
  const { partition, id, end } = decodeName(value);
  const field = value.subarray(end);
  if (field.length === 0) throw new HadronError("INTERNAL", "Read held event: the stored value has no record");
  return { dueMs, partition, id, field };
}

/** What stands before the record, in the first of its values. */
export function decodeName(value: Uint8Array): { partition: number; id: string; end: number } {
  const cursor = new Cursor().reset(value, 0, value.length);
  const partition = cursor.varint();
  const length = cursor.varint();
  const end = cursor.position + length;
  return { partition, id: decoder.decode(value.subarray(cursor.position, end)), end };
}
