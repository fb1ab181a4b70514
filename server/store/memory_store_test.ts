// The store in memory does what every store does, and keeps its order over many changes.

import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { compareKeys, MemoryStore } from "./memory_store.ts";
import { storeSuite } from "./store_suite.ts";
import type { Key } from "./store.ts";

storeSuite("memory store", () => Promise.resolve(new MemoryStore()));

Deno.test("memory store: after any sets and deletes it lists what a map would, in order", async () => {
  const change = fc.record({ number: fc.nat(3000), isSet: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 3000, size: "max" }), async (changes) => {
      const store = new MemoryStore();
      const model = new Map<number, number>();
      for (const [i, { number, isSet }] of changes.entries()) {
        if (isSet) model.set(number, i & 255);
        else model.delete(number);
        const key: Key = ["n", number];
        if (isSet) await store.commit({ sets: [{ key, value: new Uint8Array([i & 255]) }], deletes: [] });
        else await store.commit({ sets: [], deletes: [key] });
      }
      const listed: [number, number][] = [];
      for await (const { key, value } of store.list(["n", 0], ["n", 10_000])) listed.push([key[1] as number, value[0]]);
      deepStrictEqual(listed, [...model].sort(([a], [b]) => a - b));
    }),
    { numRuns: 20 },
  );
});

Deno.test("memory store: texts are in the order of their bytes, not of their UTF-16", () => {
  // U+FF5E is before U+1F600 in UTF-8, and behind its surrogates in UTF-16.
  deepStrictEqual([["\u{1f600}"], ["\uff5e"]].sort(compareKeys), [["\uff5e"], ["\u{1f600}"]]);
});
