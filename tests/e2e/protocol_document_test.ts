// What docs/protocol.md shows is right: its bytes are what the schema gives, a real server takes part in its conversations as the page says,
// and no frame is missing.

import { strict as assert } from "node:assert";
import { serve } from "../../mod.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { concat, framed } from "../support/frames.ts";
import { type ClientFrame as Sent, RawPeer } from "../fuzz/raw_peer.ts";

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

Deno.test("every frame of the schema is told of in protocol.md", () => {
  const named = new Set(page.match(/\b[A-Z][A-Za-z]+\b/g));
  // A frame of each kind with nothing in it: the names of its fields are those of its prototype.
  const kinds = [ClientFrame, ServerFrame].flatMap((frame) => Object.keys(frame.prototype))
    .map((field) => field[0].toUpperCase() + field.slice(1))
    .filter((kind) => kind in hadron.v1);
  assert.ok(kinds.length > 80, `${kinds.length} kinds of frames`);
  assert.deepEqual(kinds.filter((kind) => !named.has(kind)), []);
});

Deno.test("a run goes through a server as protocol.md draws it", async () => {
  const drawing = page.match(/## Pipelines[^]*?```text\n([^]*?)```/)?.[1] ?? "";
  const drawn = drawing.match(/[A-Z][A-Za-z]+(?= \{| -| +\|)/g);
  await using server = await serve({ store: ":memory:", port: 0 });
  await using whoever = await RawPeer.connected(server.port);
  await using worker = await RawPeer.connected(server.port);
  const definition = JSON.stringify({ name: "p", revision: 1, source: { endpoint: "p" }, stages: [{ name: "s" }] });
  const seen: string[] = [];
  const send = async (peer: RawPeer, frame: Sent) => {
    seen.push(...kindsOf(frame));
    await peer.send(frame);
  };
  const hear = async (peer: RawPeer) => {
    const frame = await peer.next();
    seen.push(...kindsOf(frame ?? {}));
    return frame;
  };
  await send(whoever, { applyPipeline: { requestId: 1, definition } });
  await hear(whoever);
  await send(worker, { work: { requestId: 2, workerId: 5, pipeline: "p", stage: "s", credits: 8 } });
  await hear(worker);
  await send(whoever, { startRun: { requestId: 3, pipeline: "p", run: "r", publish: { records: [{}] } } });
  await hear(whoever);
  const [task] = (await hear(worker))?.tasks?.tasks ?? [];
  await send(whoever, { describeRun: { requestId: 4, pipeline: "p", run: "r", until: 2 } });
  await send(worker, { completeTasks: { completions: [{ workerId: 5, taskId: task.taskId }] } });
  await hear(whoever);
  await hear(worker);
  assert.deepEqual(seen, drawn);
});

/** What a frame is. */
function kindsOf(frame: object): string[] {
  return Object.entries(frame).filter(([, value]) => value != null && typeof value === "object")
    .map(([field]) => field[0].toUpperCase() + field.slice(1));
}
