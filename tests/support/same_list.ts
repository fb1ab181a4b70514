/**
 * Long lists, compared: `deepEqual` would spend minutes on showing how they differ.
 *
 * @module
 */
import { strict as assert } from "node:assert";

/** The numbers from 0 up to, and without, `count`. */
export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

/** Fails at the first place where the lists differ. */
export function assertSameList<T extends string | number>(actual: readonly T[], expected: readonly T[]): void {
  const at = expected.findIndex((value, index) => value !== actual[index]);
  const place = at < 0 ? expected.length : at;
  if (at < 0 && actual.length === expected.length) return;
  assert.fail(
    `at ${place} of ${expected.length}: expected ${expected.slice(place, place + 5)}, ` +
      `got ${actual.slice(place, place + 5)}, ${actual.length} in all`,
  );
}
