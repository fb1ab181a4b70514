// Acks are cut so that each part changes few bitmaps, and nothing is lost or said twice by the cutting.

import { deepStrictEqual, ok, throws } from "node:assert/strict";
import fc from "fast-check";
import type { Lost } from "./group_host.ts";
import { checkRanges, costOfAcks, cutAcks } from "./settling.ts";

const range: fc.Arbitrary<Lost> = fc.record({
  partition: fc.nat(3),
  firstOffset: fc.nat(10_000_000),
  count: fc.oneof(fc.nat(3), fc.nat(600_000)),
  attempt: fc.constant(1),
});

function offsetsOf(ranges: readonly Lost[]): string[] {
  return ranges.flatMap(({ partition, firstOffset, count }) => {
    return [`${partition}/${firstOffset}`, `${partition}/${firstOffset + count}`];
  });
}

/** Ranges of one partition that continue each other become one again. */
function joined(ranges: readonly Lost[]): Lost[] {
  const whole: Lost[] = [];
  for (const each of ranges) {
    const last = whole.at(-1);
    if (last !== undefined && last.partition === each.partition && last.firstOffset + last.count === each.firstOffset) {
      whole[whole.length - 1] = { ...last, count: last.count + each.count };
    } else whole.push(each);
  }
  return whole;
}

Deno.test("acks are cut into parts that fit a commit", () => {
  fc.assert(fc.property(fc.array(range, { maxLength: 40 }), (ranges) => {
    const parts = cutAcks(ranges);
    for (const part of parts) ok(costOfAcks(part, 1).mutations <= 512, `${costOfAcks(part, 1).mutations} entries`);
    deepStrictEqual(offsetsOf(joined(parts.flat())), offsetsOf(joined(ranges)));
  }));
});

Deno.test("a thousand acks that lie far apart are several parts", () => {
  const acks = Array.from({ length: 1000 }, (_, i) => ({ partition: 0, firstOffset: i * 5000, count: 1, attempt: 1 }));
  deepStrictEqual(cutAcks(acks).map((part) => part.length), [256, 256, 256, 232]);
});

Deno.test("more deliveries than anybody can have in hand break the rules", () => {
  throws(() => checkRanges([{ partition: 0, firstOffset: 0, count: 2 ** 32 - 1, attempt: 1 }]), /PROTOCOL|at once/);
  checkRanges([{ partition: 0, firstOffset: 0, count: 1_000_000, attempt: 1 }]);
});
