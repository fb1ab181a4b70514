// With order by key, events of one key neither overlap nor overtake, whoever nacks, leaves or is cut off. The long form, with 10,000 keys and
// 64 members, is `deno task soak order`.

import { order } from "../soak/order.ts";

Deno.test("keys keep their order while members nack, leave and lose their connection", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const load = { events: 12_000, keys: 300, members: 16, partitions: 2, changeEvery: 400 };
  const lines: string[] = [];
  try {
    await order(load, seed, (line) => lines.push(line));
  } catch (error) {
    throw new Error(`Order with seed ${seed}: ${lines.join("; ")}`, { cause: error });
  }
});
