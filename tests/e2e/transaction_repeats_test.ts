// A transaction that comes again while its store fails is held against what is stored, not against what was about to be.

import { strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { MemoryStore } from "../../server/store/memory_store.ts";
import { serveOn } from "../../server/server.ts";
import { cutter } from "../support/cutter.ts";
import { eventually } from "../support/eventually.ts";
import { FaultyStore } from "../support/faulty_store.ts";

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
