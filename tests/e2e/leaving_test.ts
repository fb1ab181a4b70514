// Who leaves a group, and what becomes of what it had: a server that stops sends all away, and none of them has failed.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { connect, type Delivery } from "../../mod.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { serveOn } from "../../server/server.ts";
import { eventually } from "../support/eventually.ts";
import { take } from "../support/take.ts";

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
