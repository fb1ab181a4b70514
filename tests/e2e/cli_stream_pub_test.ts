// Proves that `hadron stream pub` stores exactly what it is given: lines, batches, names from fields, conditions; and that publishing outlives the
// server, storing each line once.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import { ServerHere } from "../support/server_here.ts";
import { done, events, infoOf, linesOf, objects, withStreams } from "../support/stream_commands.ts";

const IS_WINDOWS = Deno.build.os === "windows";

Deno.test("pub stores text, standard input and files byte for byte, with all that an event has", async () => {
  await using server = await withStreams(["a"]);
  const file = await Deno.makeTempFile();
  await Deno.writeFile(file, new Uint8Array([0, 255, 10, 13]));
  const full = [
    "--type",
    "order.created",
    "--key",
    "c-1",
    "--id",
    "o-1",
    "--source",
    "shop",
    "-H",
    "unit=C",
    "-H",
    "n=1",
  ];
  const sent: [args: string[], stdin?: string][] = [
    [["héllo", ...full]],
    [["-"], "from stdin\n\n"],
    [[`@${file}`]],
    [[], "not read"],
    [["-5"]],
  ];
  try {
    for (const [args, stdin] of sent) strictEqual(await done(server, ["pub", "a", ...args], { stdin }), "");
  } finally {
    await Deno.remove(file);
  }
  const stored = await events(server, "a");
  for (const { time } of stored) ok(Math.abs(Date.parse(time) - Date.now()) < 600_000);
  const none = { stream: "a", partition: 0, type: "", id: "", key: "", headers: {} };
  deepStrictEqual(stored.map(({ time: _, ...event }) => event), [
    { ...none, offset: 0, type: "order.created", id: "o-1", key: "c-1", headers: { unit: "C", n: "1" }, data: "héllo" },
    { ...none, offset: 1, data: "from stdin\n\n" },
    { ...none, offset: 2, dataBase64: "AP8KDQ==" },
    { ...none, offset: 3, data: "" },
    { ...none, offset: 4, data: "-5" },
  ]);
  // The order of the fields is that of SPEC 8.
  const [first] = linesOf(await done(server, ["sub", "a", "--count", "1", "--json"]));
  match(
    first,
    /^\{"stream":"a","partition":0,"offset":0,"time":"[^"]+Z","type":"order.created","id":"o-1","key":"c-1","headers":\{/,
  );
});

Deno.test("pub --json tells where the event is, and whether it was there before", async () => {
  await using server = await withStreams(["a"]);
  const pub = (...args: string[]) => objects<Record<string, unknown>>(server, ["pub", "a", "x", ...args]);
  deepStrictEqual(await pub("--id", "1"), [{ stream: "a", partition: 0, offset: 0, duplicate: false }]);
  deepStrictEqual(await pub("--id", "1"), [{ stream: "a", partition: 0, offset: 0, duplicate: true }]);
  deepStrictEqual(await pub(), [{ stream: "a", partition: 0, offset: 1, duplicate: false }]);
  deepStrictEqual(await pub("--expect-last-offset", "1"), [{ stream: "a", partition: 0, offset: 2, duplicate: false }]);
  deepStrictEqual(await pub("--deliver-at", "1h"), [{ stream: "a", partition: 0, held: true, duplicate: false }]);
  strictEqual((await events(server, "a")).length, 3);
  match(await done(server, ["info", "a"]), /3 in 1 partition, .*; 1 more wait for their time/);
  await done(server, ["pub", "a", "past", "--deliver-at", "2020-01-01T00:00:00Z"]);
  await eventually("what was due long ago is there", async () => (await infoOf(server, "a")).events === 4);
});

Deno.test("pub --expect-last-offset stores nothing when something was added, and says what is last", async () => {
  await using server = await withStreams(["a"]);
  for (const expected of ["none", "0"]) await done(server, ["pub", "a", "x", "--expect-last-offset", expected]);
  for (const expected of ["-1", "none", "0", "7"]) {
    const { code, stderr } = await server.run(["stream", "pub", "a", "x", "--expect-last-offset", expected]);
    match(stderr, /^error\[CONFLICT\]: .*\ndetails: .*\nhint: the last offset is 1; /);
    strictEqual(code, 1);
  }
  strictEqual((await events(server, "a")).length, 2);
});

Deno.test("pub --lines stores each line once, in order, alone or in batches, and says how many", async () => {
  await using server = await withStreams(["a"]);
  const [few] = await objects<Record<string, unknown>>(server, ["pub", "a", "--lines"], {
    stdin: "one\n\ntwo\r\nthree",
  });
  const { durationMs, ...rest } = few;
  strictEqual(typeof durationMs, "number");
  const partitions = [{ partition: 0, firstOffset: 0, lastOffset: 3 }];
  deepStrictEqual(rest, { stream: "a", events: 4, duplicates: 0, held: 0, bytes: 11, partitions });
  strictEqual(await done(server, ["sub", "a", "--no-follow"]), "one\n\ntwo\nthree\n");
  const many = Array.from({ length: 5000 }, (_, index) => `line ${index}\n`).join("");
  for (const [index, args] of [[], ["--batch", "7"], ["--batch", "1000"]].entries()) {
    const stream = `many${index}`;
    await done(server, ["ensure", stream]);
    await done(server, ["pub", stream, "--lines", ...args], { stdin: many });
    strictEqual(await done(server, ["sub", stream, "--no-follow"]), many);
  }
  const [none] = await objects<{ events: number }>(server, ["pub", "a", "--lines"], { stdin: "" });
  strictEqual(none.events, 0);
});

Deno.test("pub --lines names events by fields, so that doing it again stores nothing, and key keeps order", async () => {
  await using server = await ServerHere.start();
  await done(server, ["ensure", "a", "--partitions", "4"]);
  const orders = Array.from({ length: 40 }, (_, n) => ({ n, customer: { id: `c-${n % 5}` }, kind: `order.${n % 2}` }));
  const stdin = orders.map((order) => JSON.stringify(order) + "\n").join("");
  const args = ["pub", "a", "--key-field", "customer.id", "--id-field", "n", "--type-field", "kind"];
  await done(server, args, { stdin });
  const [again] = await objects<{ events: number; duplicates: number }>(server, args, { stdin });
  deepStrictEqual([again.events, again.duplicates], [40, 40]);
  const stored = await events(server, "a");
  strictEqual(stored.length, 40);
  for (const { key, id, type, data } of stored) {
    const order = JSON.parse(data!);
    deepStrictEqual([key, id, type], [order.customer.id, String(order.n), order.kind]);
  }
  const ofOne = stored.filter(({ key }) => key === "c-3");
  strictEqual(new Set(ofOne.map(({ partition }) => partition)).size, 1);
  deepStrictEqual(ofOne.map(({ id }) => id), ["3", "8", "13", "18", "23", "28", "33", "38"]);
  strictEqual((await events(server, "a", "--filter", "order.1")).length, 20);
  strictEqual(
    (await events(server, "a", "--partition", String(ofOne[0].partition))).every(({ partition }) => {
      return partition === ofOne[0].partition;
    }),
    true,
  );
});

Deno.test("pub --lines stores a line when it comes, and sub prints it then", async () => {
  await using server = await withStreams(["a"]);
  await using sub = server.begin(["stream", "sub", "a"]);
  await sub.untilStderr(/^reading "a" from the first event\n/);
  await using pub = server.begin(["stream", "pub", "a", "--lines"], { keepStdin: true });
  await pub.write("first\nsec");
  await sub.untilStdout(/^first\n/);
  await pub.write("ond\n");
  await sub.untilStdout(/second\n/);
  await pub.endStdin();
  strictEqual((await pub.end()).code, 0);
  strictEqual((await sub.stop("SIGTERM")).code, 0);
});

Deno.test("pub --lines outlives its server: every line is stored once", { ignore: IS_WINDOWS }, async () => {
  const folder = await Deno.makeTempDir();
  const args = ["--port", String(freePort()), "--store", `${folder}/hadron.db`];
  try {
    await using first = await ServerProcess.start(args);
    await first.process.untilStderr(new RegExp(`"store":"${folder}/hadron.db"`));
    await done(first, ["ensure", "a"]);
    await using pub = first.begin(["stream", "pub", "a", "--lines", "--json"], { keepStdin: true });
    const lines = Array.from({ length: 3000 }, (_, index) => `${index}\n`);
    await pub.write(lines.slice(0, 1000).join(""));
    await eventually("some are stored", async () => (await infoOf(first, "a")).events > 0);
    await pub.write(lines.slice(1000, 2000).join(""));
    await first.process.stop("SIGKILL");
    await pub.untilStderr(/warning: disconnected/);
    await pub.write(lines.slice(2000).join(""));
    await using second = await ServerProcess.start(args);
    await pub.endStdin();
    const { code, stdout } = await pub.end();
    deepStrictEqual([code, JSON.parse(stdout).events], [0, 3000]);
    strictEqual(await done(second, ["sub", "a", "--no-follow"]), lines.join(""));
    strictEqual((await second.process.stop("SIGTERM")).code, 0);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
