// Completing goes through the names that what was typed can mean, and begins anew once one of them was meant.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { Completing } from "./completing.ts";
import { Field } from "./field.ts";

function typing(text: string): { field: Field; completing: Completing } {
  const field = new Field("subject", "line");
  field.set(text);
  const completing = new Completing(field);
  completing.candidates = ["orders.new", "orders.paid", "users"].map((value) => ({ value, note: "" }));
  return { field, completing };
}

Deno.test("completing goes round through what was typed, and not through what it has put there", () => {
  const { field, completing } = typing("ord");
  strictEqual(completing.suggestion, "ers.new");
  const seen = [1, 2, 3].map(() => completing.next() && field.text);
  deepStrictEqual(seen, ["orders.new", "orders.paid", "orders.new"]);
  strictEqual(completing.chosen, 0);
  strictEqual(completing.suggestion, "", "what is there is not typed");
  completing.end();
  deepStrictEqual(completing.found, [], "what is there was meant");
});

Deno.test("one candidate alone is put there for good, and none takes the offer", () => {
  const { field, completing } = typing("us");
  strictEqual(completing.next(), true);
  strictEqual(field.text, "users");
  strictEqual(completing.chosen, undefined);
  strictEqual(completing.next(), false, "nothing is left to complete");
  completing.candidates = [];
  field.propose("as last time");
  strictEqual(completing.next(), true);
  strictEqual(field.text, "as last time");
});
