// A worker of every stage of the pipelines in soak/pipeline_load.ts, in a process of its own. Arguments: the server's URL and a seed, which
// says what fails. Prints `ready`.

import { connect, type Hadron, HadronError } from "../../../mod.ts";
import { Random } from "../../fuzz/random.ts";
import { LOADS, Work } from "../../soak/pipeline_load.ts";
import { endWithParent } from "./end_with_parent.ts";

const [url, seed] = Deno.args;
void endWithParent();
await using hadron = await connected();
const work = new Work(new Random(Number(seed)), `${Deno.pid}`);
for (const definition of LOADS) {
  for (const { name } of definition.stages) {
    await hadron.pipeline(definition.name).stage(name, (task) => work.run(task), { concurrency: 200 });
  }
}
console.log("ready");
await hadron.closed;

/** The server may be down just now. */
async function connected(): Promise<Hadron> {
  while (true) {
    try {
      return await connect(url, { name: `worker-${Deno.pid}`, reconnect: { minDelayMs: 5, maxDelayMs: 40 } });
    } catch (error) {
      if (!(error instanceof HadronError) || error.code !== "UNAVAILABLE") throw error;
      await new Promise<void>((resolve) => setTimeout(resolve, 20));
    }
  }
}
