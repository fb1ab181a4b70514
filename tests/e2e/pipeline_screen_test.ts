// Proves what `hadron pipeline` alone is at a terminal: pipelines and their graphs, runs that are followed as they advance, started, retried
// and cancelled; that it survives the server and any window, and gives the terminal back. Driven in tmux; ignored where that is missing.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { connect, type Hadron, type Pipeline } from "../../client/mod.ts";
import { freePort } from "../support/free_port.ts";
import { Gate } from "../support/gate.ts";
import { ServerProcess } from "../support/processes.ts";
import { type CommandServer, ServerHere } from "../support/server_here.ts";
import { hasTmux, type TerminalOptions, TestTerminal } from "../support/terminal.ts";

const ignore = !hasTmux;
const STAGES = [
  { name: "charge", retry: { maxAttempts: 2, backoffMs: [20] } },
  { name: "reserve" },
  { name: "ship", dependencies: ["charge", "reserve"] },
];
const DEFINITION = { name: "checkout", revision: 1, source: { endpoint: "checkout" }, stages: STAGES, respond: "ship" };

async function checkoutOf(hadron: Hadron): Promise<Pipeline> {
  const checkout = hadron.pipeline("checkout");
  await checkout.apply(DEFINITION);
  return checkout;
}

function open(server: CommandServer, options: TerminalOptions = {}, args: string[] = []): Promise<TestTerminal> {
  return TestTerminal.hadron(["pipeline", ...args], { ...options, env: { HADRON_URL: server.url, ...options.env } });
}

Deno.test(
  { name: "a run is started in a form and followed until it ends, and a stage of it is opened", ignore },
  async () => {
    await using server = await ServerHere.start();
    await using hadron = await connect(server.url, { name: "worker-7" });
    const checkout = await checkoutOf(hadron);
    const gate = new Gate();
    using _ = { [Symbol.dispose]: () => gate.open() };
    await using _charge = await checkout.stage("charge", async (task) => {
      if (task.attempt === 1) throw new Error("card \x1b[31mdeclined");
      await gate.pass();
      return { paid: task.root.json<{ total: number }>().total };
    });
    await using screen = await open(server);
    await screen.until(
      /▸ checkout r1 +0 +0 +0 +0(.|\n)*● charge +1 worker(.|\n)*│ ○ reserve +no worker(.|\n)*└─┴─○ ship/,
    );
    await screen.press("Enter");
    await screen.until(/hadron pipeline {2}checkout(.|\n)*begins by +calls to endpoint checkout(.|\n)*no runs yet/);
    await screen.press("s");
    await screen.until(/hadron pipeline start(.|\n)*pipeline {2}checkout\n(.|\n)*› data/);
    await screen.type('{"total": x}');
    await screen.until(/✗ line 1, column 11: /);
    await screen.press("Enter");
    await screen.until(/Enter again starts it as it is/);
    await screen.press("BSpace", "BSpace");
    await screen.type("5");
    await screen.press("Enter");
    await screen.type("}");
    await screen.until(/✓ JSON/);
    await screen.press("Enter");
    // Each thing that happens is seen as it does: also the waits, which last.
    await screen.until(/◉ running {2}0\/3 stages(.|\n)*with +\{"total": 5/);
    await screen.until(/▸ ◉ charge +in hand of worker-7 for .*, attempt 2: card \\x1b\[31mdeclined/);
    await screen.until(/│ ◎ reserve +waits for a worker(.|\n)*↻ charge +attempt 1 failed/);
    await screen.until(/◎ reserve {2}waits for a worker\n(.|\n)*◉ charge {3}attempt 2 began, in hand of worker-7\n/);
    gate.open();
    await screen.until(/✔ charge +completed in .*, 2 attempts → \{"paid":5\}/);
    await using _reserve = await checkout.stage("reserve", () => "reserved ".repeat(30));
    await using _ship = await checkout.stage("ship", () => ({ parcel: "Z-1" }));
    await screen.until(
      /✔ completed {2}3\/3 stages · took (.|\n)*reply +\{"parcel":"Z-1"\}(.|\n)*✔ the run is completed, after/,
    );
    await screen.press("Down", "Enter");
    const opened = await screen.until(/› reserve(.|\n)*needs +nothing\n(.|\n)*text · 270 B/);
    ok(opened.replaceAll(/\s/g, "").includes("reserved".repeat(30)), opened);
    await screen.press("Escape");
    await screen.until(/the run is completed/);
    await screen.press("Escape");
    await screen.until(/▸ \S{36} +✔ completed +3\/3/);
    await screen.press("s");
    await screen.until(/› data +\{"total": 5 \}\n +as last time: Enter takes it/);
    await screen.press("C-d");
    await screen.until(/▌ Runs 1/);
    await screen.press("q");
    await screen.until(/▸ checkout r1 /);
    await screen.press("q");
    const { exitCode, isRestored } = await screen.end();
    strictEqual(exitCode, 0);
    ok(isRestored);
  },
);

Deno.test({ name: "failed runs are found and retried, and one is cancelled after a question", ignore }, async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  const checkout = await checkoutOf(hadron);
  let isDown = true;
  await using _charge = await checkout.stage("charge", () => {
    if (isDown) throw new Error("the bank is down");
    return "charged";
  });
  await (await checkout.start("", { id: "r-1" })).result();
  await using _reserve = await checkout.stage("reserve", () => "reserved");
  await hadron.stream("photos").ensure({});
  await hadron.applyPipeline({
    name: "photos",
    revision: 4,
    source: { stream: "photos" },
    stages: [{ name: "resize" }],
  });
  for (const id of ["p-1", "p-2"]) await hadron.pipeline("photos").start("", { id });
  await using screen = await open(server, { columns: 110 });
  await screen.until(/▸ checkout r1 +0 +0 +1 +0 +- (.|\n)* photos r4 +2 +0 +0 +2 +resize/);
  await screen.press("Enter", "f");
  await screen.until(/only pending runs\n +none/);
  await screen.press("f", "f", "f");
  await screen.until(/only failed runs\n.*Runs 1 (.|\n)*▸ r-1 +✘ failed +\d\/3 .* charge: the bank is down/);
  await screen.press("c");
  await screen.until(/Cancel run r-1\? y cancels it · n lets it go on/);
  await screen.press("n");
  await screen.until(/not cancelled/);
  await screen.press("Enter");
  await screen.until(
    /✘ failed {2}\d\/3 stages(.|\n)*error +charge: the bank is down\n(.|\n)*▸ ✘ charge +failed, 2 attempts/,
  );
  isDown = false;
  await screen.press("r");
  await screen.until(/◉ running {2}2\/3 stages(.|\n)*▸ +└─┴─◎ ship +waits for a worker(.|\n)*run r-1 is retried/);
  await screen.press("r");
  await screen.until(/only a failed run is retried; this one is running/);
  await screen.press("c", "y");
  await screen.until(/⊘ cancelled {2}2\/3 stages(.|\n)*└─┴─⊘ ship +cancelled(.|\n)*⊘ the run is cancelled/);
  strictEqual((await checkout.run("r-1").inspect()).status, "cancelled");
  await screen.press("c");
  await screen.until(/there is nothing to cancel/);
  await screen.press("Escape");
  await screen.until(/only failed runs\n +none/);
  await screen.press("?");
  await screen.until(/retry a failed run: it goes on from where it failed/);
  await screen.press("C-c");
  const { exitCode, isRestored } = await screen.end();
  strictEqual(exitCode, 130);
  ok(isRestored);
});

Deno.test(
  { name: "the form asks for the type, key and id of an event, and of a call for its id alone", ignore },
  async () => {
    await using server = await ServerHere.start();
    await using hadron = await connect(server.url);
    await checkoutOf(hadron);
    await hadron.stream("orders").ensure({});
    await hadron.applyPipeline({
      name: "orders",
      revision: 1,
      source: { stream: "orders", types: ["order.*", "order.created", "refund"] },
      stages: [{ name: "bill" }],
    });
    const state = await Deno.makeTempDir({ prefix: "hadron-state-" });
    await using _ = { [Symbol.asyncDispose]: () => Deno.remove(state, { recursive: true }) };
    await using screen = await open(server, { env: { XDG_STATE_HOME: state } });
    await screen.until(/▸ checkout r1/);
    await screen.press("s");
    await screen.until(/pipeline {2}checkout\n {2}id\n {2}headers\n› data/);
    await screen.press("C-d", "Down", "s");
    await screen.until(/pipeline {2}orders\n {2}type\n {2}key\n {2}id\n {2}headers\n› data/);
    await screen.press("BTab", "BTab", "BTab", "BTab");
    await screen.until(/› type(.|\n)*one of order\.\*, order\.created, refund; empty for\n? *order\.created/);
    await screen.type("nosuch");
    await screen.press("Enter");
    await screen.until(/› key(.|\n)*picks the partition/);
    await screen.type("ada");
    await screen.press("Enter");
    await screen.until(/› id(.|\n)*begun once/);
    await screen.type("o-1");
    await screen.press("Enter", "Enter", "Enter");
    await screen.until(/✗ INVALID_ARGUMENT {2}(.|\n)*nosuch(.|\n)*begins no run/);
    await screen.press("BTab", "BTab", "BTab", "BTab", "C-u");
    await screen.type("refund");
    await screen.press("Tab", "Tab", "Tab", "Tab", "Enter");
    await screen.until(/◎ bill(.|\n)*with +refund {2}key=ada {2}id=o-1|with +refund {2}key=ada {2}id=o-1(.|\n)*◎ bill/);
    await screen.press("s");
    // What was sent last is offered, but not its id.
    await screen.until(/ {2}type +refund\n {2}key +ada\n {2}id *\n/);
    await screen.type("5");
    await screen.press("Enter");
    await screen.until(/with +refund {2}key=ada {2}5/);
    const events = await Array.fromAsync(hadron.stream("orders").read(), ({ type, key, id }) => ({ type, key, id }));
    deepStrictEqual(events.slice(0, 1), [{ type: "refund", key: "ada", id: "o-1" }]);
    strictEqual(events.length, 2);
    await screen.press("C-d");
    strictEqual((await screen.end()).exitCode, 0);
  },
);

Deno.test(
  { name: "all failed runs are retried at once, after a question, and told how many they were", ignore },
  async () => {
    await using server = await ServerHere.start();
    await using hadron = await connect(server.url);
    const checkout = hadron.pipeline("checkout");
    await checkout.apply({ ...DEFINITION, stages: [{ name: "charge", retry: { maxAttempts: 1 } }], respond: "charge" });
    let isDown = true;
    await using _charge = await checkout.stage("charge", () => {
      if (isDown) throw new Error("the bank is down");
      return "charged";
    }, { concurrency: 64 });
    const runs = await Promise.all(Array.from({ length: 150 }, () => checkout.start("")));
    await Promise.all(runs.map((run) => run.result()));
    isDown = false;
    await using screen = await open(server, { columns: 60 });
    await screen.until(/▸ checkout r1 +0 +0 +150/);
    await screen.press("Enter");
    await screen.until(/150 failed(.|\n)*the latest 100 runs\n▌ Runs 100/);
    await screen.press("a");
    await screen.until(/^Retry all 150 failed.*\? y retries them · n leaves them$/m);
    await screen.press("n");
    await screen.until(/not retried/);
    strictEqual((await hadron.pipelines())[0].runs.failed, 150);
    await screen.press("a", "y");
    await screen.until(/retried 150 runs of "checkout"/);
    await screen.until(/runs +150 completed\n/);
    await screen.press("a");
    await screen.until(/no run has failed: there is nothing to retry/);
    await screen.press("C-d");
    strictEqual((await screen.end()).exitCode, 0);
  },
);

Deno.test({
  name: "a run is followed over a server that is killed; meanwhile what was known stays, and nothing is sent",
  ignore,
}, async () => {
  const folder = await Deno.makeTempDir({ prefix: "hadron-screen-" });
  await using _ = { [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }) };
  const args = ["--port", String(freePort()), "--store", `${folder}/hadron.db`];
  const first = await ServerProcess.start(args);
  await using hadron = await connect(first.url);
  const checkout = await checkoutOf(hadron);
  await using _charge = await checkout.stage("charge", () => "charged");
  await checkout.start("", { id: "r-1" });
  await using screen = await open(first);
  await screen.until(/▸ checkout r1/);
  await screen.press("Enter");
  await screen.until(/▸ r-1/);
  await screen.press("Enter");
  await screen.until(/● live(.|\n)*✔ charge(.|\n)*◎ reserve +waits for a worker/);
  first.process.signal("SIGKILL");
  await first[Symbol.asyncDispose]();
  await screen.until(/● reconnecting…(.|\n)*✔ charge(.|\n)*◎ reserve/);
  await screen.press("c", "y");
  await screen.until(/UNAVAILABLE {2}Cancel run: there is no connection just now/);
  await screen.press("s");
  await screen.type("1");
  await screen.press("Enter");
  await screen.until(/✗ UNAVAILABLE {2}Start run: there is no connection just now/);
  await screen.press("C-d");
  await using _second = await ServerProcess.start(args);
  await screen.until(/● live/);
  await using _reserve = await checkout.stage("reserve", () => "reserved");
  await using _ship = await checkout.stage("ship", () => "shipped");
  await screen.until(/✔ completed {2}3\/3 stages(.|\n)*✔ the run is completed/);
  await screen.signal("SIGTERM");
  const { exitCode, isRestored } = await screen.end();
  strictEqual(exitCode, 0);
  ok(isRestored);
});

Deno.test({
  name: "the screen follows the size of its window, however small, and has no colours if none are wanted",
  ignore,
}, async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  const checkout = await checkoutOf(hadron);
  await checkout.start("data ".repeat(50), { id: "r-1".padEnd(60, "-") });
  await using screen = await open(server, { env: { NO_COLOR: "1" } });
  await screen.until(/▸ checkout r1/);
  await screen.press("Enter");
  await screen.until(/▸ r-1-+… +◉ running/);
  await screen.resize(40, 15);
  const narrow = await screen.until(/● live(.|\n)*└─┴─○ ship(.|\n)*▸ r-1-+… +◉ running(.|\n)*Esc back · \? help/);
  ok(narrow.split("\n").every((line) => [...line].length <= 40), narrow);
  await screen.press("Enter");
  await screen.until(/◉ running {2}0\/3 stages(.|\n)*with +id=r-1-(.|\n)*▸ ◎ charge +waits/);
  for (const [columns, rows] of [[24, 6], [10, 3], [3, 2]]) {
    await screen.resize(columns, rows);
    const small = await screen.until(columns > 20 ? /▸ ◎ charge/ : /…/);
    ok(small.split("\n").every((line) => [...line].length <= columns), small);
  }
  await screen.resize(40, 12);
  await screen.press("?");
  await screen.until(/\n {2}Enter +open: a pipeline, a run/);
  await screen.press("End");
  await screen.until(/⊘ cancelled +not to be done any more/);
  await screen.press("Escape");
  await screen.resize(120, 30);
  await screen.until(/127\.0\.0\.1:\d+ · default +● live(.|\n)*the run began\n(.|\n)*d data · s start another/);
  // deno-lint-ignore no-control-regex -- escapes are what must not be there
  ok(!/\x1b\[[\d;]*m/.test(await screen.colored()));
  await screen.press("C-d");
  const { exitCode, isRestored } = await screen.end();
  strictEqual(exitCode, 0);
  ok(isRestored);
});

Deno.test(
  { name: "a form is left without a run, what is deleted meanwhile is gone, and Ctrl-C ends it all", ignore },
  async () => {
    await using server = await ServerHere.start();
    await using hadron = await connect(server.url);
    await using screen = await open(server);
    await screen.until(/no pipelines yet; `hadron pipeline apply FILE` makes one/);
    await screen.press("s", "Enter");
    await screen.until(/› pipeline\n(.|\n)*✗ Use pipeline ""/);
    await screen.type("nosuch");
    await screen.press("Tab", "Tab");
    await screen.type("x");
    await screen.press("Enter");
    await screen.until(/✗ NOT_FOUND {2}/);
    // The first Escape empties the field, the second goes back.
    await screen.press("Escape");
    await screen.until(/empty payload/);
    await screen.press("Escape");
    await screen.until(/^hadron pipeline {2}127(.|\n)*no pipelines yet/);
    const checkout = await checkoutOf(hadron);
    await checkout.start("", { id: "r-1" });
    await screen.until(/▸ checkout r1 +1 /);
    await screen.press("Enter");
    await screen.until(/▸ r-1 +◉ running/);
    await screen.press("Enter");
    await screen.until(/◎ charge/);
    await checkout.delete({ force: true });
    await screen.press("Escape");
    await screen.until(/there is no such pipeline any more/);
    await screen.press("s");
    await screen.until(/hadron pipeline start/);
    await screen.press("C-c");
    const { exitCode, isRestored } = await screen.end();
    strictEqual(exitCode, 130);
    ok(isRestored);
  },
);

Deno.test(
  { name: "where nobody can look at a screen there is the help, and exit code 2, as before", ignore },
  async () => {
    await using server = await ServerHere.start();
    const piped = await server.run(["pipeline"]);
    strictEqual(piped.code, 2);
    match(piped.stderr, /^Usage: hadron pipeline \[options\] \[command \| name\]\n/);
    strictEqual(piped.stdout, "");
    for (const [args, env] of [[["--json"], {}], [[], { TERM: "dumb" }]] as [string[], Record<string, string>][]) {
      await using terminal = await open(server, { env, rows: 80 }, args);
      const { exitCode, screen } = await terminal.end();
      strictEqual(exitCode, 2);
      match(screen, /Usage: hadron pipeline/);
    }
  },
);

Deno.test(
  { name: "with a name it begins with that pipeline, or with an error where there is none", ignore },
  async () => {
    await using server = await ServerHere.start();
    await using hadron = await connect(server.url);
    await checkoutOf(hadron);
    await using screen = await open(server, {}, ["checkout"]);
    await screen.until(/hadron pipeline {2}checkout(.|\n)*begins by +calls to endpoint checkout(.|\n)*no runs yet/);
    await screen.press("q");
    await screen.until(/▸ checkout r1 +0 +0 +0 +0/);
    await screen.press("q");
    strictEqual((await screen.end()).exitCode, 0);
    await using wrong = await open(server, {}, ["chekout"]);
    const ended = await wrong.end();
    match(ended.screen, /error\[NOT_FOUND\]: .*"chekout"(.|\n)*did you mean checkout\?/);
    strictEqual(ended.exitCode, 1);
  },
);
