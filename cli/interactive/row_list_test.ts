// Proves that what is chosen in a list stays chosen while rows come, go and change their places, and that whoever is at the top stays there.

import { strictEqual } from "node:assert/strict";
import { count, table, text } from "../ordered_table.ts";
import { RowList } from "./row_list.ts";

interface Row {
  name: string;
  size: number;
}

const TABLE = table("Rows", (rows: readonly Row[]) => rows, [
  text<Row>("row", ({ name }) => name),
  { ...count<Row>("size", ({ size }) => size), isFirstChoice: true },
]);
const chosenOf = (list: RowList<Row>) => list.chosen?.name;
const rowsOf = (sizes: Record<string, number>) => Object.entries(sizes).map(([name, size]) => ({ name, size }));

function listOf(sizes: Record<string, number>): RowList<Row> {
  const list = new RowList(TABLE, ({ name }) => name);
  list.rows = rowsOf(sizes);
  list.render(40, 10);
  return list;
}

Deno.test("a chosen row is followed to its new place, and the one in its place is chosen when it is gone", () => {
  const list = listOf({ a: 3, b: 2, c: 1 });
  list.key("down");
  strictEqual(chosenOf(list), "b");
  list.rows = rowsOf({ a: 3, b: 1, c: 5, d: 2 });
  list.render(40, 10);
  strictEqual(chosenOf(list), "b");
  list.key("up");
  strictEqual(chosenOf(list), "d");
  list.rows = rowsOf({ a: 3, b: 1, c: 5 });
  strictEqual(chosenOf(list), "b");
  list.rows = [];
  strictEqual(chosenOf(list), undefined);
  list.key("down");
  list.rows = rowsOf({ z: 1 });
  strictEqual(chosenOf(list), "z");
});

Deno.test("who is at the top sees what comes there; the order is turned and moved by keys", () => {
  const list = listOf({ a: 3, b: 2 });
  strictEqual(chosenOf(list), "a");
  list.rows = rowsOf({ a: 3, b: 2, c: 9 });
  strictEqual(chosenOf(list), "c");
  list.key("R");
  strictEqual(chosenOf(list), "b");
  list.key("left");
  strictEqual(chosenOf(list), "a");
  list.key("end");
  strictEqual(chosenOf(list), "c");
  list.key("home");
  strictEqual(chosenOf(list), "a");
});
