// Proves that data arrives as it was given: bytes as bytes, text as text, anything else as JSON, and that what cannot be sent or read
// is refused.
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { hadron } from "../proto/generated/hadron.js";
import { concat } from "../tests/support/frames.ts";
import { headers, names, payloads } from "../tests/support/wire_arbitraries.ts";
import { Call } from "./call.ts";
import { type Data, encodeData, isMany } from "./data.ts";
import { Message, Reply } from "./message.ts";

const v1 = hadron.v1;

function reply(data: Data | undefined): Reply {
  const bytes = v1.Body.encode({ payload: encodeData(data) }).finish();
  return new Reply(bytes, 0, bytes.length);
}

Deno.test("bytes are sent as they are, without a copy", () => {
  const bytes = Uint8Array.of(0, 255, 10);
  strictEqual(encodeData(bytes), bytes);
  deepStrictEqual(Uint8Array.from(reply(bytes).data), bytes);
});

Deno.test("text arrives as the same text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 50 }), (text) => strictEqual(reply(text).text(), text)));
  for (const text of ["", "\ufeffmarked", "a\0b"]) strictEqual(reply(text).text(), text);
});

Deno.test("any other JSON value arrives as the same value", () => {
  const value = fc.oneof(
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.array(fc.string()),
    fc.dictionary(fc.string(), fc.integer(), { noNullPrototype: true }),
  );
  fc.assert(fc.property(value, (data) => deepStrictEqual(reply(data).json(), data)));
  strictEqual(reply({ a: [1, { b: null }] }).text(), '{"a":[1,{"b":null}]}');
});

Deno.test("what has arrived is sent on as the bytes it holds", () => {
  strictEqual(reply(reply("text")).text(), "text");
  const call = new Call(new Uint8Array(0), 0, 0, "echo", 1, 0, undefined);
  strictEqual(isMany(call), false, "a call with one piece of data is one");
  strictEqual(encodeData(call as unknown as Data).length, 0);
});

Deno.test("what would arrive as an empty object, or as numbers by their places, is refused with what to do", () => {
  const mistakes: [data: unknown, message: string][] = [
    [new ArrayBuffer(8), "of an ArrayBuffer nothing is left in JSON, give a Uint8Array of its bytes"],
    [new Float64Array(2), "of a Float64Array nothing is left in JSON, give a Uint8Array of its bytes"],
    [new DataView(new ArrayBuffer(8)), "of a DataView nothing is left in JSON, give a Uint8Array of its bytes"],
    [new Map([["a", 1]]), "of a Map nothing is left in JSON"],
    [new Set([1]), "of a Set nothing is left in JSON"],
    [new Blob(["a"]), "of a Blob nothing is left in JSON"],
    [Promise.resolve("late"), "of a Promise nothing is left in JSON, await it first"],
  ];
  for (const [data, message] of mistakes) {
    throws(() => encodeData(data as Data), { code: "INVALID_ARGUMENT", message: `Encode data: ${message}` });
  }
});

Deno.test("nothing is no bytes", () => {
  strictEqual(encodeData(undefined).length, 0);
  strictEqual(reply(undefined).text(), "");
});

Deno.test("what is neither bytes, text nor JSON is INVALID_ARGUMENT", () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  for (const data of [() => {}, Symbol("s"), 10n, cycle, { big: 1n }]) {
    throws(() => encodeData(data as unknown as Data), { code: "INVALID_ARGUMENT", message: /^Encode data.*$/ });
  }
});

Deno.test("data that is no JSON is INVALID_ARGUMENT, showing how it begins and no more", () => {
  throws(() => reply("not json").json(), {
    code: "INVALID_ARGUMENT",
    message: 'Read data as JSON: "not json" is not JSON',
  });
  throws(() => reply("x".repeat(100)).json(), { message: `Read data as JSON: "${"x".repeat(40)}…" is not JSON` });
  throws(() => reply(undefined).json(), { code: "INVALID_ARGUMENT" });
});

Deno.test("a message and a reply tell subject, data and headers from the middle of other bytes, as often as asked", () => {
  fc.assert(fc.property(names, payloads, headers, (subject, payload, values) => {
    const around = Uint8Array.of(0x0a, 1, 0x7a);
    const messageBytes = v1.Message.encode({ subject, payload, headers: values }).finish();
    const bodyBytes = v1.Body.encode({ payload, headers: values }).finish();
    const buffer = concat(around, messageBytes, bodyBytes, around);
    const message = new Message(buffer, 3, 3 + messageBytes.length);
    const body = new Reply(buffer, 3 + messageBytes.length, buffer.length - 3);
    for (let time = 0; time < 2; time++) {
      strictEqual(message.subject, subject);
      for (const received of [message, body]) {
        ok(received.data.length === payload.length && received.data.every((byte, at) => byte === payload[at]));
        deepStrictEqual(received.headers, values);
      }
    }
    deepStrictEqual([message.size, body.size], [messageBytes.length, bodyBytes.length]);
  }));
});

interface Order {
  total: number;
  note?: string;
  lines: readonly { sku: string }[];
}

class Money {
  constructor(readonly cents: number) {}

  toJSON() {
    return this.cents;
  }
}

Deno.test("objects of any type are data, and what is none is refused by its type or when it is sent", () => {
  const order: Order = { total: 5, note: undefined, lines: [{ sku: "a" }] };
  deepStrictEqual(reply(order).json(), { total: 5, lines: [{ sku: "a" }] });
  deepStrictEqual(reply({ at: new Date(0), price: new Money(12) }).json(), {
    at: "1970-01-01T00:00:00.000Z",
    price: 12,
  });
  deepStrictEqual(reply(new Money(7)).json(), 7);
  const unawaited = Promise.resolve(order);
  // @ts-expect-error: a promise that was not awaited
  throws(() => reply(unawaited), { code: "INVALID_ARGUMENT" });
  // @ts-expect-error: a function
  throws(() => reply(() => order), { code: "INVALID_ARGUMENT" });
  // @ts-expect-error: a number that JSON does not have
  throws(() => reply(1n), { code: "INVALID_ARGUMENT" });
});
