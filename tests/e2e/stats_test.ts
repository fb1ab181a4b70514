// What a namespace tells of itself: stats() counts what was routed, for whom and what was lost; subjects() tells what is published
// to and subscribed to; neither looks into another namespace.

import { strict as assert } from "node:assert";
import { connect, serve } from "../../mod.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";
import { eventually } from "../support/eventually.ts";
import { refusal } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";

Deno.test("stats() counts messages in and out, connections and subscriptions", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url, { name: "publisher", version: "1.2" });
  await using subscriber = await connect(server.url, { name: "subscriber" });
  const all = subscriber.subscribe("a.>");
  const workers = ["w", "w"].map((queue) => subscriber.subscribe("a.*", { queue }));
  await Promise.all([all, ...workers].map(({ ready }) => ready));
  for (const subject of ["a.b", "a.b", "a.c", "nobody.hears"]) publisher.publish(subject, "x".repeat(100));
  await publisher.flush();
  const stats = await publisher.stats();
  assert.equal(stats.connections, 2);
  assert.equal(stats.subscriptions, 3);
  assert.equal(stats.traffic.messagesIn, 4);
  // Three for the plain subscription, and each once for a member of the group.
  assert.equal(stats.traffic.messagesOut, 6);
  assert.ok(stats.traffic.bytesIn > 400 && stats.traffic.bytesIn < 600, `${stats.traffic.bytesIn} bytes in`);
  assert.ok(stats.traffic.bytesOut > 600 && stats.traffic.bytesOut < 900, `${stats.traffic.bytesOut} bytes out`);
  const [first, second] = stats.described.sort((a, b) => a.id - b.id);
  assert.deepEqual([first.name, first.version, first.traffic.messagesIn, first.traffic.messagesOut], [
    "publisher",
    "1.2",
    4,
    0,
  ]);
  assert.deepEqual([second.name, second.subscriptions, second.traffic.messagesOut], ["subscriber", 3, 6]);
  assert.ok(stats.time.getTime() >= stats.since.getTime());
});

Deno.test("stats() remembers the traffic of those who have left", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using stays = await connect(server.url);
  await using leaves = await connect(server.url);
  leaves.publish("a", "1");
  await leaves.drain();
  const stats = await eventually("the other has left", async () => {
    const stats = await stays.stats();
    return stats.connections === 1 && stats;
  });
  assert.equal(stats.traffic.messagesIn, 1);
});

Deno.test("stats() tells who lost messages, first", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { pendingBytesMax: 256 * 1024 } });
  await using busy = await connect(server.url, { name: "busy" });
  // It subscribes, and reads nothing more.
  await using slow = await RawPeer.connected(server.port, { clientName: "slow" });
  await slow.send({ subscribe: { requestId: 1, subscriptionId: 1, pattern: "a" } });
  await slow.until((frame) => frame.ok != null);
  const stats = await eventually("messages are lost", async () => {
    for (let sent = 0; sent < 64; sent++) busy.publish("a", new Uint8Array(16 * 1024));
    await busy.flush();
    const stats = await busy.stats();
    return stats.traffic.dropped > 0 && stats;
  });
  const [first] = stats.described;
  assert.equal(first.name, "slow");
  assert.ok(first.traffic.dropped > 0);
  assert.ok(first.pendingBytes > 0 && first.isBehind);
});

Deno.test("subjects() tells what is published to and subscribed to, in this namespace alone", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using other = await connect(server.url, { namespace: "other" });
  for (const pattern of ["sensors.*", "sensors.*", "logs.>"]) await hadron.subscribe(pattern).ready;
  for (const subject of ["sensors.hall", "sensors.roof", "clock", "sensors.hall"]) hadron.publish(subject);
  await hadron.flush();
  other.publish("secret");
  await other.flush();
  const subjects = await hadron.subjects();
  assert.deepEqual([...subjects.published].sort(), ["clock", "sensors.hall", "sensors.roof"]);
  assert.deepEqual(subjects.subscribed, ["sensors.*", "logs.>"]);
  assert.deepEqual(await hadron.subjects({ prefix: "sensors.r", max: 1 }), {
    published: ["sensors.roof"],
    subscribed: [],
  });
  assert.deepEqual(await other.subjects(), { published: ["secret"], subscribed: [] });
  assert.equal((await other.stats()).traffic.messagesIn, 1);
  await refusal("INVALID_ARGUMENT", hadron.subjects({ max: 1001 }));
});

Deno.test("stats() of a crowd with long names still fits a frame", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { frameBytesMax: 1024 } });
  const crowd = await Promise.all(
    Array.from({ length: 300 }, () => connect(server.url, { name: "n".repeat(200), version: "v".repeat(200) })),
  );
  const stats = await crowd[0].stats();
  assert.equal(stats.connections, 300);
  assert.ok(stats.described.length > 50 && stats.described.length < 256, `${stats.described.length} described`);
  await Promise.all(crowd.map((client) => client.close()));
});

Deno.test("subjects() still tells what was published to when everybody had left meanwhile", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  {
    await using first = await connect(server.url);
    first.publish("sensors.hall");
  }
  await using second = await connect(server.url);
  await eventually("the first has left, or its subject is known", async () => {
    return (await second.subjects()).published.includes("sensors.hall");
  });
});
