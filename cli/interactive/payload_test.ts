// Proves that a payload is shown as what it is: JSON with its structure, text as it is, bytes in hexadecimal, and never with
// anything that could move the cursor.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { headerLines, payloadLines, readPayload } from "./payload.ts";

const encoder = new TextEncoder();
const shown = (data: Uint8Array, linesMax = 100) =>
  readPayload(data, linesMax).lines.map((line) => line.map(({ text }) => text).join(""));

Deno.test("JSON is shown with two spaces a level, text as it is, bytes as hexdump has them", () => {
  deepStrictEqual(shown(encoder.encode('{"a":[1.50]}')), ["{", '  "a": [', "    1.50", "  ]", "}"]);
  deepStrictEqual(shown(encoder.encode("one\r\ntwo\tthree\x1b[2J\n")), ["one", "two    three\\x1b[2J"]);
  const bytes = Uint8Array.from({ length: 18 }, (_, at) => 0xf8 + at & 0xff);
  deepStrictEqual(shown(bytes), [
    "00000000  f8 f9 fa fb fc fd fe ff  00 01 02 03 04 05 06 07  ................",
    "00000010  08 09                                             ..",
  ]);
  strictEqual(readPayload(new Uint8Array(0), 10).kind, "empty");
});

Deno.test("what is left out is told", () => {
  const text = encoder.encode("line\n".repeat(50));
  strictEqual(readPayload(text, 10).linesLeft, 40);
  strictEqual(payloadLines(text, 10).at(-1)?.[0].text, "… 40 more lines, 250 B in all");
  strictEqual(readPayload(new Uint8Array(1000).fill(255), 10).linesLeft, 53);
});

Deno.test("no payload and no header reaches the screen with a control character", () => {
  // deno-lint-ignore no-control-regex -- they are what must not be there
  const control = /[\x00-\x1f\x7f-\x9f]/;
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (data) => ok(!shown(data).some((row) => control.test(row)))),
  );
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    ok(!shown(encoder.encode(text)).some((row) => control.test(row)));
    for (const line of headerLines({ [text]: text })) ok(!line.some((piece) => control.test(piece.text)));
  }));
});
