/**
 * `hadron` for one command line after the other: those that come over the connection to the port that it is given, as JSON, one a line. After
 * each command its mark ends what it has written, on standard output behind the exit code, which is a byte.
 *
 * @module
 */
import { main } from "../../../cli/main.ts";
import { writeErrorSync, writeOutputSync } from "../../../cli/stdio.ts";

/** What a pipe gives at a time. */
const PIPE_BYTES = 64 * 1024;

const before = Deno.env.toObject();
const orders = await Deno.connect({ hostname: "127.0.0.1", port: Number(Deno.args[0]) });
let rest = "";
for await (const text of orders.readable.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + text).split("\n");
  rest = lines.pop()!;
  for (const line of lines) {
    const { args, env, input, mark } = JSON.parse(line);
    setVariables({ ...before, ...env });
    setInput(Uint8Array.fromBase64(input));
    const code = await main(args);
    // Exit codes of the command line are ASCII, or 130 and 143.
    Deno.stdout.writeSync(Uint8Array.of(code));
    writeOutputSync(mark);
    writeErrorSync(mark);
  }
}
// As the command line does: whatever a command has left open does not keep it.
Deno.exit(0);

function setVariables(variables: Record<string, string>): void {
  for (const name of Object.keys(Deno.env.toObject())) if (!Object.hasOwn(variables, name)) Deno.env.delete(name);
  for (const [name, value] of Object.entries(variables)) Deno.env.set(name, value);
}

/** What the next command reads from standard input. */
function setInput(bytes: Uint8Array): void {
  let at = 0;
  const readable = new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at += PIPE_BYTES));
      else controller.close();
    },
  });
  Object.defineProperty(Deno.stdin, "readable", { configurable: true, value: readable });
}
