// Proves which columns of a table give way in a narrow window, and that none does where that would not help.

import { deepStrictEqual, match } from "node:assert/strict";
import { Output } from "./output.ts";
import { fittingWidths, showTable } from "./table.ts";

const TITLES = ["RUN", "STATUS", ">TOOK", "ERROR"];

Deno.test("what is told at length is cut, names and numbers are not", () => {
  deepStrictEqual(fittingWidths(TITLES, [36, 10, 6, 90], 100), [36, 10, 6, 42]);
  deepStrictEqual(fittingWidths(TITLES, [36, 40, 6, 90], 100), [36, 26, 6, 26]);
  deepStrictEqual(fittingWidths(TITLES, [36, 10, 6, 20], 100), [36, 10, 6, 20]);
});

Deno.test("a table that does not fit however it is cut is left whole, and so is one that nobody looks at", async () => {
  deepStrictEqual(fittingWidths(TITLES, [36, 10, 6, 90], 40), [36, 10, 6, 90]);
  const table = await showTable(new Output({ json: false, quiet: false, color: false }), TITLES, [[
    "r-1",
    "failed",
    "3 s",
    "日".repeat(200),
  ]]);
  match(table, /日{200}\n$/);
});

Deno.test("a name that the others leave no room for has a line of its own, and the columns stay where they are", async () => {
  deepStrictEqual(fittingWidths(TITLES, [36, 10, 6, 90], 60), [24, 10, 6, 14]);
  const output = new Output({ json: false, quiet: false, color: false });
  const rows = [["a", "running", "3 s", ""], ["long".repeat(10), "failed", "10 s", "no"], ["b", "failed", "2 s", "no"]];
  const table = await showTable(output, TITLES, rows, 40);
  deepStrictEqual(table.split("\n"), [
    "RUN                 STATUS   TOOK  ERROR",
    "a                   running   3 s",
    "longlonglonglonglonglonglonglonglonglong",
    "                    failed   10 s  no",
    "b                   failed    2 s  no",
    "",
  ]);
});

Deno.test("what names on lines of their own leave free is for what is told at length", async () => {
  const output = new Output({ json: false, quiet: false, color: false });
  const rows = [["a", "running", "3 s", ""], ["long".repeat(15), "failed", "10 s", "nobody was there to do it"]];
  const table = await showTable(output, TITLES, rows, 60);
  deepStrictEqual(table.split("\n"), [
    "RUN                 STATUS   TOOK  ERROR",
    "a                   running   3 s",
    "longlonglonglonglonglonglonglonglonglonglonglonglonglonglong",
    "                    failed   10 s  nobody was there to do it",
    "",
  ]);
});
