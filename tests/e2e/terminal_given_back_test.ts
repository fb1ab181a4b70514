// Proves that a screen gives the terminal back on the ways out that nobody plans: an error while it renders or takes a key, a promise
// or a timer that fails with nobody to catch it, an exit from anywhere, a second signal, Ctrl-Z. Driven in tmux; ignored without.

import { match, ok, strictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { ServerHere } from "../support/server_here.ts";
import { hasTmux, TestTerminal } from "../support/terminal.ts";

const ignore = !hasTmux;
const PROGRAM = fileURLToPath(new URL("../support/programs/screen_that_fails.ts", import.meta.url));

const WAYS: [way: string, exitCode: number, told: RegExp][] = [
  ["render", 1, /Error: render failed/],
  ["key", 1, /Error: key failed/],
  ["rejection", 1, /Error: nobody handles this/],
  ["timer", 1, /Error: nobody catches this/],
  ["exit", 7, /^\s*$/],
];

for (const [way, expectedCode, told] of WAYS) {
  Deno.test({ name: `a screen gives the terminal back when it ends by ${way}`, ignore }, async () => {
    const words = [Deno.execPath(), "run", "-A", "--no-lock", PROGRAM, way];
    await using terminal = await TestTerminal.open(words, { columns: 120 });
    await terminal.until(/^a screen/);
    await terminal.press("x");
    const { exitCode, screen, isRestored } = await terminal.end();
    ok(isRestored);
    strictEqual(exitCode, expectedCode);
    // What went wrong is told on the screen of the shell, not on the one that is gone.
    match(screen, told);
  });
}

Deno.test({ name: "Ctrl-Z gives the shell its terminal until fg", ignore }, async () => {
  await using server = await ServerHere.start();
  await using shell = await TestTerminal.hadron(["sub", "a"], { env: { HADRON_URL: server.url } });
  await shell.until(/no messages yet/);
  await shell.press("C-z");
  // Nobody is there to bring it back but this test.
  await shell.untilNot(/no messages yet/);
  await shell.signal("SIGCONT");
  await shell.until(/no messages yet/);
  await shell.press("q");
  const { exitCode, isRestored } = await shell.end();
  strictEqual(exitCode, 0);
  ok(isRestored);
});

for (const [signal, expectedCode] of [["SIGHUP", 129], ["SIGQUIT", 131]] as [Deno.Signal, number][]) {
  Deno.test({ name: `${signal} ends a screen, and gives the terminal back`, ignore }, async () => {
    await using server = await ServerHere.start();
    await using terminal = await TestTerminal.hadron(["sub", "a"], { env: { HADRON_URL: server.url } });
    await terminal.until(/no messages yet/);
    await terminal.signal(signal);
    const { exitCode, isRestored } = await terminal.end();
    strictEqual(exitCode, expectedCode);
    ok(isRestored);
  });
}
