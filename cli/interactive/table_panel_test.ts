// Proves that a table fits its window: no line is too wide, the columns that are left out are the last, and rows are shared fairly.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { lineWidth } from "./line.ts";
import { sparkline } from "./sparkline.ts";
import { TablePanel } from "./table_panel.ts";
import { share } from "./top_view.ts";

const TABLE = {
  title: "Streams",
  columns: [{ title: "stream", isNumber: false }, { title: "events", isNumber: true }, {
    title: "why",
    isNumber: false,
  }],
  order: { column: 1, isReversed: false },
};
const CELLS = Array.from(
  { length: 20 },
  (_, row) => [{ text: `stream-${row} 日本` }, { text: `${row}` }, { text: "-" }],
);
const shown = (panel: TablePanel, columns: number, rows: number) =>
  panel.render(CELLS, { columns, rows, nameWidth: 20 }, "focused").map((line) => line.map(({ text }) => text).join(""));

Deno.test("columns stand below their titles, and the order is marked", () => {
  const panel = new TablePanel(TABLE);
  deepStrictEqual(shown(panel, 60, 3), [
    "▌ Streams 20             ▼events  why ",
    "  stream-0 日本                0  -   ",
    "  stream-1 日本                1  -   ",
  ]);
  panel.reverse();
  ok(shown(panel, 60, 1)[0].includes("▲events"));
  panel.moveOrder(1);
  ok(shown(panel, 60, 1)[0].includes("▲why"));
});

Deno.test("a table never takes more than its room, and scrolls to its end and no further", () => {
  fc.assert(fc.property(fc.integer({ min: 4, max: 90 }), fc.integer({ min: 1, max: 30 }), (columns, rows) => {
    const panel = new TablePanel(TABLE);
    panel.scroll(Infinity);
    const lines = panel.render(CELLS, { columns, rows, nameWidth: 20 }, "not focused");
    ok(lines.length <= rows);
    for (const line of lines) ok(lineWidth(line) <= columns, JSON.stringify(line));
    if (rows > 1 && columns > 30) ok(lines.at(-1)?.some(({ text }) => text.startsWith("stream-19")));
  }));
});

Deno.test("a row that is chosen is in sight and marked, and a text that is too long is cut rather than left out", () => {
  const panel = new TablePanel(TABLE);
  const cells = CELLS.map(([name, events], row) => [name, events, { text: `because of reason ${row}` }]);
  const shown = (columns: number, chosen: number) =>
    panel.render(cells, { columns, rows: 4, nameWidth: 14 }, "focused", chosen).map((line) =>
      line.map(({ text }) => text).join("")
    );
  deepStrictEqual(
    shown(42, 12),
    [
      "▌ Streams 20       ▼events  why           ",
      "  stream-10 日本        10  because of re…",
      "  stream-11 日本        11  because of re…",
      "▸ stream-12 日本        12  because of re…",
    ],
  );
  // Who moves within what is in sight moves nothing else.
  ok(shown(42, 11)[1].startsWith("  stream-10") && shown(42, 11)[2].startsWith("▸ stream-11"));
  ok(shown(42, 0)[1].startsWith("▸ stream-0"));
  ok(!shown(36, 0)[0].includes("why"));
});

Deno.test("rows are shared: what small tables leave goes to the large", () => {
  deepStrictEqual(share(20, [3, 50, 50]), [3, 9, 8]);
  deepStrictEqual(share(20, [3, 4]), [3, 4]);
  deepStrictEqual(share(2, [5, 5, 5]), [1, 1, 0]);
  fc.assert(fc.property(fc.nat(60), fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (rows, needs) => {
    const shares = share(rows, needs);
    strictEqual(shares.reduce((a, b) => a + b, 0), Math.min(rows, needs.reduce((a, b) => a + b, 0)));
    ok(shares.every((given, at) => given <= needs[at]));
  }));
});

Deno.test("bars are as high as their part of the highest, the newest at the right", () => {
  strictEqual(sparkline([0, 50, 100], 5), "  ▁▅█");
  strictEqual(sparkline([100, 0, 0], 2), "▁▁");
  strictEqual(sparkline([1], 0), "");
});
