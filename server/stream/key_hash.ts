/**
 * What a key hashes to: it chooses the partition of a record for as long as a stream lives, and stands for the key where order is kept by key.
 *
 * @module
 */

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ bytes[at], 0x01000193);
  return value >>> 0;
}
