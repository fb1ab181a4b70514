// Somebody who has never seen Hadron gets from `hadron --help` to a pool of workers over a stream: what the help says to type works as it
// stands there, and what one types at first by mistake is told what it would have been.

import { match, ok, strictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { eventually } from "../support/eventually.ts";
import { runHadron } from "../support/processes.ts";
import { Running } from "../support/running.ts";
import { ServerHere } from "../support/server_here.ts";
import { hasTmux, TestTerminal } from "../support/terminal.ts";

const MAIN = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));
const ignore = Deno.build.os === "windows";

/** The command lines of a help text, as they stand there. */
async function commandsOf(...args: string[]): Promise<string[]> {
  const { stdout } = await runHadron(args);
  return [...stdout.matchAll(/^ {2}(hadron .*)$/gm)].map(([, commandLine]) => commandLine);
}

Deno.test(
  { name: "the help leads to a pool of workers, by commands that work as they stand there", ignore },
  async () => {
    const { stdout: help } = await runHadron(["--help"]);
    match(help, /^ {2}streams +from nothing to a pool of workers over a stream$/m);
    const folder = await Deno.makeTempDir({ prefix: "hadron-first-hour-" });
    const scripts = { hadron: `exec "${Deno.execPath()}" run -A "${MAIN}" "$@"`, "bill.sh": "cat >> billed.txt" };
    for (const [name, line] of Object.entries(scripts)) {
      await Deno.writeTextFile(`${folder}/${name}`, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
    }
    await using server = await ServerHere.start();
    const env = { HADRON_URL: server.url, PATH: `${folder}:${Deno.env.get("PATH")}` };
    const type = (line: string) => new Running("sh", ["-c", `cd "${folder}" && exec ${line}`], { env });
    const workers: Running[] = [];
    let read = 0;
    try {
      for (const line of await commandsOf("help", "streams")) {
        if (line.includes("--exec")) {
          const worker = type(line);
          workers.push(worker);
          await worker.untilStderr(/consuming "orders" in group "billing"/);
          if (workers.length === 1) await worker.untilStdout(/^billed customer-1: \{"total":5\}$/m);
          continue;
        }
        const { code, stdout, stderr } = await type(line).end();
        strictEqual(code, 0, `${line}: ${stderr}`);
        if (stdout !== "") read++;
      }
      ok(workers.length >= 3 && read >= 3, `${workers.length} workers, ${read} commands that print`);
      // The last commands of the page have it all done again; each of the workers is in the same pool.
      const group = async () => JSON.parse((await server.run(["stream", "groups", "orders", "--json"])).stdout);
      await eventually("all is done again", async () => (await group()).lag === 0);
      strictEqual((await group()).members.length, workers.length);
    } finally {
      for (const worker of workers) await worker[Symbol.asyncDispose]();
      await Deno.remove(folder, { recursive: true });
    }
  },
);

Deno.test({ name: "who takes a stream for a subject is told so, where somebody looks", ignore: !hasTmux }, async () => {
  await using server = await ServerHere.start();
  const env = { HADRON_URL: server.url };
  await using ensure = await TestTerminal.hadron(["stream", "ensure", "orders"], { env, columns: 100 });
  match((await ensure.end()).screen, /try: hadron stream pub orders hello/);
  await using store = await TestTerminal.hadron(["stream", "pub", "orders"], { env, columns: 100 });
  match((await store.end()).screen, /stored in "orders": partition 0, offset 0, without data/);
  await using pub = await TestTerminal.hadron(["pub", "orders", "x"], { env, columns: 100 });
  match((await pub.end()).screen, /"orders" is also a stream, and this was not stored in it: hadron stream pub orders/);
  await using sub = await TestTerminal.hadron(["sub", "orders", "--plain"], { env, columns: 100 });
  await sub.until(/"orders" is also a stream, whose events do not come here: hadron stream sub orders/);
  await using other = await TestTerminal.hadron(["pub", "other", "x"], { env, columns: 100 });
  ok(!(await other.end()).screen.includes("stream"));
});
