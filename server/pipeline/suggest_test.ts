// Proves that slips are recognised and that other words are left alone.
import { strictEqual } from "node:assert/strict";
import { closest, didYouMean } from "./suggest.ts";

const KEYS = ["name", "after", "dependencies", "outputs", "retry", "timeoutMs", "maxAttempts", "backoffMs"];

for (
  const [word, meant] of [
    ["nam", "name"],
    ["naem", "name"],
    ["Name", "name"],
    ["afer", "after"],
    ["dependecies", "dependencies"],
    ["dependency", "dependencies"],
    ["output", "outputs"],
    ["timeout", "timeoutMs"],
    ["timeout_ms", "timeoutMs"],
    ["max-attempts", "maxAttempts"],
    ["backof", "backoffMs"],
    ["retyr", "retry"],
    ["colour", undefined],
    ["x", undefined],
    ["", undefined],
    ["n", undefined],
    ["name".repeat(1000), undefined],
  ] as const
) {
  Deno.test(`"${word.slice(0, 20)}" is ${meant === undefined ? "no slip" : `a slip for ${meant}`}`, () => {
    strictEqual(closest(word, KEYS), meant);
  });
}

Deno.test("the nearest is meant, whatever stands first", () => {
  strictEqual(closest("chrage", ["change", "charge"]), "charge");
  strictEqual(closest("chrage", ["charge", "change"]), "charge");
});

Deno.test("of two that are as near, the first is meant", () => {
  strictEqual(closest("bar", ["bat", "car"]), "bat");
  strictEqual(closest("bar", ["car", "bat"]), "car");
});

Deno.test("a word that is meant is asked for, and nothing is said otherwise", () => {
  strictEqual(didYouMean("chrage", ["charge"]), '; did you mean "charge"?');
  strictEqual(didYouMean("ship", ["charge"]), "");
});
