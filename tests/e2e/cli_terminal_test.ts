// Proves what somebody at a terminal sees: readable messages in colour, progress and summaries, how to try a server, and
// no control character of a stranger. `script` of util-linux is the terminal; where it is not there, this is ignored.

import { doesNotMatch, match, strictEqual } from "node:assert/strict";
import { connect } from "../../client/mod.ts";
import { eventually } from "../support/eventually.ts";
import { hadronCommand } from "../support/processes.ts";
import { refusal } from "../support/refusal.ts";
import { type Finished, Running, type StartOptions } from "../support/running.ts";
import { hasScript } from "../support/script.ts";
import { ServerHere } from "../support/server_here.ts";

const ignore = !hasScript();

/** A command at a terminal, perhaps with something piped in: what it shows is its standard output. */
function atTerminal(args: string[], { env, piped, ...options }: StartOptions & { piped?: string } = {}): Running {
  const quoted = hadronCommand(args).map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  // Nothing of the tests' own terminal, or of a CI without one, is to decide.
  const terminal = { TERM: "xterm-256color", NO_COLOR: "" };
  // `exec`, for a shell that stays would get the keyboard's Ctrl-C too, die of it, and hide how the command ended.
  const line = piped === undefined ? `exec ${quoted}` : `echo ${piped} | ${quoted}`;
  return new Running("script", ["-qec", line, "/dev/null"], { ...options, env: { ...terminal, ...env } });
}

Deno.test(
  { name: "sub shows messages with time, headers and colour, and nothing that could play tricks", ignore },
  async () => {
    await using server = await ServerHere.start();
    const env = { HADRON_URL: server.url };
    await using sub = atTerminal(["sub", "a.>", "--count", "3"], { env });
    await sub.untilStdout(/subscribed to "a\.>"/);
    await server.run(["pub", "a.b", "21", "-H", "unit=C"]);
    await server.run(["pub", "a.c", "-"], { stdin: "\x1b[2Jtwo\nlines" });
    await server.run(["pub", "a.d", "-"], { stdin: new Uint8Array([255, 0]) });
    const { code, stdout } = visible(await sub.end());
    strictEqual(code, 0);
    match(stdout, /\d\d:\d\d:\d\d\.\d{3}\S* +\S*a\.b\S* +\S*unit=C\S* +21\r\n/);
    match(stdout, /a\.c\S*\r\n {2}\\x1b\[2Jtwo\r\n {2}lines\r\n/);
    match(stdout, /\(2 bytes, not text: ff00\)/);
    match(stdout, /␛\[36m/);
    doesNotMatch(stdout, /␛\[2J/);
    match(stdout, /received 3 messages/);
  },
);

Deno.test({ name: "NO_COLOR and --no-color take the colour away", ignore }, async () => {
  await using server = await ServerHere.start();
  const ways: [args: string[], env: Record<string, string>][] = [[["--no-color"], {}], [[], { NO_COLOR: "1" }]];
  for (const [args, env] of ways) {
    await using sub = atTerminal(["sub", "a", "--count", "1", ...args], { env: { HADRON_URL: server.url, ...env } });
    await sub.untilStdout(/subscribed/);
    await server.run(["pub", "a", "x"]);
    doesNotMatch(visible(await sub.end()).stdout, /␛\[[\d;]*m/);
    await using help = atTerminal(["--help", ...args], { env });
    doesNotMatch(visible(await help.end()).stdout, /␛/);
    await using error = atTerminal(["req", "nobody", "x", ...args], { env: { HADRON_URL: server.url, ...env } });
    const { stdout } = visible(await error.end());
    match(stdout, /error\[NO_HANDLER\]/);
    doesNotMatch(stdout, /␛/);
  }
});

Deno.test({ name: "who pipes something in that is not read is told so", ignore }, async () => {
  await using server = await ServerHere.start();
  const env = { HADRON_URL: server.url };
  const said = async (...args: string[]) => {
    await using run = atTerminal(args, { env, piped: "6" });
    const { code, stdout } = visible(await run.end());
    strictEqual(code, 0);
    return stdout.includes("standard input is not read");
  };
  await server.run(["stream", "ensure", "numbers"]);
  for (const command of [["pub", "a"], ["stream", "pub", "numbers"]]) {
    strictEqual(await said(...command), true);
    strictEqual(await said(...command, "-"), false);
    strictEqual(await said(...command, "--lines"), false);
    strictEqual(await said(...command, "--quiet"), false);
  }
});

Deno.test({ name: "serve says how to try it, and its log is for eyes", ignore }, async () => {
  await using serving = atTerminal(["serve", "--port", "0"], { keepStdin: true });
  const [, url] = await serving.untilStdout(/try: hadron --url (\S+) sub '>'/);
  await serving.untilStdout(/another terminal: .* pub /);
  match(serving.stdout, new RegExp(`^${url}\r\n`));
  match(serving.stdout, /info.* ready {2}/);
  doesNotMatch(serving.stdout, /"event"/);
  // Ctrl-C, as the keyboard sends it.
  await serving.write("\x03");
  strictEqual((await serving.end()).code, 0);
  match(serving.stdout, /stopped/);
});

Deno.test({ name: "long work shows progress on one line, and a summary", ignore }, async () => {
  await using server = await ServerHere.start();
  const env = { HADRON_URL: server.url };
  await using typed = atTerminal(["pub", "a", "--lines"], { env, keepStdin: true });
  await using pub = atTerminal(["pub", "a", "x", "--count", "1000", "--rate", "500/s"], { env });
  const { code, stdout } = visible(await pub.end());
  strictEqual(code, 0);
  // Never on a second row, which could not be taken away.
  match(stdout, /\r␛\[K␛\[\?7lpublished \d+ messages, \d+\/s␛\[\?7h\r/);
  match(stdout, /\r␛\[Kpublished 1,000 messages, \d+\/s to a \(1\.00 kB of payload in .*\)\r\n$/);
  await using bench = atTerminal(["bench", "pubsub", "--duration", "1500ms"], { env });
  match(visible(await bench.end()).stdout, /\r␛\[K␛\[\?7lpubsub \d+ %/);
  // Nothing is written over a line that somebody types, however long that takes.
  strictEqual(typed.stdout, "each line is a message, Ctrl-D ends\r\n");
});

Deno.test({ name: "reply shows a line for each call, also for one that fails", ignore }, async () => {
  await using server = await ServerHere.start();
  const begun = await Deno.makeTempFile({ prefix: "hadron-begun-" });
  const command = `read word; case "$word" in good) printf ok;; slow) rm ${begun}; exec sleep 60;; *) ` +
    'echo "no\x1b[2J" >&2; exit 1; esac';
  const env = { HADRON_URL: server.url };
  await using reply = atTerminal(["reply", "check", "--exec", command], { env, keepStdin: true });
  await reply.untilStdout(/handling "check"/);
  await server.run(["req", "check", "good"]);
  await server.run(["req", "check", "bad"]);
  await reply.untilStdout(/check {2}4 B {2}→ 2 B {2}/);
  await reply.untilStdout(/check {2}3 B {2}\S*failed: no\\x1b\[2J/);
  // Ctrl-C, as the keyboard sends it, waits for what is under way; once more does not. The shell's prompt begins a row either way.
  await using client = await connect(server.url);
  const lost = refusal("HANDLER_LOST", client.request("check", "slow"));
  // At the server it is before that.
  await eventually("the command runs", () => Deno.stat(begun).then(() => false, () => true));
  await reply.write("\x03");
  await reply.untilStdout(/finishing 1 under way/);
  await reply.write("\x03");
  match((await reply.end()).stdout, /stop at once\r\n\^C\r\n$/);
  await lost;
});

/** How a command ended, with a sign for the escape character, which begins colours and tricks. */
function visible(finished: Finished): Finished {
  return { ...finished, stdout: finished.stdout.replaceAll("\x1b", "␛") };
}
