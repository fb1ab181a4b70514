// Proves that a slip of the finger finds the name that was meant, and that another name finds nothing.

import { strictEqual } from "node:assert/strict";
import { didYouMean, nearestTo } from "./nearest.ts";

Deno.test("the nearest name is found by what fingers do: swap, drop, double, hit the key beside, forget Shift", () => {
  const names = ["orders", "order-lines", "payments", "jobs"];
  for (const slip of ["ordres", "order", "orderss", "orfers", "Orders", "oders"]) {
    strictEqual(nearestTo(slip, names), "orders");
  }
  strictEqual(nearestTo("paymnets", names), "payments");
});

Deno.test("a name like none is near to none, and a short one not to every short one", () => {
  strictEqual(nearestTo("shipping", ["orders", "payments"]), undefined);
  strictEqual(nearestTo("a", ["b", "cd"]), undefined);
  strictEqual(nearestTo("abcdef", ["abcdefghij"]), undefined);
  strictEqual(nearestTo("a", []), undefined);
});

Deno.test("the nearer of two wins, and of two equally near ones always the same", () => {
  strictEqual(nearestTo("orders1", ["orders22", "orders2"]), "orders2");
  strictEqual(nearestTo("jobs1", ["jobs3", "jobs2"]), "jobs2");
  strictEqual(
    didYouMean("ordes", ["orders"], "`hadron stream ls` lists them"),
    "did you mean orders? `hadron stream ls` lists them",
  );
  strictEqual(didYouMean("zzz", ["orders"], "look"), "look");
});
