// Proves that what is printed is the payload and nothing else: valid UTF-8 as text, anything else as base64, and no
// control character of a stranger on a terminal.
import { deepStrictEqual, doesNotMatch, match, strictEqual } from "node:assert/strict";
import { Output } from "./output.ts";
import { bodyObject, showMessage, showPayload, timeOfDay } from "./render.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const plain = new Output({ color: false });

Deno.test("a payload is data where it is UTF-8, byte order mark and all, else dataBase64", () => {
  deepStrictEqual(bodyObject({ headers: { a: "b" }, data: utf8("é") }), { headers: { a: "b" }, data: "é" });
  deepStrictEqual(bodyObject({ headers: {}, data: utf8("\ufeffx") }), { headers: {}, data: "\ufeffx" });
  deepStrictEqual(bodyObject({ headers: {}, data: utf8("") }), { headers: {}, data: "" });
  deepStrictEqual(bodyObject({ headers: {}, data: new Uint8Array([0xff, 0xfe]) }), {
    headers: {},
    dataBase64: "//4=",
  });
});

Deno.test("a payload cannot move the cursor or hide text", () => {
  const shown = showPayload(utf8("a\x1b[2Jb\x07\tc\r\nd\u009b"));
  strictEqual(shown, "a\\x1b[2Jb\\x07\tc\\r\nd\\x9b");
  // Nor make "exe.txt" of "txt.exe"; what is written from right to left is no trick.
  strictEqual(showPayload(utf8("a\u202etxt.exe\u2066 שלום")), "a\\u202etxt.exe\\u2066 שלום");
});

Deno.test("a payload that is not text is told by its size and its first bytes", () => {
  strictEqual(showPayload(new Uint8Array([255, 0])), "(2 bytes, not text: ff00)");
  match(showPayload(new Uint8Array(2000).fill(0xff)), /^\(2,000 bytes, not text: (ff){16}…\)$/);
});

Deno.test("a message of one line is one line, of several begins on the next", () => {
  const time = new Date(2026, 0, 2, 9, 5, 1, 25);
  const one = showMessage(plain, time, { subject: "a.b", headers: { unit: "C", n: "1" }, data: utf8("21\n") });
  strictEqual(one, "09:05:01.025  a.b  unit=C n=1  21\n");
  const many = showMessage(plain, time, { subject: "a", headers: {}, data: utf8("x\n\ny") });
  strictEqual(many, "09:05:01.025  a\n  x\n  \n  y\n");
  strictEqual(showMessage(plain, time, { subject: "a", headers: {}, data: utf8("") }), "09:05:01.025  a\n");
});

Deno.test("headers cannot begin a line of their own", () => {
  const shown = showMessage(plain, new Date(), { subject: "a", headers: { h: "1\n2\x1b" }, data: utf8("x") });
  doesNotMatch(shown.trimEnd(), /\n/);
  match(shown, /h=1\\n2\\x1b/);
});

Deno.test("the time of day has leading zeros", () => {
  strictEqual(timeOfDay(new Date(2026, 5, 1, 0, 0, 0, 0)), "00:00:00.000");
});
