// Proves what scripts rely on in every command: the exit codes, where errors go and how they read, and that help and
// usage errors need no server.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import manifest from "../../deno.json" with { type: "json" };
import { hadron } from "../../proto/generated/hadron.js";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { hadronCommand } from "../support/processes.ts";
import { ScriptedServer } from "../support/scripted_server.ts";
import { runEachHere, runHere, ServerHere } from "../support/server_here.ts";

const COMMANDS = ["serve", "pub", "sub", "req", "reply", "services", "bench"];

/** An address of this machine at which nobody listens. */
function nowhere(): string {
  return `hadron://127.0.0.1:${freePort()}`;
}

/** A peer that answers whoever comes with `bytes`, and hangs up. */
function answering(bytes: Uint8Array): { url: string; close(): Promise<void> } {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const accepting = (async () => {
    for await (const connection of listener) {
      await connection.read(new Uint8Array(4096));
      await connection.write(bytes);
      connection.close();
    }
  })();
  const close = async () => {
    listener.close();
    await accepting;
  };
  return { url: `hadron://127.0.0.1:${listener.addr.port}`, close };
}

/** Resolves when the server's only endpoint has `count` calls in flight. */
function untilInFlight(server: ServerHere, count: number): Promise<boolean> {
  return eventually(`${count} calls are in flight`, async () => {
    const { inFlight } = JSON.parse((await server.run(["services", "--json"])).stdout);
    return inFlight === count;
  });
}

Deno.test("a command line that cannot be is exit code 2, with an error and a hint, and needs no server", async (t) => {
  const table: [args: string[], error: RegExp][] = [
    [["pubb", "a"], /unknown command 'pubb'\nhint: did you mean pub\?/],
    [["pipeline", "aply"], /unknown command 'aply'\nhint: did you mean apply\?/],
    [["pipeline", "work", "a", "b"], /required option '--exec <command>' not specified/],
    [["pipeline", "show", "a/b"], /Use pipeline "a\/b": a name is/],
    [["pipeline", "work", "a", "b.c", "--exec", "cat"], /Use stage "b\.c": a name is/],
    [["pipeline", "runs", "a", "--status", "done"], /'done' is invalid\. It must be one of pending, running/],
    [["pipeline", "retry"], /Retry run: it is not said which\nhint: .*--all/],
    [["pipeline", "retry", "x", "--status", "failed"], /--status is for --all/],
    [["pipeline", "cancel", "--all"], /--all takes the name of a pipeline/],
    [["pipeline", "run", "a", "x", "--pipeline", "b"], /it is said to be of "a" and, with --pipeline, of "b"/],
    [["pipeline", "apply", "/no/such/file"], /Read pipeline from file "\/no\/such\/file": there is no such file/],
    [["help", "nosuch"], /"nosuch": there is no such command or topic\nhint: .*hadron --help/],
    [["help", "subjets"], /hint: did you mean `hadron help subjects`\?/],
    [["stream", "delete", "a"], /unknown command 'delete'\nhint: did you mean rm\?\n/],
    [["consume", "a"], /unknown command 'consume'\nhint: did you mean stream sub\?\n/],
    [["stream", "sub", "a", "--workers", "3"], /unknown option '--workers'\nhint: did you mean --concurrency\?\n/],
    [["stream", "lss"], /unknown command 'lss'\nhint: did you mean ls\?/],
    [["pub"], /missing required argument 'subject'/],
    [["pub", "a", "b", "c"], /too many arguments.*\nhint: quote what belongs together: 'b c'\n/],
    [["pub", "a", "--data", "x"], /unknown option '--data'\nhint: the data is an argument: text, - for/],
    [["pub", "a", "-f", "x"], /unknown option '-f'\nhint: @FILE as the data argument/],
    [["sub", "a", "--server", "x"], /unknown option '--server'\nhint: did you mean --url\?/],
    [["stream", "ls", "-o", "json"], /unknown option '-o'\nhint: did you mean --json\?/],
    [["token", "create"], /unknown command 'token'\nhint: this version has no access control yet/],
    [["namespace", "ls"], /unknown command 'namespace'\nhint: a namespace is there as soon as --namespace names it/],
    [["version"], /unknown command 'version'\nhint: did you mean --version\?/],
    [["completions"], /missing required argument 'shell': one of bash, zsh, fish, powershell\n/],
    [["completions", "csh"], /argument 'csh' for <shell> is invalid\. It must be one of bash, zsh, fish, powershell\n/],
    [["pub", "a", "--coun", "3"], /unknown option '--coun'\nhint: did you mean --count\?/],
    [["pub", "a", "--count", "0"], /'--count <n>' argument '0' is invalid/],
    [["pub", "a", "--rate", "fast"], /such as 1000\/s/],
    [["pub", "a", "-H", "novalue"], /NAME=VALUE/],
    [["pub", "a", "--lines", "--count", "2"], /cannot be used with/],
    [["pub", "a.*", "x"], /Publish to "a\.\*": wildcards are for subscribing only/],
    [["pub", "a b", "x"], /Publish to "a b"/],
    [["pub", "a", "@/no/such/file"], /"\/no\/such\/file": there is no such file\nhint: /],
    [["pub", "a", "@/no/such/file", "--lines"], /there is no such file/],
    [["pub", "a", "--url", "http://127.0.0.1:1"], /an address is hadron:\/\/HOST:PORT/],
    [["pub", "a", "--namespace", "-x-"], /Use namespace "-x-"/],
    [["sub", "a.>.b"], /> may only be the last token/],
    [["sub", "a", "--queue", "a b"], /queue group/],
    [["sub", "a", "--raw", "--json"], /--raw and --json/],
    [["req", "a.>"], /endpoint "a\.>"/],
    [["req", "a", "--timeout", "5"], /such as 500ms, 5s/],
    [["reply", "a"], /it is not said how to answer\nhint: .*--exec/],
    [["reply", "a", "--echo", "--data", "x"], /cannot be used with/],
    [["reply", "a", "--echo", "--concurrency", "0"], /from 1 to/],
    [["services", "a b"], /endpoint "a b"/],
    [["bench", "nosuch"], /pub, pubsub, fanout, queue, request/],
    [["bench", "pub", "--size", "1"], /from 8 B/],
    [["bench", "pub", "--messages", "1", "--duration", "1s"], /cannot be used with/],
  ];
  const ended = await runEachHere(table.map(([args]) => args), { HADRON_URL: nowhere() });
  for (const [i, [args, error]] of table.entries()) {
    await t.step(args.join(" "), () => {
      const { code, stdout, stderr } = ended[i];
      match(stderr, /^error\[INVALID_ARGUMENT\]: /);
      match(stderr, error);
      strictEqual(code, 2);
      strictEqual(stdout, "");
    });
  }
});

Deno.test("no server is exit code 3 for every command that connects, with a hint", async (t) => {
  const commands = [["pub", "a"], ["sub", "a"], ["req", "a"], ["reply", "a", "--echo"], ["services"], ["bench", "pub"]]
    .concat([["pipeline", "ls"], ["pipeline", "work", "a", "b", "--exec", "cat"]]);
  const ended = await runEachHere(commands.map((args) => [...args, "--url", nowhere()]));
  for (const [i, args] of commands.entries()) {
    await t.step(args.join(" "), () => {
      const { code, stdout, stderr } = ended[i];
      match(stderr, /^error\[UNAVAILABLE\]: Connect to hadron:\/\/127.0.0.1:\d+: .*\nhint: .*hadron serve/);
      strictEqual(code, 3);
      strictEqual(stdout, "");
    });
  }
});

Deno.test("somebody who is no Hadron server is exit code 3 too", async () => {
  const page = `HTTP/1.1 400 Bad Request\r\nContent-Length: 200\r\n\r\n${"no ".repeat(50)}`;
  const peer = answering(new TextEncoder().encode(page));
  const { code, stderr } = await runHere(["pub", "a", "--url", peer.url]);
  await peer.close();
  match(stderr, /^error\[PROTOCOL\]: .*\nhint: is it a Hadron server/);
  strictEqual(code, 3);
});

Deno.test("a server that does not know what is asked of it is perhaps of another version, and who says so is named", async () => {
  const error = { code: hadron.v1.ErrorCode.PROTOCOL, message: "Read frame: no field that is known is set" };
  await using server = new ScriptedServer(() => [{ failure: { requestId: 0, error } }, "hang up"]);
  for (const { stderr } of await runEachHere([["stream", "ls"], ["sub", "a"]], { HADRON_URL: server.url })) {
    match(
      stderr,
      /^error\[\w+\]: .*no field that is known.*\nhint: `hadron doctor` tells whether .* another version\n$/,
    );
  }
});

Deno.test("a server that refuses is exit code 4, for whatever reason it gives", async () => {
  for (const code of ["UNAUTHENTICATED", "PERMISSION_DENIED"] as const) {
    const error = { code: hadron.v1.ErrorCode[code], message: "Connect: not you" };
    const frame = hadron.v1.ServerFrame.encode({ failure: { requestId: 0, error } }).finish();
    // A length below 128 is one byte of varint.
    const peer = answering(new Uint8Array([frame.length, ...frame]));
    const ended = await runHere(["sub", "a", "--url", peer.url]);
    await peer.close();
    strictEqual(ended.stderr, `error[${code}]: Connect: not you\n`);
    strictEqual(ended.code, 4);
  }
});

Deno.test("nobody to answer is exit code 6, no answer in time 5, a failed handler 1", async () => {
  await using server = await ServerHere.start();
  const nobody = await server.run(["req", "nobody", "x"]);
  match(nobody.stderr, /^error\[NO_HANDLER\]: .*"nobody".*\nhint: .*hadron services/);
  strictEqual(nobody.code, 6);

  await using slow = server.begin(["reply", "slow", "--exec", "sleep 60"]);
  await slow.untilStderr(/handling "slow"/);
  const late = await server.run(["req", "slow", "x", "--timeout", "200ms"]);
  match(late.stderr, /^error\[DEADLINE_EXCEEDED\]: .*"slow".*\nhint: --timeout/);
  strictEqual(late.code, 5);

  await using failing = server.begin(["reply", "failing", "--exec", "echo too bad >&2; exit 7"]);
  await failing.untilStderr(/handling "failing"/);
  const failed = await server.run(["req", "failing", "x", "--json"]);
  match(failed.stderr, /^error\[HANDLER_FAILED\]: too bad\ndetails: \{"code":"COMMAND_FAILED",.*"exitCode":7/);
  strictEqual(failed.code, 1);
  deepStrictEqual([nobody.stdout, late.stdout, failed.stdout], ["", "", ""]);
});

Deno.test("Ctrl-C is exit code 130 in every command that waits", async (t) => {
  await using server = await ServerHere.start();
  await using slow = server.begin(["reply", "slow", "--exec", "sleep 60"]);
  await slow.untilStderr(/handling "slow"/);
  await t.step("sub", async () => {
    await using sub = server.begin(["sub", "a"]);
    await sub.untilStderr(/subscribed/);
    strictEqual((await sub.stop("SIGINT")).code, 130);
  });
  await t.step("reply", async () => {
    await using reply = server.begin(["reply", "a", "--echo"]);
    await reply.untilStderr(/handling/);
    strictEqual((await reply.stop("SIGINT")).code, 130);
  });
  await t.step("pub --lines", async () => {
    await using sub = server.begin(["sub", "a"]);
    await sub.untilStderr(/subscribed/);
    await using pub = server.begin(["pub", "a", "--lines", "--json"], { keepStdin: true });
    await pub.write("one\n");
    await sub.untilStdout(/one\n/);
    const { code, stdout, stderr } = await pub.stop("SIGINT");
    strictEqual(code, 130);
    strictEqual(stderr, "");
    strictEqual(JSON.parse(stdout).messages, 1);
  });
  await t.step("req, and its handler's command is stopped", async () => {
    await using req = server.begin(["req", "slow", "--timeout", "0"]);
    await untilInFlight(server, 1);
    const { code, stdout, stderr } = await req.stop("SIGINT");
    strictEqual(code, 130);
    deepStrictEqual([stdout, stderr], ["", ""]);
    await untilInFlight(server, 0);
  });
});

Deno.test("help is on standard output with exit code 0, and lists the commands", async () => {
  for (const args of [[], ["--help"], ["help"]]) {
    const { code, stdout, stderr } = await runHere(args);
    deepStrictEqual([code, stderr], [0, ""]);
    for (const command of COMMANDS) match(stdout, new RegExp(`^  ${command} `, "m"));
  }
});

Deno.test("--version is the version of deno.json, before and after a command", async () => {
  for (const args of [["--version"], ["-V"], ["pub", "--version"]]) {
    const { code, stdout } = await runHere(args);
    strictEqual(stdout, `hadron ${manifest.version}\n`);
    strictEqual(code, 0);
  }
  const asJson = [["--version", "--json"], ["--json", "-V"], ["--no-color", "--json", "--version"], [
    "pub",
    "--version",
    "--json",
  ]];
  for (const args of asJson) {
    deepStrictEqual(JSON.parse((await runHere(args)).stdout), { version: manifest.version });
  }
  for (const args of [["-V"], ["pub", "-V"]]) {
    const { stdout } = await runHere(args, { env: { HADRON_JSON: "1" } });
    deepStrictEqual(JSON.parse(stdout), { version: manifest.version });
  }
});

Deno.test("global options count before and after the command, and above their variables", async () => {
  await using server = await ServerHere.start();
  const wrong = { env: { HADRON_URL: nowhere(), HADRON_JSON: "1" } };
  const before = await runHere(["--url", server.url, "pub", "a"], wrong);
  const after = await runHere(["pub", "a", "--url", server.url], wrong);
  deepStrictEqual([before.code, after.code], [0, 0]);
  deepStrictEqual([JSON.parse(before.stdout).messages, JSON.parse(after.stdout).messages], [1, 1]);
  const off = await runHere(["pub", "a", "--url", server.url], { env: { HADRON_JSON: "0", HADRON_NAMESPACE: "" } });
  deepStrictEqual([off.code, off.stdout], [0, ""]);
});

Deno.test("namespaces do not hear each other", async () => {
  await using server = await ServerHere.start();
  await using sub = server.begin(["sub", "a", "--count", "1", "--namespace", "blue"]);
  await sub.untilStderr(/subscribed/);
  await server.run(["pub", "a", "red", "--namespace", "red"]);
  await server.run(["pub", "a", "default"]);
  await server.run(["pub", "a", "blue"], { env: { HADRON_NAMESPACE: "blue" } });
  strictEqual((await sub.end()).stdout, "a\tblue\n");
});

Deno.test({
  name:
    "output that cannot be written is an error that says so; where errors cannot be, the exit code stays what it is",
  ignore: !hasFullDevice(),
}, async () => {
  await using server = await ServerHere.start();
  await server.run(["stream", "ensure", "orders"]);
  for (
    const args of [["--help"], ["pub", "--help"], ["help", "streams"], ["stream", "ls", "--json", "--url", server.url]]
  ) {
    const { code, stderr } = await toFullDevice(">", args);
    strictEqual(code, 1, args.join(" "));
    match(stderr, /^error\[INTERNAL\]: Write to standard output: No space left on device[^\n]*\n$/, args.join(" "));
  }
  strictEqual((await toFullDevice("2>", ["nonsense"])).code, 2);
});

/** Runs `hadron` with an output that is always full. */
async function toFullDevice(redirection: ">" | "2>", args: string[]): Promise<{ code: number; stderr: string }> {
  const script = `exec "$@" ${redirection} /dev/full`;
  const { code, stderr } = await new Deno.Command("sh", { args: ["-c", script, "sh", ...hadronCommand(args)] })
    .output();
  return { code, stderr: new TextDecoder().decode(stderr) };
}

function hasFullDevice(): boolean {
  try {
    return Deno.statSync("/dev/full").isCharDevice === true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
