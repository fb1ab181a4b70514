// Proves that `hadron stream` stores exactly what it is given and prints exactly what is there: the JSON of SPEC 8, lines, batches,
// names from fields, conditions, places to begin and end; that a group gets each event once, and goes on where it was; and that
// publishing outlives the server, storing each line once.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import type { EventJson, GroupInfo, StreamInfo } from "../../client/mod.ts";
import { connect } from "../../client/mod.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import type { Finished, StartOptions } from "../support/running.ts";
import { type CommandServer, ServerHere } from "../support/server_here.ts";

const IS_WINDOWS = Deno.build.os === "windows";

/** Runs a command that is to succeed, and gives its standard output. */
async function done(server: CommandServer, args: string[], options: StartOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await server.run(["stream", ...args], options);
  strictEqual(code, 0, `${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** The objects that it prints with --json. */
async function objects<T>(server: CommandServer, args: string[], options: StartOptions = {}): Promise<T[]> {
  return linesOf(await done(server, [...args, "--json"], options)).map((line) => JSON.parse(line));
}

/** All events of a stream. */
function events(server: CommandServer, stream: string, ...args: string[]): Promise<EventJson[]> {
  return objects(server, ["sub", stream, "--no-follow", ...args]);
}

/** A group as the server tells of it: not by a command, which costs a process each time that it is asked. */
async function groupOf(server: CommandServer, stream: string, name: string): Promise<GroupInfo> {
  const { groups } = await infoOf(server, stream);
  return groups.find((group) => group.name === name)!;
}

async function infoOf(server: CommandServer, stream: string): Promise<StreamInfo> {
  await using hadron = await connect(server.url);
  return await hadron.stream(stream).info();
}

/** A server with streams, and with these lines in the first. */
async function withStreams(streams: string[], lines: string[] = []): Promise<ServerHere> {
  const server = await ServerHere.start();
  await using hadron = await connect(server.url);
  for (const name of streams) await hadron.stream(name).ensure();
  await Promise.all(lines.map((line) => hadron.stream(streams[0]).publish(line)));
  return server;
}

function linesOf(text: string): string[] {
  return text.split("\n").slice(0, -1);
}

Deno.test("a stream is made once, changed where it can be, listed, shown and deleted", async () => {
  await using server = await ServerHere.start();
  const flags = [
    "--partitions",
    "2",
    "--max-age",
    "7d",
    "--max-bytes",
    "1GiB",
    "--max-messages",
    "1000",
    "--discard",
    "new",
  ]
    .concat("--dedupe", "5m", "--durability", "async");
  const [made] = await objects<{ created: boolean; options: StreamInfo["options"] }>(server, [
    "ensure",
    "orders",
    ...flags,
  ]);
  const options = {
    partitions: 2,
    durability: "async",
    retention: { maxAgeMs: 604_800_000, maxBytes: 2 ** 30, maxMessages: 1000 },
    discard: "new",
    dedupe: { windowMs: 300_000 },
  };
  deepStrictEqual(made, { name: "orders", created: true, options });
  deepStrictEqual(await objects(server, ["ensure", "orders"]), [{ name: "orders", created: false, options }]);
  const [changed] = await objects<{ options: StreamInfo["options"] }>(server, [
    "ensure",
    "orders",
    "--max-bytes",
    "none",
  ]);
  strictEqual(changed.options.retention.maxBytes, null);
  const [forever] = await objects<{ options: StreamInfo["options"] }>(server, [
    "ensure",
    "ledger",
    "--dedupe",
    "forever",
  ]);
  deepStrictEqual([forever.options.dedupe, forever.options.durability], ["forever", "sync"]);
  deepStrictEqual((await objects<StreamInfo>(server, ["ls"])).map(({ name }) => name), ["ledger", "orders"]);
  match(await done(server, ["ls"]), /^STREAM .*\nledger +0 .*for ever.*\norders +0 .*7 days, 1,000 events/);
  const shown = await done(server, ["info", "orders"]);
  match(
    shown,
    /^orders\n.*\n +events +0 in 2 partitions.*\n +durability +async: .*\n +keeps +7 days, 1,000 events; .*takes no more\n/,
  );
  match(shown, /no groups\n$/);
  strictEqual(await done(server, ["rm", "orders"]), "");
  deepStrictEqual((await objects<StreamInfo>(server, ["ls"])).map(({ name }) => name), ["ledger"]);
  deepStrictEqual(await objects(server, ["rm", "ledger"]), [{ stream: "ledger", deleted: true }]);
  strictEqual(await done(server, ["ls"]), "");
});

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

Deno.test("sub begins and ends where it is told", async () => {
  await using server = await withStreams(["a"]);
  await done(server, ["pub", "a", "--lines"], { stdin: "0\n1\n2\n3\n" });
  const [{ time }] = (await events(server, "a")).slice(-1);
  await eventually("time has passed", () => Date.now() > Date.parse(time) + 1);
  await using followed = server.begin(["stream", "sub", "a", "--follow", "--to", "6"]);
  await done(server, ["pub", "a", "--lines"], { stdin: "4\n5\n" });
  strictEqual((await followed.end()).stdout, "0\n1\n2\n3\n4\n5\n");
  const later = new Date(Date.parse(time) + 1).toISOString();
  const forms: [args: string[], printed: string][] = [
    [["--no-follow"], "012345"],
    [["--start", "first", "--count", "2"], "01"],
    [["--start", "4", "--no-follow"], "45"],
    [["--start", later, "--no-follow"], "45"],
    [["--start", "1h", "--no-follow"], "012345"],
    [["--start", "latest", "--no-follow"], ""],
    [["--start", "9", "--no-follow"], ""],
    [["--to", "2"], "01"],
    [["--to", later, "--start", "3"], "3"],
    [["--raw", "--count", "3"], "012"],
  ];
  const ended = await server.runEach(forms.map(([args]) => ["stream", "sub", "a", ...args]));
  for (const [i, [args, printed]] of forms.entries()) {
    const { code, stdout } = ended[i];
    deepStrictEqual([args, code, stdout.replaceAll("\n", "")], [args, 0, printed]);
  }
  await done(server, ["purge", "a", "--before", "3"]);
  strictEqual(await done(server, ["sub", "a", "--no-follow"]), "3\n4\n5\n");
  deepStrictEqual(await objects(server, ["purge", "a"]), [{ stream: "a", events: 3 }]);
  strictEqual(await done(server, ["sub", "a", "--no-follow"]), "");
  const [next] = await objects<{ offset: number }>(server, ["pub", "a", "x"]);
  strictEqual(next.offset, 6);
});

Deno.test("sub ends quietly when its reader has seen enough, and with 130 at Ctrl-C", async () => {
  await using server = await withStreams(["a"], ["one"]);
  for (const group of [[], ["--group", "g"]]) {
    await using sub = server.begin(["stream", "sub", "a", ...group, "--quiet"]);
    await sub.untilStdout(/one\n/);
    await sub.closeStdout();
    await done(server, ["pub", "a", "two"]);
    const { code, stderr } = await sub.end();
    deepStrictEqual([code, stderr], [0, ""]);
    await using interrupted = server.begin(["stream", "sub", "a", "--start", "latest", ...group]);
    await interrupted.untilStderr(/reading|consuming/);
    strictEqual((await interrupted.stop("SIGINT")).code, 130);
  }
});

Deno.test("a group goes on where it was: what is printed is acked, and comes to nobody again", async () => {
  await using server = await withStreams(["a"]);
  const lines = Array.from({ length: 5000 }, (_, index) => `${index}\n`);
  await done(server, ["pub", "a", "--lines"], { stdin: lines.slice(0, 4000).join("") });
  const sub = (...args: string[]) => done(server, ["sub", "a", "--group", "g", ...args]);
  strictEqual(await sub("--count", "3"), "0\n1\n2\n");
  strictEqual(await sub("--no-follow"), lines.slice(3, 4000).join(""));
  strictEqual(await sub("--no-follow"), "");
  await done(server, ["pub", "a", "--lines"], { stdin: lines.slice(4000).join("") });
  strictEqual(await sub("--no-follow"), lines.slice(4000).join(""));
  const { lag, inFlight, members, positions } = await groupOf(server, "a", "g");
  deepStrictEqual({ lag, inFlight, members, positions }, {
    lag: 0,
    inFlight: 0,
    members: [],
    positions: [{ partition: 0, floor: 5000, next: 5000 }],
  });
  strictEqual(await done(server, ["sub", "a", "--group", "late", "--start", "4998", "--count", "2"]), "4998\n4999\n");
});

Deno.test("the members of a group share its events; what one had when it was killed the other gets", async () => {
  await using server = await withStreams(["a"]);
  const begin = () => server.begin(["stream", "sub", "a", "--group", "g"]);
  await using one = begin();
  await using two = begin();
  for (const member of [one, two]) await member.untilStderr(/consuming "a" in group "g"/);
  // Nobody takes what the first prints, so that it cannot ack all it has.
  one.pauseStdout();
  const lines = Array.from({ length: 20_000 }, (_, index) => `${String(index).padStart(99, "x")}\n`);
  await done(server, ["pub", "a", "--lines"], { stdin: lines.join("") });
  await eventually("only the first has some in hand", async () => {
    const { inFlight, members, lag } = await groupOf(server, "a", "g");
    return lag === inFlight && members.some((member) => member.inFlight === inFlight && inFlight > 0);
  });
  one.signal("SIGKILL");
  one.resumeStdout();
  const first = linesOf((await one.end()).stdout);
  await eventually("all is acked", async () => (await groupOf(server, "a", "g")).lag === 0);
  const second = linesOf((await two.stop("SIGTERM")).stdout);
  // What the first has printed and not acked came to both.
  deepStrictEqual([...new Set([...first, ...second])].sort(), lines.map((line) => line.trimEnd()).sort());
  strictEqual(new Set(second).size, second.length);
});

Deno.test("sub --ack manual settles what lines on standard input say, and leaves the rest to others", async () => {
  await using server = await withStreams(["a", "dead"], ["0", "1", "2", "3", "4"]);
  const args = ["sub", "a", "--group", "g", "--dead-letter", "dead", "--ack", "manual"];
  // Nobody says anything: nothing is acked.
  strictEqual(await done(server, [...args, "--count", "5"]), "0\n1\n2\n3\n4\n");
  await using sub = server.begin(["stream", ...args], { keepStdin: true });
  await sub.untilStdout(/4\n/);
  await sub.write("ack\nack 0/3\nreject 0/1 no good\nextend 0/2\nwhat\nack 0/77\n");
  await sub.untilStderr(/not understood: "what"/);
  await sub.untilStderr(/0\/77 is not in hand/);
  await sub.write("nack 0/2 delay=0 once more\n");
  await sub.untilStdout(/4\n2\n/);
  await sub.endStdin();
  strictEqual((await sub.stop("SIGTERM")).code, 0);
  const [rejected] = await events(server, "dead");
  deepStrictEqual([rejected.data, rejected.headers["hadron-reason"]], ["1", "no good"]);
  const left = linesOf(await done(server, ["sub", "a", "--group", "g", "--no-follow"]));
  deepStrictEqual(left.sort(), ["2", "4"]);
});

Deno.test("sub --ack manual --count ends when all are settled, however many those are", async () => {
  await using server = await withStreams(["a"], ["0", "1", "2"]);
  await using sub = server.begin(["stream", "sub", "a", "--group", "g", "--ack", "manual", "--count", "2", "--json"], {
    keepStdin: true,
  });
  await sub.untilStdout(/"data":"1"/);
  await sub.write("ack 0/1\nack\n");
  strictEqual((await sub.end()).code, 0);
  strictEqual(await done(server, ["sub", "a", "--group", "g", "--no-follow"]), "2\n");
});

Deno.test("groups are shown, paused, resumed, reset and forgotten", async () => {
  await using server = await withStreams(["a"], ["0", "1", "2"]);
  const flags = ["--order", "key", "--filter", "x.*", "--max-in-flight", "5", "--ack-wait", "9s", "--backoff", "1s,1m"];
  await done(server, ["sub", "a", "--group", "odd", ...flags, "--no-follow"]);
  const [odd] = await objects<GroupInfo>(server, ["groups", "a"]);
  deepStrictEqual([odd.order, odd.filter, odd.maxInFlight, odd.ackWaitMs, odd.backoffMs], ["key", "x.*", 5, 9000, [
    1000,
    60_000,
  ]]);
  const start = ["stream", "sub", "a", "--group", "odd", "--start", "latest", "--no-follow"];
  const [again, fresh] = await server.runEach([start, start.with(4, "g")]);
  match(again.stderr, /warning: group "odd" was there: it goes on .*hadron stream reset a odd --to/);
  ok(!fresh.stderr.includes("warning"), fresh.stderr);
  await done(server, ["rm-group", "a", "g"]);
  await done(server, ["sub", "a", "--group", "g", "--count", "1"]);
  match(await done(server, ["info", "a"]), /\ng +2 +0 .*stands still: nobody consumes it\n/);
  deepStrictEqual(await objects(server, ["pause", "a", "g"]), [{ stream: "a", group: "g", paused: true }]);
  match(await done(server, ["groups", "a"]), /paused: `hadron stream resume a g` lets it go on/);
  await using sub = server.begin(["stream", "sub", "a", "--group", "g", "--no-follow"]);
  await eventually("the group has a member and is paused", async () => {
    const { members, stalled } = await groupOf(server, "a", "g");
    return members.length === 1 && stalled === "paused";
  });
  strictEqual(sub.stdout, "");
  await done(server, ["resume", "a", "g"]);
  strictEqual((await sub.end()).stdout, "1\n2\n");
  const places = { first: "0\n1\n2\n", "2": "2\n", latest: "", "1h": "0\n1\n2\n" };
  const ended = await server.runEach(
    Object.keys(places).flatMap((to) => [
      ["stream", "reset", "a", "g", "--to", to],
      ["stream", "sub", "a", "--group", "g", "--no-follow"],
    ]),
  );
  for (const [i, [to, printed]] of Object.entries(places).entries()) {
    const [reset, { code, stdout }] = ended.slice(2 * i);
    deepStrictEqual([to, reset.code, code, stdout], [to, 0, 0, printed]);
  }
  deepStrictEqual(await objects(server, ["reset", "a", "g", "--to", "2"]), [{
    stream: "a",
    group: "g",
    to: { offset: 2 },
  }]);
  deepStrictEqual(await objects(server, ["rm-group", "a", "g"]), [{ stream: "a", group: "g", deleted: true }]);
  deepStrictEqual((await objects<GroupInfo>(server, ["groups", "a"])).map(({ name }) => name), ["odd"]);
  await done(server, ["sub", "a", "--group", "brief", "--ephemeral", "--count", "1"]);
  strictEqual(await groupOf(server, "a", "brief"), undefined);
});

Deno.test("sub goes on after its server was away, with and without a group", { ignore: IS_WINDOWS }, async () => {
  const folder = await Deno.makeTempDir();
  const args = ["--port", String(freePort()), "--store", `${folder}/hadron.db`];
  try {
    await using first = await ServerProcess.start(args);
    await done(first, ["ensure", "a"]);
    await done(first, ["pub", "a", "one"]);
    await using reader = first.begin(["stream", "sub", "a", "--count", "2"]);
    await using member = first.begin(["stream", "sub", "a", "--group", "g", "--count", "2"]);
    for (const sub of [reader, member]) await sub.untilStdout(/^one\n/);
    await eventually("it is acked", async () => (await groupOf(first, "a", "g")).lag === 0);
    await first.process.stop("SIGKILL");
    for (const sub of [reader, member]) await sub.untilStderr(/warning: disconnected/);
    await using second = await ServerProcess.start(args);
    for (const sub of [reader, member]) await sub.untilStderr(/connected again/);
    await done(second, ["pub", "a", "two"]);
    for (const sub of [reader, member]) {
      const { code, stdout }: Finished = await sub.end();
      deepStrictEqual([code, stdout], [0, "one\ntwo\n"]);
    }
    strictEqual((await second.process.stop("SIGTERM")).code, 0);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("who consumes is seen by name, and from TypeScript too", async () => {
  await using server = await withStreams(["a"]);
  await using sub = server.begin(["stream", "sub", "a", "--group", "g"]);
  await sub.untilStderr(/consuming/);
  await using hadron = await connect(server.url);
  const { groups } = await hadron.stream("a").info();
  deepStrictEqual(groups.map(({ name, members }) => [name, members.map((member) => member.name)]), [
    ["g", ["hadron stream sub"]],
  ]);
  match(await done(server, ["groups", "a"]), /member +hadron stream sub: 0 of 1,024 in hand/);
});
