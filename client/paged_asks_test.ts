// A list that comes in pages is one answer, in order, whatever comes in between; what came of one that was refused or lost is forgotten.

import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { HadronError } from "../proto/error.ts";
import { PagedAsks } from "./paged_asks.ts";

const ask = (asks: PagedAsks<string>, id: number) => asks.ask("List", id, { timeoutMs: 0 }, () => {});
const unavailable = new HadronError("UNAVAILABLE", "Read: gone");

Deno.test("pages of two lists that come in turns make two lists", async () => {
  const asks = new PagedAsks<string>();
  const [one, other] = [ask(asks, 1), ask(asks, 2)];
  strictEqual(asks.page(1, ["a"], true), undefined);
  strictEqual(asks.page(2, ["x", "y"], true), undefined);
  strictEqual(asks.page(1, ["b"], true), undefined);
  deepStrictEqual(asks.page(2, [], false), ["x", "y"]);
  deepStrictEqual(asks.page(1, ["c"], false), ["a", "b", "c"]);
  deepStrictEqual([await one, await other], [["a", "b", "c"], ["x", "y"]]);
  deepStrictEqual(
    asks.page(3, ["unasked"], false),
    ["unasked"],
    "one that nobody waits for is given back all the same",
  );
});

Deno.test("what had come of a list that was refused, or whose connection is lost, is not in the next of its number", async () => {
  const asks = new PagedAsks<string>();
  for (const end of [() => asks.refuse(1, unavailable), () => asks.lost(unavailable)]) {
    const list = ask(asks, 1);
    asks.page(1, ["old"], true);
    end();
    await rejects(list, { code: "UNAVAILABLE" });
    deepStrictEqual(asks.page(1, ["new"], false), ["new"]);
  }
});
