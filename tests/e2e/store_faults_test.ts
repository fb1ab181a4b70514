// When the store fails, nothing is half done, what was under way is finished once it works again, what is there is served meanwhile, and no
// restart is needed; a server whose store belongs to another one ends and says so. Real servers, clients, disks.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { connect, type Hadron } from "../../mod.ts";
import { KvStore } from "../../server/store/kv_store.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { serveOn } from "../../server/server.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { limitedFiles, smallFileSystem, startServer } from "../support/full_disk.ts";
import { ServerProcess, startHadron } from "../support/processes.ts";
import { withDeadline } from "../support/deadline.ts";
import { refusal } from "../support/refusal.ts";
import { take, takeOne } from "../support/take.ts";

async function scene() {
  const store = new FaultyStore(new MemoryStore());
  const server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  const hadron = await connect(server.url);
  await hadron.stream("a").ensure();
  return {
    store,
    server,
    hadron,
    async [Symbol.asyncDispose]() {
      await hadron.close();
      await server.close();
    },
  };
}

async function texts(hadron: Hadron, stream: string): Promise<string[]> {
  const all: string[] = [];
  for await (const event of hadron.stream(stream).read()) all.push(event.text());
  return all;
}

Deno.test("what is published while commits fail is stored once, in order, when they work again", async () => {
  await using the = await scene();
  const { store, hadron } = the;
  await hadron.stream("b").ensure({ dedupe: "forever" });
  store.failCommits(4);
  const stream = hadron.stream("a");
  const first = Array.from({ length: 20 }, (_, i) => stream.publish(`${i}`));
  const batch = stream.publishBatch([{ data: "20" }, { data: "21" }]);
  const transaction = hadron.transaction((tx) => {
    tx.publish("a", "22");
    tx.publish("b", "22");
  });
  await hadron.stream("b").publish("with an id", { id: "x" });
  const published = [...await Promise.all(first), ...await batch, (await transaction)[0]];
  deepStrictEqual(published.map(({ offset }) => offset), Array.from({ length: 23 }, (_, i) => i));
  deepStrictEqual(await texts(hadron, "a"), Array.from({ length: 23 }, (_, i) => `${i}`));
  strictEqual((await texts(hadron, "b")).length, 2);
  strictEqual((await hadron.stream("b").publish("again", { id: "x" })).duplicate, true);
});

Deno.test("what is on its way to the disk when a read fails keeps its place, or is sent again", async () => {
  await using the = await scene();
  const { store, hadron } = the;
  await hadron.stream("b").ensure({ dedupe: "forever" });
  store.hold();
  const under = hadron.stream("a").publish("under way");
  await hadron.flush();
  const gathered = hadron.stream("a").publish("gathered");
  await hadron.flush();
  store.failRead("u", new TypeError("the disk is on fire"));
  const looked = hadron.stream("b").publish("with an id", { id: "x" });
  await hadron.flush();
  // It has failed by now, and is to be read again: not before what is there is known.
  await hadron.flush();
  store.release();
  await looked;
  const later = await hadron.stream("a").publish("later");
  deepStrictEqual([(await under).offset, (await gathered).offset, later.offset], [0, 1, 2]);
  deepStrictEqual(await texts(hadron, "a"), ["under way", "gathered", "later"]);
});

Deno.test("how far a group is, as it is told, is on disk: what is below comes to nobody again", async () => {
  await using the = await scene();
  const { store, hadron } = the;
  const stream = hadron.stream("a");
  await stream.publishBatch(["none", "wanted", "wanted", "none"].map((type) => ({ type })));
  const [first, second] = await take(stream.consume({ group: "g", filter: "wanted" }), 2);
  const floor = async () => (await stream.info()).groups[0].positions[0].floor;
  const floors = [await floor()];
  const ack = async (done: () => Promise<void>) => {
    store.hold();
    const acked = done();
    await hadron.flush();
    floors.push(await floor());
    store.release();
    await acked;
    floors.push(await floor());
  };
  await ack(() => first.ack());
  // The second one is acked while the commit of something else is under way.
  await ack(async () => void await Promise.all([stream.publish("at the end"), second.ack()]));
  deepStrictEqual(floors, [1, 1, 2, 2, 5]);
});

Deno.test("consumers, reads that follow and groups go on after a failure, and what was acked does not come again", async () => {
  await using the = await scene();
  const { store, hadron } = the;
  const stream = hadron.stream("a");
  await stream.publishBatch(["0", "1", "2", "3"].map((data) => ({ data })));
  const follow = stream.read({ follow: true });
  await take(follow, 4);
  const consumer = stream.consume({ group: "g", credits: 10 });
  const [zero, one] = await take(consumer, 4);
  await zero.ack();
  store.failCommits(2);
  await refusal("STORE_UNAVAILABLE", one.ack());
  const again = await take(consumer, 3);
  deepStrictEqual(again.map((delivery) => delivery.text()), ["1", "2", "3"]);
  await Promise.all(again.map((delivery) => delivery.ack()));
  await stream.publish("4");
  strictEqual((await takeOne(consumer)).text(), "4");
  strictEqual((await takeOne(follow)).text(), "4");
  strictEqual((await stream.info()).groups[0].lag, 1);
  await follow.return?.();
  await consumer.stop();
});

for (const disk of [limitedFiles, smallFileSystem]) {
  Deno.test({
    name: `a full disk (${disk.name}) refuses what is new, serves what is there, and goes on when there is room`,
    // Ignored where the machine has no way to make a disk full: no `prlimit`, no right to mount.
    ignore: !await disk.isPossible(),
    async fn() {
      const folder = await Deno.makeTempDir({ prefix: "hadron-full-" });
      await disk.prepare(folder);
      try {
        await using server = startServer(`${folder}/hadron.db`);
        const [, url] = await server.untilStdout(/^(hadron:\/\/\S+)\n/);
        await disk.limit(server);
        const env = { HADRON_URL: url };
        await using hadron = await connect(url);
        const stream = hadron.stream("a");
        await stream.ensure();
        const data = new Uint8Array(16_000);
        let stored = 0;
        const filling = async () => {
          for (; stored < 2000; stored++) await stream.publish(data);
        };
        const filled = refusal("STORE_UNAVAILABLE", filling());
        await server.untilStderr(/store takes nothing/);
        // Both try again for five seconds.
        await using command = startHadron(["stream", "pub", "a", "x"], { env });
        const error = await filled;
        match(error.message, disk.message);
        strictEqual(error.retryable, true);
        ok(stored > 50, `${stored} events fit`);
        await refusal("STORE_UNAVAILABLE", hadron.stream("b").ensure());
        let read = 0;
        for await (const event of stream.read()) read += event.data.length === data.length ? 1 : 0;
        strictEqual(read, stored, "what is there can be read, what was refused is not there");
        const pub = await command.end();
        match(
          pub.stderr,
          /^error\[STORE_UNAVAILABLE\]: Commit to store .*\nhint: the server cannot write what it keeps/,
        );
        match(pub.stderr, disk.message);
        deepStrictEqual([pub.code, pub.stdout], [1, ""]);
        const waiting = stream.publish("room");
        await disk.makeRoom(folder, server);
        deepStrictEqual(await waiting, { partition: 0, offset: stored, duplicate: false });
        deepStrictEqual(
          (await stream.info()).partitions[0].next,
          stored + 1,
          "and nothing else has come of what was refused",
        );
        strictEqual(server.hasEnded, false);
        await hadron.close();
        strictEqual((await server.stop()).code, 0);
      } finally {
        await disk.restore(folder);
        await Deno.remove(folder, { recursive: true });
      }
    },
  });
}

Deno.test("a stream, or a group, of which the deletion cannot be stored goes on, and nobody is told that it is gone", async () => {
  await using the = await scene();
  const { store, hadron } = the;
  const stream = hadron.stream("a");
  const consumer = stream.consume({ group: "g", credits: 10 });
  const follow = stream.read({ follow: true });
  for (const [i, remove] of [() => stream.deleteGroup("g"), () => stream.delete()].entries()) {
    await stream.publish(`before ${i}`);
    await (await takeOne(consumer)).ack();
    await takeOne(follow);
    store.failCommits(1);
    await refusal("STORE_UNAVAILABLE", remove());
    await stream.publish(`after ${i}`);
    const delivery = await takeOne(consumer);
    strictEqual(delivery.text(), `after ${i}`);
    await delivery.ack();
    strictEqual((await takeOne(follow)).text(), `after ${i}`);
  }
  await follow.return?.();
  await consumer.stop();
});

Deno.test("who consumes or reads what is deleted is told when that is on disk, and has nothing of it meanwhile", async () => {
  await using the = await scene();
  const { store, hadron } = the;
  const stream = hadron.stream("a");
  for (const [what, remove] of [["group", () => stream.deleteGroup("g")], ["stream", () => stream.delete()]] as const) {
    const consumer = stream.consume({ group: "g", credits: 1 });
    const follow = stream.read({ follow: true });
    await stream.publishBatch([{ data: "0" }, { data: "1" }]);
    const delivery = await takeOne(consumer);
    await takeOne(follow);
    const told: string[] = [];
    const next = takeOne(consumer).catch(({ code }) => told.push(`consumer ${code}`));
    const rest = Array.fromAsync(follow).catch(({ code }) => told.push(`reader ${code}`));
    store.hold();
    const removed = remove();
    await hadron.flush();
    const acked = refusal("NOT_FOUND", delivery.ack());
    await hadron.flush();
    deepStrictEqual(told, []);
    store.release();
    await removed;
    await acked;
    await next;
    if (what === "group") await follow.return?.();
    await rest;
    deepStrictEqual(
      told.sort(),
      what === "group" ? ["consumer NOT_FOUND"] : ["consumer NOT_FOUND", "reader NOT_FOUND"],
    );
  }
});

Deno.test("a server whose store another one has taken writes nothing more, and ends naming that one", async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-lost-" });
  const path = `${folder}/hadron.db`;
  try {
    await using first = await ServerProcess.start(["--port", "0", "--store", path]);
    await using hadron = await connect(first.url, { reconnect: { minDelayMs: 5, maxDelayMs: 50 } });
    const stream = hadron.stream("a");
    await stream.ensure();
    await stream.publish("before");
    // Past the lock, as somebody does who deletes the file of the lock.
    const owner = { name: "the-other", address: "hadron://127.0.0.1:9" };
    const store = await eventually(
      "the store is free for a moment",
      () => KvStore.open(path, owner, () => {}).catch(() => undefined),
    );
    const publishing = stream.publish("after");
    const { code, stderr } = await first.process.end();
    match(
      stderr,
      /\nerror\[STORE_UNAVAILABLE\]: Commit to store .*hadron\.db: it belongs to server the-other at hadron:\/\/127\.0\.0\.1:9 now\nhint: /,
    );
    strictEqual(code, 1);
    await store.close();
    // What was under way is finished by the server that follows.
    await using _second = await ServerProcess.start(["--port", first.url.split(":")[2], "--store", path]);
    deepStrictEqual(await withDeadline(publishing, () => "the publish"), { partition: 0, offset: 1, duplicate: false });
    deepStrictEqual(await texts(hadron, "a"), ["before", "after"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
