// A handler in a process of its own. Arguments: the server's URL, the endpoint, and how it answers: `echo` gives back what it
// got, `stuck` never answers. Prints `ready`.

import { connect } from "../../../mod.ts";
import { endWithParent } from "./end_with_parent.ts";

const [url, endpoint, behaviour] = Deno.args;
await using hadron = await connect(url, { name: `handler-${Deno.pid}` });
await using _handler = await hadron.handle(
  endpoint,
  (call) => behaviour === "stuck" ? new Promise<never>(() => {}) : call.data,
);
void endWithParent();
console.log("ready");
await hadron.closed;
