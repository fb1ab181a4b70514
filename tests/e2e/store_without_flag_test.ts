// A program that imports `serve` without `--unstable-kv` has its streams on disk all the same, by npm:@deno/kv; where it may not load that, it is told
// what it needs.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { Running } from "../support/running.ts";

const moduleUrl = new URL("../../mod.ts", import.meta.url).href;
const program = `
import { connect, serve } from "${moduleUrl}";

await using server = await serve({ port: 0, store: Deno.args[0] });
await using hadron = await connect(server.url);
await hadron.stream("a").ensure();
const { offset } = await hadron.stream("a").publish("x");
console.log("openKv" in Deno, offset);
`;

Deno.test("serve() keeps streams on disk in a program that has not enabled Deno KV", async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-flagless-" });
  try {
    await Deno.writeTextFile(`${folder}/main.ts`, program);
    const run = async (...permissions: string[]) => {
      const args = [
        "run",
        "--no-config",
        "--no-lock",
        "--no-check",
        "--no-prompt",
        ...permissions,
        `${folder}/main.ts`,
      ];
      await using running = new Running(Deno.execPath(), [...args, `${folder}/hadron.db`], { env: { NO_COLOR: "1" } });
      return await running.end();
    };
    for (const offset of [0, 1]) {
      const { code, stdout, stderr } = await run("-A");
      deepStrictEqual([code, stdout], [0, `false ${offset}\n`], stderr);
    }
    const refused = await run("--allow-net", "--allow-read", "--allow-write");
    match(refused.stderr, /Open Deno KV: .*--unstable-kv.*--allow-ffi --allow-env and --allow-sys/);
    strictEqual(refused.code, 1);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
