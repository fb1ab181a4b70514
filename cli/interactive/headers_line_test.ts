// Proves that headers typed on a line are read as they were meant, or refused with what is wrong.

import { deepStrictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { parseHeadersLine, showHeadersLine } from "./headers_line.ts";

Deno.test("headers are read with and without quotes", () => {
  deepStrictEqual(parseHeadersLine(' unit=C  note="two \\"words\\"" empty= '), {
    unit: "C",
    note: 'two "words"',
    empty: "",
  });
  deepStrictEqual(parseHeadersLine(""), {});
});

Deno.test("what is no header is refused by name", () => {
  throws(() => parseHeadersLine("unit"), /"unit" must be NAME=VALUE/);
  throws(() => parseHeadersLine('a=1 note="open'), /a quote is not closed/);
  throws(() => parseHeadersLine("=x"), /NAME=VALUE/);
});

Deno.test("what is shown is read as the same", () => {
  const names = fc.stringMatching(/^[a-zA-Z-]+$/);
  fc.assert(fc.property(fc.dictionary(names, fc.string()), (headers) => {
    deepStrictEqual({ ...parseHeadersLine(showHeadersLine(headers)) }, { ...headers });
  }));
});
