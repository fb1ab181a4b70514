// Proves that a percentile of recorded durations is right to within 19 %, from above.
import { ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { Latency } from "./latency.ts";

/** From 1 µs to half an hour, as often small as large. */
const durations = fc.double({ min: -3, max: 6.2, noNaN: true }).map((exponent) => 10 ** exponent);

function recorded(all: readonly number[]): Latency {
  const latency = new Latency();
  for (const milliseconds of all) latency.record(milliseconds);
  return latency;
}

Deno.test("a percentile is at least the duration that this fraction stayed within, and at most 19 % more", () => {
  fc.assert(
    fc.property(
      fc.array(durations, { minLength: 1, maxLength: 200 }),
      fc.constantFrom(0.01, 0.5, 0.9, 0.99, 1),
      (all, fraction) => {
        const exact = all.toSorted((one, other) => one - other)[Math.ceil(all.length * fraction) - 1];
        const told = recorded(all).percentile(fraction);
        ok(told >= exact * (1 - 1e-9) && told <= exact * 1.19 * (1 + 1e-9), `${told} for ${exact}`);
      },
    ),
    { numRuns: 1000 },
  );
});

Deno.test("without any duration every percentile is 0", () => {
  for (const fraction of [0, 0.5, 1]) strictEqual(new Latency().percentile(fraction), 0);
});

Deno.test("durations below and beyond what is told apart are counted at its ends", () => {
  strictEqual(recorded([0, 0, 0.0001]).percentile(1), 0.001);
  strictEqual(recorded([-1]).percentile(0.5), 0.001);
  const longest = recorded([1e9]).percentile(1);
  strictEqual(recorded([1e12]).percentile(1), longest);
  ok(longest > 3_000_000, "more than fifty minutes");
});

Deno.test("one slow call in a hundred shows at p99 and beyond, not at p50", () => {
  const latency = recorded([...Array.from({ length: 98 }, () => 1), 1000, 1000]);
  ok(latency.percentile(0.5) < 1.2);
  ok(latency.percentile(0.99) >= 1000);
});

Deno.test("a handler that has had more calls than 32 bits count tells the same percentiles", () => {
  const latency = new Latency();
  for (let count = 0; count < 100; count++) latency.record(1);
  const { p50, counters } = { p50: latency.percentile(0.5), counters: Reflect.get(latency, "counters") };
  // What some hours at a hundred thousand calls a second come to.
  for (const [slot, count] of counters.entries()) counters[slot] = count * 2 ** 30;
  Reflect.set(latency, "total", 100 * 2 ** 30);
  strictEqual(latency.percentile(0.5), p50);
});
