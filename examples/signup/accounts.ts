// The first two stages of signup.yaml: who calls waits for them.

import { connect, StageError } from "../../mod.ts";

interface Request {
  name: string;
}

await using hadron = await connect(Deno.env.get("HADRON_URL") ?? "hadron://127.0.0.1:7420", { name: "accounts" });
const signup = hadron.pipeline("signup");
/** Which run has taken a name. It stands for a table of a database. */
const owners = new Map<string, string>();

await using _check = await signup.stage("check", (task) => {
  const { name } = task.root.json<Request>();
  // The caller is told, at once: this is not worth another attempt.
  if (!/^[a-z]+$/.test(name)) throw new StageError(`"${name}" is no name`, { code: "bad_name", retryable: false });
  return { name };
});

await using _create = await signup.stage("create", (task) => {
  const { name } = task.inputs.check.json<Request>();
  // An attempt that is repeated finds its own work done.
  const owner = owners.get(name) ?? task.run;
  if (owner !== task.run) throw new StageError(`"${name}" is taken`, { code: "name_taken", retryable: false });
  owners.set(name, owner);
  return { account: name };
});

console.log("workers are ready");
await new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, resolve);
});
