// Proves that the trie finds exactly the patterns that match a subject, as a matcher does that compares token by token, and that
// what was inserted and removed again leaves nothing behind.
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { naiveMatches, patterns, subjects } from "../../tests/support/naive_router.ts";
import { Trie } from "./trie.ts";

/** What the trie holds: itself, and where it stands. */
interface Held {
  pattern: string;
  id: number;
}

function heldIn(trie: Trie<Held>, subject: string): Held[] {
  const found: Held[] = [];
  trie.match(subject, (held) => found.push(held));
  return found.sort((one, other) => one.id - other.id);
}

function trieOf(values: readonly Held[]): Trie<Held> {
  const trie = new Trie<Held>();
  for (const held of values) trie.insert(held.pattern, held);
  return trie;
}

Deno.test("10,000 times: random patterns and subjects match as a naive matcher says", () => {
  fc.assert(
    fc.property(
      fc.array(patterns, { maxLength: 12 }),
      fc.array(subjects, { minLength: 1, maxLength: 4 }),
      (some, asked) => {
        const values = some.map((pattern, id) => ({ pattern, id }));
        const trie = trieOf(values);
        for (const subject of asked) {
          deepStrictEqual(heldIn(trie, subject), values.filter(({ pattern }) => naiveMatches(pattern, subject)));
        }
      },
    ),
    { numRuns: 10_000 },
  );
});

Deno.test("after random removals it is as if what was removed had never been there", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(patterns, fc.boolean()), { maxLength: 30 }), fc.array(subjects), (plan, asked) => {
      const values = plan.map(([pattern], id) => ({ pattern, id }));
      const trie = trieOf(values);
      const kept = values.filter(({ id }) => plan[id][1]);
      for (const held of values) if (!kept.includes(held)) trie.remove(held.pattern, held);
      strictEqual(trie.size, kept.length);
      for (const subject of asked) deepStrictEqual(heldIn(trie, subject), heldIn(trieOf(kept), subject));
      deepStrictEqual(trie, trieOf(kept), "no node is left that nothing needs");
      for (const held of kept) trie.remove(held.pattern, held);
      deepStrictEqual(trie, new Trie<Held>());
    }),
    { numRuns: 2000 },
  );
});

Deno.test("removing what is not there changes nothing", () => {
  const [there, other] = [{ pattern: "a.b", id: 1 }, { pattern: "a.b", id: 2 }];
  const trie = trieOf([there]);
  for (const pattern of ["a", "a.b", "a.*", "a.>", "a.b.c", ">", "x"]) trie.remove(pattern, other);
  trie.remove("a.b.>", there);
  deepStrictEqual(trie, trieOf([there]));
  trie.remove("a.b", there);
  trie.remove("a.b", there);
  strictEqual(trie.size, 0);
});

Deno.test("a value may stand under several patterns, and is found once for each that matches", () => {
  const value = { pattern: "", id: 1 };
  const trie = new Trie<Held>();
  for (const pattern of ["a.*", "*.b", "a.>", "a.b", "b.>"]) trie.insert(pattern, value);
  strictEqual(heldIn(trie, "a.b").length, 4);
  trie.remove("a.*", value);
  strictEqual(heldIn(trie, "a.b").length, 3);
  strictEqual(trie.size, 4);
});

Deno.test("> stands for one or more tokens and never for none; * for exactly one", () => {
  const trie = trieOf([{ pattern: "a.>", id: 1 }, { pattern: "a.*", id: 2 }, { pattern: ">", id: 3 }, {
    pattern: "*",
    id: 4,
  }]);
  const ids = (subject: string) => heldIn(trie, subject).map(({ id }) => id);
  deepStrictEqual(ids("a"), [3, 4]);
  deepStrictEqual(ids("a.b"), [1, 2, 3]);
  deepStrictEqual(ids("a.b.c"), [1, 3]);
  deepStrictEqual(ids("b.c"), [3]);
});

Deno.test("tokens named like parts of an object are tokens", () => {
  const values = ["__proto__", "constructor.a", "toString.*", "hasOwnProperty.>"].map((pattern, id) => ({
    pattern,
    id,
  }));
  const trie = trieOf(values);
  deepStrictEqual(heldIn(trie, "__proto__"), [values[0]]);
  deepStrictEqual(heldIn(trie, "constructor"), []);
  deepStrictEqual(heldIn(trie, "toString.x"), [values[2]]);
});
