// Proves that what a reader of hot_*.ts accepts, the generated decoder accepts too and understands in the same way: bytes that pass
// the server can be given to any other client. And that what the doc comments say is refused, is.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { concat, countFields, varint } from "../tests/support/frames.ts";
import {
  bytesField,
  headerEntry,
  headers,
  ids,
  names,
  payloads,
  rawMessage,
  uint32s,
  varintField,
} from "../tests/support/wire_arbitraries.ts";
import { decodeError } from "./decode.ts";
import { HadronError } from "./error.ts";
import { hadron } from "./generated/hadron.js";
import { BodyView, readBody } from "./hot_body.ts";
import { AnswerView, readAnswer, readCall, readRequest, RequestView } from "./hot_call.ts";
import { MessageView, readDeliverIds, readMessage } from "./hot_message.ts";
import { Cursor } from "./varint.ts";

const v1 = hadron.v1;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const PROTOCOL = { code: "PROTOCOL" };

// Used again and again, as the server does: nothing of what was read before may show.
const messageView = new MessageView();
const bodyView = new BodyView();
const requestView = new RequestView();
const answerView = new AnswerView();

/** Whether `read` accepts; anything but PROTOCOL is a failure of the reader. */
function accepts(read: () => void): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof HadronError && error.code === "PROTOCOL") return false;
    throw error;
  }
}

/** Reads the bytes from the middle of others, so that a reader that goes beyond them finds something. */
function amid(bytes: Uint8Array): { source: Uint8Array; start: number; end: number } {
  return {
    source: concat(Uint8Array.of(10, 1, 120), bytes, Uint8Array.of(10, 1, 120)),
    start: 3,
    end: 3 + bytes.length,
  };
}

/** What the generated decoder says where a reader found headers to begin: all entries stand behind that. */
function headersFrom(source: Uint8Array, headersStart: number, end: number, field: 2 | 3): Record<string, string> {
  if (headersStart < 0) return {};
  const bytes = source.subarray(headersStart, end);
  return (field === 3 ? v1.Message.decode(bytes) : v1.Body.decode(bytes)).headers ?? {};
}

function agreeOnMessage(bytes: Uint8Array): void {
  const { source, start, end } = amid(bytes);
  const view = messageView;
  const accepted = accepts(() => readMessage(source, start, end, view));
  const subject = source.slice(view.subjectStart, view.subjectEnd);
  // The router checks the subject's characters; a reader does not.
  if (!accepted || subject.some((byte) => byte >= 0x80)) return;
  const message = v1.Message.decode(bytes);
  strictEqual(decoder.decode(subject), message.subject);
  deepStrictEqual(source.slice(view.payloadStart, view.payloadEnd), Uint8Array.from(message.payload));
  deepStrictEqual(headersFrom(source, view.headersStart, end, 3), message.headers);
  strictEqual(view.end, end);
}

function agreeOnBody(bytes: Uint8Array): void {
  const { source, start, end } = amid(bytes);
  const view = bodyView;
  if (!accepts(() => readBody(source, start, end, view))) return;
  const body = v1.Body.decode(bytes);
  deepStrictEqual(source.slice(view.payloadStart, view.payloadEnd), Uint8Array.from(body.payload));
  deepStrictEqual(headersFrom(source, view.headersStart, end, 2), body.headers);
}

const contents = fc.uint8Array({ maxLength: 12 });
const nameBytes = names.map((name) => encoder.encode(name));
const rawBody = rawMessage(bytesField(1, contents), headerEntry(2));
const numbers = fc.oneof(uint32s, ids);

Deno.test("a message from the generated encoder is read as it was meant", () => {
  fc.assert(fc.property(fc.oneof(names, fc.constant("")), payloads, headers, (subject, payload, values) => {
    const bytes = v1.Message.encode({ subject, payload, headers: values }).finish();
    const { source, start, end } = amid(bytes);
    const view = messageView;
    readMessage(source, start, end, view);
    strictEqual(decoder.decode(source.subarray(view.subjectStart, view.subjectEnd)), subject);
    deepStrictEqual(source.slice(view.payloadStart, view.payloadEnd), payload);
    deepStrictEqual(headersFrom(source, view.headersStart, end, 3), values);
  }));
});

Deno.test("a message put together in any other way is refused, or read as the generated decoder reads it", () => {
  const raw = rawMessage(bytesField(1, nameBytes), bytesField(2, contents), headerEntry(3));
  fc.assert(fc.property(raw, agreeOnMessage), { numRuns: 2000 });
});

Deno.test("a message of which a byte was changed is refused, or read as the generated decoder reads it", () => {
  fc.assert(
    fc.property(names, contents, headers, fc.nat(), fc.nat({ max: 255 }), (subject, payload, values, at, byte) => {
      const bytes = v1.Message.encode({ subject, payload, headers: values }).finish();
      bytes[at % bytes.length] = byte;
      agreeOnMessage(bytes);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("a body put together in any way is refused, or read as the generated decoder reads it", () => {
  fc.assert(fc.property(rawBody, agreeOnBody), { numRuns: 2000 });
  fc.assert(fc.property(payloads, headers, (payload, values) => {
    const bytes = v1.Body.encode({ payload, headers: values }).finish();
    readBody(bytes, 0, bytes.length, bodyView);
    agreeOnBody(bytes);
  }));
});

Deno.test("a request is read as the generated decoder reads it", () => {
  const before = rawMessage(
    varintField(1, ids),
    bytesField(2, nameBytes),
    varintField(3, numbers),
    varintField(4, fc.integer({ min: 0, max: 300 })),
    varintField(5, fc.integer({ min: 0, max: 4 })),
  );
  const raw = fc.tuple(before, fc.option(bytesField(6, rawBody), { nil: new Uint8Array(0) }), before).map((parts) =>
    concat(...parts)
  );
  fc.assert(
    fc.property(raw, (bytes) => {
      const { source, start, end } = amid(bytes);
      const view = requestView;
      const accepted = accepts(() => readRequest(source, start, end, view));
      const endpointBytes = source.slice(view.endpointStart, view.endpointEnd);
      // Who takes the request checks the characters of the endpoint. Of several endpoints or bodies only the last is sent on.
      if (!accepted || endpointBytes.some((byte) => byte >= 0x80)) return;
      if (countFields(bytes, 2) > 1 || countFields(bytes, 6) > 1) return;
      const { id, endpoint, timeoutMs, idempotent, shape, body } = v1.Request.decode(bytes);
      const name = decoder.decode(endpointBytes);
      deepStrictEqual(
        [view.id, name, view.timeoutMs, view.idempotent, view.shape],
        [id, endpoint, timeoutMs, idempotent, shape],
      );
      deepStrictEqual(v1.Body.decode(source.slice(view.bodyStart, view.bodyEnd)), new v1.Body(body ?? {}));
    }),
    { numRuns: 2000 },
  );
});

Deno.test("a call is read as the generated decoder reads it", () => {
  const call = fc.record({
    id: ids,
    handlerId: uint32s,
    timeoutMs: uint32s,
    attempt: uint32s,
    payload: payloads,
    headers,
  });
  fc.assert(fc.property(call, fc.integer({ min: 0, max: 3 }), ({ payload, headers, ...rest }, shape) => {
    const bytes = v1.Call.encode({ ...rest, shape, body: { payload, headers } }).finish();
    const { source, start, end } = amid(bytes);
    const view = requestView;
    readCall(source, start, end, view);
    const { id, handlerId, timeoutMs, attempt } = view;
    deepStrictEqual({ id, handlerId, timeoutMs, attempt, shape: view.shape }, { ...rest, shape });
    deepStrictEqual(v1.Body.decode(source.slice(view.bodyStart, view.bodyEnd)).headers, headers);
  }));
});

Deno.test("a response and an item are read as the generated decoder reads them", () => {
  const error = fc.record({ code: fc.nat({ max: 20 }), message: fc.string(), retryable: fc.boolean() });
  const errorBytes = error.map((value) => v1.Error.encode(value).finish());
  const none = { nil: new Uint8Array(0) };
  const raw = fc.tuple(
    rawMessage(varintField(1, ids)),
    fc.option(bytesField(2, rawBody), none),
    fc.option(bytesField(3, errorBytes), none),
    rawMessage(varintField(1, ids)),
  ).map((parts) => concat(...parts));
  fc.assert(
    fc.property(raw, (bytes) => {
      const { source, start, end } = amid(bytes);
      const view = answerView;
      if (!accepts(() => readAnswer(source, start, end, view))) return;
      if (countFields(bytes, 2) > 1 || countFields(bytes, 3) > 1) return;
      const { bodyStart, bodyEnd, errorStart, errorEnd } = view;
      // An error is not copied: who reads the answer decodes it.
      if (errorStart >= 0 && !accepts(() => decodeError(source, errorStart, errorEnd))) return;
      const { id, body, error } = v1.Response.decode(bytes);
      strictEqual(view.id, id);
      deepStrictEqual(bodyStart < 0 ? null : v1.Body.decode(source.slice(bodyStart, bodyEnd)), body);
      deepStrictEqual(errorStart < 0 ? null : v1.Error.decode(source.slice(errorStart, errorEnd)), error);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("the ids of a deliver are read packed or one by one, and its messages begin behind them", () => {
  fc.assert(fc.property(fc.array(uint32s), fc.array(uint32s), fc.boolean(), (packed, single, some) => {
    const before = concat(
      v1.Deliver.encode({ subscriptionIds: packed }).finish(),
      ...single.map((id) => concat(varint(8), varint(id))),
    );
    const messages = v1.Deliver.encode({ messages: some ? [{ subject: "a" }] : [] }).finish();
    const { source, start, end } = amid(concat(before, messages));
    const found = [42];
    strictEqual(readDeliverIds(new Cursor().reset(source, start, end), found), start + before.length);
    deepStrictEqual(found, [...packed, ...single]);
  }));
  throws(() => readDeliverIds(new Cursor().reset(Uint8Array.of(10, 1, 0x80, 1), 0, 4), []), PROTOCOL);
});
