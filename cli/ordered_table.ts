/**
 * Tables whose rows are ordered by any of their columns. For eyes, on a screen and on paper alike.
 *
 * @module
 */
import type { Style } from "./output.ts";
import { escapeControls } from "./render.ts";
import { showCount } from "./units.ts";

/** By what rows are ordered. */
export interface Order {
  /** The place of a column. */
  column: number;
  /** Numbers begin with the largest and text with A, or the other way round. */
  isReversed: boolean;
}

/** What stands in one column of one row. */
export interface Cell {
  text: string;
  style?: Style;
}

/** A table: what it is of, its columns, and what by. */
export interface Table<Source, Row = unknown> {
  title: string;
  columns: { title: string; isNumber: boolean }[];
  /** The order that it has unless another is chosen. */
  order: Order;
  /** Its rows in this order. */
  rows(source: Source, order: Order): Row[];
  /** A row, a cell for each column. */
  cellsOf(row: Row): Cell[];
}

/** A column of a table whose rows are of this kind. */
export interface Column<Row> {
  title: string;
  value(row: Row): string | number;
  show(row: Row): string;
  style?(row: Row): Style | undefined;
  isNumber: boolean;
  /** Rows are ordered by it unless something else is chosen. */
  isFirstChoice?: boolean;
}

/** A column of text; names, versions and reasons are a stranger's. */
export function text<Row>(title: string, of: (row: Row) => string): Column<Row> {
  return { title, isNumber: false, value: of, show: (row) => escapeControls(of(row)).replace(/[\n\t]/g, " ") };
}

/** A column of numbers; an alarming one is red, and none recedes. */
export function count<Row>(
  title: string,
  of: (row: Row) => number,
  show: (value: number, row: Row) => string = showCount,
  isAlarming: (row: Row) => boolean = () => false,
): Column<Row> {
  return {
    title,
    isNumber: true,
    value: of,
    show: (row) => show(of(row), row),
    style: (row) => isAlarming(row) ? "red" : of(row) === 0 ? "dim" : undefined,
  };
}

/** A table of these columns, of which the first has the names. */
export function table<Source, Row>(
  title: string,
  rowsOf: (source: Source) => readonly Row[],
  columns: Column<Row>[],
): Table<Source, Row> {
  return {
    title,
    columns,
    order: { column: Math.max(0, columns.findIndex(({ isFirstChoice }) => isFirstChoice)), isReversed: false },
    rows: (source, order) => rowsOf(source).toSorted(comparing(columns, order)),
    cellsOf: (row) => columns.map(({ show, style }) => ({ text: show(row), style: style?.(row) })),
  };
}

/** The rows of a table in this order, a cell for each column. */
export function cellsOf<Source>(table: Table<Source>, source: Source, order: Order): Cell[][] {
  return table.rows(source, order).map((row) => table.cellsOf(row));
}

/** Ties are in the order of names, so that rows do not jump about. */
function comparing<Row>(columns: Column<Row>[], { column, isReversed }: Order): (a: Row, b: Row) => number {
  const [name] = columns;
  const by = columns[column];
  return (a, b) => {
    const order = compare(by.value(a), by.value(b)) * (by.isNumber ? -1 : 1) * (isReversed ? -1 : 1);
    return order !== 0 ? order : compare(name.value(a), name.value(b));
  };
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
