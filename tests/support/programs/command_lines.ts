/**
 * `hadron` for one command line after the other: those that come over the connection to the port that it is given, as JSON, one a line. After
 * each command its mark ends what it has written, on standard output followed by the exit code.
 *
 * @module
 */
import { main } from "../../../cli/main.ts";
import { writeErrorSync, writeOutputSync } from "../../../cli/stdio.ts";

const before = Deno.env.toObject();
const orders = await Deno.connect({ hostname: "127.0.0.1", port: Number(Deno.args[0]) });
let rest = "";
for await (const text of orders.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + text).split("\n");
  rest = lines.pop()!;
  for (const line of lines) {
    const { args, env, mark } = JSON.parse(line);
    setVariables({ ...before, ...env });
    const code = await main(args);
    writeOutputSync(`${mark}:${code};`);
    writeErrorSync(mark);
  }
}
// As the command line does: whatever a command has left open does not keep it.
Deno.exit(0);

function setVariables(variables: Record<string, string>): void {
  for (const name of Object.keys(Deno.env.toObject())) if (!Object.hasOwn(variables, name)) Deno.env.delete(name);
  for (const [name, value] of Object.entries(variables)) Deno.env.set(name, value);
}
