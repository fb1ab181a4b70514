// A group's part in a partition writes what it is, sometime, and nothing once its group is no more.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { TestLog } from "../../../tests/support/group_log.ts";
import type { Gathering } from "../../store/gathering.ts";
import { GroupPartition } from "./group_partition.ts";

/** Takes what is written, and tells when that is on disk. */
class Writes {
  touched = 0;
  readonly waiting: ((gathering: Gathering) => void)[] = [];
  private done: () => void = () => {};

  /** Commits the next one. */
  commit(): void {
    this.done = () => {};
    this.waiting.shift()?.({
      touch: () => this.touched++,
      after: (done: () => void) => this.done = done,
      delete: () => {},
    } as unknown as Gathering);
    this.done();
  }
}

function tidyingPart(): { part: GroupPartition; writes: Writes } {
  const writes = new Writes();
  const keys = { part: () => ["g", "part"], block: (_partition: number, block: number) => ["g", "part", block] };
  const write = (_bytes: number, _mutations: number, apply: (gathering: Gathering) => void) =>
    void writes.waiting.push(apply);
  const part = new GroupPartition(keys, new TestLog(), 0, { write }, () => {});
  // More than one operation deletes.
  for (let block = 0; block < 100; block++) part.progress.gone.push(keys.block(0, block));
  part.tidySometime();
  return { part, writes };
}

Deno.test("what the floor has passed is deleted in several writes, one after the other", () => {
  const { part, writes } = tidyingPart();
  for (let round = 0; round < 3; round++) writes.commit();
  strictEqual(writes.touched, 2);
  strictEqual(part.progress.gone.length, 0);
});

Deno.test("a part whose group is no more writes nothing, in the middle of tidying or about to", () => {
  for (const commits of [0, 1]) {
    const { part, writes } = tidyingPart();
    for (let round = 0; round < commits; round++) writes.commit();
    part.close();
    writes.commit();
    strictEqual(writes.touched, commits);
    part.tidySometime();
    strictEqual(writes.waiting.length, 0);
  }
});

Deno.test("how often something was tried is forgotten when the log has dropped it", () => {
  const { part } = tidyingPart();
  part.restore({ floor: 2, attempts: [[3, 1], [7, 2]] });
  part.trim(4);
  deepStrictEqual([...part.attempts], [[7, 2]]);
});
