// Pipelines under faults of every kind keep what they promise, seed after seed. The long form is `deno task soak pipeline-faults`.

import { deepStrictEqual, ok } from "node:assert/strict";
import { chooseSeed } from "../fuzz/random.ts";
import { simulatePipelines } from "./pipelines.ts";

/** As many as fit, so that a slow machine is not held up. */
const SEEDS_MAX = 50;
const SEEDS_MIN = 4;
const TIME_MS = 3000;

Deno.test("whatever fails, every run ends once, and what it brings about is there once", async () => {
  const first = chooseSeed() % 2 ** 31;
  const until = performance.now() + TIME_MS;
  let faults = 0;
  let runs = 0;
  for (let run = 0; run < SEEDS_MAX && (run < SEEDS_MIN || performance.now() < until); run++) {
    const tally = await simulatePipelines(first + run);
    faults += tally.faults;
    runs += tally.runs;
  }
  ok(faults > SEEDS_MIN && runs > SEEDS_MIN * 10, `${faults} faults, ${runs} runs: something went on, and went wrong`);
});

Deno.test("a seed of pipelines is the same run again", async () => {
  const traces = [];
  for (let run = 0; run < 2; run++) {
    const lines: string[] = [];
    const tally = await simulatePipelines(4711, (line) => lines.push(line));
    traces.push([...lines, JSON.stringify(tally)]);
  }
  ok(traces[0].length > 5);
  deepStrictEqual(traces[0], traces[1]);
});
