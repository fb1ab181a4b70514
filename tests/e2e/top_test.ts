// Proves what `hadron top` tells: a live screen at a terminal, tables in a pipe, a snapshot a line with --json; that it survives the
// server and gives the terminal back. The screen is driven in tmux; ignored where that is missing.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../mod.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import { ServerHere } from "../support/server_here.ts";
import { hasTmux, TestTerminal } from "../support/terminal.ts";

const ignore = !hasTmux;

/** A server with something of everything. */
async function busyServer(): Promise<ServerHere> {
  const server = await ServerHere.start();
  await using hadron = await connect(server.url, { name: "setup" });
  await hadron.stream("orders").ensure({});
  await hadron.stream("receipts").ensure({});
  for (let number = 0; number < 5; number++) await hadron.stream("orders").publish(number);
  for await (const delivery of hadron.stream("orders").consume({ group: "billing" })) {
    await delivery.ack();
    break;
  }
  return server;
}

Deno.test("top tells as JSON and as tables what goes on, with rates", async () => {
  await using server = await busyServer();
  await using hadron = await connect(server.url, { name: "greeter" });
  await using _ = await hadron.handle("greet", () => "hello");
  await hadron.subscribe("a.>").ready;
  await using top = server.begin(["top", "--json", "--count", "2", "--interval", "200ms"]);
  let published = 0;
  while (!top.hasEnded) {
    hadron.publish("a.b", "x");
    await hadron.request("greet");
    published++;
  }
  const { code, stdout } = await top.end();
  strictEqual(code, 0);
  const [first, second, ...more] = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  strictEqual(more.length, 0);
  ok(new Date(second.time).getTime() > new Date(first.time).getTime());
  for (const { messagesInPerSecond, messagesOutPerSecond, clients, endpoints, streams, groups } of [first, second]) {
    ok(messagesInPerSecond > 0 && messagesOutPerSecond > 0, stdout);
    const greeter = clients.find(({ name }: { name: string }) => name === "greeter");
    ok(greeter.messagesInPerSecond > 0 && greeter.subscriptions === 1);
    deepStrictEqual(
      endpoints.map(({ endpoint, handlers, errors }: Record<string, unknown>) => [endpoint, handlers, errors]),
      [
        ["greet", 1, 0],
      ],
    );
    ok(endpoints[0].callsPerSecond > 0);
    deepStrictEqual(streams.map(({ name, events }: Record<string, unknown>) => [name, events]).sort(), [["orders", 5], [
      "receipts",
      0,
    ]]);
    deepStrictEqual([groups[0].stream, groups[0].group, groups[0].lag, groups[0].stalled], [
      "orders",
      "billing",
      4,
      "no_members",
    ]);
  }
  ok(published > 0);
  const tables = await server.run(["top", "--interval", "100ms"]);
  strictEqual(tables.code, 0);
  match(tables.stdout, /^in [\d.,]+\/s .* 0 messages lost\n\nCLIENT +IN\/S +OUT\/S/);
  match(tables.stdout, /\nGROUP +LAG +NOT MOVING .*\norders \/ billing +4 +no_members .*\n/);
  match(tables.stdout, /\nENDPOINT .*\ngreet /);
});

Deno.test("top tells of pipelines how many runs there are, what failed, and which stages wait for a worker", async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  const checkout = hadron.pipeline("checkout");
  await checkout.apply({
    name: "checkout",
    revision: 3,
    source: { endpoint: "checkout" },
    stages: [{ name: "charge", retry: { maxAttempts: 1 } }, { name: "ship", after: ["charge"] }],
    respond: "charge",
  });
  await using _ = await checkout.stage("charge", (task) => {
    if (task.run === "r-1") throw new Error("card declined");
  });
  await (await checkout.start("", { id: "r-1" })).result();
  await (await checkout.start("", { id: "r-2" })).reply();
  const { stdout } = await server.run(["top", "--json", "--count", "1"]);
  const [{ name, running, pending, failed, ready, unattended }, ...more] = JSON.parse(stdout).pipelines;
  deepStrictEqual([name, running, pending, failed, ready, unattended], ["checkout", 1, 0, 1, 1, ["ship"]]);
  strictEqual(more.length, 0);
  const tables = await server.run(["top", "--interval", "100ms"]);
  match(tables.stdout, /\nPIPELINE +RUNNING +PENDING +FAILED +WAITING +NO WORKER .*\ncheckout r3 +1 +0 +1 +1 +ship /);
});

Deno.test("top refuses an interval that would be a load of its own", async () => {
  await using server = await ServerHere.start();
  const { code, stderr } = await server.run(["top", "--interval", "1ms"]);
  strictEqual(code, 2);
  match(stderr, /It must be at least 100ms/);
});

Deno.test({ name: "top is a live screen: tables, their order, one alone, help", ignore }, async () => {
  await using server = await busyServer();
  await using hadron = await connect(server.url, { name: "greeter", version: "1.2" });
  await using _ = await hadron.handle("greet", () => "hello");
  await hadron.request("greet");
  await using top = await TestTerminal.hadron(["top", "--interval", "100ms"], {
    env: { HADRON_URL: server.url },
    columns: 110,
    rows: 30,
  });
  await top.until(/▌ Connections 2 +in\/s +▼out\/s(.|\n)*greeter 1\.2 #/);
  await top.until(/Groups 1 +▼lag(.|\n)*orders \/ billing +4 .*no_members/);
  await top.until(/Endpoints 1 +▼calls\/s(.|\n)*greet /);
  await top.press("Tab");
  await top.until(/▌ Streams 2/);
  await top.press("Right");
  await top.until(/▌ Streams 2 .*▼events (.|\n)*orders .*\n +receipts/);
  await top.press("r");
  await top.until(/▌ Streams 2 .*▲events (.|\n)*receipts .*\n +orders/);
  await top.press("Enter");
  await top.untilNot(/Connections/);
  await top.press("?");
  await top.until(/events that a group has not acked/);
  await top.press("q");
  await top.until(/▌ Streams 2/);
  await top.press("Escape");
  await top.until(/Connections 2/);
  await top.press("q");
  const { exitCode, isRestored } = await top.end();
  strictEqual(exitCode, 0);
  ok(isRestored);
});

Deno.test({ name: "top tells who loses messages", ignore }, async () => {
  await using server = await ServerHere.start({ limits: { pendingBytesMax: 256 * 1024 } });
  await using hadron = await connect(server.url, { name: "busy" });
  await using slow = await RawPeer.connected(Number(new URL(server.url.replace("hadron", "http")).port), {
    clientName: "slow",
  });
  await slow.send({ subscribe: { requestId: 1, subscriptionId: 1, pattern: "a" } });
  await slow.until((frame) => frame.ok != null);
  await using top = await TestTerminal.hadron(["top", "--interval", "100ms"], {
    env: { HADRON_URL: server.url },
    columns: 100,
  });
  await top.until(/nothing lost/);
  for (let sent = 0; sent < 1000; sent++) hadron.publish("a", new Uint8Array(16 * 1024));
  await hadron.flush();
  await top.until(/[\d,]+ lost(.|\n)*Slow consumers 1 (.|\n)*slow #\d+ /);
  await top.press("C-c");
  strictEqual((await top.end()).exitCode, 130);
});

Deno.test({ name: "top goes on when its server is back, and follows the size of its window", ignore }, async () => {
  const port = String(freePort());
  const first = await ServerProcess.start(["--port", port]);
  await using top = await TestTerminal.hadron(["top", "--interval", "100ms"], { env: { HADRON_URL: first.url } });
  await top.until(/● live(.|\n)*hadron top [\d.]+ #1/);
  first.process.signal("SIGKILL");
  await first[Symbol.asyncDispose]();
  // What was known last stays.
  match(await top.until(/● reconnecting…/), /hadron top [\d.]+ #1/);
  await using second = await ServerProcess.start(["--port", port]);
  await top.until(/● live/);
  await using _ = await connect(second.url, { name: "another" });
  await top.until(/another #/);
  await top.resize(30, 5);
  const small = await top.until(/▌ Connection(.|\n)*another #/);
  ok(small.split("\n").every((line) => line.length <= 30), small);
  await top.resize(20, 2);
  await top.until(/^▌ Connections/m);
  await top.resize(100, 20);
  await top.until(/hadron top {2}127(.|\n)*another #(.|\n)*q leave/);
  await top.signal("SIGTERM");
  const { exitCode, isRestored } = await top.end();
  strictEqual(exitCode, 0);
  ok(isRestored);
});
