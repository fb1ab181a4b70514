// Proves that the example of SPEC 5 is read as it says, with the defaults for what it leaves out.
import { deepStrictEqual } from "node:assert/strict";
import { parseDefinition } from "./parse.ts";

const CHECKOUT = `
kind: pipeline
name: checkout
revision: 1
source: { stream: orders, types: ["order.created"] }
start: first
maxParallel: 64
stages:
  - name: charge
    retry: { maxAttempts: 5, backoffMs: [100, 1000, 10000] }
    timeoutMs: 30000
    outputs: [{ name: receipt, stream: receipts }]
  - name: reserve
  - name: ship
    dependencies: [charge, reserve, root]    # gets their outputs; implies after
  - name: notify
    after: [ship]
respond: charge
`;

Deno.test("the example of SPEC 5 is read as it says", async () => {
  const nothing = { after: [], dependencies: [], outputs: [], retry: { maxAttempts: 3, backoffMs: [1000, 10_000] } };
  deepStrictEqual(await parseDefinition(CHECKOUT), {
    name: "checkout",
    revision: 1,
    source: { stream: "orders", types: ["order.created"] },
    start: "first",
    maxParallel: 64,
    retention: { maxAgeMs: 7 * 86_400_000, maxRuns: 100_000 },
    stages: [
      {
        ...nothing,
        name: "charge",
        outputs: [{ name: "receipt", stream: "receipts" }],
        retry: { maxAttempts: 5, backoffMs: [100, 1000, 10_000] },
        timeoutMs: 30_000,
      },
      { ...nothing, name: "reserve", timeoutMs: 30_000 },
      { ...nothing, name: "ship", dependencies: ["charge", "reserve", "root"], timeoutMs: 30_000 },
      { ...nothing, name: "notify", after: ["ship"], timeoutMs: 30_000 },
    ],
    respond: "charge",
  });
});
