// A dead letter that takes several commits, and does not come to the last of them, leaves the stream that it was to go to as it was.

import { deepStrictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { serveOn } from "../../server/server.ts";
import { cutter } from "../support/cutter.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { takeOne } from "../support/take.ts";

Deno.test("what was rejected by one who left before it was stored is not in the way of other dead letters", async () => {
  const memory = new MemoryStore();
  const store = new FaultyStore(memory);
  const numbers = Array.from({ length: 300 }, (_, i) => i);
  {
    await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
    await using hadron = await connect(server.url);
    const [stream, dead] = [hadron.stream("s"), hadron.stream("dead")];
    await stream.ensure();
    await dead.ensure();
    const publish = async (from: number, to: number) => {
      for (const number of numbers.slice(from, to)) await dead.publish({ number, padding: "x".repeat(100) });
    };
    await publish(0, 40);
    await stream.publish(new Uint8Array(2_000_000));
    await using way = cutter(server.port);
    const member = await connect(way.url, { reconnect: false });
    const delivery = await takeOne(member.stream("s").consume({ group: "g", deadLetter: "dead" }));
    store.hold();
    const rejected = delivery.reject().catch(() => {});
    await member.flush();
    way.cut();
    await eventually("the member is gone", async () => (await stream.info()).groups[0].members.length === 0);
    store.release();
    await rejected;
    await member.close();
    await publish(40, 300);
    deepStrictEqual((await dead.info()).events, 300);
  }
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(new FaultyStore(memory)));
  await using hadron = await connect(server.url);
  for (const number of [0, 40, 41, 60, 299]) {
    const event = await takeOne(hadron.stream("dead").read({ from: { offset: number } }));
    deepStrictEqual([event.offset, event.json<{ number: number }>().number], [number, number]);
  }
});
