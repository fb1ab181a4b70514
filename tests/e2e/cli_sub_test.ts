// Proves that `hadron sub` prints exactly what comes, at once, in each of its forms; that a pipe that closes early is no
// error; that it outlives its server and counts what it lost; and that a queue group shares an access log without losing,
// doubling or reordering a line.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { connect } from "../../client/mod.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import { withDeadline } from "../support/deadline.ts";
import { ServerHere } from "../support/server_here.ts";

Deno.test("sub prints at once in a pipe: SUBJECT, tab, payload; --raw the payload; --json an object", async () => {
  await using server = await ServerHere.start();
  const forms: [args: string[], printed: string][] = [
    [[], "a.b\thello\n"],
    [["--raw"], "hello\n"],
    [["--json"], '{"subject":"a.b","headers":{"k":"v"},"data":"hello"}\n'],
  ];
  for (const [args, printed] of forms) {
    await using sub = server.begin(["sub", "a.>", ...args]);
    await sub.untilStderr(/^subscribed to "a\.>"\n/);
    await server.run(["pub", "a.b", "hello", "-H", "k=v"]);
    await sub.untilStdout(/\n/);
    strictEqual(sub.stdout, printed);
  }
});

Deno.test("sub --raw gives back the bytes, --quiet says nothing, SIGTERM ends it with 0", async () => {
  await using server = await ServerHere.start();
  await using sub = server.begin(["sub", "a", "--raw", "--quiet"]);
  const payload = crypto.getRandomValues(new Uint8Array(60_000));
  // It does not say when it is there; the first that it prints does.
  await using client = await connect(server.url);
  const publishing = async () => {
    while (sub.stdout === "") {
      client.publish("a", payload);
      await client.flush();
    }
  };
  await withDeadline(publishing(), () => "sub to print something");
  const { code, stdoutBytes, stderr } = await sub.stop("SIGTERM");
  deepStrictEqual([code, stderr], [0, ""]);
  deepStrictEqual(stdoutBytes.subarray(0, payload.length + 1), new Uint8Array([...payload, 10]));
});

Deno.test("sub ends quietly with 0 when its reader has seen enough", async () => {
  await using server = await ServerHere.start();
  await using sub = server.begin(["sub", "a", "--raw"]);
  await sub.untilStderr(/subscribed/);
  await server.run(["pub", "a", "one"]);
  await sub.untilStdout(/one\n/);
  await sub.closeStdout();
  await server.run(["pub", "a", "two"]);
  const { code, stderr } = await sub.end();
  strictEqual(stderr, 'subscribed to "a"\n');
  strictEqual(code, 0);
});

Deno.test("sub goes on after its server was away, and says so", async () => {
  const port = ["--port", String(freePort())];
  await using first = await ServerProcess.start(port);
  await using sub = first.begin(["sub", "a", "--raw", "--count", "2"]);
  await sub.untilStderr(/subscribed/);
  await first.run(["pub", "a", "one"]);
  await sub.untilStdout(/one/);
  await first.process.stop("SIGKILL");
  await sub.untilStderr(/warning: disconnected from hadron:/);
  await using second = await ServerProcess.start(port);
  await sub.untilStderr(/connected again/);
  await second.run(["pub", "a", "two"]);
  const { code, stdout } = await sub.end();
  deepStrictEqual([code, stdout], [0, "one\ntwo\n"]);
});

Deno.test("sub whose reader is slow loses messages, and what it says it lost adds up", async () => {
  await using server = await ServerHere.start();
  // Nobody takes what it prints: first the pipe fills, then the client.
  await using sub = server.begin(["sub", "a", "--raw"]);
  await sub.untilStderr(/subscribed/);
  sub.pauseStdout();
  const messages = 9000;
  const pub = await server.run(["pub", "a", "x".repeat(10_000), "--count", String(messages)]);
  strictEqual(pub.code, 0);
  sub.signal("SIGTERM");
  sub.resumeStdout();
  const { code, stdoutBytes, stderr } = await sub.end();
  strictEqual(code, 0);
  const printed = stdoutBytes.reduce((count, byte) => byte === 10 ? count + 1 : count, 0);
  const told = [...stderr.matchAll(/^warning: lost ([\d,]+) messages? of "a"/gm)];
  const lost = told.reduce((sum, [, count]) => sum + Number(count.replaceAll(",", "")), 0);
  ok(lost > 0, stderr);
  strictEqual(printed + lost, messages);
});

Deno.test("two members of a queue group share 100,000 lines: each once, in order", async () => {
  await using server = await ServerHere.start();
  const begin = () => server.begin(["sub", "logs.web", "--queue", "shippers", "--raw"]);
  await using one = begin();
  await using two = begin();
  const members = [one, two];
  for (const member of members) await member.untilStderr(/in queue group "shippers"/);
  const lines = Array.from(
    { length: 100_000 },
    (_, index) => `127.0.0.1 - - [23/Nov/2026:10:00:00 +0000] "GET /page/${index} HTTP/1.1" 200 ${index % 5000}`,
  );
  const pub = await server.run(["pub", "logs.web", "--lines", "--json"], { stdin: lines.join("\n") + "\n" });
  strictEqual(JSON.parse(pub.stdout).messages, lines.length);
  // Each member has written what it got when it is told to stop.
  const shares = await Promise.all(members.map(async (member) => {
    const { code, stdout } = await member.stop("SIGTERM");
    strictEqual(code, 0);
    return stdout.trimEnd().split("\n");
  }));
  const numberOf = (line: string) => Number(/page\/(\d+)/.exec(line)?.[1]);
  for (const share of shares) {
    const numbers = share.map(numberOf);
    deepStrictEqual(numbers, numbers.toSorted((a, b) => a - b));
    ok(share.length > 1000, `${share.length} lines`);
  }
  deepStrictEqual(shares.flat().toSorted((a, b) => numberOf(a) - numberOf(b)), lines);
});
