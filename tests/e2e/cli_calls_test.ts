// Proves that `hadron req` and `hadron reply` carry bytes and headers exactly, that `--exec` runs commands as it says and
// stops them when nobody waits any more, and that `hadron services` and `hadron bench` print what other programs read.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../client/mod.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import type { Running } from "../support/running.ts";
import { ServerHere } from "../support/server_here.ts";

const IS_WINDOWS = Deno.build.os === "windows";

async function replying(server: ServerHere, ...args: string[]): Promise<Running> {
  const reply = server.begin(["reply", ...args]);
  await reply.untilStderr(/handling "/);
  return reply;
}

Deno.test("req prints exactly the reply's bytes in a pipe, an object with --json", async () => {
  await using server = await ServerHere.start();
  await using _echo = await replying(server, "echo", "--echo");
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const exact = await server.run(["req", "echo", "-"], { stdin: bytes });
  deepStrictEqual(exact.stdoutBytes, bytes);
  deepStrictEqual([exact.code, exact.stderr], [0, ""]);

  const object = await server.run(["req", "echo", "hello", "-H", "a=b", "--json", "--idempotent"]);
  strictEqual(object.stdout, '{"headers":{"a":"b"},"data":"hello"}\n');
  const binary = await server.run(["req", "echo", "-", "--json"], { stdin: new Uint8Array([255]) });
  strictEqual(binary.stdout, '{"headers":{},"dataBase64":"/w=="}\n');
  const empty = await server.run(["req", "echo", "--timeout", "0"]);
  deepStrictEqual([empty.code, empty.stdout], [0, ""]);
});

Deno.test("req --stream prints each reply on a line when it comes", async () => {
  await using server = await ServerHere.start();
  await using hadron = await connect(server.url);
  const gate = new Gate();
  await using _rows = await hadron.handle("rows", async function* () {
    yield "one";
    await gate.pass();
    yield { two: 2 };
  });
  await using req = server.begin(["req", "rows", "--stream"]);
  await req.untilStdout(/^one\n/);
  gate.open();
  deepStrictEqual([(await req.end()).stdout, (await req.end()).code], ['one\n{"two":2}\n', 0]);
  const objects = await server.run(["req", "rows", "--stream", "--json"]);
  strictEqual(objects.stdout, '{"headers":{},"data":"one"}\n{"headers":{},"data":"{\\"two\\":2}"}\n');
});

Deno.test("reply --data answers with text, a file or standard input", async () => {
  await using server = await ServerHere.start();
  const file = await Deno.makeTempFile();
  await Deno.writeTextFile(file, "from a file\n");
  try {
    await using _text = await replying(server, "text", "--data", "always");
    await using _file = await replying(server, "file", "--data", `@${file}`);
    strictEqual((await server.run(["req", "text", "x"])).stdout, "always");
    strictEqual((await server.run(["req", "file", "x"])).stdout, "from a file\n");
  } finally {
    await Deno.remove(file);
  }
});

Deno.test({
  name: "reply --exec gives payload, endpoint and headers to a command, and its output back",
  ignore: IS_WINDOWS,
}, async () => {
  await using server = await ServerHere.start();
  await using reply = await replying(
    server,
    "shout",
    "--exec",
    'tr a-z A-Z; echo "$HADRON_ENDPOINT $HADRON_HEADER_REPLY_TO"; echo noted >&2',
  );
  const { code, stdout } = await server.run(["req", "shout", "hello ", "-H", "reply-to=ada"]);
  deepStrictEqual([code, stdout], [0, "HELLO shout ada\n"]);
  await reply.untilStderr(/noted\n/);
  // A command that reads nothing gets a payload larger than its pipe.
  await using deaf = await replying(
    server,
    "deaf",
    "--exec",
    '[ -z "$HADRON_HEADER_LOST" ] || exec /no/such/command; echo deaf',
  );
  const heard = await server.run(["req", "deaf", "-"], { stdin: new Uint8Array(1_000_000) });
  deepStrictEqual([heard.code, heard.stdout], [0, "deaf\n"]);
  // Who looks after it hears of a failure too, and once of what is to be done about it.
  for (let call = 0; call < 2; call++) strictEqual((await server.run(["req", "deaf", "x", "-H", "lost=1"])).code, 1);
  await deaf.untilStderr(/(warning: a call to "deaf" failed: .*\n[^]*){2}/);
  strictEqual(deaf.stderr.match(/^hint: exit code 127 of the shell/gm)?.length, 1);
});

Deno.test({
  name: "reply --exec stops a command, and what it has started, when its caller has gone",
  ignore: IS_WINDOWS,
}, async () => {
  await using server = await ServerHere.start();
  const folder = await Deno.makeTempDir();
  // The command tells its process id and its child's, and would last.
  await using reply = await replying(
    server,
    "slow",
    "--exec",
    `sleep 300 & echo $$ $! > ${folder}/ids; mv ${folder}/ids ${folder}/pids; wait`,
  );
  await using req = server.begin(["req", "slow", "--timeout", "0"]);
  const pids = (await contentOf(`${folder}/pids`)).trim().split(" ").map(Number);
  strictEqual(pids.length, 2);
  for (const pid of pids) ok(await isAlive(pid), `${pid} runs`);
  strictEqual((await req.stop("SIGINT")).code, 130);
  for (const pid of pids) await untilDead(pid);
  await Deno.remove(folder, { recursive: true });
  strictEqual((await reply.stop("SIGTERM")).code, 0);
});

Deno.test(
  { name: "reply finishes its calls when it is told to stop, also by Ctrl-C", ignore: IS_WINDOWS },
  async () => {
    await using server = await ServerHere.start();
    const folder = await Deno.makeTempDir();
    const wait = `touch ${folder}/begun; until [ -e ${folder}/go ]; do sleep 0.02; done; echo finished`;
    await using reply = await replying(server, "slow", "--exec", wait);
    await using req = server.begin(["req", "slow", "--timeout", "0"]);
    await contentOf(`${folder}/begun`);
    reply.signal("SIGINT");
    await untilGone(server, "slow");
    const refused = await server.run(["req", "slow"]);
    strictEqual(refused.code, 6);
    await Deno.writeTextFile(`${folder}/go`, "");
    strictEqual((await req.end()).stdout, "finished\n");
    strictEqual((await reply.end()).code, 130);
    await Deno.remove(folder, { recursive: true });
  },
);

Deno.test("reply --json tells of each call", async () => {
  await using server = await ServerHere.start();
  await using reply = await replying(server, "echo", "--echo", "--json");
  await server.run(["req", "echo", "hello", "-H", "a=b"]);
  await reply.untilStdout(/\n/);
  const { durationMs, ...call } = JSON.parse(reply.stdout);
  deepStrictEqual(call, { endpoint: "echo", headers: { a: "b" }, data: "hello" });
  strictEqual(typeof durationMs, "number");
});

Deno.test("reply --json whose reader has gone answers the call, and ends quietly", async () => {
  await using server = await ServerHere.start();
  await using reply = await replying(server, "echo", "--echo", "--json");
  await reply.closeStdout();
  strictEqual((await server.run(["req", "echo", "hello"])).stdout, "hello");
  const { code, stderr } = await reply.end();
  deepStrictEqual([code, stderr], [0, 'handling "echo"\n']);
});

Deno.test("services lists instances as a table and as JSON, of all endpoints or of one", async () => {
  await using server = await ServerHere.start();
  const none = await server.run(["services"]);
  deepStrictEqual([none.code, none.stdout, none.stderr], [0, "", ""]);
  await using _one = await replying(server, "echo", "--echo", "--concurrency", "3");
  await using _two = await replying(server, "shop.price", "--data", "5");
  for (let call = 0; call < 3; call++) await server.run(["req", "echo", "x"]);

  const table = (await server.run(["services"])).stdout.trimEnd().split("\n");
  match(table[0], /^ENDPOINT +INSTANCE +SINCE +CALLS +ERRORS +IN FLIGHT +P50 +P99$/);
  match(table[1], /^echo +hadron reply \S+ \(\S+\) +.* ago +3 +0 +0\/3 +\S+ ms +\S+ ms$/);
  match(table[2], /^shop\.price +hadron reply .* +0 +0 +0 +- +-$/);
  strictEqual(table.length, 3);

  const lines = (await server.run(["services", "echo", "--json"])).stdout.trimEnd().split("\n");
  strictEqual(lines.length, 1);
  const { instanceId, connectedSince, version, p50Ms, p99Ms, ...instance } = JSON.parse(lines[0]);
  deepStrictEqual(instance, {
    endpoint: "echo",
    name: "hadron reply",
    metadata: {},
    calls: 3,
    errors: 0,
    inFlight: 0,
    concurrency: 3,
  });
  // A percentile is known to within a fifth.
  for (const time of [p50Ms, p99Ms]) ok(String(time).replace(/^0\.0*|\./g, "").length <= 3, `${time} has three digits`);
  deepStrictEqual([typeof instanceId, typeof version, typeof p50Ms, typeof p99Ms], [
    "string",
    "string",
    "number",
    "number",
  ]);
  ok(!Number.isNaN(Date.parse(connectedSince)));
});

Deno.test("services --watch tells who comes and goes", async () => {
  await using server = await ServerHere.start();
  await using first = await replying(server, "first", "--echo");
  await using watch = server.begin(["services", "--watch", "--json"]);
  await watch.untilStdout(/"kind":"added","endpoint":"first".*\n/);
  await using second = await replying(server, "second", "--echo");
  await watch.untilStdout(/"kind":"added","endpoint":"second".*\n/);
  await first.stop("SIGTERM");
  await watch.untilStdout(/"kind":"removed","endpoint":"first".*\n/);
  await second.stop("SIGKILL");
  await watch.untilStdout(/"kind":"removed","endpoint":"second".*\n/);
  const { code, stdout } = await watch.stop("SIGINT");
  strictEqual(code, 130);
  strictEqual(stdout.trimEnd().split("\n").length, 4);
});

Deno.test("bench does what it is told in every workload, and tells it as JSON or text", async () => {
  await using server = await ServerHere.start();
  const copies = { pub: 1, pubsub: 1, fanout: 3, queue: 1, request: 1 };
  for (const [workload, deliveriesEach] of Object.entries(copies)) {
    const settings = ["--messages", "500", "--size", "64", "--connections", "3", "--in-flight", "30"];
    const { code, stdout, stderr } = await server.run(["bench", workload, ...settings, "--json"]);
    deepStrictEqual([code, stderr], [0, ""]);
    const result = JSON.parse(stdout);
    ok(result.messages >= 500 && result.messages < 600, `${workload}: ${result.messages} messages`);
    strictEqual(result.deliveries, result.messages * deliveriesEach);
    deepStrictEqual([result.workload, result.connections, result.inFlight, result.sizeBytes], [workload, 3, 30, 64]);
    ok(result.messagesPerSecond > 0 && result.p99Ms >= result.p50Ms && result.p50Ms > 0);
  }
  const text = await server.run(["bench", "request", "--duration", "100ms"]);
  match(text.stdout, /^workload +request.*\n(.*\n)*rate +[\d,]+ calls\/s\n(.*\n)*latency +half within /);
});

/** A file's text, as soon as the file is there. */
async function contentOf(path: string): Promise<string> {
  return await eventually(`${path} exists`, async () => {
    try {
      return await Deno.readTextFile(path);
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return undefined;
      throw error;
    }
  });
}

function untilDead(pid: number): Promise<boolean> {
  return eventually(`process ${pid} has ended`, async () => await isAlive(pid) === false);
}

function untilGone(server: ServerHere, endpoint: string): Promise<boolean> {
  return eventually(`nobody handles ${endpoint}`, async () => {
    return (await server.run(["services", endpoint, "--json"])).stdout === "";
  });
}

/** Whether a process runs; one that has ended and waits to be collected does not. */
async function isAlive(pid: number): Promise<boolean> {
  const { stdout } = await new Deno.Command("ps", { args: ["-o", "stat=", "-p", String(pid)] }).output();
  return /^\s*[^Z\s]/.test(new TextDecoder().decode(stdout));
}
