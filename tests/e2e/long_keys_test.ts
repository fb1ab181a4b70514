// Names and ids as long as they may be, and many of them at once: they are parts of keys, of which a commit takes 80 KiB.

import { strictEqual } from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { LimitedStore } from "../support/limited_store.ts";
import { refusal } from "../support/refusal.ts";
import { withSoundServer } from "../support/sound_server.ts";
import { take } from "../support/take.ts";

Deno.test("many groups with long names ack at once, in commits that the store takes", () =>
  withSoundServer(new LimitedStore(), async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure();
    const groups = Array.from({ length: 700 }, (_, i) => `${i}-`.padEnd(100, "g"));
    const consumers = groups.map((group) => stream.consume({ group }));
    await Promise.all(consumers.map((consumer) => consumer.ready));
    await stream.publishBatch([{}, {}]);
    const deliveries = await Promise.all(consumers.map((consumer) => take(consumer, 2)));
    // A bitmap each, and how far it is.
    for (const at of [1, 0]) await Promise.all(deliveries.map((both) => both[at].ack()));
    strictEqual((await stream.info()).groups.every(({ lag }) => lag === 0), true);
    for (const consumer of consumers) await consumer.stop();
  }));

Deno.test("long ids that are remembered for ever come, and go with their stream, in commits that the store takes", () => {
  const store = new LimitedStore();
  return withSoundServer(store, async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure({ dedupe: "forever" });
    const events = (count: number, bytes: number) => {
      return Array.from({ length: count }, (_, i) => ({ id: `${count} ${i} `.padEnd(bytes, "i") }));
    };
    await refusal("TOO_LARGE", stream.publishBatch(events(330, 255)));
    await stream.publishBatch(events(140, 255));
    await Promise.all(events(900, 255).map(({ id }) => stream.publish("", { id })));
    await Promise.all(events(300, 1024).map(({ id }) => stream.publish("", { id })));
    strictEqual((await stream.info()).events, 140 + 900 + 300);
    await stream.delete();
    await eventually("all ids are gone", async () => {
      for await (const _ of store.list(["u"], ["v"])) return false;
      return true;
    });
  });
});

Deno.test("an id that takes more in a key than it has bytes is refused by itself, and the store goes on", () =>
  withSoundServer(new LimitedStore(), async (hadron) => {
    const stream = hadron.stream("s");
    await stream.ensure({ dedupe: "forever" });
    // What ends a text in a key takes two bytes within it.
    const id = "\0".repeat(1024);
    await refusal("INVALID_ARGUMENT", stream.publish("", { id }));
    await refusal("INVALID_ARGUMENT", hadron.transaction((tx) => void tx.publish("s", "", { id })));
    await stream.publish("", { id: "\0".repeat(512) });
    strictEqual((await stream.publish("", { id: "\0".repeat(512) })).duplicate, true);
  }));
