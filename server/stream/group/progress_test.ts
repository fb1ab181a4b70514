// The progress of a group is what was acked, also after a restart; it fits the commits of a store, however much of it becomes known at once, and is small,
// however long something is stuck.

import { ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { LimitedStore } from "../../../tests/support/limited_store.ts";
import { Committer } from "../../store/committer.ts";
import { decodeJson } from "../../store/json_value.ts";
import type { Log } from "../log/log.ts";
import type { GroupHost } from "./group_host.ts";
import { GroupPartition, type PartKeys, type StoredPart } from "./group_partition.ts";

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

/** A part over a store. */
class Scene {
  part: GroupPartition;
  writes = 0;
  readonly failures: unknown[] = [];
  private readonly failed = (error: unknown) => void this.failures.push(error);
  private readonly committer: Committer;

  constructor(readonly store = new LimitedStore()) {
    this.committer = new Committer(store, this.failed);
    const write: GroupHost["write"] = (bytes, mutations, apply) => {
      this.writes++;
      this.committer.run(bytes, mutations, apply, this.failed);
    };
    this.part = new GroupPartition(keys, log, 0, { write }, () => {});
  }

  /** Acks what is not acked from `from` to before `end`, but what is to be left. */
  async ack(from: number, end: number, isLeft: (offset: number) => boolean = () => false): Promise<void> {
    for (let offset = from; offset < end;) {
      const to = Math.min(end, offset + 10 * BLOCK_OFFSETS);
      this.committer.run(64 * 1024, 200, (gathering) => {
        for (; offset < to; offset++) {
          if (!isLeft(offset) && !this.part.progress.has(offset)) this.part.progress.add(gathering, offset);
        }
      }, this.failed);
      await this.committer.drained();
    }
  }

  /** All that is to be written is. */
  async tidied(): Promise<void> {
    this.part.tidySometime();
    while (this.part.progress.gone.length > 0) await this.committer.drained();
    await this.committer.drained();
  }

  /** Another one, of what is stored. */
  async restarted(): Promise<Scene> {
    await this.committer.drained();
    const scene = new Scene(this.store);
    for await (const { key, value } of this.store.list(["g"], ["h"])) {
      if (key.length === 1) scene.part.restore(decodeJson<StoredPart>(value));
      else scene.part.progress.restore(key[1] as number, value);
    }
    return scene;
  }
}

Deno.test("a floor that passes thousands of bitmaps at once deletes them by and by", async () => {
  const scene = new Scene();
  const { part, store } = scene;
  await scene.ack(1, log.next, (offset) => offset % BLOCK_OFFSETS === 7);
  ok(await entries(store) > BLOCKS - 2, "what is acked above the floor is stored");
  // The log has dropped it all.
  part.trim(log.next);
  strictEqual(part.progress.floor, log.next);
  scene.writes = 0;
  part.tidySometime();
  await scene.tidied();
  ok(scene.writes < BLOCKS / 10, `${scene.writes} writes: each takes many along`);
  strictEqual(await entries(store), 1);
  strictEqual(scene.failures.length, 0);
});

Deno.test("what is acked behind events that are stuck takes next to nothing, however much it is, and is not forgotten", async () => {
  const stuck = [0, 1000 * BLOCK_OFFSETS + 5, 2000 * BLOCK_OFFSETS];
  const first = new Scene();
  await first.ack(0, log.next, (offset) => stuck.includes(offset));
  await first.ack(stuck[1], stuck[1] + 1);
  const { part, store, failures } = await first.restarted();
  ok(await entries(store) <= 4, `${await entries(store)} entries`);
  strictEqual(part.progress.floor, 0);
  strictEqual(part.progress.ackedAbove, log.next - 2);
  for (let offset = 1; offset < log.next; offset += 77) strictEqual(part.progress.has(offset), offset !== stuck[2]);
  part.progress.add(undefined, 0);
  strictEqual(part.progress.floor, stuck[2]);
  part.progress.add(undefined, stuck[2]);
  strictEqual(part.progress.floor, log.next);
  strictEqual(part.progress.ackedAbove, 0);
  strictEqual(failures.length, 0);
});

/** What is done with a part: some neighbours are acked, the log drops its first, another server takes over. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constant("ack" as const), fc.nat(8 * BLOCK_OFFSETS), fc.nat(3 * BLOCK_OFFSETS)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("trim" as const), fc.nat(8 * BLOCK_OFFSETS), fc.constant(0)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("restart" as const), fc.constant(0), fc.constant(0)) },
);

Deno.test("what was acked is what a list of all offsets says, over restarts and when the log drops its first", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      let scene = new Scene();
      const acked = new Uint8Array(12 * BLOCK_OFFSETS);
      let dropped = 0;
      for (const [what, offset, count] of steps) {
        if (what === "ack") {
          await scene.ack(offset, offset + count);
          acked.fill(1, offset, offset + count);
        } else if (what === "trim") {
          dropped = Math.max(dropped, offset);
          scene.part.trim(dropped);
          acked.fill(1, 0, dropped);
        } else {
          scene = await scene.restarted();
          // As the log tells every group when it is loaded.
          scene.part.trim(dropped);
        }
        const { progress } = scene.part;
        const floor = acked.indexOf(0);
        strictEqual(progress.floor, floor);
        strictEqual(progress.ackedAbove, acked.subarray(floor).reduce((sum, is) => sum + is, 0));
        ok(acked.every((is, at) => progress.has(at) === (is === 1)));
      }
      await scene.tidied();
      strictEqual(scene.failures.length, 0);
    }),
    { numRuns: 60 },
  );
});
