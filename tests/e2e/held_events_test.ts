// Events that are held back until a time (`deliverAt`), up to the frame limit: on disk from the answer on, over restarts, counted against what a
// namespace may keep, and gone with their stream.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { serveOn } from "../../server/server.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { refusal } from "../support/refusal.ts";
import { SetClock, VirtualClock } from "../support/virtual_clock.ts";

const LARGE = 5 * 1024 * 1024;

/** Bytes of which each part of a value is another. */
const content = (length: number) => Uint8Array.from({ length }, (_, i) => (i >> 10) & 255);

async function heldKeys(store: MemoryStore): Promise<number> {
  let count = 0;
  for await (const _entry of store.list(["t"], ["u"])) count++;
  return count;
}

Deno.test("a held event may be as large as a frame; it is there after a restart, and appended when it is due", async () => {
  const disk = new MemoryStore();
  const clock = new VirtualClock();
  const begin = async () => {
    const server = await serveOn({ port: 0, clock }, () => Promise.resolve(disk));
    const hadron = await connect(server.url);
    return { server, hadron, stream: hadron.stream("a") };
  };
  const first = await begin();
  await first.stream.ensure({ partitions: 2 });
  const deliverAt = clock.unixMs() + 60_000;
  const sizes = [10, 400_000, 500_000, LARGE];
  const options = (size: number) => ({ deliverAt, key: `k${size}`, id: `id-${size}` });
  for (const size of sizes) {
    deepStrictEqual((await first.stream.publish(content(size), options(size))).offset, -1);
  }
  strictEqual((await first.stream.publish(content(LARGE), options(LARGE))).duplicate, true);
  await first.hadron.close();
  await first.server.close();

  const { server, hadron, stream } = await begin();
  strictEqual((await stream.info()).partitions.reduce((sum, { events }) => sum + events, 0), 0);
  clock.advance(60_001);
  await eventually("all are there", async () => {
    return (await stream.info()).partitions.reduce((sum, { events }) => sum + events, 0) === sizes.length;
  });
  const seen: number[] = [];
  for await (const { data, key } of stream.read()) {
    strictEqual(key, `k${data.length}`);
    ok(data.every((byte, i) => byte === ((i >> 10) & 255)), "byte for byte");
    seen.push(data.length);
  }
  deepStrictEqual(seen.sort((a, b) => a - b), sizes);
  strictEqual(await heldKeys(disk), 0, "nothing is left of where they were held");
  await hadron.close();
  await server.close();
});

Deno.test("a large event that a server did not come to the end of holding is not there, and leaves nothing behind", async () => {
  const disk = new MemoryStore();
  const store = new FaultyStore(disk);
  const clock = new VirtualClock();
  const first = await serveOn({ port: 0, clock }, () => Promise.resolve(store));
  const hadron = await connect(first.url, { reconnect: false });
  await hadron.stream("a").ensure();
  const { commit } = store;
  let commits = 0;
  store.commit = (mutations) => {
    // Two of about thirteen are done.
    if (++commits === 3) store.failCommits(1_000_000);
    return commit.call(store, mutations);
  };
  const published = hadron.stream("a").publish(content(LARGE), { deliverAt: clock.unixMs() + 1000 });
  published.catch(() => {});
  await eventually("the server stops in the middle", () => commits >= 3);
  await hadron.close();
  await first.close();
  const left = await heldKeys(disk);
  ok(left > 0 && left < LARGE / 60_000, `${left} values`);

  const second = await serveOn({ port: 0, clock }, () => Promise.resolve(disk));
  const other = await connect(second.url);
  await eventually("what was left is deleted", async () => await heldKeys(disk) === 0);
  clock.advance(2000);
  await other.stream("a").publish("x");
  strictEqual((await other.stream("a").info()).partitions[0].events, 1);
  await other.stream("a").publish("y", { deliverAt: clock.unixMs() + 1000 });
  await other.stream("a").delete();
  await other.close();
  await second.close();
});

Deno.test("an id is taken as long as its event is held, whatever the window and over a restart, and for a window from when it is appended", async () => {
  const disk = new MemoryStore();
  const clock = new VirtualClock();
  const deliverAt = clock.unixMs() + 60_000;
  const held = { id: "one", deliverAt };
  const again = async (test: (publish: () => Promise<boolean>) => Promise<void>) => {
    const server = await serveOn({ port: 0, clock }, () => Promise.resolve(disk));
    const hadron = await connect(server.url);
    const stream = hadron.stream("a");
    await stream.ensure({ partitions: 3, dedupe: { windowMs: 10_000 } });
    await test(async () => (await stream.publish("x", held)).duplicate);
    await hadron.close();
    await server.close();
  };
  await again(async (publish) => {
    strictEqual(await publish(), false);
    clock.advance(20_000);
    strictEqual(await publish(), true, "after a window");
  });
  await again(async (publish) => {
    strictEqual(await publish(), true, "after a restart");
    clock.advance(40_001);
    await eventually("it is appended", async () => await heldKeys(disk) === 0);
    clock.advance(9000);
    strictEqual(await publish(), true, "within the window");
  });
  await again(async (publish) => {
    strictEqual(await publish(), true, "and after another restart");
    clock.advance(1001);
    strictEqual(await publish(), false, "after it");
  });
});

Deno.test("held events that are due together come in the order of their times, then in that in which they were published", async () => {
  const disk = new MemoryStore();
  const clock = new VirtualClock();
  const dueMs = clock.unixMs() + 1000;
  const sizes = [LARGE, 10, 500_000, 1, 70_000, 2];
  const first = await serveOn({ port: 0, clock }, () => Promise.resolve(disk));
  const hadron = await connect(first.url);
  await hadron.stream("a").ensure();
  await hadron.stream("a").publish("last", { deliverAt: dueMs + 1 });
  for (const size of sizes) await hadron.stream("a").publish(content(size), { deliverAt: dueMs });
  for (let i = 0; i < 200; i++) await hadron.stream("a").publish(`${i}`, { deliverAt: dueMs });
  await hadron.close();
  await first.close();
  clock.advance(5000);
  // What is larger takes longer to read.
  const slow = new FaultyStore(disk);
  slow.get = async (keys) => {
    const values = await disk.get(keys);
    for (let turns = 0; turns < values.length * 3; turns++) await Promise.resolve();
    return values;
  };
  const second = await serveOn({ port: 0, clock }, () => Promise.resolve(slow));
  const other = await connect(second.url);
  clock.advance(1);
  await eventually("all are there", async () => (await other.stream("a").info()).partitions[0].events === 207);
  const seen: (number | string)[] = [];
  for await (const event of other.stream("a").read()) {
    seen.push(seen.length < sizes.length ? event.data.length : event.text());
  }
  deepStrictEqual(seen, [...sizes, ...Array.from({ length: 200 }, (_, i) => `${i}`), "last"]);
  await other.close();
  await second.close();
});

Deno.test("what is held goes with its stream, from the store and from memory", async () => {
  const disk = new MemoryStore();
  const clock = new VirtualClock();
  const server = await serveOn({ port: 0, clock }, () => Promise.resolve(disk));
  const hadron = await connect(server.url);
  const deliverAt = clock.unixMs() + 60_000;
  for (const name of ["gone", "kept"]) {
    await hadron.stream(name).ensure();
    for (let i = 0; i < 300; i++) await hadron.stream(name).publish(`${i}`, { deliverAt: deliverAt - i, id: `${i}` });
  }
  await hadron.stream("gone").delete();
  await eventually("its values are deleted", async () => await heldKeys(disk) === 300);
  await hadron.stream("gone").ensure();
  strictEqual((await hadron.stream("gone").publish("x", { id: "0" })).duplicate, false);
  clock.advance(60_001);
  await eventually("others come", async () => (await hadron.stream("kept").info()).partitions[0].events === 300);
  const seen: string[] = [];
  for await (const event of hadron.stream("kept").read()) seen.push(event.text());
  deepStrictEqual(seen, Array.from({ length: 300 }, (_, i) => `${299 - i}`));
  strictEqual((await hadron.stream("gone").info()).partitions[0].events, 1);
  await hadron.close();
  await server.close();
});

Deno.test("a held event comes when the clock says so, though the clock was set ahead since", async () => {
  const clock = new SetClock();
  await using server = await serveOn({ port: 0, clock }, () => Promise.resolve(new MemoryStore()));
  await using hadron = await connect(server.url);
  const stream = hadron.stream("a");
  await stream.ensure({});
  await stream.publish("x", { deliverAt: clock.unixMs() + 3_600_000 });
  clock.aheadMs = 3_600_000;
  clock.advance(1000);
  await eventually("it is there", async () => (await stream.info()).partitions[0].events === 1);
});

Deno.test("a stream that is deleted while what it holds back is read, being due, leaves nothing of that", async () => {
  const disk = new MemoryStore();
  const store = new FaultyStore(disk);
  const clock = new VirtualClock();
  await using server = await serveOn({ port: 0, clock }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const stream = hadron.stream("a");
  await stream.ensure();
  const deliverAt = clock.unixMs() + 60_000;
  for (const size of [10, LARGE]) await stream.publish(content(size), { deliverAt });
  const release = store.holdReads("t");
  clock.advance(60_001);
  await eventually("they are being read", () => store.readsWaiting === 2);
  await stream.delete();
  release();
  await eventually("nothing is left", async () => await heldKeys(disk) === 0);
});

Deno.test("held events count the same against what a namespace may keep after a restart, however long their ids are", async () => {
  const disk = new MemoryStore();
  const clock = new VirtualClock();
  const limits = { storedBytesMax: 10_000 };
  const kept = async (count: number) => {
    await using server = await serveOn({ port: 0, clock, limits }, () => Promise.resolve(disk));
    await using hadron = await connect(server.url);
    const stream = hadron.stream("a");
    await stream.ensure();
    for (let i = 0; i < count; i++) {
      await stream.publish("x", { id: `${i}`.padEnd(1000, "i"), deliverAt: clock.unixMs() + 60_000 });
    }
    return (await refusal("LIMIT_EXCEEDED", stream.publish(new Uint8Array(10_000)))).details.storedBytes;
  };
  strictEqual(await kept(5), await kept(0));
});
