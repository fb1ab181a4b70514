// Proves that Tab completes commands, options and the names at the server, in each shell that is here, and that a server that does
// not answer costs nobody more than a moment.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { MuteServer } from "../support/mute_server.ts";
import { hadronCommand } from "../support/processes.ts";
import { type Ended, Running } from "../support/running.ts";
import { hasScript } from "../support/script.ts";
import { runHere, ServerHere } from "../support/server_here.ts";

const MAIN = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

/** A folder for $PATH in which there is `hadron`. */
class Path implements AsyncDisposable {
  private constructor(readonly folder: string) {}

  static async make(): Promise<Path> {
    const folder = await Deno.makeTempDir({ prefix: "hadron-completions-" });
    const [deno] = hadronCommand([]);
    await Deno.writeTextFile(`${folder}/hadron`, `#!/bin/sh\nexec "${deno}" run -A --no-lock "${MAIN}" "$@"\n`, {
      mode: 0o755,
    });
    await Deno.writeTextFile(`${folder}/order.json`, "{}");
    return new Path(folder);
  }

  /** Variables for a shell in a plain terminal. */
  environment(more: Record<string, string>): Record<string, string> {
    return { PATH: `${this.folder}:${Deno.env.get("PATH")}`, TERM: "dumb", HISTFILE: "", ...more };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.folder, { recursive: true });
  }
}

/** A server with something of every kind that has a name. */
async function furnished(server: ServerHere): Promise<Running> {
  await server.run(["stream", "ensure", "orders"]);
  await server.run(["stream", "ensure", "other"]);
  await server.run(["stream", "pub", "orders", "x"]);
  await server.run(["stream", "sub", "orders", "--group", "billing", "--no-follow"]);
  const stages = [{ name: "charge" }, { name: "ship", after: ["charge"] }];
  const pipeline = JSON.stringify({ name: "checkout", revision: 1, source: { endpoint: "checkout" }, stages });
  await server.run(["pipeline", "apply", "-"], { stdin: pipeline });
  await server.run(["pipeline", "start", "checkout", "--id", "run-1"]);
  const reply = server.begin(["reply", "greet", "--echo"]);
  await reply.untilStderr(/handling/);
  // A namespace that nobody is in forgets what was published.
  await server.run(["pub", "sensors.hall.temp", "x"]);
  return reply;
}

/** What `complete` has answered, without the descriptions. */
function valuesOf({ code, stdout, stderr }: Ended): string[] {
  deepStrictEqual([code, stderr], [0, ""]);
  return stdout.split("\n").slice(0, -1).map((line) => line.split("\t")[0]);
}

function has(command: string): boolean {
  try {
    return new Deno.Command(command, { args: ["--version"] }).outputSync().success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

Deno.test("the word under the cursor is a command, an option, a choice or a name that the server has", async (t) => {
  await using server = await ServerHere.start();
  await using _ = await furnished(server);
  const table: [words: string[], values: string[]][] = [
    [["ser"], ["services", "serve"]],
    [["--quiet", "ser"], ["services", "serve"]],
    [["stream", "re"], ["reset", "resume"]],
    [["help", "stream"], ["stream", "streams"]],
    [["pub", "--li"], ["--lines"]],
    [["pub", "--lines", "--li"], []],
    [["pub", "a", "b", "c", ""], []],
    [["stream", "sub", "orders", "--order", ""], ["none", "key"]],
    [["stream", "sub", "orders", "--order=k"], ["--order=key"]],
    [["completions", "f"], ["fish"]],
    [["stream", "info", ""], ["orders", "other"]],
    [["stream", "info", "orders", ""], []],
    [["stream", "pause", "orders", ""], ["billing"]],
    [["stream", "pause", "other", ""], []],
    [["stream", "sub", "--filter", "x", "orders", "--group", "b"], ["billing"]],
    [["stream", "sub", "orders", "--dead-letter=ot"], ["--dead-letter=other"]],
    [["stream", "info", "--", "ot"], ["other"]],
    [["req", "g"], ["greet"]],
    [["pub", "sen"], ["sensors.hall.temp"]],
    [["pipeline", "ch"], ["checkout"]],
    [["pipeline", "ca"], ["cancel"]],
    [["pipeline", "checkout", ""], []],
    [["pipeline", "show", ""], ["checkout"]],
    [["pipeline", "work", "checkout", ""], ["charge", "ship"]],
    [["pipeline", "run", ""], ["checkout", "run-1"]],
    [["pipeline", "retry", "checkout", ""], ["run-1"]],
    [["pipeline", "cancel", "--pipeline", "checkout", "r"], ["run-1"]],
    [["pipeline", "runs", "checkout", "--status", "f"], ["failed"]],
    [["pipeline", "apply", "or"], [":files"]],
    [["sub", "sen"], ["sensors.hall.temp"]],
    [["pub", "a", "@or"], [":files"]],
    [["pub", "a", "or"], []],
    [["--url", "hadron://127.0.0.1:1", "stream", "info", ""], []],
    [["--namespace", "other", "stream", "info", ""], []],
    [["nosuch", ""], []],
    [["stream", "info", "--nosuch=x"], []],
  ];
  const ended = await server.runEach(table.map(([words]) => ["complete", "--", ...words]));
  for (const [i, [words, expected]] of table.entries()) {
    await t.step(words.join(" "), () => deepStrictEqual(valuesOf(ended[i]), expected));
  }
  await t.step("nothing at all: every command", async () => {
    const [nothing, newWord] = await server.runEach([["complete", "--", ""], ["complete", "--new-word", "--"]]);
    const commands = valuesOf(nothing);
    for (const command of ["pub", "stream", "serve", "context", "completions", "help"]) {
      ok(commands.includes(command), command);
    }
    deepStrictEqual(newWord, nothing);
  });
});

Deno.test("a server that does not answer, contexts that cannot be read and a namespace that cannot be are silence", async () => {
  await using mute = new MuteServer();
  const env = { HADRON_URL: mute.url };
  const startMs = performance.now();
  deepStrictEqual(await runHere(["complete", "--", "stream", "info", ""], { env }).then(essence), [0, "", ""]);
  // Far from the five seconds that a command waits.
  ok(performance.now() - startMs < 4000);
  const broken = await Deno.makeTempDir();
  await Deno.mkdir(`${broken}/hadron`);
  await Deno.writeTextFile(`${broken}/hadron/contexts.json`, "{");
  for (const words of [["stream", "info", ""], ["context", "use", ""], ["--context", ""]]) {
    const ended = await runHere(["complete", "--", ...words], { env: { XDG_CONFIG_HOME: broken } });
    deepStrictEqual(essence(ended), [0, "", ""]);
  }
  await Deno.remove(broken, { recursive: true });
});

function essence({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) {
  return [code, stdout, stderr];
}

/** Types into an interactive shell, waits for each thing to be shown, and clears the line again. */
async function typing(shell: Running, steps: [keys: string, shown: RegExp][]): Promise<void> {
  for (const [keys, shown] of steps) {
    const before = shell.stdout.length;
    await shell.write(keys);
    await shell.untilStdout(new RegExp(`^[^]{${before},}?${shown.source}`));
    // Ctrl-U empties the line.
    await shell.write("\x15");
  }
}

for (
  const [name, args, prepare] of [
    ["bash", "--norc --noprofile -i", "bind 'set enable-bracketed-paste off'; source <(hadron completions bash)"],
    [
      "zsh",
      "-f -i",
      "autoload -Uz compinit; compinit -D -u; source <(hadron completions zsh)",
    ],
  ] as const
) {
  Deno.test({ name: `${name}: Tab completes`, ignore: !has(name) || !hasScript() }, async () => {
    await using server = await ServerHere.start();
    await using _ = await furnished(server);
    await using path = await Path.make();
    const env = path.environment({ HADRON_URL: server.url });
    await using shell = new Running("script", ["-qec", `${name} ${args}`, "/dev/null"], { env, keepStdin: true });
    await shell.write(`cd ${path.folder}; ${prepare}; echo rea""dy\n`);
    await shell.untilStdout(/ready\r?\n/);
    await typing(shell, [
      ["hadron servi\t", /hadron servi[^]*?ces/],
      ["hadron stream inf\t", /hadron stream inf[^]*?o/],
      ["hadron stream info ord\t", /info ord[^]*?ers/],
      ["hadron stream pause orders \t", /pause orders [^]*?billing/],
      ["hadron stream sub orders --group=bil\t", /group=bil[^]*?ling/],
      ["hadron req gr\t", /req gr[^]*?eet/],
      ["hadron pub sensors.\t", /pub sensors\.[^]*?hall\.temp/],
      ["hadron pub a @ord\t", /pub a @ord[^]*?er\.json/],
      ["hadron --url hadron://127.0.0.1:1 comp\t", /:1 comp[^]*?letions/],
    ]);
    await shell.write("exit\n");
    await shell.end();
  });
}

Deno.test({ name: "fish: Tab completes", ignore: !has("fish") }, async () => {
  await using server = await ServerHere.start();
  await using _ = await furnished(server);
  await using path = await Path.make();
  const lines = [
    "stream inf",
    "stream info o",
    "stream pause orders ",
    "stream sub orders --group=",
    "req g",
    "pub a @ord",
  ];
  const script = `cd ${path.folder}; hadron completions fish | source; ` +
    lines.map((line) => `complete -C 'hadron ${line}'`).join("; ");
  await using fish = new Running("fish", ["--no-config", "-c", script], {
    env: path.environment({ HADRON_URL: server.url }),
  });
  const { stdout } = await fish.end();
  deepStrictEqual(stdout.trimEnd().split("\n").map((line) => line.split("\t")[0]), [
    "info",
    "orders",
    "other",
    "billing",
    "--group=billing",
    "greet",
    "@order.json",
  ]);
  match(stdout, /^orders\t1 event$/m);
});

Deno.test({ name: "PowerShell: Tab completes", ignore: !has("pwsh") }, async () => {
  await using server = await ServerHere.start();
  await using _ = await furnished(server);
  await using path = await Path.make();
  const lines = ["hadron stream inf", "hadron stream info o", "hadron stream pause orders ", "hadron req g"];
  const script = "hadron completions powershell | Out-String | Invoke-Expression; " +
    lines.map((line) => `(TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`).join("; ");
  await using pwsh = new Running("pwsh", ["-NoProfile", "-Command", script], {
    env: path.environment({ HADRON_URL: server.url }),
  });
  deepStrictEqual((await pwsh.end()).stdout.trimEnd().split(/\r?\n/), ["info", "orders", "other", "billing", "greet"]);
});

Deno.test("a shell that is none is exit code 2, with those there are", async () => {
  const { code, stdout, stderr } = await runHere(["completions", "csh"]);
  deepStrictEqual([code, stdout], [2, ""]);
  match(stderr, /bash, zsh, fish, powershell/);
  const { script, shell } = JSON.parse((await runHere(["completions", "zsh", "--json"])).stdout);
  strictEqual(shell, "zsh");
  match(script, /^#compdef hadron/);
});
