/**
 * Tables for people: columns under their titles, nothing drawn around them.
 *
 * @module
 */
import type { Output } from "./output.ts";

const NO_LINES = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat("left", "left-mid", "mid", "mid-mid", "right", "right-mid")
    .map((name) => [name, ""]),
);

/** A table, a line end after each row. A title that begins with `>` stands, without it, above a column of numbers. */
export async function showTable(output: Output, titles: string[], rows: string[][]): Promise<string> {
  const { default: Table } = await import("cli-table3");
  const table = new Table({
    chars: { ...NO_LINES, middle: "  " },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: titles.map((title) => title.startsWith(">") ? "right" : "left"),
    head: titles.map((title) => output.style("bold", title.replace(/^>/, ""))),
  });
  table.push(...rows);
  return table.toString().replace(/ +$/gm, "") + "\n";
}
