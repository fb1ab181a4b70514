// Streams and groups do what a naive model of them does, life after life: see `life/model.ts` for what that is. The long form is
// `deno task soak lives`.

import { ok } from "node:assert/strict";
import { chooseSeed } from "../fuzz/random.ts";
import { live } from "./stream_life.ts";

/** As many as fit, so that a slow machine is not held up. */
const LIVES_MAX = 40;
const LIVES_MIN = 3;
const TIME_MS = 3000;

Deno.test("whatever is done with a stream, each group gets what it is to get, in its order, as often as it says, and nothing else", async () => {
  const first = chooseSeed() % 2 ** 31;
  const until = performance.now() + TIME_MS;
  let deliveries = 0;
  for (let run = 0; run < LIVES_MAX && (run < LIVES_MIN || performance.now() < until); run++) {
    deliveries += await live(first + run);
  }
  ok(deliveries > LIVES_MIN * 5, `${deliveries} deliveries: something went on`);
});
