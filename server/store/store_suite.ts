/**
 * What every store must do: one suite, run by the tests of each.
 *
 * @module
 */
import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import type { Key, ListOptions, Store } from "./store.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const set = (key: Key, ...values: number[]) => ({ key, value: bytes(...values) });

/** Where a store cannot be tried. */
interface SuiteOptions {
  ignore?: boolean;
}

/** Registers the suite; `open` opens an empty store. */
export function storeSuite(name: string, open: () => Promise<Store>, options: SuiteOptions = {}): void {
  const test = (title: string, run: (store: Store) => Promise<void>) => {
    Deno.test(`${name}: ${title}`, options, async () => {
      const store = await open();
      try {
        await run(store);
      } finally {
        await store.close();
      }
    });
  };

  test("what was committed is there, what was deleted is not", async (store) => {
    await store.commit({ sets: [set(["a", 1], 1), set(["a", 2], 2)], deletes: [] });
    await store.commit({ sets: [set(["a", 2], 3)], deletes: [["a", 1]] });
    deepStrictEqual(await store.get([["a", 1], ["a", 2], ["b"]]), [undefined, bytes(3), undefined]);
  });

  test("more keys than one request takes are got in their order", async (store) => {
    const keys: Key[] = Array.from({ length: 35 }, (_, i) => ["k", i]);
    await store.commit({ sets: keys.map((key, i) => set(key, i)), deletes: [] });
    deepStrictEqual((await store.get(keys)).map((value) => value?.[0]), keys.map((_, i) => i));
  });

  test("keys are in the order of their parts: texts before numbers, short before long, numbers by size", async (store) => {
    const ordered: Key[] = [["a"], ["a", "b"], ["a", "b", 0], ["a", "bc"], ["a", 2], ["a", 10], ["a", 10, "x"], [
      "a",
      2 ** 40,
    ], ["é"]];
    const shuffled = [4, 0, 8, 2, 6, 1, 7, 5, 3].map((i) => ordered[i]);
    for (const key of shuffled) await store.commit({ sets: [set(key, 1)], deletes: [] });
    deepStrictEqual(await listed(store, ["a"], ["z"]), ordered.slice(0, -1));
    deepStrictEqual(await listed(store, [""], ["\u{10ffff}"]), ordered);
  });

  test("a list begins at its start, ends before its end, and goes either way, as far as it is to", async (store) => {
    await store.commit({ sets: Array.from({ length: 250 }, (_, i) => set(["n", i], i % 256)), deletes: [] });
    const numbers = async (from: number, to: number, options?: ListOptions) => {
      return (await listed(store, ["n", from], ["n", to], options)).map(([, number]) => number);
    };
    deepStrictEqual(await numbers(10, 13), [10, 11, 12]);
    deepStrictEqual(await numbers(10, 13, { reverse: true }), [12, 11, 10]);
    deepStrictEqual(await numbers(0, 250, { limit: 2 }), [0, 1]);
    deepStrictEqual(await numbers(0, 250, { reverse: true, limit: 1 }), [249]);
    strictEqual((await numbers(0, 250)).length, 250);
    deepStrictEqual(await numbers(250, 300), []);
  });

  test("a commit of many large values is taken whole", async (store) => {
    const sets = Array.from({ length: 12 }, (_, i) => ({ key: ["v", i], value: new Uint8Array(60 * 1024).fill(i) }));
    await store.commit({ sets, deletes: [] });
    deepStrictEqual(await store.get([["v", 11]]), [sets[11].value]);
  });
}

/** Registers what only stores with a limit do. */
export function refusingSuite(name: string, open: () => Promise<Store>, options: SuiteOptions = {}): void {
  Deno.test(`${name}: a commit that is refused has changed nothing`, options, async () => {
    const store = await open();
    try {
      const sets = [set(["small"], 1), { key: ["large"], value: new Uint8Array(70 * 1024) }];
      await rejects(store.commit({ sets, deletes: [] }), { code: "STORE_UNAVAILABLE" });
      deepStrictEqual(await store.get([["small"], ["large"]]), [undefined, undefined]);
    } finally {
      await store.close();
    }
  });
}

async function listed(store: Store, start: Key, end: Key, options?: ListOptions): Promise<Key[]> {
  const keys: Key[] = [];
  for await (const { key } of store.list(start, end, options)) {
    if (key[0] !== "owner" && key[0] !== "beat") keys.push([...key]);
  }
  return keys;
}
