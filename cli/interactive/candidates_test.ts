// Proves that names are offered by what was typed: those that begin so first, each once.

import { deepStrictEqual } from "node:assert/strict";
import { fromPattern, matching } from "./candidates.ts";

const named = (...values: string[]) => values.map((value) => ({ value, note: "" }));
const found = (typed: string, max = 5) =>
  matching(named("sensors.hall", "logs.sensors", "sensors.roof", "sensors.hall", "clock"), typed, max)
    .map(({ value }) => value);

Deno.test("names that begin as typed come before those that contain it, each once", () => {
  deepStrictEqual(found("sens"), ["sensors.hall", "sensors.roof", "logs.sensors"]);
  deepStrictEqual(found("SENSORS.r"), ["sensors.roof"]);
  deepStrictEqual(found("", 2), ["sensors.hall", "logs.sensors"]);
  deepStrictEqual(found("nothing"), []);
});

Deno.test("what has been typed in full is not offered", () => deepStrictEqual(found("clock"), []));

Deno.test("a pattern is offered up to its first wildcard", () => {
  deepStrictEqual(fromPattern("sensors.*.temp"), { value: "sensors.", label: "sensors.*.temp", note: "subscribed" });
  deepStrictEqual(fromPattern(">"), undefined);
});
