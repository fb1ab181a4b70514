// Makes docs/screens.svg, the picture in README.md: `deno task screens`. Nothing in it is drawn by hand: a server with work to do, real
// terminals (tmux) with real commands in them, and what they showed. With `--check` it tells whether the picture still shows what they do.

import { connect, type Hadron } from "../mod.ts";
import { eventually } from "../tests/support/eventually.ts";
import { ServerProcess } from "../tests/support/processes.ts";
import { TestTerminal } from "../tests/support/terminal.ts";
import { missingIn, screensOf } from "./screen_check.ts";
import { screensToSvg } from "./screen_svg.ts";

const COLUMNS = 92;
const ROWS = 24;
const PICTURE = new URL("../docs/screens.svg", import.meta.url);
/** Until rates and runs have something to show. */
const SETTLING_MS = 12_000;
/** What is not seen by then is not there any more. */
const CHECK_MS = 15_000;
const ROOMS = ["hall", "attic", "cellar", "garden", "kitchen"];

const isCheck = Deno.args.includes("--check");
/** Nobody looks at what is only checked: all that is to be seen may come sooner. */
const haste = isCheck ? 10 : 1;
const timers: ReturnType<typeof setInterval>[] = [];
const underWay = new Set<Promise<unknown>>();
// The port that users have: it stands in the first line of every screen.
const server = await ServerProcess.start(isCheck ? [] : ["--port", "7420"]);
const shop = await connect({ servers: server.url, name: "shop", version: "1.4.0" });
const sensors = await connect({ servers: server.url, name: "sensors", version: "2.0.1" });
let exitCode = 0;
let isOver = false;
try {
  publish(sensors);
  await sell(shop);
  await deliver(shop);
  if (!await withScreens(isCheck ? check : take)) exitCode = 1;
} finally {
  isOver = true;
  timers.forEach(clearInterval);
  await Promise.all(underWay);
  await server[Symbol.asyncDispose]();
}
// Workers and consumers need not end.
Deno.exit(exitCode);

type Screen = [command: string, terminal: TestTerminal];

async function withScreens(look: (screens: Screen[]) => Promise<boolean>): Promise<boolean> {
  const options = { columns: COLUMNS, rows: ROWS, env: { HADRON_URL: server.url } };
  const open = (...args: string[]) => TestTerminal.hadron(args, options);
  await using top = await open("top");
  await using pipeline = await open("pipeline");
  await using feed = await open("sub", "sensors.>");
  await using form = await open("pub", "sensors.hall.temp");
  await pipeline.until(/checkout/);
  await pipeline.press("Enter");
  await form.until(/data/);
  await form.press("BTab");
  await form.type("unit=C");
  await form.press("Enter");
  for (const line of ["{", '"celsius": 21.5,', '"room": "hall",', '"at" "09:30",', '"alarms": []', "}"]) {
    await form.type(line);
    if (line !== "}") await form.press("M-Enter");
  }
  return await look([
    ["hadron pipeline", pipeline],
    ["hadron top", top],
    ["hadron sub 'sensors.>'", feed],
    ["hadron pub sensors.hall.temp", form],
  ]);
}

/** Makes the picture. */
async function take(screens: Screen[]): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  const frames = await Promise.all(
    screens.map(async ([title, terminal]) => ({ title, screen: await terminal.colored() })),
  );
  await Deno.writeTextFile(PICTURE, screensToSvg(frames, COLUMNS, ROWS));
  console.log(`${PICTURE.pathname}: ${frames.length} screens`);
  return true;
}

/** Looks on until everything in the picture has been seen, and says what was not. */
async function check(screens: Screen[]): Promise<boolean> {
  const pictures = screensOf(await Deno.readTextFile(PICTURE));
  const problems = await Promise.all(screens.map(async ([title, terminal]) => {
    const pictured = pictures.find((picture) => picture.title === title);
    if (pictured === undefined) return `${title}: it is not in the picture`;
    const seen = new Set<string>();
    let missing: string[] = [];
    try {
      await eventually(`"${title}" shows what is in the picture`, async () => {
        for (const line of (await terminal.screen()).split("\n")) seen.add(line);
        missing = missingIn([...seen], pictured);
        return missing.length === 0;
      }, CHECK_MS);
      return undefined;
    } catch (error) {
      if (missing.length === 0) throw error;
      return `${title}: ${missing.join(" | ")}`;
    }
  }));
  const found = problems.filter((problem) => problem !== undefined);
  if (found.length > 0) {
    console.error(`In docs/screens.svg, but not drawn any more:\n${found.join("\n")}\ndeno task screens takes it anew`);
  }
  return found.length === 0;
}

/** Messages, a few hundred a second. */
function publish(hadron: Hadron): void {
  let count = 0;
  timers.push(setInterval(() => {
    for (const room of ROOMS) {
      const celsius = Math.round(180 + 30 * Math.sin(count++ / 40)) / 10;
      hadron.publish(`sensors.${room}.temp`, { celsius }, { headers: { unit: "C" } });
    }
  }, 15));
}

/** A stream with two groups, one of which nobody works for, and an endpoint that is called. */
async function sell(hadron: Hadron): Promise<void> {
  await hadron.stream("orders").ensure();
  const accounting = hadron.stream("orders").consume({ group: "accounting" });
  await accounting.ready;
  await accounting.stop();
  const bill = async () => {
    for await (const order of hadron.stream("orders").consume({ group: "billing" })) await order.ack();
  };
  bill().catch((error) => {
    // The server ends while an ack is on its way.
    if (!isOver) throw error;
  });
  await hadron.handle("prices.get", (call) => ({ item: call.text(), euros: 4 }));
  every(400 / haste, () => hadron.stream("orders").publish({ total: 5 }, { type: "order.created", key: "ada" }));
  every(25, () => hadron.request("prices.get", "tea"));
}

function every(intervalMs: number, act: () => Promise<unknown>): void {
  timers.push(setInterval(() => {
    const acting = act().finally(() => underWay.delete(acting));
    underWay.add(acting);
  }, intervalMs));
}

/** A pipeline over the orders, in which something fails now and then. */
async function deliver(hadron: Hadron): Promise<void> {
  const checkout = hadron.pipeline("checkout");
  const retry = { maxAttempts: 2, backoffMs: [500 / haste] };
  await checkout.apply({
    name: "checkout",
    revision: 1,
    source: { stream: "orders", types: ["order.created"] },
    stages: [
      { name: "charge", retry },
      { name: "reserve" },
      { name: "ship", dependencies: ["charge", "reserve"] },
      { name: "notify", after: ["ship"] },
    ],
  });
  const durationsMs = { charge: 600, reserve: 300, ship: 1200, notify: 100 };
  let charged = 0;
  for (const [stage, durationMs] of Object.entries(durationsMs)) {
    await checkout.stage(stage, async () => {
      await new Promise((resolve) => setTimeout(resolve, durationMs / haste));
      if (stage === "charge" && ++charged % 5 > 2) throw new Error("the bank does not answer");
      return stage;
    });
  }
}
