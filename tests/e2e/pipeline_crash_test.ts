// A server and workers that are killed at random instants, with runs under way, lose and double nothing of them. The long form is
// `deno task soak pipelines`.

import { pipelines } from "../soak/pipelines.ts";

Deno.test("a server killed five times under running pipelines ends every run once", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const lines: string[] = [];
  try {
    await pipelines({ kills: 5, lanes: 100 }, seed, (line) => lines.push(line));
  } catch (error) {
    throw new Error(`Pipelines with seed ${seed}: ${lines.join("; ")}`, { cause: error });
  }
});
