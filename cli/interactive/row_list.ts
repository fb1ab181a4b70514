/**
 * A table on a screen, one of whose rows is chosen. What is chosen is a row, not a place: it stays so while others come and go.
 *
 * @module
 */
import type { Order, Table } from "../ordered_table.ts";
import type { Line } from "./line.ts";
import { stepOf } from "./step.ts";
import { TablePanel } from "./table_panel.ts";

/** Rows to choose from. */
export class RowList<Row> {
  readonly #table: Table<readonly Row[], Row>;
  readonly #nameOf: (row: Row) => string;
  readonly #panel: TablePanel;
  #rows: readonly Row[] = [];
  /** The name of the chosen row; none for the first, whichever that is. */
  #chosen: string | undefined;
  /** Where that was when it was seen last. */
  #place = 0;
  #page = 1;

  /** @param nameOf What tells a row from the others. */
  constructor(table: Table<readonly Row[], Row>, nameOf: (row: Row) => string, order: Order = table.order) {
    this.#table = table;
    this.#nameOf = nameOf;
    this.#panel = new TablePanel({ ...table, order });
  }

  /** Other rows. */
  set rows(rows: readonly Row[]) {
    this.#rows = rows;
  }

  /** The row that is chosen, if there is any. */
  get chosen(): Row | undefined {
    const rows = this.#table.rows(this.#rows, this.#panel.order);
    return rows[this.#placeIn(rows)];
  }

  /** Moves what is chosen, or the order; false for a key that does neither. */
  key(name: string): boolean {
    switch (name) {
      case "right":
      case ">":
        this.#panel.moveOrder(1);
        return true;
      case "left":
      case "<":
        this.#panel.moveOrder(-1);
        return true;
      case "R":
        this.#panel.reverse();
        return true;
    }
    const step = stepOf(name, this.#page);
    if (step === undefined) return false;
    const rows = this.#table.rows(this.#rows, this.#panel.order);
    const place = Math.max(0, Math.min(this.#placeIn(rows) + step, rows.length - 1));
    this.#place = place;
    // Whoever is at the top follows what comes there.
    this.#chosen = place === 0 || rows.length === 0 ? undefined : this.#nameOf(rows[place]);
    return true;
  }

  /** The table, in at most so many rows. */
  render(columns: number, rows: number): Line[] {
    this.#page = Math.max(1, rows - 2);
    const ordered = this.#table.rows(this.#rows, this.#panel.order);
    this.#place = this.#placeIn(ordered);
    const cells = ordered.map((row) => this.#table.cellsOf(row));
    const nameWidth = this.#panel.nameWidth(cells);
    const chosen = cells.length === 0 ? undefined : this.#place;
    return this.#panel.render(cells, { columns, rows, nameWidth }, "focused", chosen);
  }

  /** Where the chosen row is; where it was, if it is gone. */
  #placeIn(rows: readonly Row[]): number {
    if (this.#chosen === undefined) return 0;
    const place = rows.findIndex((row) => this.#nameOf(row) === this.#chosen);
    return place >= 0 ? place : Math.max(0, Math.min(this.#place, rows.length - 1));
  }
}
