// Proves that a saved context says where commands connect, that flags and variables come first, that only its owner can read
// the file, and that no token is ever shown.

import { deepStrictEqual, doesNotMatch, match, strictEqual } from "node:assert/strict";
import type { Finished } from "../support/running.ts";
import { runHere, ServerHere } from "../support/server_here.ts";

const TOKEN = "a-very-secret-token";

/** A user with a folder for settings of their own. */
class User implements AsyncDisposable {
  private constructor(readonly home: string) {}

  static async make(): Promise<User> {
    return new User(await Deno.makeTempDir({ prefix: "hadron-contexts-" }));
  }

  get file(): string {
    return `${this.home}/hadron/contexts.json`;
  }

  run(args: string[], env: Record<string, string> = {}, stdin = ""): Promise<Finished> {
    return runHere(args, { env: { XDG_CONFIG_HOME: this.home, ...env }, stdin });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.home, { recursive: true });
  }
}

Deno.test("a context that is in use says where commands connect, and in which namespace", async () => {
  await using server = await ServerHere.start();
  await using user = await User.make();
  const added = await user.run(["context", "add", "here", "--url", server.url, "--namespace", "blue", "--json"]);
  deepStrictEqual(JSON.parse(added.stdout), { name: "here", current: false, file: user.file });
  await user.run(["context", "add", "there", "--url", "hadron://127.0.0.1:1"]);
  strictEqual((await user.run(["context", "use", "here"])).code, 0);
  await using sub = server.begin(["sub", "a", "--count", "1", "--namespace", "blue"]);
  await sub.untilStderr(/subscribed/);
  strictEqual((await user.run(["pub", "a", "x"])).code, 0);
  strictEqual((await sub.end()).stdout, "a\tx\n");

  const lost = await user.run(["pub", "a", "x", "--context", "there"]);
  match(lost.stderr, /127\.0\.0\.1:1: .*\nhint: context "there" says to connect there/);
  strictEqual(lost.code, 3);
  strictEqual((await user.run(["pub", "a", "x"], { HADRON_CONTEXT: "there" })).code, 3);
  strictEqual((await user.run(["pub", "a", "x"], { HADRON_CONTEXT: "there", HADRON_URL: server.url })).code, 0);
  strictEqual((await user.run(["pub", "a", "x", "--context", "there", "--url", server.url])).code, 0);
});

Deno.test({
  name: "the file is for its owner only, also when it is written again",
  ignore: Deno.build.os === "windows",
}, async () => {
  await using user = await User.make();
  for (const args of [["add", "a", "--url", "h", "--token", TOKEN], ["use", "a"], ["rm", "a"]]) {
    strictEqual((await user.run(["context", ...args])).code, 0);
    const { mode } = await Deno.stat(user.file);
    strictEqual(mode! & 0o777, 0o600);
  }
  deepStrictEqual([...Deno.readDirSync(`${user.home}/hadron`)].map(({ name }) => name), ["contexts.json"]);
});

Deno.test("a token comes from a flag, a file or standard input, and is never shown", async () => {
  await using user = await User.make();
  await Deno.writeTextFile(`${user.home}/token.txt`, TOKEN + "\n");
  const ways: [name: string, token: string, stdin: string][] = [
    ["flag", TOKEN, ""],
    ["file", `@${user.home}/token.txt`, ""],
    ["input", "-", TOKEN + "\n"],
  ];
  for (const [name, token, stdin] of ways) {
    const added = await user.run(["context", "add", name, "--token", token, "--use"], {}, stdin);
    const saved = JSON.parse(await Deno.readTextFile(user.file));
    strictEqual(saved.contexts[name].token, TOKEN);
    const shown = [added, await user.run(["context", "ls"]), await user.run(["context", "ls", "--json"])];
    for (const { code, stdout, stderr } of shown) {
      strictEqual(code, 0);
      doesNotMatch(stdout + stderr, /secret/);
    }
    const line = shown[2].stdout.split("\n").find((line) => line.includes(`"${name}"`))!;
    const fields = { url: "hadron://127.0.0.1:7420", namespace: "default", hasToken: true, current: true };
    deepStrictEqual(JSON.parse(line), { name, ...fields });
  }
});

Deno.test("what cannot be is refused with what to do, and changes nothing", async (t) => {
  await using user = await User.make();
  await user.run(["context", "add", "prod", "--url", "hadron://10.0.0.7:7420"]);
  const before = await Deno.readTextFile(user.file);
  const table: [args: string[], code: number, error: RegExp][] = [
    [["add", "prod", "--url", "h"], 1, /ALREADY_EXISTS.*\nhint: --replace/],
    [["add", "new"], 2, /nothing to save\nhint: --url/],
    [["add", "a b", "--url", "h"], 2, /"a b"/],
    [["add", "new", "--url", "http://x"], 2, /hadron:\/\/HOST:PORT/],
    [["add", "new", "--namespace", "-"], 2, /namespace "-"/],
    [["use", "prd"], 1, /NOT_FOUND.*"prd".*\nhint: did you mean prod\? `hadron context ls`/],
    [["rm", "nosuch"], 1, /NOT_FOUND.*\nhint: `hadron context ls`/],
  ];
  for (const [args, code, error] of table) {
    await t.step(args.join(" "), async () => {
      const ended = await user.run(["context", ...args]);
      match(ended.stderr, error);
      deepStrictEqual([ended.code, ended.stdout], [code, ""]);
      strictEqual(await Deno.readTextFile(user.file), before);
    });
  }
});

Deno.test("a context that is removed or replaced is so for the next command, and no context is the server of this machine", async () => {
  await using user = await User.make();
  await user.run(["context", "add", "a", "--url", "hadron://127.0.0.1:1", "--use"]);
  await user.run(["context", "add", "a", "--url", "hadron://127.0.0.1:2", "--replace"]);
  match((await user.run(["services"])).stderr, /127\.0\.0\.1:2/);
  strictEqual((await user.run(["context", "rm", "a", "--json"])).stdout, '{"name":"a","removed":true}\n');
  strictEqual((await user.run(["context", "use", "--json"])).stdout, '{"current":null,"url":null}\n');
  strictEqual((await user.run(["context", "ls", "--json"])).stdout, "");
});

Deno.test("a file that cannot be read is told, and stops no command that names its server", async () => {
  await using server = await ServerHere.start();
  await using user = await User.make();
  await Deno.mkdir(`${user.home}/hadron`);
  await Deno.writeTextFile(user.file, "{");
  match((await user.run(["services"])).stderr, /INVALID_ARGUMENT.*contexts\.json: .*\nhint: /);
  strictEqual((await user.run(["services", "--url", server.url])).code, 0);
});

Deno.test("a name that is not there gets the nearest that is, from what the server knows", async (t) => {
  await using server = await ServerHere.start();
  await server.run(["stream", "ensure", "orders"]);
  await server.run(["stream", "pub", "orders", "x"]);
  await server.run(["stream", "sub", "orders", "--group", "billing", "--no-follow"]);
  await using reply = server.begin(["reply", "greet", "--echo"]);
  await reply.untilStderr(/handling/);
  const table: [args: string[], code: number, hint: RegExp][] = [
    [["req", "gret", "ada"], 6, /did you mean greet\? `hadron services`/],
    [["stream", "info", "ordres"], 1, /did you mean orders\? `hadron stream ensure ordres`/],
    [["stream", "sub", "order", "--group", "g"], 1, /did you mean orders\?/],
    [
      ["stream", "sub", "orders", "--group", "billing", "--max-deliveries", "2", "--dead-letter", "orderz"],
      1,
      /did you mean orders\?/,
    ],
    [["stream", "pause", "orders", "biling"], 1, /did you mean billing\? `hadron stream groups orders`/],
    [["stream", "rm", "zebra"], 1, /^hint: `hadron stream ensure zebra`/m],
  ];
  for (const [args, code, hint] of table) {
    await t.step(args.join(" "), async () => {
      const ended = await server.run(args);
      match(ended.stderr, hint);
      deepStrictEqual([ended.code, ended.stdout], [code, ""]);
    });
  }
});
