// What comes again around a failure of the store is held against what is stored: it is there once, neither lost nor doubled.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { hadron as wire } from "../../proto/generated/hadron.js";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { serveOn } from "../../server/server.ts";
import { cutter } from "../support/cutter.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";

Deno.test("a transaction sent again before its commit has failed is stored all the same", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using way = cutter(server.port);
  await using hadron = await connect(way.url, { reconnect: { minDelayMs: 1, maxDelayMs: 4 } });
  await using other = await connect(server.url);
  const stream = hadron.stream("s");
  await stream.ensure({ dedupe: "forever" });
  store.hold();
  const committed = hadron.transaction((tx) => void tx.publish("s", "once", { id: "mine" }));
  await hadron.flush();
  // Its repeat is to wait for what another is looking for, until the store has failed and been read again.
  const release = store.holdReads("u");
  const theirs = other.stream("s").publish("theirs", { id: "theirs" });
  await eventually("it is looked for", () => store.readsWaiting === 1);
  const { passed } = way;
  way.cut();
  await eventually("it has come again", () => way.passed > passed);
  await hadron.flush();
  store.failCommits(1);
  store.release();
  await eventually("the store works again", async () => await other.stream("t").ensure().then(() => true, () => false));
  release();
  await Promise.all([committed, theirs]);
  strictEqual((await stream.info()).events, 2);
});

Deno.test("what comes late by a connection that its client has given up is not stored again, also where the store has failed since", async () => {
  const store = new FaultyStore(new MemoryStore());
  await using server = await serveOn({ port: 0 }, () => Promise.resolve(store));
  await using hadron = await connect(server.url);
  const stream = "s";
  await hadron.stream(stream).ensure();
  await using given = await RawPeer.connected(server.port, { producerId: "again" });
  await using present = await RawPeer.connected(server.port, { producerId: "again" });
  const produced = async (peer: RawPeer, produce: wire.v1.Produce.$Properties) => {
    await peer.send({ produce: { stream, ...produce } });
    return (await peer.until((frame) => frame.produced != null)).at(-1)!.produced!;
  };
  await produced(present, { firstSequence: 1, records: [{}] });
  await produced(present, { firstSequence: 2, settledBelow: 2, records: [{}] });
  store.failCommits(1);
  await hadron.stream(stream).publish("after the failure");
  const { appended, refused } = await produced(given, { firstSequence: 1, records: [{}] });
  deepStrictEqual([appended, refused?.[0].error?.code], [[], wire.v1.ErrorCode.CONFLICT]);
  strictEqual((await hadron.stream(stream).info()).events, 3);
});
