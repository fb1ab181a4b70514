// Proves that the waits before new attempts double, stay within their bounds and are spread, and that a wait ends early when it is
// called off.
import { ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { reconnectDelayMs, wait } from "./reconnect.ts";

const attempts = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1_000_000 }));
const fractions = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

Deno.test("a wait is between half of its step and all of it, the step doubling from the first wait to the longest", () => {
  const first = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(
      attempts,
      first,
      fc.integer({ min: 1, max: 60_000 }),
      fractions,
      (attempt, minDelayMs, maxDelayMs, random) => {
        const delayMs = reconnectDelayMs(attempt, { minDelayMs, maxDelayMs }, () => random);
        const step = attempt > 30 ? maxDelayMs : Math.min(maxDelayMs, minDelayMs * 2 ** (attempt - 1));
        ok(delayMs >= Math.floor(step / 2) && delayMs <= step, `${delayMs} ms for a step of ${step} ms`);
        ok(Number.isInteger(delayMs));
      },
    ),
  );
});

Deno.test("without options the first wait is 25 to 50 ms and none is longer than 2 seconds", () => {
  strictEqual(reconnectDelayMs(1, {}, () => 0), 25);
  strictEqual(reconnectDelayMs(1, {}, () => 1), 50);
  strictEqual(reconnectDelayMs(2, {}, () => 1), 100);
  for (const attempt of [7, 100, 1e9]) strictEqual(reconnectDelayMs(attempt, {}, () => 1), 2000);
});

Deno.test("clients that lost the same server do not all come back at once", () => {
  let random = 0;
  const delays = new Set(Array.from({ length: 100 }, () => reconnectDelayMs(6, {}, () => (random += 0.01) % 1)));
  ok(delays.size > 90);
});

Deno.test("a wait that is called off, before or while it lasts, is over and leaves no timer", async () => {
  const hour = 3_600_000;
  await wait(hour, AbortSignal.abort());
  const controller = new AbortController();
  const waiting = wait(hour, controller.signal);
  controller.abort();
  await waiting;
});
