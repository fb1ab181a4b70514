// Proves that `hadron serve` can be started, waited for and stopped by other programs: its address and nothing else on
// standard output, its log on standard error, SIGTERM drains, and what cannot be served is refused with a reason.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../client/mod.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { ServerProcess, startHadron } from "../support/processes.ts";
import { runHere } from "../support/server_here.ts";

const IS_WINDOWS = Deno.build.os === "windows";

Deno.test("serve prints its address when it takes connections, and logs JSON where nobody looks", async () => {
  await using server = await ServerProcess.start([
    "--port",
    "0",
    "--log-level",
    "debug",
    "--no-http",
    "--store",
    ":memory:",
  ]);
  // The address is there, so that a client may come at once.
  await using hadron = await connect(server.url, { name: "visitor" });
  strictEqual(hadron.server.url, server.url);
  await hadron.close();
  const { code, stdout, stderr } = await server.process.stop("SIGTERM");
  strictEqual(code, 0);
  match(stdout, /^hadron:\/\/127\.0\.0\.1:\d+\n$/);
  const events = stderr.trimEnd().split("\n").map((line) => JSON.parse(line));
  for (const { time, level, event } of events) {
    ok(!Number.isNaN(Date.parse(time)));
    ok(["debug", "info", "warn", "error"].includes(level));
    strictEqual(typeof event, "string");
  }
  const ready = events.find(({ event }) => event === "ready");
  strictEqual(ready.url, server.url);
  strictEqual(ready.store, ":memory:");
  ok(events.some(({ client }) => client === "visitor"));
  deepStrictEqual(events.slice(-2).map(({ event }) => event), ["draining", "stopped"]);
});

Deno.test("serve --log-level and --quiet leave out what matters less", async () => {
  for (const args of [["--log-level", "warn"], ["--quiet"]]) {
    await using server = await ServerProcess.start(["--port", "0", ...args]);
    strictEqual((await server.process.stop("SIGTERM")).stderr, "");
  }
});

Deno.test("serve takes its options from HADRON_ variables, flags go before them", async () => {
  const env = {
    HADRON_PORT: "1",
    HADRON_HOST: "localhost",
    HADRON_LOG_LEVEL: "error",
    HADRON_MAX_FRAME_BYTES: "64KiB",
  };
  await using server = await ServerProcess.start(["--port", "0"], { env });
  const { code, stderr } = await server.run(["pub", "a", "-"], { stdin: new Uint8Array(100_000) });
  match(stderr, /TOO_LARGE.*65536/);
  strictEqual(code, 1);
  strictEqual((await server.process.stop("SIGINT")).stderr, "");
});

Deno.test(
  "serve finishes the calls under way when it is told to stop, then exits 0",
  { ignore: IS_WINDOWS },
  async () => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      await using server = await ServerProcess.start();
      await using hadron = await connect(server.url, { reconnect: false });
      const gate = new Gate();
      await using _handler = await hadron.handle("slow", async () => {
        await gate.pass();
        return "finished";
      });
      await using req = server.begin(["req", "slow", "--timeout", "0"]);
      await eventually("the call is under way", () => gate.reached === 1);
      server.process.signal(signal);
      await server.process.untilStderr(/"draining"/);
      const late = await server.run(["pub", "a"]);
      strictEqual(late.code, 3);
      gate.open();
      const { code, stdout } = await req.end();
      deepStrictEqual([code, stdout], [0, "finished"]);
      strictEqual((await server.process.end()).code, 0);
    }
  },
);

Deno.test("serve gives up on what does not finish within --drain-ms, and still exits 0", async () => {
  await using server = await ServerProcess.start(["--port", "0", "--drain-ms", "100"]);
  await using hadron = await connect(server.url, { reconnect: false });
  const gate = new Gate();
  await hadron.handle("stuck", () => gate.pass());
  await using req = server.begin(["req", "stuck", "--timeout", "0"]);
  await eventually("the call is under way", () => gate.reached === 1);
  await using witness = await RawPeer.connected(Number(new URL(server.url).port));
  strictEqual((await server.process.stop("SIGTERM")).code, 0);
  const told = await witness.until(({ draining }) => draining != null);
  strictEqual(told.at(-1)?.draining?.drainMs, 100);
  const { code, stderr } = await req.end();
  // Which of the two depends on whose connection the server ends first.
  match(stderr, /^error\[UNAVAILABLE\]: Call "stuck"/);
  ok(code === 3 || code === 1);
});

Deno.test("a second signal ends serve at once", { ignore: IS_WINDOWS }, async () => {
  for (const [signal, exitCode] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
    await using server = await ServerProcess.start(["--port", "0", "--drain-ms", "600000"]);
    await using hadron = await connect(server.url, { reconnect: false });
    const gate = new Gate();
    await hadron.handle("stuck", () => gate.pass());
    await using _req = server.begin(["req", "stuck", "--timeout", "0"]);
    await eventually("the call is under way", () => gate.reached === 1);
    server.process.signal(signal);
    await server.process.untilStderr(/"draining"/);
    strictEqual((await server.process.stop(signal)).code, exitCode);
  }
});

Deno.test("serve refuses what it cannot do, with a reason", async (t) => {
  await using server = await ServerProcess.start();
  const taken = new URL(server.url).port;
  const table: [args: string[], exitCode: number, error: RegExp, env?: Record<string, string>][] = [
    [["--port", taken], 1, /^error\[ALREADY_EXISTS\]: .*in use\nhint: .*--port 0/],
    [["--port", "0", "--host", "0.0.0.0"], 2, /^error\[PERMISSION_DENIED\]: .*0\.0\.0\.0.*loopback/],
    [["--port", "0", "--host", "example.com"], 2, /^error\[PERMISSION_DENIED\]: .*loopback/],
    [["--port", "65536"], 2, /from 0 to 65535/],
    [[], 2, /'HADRON_PORT' is invalid/, { HADRON_PORT: "x" }],
    [["--max-frame-bytes", "1"], 2, /frameBytesMax/],
    [["--max-connections", "0"], 2, /'--max-connections <n>'/],
    [["--log-level", "loud"], 2, /debug, info, warn, error/],
    [["--auth"], 2, /no access control yet/],
    [["--tls-cert", "a.pem", "--tls-key", "b.pem"], 2, /no TLS yet/],
    [["--http", "127.0.0.1:7422"], 2, /no HTTP port yet/],
    [["--port", "0"], 2, /HADRON_AUTH cannot be used.*no access control yet/, { HADRON_AUTH: "1" }],
  ];
  for (const [args, exitCode, error, env] of table) {
    await t.step(`${args.join(" ")} ${JSON.stringify(env ?? {})}`, async () => {
      const { code, stdout, stderr } = await runHere(["serve", ...args], { env });
      match(stderr, error);
      deepStrictEqual([code, stdout], [exitCode, ""]);
    });
  }
});

Deno.test("serve --json prints its address as an object, and a closed standard output does not stop it", async () => {
  await using serving = startHadron(["serve", "--port", "0", "--json"]);
  await serving.untilStdout(/\n/);
  const { url, id } = JSON.parse(serving.stdout);
  await serving.closeStdout();
  await using hadron = await connect(url);
  strictEqual(hadron.server.id, id);
  await hadron.close();
  strictEqual((await serving.stop("SIGTERM")).code, 0);
});
