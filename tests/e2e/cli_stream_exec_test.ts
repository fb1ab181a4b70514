// Proves that `hadron stream sub --exec` runs a command for each event, acks what succeeds and nothing else, tries again what fails
// with the reason kept, keeps the order of keys, holds on to what takes long, and finishes what is under way when it is told to stop.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { connect, type Hadron } from "../../client/mod.ts";
import { withDeadline } from "../support/deadline.ts";
import { eventually } from "../support/eventually.ts";
import { hadronCommand } from "../support/processes.ts";
import type { Running } from "../support/running.ts";
import { ServerHere } from "../support/server_here.ts";

const ignore = Deno.build.os === "windows";

/** A server with stream `a`, which has these events, a client and a folder. */
class Scene implements AsyncDisposable {
  private constructor(readonly server: ServerHere, readonly hadron: Hadron, readonly folder: string) {}

  static async create(events: { data: string; key?: string; type?: string }[] = []): Promise<Scene> {
    const server = await ServerHere.start();
    const hadron = await connect(server.url);
    await hadron.stream("a").ensure();
    await hadron.stream("dead").ensure();
    await hadron.stream("a").publishBatch(events);
    return new Scene(server, hadron, await Deno.makeTempDir());
  }

  /** Consumes `a` in group `g` with a command. */
  begin(commandLine: string, ...args: string[]): Running {
    return this.server.begin(["stream", "sub", "a", "--group", "g", "--exec", commandLine, ...args]);
  }

  async lag(): Promise<number> {
    const { groups } = await this.hadron.stream("a").info();
    return groups.find(({ name }) => name === "g")?.lag ?? -1;
  }

  /** The lines of a file of the folder so far. */
  async noted(name: string): Promise<string[]> {
    try {
      return (await Deno.readTextFile(`${this.folder}/${name}`)).split("\n").slice(0, -1);
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return [];
      throw error;
    }
  }

  /** Lets the commands go on that wait for this. */
  async open(name: string): Promise<void> {
    await Deno.writeTextFile(`${this.folder}/${name}`, "");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.hadron.close();
    await this.server[Symbol.asyncDispose]();
    await Deno.remove(this.folder, { recursive: true });
  }
}

/** Shell text that waits until a file is there. */
function until(path: string): string {
  return `while [ ! -e ${path} ]; do sleep 0.02; done`;
}

Deno.test(
  { name: "a command gets the data, the event's facts and headers, and its output is printed", ignore },
  async () => {
    await using scene = await Scene.create();
    const data = new Uint8Array([104, 105, 0, 255]);
    const headers = { "content-type": "a/b" };
    await scene.hadron.stream("a").publish(data, { type: "t.x", key: "k", id: "i", source: "s", headers });
    const words = [
      "STREAM",
      "PARTITION",
      "OFFSET",
      "TYPE",
      "KEY",
      "ID",
      "SOURCE",
      "GROUP",
      "ATTEMPT",
      "HEADER_CONTENT_TYPE",
    ];
    const command = `od -An -tx1; echo ${words.map((word) => `$HADRON_${word}`).join(" ")}; echo "$HADRON_TIME" >&2`;
    const { code, stdout, stderr } = await scene.begin(command, "--count", "1").end();
    deepStrictEqual([code, stdout], [0, " 68 69 00 ff\na 0 0 t.x k i s g 1 a/b\n"]);
    match(stderr, /\n\d{4}-\d\d-\d\dT[\d:.]+Z\n/);
    strictEqual(await scene.lag(), 0);
  },
);

Deno.test({ name: "with --json there is an object for each run: the event, and how that went", ignore }, async () => {
  await using scene = await Scene.create([{ data: "good" }, { data: "bad" }, { data: "bytes" }]);
  const command =
    'read word; case "$word" in good) echo fine;; bytes) printf "\\377";; *) echo "not $word" >&2; exit 1; esac';
  const args = ["--no-follow", "--json", "--max-deliveries", "1", "--dead-letter", "dead"];
  const { code, stdout } = await scene.begin(command, ...args).end();
  strictEqual(code, 0);
  const runs = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  deepStrictEqual(
    runs.map(({ stream, offset, data, attempt, acked, output, outputBase64, reason }) => {
      return [stream, offset, data, attempt, acked, output, outputBase64, reason];
    }),
    [
      ["a", 0, "good", 1, true, "fine\n", undefined, undefined],
      ["a", 1, "bad", 1, false, undefined, undefined, "not bad"],
      ["a", 2, "bytes", 1, true, undefined, "/w==", undefined],
    ],
  );
});

Deno.test({ name: "a command that fails is tried again until it succeeds", ignore }, async () => {
  await using scene = await Scene.create([{ data: "0" }, { data: "1" }]);
  const { code, stdout, stderr } = await scene.begin(
    '[ "$HADRON_ATTEMPT" -ge 3 ] || [ "$HADRON_OFFSET" = 1 ] || { echo not yet >&2; exit 1; }; cat; echo " $HADRON_ATTEMPT"',
    "--no-follow",
  ).end();
  deepStrictEqual([code, stdout], [0, "1 1\n0 3\n"]);
  match(stderr, /warning: 0\/0 attempt 1 failed: not yet\nwarning: 0\/0 attempt 2 failed: not yet\n$/);
  strictEqual(await scene.lag(), 0);
});

Deno.test({ name: "what fails too often goes to the dead letters, with the last reason", ignore }, async () => {
  await using scene = await Scene.create([{ data: "bad" }, { data: "good" }]);
  const command = 'grep -q good || { echo "card declined $HADRON_ATTEMPT" >&2; exit 7; }';
  const args = ["--max-deliveries", "2", "--dead-letter", "dead", "--backoff", "10ms", "--no-follow"];
  strictEqual((await scene.begin(command, ...args).end()).code, 0);
  const dead = await Array.fromAsync(scene.hadron.stream("dead").read());
  deepStrictEqual(
    dead.map((event) => [event.text(), event.headers["hadron-reason"], event.headers["hadron-attempts"]]),
    [
      ["bad", "card declined 2", "2"],
    ],
  );
  strictEqual(await scene.lag(), 0);
});

Deno.test(
  { name: "a command that cannot be found fails as any other, and what to do about it is told once", ignore },
  async () => {
    await using scene = await Scene.create([{ data: "x" }]);
    const { code, stderr } = await scene.begin("/no/such/command", "--count", "2").end();
    strictEqual(code, 0);
    match(stderr, /0\/0 attempt 1 failed: .*\/no\/such\/command/);
    strictEqual(stderr.match(/^hint: exit code 127 of the shell: there is no such command\. /gm)?.length, 1);
    strictEqual(await scene.lag(), 1);
  },
);

Deno.test({ name: "--concurrency is how many run at a time, and one unless it says otherwise", ignore }, async () => {
  for (const [concurrency, args] of [[1, []], [3, ["--concurrency", "3"]]] as const) {
    await using scene = await Scene.create(Array.from({ length: 6 }, (_, index) => ({ data: String(index) })));
    const { folder } = scene;
    await using sub = scene.begin(
      `echo $HADRON_OFFSET >> ${folder}/began; ${until(`${folder}/gate`)}`,
      "--no-follow",
      ...args,
    );
    await eventually("as many have begun as may", async () => (await scene.noted("began")).length === concurrency);
    const { groups } = await scene.hadron.stream("a").info();
    // No more are taken than run: others are to have them.
    deepStrictEqual(groups.map(({ inFlight, lag }) => [inFlight, lag]), [[concurrency, 6]]);
    strictEqual((await scene.noted("began")).length, concurrency);
    await scene.open("gate");
    strictEqual((await sub.end()).code, 0);
    strictEqual((await scene.noted("began")).length, 6);
  }
});

Deno.test({
  name: "--order key: events of one key run one after the other, also after a failure, others go on",
  ignore,
}, async () => {
  const keys = ["x", "y", "x", "y", "x", "z"];
  await using scene = await Scene.create(keys.map((key, index) => ({ data: String(index), key })));
  const { folder } = scene;
  // The first of x fails once.
  const command = `echo "begin $HADRON_KEY $HADRON_OFFSET" >> ${folder}/log; ` +
    '[ "$HADRON_OFFSET$HADRON_ATTEMPT" = 01 ] && exit 1; ' +
    `echo "end $HADRON_KEY $HADRON_OFFSET" >> ${folder}/log`;
  const { code } = await scene.begin(command, "--no-follow", "--order", "key", "--concurrency", "4").end();
  strictEqual(code, 0);
  const log = await scene.noted("log");
  const of = (key: string) =>
    log.filter((line) => line.includes(` ${key} `)).map((line) => line.replace(` ${key}`, ""));
  deepStrictEqual(of("x"), ["begin 0", "begin 0", "end 0", "begin 2", "end 2", "begin 4", "end 4"]);
  deepStrictEqual(of("y"), ["begin 1", "end 1", "begin 3", "end 3"]);
  deepStrictEqual(of("z"), ["begin 5", "end 5"]);
});

Deno.test({ name: "a command that takes longer than the ack wait keeps its event", ignore }, async () => {
  await using scene = await Scene.create([{ data: "long" }, { data: "lost" }]);
  const { folder, hadron } = scene;
  await using sub = scene.begin(
    `echo $HADRON_OFFSET >> ${folder}/began; ${until(`${folder}/gate`)}; cat`,
    "--ack-wait",
    "600ms",
    "--count",
    "1",
  );
  await eventually("the command has begun", async () => (await scene.noted("began")).length === 1);
  // Another member lets its own delivery go: when that comes again, an ack wait has passed.
  await using idle = hadron.stream("a").consume({ group: "g", credits: 2 });
  const first = (await idle.next()).value!;
  deepStrictEqual([first.offset, first.attempt], [1, 1]);
  const again = (await idle.next()).value!;
  deepStrictEqual([again.offset, again.attempt], [1, 2]);
  await again.ack();
  await scene.open("gate");
  const { code, stdout } = await sub.end();
  deepStrictEqual([code, stdout], [0, "long"]);
  await eventually("both are acked", async () => (await scene.lag()) === 0);
  deepStrictEqual(await scene.noted("began"), ["0"]);
});

Deno.test({ name: "SIGTERM and Ctrl-C let the command finish, ack it, and take no more", ignore }, async () => {
  for (const [signal, exitCode] of [["SIGTERM", 0], ["SIGINT", 130]] as const) {
    await using scene = await Scene.create([{ data: "0" }, { data: "1" }]);
    const { folder } = scene;
    await using sub = scene.begin(`echo $HADRON_OFFSET >> ${folder}/began; ${until(`${folder}/gate`)}; cat`);
    await eventually("the command has begun", async () => (await scene.noted("began")).length === 1);
    sub.signal(signal);
    // It has heard the signal when another one would end it; that it waits is seen by what it does when it may go on.
    await scene.open("gate");
    const { code, stdout } = await sub.end();
    strictEqual(code, exitCode);
    match(stdout, /^01?$/);
    strictEqual(await scene.lag(), 2 - stdout.length);
  }
});

Deno.test({
  name: "when its output cannot be written it ends, and what it has not told of comes again",
  ignore: Deno.build.os !== "linux",
}, async () => {
  await using scene = await Scene.create([{ data: "0" }, { data: "1" }]);
  const args = hadronCommand(["stream", "sub", "a", "--group", "g", "--exec", "cat", "--url", scene.server.url]);
  const child = new Deno.Command("sh", { args: ["-c", 'exec "$@" > /dev/full', "sh", ...args], stderr: "piped" })
    .spawn();
  const output = child.output();
  try {
    const { code, stderr } = await withDeadline(output, () => "it ends");
    strictEqual(code, 1);
    match(new TextDecoder().decode(stderr), /error\[INTERNAL\]: Write to standard output: No space left on device/);
  } catch (error) {
    child.kill("SIGKILL");
    await output;
    throw error;
  }
  strictEqual(await scene.lag(), 2);
});

Deno.test({ name: "a second signal ends it at once, with the command, whose event comes again", ignore }, async () => {
  await using scene = await Scene.create([{ data: "0" }]);
  const { folder, hadron } = scene;
  await using sub = scene.begin(`echo $$ > ${folder}/id; mv ${folder}/id ${folder}/pid; sleep 300`);
  await eventually("the command has begun", async () => (await scene.noted("pid")).length === 1);
  const [pid] = await scene.noted("pid");
  await eventually("it has ended", () => {
    if (!sub.hasEnded) sub.signal("SIGINT");
    return sub.hasEnded;
  });
  strictEqual((await sub.end()).code, 130);
  await eventually("the command has ended too", () => !isAlive(Number(pid)));
  await using consumer = hadron.stream("a").consume({ group: "g" });
  const { value } = await consumer.next();
  strictEqual(value?.offset, 0);
});

Deno.test({ name: "a command whose event is given to another is stopped", ignore }, async () => {
  await using scene = await Scene.create([{ data: "0" }]);
  const { folder, hadron } = scene;
  await using sub = scene.begin(
    `echo $$ > ${folder}/id; mv ${folder}/id ${folder}/pid; exec sleep 300`,
    "--ack-wait",
    "300ms",
  );
  await eventually("the command has begun", async () => (await scene.noted("pid")).length === 1);
  const [pid] = await scene.noted("pid");
  // Beginning anew takes what the members have from them.
  await hadron.stream("a").resetGroup("g", "latest");
  await eventually("the command has ended", () => !isAlive(Number(pid)));
  await sub.untilStderr(/0\/0 was lost before it was settled/);
  strictEqual((await sub.stop("SIGTERM")).code, 0);
});

function isAlive(pid: number): boolean {
  // A process that has ended and that nobody has asked about is still there, as a zombie.
  const { success, stdout } = new Deno.Command("ps", { args: ["-o", "stat=", "-p", String(pid)] }).outputSync();
  return success && !new TextDecoder().decode(stdout).trim().startsWith("Z");
}
