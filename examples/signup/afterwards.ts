// The last two stages of signup.yaml: nobody waits for them, and they are done all the same.

import { connect } from "../../mod.ts";

await using hadron = await connect(Deno.env.get("HADRON_URL") ?? "hadron://127.0.0.1:7420", { name: "afterwards" });
const signup = hadron.pipeline("signup");

await using _welcome = await signup.stage("welcome", (task) => {
  console.log(`wrote to ${task.inputs.create.json<{ account: string }>().account}`);
});

let accounts = 0;
await using _measure = await signup.stage("measure", () => {
  console.log(`${++accounts} so far today`);
});

console.log("workers are ready");
await new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, resolve);
});
