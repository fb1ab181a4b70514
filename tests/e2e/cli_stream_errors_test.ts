// Proves that `hadron stream` refuses what cannot be before it connects, says what to do about what is not there, is full, has
// changed or is too large, and ends with the exit codes that scripts rely on.

import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from "node:assert/strict";
import { freePort } from "../support/free_port.ts";
import { runHadron, ServerProcess } from "../support/processes.ts";
import type { Ended } from "../support/running.ts";
import { runEachHere, runHere, ServerHere } from "../support/server_here.ts";

const COMMANDS = [
  "ls",
  "ensure",
  "info",
  "rm",
  "purge",
  "pub",
  "sub",
  "groups",
  "reset",
  "pause",
  "resume",
  "rm-group",
];

/** An address of this machine at which nobody listens. */
function nowhere(): string {
  return `hadron://127.0.0.1:${freePort()}`;
}

Deno.test("a command line that cannot be is exit code 2, with an error, and needs no server", async (t) => {
  const table: [args: string[], error: RegExp][] = [
    [["nosuch"], /unknown command 'nosuch'\nhint: /],
    [["inf", "a"], /unknown command 'inf'\nhint: did you mean info\?/],
    [["ensure"], /missing required argument 'name'/],
    [["ensure", "a b"], /Use stream "a b": a name is 1 to 100 of/],
    [["ensure", "a", "--partitions", "0"], /from 1 to 1024/],
    [["ensure", "a", "--max-age", "7"], /such as 500ms/],
    [["ensure", "a", "--max-age", "0s"], /above 0/],
    [["ensure", "a", "--max-bytes", "1 GB"], /such as 128, 4KiB/],
    [["ensure", "a", "--max-bytes", "0"], /above 0, or none/],
    [["ensure", "a", "--durability", "some"], /sync, async, memory/],
    [["ensure", "a", "--discard", "all"], /old, new/],
    [["ensure", "a", "--dedupe", "always"], /with a unit, .*; or forever/],
    [["info", "*"], /Use stream "\*"/],
    [["rm", ""], /Use stream ""/],
    [["purge", "a", "--before", "-1"], /whole number of 0 or more/],
    [["pub", "a", "x", "y"], /too many arguments/],
    [["pub", "a/b", "x"], /Use stream "a\/b"/],
    [["pub", "a", "@/no/such/file"], /there is no such file\nhint: /],
    [["pub", "a", "@/no/such/file", "--lines"], /there is no such file/],
    [["pub", "a", "x", "--batch", "5"], /--batch is for --lines/],
    [["pub", "a", "--lines", "--id", "1"], /cannot be used with/],
    [["pub", "a", "--lines", "--expect-last-offset", "1"], /cannot be used with/],
    [["pub", "a", "--key-field", "k", "--key", "k"], /cannot be used with/],
    [["pub", "a", "x", "--expect-last-offset", "last"], /whole number/],
    [["pub", "a", "x", "--deliver-at", "soon"], /in how long, such as 10m/],
    [["pub", "a", "x", "-H", "novalue"], /NAME=VALUE/],
    [["sub", "a", "--start", "yesterday"], /first, latest, an offset, a time/],
    [["sub", "a", "--to", "latest"], /an offset, a time/],
    [["sub", "a", "--count", "0"], /1 or more/],
    [["sub", "a", "--filter", "a.>.b"], /> may only be the last token/],
    [["sub", "a", "--group", "g h"], /Use group "g h"/],
    [["sub", "a", "--exec", "cat"], /--exec is for a group\nhint: --group NAME/],
    [["sub", "a", "--max-in-flight", "5"], /--max-in-flight is for a group/],
    [["sub", "a", "--ack", "manual"], /--ack is for a group/],
    [["sub", "a", "--group", "g", "--ack", "later"], /auto, manual/],
    [["sub", "a", "--group", "g", "--ack", "manual", "--exec", "cat"], /choose one/],
    [["sub", "a", "--group", "g", "--to", "5"], /--to is for reading/],
    [["sub", "a", "--group", "g", "--partition", "0"], /--partition is for reading/],
    [["sub", "a", "--group", "g", "--concurrency", "2"], /--concurrency is for --exec/],
    [["sub", "a", "--group", "g", "--order", "time"], /none, key/],
    [["sub", "a", "--group", "g", "--max-deliveries", "3"], /needs --dead-letter\nhint: /],
    [["sub", "a", "--group", "g", "--dead-letter", "?"], /Use stream "\?"/],
    [["sub", "a", "--group", "g", "--backoff", "1s;2s"], /such as 500ms/],
    [["sub", "a", "--group", "g", "--ack-wait", "0"], /above 0/],
    [["sub", "a", "--raw", "--json"], /--raw and --json/],
    [["reset", "a", "g"], /'--to <place>' not specified/],
    [["reset", "a", "g", "--to", "then"], /first, latest/],
    [["pause", "a"], /missing required argument 'group'/],
    [["resume", "a", "g h"], /Use group "g h"/],
  ];
  const ended = await runEachHere(table.map(([args]) => ["stream", ...args]), { HADRON_URL: nowhere() });
  for (const [i, [args, error]] of table.entries()) {
    await t.step(args.join(" "), () => {
      const { code, stdout, stderr } = ended[i];
      match(stderr, /^error\[INVALID_ARGUMENT\]: /);
      match(stderr, error);
      deepStrictEqual([code, stdout], [2, ""]);
    });
  }
});

Deno.test("no server is exit code 3 for every command, with a hint", async (t) => {
  const commands = [
    ["ls"],
    ["ensure", "a"],
    ["info", "a"],
    ["rm", "a"],
    ["purge", "a"],
    ["pub", "a", "x"],
    ["sub", "a"],
    ["sub", "a", "--group", "g"],
    ["groups", "a"],
    ["reset", "a", "g", "--to", "first"],
    ["pause", "a", "g"],
  ];
  const ended = await runEachHere(commands.map((args) => ["stream", ...args, "--url", nowhere()]));
  for (const [i, args] of commands.entries()) {
    await t.step(args.join(" "), () => {
      const { code, stdout, stderr } = ended[i];
      match(stderr, /^error\[UNAVAILABLE\]: Connect to .*\nhint: .*hadron serve/);
      deepStrictEqual([code, stdout], [3, ""]);
    });
  }
});

Deno.test("a stream that is not there is exit code 1, and the hint makes it", async (t) => {
  await using server = await ServerHere.start();
  const commands = [
    ["info", "a"],
    ["rm", "a"],
    ["purge", "a"],
    ["pub", "a", "x"],
    ["sub", "a"],
    ["sub", "a", "--no-follow"],
    ["sub", "a", "--group", "g"],
    ["groups", "a"],
    ["reset", "a", "g", "--to", "first"],
    ["pause", "a", "g"],
    ["rm-group", "a", "g"],
  ];
  const ended: [string[], Ended][] = (await server.runEach(commands.map((args) => ["stream", ...args])))
    .map((each, i) => [commands[i], each]);
  const lines = ["pub", "a", "--lines"];
  // Its input does not end: a line that was refused is not to wait for the next one to be told.
  await using waiting = server.begin(["stream", ...lines], { keepStdin: true });
  await waiting.write("1\n");
  ended.push([lines, await waiting.end()]);
  for (const [args, { code, stdout, stderr }] of ended) {
    await t.step(args.join(" "), () => {
      match(stderr, /^error\[NOT_FOUND\]: .*"a"/);
      match(stderr, /\nhint: `hadron stream ensure a` makes it\n$/);
      deepStrictEqual([code, stdout], [1, ""]);
    });
  }
});

Deno.test("a group or a stream for dead letters that is not there is told apart from the stream", async () => {
  await using server = await ServerHere.start();
  await server.run(["stream", "ensure", "a"]);
  for (
    const args of [["reset", "a", "g", "--to", "first"], ["pause", "a", "g"], ["resume", "a", "g"], [
      "rm-group",
      "a",
      "g",
    ]]
  ) {
    const { code, stderr } = await server.run(["stream", ...args]);
    match(stderr, /^error\[NOT_FOUND\]: .*"g"(.|\n)*\nhint: `hadron stream groups a` lists its groups/);
    strictEqual(code, 1);
  }
  const dead = await server.run(["stream", "sub", "a", "--group", "g", "--dead-letter", "failed"]);
  match(dead.stderr, /^error\[NOT_FOUND\]: .*"failed"(.|\n)*\nhint: `hadron stream ensure failed` makes it/);
  strictEqual(dead.code, 1);
});

Deno.test("what cannot change is a conflict that names it", async () => {
  await using server = await ServerHere.start();
  await server.run(["stream", "ensure", "a", "--partitions", "2"]);
  const { code, stderr } = await server.run(["stream", "ensure", "a", "--partitions", "3"]);
  match(stderr, /^error\[CONFLICT\]: .*partitions is 2, not 3\n(.|\n)*hint: `hadron stream info a`/);
  strictEqual(code, 1);
  await server.run(["stream", "sub", "a", "--group", "g", "--no-follow"]);
  const order = await server.run(["stream", "sub", "a", "--group", "g", "--order", "key"]);
  match(order.stderr, /^error\[CONFLICT\]: .*order/);
  strictEqual(order.code, 1);
});

Deno.test("a full stream that takes no more says so, which line it was, and how to make room", async () => {
  await using server = await ServerHere.start();
  await server.run(["stream", "ensure", "a", "--max-messages", "3", "--discard", "new"]);
  const first = await server.run(["stream", "pub", "a", "--lines", "--batch", "2"], { stdin: "1\n2\n3\n4\n5\n" });
  match(first.stderr, /^error\[LIMIT_EXCEEDED\]: .*"a"/);
  match(
    first.stderr,
    /\nhint: it is the batch that begins with line 3; 3 events of the lines read were stored; .*hadron stream purge a/,
  );
  strictEqual(first.code, 1);
  // All of a batch or none: 3 and 4 were refused together, 5 had room.
  strictEqual((await server.run(["stream", "sub", "a", "--no-follow"])).stdout, "1\n2\n5\n");
  const one = await server.run(["stream", "pub", "a", "x"]);
  match(one.stderr, /^error\[LIMIT_EXCEEDED\]: (.|\n)*\nhint: `hadron stream info a` shows what it keeps/);
});

Deno.test("an event that is too large, or a line that has no name, is told with its line; those before it are stored", async () => {
  await using server = await ServerHere.start({ limits: { frameBytesMax: 65_536 } });
  await server.run(["stream", "ensure", "a"]);
  const large = await server.run(["stream", "pub", "a", "--lines"], { stdin: `1\n2\n${"3".repeat(100_000)}\n` });
  match(
    large.stderr,
    /^error\[TOO_LARGE\]: (.|\n)*hint: it is line 3; 2 events of the lines read were stored; .*--max-frame-bytes/,
  );
  strictEqual(large.code, 1);
  const named = await server.run(["stream", "pub", "a", "--key-field", "k"], { stdin: '{"k":"x"}\n{"j":"y"}\n' });
  match(
    named.stderr,
    /^error\[INVALID_ARGUMENT\]: Read line 2: field "k" for the key is not there\nhint: 1 event before it was stored\n$/,
  );
  strictEqual(named.code, 1);
  strictEqual((await server.run(["stream", "sub", "a", "--no-follow", "--raw"])).stdout, '1\n2\n{"k":"x"}\n');
});

Deno.test("who consumes or reads a stream that is deleted is told, with exit code 1, and has printed what there was", async () => {
  await using server = await ServerHere.start();
  await server.run(["stream", "ensure", "a"]);
  await server.run(["stream", "pub", "a", "x"]);
  await using reader = server.begin(["stream", "sub", "a"]);
  await using member = server.begin(["stream", "sub", "a", "--group", "g"]);
  for (const sub of [reader, member]) await sub.untilStdout(/x\n/);
  await server.run(["stream", "rm", "a"]);
  for (const sub of [reader, member]) {
    const { code, stdout, stderr } = await sub.end();
    deepStrictEqual([code, stdout], [1, "x\n"]);
    match(stderr, /\nerror\[NOT_FOUND\]: /);
    doesNotMatch(stderr, /INTERNAL/);
  }
});

Deno.test("a store that is in use is told with who has it, and what to do", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const args = ["--port", "0", "--store", `${folder}/hadron.db`];
    await using first = await ServerProcess.start(args);
    const { code, stdout, stderr } = await runHadron(["serve", ...args]);
    match(stderr, /^error\[ALREADY_EXISTS\]: Open store .*hadron\.db: it is in use by/);
    ok(stderr.includes(first.url));
    match(stderr, /\nhint: --store names another/);
    deepStrictEqual([code, stdout], [1, ""]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("no command of stream at all lists them all", async () => {
  const { code, stderr } = await runHere(["stream"]);
  for (const command of COMMANDS) match(stderr, new RegExp(`^  ${command} `, "m"));
  strictEqual(code, 2);
});
