// The progress of a group fits the commits of a store, however much of it becomes known at once.

import { ok, strictEqual } from "node:assert/strict";
import { LimitedStore } from "../../../tests/support/limited_store.ts";
import { Committer } from "../../store/committer.ts";
import type { Log } from "../log/log.ts";
import type { GroupHost } from "./group_host.ts";
import { GroupPartition, type PartKeys } from "./group_partition.ts";

const BLOCKS = 3000;
const BLOCK_OFFSETS = 1024;

const log: Log = {
  partition: 0,
  first: 0,
  next: BLOCKS * BLOCK_OFFSETS,
  cursor: () => ({ at: () => undefined, close: () => {} }),
};
const keys: PartKeys = { part: () => ["g"], block: (_partition, block) => ["g", block] };

async function entries(store: LimitedStore): Promise<number> {
  let count = 0;
  for await (const _ of store.list(["g"], ["h"])) count++;
  return count;
}

Deno.test("a floor that passes thousands of bitmaps at once deletes them by and by", async () => {
  const store = new LimitedStore();
  const failures: unknown[] = [];
  const committer = new Committer(store, (error) => failures.push(error));
  let writes = 0;
  const write: GroupHost["write"] = (bytes, mutations, apply) => {
    writes++;
    committer.run(bytes, mutations, apply, (error) => failures.push(error));
  };
  const part = new GroupPartition(keys, log, 0, { write }, () => {});
  const ack = async (from: number, end: number) => {
    for (let offset = from; offset < end;) {
      const to = Math.min(end, offset + 100 * BLOCK_OFFSETS);
      committer.run(64 * 1024, 200, (gathering) => {
        for (; offset < to; offset++) part.progress.add(gathering, offset);
      }, (error) => failures.push(error));
      await committer.drained();
    }
  };
  await ack(1, log.next);
  ok(await entries(store) > BLOCKS - 2, "what is acked above the floor is stored");
  await ack(0, 1);
  strictEqual(part.progress.floor, log.next);
  writes = 0;
  part.tidySometime();
  part.tidySometime();
  while (part.progress.gone.length > 0) await committer.drained();
  await committer.drained();
  ok(writes < BLOCKS / 10, `${writes} writes: each takes many along`);
  strictEqual(await entries(store), 1);
  strictEqual(failures.length, 0);
});
