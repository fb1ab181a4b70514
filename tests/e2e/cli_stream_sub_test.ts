// Proves that `hadron stream sub` prints exactly what is there, from where it is told to where it is told; and that a group gets each event once,
// and goes on where it was.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { connect } from "../../client/mod.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import type { Finished } from "../support/running.ts";
import { done, events, groupOf, linesOf, objects, withStreams } from "../support/stream_commands.ts";

const IS_WINDOWS = Deno.build.os === "windows";

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
