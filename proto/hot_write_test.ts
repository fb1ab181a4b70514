// Proves that every writer of hot_*.ts gives, byte for byte, what the generated encoder gives for the same values.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { concat, framed, sameBytes } from "../tests/support/frames.ts";
import { headers, ids, names, payloads, uint32s } from "../tests/support/wire_arbitraries.ts";
import { ChunkPool, FrameWriter } from "./frame_writer.ts";
import { hadron } from "./generated/hadron.js";
import { bodySize } from "./hot_body.ts";
import { copyAnswer, writeAnswer, writeCall, writeRequest } from "./hot_call.ts";
import { TAG } from "./hot_fields.ts";
import { encodeSubscriptionIds, messageSize, writeMessage } from "./hot_message.ts";

const { Body, ClientFrame, Deliver, Message, ServerFrame } = hadron.v1;
const encoder = new TextEncoder();
const pool = new ChunkPool();

/** What a writer holds after `write`, which is to be one frame. */
function frameOf(write: (writer: FrameWriter) => void): Uint8Array {
  const writer = new FrameWriter(pool);
  write(writer);
  const view = writer.take() ?? new Uint8Array(0);
  const copy = view.slice();
  strictEqual(writer.pendingBytes, copy.length);
  writer.written(view);
  strictEqual(writer.take(), undefined);
  return copy;
}

/** The bytes that encoded headers take in a Message and in a Body. */
function encodedHeaders(values: Record<string, string>): { inMessage: Uint8Array; inBody: Uint8Array } {
  return { inMessage: Message.encode({ headers: values }).finish(), inBody: Body.encode({ headers: values }).finish() };
}

function agree(written: Uint8Array, message: Uint8Array): void {
  if (sameBytes(written, framed(message))) return;
  deepStrictEqual(written.subarray(0, 200), framed(message).subarray(0, 200));
  ok(false, "they differ after 200 bytes");
}

const shapes = fc.integer({ min: 0, max: 3 });

Deno.test("writeMessage is the generated entry of messages, and messageSize its length", () => {
  fc.assert(fc.property(names, payloads, headers, fc.nat({ max: 5 }), (subject, payload, values, at) => {
    const subjectBytes = encoder.encode(subject);
    const { inMessage } = encodedHeaders(values);
    const size = messageSize(subjectBytes.length, payload.length, inMessage.length);
    strictEqual(size, Message.encode({ subject, payload, headers: values }).finish().length);
    const expected = Deliver.encode({ messages: [{ subject, payload, headers: values }] }).finish();
    const bytes = new Uint8Array(at + expected.length);
    strictEqual(writeMessage(bytes, at, size, subjectBytes, payload, inMessage), bytes.length);
    ok(sameBytes(bytes.subarray(at), expected));
    ok(bytes.subarray(0, at).every((byte) => byte === 0));
  }));
});

Deno.test("encodeSubscriptionIds is the generated field, packed", () => {
  fc.assert(fc.property(fc.array(uint32s, { minLength: 1, maxLength: 80 }), (subscriptionIds) => {
    deepStrictEqual(encodeSubscriptionIds(subscriptionIds), Deliver.encode({ subscriptionIds }).finish());
  }));
});

Deno.test("writeRequest is the generated Request", () => {
  fc.assert(
    fc.property(
      ids,
      names,
      uint32s,
      fc.boolean(),
      shapes,
      payloads,
      headers,
      (id, endpoint, timeoutMs, idempotent, shape, payload, values) => {
        const { inBody } = encodedHeaders(values);
        const name = encoder.encode(endpoint);
        const written = frameOf((writer) =>
          writeRequest(writer, id, name, timeoutMs, idempotent, shape, payload, inBody)
        );
        const request = { id, endpoint, timeoutMs, idempotent, shape, body: { payload, headers: values } };
        agree(written, ClientFrame.encode({ request }).finish());
      },
    ),
  );
});

Deno.test("writeCall is the generated Call, its body copied from where it lies", () => {
  fc.assert(
    fc.property(
      ids,
      uint32s,
      uint32s,
      uint32s,
      shapes,
      payloads,
      headers,
      (id, handlerId, timeoutMs, attempt, shape, payload, values) => {
        // Both are written always: the server numbers handlers and attempts from 1.
        fc.pre(handlerId > 0 && attempt > 0);
        const body = Body.encode({ payload, headers: values }).finish();
        const source = concat(Uint8Array.of(1, 2), body, Uint8Array.of(3));
        const written = frameOf((writer) =>
          writeCall(writer, id, handlerId, timeoutMs, attempt, shape, source, 2, 2 + body.length)
        );
        const call = { id, handlerId, timeoutMs, attempt, shape, body: { payload, headers: values } };
        agree(written, ServerFrame.encode({ call }).finish());
      },
    ),
  );
});

Deno.test("writeAnswer is the generated Response or Item, as its tag says, and bodySize the length of its body", () => {
  fc.assert(fc.property(ids, payloads, headers, (id, payload, values) => {
    const { inBody } = encodedHeaders(values);
    const answer = { id, body: { payload, headers: values } };
    strictEqual(bodySize(payload.length, inBody.length), Body.encode(answer.body).finish().length);
    for (const name of ["response", "requestItem", "responseItem"] as const) {
      const written = frameOf((writer) => writeAnswer(writer, TAG[name], id, payload, inBody));
      agree(written, ClientFrame.encode({ [name]: answer }).finish());
    }
  }));
});

Deno.test("copyAnswer is the generated Response or Item around the bytes of a body, or around none", () => {
  fc.assert(fc.property(ids, payloads, headers, (id, payload, values) => {
    const body = Body.encode({ payload, headers: values }).finish();
    const source = concat(Uint8Array.of(9), body, Uint8Array.of(9, 9));
    for (const name of ["response", "requestItem", "responseItem"] as const) {
      const written = frameOf((writer) => copyAnswer(writer, TAG[name], id, source, 1, 1 + body.length));
      agree(written, ServerFrame.encode({ [name]: { id, body: { payload, headers: values } } }).finish());
      const empty = frameOf((writer) => copyAnswer(writer, TAG[name], id, source, -1, -1));
      agree(empty, ServerFrame.encode({ [name]: { id } }).finish());
    }
  }));
});

Deno.test("frames of different writers follow each other in one stream", () => {
  const writer = new FrameWriter(pool);
  const nothing = new Uint8Array(0);
  writeRequest(writer, 1, encoder.encode("a"), 0, false, 0, nothing, nothing);
  writeAnswer(writer, TAG.requestItem, 1, encoder.encode("x"), nothing);
  copyAnswer(writer, TAG.response, 2, nothing, -1, -1);
  deepStrictEqual(
    writer.take()?.slice(),
    concat(
      framed(ClientFrame.encode({ request: { id: 1, endpoint: "a", body: {} } }).finish()),
      framed(ClientFrame.encode({ requestItem: { id: 1, body: { payload: encoder.encode("x") } } }).finish()),
      framed(ClientFrame.encode({ response: { id: 2 } }).finish()),
    ),
  );
});
