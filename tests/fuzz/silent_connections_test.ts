// Connections that say nothing: those that never introduce themselves, those whose other end is gone without a word, and
// those that stop in the middle of a frame. Time is the test's own.

import { strict as assert } from "node:assert";
import { type HadronServer, serve } from "../../mod.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { VirtualClock } from "../support/virtual_clock.ts";
import { CONNECT, RawPeer, wire } from "./raw_peer.ts";

const { ErrorCode } = hadron.v1;

/** A connection that has introduced itself, and how long it may be silent. */
async function connected(server: HadronServer): Promise<{ peer: RawPeer; pingIntervalMs: number }> {
  const peer = await RawPeer.open(server.port);
  await peer.send(CONNECT);
  const answer = await peer.next();
  return { peer, pingIntervalMs: answer?.connected?.pingIntervalMs ?? 0 };
}

/** Waits until the server has answered a Flush: what it had to send before has left. */
async function answers(peer: RawPeer): Promise<void> {
  await peer.send({ flush: { requestId: 99 } });
  await peer.until((frame) => frame.ok?.requestId === 99);
}

for (const [title, bytes] of [["nothing", new Uint8Array(0)], ["half of it", wire(CONNECT).subarray(0, 4)]] as const) {
  Deno.test(`a connection that should say Connect and says ${title} is closed after the handshake limit`, async () => {
    const clock = new VirtualClock();
    await using server = await serve({ store: ":memory:", port: 0, clock, limits: { handshakeTimeoutMs: 2000 } });
    await using peer = await RawPeer.open(server.port);
    await peer.write(bytes);
    // A second connection is taken after the first, which therefore has its timer.
    await using other = (await connected(server)).peer;
    clock.advance(1999);
    await answers(other);
    clock.advance(1);
    const [{ failure }] = await peer.rest();
    assert.equal(failure?.requestId ?? 0, 0);
    assert.equal(failure?.error?.code, ErrorCode.PROTOCOL);
    await answers(other);
  });
}

Deno.test("a half-open connection, which answers no pings, is ended after two of them", async () => {
  const clock = new VirtualClock();
  await using server = await serve({ store: ":memory:", port: 0, clock });
  const { peer, pingIntervalMs } = await connected(server);
  await using _ = peer;
  await using other = (await connected(server)).peer;
  for (let silence = 1; silence <= 4; silence++) {
    clock.advance(pingIntervalMs);
    await answers(other);
  }
  const frames = await peer.rest();
  assert.deepEqual(frames.map((frame) => frame.frame), ["ping", "ping", "failure"]);
  assert.equal(frames[2].failure?.error?.code, ErrorCode.UNAVAILABLE);
});

Deno.test("the handlers of a half-open connection end with it, and their calls are answered", async () => {
  const clock = new VirtualClock();
  await using server = await serve({ store: ":memory:", port: 0, clock });
  const { peer: silent, pingIntervalMs } = await connected(server);
  await using _ = silent;
  await silent.send({ handle: { requestId: 1, handlerId: 1, endpoint: "silent" } });
  await silent.until((frame) => frame.ok != null);
  await using caller = (await connected(server)).peer;
  await caller.send({ request: { id: 1, endpoint: "silent" } });
  await answers(caller);
  for (let silence = 1; silence <= 3; silence++) {
    clock.advance(pingIntervalMs);
    await answers(caller);
  }
  clock.advance(pingIntervalMs);
  await caller.send({ request: { id: 2, endpoint: "silent" } });
  const frames = await caller.until((frame) => frame.response?.id === 2);
  const codes = frames.flatMap(({ response }) => response == null ? [] : ErrorCode[response.error?.code ?? 0]);
  assert.deepEqual(codes, ["HANDLER_LOST", "NO_HANDLER"]);
});

Deno.test("a connection that answers pings stays, however little it says", async () => {
  const clock = new VirtualClock();
  await using server = await serve({ store: ":memory:", port: 0, clock });
  const { peer, pingIntervalMs } = await connected(server);
  await using _ = peer;
  clock.advance(pingIntervalMs);
  for (let round = 1; round <= 6; round++) {
    clock.advance(pingIntervalMs);
    const frames = await peer.until((frame) => frame.ping != null);
    await peer.send({ pong: { nonce: frames.at(-1)?.ping?.nonce } }, { flush: { requestId: round } });
    await peer.until((frame) => frame.ok?.requestId === round);
    clock.advance(pingIntervalMs);
  }
});
