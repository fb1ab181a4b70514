// The oldest entry of a map is the first of a walk through it, whatever was deleted and came again.

import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { Oldest } from "./oldest.ts";

Deno.test("the oldest entry is the first of a walk through the map", () => {
  const step = fc.tuple(fc.constantFrom("set" as const, "set again" as const, "delete" as const), fc.nat(9));
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const map = new Map<string, object>();
    const oldest = new Oldest(map);
    for (const [what, number] of steps) {
      if (what !== "set" || !map.has(`${number}`)) map.delete(`${number}`);
      if (what !== "delete") map.set(`${number}`, map.get(`${number}`) ?? {});
      deepStrictEqual(oldest.peek(), map.entries().next().value);
    }
  }));
});
