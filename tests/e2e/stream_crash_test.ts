// A server that is killed at random instants under a mixed load loses nothing that it acknowledged, stores nothing twice, delivers nothing
// again that was acked, and tears no transaction. The long form is `deno task soak crash`.

import { crash } from "../soak/crash.ts";

Deno.test("a server killed twelve times under load keeps what it acknowledged", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const lines: string[] = [];
  try {
    await crash(12, seed, (line) => lines.push(line));
  } catch (error) {
    throw new Error(`Crash with seed ${seed}: ${lines.join("; ")}`, { cause: error });
  }
});
