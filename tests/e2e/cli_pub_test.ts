// Proves that `hadron pub` sends exactly what it is given, and returns when the server has it and not before.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { connect } from "../../client/mod.ts";
import { FrameReader } from "../../proto/frame_reader.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { framed } from "../support/frames.ts";
import { ServerProcess } from "../support/processes.ts";
import type { Running } from "../support/running.ts";
import { type CommandServer, runHere, ServerHere } from "../support/server_here.ts";

interface MessageObject {
  subject: string;
  headers: Record<string, string>;
  data?: string;
  dataBase64?: string;
}

/** A subscriber that prints JSON and is there. */
async function listening(server: CommandServer, count: number, subject = "a"): Promise<Running> {
  const sub = server.begin(["sub", subject, "--json", "--count", String(count)]);
  await sub.untilStderr(/subscribed to/);
  return sub;
}

async function messagesOf(sub: Running): Promise<MessageObject[]> {
  const { code, stdout } = await sub.end();
  strictEqual(code, 0);
  return stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
}

Deno.test("pub sends text, standard input and files byte for byte, and headers", async () => {
  await using server = await ServerHere.start();
  const file = await Deno.makeTempFile();
  await Deno.writeFile(file, new Uint8Array([0, 255, 10, 13]));
  await using sub = await listening(server, 7);
  const sent: [args: string[], stdin?: string][] = [
    [["pub", "a", "héllo", "-H", "unit=C", "--header", "note=a=b", "-H", "unit=K"]],
    [["pub", "a", "-"], "from stdin\n\n"],
    [["pub", "a", `@${file}`]],
    [["pub", "a"], "not read"],
    [["pub", "a", ""]],
    [["pub", "a", "-5"]],
    [["pub", "a", "--", "--json"]],
  ];
  try {
    for (const [args, stdin] of sent) {
      const { code, stdout, stderr } = await server.run(args, { stdin });
      deepStrictEqual({ args, code, stdout, stderr }, { args, code: 0, stdout: "", stderr: "" });
    }
  } finally {
    await Deno.remove(file);
  }
  deepStrictEqual(await messagesOf(sub), [
    { subject: "a", headers: { unit: "K", note: "a=b" }, data: "héllo" },
    { subject: "a", headers: {}, data: "from stdin\n\n" },
    { subject: "a", headers: {}, dataBase64: "AP8KDQ==" },
    { subject: "a", headers: {}, data: "" },
    { subject: "a", headers: {}, data: "" },
    { subject: "a", headers: {}, data: "-5" },
    { subject: "a", headers: {}, data: "--json" },
  ]);
});

Deno.test("pub --lines sends each line once: empty ones, a last one without an end, CRLF", async () => {
  await using server = await ServerHere.start();
  await using sub = await listening(server, 6);
  await server.run(["pub", "a", "--lines"], { stdin: "one\n\ntwo\r\nthree" });
  await server.run(["pub", "a", "--lines"], { stdin: "four\n" });
  const empty = await server.run(["pub", "a", "--lines", "--json"], { stdin: "" });
  strictEqual(JSON.parse(empty.stdout).messages, 0);
  await server.run(["pub", "a", "end", "--lines", "-H", "last=yes"]);
  const messages = await messagesOf(sub);
  deepStrictEqual(messages.map(({ data }) => data), ["one", "", "two", "three", "four", "end"]);
  deepStrictEqual(messages.at(-1)?.headers, { last: "yes" });
});

Deno.test("pub --lines sends a line when it comes, not when the input ends", async () => {
  await using server = await ServerHere.start();
  await using sub = await listening(server, 2);
  await using pub = server.begin(["pub", "a", "--lines"], { keepStdin: true });
  await pub.write("first\nsec");
  await sub.untilStdout(/"first"/);
  await pub.write("ond\n");
  strictEqual((await messagesOf(sub))[1].data, "second");
  await pub.endStdin();
  strictEqual((await pub.end()).code, 0);
});

Deno.test("pub --count repeats, --rate spreads, --json counts, and --quiet is accepted", async () => {
  await using server = await ServerHere.start();
  await using sub = await listening(server, 12);
  const counted = await server.run(["pub", "a", "xy", "--count", "5", "--json"]);
  const { durationMs, ...rest } = JSON.parse(counted.stdout);
  deepStrictEqual(rest, { subject: "a", messages: 5, bytes: 10 });
  strictEqual(typeof durationMs, "number");
  const paced = await server.run(["pub", "a", "xy", "--count", "7", "--rate", "1000/s", "--quiet"]);
  deepStrictEqual([paced.code, paced.stdout, paced.stderr], [0, "", ""]);
  strictEqual((await messagesOf(sub)).length, 12);
});

Deno.test("pub returns when the server has it: a subscriber that is there gets it before pub ends", async () => {
  await using server = await ServerHere.start();
  await using client = await connect(server.url);
  const subscription = client.subscribe("a");
  await subscription.ready;
  strictEqual((await server.run(["pub", "a", "x", "--count", "20000"])).code, 0);
  // What the server has routed lies before the answer to a flush.
  await client.flush();
  strictEqual(subscription.pending, 20_000);
});

Deno.test("pub that loses its server says so with exit code 3, also while it waits for another line", async () => {
  await using server = await ServerProcess.start();
  await using sub = await listening(server, 1);
  await using pub = server.begin(["pub", "a", "--lines"], { keepStdin: true });
  await pub.write("one\n");
  await sub.untilStdout(/one/);
  await server.process.stop("SIGKILL");
  const { code, stderr } = await pub.end();
  match(stderr, /^error\[UNAVAILABLE\]: /);
  strictEqual(code, 3);
});

Deno.test("pub does not take what it has sent for what the server has", async () => {
  // A server that takes all, up to the question whether it has it, and dies then.
  const connected = { protocolVersion: 1, serverId: "s", limits: { frameBytesMax: 2 ** 20 }, pingIntervalMs: 60_000 };
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const taking = (async () => {
    using connection = await listener.accept();
    const reader = new FrameReader({ views: "lasting", frameBytesMax: 2 ** 20 });
    const taken: string[] = [];
    while (taken.at(-1) !== "flush") {
      const count = await connection.read(reader.room());
      if (count === null) break;
      reader.advance(count);
      while (reader.next()) {
        const frame = hadron.v1.ClientFrame.decode(reader.bytes.subarray(reader.start, reader.end));
        if (frame.connect != null) await connection.write(framed(hadron.v1.ServerFrame.encode({ connected }).finish()));
        taken.push(frame.frame ?? "");
      }
    }
    listener.close();
    return taken;
  })();
  const { code, stdout, stderr } = await runHere([
    "pub",
    "a",
    "x",
    "--json",
    "--url",
    `hadron://127.0.0.1:${listener.addr.port}`,
  ]);
  deepStrictEqual(await taking, ["connect", "publish", "flush"]);
  match(stderr, /^error\[UNAVAILABLE\]: /);
  deepStrictEqual([code, stdout], [3, ""]);
});

Deno.test("pub --lines says which line was too large, and has published those before it", async () => {
  await using server = await ServerHere.start({ limits: { frameBytesMax: 65_536 } });
  await using sub = await listening(server, 2);
  const { code, stderr } = await server.run(["pub", "a", "--lines"], { stdin: `1\n2\n${"3".repeat(100_000)}\n4\n` });
  match(stderr, /^error\[TOO_LARGE\]: .*\nhint: it is line 3;/);
  strictEqual(code, 1);
  deepStrictEqual((await messagesOf(sub)).map(({ data }) => data), ["1", "2"]);
});

Deno.test("pub refuses a message that is too large with exit code 1", async () => {
  await using server = await ServerHere.start({ limits: { frameBytesMax: 65_536 } });
  const { code, stderr } = await server.run(["pub", "a", "-"], { stdin: new Uint8Array(100_000) });
  match(stderr, /^error\[TOO_LARGE\]: .*"a".*65536\nhint: .*--max-frame-bytes/);
  strictEqual(code, 1);
});
