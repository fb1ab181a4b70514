// Proves that headers are encoded byte for byte as the generated code encodes them, and that every name and value survives the way.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import { BodyView, readBody } from "../proto/hot_body.ts";
import { headerEntry, headers, rawMessage } from "../tests/support/wire_arbitraries.ts";
import { decodeHeaders, encodeHeaders } from "./headers.ts";

const { Body, Message } = hadron.v1;

function roundTrip(values: Record<string, string>): Record<string, string> {
  const bytes = encodeHeaders(values, 3);
  return decodeHeaders(bytes, 0, bytes.length, 3);
}

Deno.test("headers are encoded as the generated code encodes them, in a message and in a body", () => {
  fc.assert(fc.property(headers, (values) => {
    deepStrictEqual(encodeHeaders(values, 3), Message.encode({ headers: values }).finish());
    deepStrictEqual(encodeHeaders(values, 2), Body.encode({ headers: values }).finish());
  }));
});

Deno.test("headers that were encoded are decoded again, as the generated decoder decodes them", () => {
  fc.assert(fc.property(headers, (values) => {
    const bytes = encodeHeaders(values, 3);
    const decoded = decodeHeaders(bytes, 0, bytes.length, 3);
    deepStrictEqual(decoded, values);
    deepStrictEqual(decoded, Message.decode(bytes).headers);
    deepStrictEqual(Object.keys(decoded), Object.keys(values));
  }));
});

Deno.test("a header named __proto__ is a header like any other", () => {
  const decoded = roundTrip(JSON.parse('{"__proto__": "x", "constructor": "y"}'));
  deepStrictEqual(Object.entries(decoded), [["__proto__", "x"], ["constructor", "y"]]);
  strictEqual(Object.getPrototypeOf(decoded), Object.prototype);
});

Deno.test("text of every kind survives: empty, several planes, controls, a byte order mark at the beginning", () => {
  const texts = ["", "é", "漢字", "😀", "a\r\nb\0c", "\ufeffmarked", "marked\ufeff", "x".repeat(40_000)];
  for (const text of texts) {
    deepStrictEqual(roundTrip({ name: text }), { name: text });
    deepStrictEqual(roundTrip({ [text]: "value" }), { [text]: "value" });
  }
});

Deno.test("no headers are no bytes, and no bytes are no headers", () => {
  strictEqual(encodeHeaders(undefined, 3).length, 0);
  strictEqual(encodeHeaders({}, 3).length, 0);
  deepStrictEqual(decodeHeaders(new Uint8Array(0), 0, 0, 3), {});
});

Deno.test("entries are found between other fields, and the last of a name counts", () => {
  const message = { subject: "s", payload: new Uint8Array(4), headers: { a: "1", b: "2" } };
  const bytes = new Uint8Array([
    ...Message.encode(message).finish(),
    ...Message.encode({ subject: "t", headers: { a: "3" } }).finish(),
  ]);
  deepStrictEqual(decodeHeaders(bytes, 0, bytes.length, 3), { a: "3", b: "2" });
});

Deno.test("entries that another encoder might write are decoded as the generated decoder decodes them", () => {
  fc.assert(
    fc.property(rawMessage(headerEntry(2)), (bytes) => {
      try {
        readBody(bytes, 0, bytes.length, new BodyView());
      } catch (error) {
        if (error instanceof HadronError) return;
        throw error;
      }
      deepStrictEqual(decodeHeaders(bytes, 0, bytes.length, 2), Body.decode(bytes).headers);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("a value that is no text is refused with its name and type", () => {
  const values = { ok: "1", retries: 3 } as unknown as Record<string, string>;
  throws(() => encodeHeaders(values, 3), {
    code: "INVALID_ARGUMENT",
    message: 'Set header "retries": its value is a number',
  });
});
