// What a server passes on is what it has checked: a message reaches nobody under a name other than the one that was matched,
// and no string that is not UTF-8 reaches anybody; while fields that are not known do no harm.

import { strict as assert } from "node:assert";
import { serve } from "../../mod.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { concat, framed, varint } from "../support/frames.ts";
import { RawPeer, type ServerFrame } from "./raw_peer.ts";

const { ErrorCode } = hadron.v1;
const text = new TextEncoder();

/** A length-delimited field. */
function field(number: number, ...content: (Uint8Array | string)[]): Uint8Array {
  const bytes = concat(...content.map((part) => typeof part === "string" ? text.encode(part) : part));
  return concat(varint(number * 8 + 2), varint(bytes.length), bytes);
}

const publishOf = (...message: Uint8Array[]) => framed(field(1, field(2, ...message)));
const requestOf = (...fields: Uint8Array[]) => framed(field(2, ...fields));
const NOT_UTF8 = Uint8Array.of(0xc3, 0x28);
const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Publishes these bytes; returns what a subscriber of everything got, and what the publisher was told. */
async function outcome(bytes: Uint8Array): Promise<{ delivered: hadron.v1.Message.$Shape[]; told: string }> {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using subscriber = await RawPeer.connected(server.port);
  await using publisher = await RawPeer.connected(server.port);
  await subscriber.send({ subscribe: { requestId: 1, subscriptionId: 1, pattern: ">" } });
  await subscriber.until((frame) => frame.ok != null);
  await publisher.write(bytes);
  await publisher.send({ flush: { requestId: 2 } });
  const answer = await publisher.next();
  await subscriber.send({ flush: { requestId: 3 } });
  const frames = await subscriber.until((frame) => frame.ok != null);
  return { delivered: messages(frames), told: told(answer) };
}

function messages(frames: ServerFrame[]): hadron.v1.Message.$Shape[] {
  return frames.flatMap((frame) => frame.deliver?.messages ?? []);
}

function told(frame: ServerFrame | undefined): string {
  if (frame?.ok != null) return "OK";
  return frame?.failure == null ? "nothing" : ErrorCode[frame.failure.error?.code ?? 0];
}

const REFUSED: Record<string, [Uint8Array, string]> = {
  "a subject that is not UTF-8": [publishOf(field(1, "a.", NOT_UTF8)), "INVALID_ARGUMENT"],
  "a subject with a byte order mark": [publishOf(field(1, BYTE_ORDER_MARK, "a")), "INVALID_ARGUMENT"],
  "a subject with a NUL": [publishOf(field(1, "a\0")), "INVALID_ARGUMENT"],
  "a subject with a line break": [publishOf(field(1, "a\n")), "INVALID_ARGUMENT"],
  "a subject of 256 bytes": [publishOf(field(1, "a".repeat(256))), "INVALID_ARGUMENT"],
  "a pattern as subject": [publishOf(field(1, "a.*")), "INVALID_ARGUMENT"],
  "no subject": [publishOf(field(2, "payload")), "INVALID_ARGUMENT"],
  "two subjects": [publishOf(field(1, "a"), field(2, "payload"), field(1, "b")), "PROTOCOL"],
  "twice the same subject": [publishOf(field(1, "a"), field(1, "a")), "PROTOCOL"],
  "a second subject under a tag above 32 bits": [
    publishOf(field(1, "a"), varint(2 ** 32 + 10), varint(1), text.encode("b")),
    "PROTOCOL",
  ],
  "a tag of two bytes that fits in one": [publishOf(Uint8Array.of(0x8a, 0x00, 0x01, 0x61)), "PROTOCOL"],
  "a tag of six bytes": [
    publishOf(field(1, "a"), Uint8Array.of(0x92, 0x80, 0x80, 0x80, 0x80, 0x00, 0x00)),
    "PROTOCOL",
  ],
  "a length of six bytes": [
    publishOf(field(1, "a"), Uint8Array.of(0x12, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00)),
    "PROTOCOL",
  ],
  "a second subject as a number": [publishOf(field(1, "a"), Uint8Array.of(0x08, 0x05)), "PROTOCOL"],
  "a header name that is not UTF-8": [
    publishOf(field(1, "a"), field(3, field(1, NOT_UTF8), field(2, "v"))),
    "PROTOCOL",
  ],
  "a header value that is not UTF-8": [
    publishOf(field(1, "a"), field(3, field(1, "k"), field(2, NOT_UTF8))),
    "PROTOCOL",
  ],
  "a header that reaches past its message": [publishOf(field(1, "a"), Uint8Array.of(0x1a, 0x05, 0x0a)), "PROTOCOL"],
  "a header entry that reaches past itself": [
    publishOf(field(1, "a"), field(3, Uint8Array.of(0x0a, 0x05))),
    "PROTOCOL",
  ],
  "a payload as a number": [publishOf(field(1, "a"), Uint8Array.of(0x10, 0x05)), "PROTOCOL"],
};

for (const [title, [bytes, code]] of Object.entries(REFUSED)) {
  Deno.test(`a message with ${title} is refused with ${code} and reaches nobody`, async () => {
    assert.deepEqual(await outcome(bytes), { delivered: [], told: code });
  });
}

const UNKNOWN = concat(
  field(100, "a later version"),
  concat(varint(101 * 8), varint(7)),
  concat(varint(102 * 8 + 1), new Uint8Array(8)),
  concat(varint(103 * 8 + 5), new Uint8Array(4)),
  concat(varint(104 * 8), new Uint8Array(9).fill(0xff), Uint8Array.of(1)),
);

const TAKEN: Record<string, Uint8Array> = {
  "in a message, before and after": publishOf(UNKNOWN, field(1, "a"), field(2, "payload"), UNKNOWN),
  "in a header": publishOf(field(1, "a"), field(2, "payload"), field(3, UNKNOWN, field(1, "k"), field(2, "v"))),
  "in Publish": framed(field(1, UNKNOWN, field(2, field(1, "a"), field(2, "payload")), UNKNOWN)),
};

for (const [title, bytes] of Object.entries(TAKEN)) {
  Deno.test(`unknown fields do no harm ${title}`, async () => {
    const { delivered, told } = await outcome(bytes);
    assert.equal(told, "OK");
    assert.equal(delivered.length, 1);
    assert.equal(delivered[0].subject, "a");
    assert.deepEqual(delivered[0].payload, text.encode("payload"));
  });
}

Deno.test("what comes twice in a message is what a decoder makes of it: the last payload, the last value of a header", async () => {
  const header = (value: string) => field(3, field(1, "k"), field(2, value));
  const { delivered } = await outcome(
    publishOf(field(2, "first"), header("first"), field(1, "a"), field(2, "last"), header("last")),
  );
  assert.deepEqual(delivered[0].payload, text.encode("last"));
  assert.deepEqual({ ...delivered[0].headers }, { k: "last" });
});

const BAD_REQUESTS: Record<string, [Uint8Array, string]> = {
  "an endpoint that is not UTF-8": [requestOf(Uint8Array.of(0x08, 1), field(2, NOT_UTF8)), "INVALID_ARGUMENT"],
  "an endpoint with a byte order mark": [
    requestOf(Uint8Array.of(0x08, 1), field(2, BYTE_ORDER_MARK, "e")),
    "INVALID_ARGUMENT",
  ],
  "an endpoint with a wildcard": [requestOf(Uint8Array.of(0x08, 1), field(2, "e.*")), "INVALID_ARGUMENT"],
  "an endpoint of 101 bytes": [requestOf(Uint8Array.of(0x08, 1), field(2, "e".repeat(101))), "INVALID_ARGUMENT"],
  "a header that is not UTF-8": [
    requestOf(Uint8Array.of(0x08, 1), field(2, "e"), field(6, field(2, field(1, NOT_UTF8)))),
    "PROTOCOL",
  ],
  "a body with a tag of two bytes that fits in one": [
    requestOf(Uint8Array.of(0x08, 1), field(2, "e"), field(6, Uint8Array.of(0x8a, 0x00, 0x00))),
    "PROTOCOL",
  ],
  "a body that is cut": [
    requestOf(Uint8Array.of(0x08, 1), field(2, "e"), field(6, Uint8Array.of(0x0a, 9))),
    "PROTOCOL",
  ],
};

for (const [title, [bytes, code]] of Object.entries(BAD_REQUESTS)) {
  Deno.test(`a request with ${title} is refused with ${code} and reaches no handler`, async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using handler = await RawPeer.connected(server.port);
    await using caller = await RawPeer.connected(server.port);
    await handler.send({ handle: { requestId: 1, handlerId: 1, endpoint: "e" } });
    await handler.until((frame) => frame.ok != null);
    await caller.write(bytes);
    const frame = await caller.next();
    const error = frame?.response?.error ?? frame?.failure?.error;
    assert.equal(ErrorCode[error?.code ?? 0], code);
    await handler.send({ flush: { requestId: 2 } });
    assert.equal((await handler.until((frame) => frame.ok != null)).length, 1, "nothing came before the answer");
  });
}
