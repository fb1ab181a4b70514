// Proves what somebody at a terminal meets who gives `pub` and `req` no data: a form that completes names, checks JSON as it is
// typed, keeps a history, survives the server, and gives the terminal back. Driven in tmux; ignored where that is missing.

import { match, ok, strictEqual } from "node:assert/strict";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import { ServerHere } from "../support/server_here.ts";
import { hasTmux, TestTerminal } from "../support/terminal.ts";

const ignore = !hasTmux;

Deno.test(
  { name: "pub without data completes subjects, checks JSON as it is typed, and stays open", ignore },
  async () => {
    await using server = await ServerHere.start();
    await using sub = server.begin(["sub", "sensors.>", "--json"]);
    await sub.untilStderr(/subscribed/);
    await server.run(["pub", "sensors.hall.temp", "1"]);
    await using pub = await TestTerminal.hadron(["pub"], { env: { HADRON_URL: server.url } });
    await pub.until(/sensors\.hall\.temp +published lately/);
    await pub.type("sensors.h");
    // The rest of the best candidate is shown behind the cursor.
    await pub.until(/› subject {2}sensors\.hall\.temp/);
    await pub.press("Tab", "Enter");
    await pub.until(/› headers/);
    await pub.type("unit");
    await pub.press("Enter");
    await pub.until(/✗ "unit" must be NAME=VALUE/);
    await pub.type("=C");
    await pub.press("Enter");
    await pub.until(/› data/);
    await pub.type('{"celsius" 21');
    await pub.until(/✗ line 1, column 12: a colon is expected/);
    await pub.press("C-u");
    await pub.type("{");
    await pub.until(/JSON, not finished: a closing } is missing/);
    await pub.press("Enter");
    await pub.type('"celsius": 21');
    await pub.press("Enter");
    await pub.type("}");
    // The closing bracket stands where its line begins.
    await pub.until(/data {5}\{\n {13}"celsius": 21\n {11}\}\n {2}✓ JSON · 19 B/);
    await pub.press("Enter");
    await pub.until(/✓ \d\d:\d\d:\d\d\.\d{3} {2}sensors\.hall\.temp {2}unit=C {2}\{ "celsius": 21 \} {2}19 B/);
    await sub.untilStdout(/"headers":\{"unit":"C"\},"data":"\{\\n {2}\\"celsius\\": 21\\n\}"/);
    // The same is offered again, and only sent after it has been taken.
    await pub.until(/› data {5}\{ "celsius": 21 \}\n {2}as last time/);
    await pub.press("Enter", "Enter");
    await pub.until(/✓(.|\n)*✓ \d\d/);
    await pub.press("C-d");
    const { exitCode, screen, isRestored } = await pub.end();
    strictEqual(exitCode, 0);
    match(screen, /published 2 messages\n/);
    ok(isRestored);
  },
);

Deno.test(
  { name: "pub with a subject asks for the data; JSON that is none is sent when one insists", ignore },
  async () => {
    await using server = await ServerHere.start();
    await using sub = server.begin(["sub", "logs", "--raw", "--count", "2"]);
    await sub.untilStderr(/subscribed/);
    await using pub = await TestTerminal.hadron(["pub", "logs"], {
      env: { HADRON_URL: server.url },
      columns: 44,
      rows: 10,
    });
    await pub.until(/› data/);
    await pub.type("[INFO] started");
    await pub.press("Enter");
    await pub.until(/Enter again/);
    await pub.press("Enter");
    await pub.until(/✓ \d\d/);
    // Pasted line ends do not send.
    await pub.paste("one\ntwo\nthree");
    await pub.until(/one\n +two\n +three/);
    await pub.press("Enter");
    strictEqual((await sub.end()).stdout, "[INFO] started\none\ntwo\nthree\n");
    await pub.press("C-c");
    strictEqual((await pub.end()).exitCode, 130);
  },
);

Deno.test({ name: "what was sent is there again the next time, for its user alone", ignore }, async () => {
  await using server = await ServerHere.start();
  const state = await Deno.makeTempDir({ prefix: "hadron-state-" });
  try {
    const options = { env: { HADRON_URL: server.url, XDG_STATE_HOME: state } };
    {
      await using first = await TestTerminal.hadron(["pub", "a.b"], options);
      await first.until(/› data/);
      await first.type("one");
      await first.press("Enter");
      await first.until(/✓ .*one/);
      await first.type("two");
      await first.press("Enter");
      await first.until(/✓ .*two/);
      await first.press("C-d");
      await first.end();
    }
    const { mode } = await Deno.stat(`${state}/hadron/history.jsonl`);
    strictEqual((mode ?? 0) & 0o777, 0o600);
    await using second = await TestTerminal.hadron(["pub"], options);
    await second.until(/› subject {2}a\.b(.|\n)*data {5}two/);
    await second.press("Up", "Up");
    await second.until(/› subject {2}a\.b(.|\n)*data {5}one/);
    await second.press("Down");
    await second.until(/data {5}two/);
    await second.press("C-d");
    strictEqual((await second.end()).exitCode, 0);
  } finally {
    await Deno.remove(state, { recursive: true });
  }
});

Deno.test({ name: "req without data shows replies with their time, and errors with their code", ignore }, async () => {
  await using server = await ServerHere.start();
  await using reply = server.begin(["reply", "greet", "--exec", 'printf \'{"hello":"%s","half":0.50}\' "$(cat)"']);
  await reply.untilStderr(/handling/);
  await using req = await TestTerminal.hadron(["req", "--timeout", "3s"], { env: { HADRON_URL: server.url } });
  await req.until(/greet {2}1 handler/);
  await req.press("Tab", "Enter", "Enter");
  await req.type("ada");
  await req.press("Enter");
  await req.until(/✓ [\d.]+ (ms|s) · \d+ B\n {2}\{\n {4}"hello": "ada",\n {4}"half": 0\.50\n {2}\}\n/);
  await req.press("BTab", "BTab", "C-u");
  await req.type("great");
  await req.press("Enter", "Enter", "Enter", "Enter");
  await req.until(/✗ NO_HANDLER {2}Call "great"(.|\n)*hint: did you mean "?greet"?\?/);
  await req.press("BTab", "BTab", "C-u");
  await req.type("a.*");
  await req.press("Enter");
  await req.until(/✗ .*a\.\*/);
  await req.press("C-d");
  strictEqual((await req.end()).exitCode, 0);
});

Deno.test(
  { name: "a call under way is cancelled by Ctrl-C, and the next one ends the conversation", ignore },
  async () => {
    await using server = await ServerHere.start();
    await using reply = server.begin(["reply", "slow", "--exec", "sleep 60"]);
    await reply.untilStderr(/handling/);
    await using req = await TestTerminal.hadron(["req", "slow", "--timeout", "0"], { env: { HADRON_URL: server.url } });
    await req.until(/› data/);
    await req.press("Enter");
    await req.until(/calling slow …/);
    await req.press("C-c");
    await req.until(/✗ CANCELLED/);
    await req.press("C-c");
    strictEqual((await req.end()).exitCode, 130);
  },
);

Deno.test({ name: "a prompt outlives its server and sends nothing meanwhile", ignore }, async () => {
  const port = String(freePort());
  const first = await ServerProcess.start(["--port", port]);
  await using pub = await TestTerminal.hadron(["pub", "a"], { env: { HADRON_URL: first.url } });
  await pub.until(/● connected/);
  first.process.signal("SIGKILL");
  await first[Symbol.asyncDispose]();
  await pub.until(/● reconnecting…/);
  await pub.type("x");
  await pub.press("Enter");
  await pub.until(/✗ UNAVAILABLE {2}Publish: there is no connection just now/);
  await using _ = await ServerProcess.start(["--port", port]);
  await pub.until(/● connected/);
  await pub.press("Enter");
  await pub.until(/✓ \d\d:/);
  await pub.signal("SIGTERM");
  const { exitCode, isRestored } = await pub.end();
  strictEqual(exitCode, 143);
  ok(isRestored);
});

Deno.test({ name: "a prompt follows the size of its window", ignore }, async () => {
  await using server = await ServerHere.start();
  await using pub = await TestTerminal.hadron(["pub", "a"], {
    env: { HADRON_URL: server.url },
    columns: 100,
    rows: 20,
  });
  await pub.type("x".repeat(60) + "END");
  await pub.until(/xEND\n(.|\n)*Shift-Tab up/);
  await pub.resize(40, 20);
  // The end of the text is in sight, the hints are those that fit, and there is one form.
  const narrow = await pub.untilNot(/Shift-Tab/);
  match(narrow, /xEND/);
  strictEqual(narrow.match(/hadron pub/g)?.length, 1, narrow);
  await pub.resize(30, 4);
  await pub.type("!");
  await pub.until(/xEND!/);
  await pub.resize(100, 20);
  const wide = await pub.until(/› data {5}x{60}END!\n(.|\n)*Shift-Tab up/);
  strictEqual(wide.match(/hadron pub/g)?.length, 1, wide);
  await pub.press("C-d");
  strictEqual((await pub.end()).exitCode, 0);
});

Deno.test({ name: "without colour there is none, and a dumb terminal gets no form", ignore }, async () => {
  await using server = await ServerHere.start();
  await using plain = await TestTerminal.hadron(["pub", "--no-color"], { env: { HADRON_URL: server.url } });
  await plain.until(/› subject/);
  // deno-lint-ignore no-control-regex -- escapes are what must not be there
  ok(!/\x1b\[[\d;]*m/.test(await plain.colored()));
  await plain.press("C-d");
  await plain.end();
  await using dumb = await TestTerminal.hadron(["pub"], { env: { HADRON_URL: server.url, TERM: "dumb" } });
  const { exitCode, screen } = await dumb.end();
  strictEqual(exitCode, 2);
  match(screen, /error\[INVALID_ARGUMENT\]: missing required argument 'subject'/);
});
