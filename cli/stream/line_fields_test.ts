// Proves that names are taken from the fields of a line exactly, and that a line without them is refused with its number.
import { deepStrictEqual, throws } from "node:assert/strict";
import { CommandError } from "../exit_code.ts";
import { namesIn } from "./line_fields.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

Deno.test("names come from fields, also from inner ones and from numbers", () => {
  const line = utf8('{"customer":{"id":"c-1"},"n":7,"kind":"order.created"}');
  deepStrictEqual(namesIn(line, 1, { key: "customer.id", id: "n", type: "kind" }), {
    key: "c-1",
    id: "7",
    type: "order.created",
  });
  deepStrictEqual(namesIn(utf8("not JSON"), 1, {}), {});
});

Deno.test("numbers that are beyond what a program reads exactly stay apart, digit for digit", () => {
  for (const digits of ["1234567890123456788", "1234567890123456789", "-9007199254740993", "1.10", "1e400"]) {
    deepStrictEqual(namesIn(utf8(`{"n":7,"inner":{"id":${digits}}}`), 1, { id: "inner.id" }), { id: digits });
  }
});

Deno.test("a line that is not UTF-8 is no JSON: two keys would become one", () => {
  throws(
    () => namesIn(Uint8Array.of(...utf8('{"a":"'), 0xff, ...utf8('"}')), 3, { key: "a" }),
    /line 3: it is not JSON/,
  );
  deepStrictEqual(namesIn(utf8('\ufeff{"a":"x"}'), 1, { key: "a" }), { key: "x" });
});

Deno.test("a line without the field, or that is no JSON, is refused with its number", () => {
  const table: [line: string, error: RegExp][] = [
    ["{}", /line 3: field "a\.b" for the key is not there/],
    ['{"a":1}', /not there/],
    ['{"a":{"b":null}}', /is null/],
    ['{"a":{"b":{}}}', /is \{\}/],
    ['{"a":{"b":""}}', /is ""/],
    ["null", /not there/],
    ["a,b", /line 3: it is not JSON/],
    ['{"a":{}}', /not there/],
  ];
  for (const [line, error] of table) throws(() => namesIn(utf8(line), 3, { key: "a.b" }), error, line);
  throws(() => namesIn(utf8("x"), 1, { key: "a" }), (error) => error instanceof CommandError && error.exitCode === 1);
  throws(() => namesIn(utf8("{}"), 1, { key: "__proto__" }), /not there/);
});
