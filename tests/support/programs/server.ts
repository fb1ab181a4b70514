// A server in a process of its own. Argument: its ServeOptions as JSON. Prints `ready URL`.

import { serve, type ServeOptions } from "../../../mod.ts";
import { endWithParent } from "./end_with_parent.ts";

const options: ServeOptions = JSON.parse(Deno.args[0]);
await using server = await serve(options);
void endWithParent();
console.log(`ready ${server.url}`);
await server.finished;
