// Proves that percentiles are right within the 1 % that the buckets promise, whatever the durations are.
import { ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { Latencies } from "./latencies.ts";

Deno.test("a percentile is the value at its rank, within 1 %", () => {
  const durations = fc.array(fc.double({ min: 0.002, max: 90_000, noNaN: true }), { minLength: 1, maxLength: 200 });
  fc.assert(fc.property(durations, fc.constantFrom(0.01, 0.5, 0.99, 1), (durationsMs, share) => {
    const latencies = new Latencies();
    durationsMs.forEach((durationMs) => latencies.add(durationMs));
    const sorted = durationsMs.toSorted((a, b) => a - b);
    const exact = sorted[Math.ceil(sorted.length * share) - 1];
    const told = latencies.percentileMs(share);
    ok(Math.abs(told / exact - 1) < 0.011, `told ${told}, exact ${exact}`);
  }));
});

Deno.test("without durations a percentile is 0, and none is too short or too long to count", () => {
  const latencies = new Latencies();
  strictEqual(latencies.percentileMs(0.5), 0);
  for (const durationMs of [0, -1, 1e-9, 1e12]) latencies.add(durationMs);
  strictEqual(latencies.count, 4);
  ok(latencies.percentileMs(0.5) < 0.002);
  ok(latencies.percentileMs(1) > 90_000);
});
