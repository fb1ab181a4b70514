/**
 * What Deno KV takes in one commit.
 *
 * @module
 */
import { ok } from "node:assert/strict";
import type { Key, Mutations } from "../../server/store/store.ts";

const MUTATIONS_MAX = 1000;
const COMMIT_BYTES_MAX = 800 * 1024;
const KEYS_BYTES_MAX = 80 * 1024;
const VALUE_BYTES_MAX = 64 * 1024;
const KEY_BYTES_MAX = 2048;

const encoder = new TextEncoder();

/** Throws for a commit that Deno KV would refuse. */
export function checkCommit({ sets, deletes }: Mutations): void {
  const keys = [...sets.map(({ key }) => key), ...deletes];
  // The check of the owner is one more.
  ok(keys.length < MUTATIONS_MAX, `a commit has fewer than ${MUTATIONS_MAX} mutations, not ${keys.length}`);
  keys.forEach(checkKey);
  const keysBytes = keys.reduce((sum, key) => sum + bytesOf(key), 0);
  ok(keysBytes <= KEYS_BYTES_MAX, `a commit has at most ${KEYS_BYTES_MAX} bytes of keys, not ${keysBytes}`);
  const bytes = sets.reduce((sum, { value }) => sum + value.length, keysBytes);
  ok(bytes <= COMMIT_BYTES_MAX, `a commit has at most ${COMMIT_BYTES_MAX} bytes, not ${bytes}`);
  for (const { value } of sets) ok(value.length <= VALUE_BYTES_MAX, `a value has at most ${VALUE_BYTES_MAX} bytes`);
}

/** Throws for a key that Deno KV would refuse. */
export function checkKey(key: Key): void {
  const bytes = bytesOf(key);
  ok(bytes <= KEY_BYTES_MAX, `a key has at most ${KEY_BYTES_MAX} bytes, not ${bytes}`);
}

/** A text with its type and its end, a number with its type; what ends a text takes two within it. */
function bytesOf(key: Key): number {
  return key.reduce<number>((sum, part) => {
    return sum + (typeof part === "number" ? 9 : 2 + encoder.encode(part.replaceAll("\0", "\0\0")).length);
  }, 0);
}
