// Proves that the doctor finds nothing where nothing is wrong, and where something is, says what and what to do.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { freePort } from "../support/free_port.ts";
import type { Finished } from "../support/running.ts";
import { runHere, ServerHere } from "../support/server_here.ts";

interface Finding {
  check: string;
  verdict: string;
  found: string;
  advice?: string;
}

function findings({ stdout }: Finished): Record<string, Finding> {
  const all = stdout.trimEnd().split("\n").map((line) => JSON.parse(line) as Finding);
  return Object.fromEntries(all.map((finding) => [finding.check, finding]));
}

Deno.test("with a server all is well: exit code 0, and nothing of the examination is left there", async () => {
  await using server = await ServerHere.start();
  const ended = await server.run(["doctor", "--json"]);
  deepStrictEqual([ended.code, ended.stderr], [0, ""]);
  const { server: reached, version, clock, store } = findings(ended);
  deepStrictEqual([reached.verdict, version.verdict, clock.verdict, store.verdict], ["ok", "ok", "ok", "ok"]);
  match(reached.found, /answers in \d/);
  match(store.found, /stored an event on disk in/);
  strictEqual((await server.run(["stream", "ls", "--json"])).stdout, "");
});

Deno.test("without a server: exit code 1, how to start one, and whether one could be", async () => {
  const folder = await Deno.makeTempDir();
  const env = { HADRON_URL: `hadron://127.0.0.1:${freePort()}`, HADRON_STORE: `${folder}/hadron.db` };
  const ended = await runHere(["doctor", "--json"], { env });
  strictEqual(ended.code, 1);
  match(ended.stderr, /^error\[UNAVAILABLE\]: .*server.*\nhint: .*hadron serve/);
  const { server, store } = findings(ended);
  deepStrictEqual([server.verdict, store.verdict], ["wrong", "ok"]);
  deepStrictEqual([...Deno.readDirSync(folder)], []);
  await Deno.remove(folder);

  const nowhere = await runHere(["doctor", "--json"], { env: { ...env, HADRON_STORE: "/no/such/folder/hadron.db" } });
  const { verdict, advice } = findings(nowhere).store;
  strictEqual(verdict, "wrong");
  match(advice!, /--store/);
});

Deno.test("contexts that others can read, that cannot be read, or that are not there are found", async (t) => {
  await using server = await ServerHere.start();
  const home = await Deno.makeTempDir();
  const env = { XDG_CONFIG_HOME: home, HADRON_URL: server.url };
  const file = `${home}/hadron/contexts.json`;
  await runHere(["context", "add", "a", "--url", server.url, "--token", "secret", "--use"], { env });
  const context = async (more: string[] = []) =>
    findings(await runHere(["doctor", "--json", ...more], { env })).context;
  strictEqual((await context()).verdict, "ok");
  await t.step("one that is not there", async () => {
    const { verdict, advice } = await context(["--context", "b"]);
    strictEqual(verdict, "wrong");
    match(advice!, /context ls/);
  });
  await t.step({
    name: "others can read it",
    ignore: Deno.build.os === "windows",
    fn: async () => {
      await Deno.chmod(file, 0o644);
      deepStrictEqual(await context(), {
        check: "context",
        verdict: "wrong",
        found: `others can read ${file}, and its tokens`,
        advice: `chmod 600 '${file}'`,
      });
    },
  });
  await t.step("it cannot be read", async () => {
    await Deno.writeTextFile(file, "{");
    match((await context()).found, /contexts\.json/);
  });
  await Deno.remove(home, { recursive: true });
});
