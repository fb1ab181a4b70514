// The bytes in docs/protocol.md are right: they are what the schema gives, and a real server answers as the page says.

import { strict as assert } from "node:assert";
import { serve } from "../../mod.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { concat, framed } from "../support/frames.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";

const { ClientFrame, ServerFrame } = hadron.v1;
const page = await Deno.readTextFile(new URL("../../docs/protocol.md", import.meta.url));
const message = { subject: "greet.en", payload: new TextEncoder().encode("hi") };

const SENT = [
  { connect: { protocolVersion: 1, clientName: "doc" } },
  { subscribe: { requestId: 1, subscriptionId: 1, pattern: "greet.*" } },
  { publish: { messages: [message] } },
  { flush: { requestId: 2 } },
];
const RECEIVED = [
  { ok: { requestId: 1 } },
  { deliver: { subscriptionIds: [1], messages: [message] } },
  { ok: { requestId: 2 } },
];

/** The bytes of the lines of the example that begin with `direction`. */
function documented(direction: ">" | "<"): Uint8Array[] {
  const example = page.match(/```hex\n([^]*?)```/)?.[1] ?? "";
  return example.split("\n").filter((line) => line.startsWith(direction)).map((line) => fromHex(line.slice(2)));
}

/** The pairs of hexadecimal digits at the beginning of `text`. */
function fromHex(text: string): Uint8Array {
  const pairs = text.match(/^(?:[0-9a-f]{2} )+/)?.[0].trim().split(" ") ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

Deno.test("the conversation in protocol.md is what the schema gives", () => {
  assert.deepEqual(documented(">"), SENT.map((frame) => framed(ClientFrame.encode(frame).finish())));
  assert.deepEqual(documented("<"), RECEIVED.map((frame) => framed(ServerFrame.encode(frame).finish())));
});

Deno.test("a server takes part in the conversation of protocol.md as it says", async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using peer = await RawPeer.open(server.port);
  for (const bytes of documented(">")) await peer.write(bytes);
  const frames = await peer.until((frame) => frame.ok?.requestId === 2);
  assert.ok(frames[0].connected != null);
  assert.deepEqual(frames.slice(1).map((frame) => framed(ServerFrame.encode(frame).finish())), documented("<"));
});

Deno.test("the Ping in protocol.md is what the schema gives", () => {
  const drawing = page.match(/```text\n(05 [^]*?)```/)?.[1] ?? "";
  const bytes = drawing.split("\n").map((line) => fromHex(line.trimStart()));
  const ping = framed(ClientFrame.encode({ ping: { nonce: 300 } }).finish());
  assert.deepEqual(concat(...bytes), ping);
});
