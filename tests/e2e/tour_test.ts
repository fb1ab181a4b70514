// The tour of README.md: every command in it is run, in its order, in one shell, and prints what the tour says it prints.

import { ok } from "node:assert/strict";
import { freePort } from "../support/free_port.ts";
import { Running } from "../support/processes.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** The shell blocks of the tour, without the one that makes the command short. */
function tourBlocks(readme: string): string[] {
  const tour = readme.slice(readme.indexOf("## Five minutes"), readme.indexOf("## More"));
  return [...tour.matchAll(/^```sh\n(.*?)^```$/gms)].map((match) => match[1]).filter((block) =>
    !block.startsWith("alias")
  );
}

/** What a block promises to print, in order. */
function promises(block: string, url: string): string[] {
  return [...block.matchAll(/^#=> (.*)$/gm)].map((match) => match[1].replace("hadron://127.0.0.1:7420", url));
}

/** How many commands of a block stay in the background; each says on standard error when it is ready, or prints its address. */
function readyLines(block: string): number {
  return [...block.matchAll(/^hadron (?:sub|reply) .*&$/gm)].length;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

Deno.test("tour: every command of README.md does what it says there", async () => {
  const blocks = tourBlocks(await Deno.readTextFile(`${ROOT}README.md`));
  ok(blocks.length >= 8, "the tour was found");
  const folder = await Deno.makeTempDir();
  const port = await freePort();
  const url = `hadron://127.0.0.1:${port}`;
  const command = `#!/bin/sh\nexec "${Deno.execPath()}" run -A "${ROOT}cli/main.ts" "$@"\n`;
  await Deno.writeTextFile(`${folder}/hadron`, command, { mode: 0o755 });
  const env = { PATH: `${folder}:${Deno.env.get("PATH")}`, HADRON_PORT: String(port), HADRON_URL: url };
  await using shell = new Running("bash", ["-s"], { env, keepStdin: true });
  await shell.write(`cd "${folder}"\nexec 2>&1\n`);
  let ready = 0;
  for (const [index, block] of blocks.entries()) {
    await shell.write(`${block}\necho "end of block ${index}"\n`);
    await shell.untilStdout(new RegExp(`^end of block ${index}$`, "m"));
    ready += readyLines(block);
    if (ready > 0) await shell.untilStdout(new RegExp(`(?:(?:subscribed to|handling) [^]*){${ready}}`));
    const expected = promises(block, url);
    // Processes in the background print when they get to it, so only what one process prints has an order.
    for (const line of expected) await shell.untilStdout(new RegExp(escaped(line)));
    if (block.includes("--lines")) await untilLines(shell, 100_000);
  }
  await shell.write("kill $(jobs -p); wait\nexit 0\n");
  await shell.end();
  await Deno.remove(folder, { recursive: true });
});

/** The two members of the queue group write what they get; a person looks at the files a moment later. */
async function untilLines(shell: Running, lines: number): Promise<void> {
  const count = `test $(cat one.log two.log | wc -l) -ge ${lines}`;
  await shell.write(`until ${count}; do read -t 0.05 <> <(:) || true; done; echo "all ${lines} lines"\n`);
  await shell.untilStdout(new RegExp(`all ${lines} lines`));
}
