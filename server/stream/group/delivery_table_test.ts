// A table of deliveries agrees with a map from each offset.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { DeliveryTable, type Placed } from "./delivery_table.ts";

interface Run extends Placed {
  offset: number;
  count: number;
}

const OFFSETS = 1000;

Deno.test("whatever is added, cut and taken out, each offset has what a map has", () => {
  const step = fc.record({ offset: fc.nat(OFFSETS - 1), count: fc.integer({ min: 1, max: 200 }), cut: fc.nat() });
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 2 ** 40 }), (steps, base) => {
    const table = new DeliveryTable<Run>();
    const map = new Map<number, Run>();
    const lay = (run: Run) => {
      for (let i = 0; i < run.count; i++) map.set(run.offset + i, run);
    };
    for (const { offset: place, count: asked, cut } of steps) {
      const offset = base + place;
      const there = map.get(offset);
      if (there === undefined) {
        let count = 1;
        while (count < asked && !map.has(offset + count)) count++;
        const run = { offset, count };
        lay(run);
        table.add(run);
      } else if (there.count > 1 && cut % 3 > 0) {
        // As a delivery is cut: the part before is a new one.
        const front = { offset: there.offset, count: 1 + cut % (there.count - 1) };
        there.offset += front.count;
        there.count -= front.count;
        lay(front);
        table.replace(front);
      } else {
        for (let i = 0; i < there.count; i++) map.delete(there.offset + i);
        table.remove(there);
      }
      strictEqual(table.size, map.size);
    }
    for (let offset = base; offset < base + OFFSETS + 200; offset++) strictEqual(table.get(offset), map.get(offset));
    const expected = [...new Set(map.values())].sort((a, b) => a.offset - b.offset);
    deepStrictEqual(table.values(), expected);
    table.clear();
    deepStrictEqual([table.size, table.get(base), table.values()], [0, undefined, []]);
  }));
});
