// Proves that at a terminal a run and a pipeline are drawn in colours and no wider than the window, and that `start --wait` tells how the
// run gets on.

import { match, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../client/mod.ts";
import { ServerHere } from "../support/server_here.ts";
import { hasTmux, TestTerminal } from "../support/terminal.ts";

const ignore = !hasTmux;
const DEFINITION = {
  name: "checkout",
  revision: 1,
  source: { endpoint: "checkout" },
  stages: [
    { name: "charge", retry: { maxAttempts: 2, backoffMs: [50] } },
    { name: "reserve", dependencies: ["root"] },
    { name: "ship", dependencies: ["charge", "reserve"] },
  ],
};

Deno.test({ name: "a run and its pipeline fit the window, in colours", ignore }, async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  const checkout = hadron.pipeline("checkout");
  await checkout.apply(DEFINITION);
  await using _charge = await checkout.stage("charge", () => {
    throw new Error(`card declined ${"again and ".repeat(20)}again`);
  });
  await using _reserve = await checkout.stage("reserve", () => "reserved ".repeat(20));
  const run = await checkout.start("data ".repeat(30), { id: "r-1" });
  await run.result({ timeoutMs: 20_000 });
  for (const [columns, args] of [[44, ["run", "r-1"]], [44, ["show", "checkout"]], [100, ["run", "r-1"]]] as const) {
    await using terminal = await TestTerminal.hadron(["pipeline", ...args], {
      columns,
      rows: 40,
      env: { HADRON_URL: server.url },
    });
    const { screen, exitCode } = await terminal.end();
    strictEqual(exitCode, 0);
    // A line that was too wide would go on in the next, without a beginning of its own.
    match(screen, /\n\S charge +\S.*\n│ \S reserve +\S.*\n└─┴─○ ship\b/);
    match((await terminal.colored()).replaceAll("\x1b", "␛"), /␛\[3[12]m[✘●]/);
    if (args[0] === "show") ok(screen.trimEnd().split("\n").every((line) => [...line].length <= columns));
  }
});

Deno.test({ name: "start --wait shows how the run gets on, each failure, and its reply", ignore }, async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  const checkout = hadron.pipeline("checkout");
  await checkout.apply(DEFINITION);
  const isWatched = Promise.withResolvers<void>();
  await using _charge = await checkout.stage("charge", async (task) => {
    await isWatched.promise;
    if (task.attempt === 1) throw new Error("card declined");
    return "charged";
  });
  await using terminal = await TestTerminal.hadron(["pipeline", "start", "checkout", "x", "--id", "r-1", "--wait"], {
    env: { HADRON_URL: server.url },
  });
  using _released = { [Symbol.dispose]: () => isWatched.resolve() };
  await terminal.until(/charge in hand of \(no name\)/);
  isWatched.resolve();
  await terminal.until(/charge: attempt 1 failed: card declined; again in /);
  await terminal.until(/running, 1\/3 stages; reserve waits for a worker/);
  const gate = Promise.withResolvers<void>();
  await using _reserve = await checkout.stage("reserve", async () => await gate.promise);
  using _ = { [Symbol.dispose]: () => gate.resolve() };
  await terminal.until(/reserve in hand of \(no name\)/);
  gate.resolve();
  await using _ship = await checkout.stage("ship", () => "shipped");
  const { exitCode, screen } = await terminal.end();
  strictEqual(exitCode, 0);
  match(screen, /^run r-1 of "checkout" has begun\ncharge: attempt 1 failed.*\nshipped\n/);
});
