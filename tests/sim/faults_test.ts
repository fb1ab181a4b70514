// A whole server and its clients under faults of every kind keep what they promise, seed after seed: see `ledger.ts` for what that is. The
// long form is `deno task soak faults`.

import { deepStrictEqual, ok } from "node:assert/strict";
import { chooseSeed } from "../fuzz/random.ts";
import { simulate } from "./faults.ts";

/** As many as fit, so that a slow machine is not held up. */
const SEEDS_MAX = 200;
const SEEDS_MIN = 15;
const TIME_MS = 3000;

Deno.test("whatever fails, nothing acknowledged is lost, nothing acked returns, keys keep their order, nothing is torn", async () => {
  const first = chooseSeed() % 2 ** 31;
  const until = performance.now() + TIME_MS;
  let faults = 0;
  let acked = 0;
  for (let run = 0; run < SEEDS_MAX && (run < SEEDS_MIN || performance.now() < until); run++) {
    const tally = await simulate(first + run);
    faults += tally.faults;
    acked += tally.acked;
  }
  ok(
    faults > SEEDS_MIN && acked > SEEDS_MIN * 10,
    `${faults} faults, ${acked} acks: something went on, and went wrong`,
  );
});

Deno.test("a seed is the same run again, to the last line", async () => {
  const traces = [];
  for (let run = 0; run < 2; run++) {
    const lines: string[] = [];
    await simulate(4711, (line) => lines.push(line));
    traces.push(lines);
  }
  ok(traces[0].length > 100);
  deepStrictEqual(traces[0], traces[1]);
});
