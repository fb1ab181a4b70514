// The committer has one commit under way, gathers the next meanwhile, keeps order, refuses cleanly, and is dead after a failure.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { HadronError } from "../../proto/error.ts";
import { FaultyStore } from "../../tests/support/faulty_store.ts";
import { Committer } from "./committer.ts";
import type { CommitBuilder, Dirty } from "./gathering.ts";
import { MemoryStore } from "./memory_store.ts";

const value = (...bytes: number[]) => new Uint8Array(bytes);
const never = (error: HadronError) => {
  throw error;
};

function scene() {
  const store = new FaultyStore(new MemoryStore());
  const failures: HadronError[] = [];
  return { store, failures, committer: new Committer(store, (error) => failures.push(error)) };
}

Deno.test("what is run in one burst is one commit, its callbacks in order", async () => {
  const { store, committer } = scene();
  const order: number[] = [];
  for (let i = 0; i < 5; i++) {
    committer.run(10, 1, (gathering) => {
      gathering.set(["k", i], value(i));
      gathering.after(() => order.push(i));
    }, never);
  }
  deepStrictEqual(order, []);
  await committer.drained();
  strictEqual(store.commits.length, 1);
  deepStrictEqual(order, [0, 1, 2, 3, 4]);
});

Deno.test("while a commit is under way the next gathers, and something dirty is written once, as it is then", async () => {
  const { store, committer } = scene();
  let state = 0;
  const dirty: Dirty = { encode: (commit: CommitBuilder) => commit.set(["state"], value(state)) };
  const change = () =>
    committer.run(10, 1, (gathering) => {
      state++;
      gathering.touch(dirty, 10);
    }, never);
  store.hold();
  change();
  await Promise.resolve();
  for (let i = 0; i < 100; i++) change();
  store.release();
  await committer.drained();
  deepStrictEqual(store.commits.map(({ sets }) => sets.map((entry) => entry.value[0])), [[1], [101]]);
});

Deno.test("no callback comes before its commit, and an operation without a change waits for those before it", async () => {
  const { store, committer } = scene();
  const told: string[] = [];
  store.hold();
  committer.run(10, 1, (gathering) => {
    gathering.set(["a"], value(1));
    gathering.after(() => told.push("write"));
  }, never);
  await Promise.resolve();
  committer.run(10, 1, (gathering) => gathering.after(() => told.push("nothing")), never);
  await Promise.resolve();
  deepStrictEqual(told, []);
  store.release();
  await committer.drained();
  deepStrictEqual(told, ["write", "nothing"]);
});

Deno.test("what does not fit waits, in its order, and no commit is larger than it may be", async () => {
  const { store, committer } = scene();
  const order: number[] = [];
  store.hold();
  for (let i = 0; i < 20; i++) {
    committer.run(300 * 1024, 1, (gathering) => {
      gathering.set(["k", i], new Uint8Array(60 * 1024));
      gathering.grow(240 * 1024);
      gathering.after(() => order.push(i));
    }, never);
    await Promise.resolve();
  }
  ok(committer.waitingBytes > 0);
  ok(!committer.hasRoom(1, 1));
  store.release();
  await committer.drained();
  deepStrictEqual(order, Array.from({ length: 20 }, (_, i) => i));
  ok(store.commits.every(({ sets }) => sets.length <= 2));
});

Deno.test("the last set of a key counts, and a delete after it", async () => {
  const { store, committer } = scene();
  committer.run(10, 4, (gathering) => {
    gathering.set(["a"], value(1));
    gathering.set(["a"], value(2));
    gathering.set(["b"], value(1));
    gathering.delete(["b"]);
    gathering.delete(["c"]);
    gathering.set(["c"], value(3));
  }, never);
  await committer.drained();
  deepStrictEqual(store.commits, [
    { sets: [{ key: ["a"], value: value(2) }, { key: ["c"], value: value(3) }], deletes: [["b"]] },
  ]);
});

Deno.test("an operation that is refused takes no part, others do", async () => {
  const { store, committer } = scene();
  const refused: string[] = [];
  committer.run(10, 1, () => {
    throw new HadronError("CONFLICT", "no");
  }, (error) => refused.push(error.code));
  committer.run(10, 1, (gathering) => gathering.set(["a"], value(1)), never);
  await committer.drained();
  deepStrictEqual(refused, ["CONFLICT"]);
  strictEqual(store.commits.length, 1);
});

Deno.test("after a failed commit nothing is written any more, and everybody hears of it once", async () => {
  const { store, committer, failures } = scene();
  const told: string[] = [];
  const write = (name: string, bytes: number) => {
    committer.run(bytes, 1, (gathering) => {
      gathering.set([name], value(1));
      gathering.after(() => told.push(`${name} done`), (error) => told.push(`${name} ${error.code}`));
    }, (error) => told.push(`${name} never: ${error.code}`));
  };
  store.hold();
  store.failCommits(1);
  write("first", 10);
  await Promise.resolve();
  write("gathered", 700 * 1024);
  // It does not fit beside the one that has gathered.
  write("gathered too", 700 * 1024);
  store.release();
  await committer.drained();
  write("late", 10);
  await Promise.resolve();
  await Promise.resolve();
  deepStrictEqual(told.sort(), [
    "first STORE_UNAVAILABLE",
    "gathered STORE_UNAVAILABLE",
    "gathered too STORE_UNAVAILABLE",
    "late never: STORE_UNAVAILABLE",
  ]);
  strictEqual(failures.length, 1);
  strictEqual(store.commits.length, 0);
});

Deno.test("given up, it writes nothing more, and says when what was under way is on disk", async () => {
  const { store, failures, committer } = scene();
  const told: string[] = [];
  const set = (name: string) =>
    committer.run(10, 1, (gathering) => {
      gathering.set([name], value(1));
      gathering.after(() => told.push(`${name} stored`), ({ code }) => told.push(`${name} ${code}`));
    }, never);
  store.hold();
  set("under way");
  await Promise.resolve();
  set("gathered");
  const ended = committer.giveUp(new HadronError("STORE_UNAVAILABLE", "the store is read again")).then(() => {
    told.push("ended");
  });
  await Promise.resolve();
  deepStrictEqual(told, ["gathered STORE_UNAVAILABLE"]);
  store.release();
  await ended;
  deepStrictEqual(told.slice(1), ["under way stored", "ended"]);
  strictEqual(store.commits.length, 1);
  deepStrictEqual(failures, []);
});
