/**
 * Values of the store that are few and read by people too: JSON.
 *
 * @module
 */
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** As it is stored. */
export function encodeJson(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

/** What was stored; the caller says what that is. */
export function decodeJson<T>(value: Uint8Array): T {
  return JSON.parse(decoder.decode(value));
}
