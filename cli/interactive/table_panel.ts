/**
 * A table on a screen: as many of its columns and rows as fit, in the order that its reader has chosen.
 *
 * @module
 */
import type { Cell, Order } from "../ordered_table.ts";
import { type Line, span } from "./line.ts";
import { fill, widthOf } from "./text.ts";

/** What a table is. */
export interface PanelTable {
  title: string;
  columns: { title: string; isNumber: boolean }[];
  order: Order;
}

/** Where a table is to be shown. */
export interface PanelRoom {
  columns: number;
  rows: number;
  /** Of the first column, as far as there is room: the same for tables below each other. */
  nameWidth: number;
}

/** Whether keys go to it. */
export type PanelFocus = "focused" | "not focused";

const GAP = 2;
/** Wide enough for most numbers, so that columns do not move with every change. */
const NUMBER_COLUMNS_MIN = 8;
const NAME_COLUMNS_MIN = 12;
/** A name may take so much of the width, that numbers stay near it: 36 columns of 78, for an id such as a UUID. */
const NAME_SHARE_MAX = 0.47;
/** Text is cut down to this before its column is left out. */
const TEXT_COLUMNS_MIN = 12;

/** A table with its order and what of it is in sight. */
export class TablePanel {
  readonly table: PanelTable;
  order: Order;
  #top = 0;

  constructor(table: PanelTable) {
    this.table = table;
    this.order = table.order;
  }

  /** Orders by the column at the right or the left of the present one. */
  moveOrder(step: 1 | -1): void {
    const count = this.table.columns.length;
    this.order = { column: (this.order.column + step + count) % count, isReversed: false };
  }

  /** Turns the order round. */
  reverse(): void {
    this.order = { ...this.order, isReversed: !this.order.isReversed };
  }

  /** Scrolls by so many rows. */
  scroll(rows: number): void {
    this.#top = Math.max(0, this.#top + rows);
  }

  /** Columns that the names in its first column would take. */
  nameWidth(cells: Cell[][]): number {
    const title = `${this.table.title} ${cells.length}`.length + 1;
    return cells.reduce((widest, [name]) => Math.max(widest, widthOf(name.text)), title);
  }

  /** Its title line and rows, as many as there is room for; if one of them is chosen, that is among them. */
  render(cells: Cell[][], room: PanelRoom, focus: PanelFocus, chosen?: number): Line[] {
    const shown = Math.max(0, room.rows - 1);
    if (chosen !== undefined) this.#top = Math.min(Math.max(this.#top, chosen - shown + 1), chosen);
    this.#top = Math.max(0, Math.min(this.#top, cells.length - shown));
    const widths = this.#widths(cells, room);
    const rows = cells.slice(this.#top, this.#top + shown);
    return [
      this.#titleLine(cells.length, widths, focus),
      ...rows.map((row, at) => this.#rowLine(row, widths, this.#top + at === chosen)),
    ];
  }

  #titleLine(count: number, widths: number[], focus: PanelFocus): Line {
    const { title, columns } = this.table;
    const line: Line = [span(focus === "focused" ? "▌ " : "  ", "cyan")];
    widths.forEach((width, at) => {
      if (at > 0) line.push(span(" ".repeat(GAP)));
      const isOrder = at === this.order.column;
      // What falls from the top to the bottom of the table.
      const isFalling = columns[at].isNumber !== this.order.isReversed;
      const mark = isOrder ? (isFalling ? "▼" : "▲") : "";
      const name = at === 0 ? `${title} ${count}` : columns[at].title;
      const text = fill(mark + name, width, columns[at].isNumber ? "right" : "left");
      const style = at === 0 ? ["bold" as const, ...(focus === "focused" ? ["cyan" as const] : [])] : "dim" as const;
      line.push(span(text, isOrder && at > 0 ? "bold" : style));
    });
    return line;
  }

  #rowLine(row: Cell[], widths: number[], isChosen: boolean): Line {
    const line: Line = [span(isChosen ? "▸ " : "  ", "cyan")];
    widths.forEach((width, at) => {
      if (at > 0) line.push(span(" ".repeat(GAP)));
      const { text } = row[at];
      const style = isChosen && at === 0 ? ["bold" as const, "cyan" as const] : row[at].style;
      line.push(span(fill(text, width, this.table.columns[at].isNumber ? "right" : "left"), style));
    });
    return line;
  }

  /** Of the columns that fit, from the left; the first gives way before another is left out. */
  #widths(cells: Cell[][], { columns, nameWidth }: PanelRoom): number[] {
    const room = columns - GAP;
    const name = Math.max(NAME_COLUMNS_MIN, Math.min(nameWidth, Math.floor(room * NAME_SHARE_MAX)));
    const widths = [Math.min(name, room)];
    let used = widths[0];
    for (const [at, { title, isNumber }] of this.table.columns.entries()) {
      if (at === 0) continue;
      const widest = cells.reduce((widest, row) => Math.max(widest, widthOf(row[at].text)), title.length + 1);
      const width = isNumber ? Math.max(widest, NUMBER_COLUMNS_MIN) : widest;
      const left = room - used - GAP;
      if (width > left) {
        if (!isNumber && left >= TEXT_COLUMNS_MIN) widths.push(left);
        break;
      }
      used += GAP + width;
      widths.push(width);
    }
    return widths;
  }
}
