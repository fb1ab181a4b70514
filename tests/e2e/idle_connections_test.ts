// What a connection costs that does nothing: many clients wait most of their time (issue 2: at most 24 KiB of server memory each).

import { strict as assert } from "node:assert";
import { connect } from "../../mod.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";
import { STRICT } from "../support/strict.ts";
import { ServerWorker } from "../support/workers.ts";

const CONNECTIONS = 1_000;
const BYTES_EACH_MAX = 24 * 1024;

async function open(port: number, count: number): Promise<RawPeer[]> {
  const peers: RawPeer[] = [];
  // A few at a time: a thousand at once would measure the queue of the listener.
  while (peers.length < count) {
    peers.push(...await Promise.all(Array.from({ length: 50 }, () => RawPeer.connected(port))));
  }
  return peers;
}

Deno.test({
  ...STRICT,
  name: `${CONNECTIONS} idle connections cost the server at most 24 KiB each`,
  ignore: Deno.build.os !== "linux",
  async fn() {
    await using server = await ServerWorker.start();
    // The first connections pay for code that is compiled and for heaps that grow; the next show what one costs.
    const first = await open(server.port, CONNECTIONS);
    const before = await server.residentBytes();
    const next = await open(server.port, CONNECTIONS);
    const each = (await server.residentBytes() - before) / CONNECTIONS;
    await using hadron = await connect(server.url);
    await hadron.flush();
    for (const peer of [...first, ...next]) peer.close();
    assert.ok(each <= BYTES_EACH_MAX, `a connection costs ${Math.round(each)} bytes`);
    await hadron.flush();
  },
});
