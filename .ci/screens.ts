// Makes docs/screens.svg, the picture in README.md: `deno task screens`. Nothing in it is drawn by hand: a server with work to do, real
// terminals (tmux) with real commands in them, and what they showed.

import { connect, type Hadron } from "../mod.ts";
import { ServerProcess } from "../tests/support/processes.ts";
import { TestTerminal } from "../tests/support/terminal.ts";
import { type Frame, screensToSvg } from "./screen_svg.ts";

const COLUMNS = 92;
const ROWS = 24;
const PICTURE = new URL("../docs/screens.svg", import.meta.url);
/** Until rates and runs have something to show. */
const SETTLING_MS = 12_000;
const ROOMS = ["hall", "attic", "cellar", "garden", "kitchen"];

const timers: ReturnType<typeof setInterval>[] = [];
// The port that users have: it stands in the first line of every screen.
const server = await ServerProcess.start(["--port", "7420"]);
const shop = await connect({ servers: server.url, name: "shop", version: "1.4.0" });
const sensors = await connect({ servers: server.url, name: "sensors", version: "2.0.1" });
try {
  publish(sensors);
  await sell(shop);
  await deliver(shop);
  const frames = await captured();
  await Deno.writeTextFile(PICTURE, screensToSvg(frames, COLUMNS, ROWS));
  console.log(`${PICTURE.pathname}: ${frames.length} screens`);
} finally {
  timers.forEach(clearInterval);
  await server[Symbol.asyncDispose]();
}
// Workers and consumers need not end.
Deno.exit(0);

async function captured(): Promise<Frame[]> {
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
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  const shown: [command: string, terminal: TestTerminal][] = [
    ["hadron pipeline", pipeline],
    ["hadron top", top],
    ["hadron sub 'sensors.>'", feed],
    ["hadron pub sensors.hall.temp", form],
  ];
  return await Promise.all(
    shown.map(async ([title, terminal]) => ({ title, screen: await terminal.colored() })),
  );
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
  void (async () => {
    for await (const order of hadron.stream("orders").consume({ group: "billing" })) await order.ack();
  })();
  await hadron.handle("prices.get", (call) => ({ item: call.text(), euros: 4 }));
  timers.push(
    setInterval(() => void hadron.stream("orders").publish({ total: 5 }, { type: "order.created", key: "ada" }), 400),
    setInterval(() => void hadron.request("prices.get", "tea"), 25),
  );
}

/** A pipeline over the orders, in which something fails now and then. */
async function deliver(hadron: Hadron): Promise<void> {
  const checkout = hadron.pipeline("checkout");
  const retry = { maxAttempts: 2, backoffMs: [500] };
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
      await new Promise((resolve) => setTimeout(resolve, durationMs));
      if (stage === "charge" && ++charged % 5 > 2) throw new Error("the bank does not answer");
      return stage;
    });
  }
}
