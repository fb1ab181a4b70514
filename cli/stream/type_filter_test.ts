// Proves that a filter on types follows the rule of patterns.
import { deepStrictEqual } from "node:assert/strict";
import { typeFilter } from "./type_filter.ts";

const TYPES = ["", "order", "order.created", "order.item.added", "refund.created"];

Deno.test("a filter matches as a pattern does, and an empty type only by >", () => {
  const matched = (pattern: string) => TYPES.filter(typeFilter(pattern));
  deepStrictEqual(matched(">"), TYPES);
  deepStrictEqual(matched("order"), ["order"]);
  deepStrictEqual(matched("order.>"), ["order.created", "order.item.added"]);
  deepStrictEqual(matched("*.created"), ["order.created", "refund.created"]);
  deepStrictEqual(matched("*"), ["order"]);
  deepStrictEqual(matched("*.>"), ["order.created", "order.item.added", "refund.created"]);
  deepStrictEqual(matched("order.*.added"), ["order.item.added"]);
});
