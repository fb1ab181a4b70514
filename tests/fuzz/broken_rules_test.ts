// A connection that breaks a rule of docs/protocol.md is told which with the right code, and closed; one that stays silent
// is closed after a while. Each test also shows that the server goes on.

import { strict as assert } from "node:assert";
import { type HadronServer, serve } from "../../mod.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { concat, framed, varint } from "../support/frames.ts";
import { type ClientFrame, CONNECT, encode, RawPeer, wire } from "./raw_peer.ts";

const { ErrorCode } = hadron.v1;

/** Sends `bytes` on a connection of its own; checks that the last frame is a Failure about the connection with this code. */
async function refuses(server: HadronServer, bytes: Uint8Array, code: keyof typeof ErrorCode): Promise<void> {
  await using peer = await RawPeer.open(server.port);
  await peer.write(bytes);
  const last = (await peer.rest()).at(-1)?.failure;
  assert.ok(last != null, "the last frame is a Failure");
  assert.equal(last.requestId ?? 0, 0);
  assert.equal(ErrorCode[last.error?.code ?? 0], code, last.error?.message ?? "");
  assert.match(last.error?.message ?? "", /^[A-Z][^:]*: ./, "what was attempted: what was wrong");
}

async function isAlive(server: HadronServer): Promise<void> {
  await using peer = await RawPeer.connected(server.port);
  await peer.send({ flush: { requestId: 1 } });
  await peer.until((frame) => frame.ok != null);
}

const connected = (...frames: ClientFrame[]) => wire(CONNECT, ...frames);
const publish = { publish: { messages: [{ subject: "a" }] } };

const FIRST_FRAMES: Record<string, [Uint8Array, keyof typeof ErrorCode]> = {
  "a first frame that is not Connect": [wire(publish), "PROTOCOL"],
  "a first frame in which nothing is set": [Uint8Array.of(0), "PROTOCOL"],
  "a first frame of only unknown fields": [Uint8Array.of(3, 0xf8, 0x3f, 1), "PROTOCOL"],
  "protocol version 0": [wire({ connect: { protocolVersion: 0 } }), "PROTOCOL"],
  "a malformed namespace": [wire({ connect: { protocolVersion: 1, namespace: "-a" } }), "INVALID_ARGUMENT"],
  "a client name of 256 bytes": [
    wire({ connect: { protocolVersion: 1, clientName: "é".repeat(128) } }),
    "INVALID_ARGUMENT",
  ],
  "HTTP": [
    new TextEncoder().encode("GET / HTTP/1.1\r\nHost: localhost:7420\r\nUser-Agent: curl/8.5.0\r\nAccept: */*\r\n\r\n"),
    "PROTOCOL",
  ],
};

for (const [title, [bytes, code]] of Object.entries(FIRST_FRAMES)) {
  Deno.test(`${title} is refused with ${code}`, async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await refuses(server, bytes, code);
    await isAlive(server);
  });
}

const LATER_FRAMES: Record<string, [Uint8Array, keyof typeof ErrorCode]> = {
  "a second Connect": [connected(CONNECT), "PROTOCOL"],
  "a length prefix of five bytes": [concat(wire(CONNECT), varint(2 ** 28), new Uint8Array(100)), "PROTOCOL"],
  "a length prefix that never ends": [concat(wire(CONNECT), new Uint8Array(20).fill(0xff)), "PROTOCOL"],
  "a frame one byte over the limit": [concat(wire(CONNECT), varint(4097)), "TOO_LARGE"],
  "a frame that is cut inside a field": [concat(wire(CONNECT), Uint8Array.of(3, 0x0a, 0x7f, 0x12)), "PROTOCOL"],
  "a field with number 0": [concat(wire(CONNECT), Uint8Array.of(2, 0x00, 0x00)), "PROTOCOL"],
  "two messages in one frame": [concat(wire(CONNECT), framed(concat(encode(publish), encode(publish)))), "PROTOCOL"],
  "a frame in which nothing is set": [concat(wire(CONNECT), Uint8Array.of(0)), "PROTOCOL"],
  "a frame that only later versions know": [concat(wire(CONNECT), Uint8Array.of(3, 0xfa, 0x07, 0)), "PROTOCOL"],
  "a group": [concat(wire(CONNECT), Uint8Array.of(2, 0x0b, 0x0c)), "PROTOCOL"],
  "groups in groups without end": [concat(wire(CONNECT), framed(new Uint8Array(4096).fill(0xfb))), "PROTOCOL"],
  "a subscription id of 0": [
    connected({ subscribe: { requestId: 1, subscriptionId: 0, pattern: "a" } }),
    "PROTOCOL",
  ],
  "a subscription id that is in use": [
    connected(
      { subscribe: { requestId: 1, subscriptionId: 7, pattern: "a" } },
      { subscribe: { requestId: 2, subscriptionId: 7, pattern: "b" } },
    ),
    "PROTOCOL",
  ],
  "a sequence that counts past 2^53": [
    connected({ produce: { stream: "s", firstSequence: Number.MAX_SAFE_INTEGER, records: [{}, {}] } }),
    "PROTOCOL",
  ],
  "acks of more deliveries than a consumer can have": [
    connected(
      { ensureStream: { requestId: 1, stream: "s" } },
      { flush: { requestId: 2 } },
      { consume: { requestId: 3, consumerId: 1, stream: "s", group: "g" } },
      { settle: { consumerId: 9, requestId: 4, acks: [{ firstOffset: 0, count: 2 ** 32 - 1, attempt: 1 }] } },
    ),
    "PROTOCOL",
  ],
  "a consumer id of 0": [connected({ consume: { requestId: 1, consumerId: 0, stream: "s", group: "g" } }), "PROTOCOL"],
  "a Transact without a request id": [connected({ transact: { requestId: 0 } }), "PROTOCOL"],
  "a position past 2^53": [
    connected({ read: { requestId: 1, stream: "s", from: { kind: 3, value: 2 ** 53 } } }),
    "PROTOCOL",
  ],
  "a handler id of 0": [connected({ handle: { requestId: 1, handlerId: 0, endpoint: "a" } }), "PROTOCOL"],
  "a handler id that is in use": [
    connected(
      { handle: { requestId: 1, handlerId: 7, endpoint: "a" } },
      { handle: { requestId: 2, handlerId: 7, endpoint: "b" } },
    ),
    "PROTOCOL",
  ],
  "a request id of 0": [connected({ request: { id: 0, endpoint: "a" } }), "PROTOCOL"],
  "a request id that is in use": [
    connected(
      { handle: { handlerId: 7, endpoint: "a" } },
      { request: { id: 5, endpoint: "a" } },
      { request: { id: 5, endpoint: "a" } },
    ),
    "PROTOCOL",
  ],
  "a shape that does not exist": [connected({ request: { id: 1, endpoint: "a", shape: 4 as 3 } }), "PROTOCOL"],
  "an item of a call that takes none": [
    connected(
      { handle: { handlerId: 7, endpoint: "a" } },
      { request: { id: 5, endpoint: "a" } },
      { requestItem: { id: 5, body: {} } },
    ),
    "PROTOCOL",
  ],
};

for (const [title, [bytes, code]] of Object.entries(LATER_FRAMES)) {
  Deno.test(`${title} ends the connection with ${code}`, async () => {
    await using server = await serve({ store: ":memory:", port: 0, limits: { frameBytesMax: 4096 } });
    await refuses(server, bytes, code);
    await isAlive(server);
  });
}

Deno.test("a frame of exactly the limit is taken", async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { frameBytesMax: 4096 } });
  await using peer = await RawPeer.connected(server.port);
  const empty = encode({ publish: { messages: [{ subject: "a", payload: new Uint8Array(3000) }] } }).length - 3000;
  const largest = { publish: { messages: [{ subject: "a", payload: new Uint8Array(4096 - empty) }] } };
  assert.equal(encode(largest).length, 4096);
  await peer.send(largest, { flush: { requestId: 1 } });
  assert.equal((await peer.until((frame) => frame.ok != null)).length, 1);
});

Deno.test("items past the window end the connection with PROTOCOL", async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using handler = await RawPeer.connected(server.port);
  await handler.send({ handle: { requestId: 1, handlerId: 1, endpoint: "sink" } });
  await handler.until((frame) => frame.ok != null);
  const half = { requestItem: { id: 1, body: { payload: new Uint8Array(150_000) } } };
  await refuses(
    server,
    connected({ request: { id: 1, endpoint: "sink", shape: 1 } }, half, half, half, half),
    "PROTOCOL",
  );
});

Deno.test("a connection that closes its side in the middle of a frame is closed", async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  for (const bytes of [new Uint8Array(0), Uint8Array.of(0x85), connected(), connected(publish).subarray(0, -3)]) {
    await using peer = await RawPeer.open(server.port);
    await peer.write(bytes);
    await peer.closeWrite();
    await peer.rest();
  }
  await isAlive(server);
});
