// Proves that text is measured, cut and wrapped by the columns it takes, also where a character takes two.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { clipLine, hints, justify, type Line, lineWidth, sliceLine, span, wrapLine } from "./line.ts";
import { clip, fill, widthOf, wrap, wrapWords } from "./text.ts";

/** What people send: letters of all kinds, wide ones, emoji. */
const texts = fc.string({ unit: fc.constantFrom("a", " ", "é", "日", "👩‍🚀", "ß", "{") });

Deno.test("text is cut so that it fits, and what had to go is told", () => {
  deepStrictEqual([clip("hello", 5), clip("hello", 4), clip("日本語", 4), clip("x", 0)], ["hello", "hel…", "日…", ""]);
  fc.assert(fc.property(texts, fc.integer({ min: 0, max: 20 }), (text, columns) => {
    ok(widthOf(clip(text, columns)) <= columns);
    strictEqual(widthOf(fill(text, columns)), columns);
  }));
});

Deno.test("wrapping loses nothing, and no line is too wide but one that holds a single character", () => {
  fc.assert(fc.property(texts, fc.integer({ min: 2, max: 12 }), (text, columns) => {
    const lines = wrap(text, columns);
    strictEqual(lines.join(""), text);
    for (const line of lines) ok(widthOf(line) <= columns, line);
    for (const line of wrapWords(text, columns)) ok(widthOf(line) <= columns, line);
  }));
  deepStrictEqual(wrapWords("a colon is expected", 8), ["a colon", "is", "expected"]);
});

Deno.test("lines are cut, justified and hinted within their columns", () => {
  const line = [span("ab", "red"), span("日cd")];
  deepStrictEqual(clipLine(line, 4), [span("ab", "red"), span("…")]);
  deepStrictEqual(sliceLine(line, 1), [span("b", "red"), span("日cd")]);
  deepStrictEqual(sliceLine(line, 4), [span("cd")]);
  strictEqual(lineWidth(justify([span("left")], [span("right")], 20)), 20);
  deepStrictEqual(justify([span("left")], [span("right")], 9), [span("left")]);
  const shown = hints([["Enter", "send"], ["Ctrl-D", "leave"]], 15).map(({ text }) => text).join("");
  strictEqual(shown, "Enter send");
});

Deno.test("a wrapped line loses nothing and no style, and no row is too wide", () => {
  const lines = fc.array(fc.record({ text: texts, style: fc.constantFrom("red" as const, undefined) }));
  fc.assert(fc.property(lines, fc.integer({ min: 2, max: 12 }), (line, columns) => {
    const rows = wrapLine(line, columns);
    for (const row of rows) ok(lineWidth(row) <= columns, JSON.stringify(row));
    const told = (pieces: Line) =>
      pieces.flatMap(({ text, style }) => Array.from(text, (point) => `${style} ${point}`));
    deepStrictEqual(told(rows.flat()), told(line));
  }));
});
