// Ranges of blocks hold the blocks that were added, as a set would, in as few ranges as can be.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { FullBlocks } from "./full_blocks.ts";

Deno.test("blocks are in ranges, whatever order they come in, until they are dropped", () => {
  const blocks = fc.uniqueArray(fc.nat(40), { maxLength: 40 });
  fc.assert(fc.property(blocks, fc.nat(45), (added, below) => {
    const full = new FullBlocks();
    for (const block of added) strictEqual(full.add(block), true);
    full.dropBelow(below);
    const left = new Set(added.filter((block) => block >= below));
    const listed: [number, number][] = [];
    for (let block = 0; block < 50; block++) {
      let end = block;
      while (left.has(end)) end++;
      strictEqual(full.endFrom(block), end);
      if (left.has(block) && !left.has(block - 1)) listed.push([block, end]);
    }
    deepStrictEqual(full.stored, listed);
  }));
});

Deno.test("there are no more ranges than are stored with a group; a block that joins two is taken", () => {
  const full = new FullBlocks();
  let ranges = 0;
  while (full.add(ranges * 2)) ranges++;
  strictEqual(full.add(1), true);
  strictEqual(full.stored.length, ranges - 1);
  strictEqual(full.add(ranges * 2), true);
  strictEqual(full.add(ranges * 2 + 10), false);
});
