// Proves that what is typed about a delivery is read as it is meant, and that nothing is acked by a misspelling.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { parseSettleLine } from "./settle_line.ts";

Deno.test("a line says what becomes of the oldest, or of the one that is named", () => {
  const oldest = { place: undefined, delayMs: undefined, reason: "" };
  deepStrictEqual(parseSettleLine("ack"), { ...oldest, verdict: "ack" });
  deepStrictEqual(parseSettleLine("  extend 3/7 "), {
    ...oldest,
    verdict: "extend",
    place: { partition: 3, offset: 7 },
  });
  deepStrictEqual(parseSettleLine("reject no such  item"), { ...oldest, verdict: "reject", reason: "no such item" });
  deepStrictEqual(parseSettleLine("nack 0/41 delay=1m30s no stock"), {
    verdict: "nack",
    place: { partition: 0, offset: 41 },
    delayMs: 90_000,
    reason: "no stock",
  });
  strictEqual(parseSettleLine("  "), undefined);
});

Deno.test("a line that cannot be understood is refused", () => {
  for (const line of ["Ack", "yes", "ack all", "ack 41", "extend 0/1 please", "nack delay=soon"]) {
    throws(() => parseSettleLine(line), Error, line);
  }
  throws(() => parseSettleLine("nack delay=1 no stock"), /^Error: delay=1: it must be a number with a unit/);
});
