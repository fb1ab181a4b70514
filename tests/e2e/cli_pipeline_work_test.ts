// Proves that `hadron pipeline work --exec` gives a command its task and takes its output and events, that what fails, prints nonsense or
// takes too long is a failed attempt, that a task which is another's stops its command, and that it drains. And that neither it nor
// `start --wait` minds a server that is killed and comes back.

import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import { connect, type Hadron, type PipelineDefinition, type Run } from "../../client/mod.ts";
import { eventually } from "../support/eventually.ts";
import { freePort } from "../support/free_port.ts";
import { ServerProcess } from "../support/processes.ts";
import type { Running } from "../support/running.ts";
import { ServerHere } from "../support/server_here.ts";

const ignore = Deno.build.os === "windows";

/** A server with a pipeline, a client and a folder. */
class Scene implements AsyncDisposable {
  private constructor(readonly server: ServerHere, readonly hadron: Hadron, readonly folder: string) {}

  static async create(stages: PipelineDefinition["stages"]): Promise<Scene> {
    const server = await ServerHere.start();
    const hadron = await connect(server.url);
    await hadron.stream("receipts").ensure();
    await hadron.applyPipeline({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages });
    return new Scene(server, hadron, await Deno.makeTempDir());
  }

  /** Works on a stage with a command, and is at it. */
  async work(stage: string, commandLine: string, ...args: string[]): Promise<Running> {
    const running = this.server.begin(["pipeline", "work", "jobs", stage, "--exec", commandLine, ...args]);
    await running.untilStderr(/working on stage/);
    return running;
  }

  start(data: string | Uint8Array, options = {}): Promise<Run> {
    return this.hadron.pipeline("jobs").start(data, options);
  }

  has(name: string): boolean {
    try {
      return Deno.statSync(`${this.folder}/${name}`).isFile;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return false;
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.hadron.close();
    await this.server[Symbol.asyncDispose]();
    await Deno.remove(this.folder, { recursive: true });
  }
}

const ONCE = { maxAttempts: 1 };

Deno.test(
  { name: "a command gets its task as JSON and as variables, and what it prints is the output", ignore },
  async () => {
    await using scene = await Scene.create([{ name: "first" }, { name: "second", dependencies: ["first"] }]);
    await using _first = await scene.work("first", "printf '\\377'");
    const words = ["RUN", "PIPELINE", "STAGE", "ATTEMPT", "REVISION", "TYPE", "KEY", "HEADER_CONTENT_TYPE"];
    await using _second = await scene.work("second", `cat; echo ${words.map((word) => `$HADRON_${word}`).join(" ")}`);
    const run = await scene.start("in\0put", { id: "r-1", type: "t", key: "k", headers: { "content-type": "a/b" } });
    const { outputs } = await run.result({ timeoutMs: 20_000 });
    deepStrictEqual(outputs.first.data, new Uint8Array([255]));
    const [json, variables, ...more] = outputs.second.text().split("\n");
    deepStrictEqual(JSON.parse(json), {
      run: "r-1",
      pipeline: "jobs",
      stage: "second",
      attempt: 1,
      root: { headers: { "content-type": "a/b" }, data: "in\0put", type: "t", key: "k", id: "r-1" },
      inputs: { first: { headers: {}, dataBase64: "/w==" } },
    });
    deepStrictEqual([variables, more], ["r-1 jobs second 1 1 t k a/b", [""]]);
  },
);

Deno.test({
  name: "with --emit a command prints its output and events, which are published with its completion",
  ignore,
}, async () => {
  const outputs = [{ name: "receipt", stream: "receipts" }];
  await using scene = await Scene.create([{ name: "charge", outputs, retry: ONCE }]);
  const command = `read -r task; case "$task" in
    *good*) echo '{"output": {"paid": 5}, "emit": {"receipt": ["text", {"n": 1}]}}';;
    *empty*) echo '{}';;
    *text*) echo '{"output": "just text"}';;
    *undeclared*) echo '{"emit": {"bill": [1]}}';;
    *list*) echo '{"emit": {"receipt": 1}}';;
    *field*) echo '{"outptu": 1}';;
    *) echo nonsense;;
  esac`;
  await using _ = await scene.work("charge", command, "--emit");
  const table: [data: string, output: string | undefined, error: RegExp | undefined][] = [
    ["good", '{"paid":5}', undefined],
    ["empty", "", undefined],
    ["text", "just text", undefined],
    ["undeclared", undefined, /Emit to "bill".*: it is not declared; the stage has receipt/],
    ["list", undefined, /"emit" has no list under "receipt"/],
    ["field", undefined, /it may have "output" and "emit", not "outptu"/],
    ["other", undefined, /this is no JSON: "nonsense\\n"/],
  ];
  for (const [data, output, message] of table) {
    const result = await (await scene.start(data)).result({ timeoutMs: 20_000 });
    strictEqual(result.outputs.charge?.text(), output, data);
    if (message !== undefined) match(result.error!.message, message);
  }
  const events = await Array.fromAsync(scene.hadron.stream("receipts").read());
  deepStrictEqual(events.map((event) => event.text()), ["text", '{"n":1}']);
});

Deno.test(
  { name: "a command that fails is a failed attempt, with its standard error as the message", ignore },
  async () => {
    await using scene = await Scene.create([{ name: "only", retry: { maxAttempts: 3, backoffMs: [10] } }]);
    const command = '[ "$HADRON_ATTEMPT" = 3 ] && echo done || { echo "not at $HADRON_ATTEMPT" >&2; exit 7; }';
    await using work = await scene.work("only", command, "--json");
    const run = await scene.start("", { id: "r-1" });
    strictEqual((await run.result({ timeoutMs: 20_000 })).status, "completed");
    const { code, stdout, stderr } = await work.stop();
    strictEqual(code, 0);
    const facts = { run: "r-1", pipeline: "jobs", stage: "only" };
    deepStrictEqual(
      stdout.trimEnd().split("\n").map((line) => JSON.parse(line)).map(({ durationMs: _, ...attempt }) => attempt),
      [
        { ...facts, attempt: 1, completed: false, error: "not at 1" },
        { ...facts, attempt: 2, completed: false, error: "not at 2" },
        { ...facts, attempt: 3, completed: true, data: "done\n" },
      ],
    );
    match(stderr, /warning: only of run r-1 attempt 1 failed: not at 1\nwarning: only of run r-1 attempt 2 failed/);
  },
);

Deno.test(
  { name: "a command is stopped when its attempt takes too long, or its run is cancelled", ignore },
  async () => {
    await using scene = await Scene.create([{ name: "only", timeoutMs: 300, retry: ONCE }, {
      name: "long",
      after: ["only"],
    }]);
    const stoppable = (name: string) =>
      `trap 'touch ${scene.folder}/${name}; exit 1' TERM; touch ${scene.folder}/at-${name}; sleep 60 & wait`;
    await using _only = await scene.work("only", `[ "$HADRON_ID" != slow ] || { ${stoppable("slow")}; }`);
    await using _long = await scene.work("long", stoppable("long"));
    const slow = await scene.start("", { id: "slow" });
    const { status, error } = await slow.result({ timeoutMs: 20_000 });
    deepStrictEqual([status, error!.code], ["failed", "DEADLINE_EXCEEDED"]);
    await eventually("the command that took too long has been stopped", () => scene.has("slow"));
    const long = await scene.start("", { id: "other" });
    await eventually("the command runs", () => scene.has("at-long"));
    await long.cancel();
    await eventually("the command of a cancelled run has been stopped", () => scene.has("long"));
  },
);

Deno.test({ name: "Ctrl-C drains: what is in hand is finished, nothing else is taken", ignore }, async () => {
  await using scene = await Scene.create([{ name: "only", retry: ONCE }]);
  const command =
    `touch ${scene.folder}/at-$HADRON_RUN; while [ ! -e ${scene.folder}/go ]; do sleep 0.02; done; echo $HADRON_RUN`;
  await using work = await scene.work("only", command, "--concurrency", "2");
  const runs = await Promise.all(["a", "b", "c"].map((id) => scene.start("", { id })));
  await eventually("two are in hand", () => scene.has("at-a") && scene.has("at-b"));
  work.signal("SIGINT");
  await eventually("it takes no more", async () => {
    const [{ workers, inFlight }] = (await scene.hadron.pipeline("jobs").info()).stages;
    return inFlight === 2 && workers[0].credits === 0;
  });
  await Deno.writeTextFile(`${scene.folder}/go`, "");
  strictEqual((await work.end()).code, 130);
  for (const run of runs.slice(0, 2)) {
    strictEqual((await run.result({ timeoutMs: 20_000 })).outputs.only.text(), `${run.id}\n`);
    strictEqual((await run.inspect()).stages[0].attempts, 1);
  }
  strictEqual((await runs[2].inspect()).status, "running");
  strictEqual(scene.has("at-c"), false);
});

Deno.test({ name: "a worker whose pipeline is deleted ends, and says so", ignore }, async () => {
  await using scene = await Scene.create([{ name: "only" }]);
  await using work = await scene.work("only", "cat");
  await scene.hadron.pipeline("jobs").delete();
  const { code, stderr } = await work.end();
  strictEqual(code, 1);
  match(stderr, /error\[NOT_FOUND\]: .*"jobs".* deleted\n.*\n?hint: /);
});

Deno.test(
  { name: "a server that is killed and comes back: start --wait gets its reply, work goes on", ignore },
  async () => {
    const folder = await Deno.makeTempDir();
    const args = ["--port", String(freePort()), "--store", `${folder}/hadron.db`];
    const stages = [{ name: "first" }, { name: "second", dependencies: ["first"] }];
    let server = await ServerProcess.start(args);
    try {
      const definition = { name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages };
      await server.run(["pipeline", "apply", "-"], { stdin: JSON.stringify(definition) });
      const work = (stage: string, command: string) => {
        return server.begin(["pipeline", "work", "jobs", stage, "--exec", command]);
      };
      await using first = work("first", `echo ran >> ${folder}/first; printf one`);
      const wait = `touch ${folder}/at-second; while [ ! -e ${folder}/go ]; do sleep 0.02; done; printf two`;
      await using second = work("second", wait);
      for (const worker of [first, second]) await worker.untilStderr(/working on stage/);
      await using start = server.begin(["pipeline", "start", "jobs", "x", "--wait"]);
      await eventually(
        "the second stage is under way",
        () => Deno.stat(`${folder}/at-second`).then(() => true, () => false),
      );
      await server[Symbol.asyncDispose]();
      for (const each of [first, second, start]) {
        await each.untilStderr(/warning: disconnected/);
      }
      server = await ServerProcess.start(args);
      for (const each of [first, second, start]) await each.untilStderr(/connected again/);
      await Deno.writeTextFile(`${folder}/go`, "");
      const { code, stdout } = await start.end();
      deepStrictEqual([code, stdout], [0, "two"]);
      strictEqual(await Deno.readTextFile(`${folder}/first`), "ran\n");
      strictEqual((await second.stop()).code, 0);
    } finally {
      await server[Symbol.asyncDispose]();
      await Deno.remove(folder, { recursive: true });
    }
  },
);
