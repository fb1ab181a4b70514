/**
 * `hadron` for each of several command lines, one after the other in one process, as long as none of them reads standard input: JSON
 * arrays of words, one a line. After each command a NUL ends what it has written; on standard output its exit code and another NUL follow.
 *
 * @module
 */
import { main } from "../../../cli/main.ts";
import { writeErrorSync, writeOutputSync } from "../../../cli/stdio.ts";

const input = await new Response(Deno.stdin.readable).text();
for (const line of input.split("\n").slice(0, -1)) {
  const code = await main(JSON.parse(line));
  writeOutputSync(`\0${code}\0`);
  writeErrorSync("\0");
}
// As the command line does: whatever a command has left open does not keep it.
Deno.exit(0);
