// Medians and percentiles are those of the textbook, also of few samples.

import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { percentile, summarize } from "./statistics.ts";

Deno.test("the median of an odd number of samples is the middle one", () => {
  deepStrictEqual(summarize([30, 10, 20]), { median: 20, min: 10, max: 30, runs: 3 });
});

Deno.test("the median of an even number of samples lies between the two in the middle", () => {
  deepStrictEqual(summarize([4, 1, 3, 2]), { median: 2.5, min: 1, max: 4, runs: 4 });
});

Deno.test("a summary of no samples is refused", () => {
  throws(() => summarize([]), /there are none/);
});

Deno.test("a percentile is the smallest sample that so many do not exceed", () => {
  const hundred = Float64Array.from({ length: 100 }, (_, index) => 100 - index);
  strictEqual(percentile(hundred, 0.5), 50);
  strictEqual(percentile(hundred, 0.99), 99);
  strictEqual(percentile(Float64Array.of(7), 0.99), 7);
});
