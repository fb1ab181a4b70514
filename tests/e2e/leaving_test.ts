// Who leaves a group, and what becomes of what it had: what nobody has looked at was no attempt; a server that stops sends all away, and none of them has
// failed.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { connect, type Delivery } from "../../mod.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { serveOn } from "../../server/server.ts";
import { cutter } from "../support/cutter.ts";
import { eventually } from "../support/eventually.ts";
import { take, takeOne } from "../support/take.ts";

Deno.test("a server that stops takes nothing for failed that is in hand, even on its last attempt", async () => {
  const disk = new MemoryStore();
  const begin = (port: number) => serveOn({ port }, () => Promise.resolve(disk));
  const first = await begin(0);
  const reconnect = { minDelayMs: 1, maxDelayMs: 10 };
  await using one = await connect(first.url, { reconnect });
  await using two = await connect(first.url, { reconnect });
  const stream = one.stream("s");
  await stream.ensure();
  await one.stream("dead").ensure();
  for (let i = 0; i < 6; i++) await stream.publish(`${i}`);
  const options = { group: "g", deadLetter: "dead", maxDeliveries: 1, credits: 3 };
  const consumers = [stream.consume(options), two.stream("s").consume(options)];
  for (const consumer of consumers) await take(consumer, 3);
  await first.close();
  await using _second = await begin(first.port);
  await eventually("both are back", async () => (await stream.info()).groups[0].inFlight === 6);
  strictEqual((await one.stream("dead").info()).events, 0);
  const again: Delivery[] = [];
  for (const consumer of consumers) again.push(...await take(consumer, 3));
  deepStrictEqual(again.map((delivery) => delivery.text()).sort(), ["0", "1", "2", "3", "4", "5"]);
  deepStrictEqual(new Set(again.map(({ attempt }) => attempt)), new Set([1]));
  for (const delivery of again) await delivery.ack();
  for (const consumer of consumers) await consumer.stop();
});

Deno.test("what a consumer that stops had waiting for its program was no attempt; what its program had in hand was one", async () => {
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(new MemoryStore()));
  await using hadron = await connect(server.url);
  for (const order of ["none", "key"] as const) {
    const stream = hadron.stream(order);
    await stream.ensure();
    const dead = hadron.stream(`dead-${order}`);
    for (let i = 0; i < 10; i++) await stream.publish(`${i}`, { key: `${i % 5}` });
    const options = { group: "g", order, deadLetter: dead.name, maxDeliveries: 2 };
    const attempts: [string, number][] = [];
    for (let round = 0; round < 4; round++) {
      await using consumer = stream.consume(options);
      const delivery = await takeOne(consumer);
      attempts.push([delivery.text(), delivery.attempt]);
      if (round === 1) await delivery.nack();
    }
    deepStrictEqual(attempts, [["0", 1], ["0", 2], ["1", 1], ["1", 2]]);
    await eventually("two are dead letters", async () => (await dead.info()).events === 2);
    await using consumer = stream.consume(options);
    for (let left = 8; left > 0; left--) {
      const delivery = await takeOne(consumer);
      strictEqual(delivery.attempt, 1, delivery.text());
      await delivery.ack();
    }
    strictEqual((await stream.info()).groups[0].lag, 0);
  }
});

Deno.test("a connection with several members of a group that is lost loses what they had once, in one attempt", async () => {
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(new MemoryStore()));
  await using way = cutter(server.port);
  await using hadron = await connect(server.url);
  await using crowd = await connect(way.url, { reconnect: false });
  const stream = hadron.stream("s");
  await stream.ensure();
  const options = { group: "g", deadLetter: "dead", maxDeliveries: 3, credits: 1 };
  await Promise.all(Array.from({ length: 5 }, () => crowd.stream("s").consume(options).ready));
  await stream.publish("x");
  await eventually("one of them has it", async () => (await stream.info()).groups[0].inFlight === 1);
  way.cut();
  const consumer = stream.consume(options);
  const delivery = await takeOne(consumer);
  deepStrictEqual([delivery.text(), delivery.attempt], ["x", 2]);
  await delivery.ack();
  await consumer.stop();
});
