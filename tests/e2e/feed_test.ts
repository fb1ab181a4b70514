// Proves what `hadron sub` is at a terminal: a live feed that can be paused, filtered and searched, in which a message is opened and
// copied, that stays steady under load, survives the server and gives the terminal back. Driven in tmux; ignored where that is missing.

import { match, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import { ServerHere } from "../support/server_here.ts";
import { hasTmux, TestTerminal } from "../support/terminal.ts";

const ignore = !hasTmux;

Deno.test({ name: "the feed shows what comes, pauses, and opens and copies one message", ignore }, async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  await using sub = await TestTerminal.hadron(["sub", "sensors.>"], { env: { HADRON_URL: server.url }, columns: 90 });
  await sub.until(/no messages yet/);
  hadron.publish("sensors.hall.temp", '{"celsius":21.50}', { headers: { unit: "C" } });
  hadron.publish("sensors.roof", "\x1b[2Jwet 日本");
  hadron.publish("sensors.raw", new Uint8Array([255, 0, 65]));
  await sub.until(/\d\d:\d\d\.\d{3} {2}sensors\.hall\.temp {2}unit=C {2}\{"celsius":21\.50\}/);
  await sub.until(/sensors\.roof {7}\\x1b\[2Jwet 日本\n.*sensors\.raw {8}3 B, not text: ff0041\n/);
  await sub.until(/3 messages · [\d.]+\/s/);
  await sub.press("Space");
  await sub.until(/‖ paused, 0 new/);
  hadron.publish("sensors.late", "x");
  match(await sub.until(/‖ paused, 1 new/), /▸ .*sensors\.raw/);
  ok(!/sensors\.late/.test(await sub.screen()));
  await sub.press("Enter");
  await sub.until(/binary · 3 B\n\n {2}00000000 {2}ff 00 41 .*A/);
  await sub.press("Left", "Left");
  await sub.until(/sensors\.hall\.temp\n.*JSON · 17 B\n\n {2}unit: C\n\n {2}\{\n {4}"celsius": 21\.50\n {2}\}\n/);
  await sub.press("c");
  await sub.until(/copied 17 B/);
  strictEqual(await sub.clipboard(), '{"celsius":21.50}');
  await sub.press("Escape");
  await sub.until(/▸ .*sensors\.hall\.temp/);
  await sub.press("Space");
  await sub.until(/● live\n(.|\n)*sensors\.late/);
  await sub.press("?");
  await sub.until(/hold what is shown still/);
  await sub.press("Enter", "q");
  const { exitCode, screen, isRestored } = await sub.end();
  strictEqual(exitCode, 0);
  match(screen, /received 4 messages/);
  ok(isRestored);
});

Deno.test({ name: "the feed is filtered by text and by pattern", ignore }, async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  await using sub = await TestTerminal.hadron(["sub", ">"], { env: { HADRON_URL: server.url } });
  await sub.until(/no messages yet/);
  for (const subject of ["a.one", "a.two", "b.one"]) hadron.publish(subject, `payload of ${subject}`);
  await sub.until(/b\.one/);
  await sub.press("/");
  await sub.type("A.TWO");
  await sub.untilNot(/a\.one|b\.one/);
  match(await sub.screen(), /a\.two {2}payload of a\.two/);
  await sub.press("C-u");
  await sub.type("*.one");
  await sub.until(/a\.one(.|\n)*b\.one/);
  await sub.press("Enter");
  const filtered = await sub.until(/only \*\.one/);
  ok(!/a\.two/.test(filtered));
  await sub.press("/", "C-u");
  await sub.type("nothing like it");
  await sub.until(/none of the 3 kept messages/);
  await sub.press("Escape");
  await sub.until(/only \*\.one/);
  await sub.press("Escape");
  await sub.until(/a\.two/);
  await sub.press("C-c");
  const { exitCode, isRestored } = await sub.end();
  strictEqual(exitCode, 130);
  ok(isRestored);
});

Deno.test({ name: "the feed is steady at 10,000 messages a second, and keys are heard", ignore }, async () => {
  await using server = await ServerHere.start();
  await using sub = await TestTerminal.hadron(["sub", "load.>"], { env: { HADRON_URL: server.url } });
  await sub.until(/no messages yet/);
  await using pub = server.begin(["pub", "load.test", "x".repeat(100), "--count", "30000", "--rate", "10000/s"]);
  await sub.until(/\d,\d{3} messages · [1-9],\d{3}\/s/);
  await sub.press("Space");
  await sub.until(/‖ paused, [1-9]/);
  await sub.press("Space");
  strictEqual((await pub.end()).code, 0);
  const screen = await sub.until(/30,000 messages/);
  ok(!/lost/.test(screen), screen);
  await sub.press("C-d");
  strictEqual((await sub.end()).exitCode, 0);
});

Deno.test({ name: "the feed goes on when its server is back, and ends in order by a signal", ignore }, async () => {
  const port = String(freePort());
  const first = await ServerProcess.start(["--port", port]);
  await using sub = await TestTerminal.hadron(["sub", "a"], { env: { HADRON_URL: first.url } });
  await sub.until(/● live/);
  first.process.signal("SIGKILL");
  await first[Symbol.asyncDispose]();
  await sub.until(/● reconnecting…/);
  await using second = await ServerProcess.start(["--port", port]);
  await sub.until(/● live/);
  await second.run(["pub", "a", "back"]);
  await sub.until(/a {2}back/);
  await sub.signal("SIGTERM");
  const { exitCode, isRestored } = await sub.end();
  strictEqual(exitCode, 0);
  ok(isRestored);
});

Deno.test({ name: "the feed follows the size of its window, however small", ignore }, async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  await using sub = await TestTerminal.hadron(["sub", ">"], {
    env: { HADRON_URL: server.url },
    columns: 100,
    rows: 20,
  });
  await sub.until(/no messages yet/);
  for (let number = 1; number <= 50; number++) hadron.publish("numbers", `number ${number}, ${"x".repeat(80)}`);
  await sub.until(/number 50, x/);
  await sub.resize(40, 8);
  const narrow = await sub.until(/^ {2}numbers {2}number 50, x+…\n/m);
  strictEqual(narrow.split("\n").filter((line) => /numbers/.test(line)).length, 5, narrow);
  // An opened message is wrapped, and nothing of it is lost.
  await sub.press("Enter");
  await sub.until(/Esc back/);
  await sub.press("End");
  const opened = await sub.until(/number 50, x(.|\n)*Esc back/);
  ok(opened.replaceAll(/\s/g, "").includes(`number50,${"x".repeat(80)}`), opened);
  await sub.press("q");
  await sub.press("Space");
  await sub.resize(12, 2);
  await sub.until(/^ {2}numbers/m);
  await sub.resize(100, 20);
  const wide = await sub.until(/number 34, x+(.|\n)*number 50, x/);
  match(wide, /q leave · Space pause/);
  await sub.press("q");
  strictEqual((await sub.end()).exitCode, 0);
});

Deno.test({ name: "a pattern that is none, a plain feed and a dumb terminal get lines", ignore }, async () => {
  await using server = await ServerHere.start();
  const env = { HADRON_URL: server.url };
  await using bad = await TestTerminal.hadron(["sub", "a..b"], { env });
  const { exitCode, screen } = await bad.end();
  strictEqual(exitCode, 2);
  match(screen, /error\[INVALID_ARGUMENT\]/);
  for (const [args, more] of [[["--plain"], {}], [[], { TERM: "dumb" }]] as [string[], Record<string, string>][]) {
    await using sub = await TestTerminal.hadron(["sub", "a", ...args], { env: { ...env, ...more } });
    await sub.until(/subscribed to "a"/);
    await server.run(["pub", "a", "x"]);
    await sub.until(/\d\d:\d\d:\d\d\.\d{3} {2}a {2}x\n/);
    await sub.press("C-c");
    strictEqual((await sub.end()).exitCode, 130);
  }
});

Deno.test(
  { name: "what is printed after Ctrl-C, and the shell's prompt, begin on a line of their own", ignore },
  async () => {
    await using server = await ServerHere.start();
    for (const args of [["sub", "a.>", "--plain"], ["services", "--watch"]]) {
      await using terminal = await TestTerminal.hadron(args, { env: { HADRON_URL: server.url } });
      await terminal.until(/subscribed|reading|watching/);
      await terminal.press("C-c");
      const { screen } = await terminal.end();
      match(screen, /\^C\n/, args.join(" "));
    }
  },
);
