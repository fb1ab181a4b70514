// A heap gives its items in their order, whatever comes and goes in between.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { Heap } from "./heap.ts";

const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant("push" as const), value: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant("shift" as const), value: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("takeWhere" as const), value: fc.integer({ min: 2, max: 5 }) }) },
);

Deno.test("a heap is a sorted list, to those who take from it", () => {
  fc.assert(fc.property(fc.array(command, { maxLength: 200 }), (commands) => {
    const heap = new Heap<number>((a, b) => a < b);
    let model: number[] = [];
    const sort = () => model.sort((a, b) => a - b);
    for (const { is, value } of commands) {
      if (is === "push") {
        heap.push(value);
        model.push(value);
      } else if (is === "shift") strictEqual(heap.shift(), model.shift());
      else {
        const taken = heap.takeWhere((item) => item % value === 0);
        deepStrictEqual(taken.sort((a, b) => a - b), model.filter((item) => item % value === 0));
        model = model.filter((item) => item % value !== 0);
      }
      sort();
      strictEqual(heap.first, model[0]);
      strictEqual(heap.size, model.length);
    }
  }));
});
