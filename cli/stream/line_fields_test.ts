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
