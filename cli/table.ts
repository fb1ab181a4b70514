/**
 * Tables for people: columns under their titles, nothing drawn around them. At a terminal that is too narrow for one, what is told at
 * length is cut, and a name that is longer than others have room for has a line of its own, if that is enough for each row to be a line;
 * names and numbers are never cut.
 *
 * @module
 */
import { stripVTControlCharacters } from "node:util";
import type { Output } from "./output.ts";
import { outputColumns } from "./stdio.ts";

const GAP = "  ";
/** What is cut keeps so many columns. */
const CUT_COLUMNS_MIN = 14;
/** What the names keep that are not on lines of their own. */
const NAME_COLUMNS_MIN = 8;
const NO_LINES = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat("left", "left-mid", "mid", "mid-mid", "right", "right-mid")
    .map((name) => [name, ""]),
);

/** A table, a line end after each row. A title that begins with `>` stands, without it, above a column of numbers. */
export async function showTable(
  output: Output,
  titles: string[],
  rows: string[][],
  columns = outputColumns(),
): Promise<string> {
  const [{ default: Table }, { widthOf }] = await Promise.all([import("cli-table3"), import("./interactive/text.ts")]);
  const widthsOf = (at: number) => rows.map((row) => widthOf(stripVTControlCharacters(row[at])));
  const widths = titles.map((title, at) => Math.max(widthOf(title.replace(/^>/, "")), ...widthsOf(at)));
  const isTooWide = tableWidth(widths) > columns;
  const fitting = fittingWidths(titles, widths, columns);
  const isAlone = widthsOf(0).map((width) => width > fitting[0]);
  if (isTooWide) {
    const names = [titles[0].length, ...widthsOf(0).filter((_, at) => !isAlone[at])];
    widen(fitting, widths, fitting[0] - Math.max(...names));
  }
  const table = new Table({
    chars: { ...NO_LINES, middle: GAP },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: titles.map((title) => title.startsWith(">") ? "right" : "left"),
    ...(isTooWide ? { colWidths: fitting } : {}),
    head: titles.map((title) => output.style("bold", title.replace(/^>/, ""))),
  });
  table.push(...rows.map((row, at) => isAlone[at] ? ["", ...row.slice(1)] : row));
  const [head, ...lines] = table.toString().split("\n");
  const shown = [head, ...lines.flatMap((line, at) => isAlone[at] ? [rows[at][0], line] : [line])];
  return shown.map((line) => line.replace(/ +$/, "") + "\n").join("");
}

/**
 * The widths of columns for a window: the widest of those that can be cut give way, then the names, which are first. As they are, where
 * that would not help.
 */
export function fittingWidths(titles: string[], widths: number[], columns: number): number[] {
  const fitting = [...widths];
  const isCuttable = (at: number) => at > 0 && !titles[at].startsWith(">");
  const floorOf = (at: number) => isCuttable(at) ? Math.max(CUT_COLUMNS_MIN, titles[at].length) : widths[at];
  for (let over = tableWidth(widths) - columns; over > 0; over--) {
    const widest = fitting.reduce((best, width, at) => {
      return width > floorOf(at) && (best < 0 || width > fitting[best]) ? at : best;
    }, -1);
    if (widest < 0 && fitting[0] <= Math.max(NAME_COLUMNS_MIN, titles[0].length)) return widths;
    fitting[Math.max(0, widest)]--;
  }
  return fitting;
}

/** What the names do not need, since those that are long have lines of their own, goes to columns that are cut. */
function widen(fitting: number[], widths: number[], spare: number): void {
  for (let at = 1; at < fitting.length; at++) {
    const more = Math.min(spare, widths[at] - fitting[at]);
    fitting[at] += more;
    fitting[0] -= more;
    spare -= more;
  }
}

function tableWidth(widths: number[]): number {
  return widths.reduce((total, width) => total + width, GAP.length * (widths.length - 1));
}
