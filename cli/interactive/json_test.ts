// Proves that JSON is judged as it is typed: finished, going on, or wrong and where; and that it is shown without changing it.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { checkJson, colorJson, indentationAfter, prettyJson } from "./json.ts";

Deno.test("text is judged by what it seems to be meant as", () => {
  const judged: [string, string][] = [
    ["", "empty"],
    [" \n", "empty"],
    ['{"a": [1, null]}', "json"],
    ["21", "json"],
    ["hello {", "text"],
    ["{", "unfinished"],
    ['{"a": tr', "unfinished"],
    ['{"a": "x', "unfinished"],
    ['{"a": -', "unfinished"],
    ["[1, 2", "unfinished"],
    ['{"a" 1', "broken"],
    ['{"a": troe', "broken"],
    ["[INFO] x", "broken"],
    ['{"a": 1} x', "broken"],
    ["{} // no", "broken"],
  ];
  for (const [text, is] of judged) strictEqual(checkJson(text).is, is, text);
});

Deno.test("what is wrong is told with its place", () => {
  deepStrictEqual(checkJson('{\n  "a" 1\n}'), { is: "broken", problem: "a colon is expected", line: 2, column: 7 });
});

Deno.test("every beginning of valid JSON is unfinished or valid, never broken", () => {
  fc.assert(fc.property(fc.json().filter((json) => /^[{["]/.test(json)), (json) => {
    for (let end = 1; end <= json.length; end++) {
      const check = checkJson(json.slice(0, end));
      if (check.is === "broken") throw new Error(`${json.slice(0, end)}: ${JSON.stringify(check)}`);
    }
  }));
});

Deno.test("pretty JSON is the same value, and numbers stay as they were written", () => {
  strictEqual(prettyJson('{"a":1.50,"b":12345678901234567890}'), '{\n  "a": 1.50,\n  "b": 12345678901234567890\n}');
  strictEqual(prettyJson("not"), undefined);
  fc.assert(fc.property(fc.json(), (json) => deepStrictEqual(JSON.parse(prettyJson(json) ?? "?"), JSON.parse(json))));
});

Deno.test("colours add and take away nothing", () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string({ unit: "grapheme" })), (text) => {
    const shown = colorJson(text).map((line) => line.map((piece) => piece.text).join("")).join("\n");
    strictEqual(shown, text);
  }));
  const [line] = colorJson('{"a": "b", "c": true, "d": 1}');
  const styles = Object.fromEntries(line.map(({ text, style }) => [text, style]));
  deepStrictEqual([styles['"a"'], styles['"b"'], styles.true, styles["1"]], ["cyan", "green", "magenta", "yellow"]);
});

Deno.test("the next line begins two spaces deeper for each open bracket", () => {
  deepStrictEqual(['{"a": [', '{"a": []', '{"{": 1', "text"].map(indentationAfter), ["    ", "  ", "  ", ""]);
});
