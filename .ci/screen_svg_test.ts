// Pictures of screens: what stands where, in which style, and that text cannot become part of the picture.

import { deepStrictEqual, match, ok, throws } from "node:assert/strict";
import { piecesOf, screensToSvg } from "./screen_svg.ts";

Deno.test("a line is pieces with their columns and styles; wide characters take two columns, space at the end none", () => {
  const pieces = piecesOf("a \x1b[1;31mred\x1b[22m 日本\x1b[0m b   ");
  deepStrictEqual(pieces.map(({ column, text, bold }) => [column, text, bold]), [
    [0, "a ", false],
    [2, "red", true],
    [5, " 日本", false],
    [10, " b   ", false],
  ]);
  deepStrictEqual(piecesOf("   \x1b[7m  \x1b[27m").map(({ column, inverse }) => [column, inverse]), [[3, true]]);
  throws(() => piecesOf("\x1b[38;5;9mx"), /38 of 38;5;9/);
});

Deno.test("a picture has each frame, and text stays text", () => {
  const svg = screensToSvg(
    [{ title: "one", screen: "<script>&" }, { title: "two", screen: "\x1b[7mkey\x1b[0m" }],
    20,
    2,
  );
  match(svg, /&lt;script&gt;&amp;/);
  match(svg, /class="f f1"/);
  match(svg, /animation-delay:-5s/);
  ok(!svg.includes("<script>"));
  ok(!screensToSvg([{ title: "one", screen: "x" }], 20, 2).includes("keyframes"), "one frame does not move");
});
