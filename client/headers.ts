/**
 * Headers on the wire: entries of a map of strings.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { Cursor, varintSize, writeVarint } from "../proto/varint.ts";

const encoder = new TextEncoder();
/** A byte order mark is text like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const NONE = new Uint8Array(0);
const KEY_TAG = 1 << 3 | 2;
const VALUE_TAG = 2 << 3 | 2;

/** Encodes headers as the entries of map field number `field`, in the way the generated code does. */
export function encodeHeaders(headers: Record<string, string> | undefined, field: number): Uint8Array {
  if (headers === undefined) return NONE;
  const parts: [key: Uint8Array, value: Uint8Array, size: number][] = [];
  let total = 0;
  for (const [name, text] of Object.entries(headers)) {
    if (typeof text !== "string") {
      throw new HadronError("INVALID_ARGUMENT", `Set header ${JSON.stringify(name)}: its value is a ${typeof text}`);
    }
    const key = encoder.encode(name);
    const value = encoder.encode(text);
    const size = 2 + varintSize(key.length) + key.length + varintSize(value.length) + value.length;
    parts.push([key, value, size]);
    total += 1 + varintSize(size) + size;
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const [key, value, size] of parts) {
    bytes[at++] = field << 3 | 2;
    at = writeVarint(bytes, at, size);
    bytes[at++] = KEY_TAG;
    at = writeVarint(bytes, at, key.length);
    bytes.set(key, at);
    bytes[at += key.length] = VALUE_TAG;
    at = writeVarint(bytes, at + 1, value.length);
    bytes.set(value, at);
    at += value.length;
  }
  return bytes;
}

/** Decodes every entry of map field number `field` that stands between `start` and `end`. */
export function decodeHeaders(bytes: Uint8Array, start: number, end: number, field: number): Record<string, string> {
  const headers: Record<string, string> = {};
  const cursor = new Cursor().reset(bytes, start, end);
  while (cursor.position < end) {
    const tag = cursor.tag();
    if (tag !== (field << 3 | 2)) {
      cursor.skip(tag);
      continue;
    }
    const length = cursor.length();
    const entryEnd = cursor.position + length;
    let key = "";
    let value = "";
    while (cursor.position < entryEnd) {
      const part = cursor.tag();
      if (part !== KEY_TAG && part !== VALUE_TAG) {
        cursor.skip(part);
        continue;
      }
      const size = cursor.length();
      const text = decoder.decode(bytes.subarray(cursor.position, cursor.position + size));
      cursor.position += size;
      if (part === KEY_TAG) key = text;
      else value = text;
    }
    // Not an assignment: a header named __proto__ is a header like any other.
    Object.defineProperty(headers, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return headers;
}
