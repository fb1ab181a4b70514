// Proves that `hadron pipeline` makes, changes, compares, draws and deletes pipelines, begins runs and waits for them, shows, retries and
// cancels them, and that each of its errors has its exit code and says what to do.

import { deepStrictEqual, doesNotMatch, match, strictEqual } from "node:assert/strict";
import { connect, type Hadron, type PipelineDefinition, StageError } from "../../client/mod.ts";
import { eventually } from "../support/eventually.ts";
import type { Finished } from "../support/running.ts";
import { ServerHere } from "../support/server_here.ts";

const CHECKOUT = `
kind: pipeline
name: checkout
revision: 1
source: { stream: orders, types: ["order.created"] }
stages:
  - name: charge
    retry: { maxAttempts: 3, backoffMs: [10] }
  - name: reserve
  - name: ship
    dependencies: [charge, reserve, root]
  - name: notify
    after: [ship]
respond: charge
`;

/** A server with streams, and a client to look behind the command line. */
class Scene implements AsyncDisposable {
  private constructor(readonly server: ServerHere, readonly hadron: Hadron) {}

  static async create(definition?: string | PipelineDefinition): Promise<Scene> {
    const server = await ServerHere.start();
    const hadron = await connect(server.url);
    await hadron.stream("orders").ensure();
    await hadron.stream("receipts").ensure();
    if (definition !== undefined) await hadron.applyPipeline(definition);
    return new Scene(server, hadron);
  }

  run(args: string[], stdin = ""): Promise<Finished> {
    return this.server.run(["pipeline", ...args], { stdin });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.hadron.close();
    await this.server[Symbol.asyncDispose]();
  }
}

/** A pipeline of an endpoint, whose stages follow each other. */
function chain(name: string, ...stages: string[]): PipelineDefinition {
  return {
    name,
    revision: 1,
    source: { endpoint: name },
    stages: stages.map((stage, i) => ({
      name: stage,
      dependencies: stages.slice(Math.max(0, i - 1), i),
      retry: { maxAttempts: 1 },
    })),
  };
}

function objects(stdout: string): Record<string, unknown>[] {
  return stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
}

Deno.test("in a pipe a name alone is what show prints; a word that is like a command is one, unless there is such a pipeline", async () => {
  await using scene = await Scene.create(chain("checkout", "charge", "ship"));
  await scene.hadron.applyPipeline(chain("starts", "only"));
  const [shown, named, json, missing, slip, other, two, like] = await Promise.all([
    scene.run(["show", "checkout"]),
    scene.run(["checkout"]),
    scene.run(["checkout", "--json"]),
    scene.run(["chekout"]),
    scene.run(["aply"]),
    scene.run(["describe"]),
    scene.run(["checkout", "charge"]),
    scene.run(["starts"]),
  ]);
  const untimed = ({ stdout }: Finished) => stdout.replace(/ [\d.]+ \w+ ago/, "");
  deepStrictEqual([named.code, untimed(named), named.stderr], [0, untimed(shown), shown.stderr]);
  match(shown.stdout, /charge/);
  strictEqual(objects(json.stdout)[0].name, "checkout");
  strictEqual(missing.code, 1);
  match(missing.stderr, /^error\[NOT_FOUND\]: .*"chekout".*\nhint: did you mean checkout\?/);
  for (const [ended, word] of [[slip, "aply"], [other, "describe"], [two, "checkout"]] as const) {
    strictEqual(ended.code, 2);
    match(ended.stderr, new RegExp(`^error\\[INVALID_ARGUMENT\\]: unknown command '${word}'`));
  }
  deepStrictEqual([like.code, like.stderr], [0, ""]);
  match(like.stdout, /only/);
});

Deno.test("apply says what it did; a definition that is not what its revision was is a failure", async () => {
  await using scene = await Scene.create();
  const created = await scene.run(["apply", "-"], CHECKOUT);
  deepStrictEqual([created.code, created.stdout, created.stderr], [0, "checkout created, revision 1\n", ""]);
  const again = await scene.run(["apply", "-"], CHECKOUT);
  deepStrictEqual([again.code, again.stdout], [0, "checkout unchanged, revision 1\n"]);
  const other = CHECKOUT.replace("maxAttempts: 3", "maxAttempts: 4");
  const differing = await scene.run(["apply", "-", "--json"], other);
  strictEqual(differing.code, 1);
  deepStrictEqual(objects(differing.stdout), [
    { pipeline: "checkout", outcome: "unchanged", revision: 1, differs: true },
  ]);
  match(differing.stderr, /^error\[CONFLICT\]: .*has changed nothing\nhint: raise its revision above 1; .* diff -/);
  const updated = await scene.run(["apply", "-"], other.replace("revision: 1", "revision: 2"));
  deepStrictEqual([updated.code, updated.stdout], [0, "checkout updated, revision 2\n"]);
});

Deno.test("what is wrong with a definition is told by file, line and column, all of it", async () => {
  await using scene = await Scene.create();
  const folder = await Deno.makeTempDir();
  const path = `${folder}/checkout.yaml`;
  await Deno.writeTextFile(path, CHECKOUT.replace("[charge, reserve", "[chrge, reserve").replace("[ship]", "[shp]"));
  for (const command of ["apply", "diff"]) {
    const { code, stdout, stderr } = await scene.run([command, path]);
    deepStrictEqual([code, stdout], [2, ""]);
    match(stderr, /^error\[INVALID_ARGUMENT\]: \w+ pipeline: 2 things are wrong\n/);
    match(stderr, /\n {2}\S*checkout\.yaml:11:20: stages\[2\]\.dependencies\[0\]: .* did you mean "charge"\?\n/);
    match(stderr, /\n {2}\S*checkout\.yaml:13:13: stages\[3\]\.after\[0\]: .* did you mean "ship"\?\n$/);
  }
  const missing = await scene.run(["apply", "-"], CHECKOUT.replace("stream: orders", "stream: odrers"));
  strictEqual(missing.code, 1);
  match(
    missing.stderr,
    /^error\[NOT_FOUND\]: .*\nhint: did you mean orders\? `hadron stream ensure odrers` makes it\n$/,
  );
  await Deno.remove(folder, { recursive: true });
});

Deno.test("ls and show tell of pipelines: as a table, as a graph with its workers, as JSON", async () => {
  await using scene = await Scene.create(CHECKOUT);
  const mayEnd = Promise.withResolvers<void>();
  await using _charge = await scene.hadron.pipeline("checkout").stage("charge", async () => await mayEnd.promise, {
    concurrency: 1,
  });
  // Whatever fails here, the worker is to come to its end.
  using _ = { [Symbol.dispose]: () => mayEnd.resolve() };
  // Disposed first, so that a test that fails does not wait for its own worker.
  await using _end = { [Symbol.asyncDispose]: () => Promise.resolve(mayEnd.resolve()) };
  for (const total of [1, 2]) await scene.hadron.pipeline("checkout").start({ total });
  await eventually("both runs have begun", async () => {
    const { stages } = await scene.hadron.pipeline("checkout").info();
    return stages[0].inFlight + stages[0].ready === 2 && stages[1].ready === 2;
  });
  const listed = await scene.run(["ls"]);
  match(listed.stdout, /\ncheckout +1 +stream orders \(order\.created\) +- +2 +- +- +- +reserve\n$/);
  const shown = await scene.run(["show", "checkout"]);
  strictEqual(shown.code, 0);
  match(shown.stdout, /runs +2 running; at most/);
  match(shown.stdout, /\n● charge +1 worker, 1 in flight, 1 ready; 3 attempts, 10 ms apart\n/);
  match(shown.stdout, /\n│ ○ reserve +no worker, 2 ready; /);
  match(shown.stdout, /\n└─┴─○ ship +no worker; .*\n {4}└─○ notify +no worker; /);
  match(shown.stdout, /\ncharge +\(no name\) +1 of 1 /);
  const [info] = objects((await scene.run(["show", "checkout", "--json"])).stdout);
  const [pipeline] = objects((await scene.run(["ls", "--json"])).stdout);
  const running = { pending: 0, running: 2, completed: 0, failed: 0, cancelled: 0 };
  deepStrictEqual([info.name, info.revision, info.runs], ["checkout", 1, running] as unknown[]);
  deepStrictEqual(pipeline.definition, info.definition);
});

Deno.test("diff says what changes, what unfinished runs need of it, and that a revision has to be raised", async () => {
  await using scene = await Scene.create();
  const fresh = await scene.run(["diff", "-"], CHECKOUT);
  deepStrictEqual([fresh.code, fresh.stdout], [0, "checkout  new\n+ pipeline checkout, revision 1\n"]);
  await scene.hadron.applyPipeline(CHECKOUT);
  deepStrictEqual((await scene.run(["diff", "-"], CHECKOUT)).stdout, "checkout  revision 1 → 1\nno changes\n");
  const run = await scene.hadron.pipeline("checkout").start({ total: 5 });
  await eventually("the run has begun", async () => (await run.inspect()).status === "running");
  const next = CHECKOUT.replace("maxAttempts: 3", "maxAttempts: 5").replace("name: notify", "name: audit");
  const { code, stdout } = await scene.run(["diff", "-"], next.replace("revision: 1", "revision: 2"));
  strictEqual(code, 0);
  strictEqual(
    stdout,
    `checkout  revision 1 → 2
~ stages.charge.retry.maxAttempts  3 → 5
- stage notify  (1 unfinished run still needs it)
+ stage audit  after ship
1 unfinished run goes on with revision 1
`,
  );
  match(
    (await scene.run(["diff", "-"], next)).stdout,
    /\napplied as it is, it changes nothing: its revision 1 is not above/,
  );
  const [json] = objects((await scene.run(["diff", "-", "--json"], next)).stdout);
  deepStrictEqual(json.removedStages, [{ stage: "notify", unfinished: 1 }]);
});

Deno.test("start prints the id of a run, and with --wait its reply, or the outputs of its last stages", async () => {
  await using scene = await Scene.create(CHECKOUT);
  const { hadron } = scene;
  const checkout = hadron.pipeline("checkout");
  await using _charge = await checkout.stage("charge", (task) => ({ paid: task.root.json<{ total: number }>().total }));
  await using _reserve = await checkout.stage("reserve", () => "reserved");
  await using _ship = await checkout.stage("ship", (task) => task.inputs.charge.json());
  await using _notify = await checkout.stage("notify", () => "told");
  const waited = await scene.run(["start", "checkout", '{"total":5}', "--wait", "--key", "c-1", "-H", "a=b"]);
  deepStrictEqual([waited.code, waited.stdout], [0, '{"paid":5}']);
  const [, id] = /^run (\S+) of "checkout" has begun\n$/.exec(waited.stderr)!;
  const { root } = await checkout.run(id).inspect();
  deepStrictEqual([root!.type, root!.key, root!.headers], ["order.created", "c-1", { a: "b" }]);
  const started = await scene.run(["start", "checkout", '{"total":6}']);
  deepStrictEqual([started.code, started.stderr], [0, ""]);
  strictEqual((await checkout.run(started.stdout.trimEnd()).result({ timeoutMs: 10_000 })).status, "completed");
  const [ended] = objects((await scene.run(["start", "checkout", '{"total":7}', "--wait", "--json"])).stdout);
  const body = (data: string) => ({ headers: {}, data });
  deepStrictEqual(ended, {
    run: ended.run,
    pipeline: "checkout",
    status: "completed",
    reply: body('{"paid":7}'),
    outputs: {
      charge: body('{"paid":7}'),
      reserve: body("reserved"),
      ship: body('{"paid":7}'),
      notify: body("told"),
    },
  });

  const stages = [{ name: "left" }, { name: "right" }];
  const fork = { name: "fork", revision: 1, source: { stream: "receipts" }, stages };
  await hadron.applyPipeline(fork);
  await using _left = await hadron.pipeline("fork").stage("left", () => "l");
  await using _right = await hadron.pipeline("fork").stage("right", () => "r\n2");
  strictEqual((await scene.run(["start", "fork", "--wait"])).stdout, "left\tl\nright\tr\\n2\n");
  await hadron.applyPipeline({ ...fork, revision: 2, stages: [{ name: "left" }, { name: "right", after: ["left"] }] });
  strictEqual((await scene.run(["start", "fork", "--wait"])).stdout, "r\n2");
});

Deno.test("a run with the same --id is begun once", async () => {
  await using scene = await Scene.create(chain("jobs", "only"));
  for (const data of ["a", "b"]) strictEqual((await scene.run(["start", "jobs", data, "--id", "j-1"])).stdout, "j-1\n");
  const runs = await Array.fromAsync(scene.hadron.pipeline("jobs").runs());
  deepStrictEqual(runs.map(({ id }) => id), ["j-1"]);
  strictEqual((await runs[0].inspect()).root!.text(), "a");
});

Deno.test("start --wait is exit code 1 when the run failed or was cancelled, and 5 when it takes too long", async () => {
  await using scene = await Scene.create(chain("jobs", "only"));
  const late = await scene.run(["start", "jobs", "--id", "j-1", "--timeout", "100ms"]);
  deepStrictEqual([late.code, late.stdout], [5, ""]);
  match(
    late.stderr,
    /error\[DEADLINE_EXCEEDED\]: Wait for run j-1: .*\nhint: it goes on; `hadron pipeline run jobs j-1`/,
  );
  await using waiting = scene.server.begin(["pipeline", "start", "jobs", "--id", "j-1", "--wait"]);
  await waiting.untilStderr(/has begun/);
  await scene.hadron.pipeline("jobs").run("j-1").cancel();
  const cancelled = await waiting.end();
  strictEqual(cancelled.code, 1);
  match(cancelled.stderr, /error\[CANCELLED\]: Wait for run j-1 of "jobs": it was cancelled\n$/);
  await using _only = await scene.hadron.pipeline("jobs").stage("only", () => {
    throw new StageError("no luck", { code: "unlucky" });
  });
  const failed = await scene.run(["start", "jobs", "--wait", "--json"]);
  strictEqual(failed.code, 1);
  match(
    failed.stderr,
    /error\[HANDLER_FAILED\]: .*stage "only" failed: no luck \(unlucky\)\nhint: `hadron pipeline run jobs /,
  );
  const [{ status, error }] = objects(failed.stdout);
  deepStrictEqual([status, error], ["failed", { code: "unlucky", message: "no luck", stage: "only" }]);
  await using interrupted = scene.server.begin(["pipeline", "start", "jobs", "--id", "j-1", "--wait"]);
  strictEqual((await interrupted.end()).code, 1);
});

Deno.test("runs and run show how runs stand: what is done, what waits, what failed and why", async () => {
  await using scene = await Scene.create(CHECKOUT);
  const checkout = scene.hadron.pipeline("checkout");
  await using _charge = await checkout.stage("charge", () => {
    throw new StageError("card declined", { code: "card_declined" });
  });
  await using _reserve = await checkout.stage("reserve", () => "two\nlines");
  const run = await checkout.start({ total: 5 }, { key: "c-1" });
  strictEqual((await run.result({ timeoutMs: 10_000 })).status, "failed");
  const table = await scene.run(["runs", "checkout"]);
  match(
    table.stdout,
    new RegExp(`\n${run.id} +✘ failed +1 +\\S+ +.* 1/4 +charge: card declined \\(card_declined\\)\n$`),
  );
  strictEqual((await scene.run(["runs", "checkout", "--status", "completed", "--json"])).stdout, "");
  const [listed] = objects(
    (await scene.run(["runs", "checkout", "--status", "failed", "--limit", "1", "--json"])).stdout,
  );
  deepStrictEqual([listed.run, listed.status, listed.root], [run.id, "failed", undefined]);
  for (const args of [[run.id], ["checkout", run.id], [run.id, "--pipeline", "checkout"]]) {
    const { code, stdout } = await scene.run(["run", ...args]);
    strictEqual(code, 0);
    match(stdout, new RegExp(`^✘ {2}${run.id} {2}failed {2}checkout, revision 1\n`));
    match(stdout, /\n {2}with +order\.created {2}key=c-1 {2}\{"total":5\}\n/);
    match(stdout, /\n {2}error +charge: card declined \(card_declined\)\n/);
    match(stdout, /\n✘ charge +failed, 3 attempts: card declined \(card_declined\)\n/);
    match(stdout, /\n│ ✔ reserve +completed in .* → two\\nlines\n└─┴─○ ship\n {4}└─○ notify\n$/);
  }
  const [json] = objects((await scene.run(["run", run.id, "--json"])).stdout);
  deepStrictEqual(json.root, { headers: {}, data: '{"total":5}', type: "order.created", key: "c-1", id: "" });
  const [charge, reserve] = json.stages as Record<string, unknown>[];
  deepStrictEqual([charge.status, charge.attempts, charge.output], ["failed", 3, undefined]);
  deepStrictEqual([reserve.status, reserve.output], ["completed", { headers: {}, data: "two\nlines" }]);
});

Deno.test("retry and cancel change one run, or all that stand as is said", async () => {
  await using scene = await Scene.create(chain("jobs", "first", "second"));
  const jobs = scene.hadron.pipeline("jobs");
  let isFailing = true;
  await using _first = await jobs.stage("first", () => "done");
  await using _second = await jobs.stage("second", () => {
    if (isFailing) throw new Error("not today");
  });
  const runs = await Promise.all(["a", "b", "c"].map((id) => jobs.start(id, { id })));
  for (const run of runs) await run.result({ timeoutMs: 10_000 });
  isFailing = false;
  const one = await scene.run(["retry", "a", "--json"]);
  deepStrictEqual([one.code, objects(one.stdout)], [0, [{ run: "a", pipeline: "jobs", retried: true }]]);
  strictEqual((await runs[0].result({ timeoutMs: 10_000 })).status, "completed");
  const again = await scene.run(["retry", "jobs", "a"]);
  strictEqual(again.code, 1);
  match(again.stderr, /^error\[CONFLICT\]: Retry run a: it is completed, .*\nhint: `hadron pipeline run jobs a`/);
  const all = await scene.run(["retry", "--all", "--status", "failed", "--pipeline", "jobs", "--json"]);
  deepStrictEqual(objects(all.stdout).map(({ run }) => run).sort(), ["b", "c"]);
  for (const run of runs) strictEqual((await run.result({ timeoutMs: 10_000 })).status, "completed");

  await scene.hadron.applyPipeline(chain("still", "only"));
  for (const id of ["x", "y"]) await scene.hadron.pipeline("still").start("", { id });
  strictEqual((await scene.run(["cancel", "x"])).code, 0);
  const rest = await scene.run(["cancel", "--all", "still", "--json"]);
  deepStrictEqual(objects(rest.stdout), [{ run: "y", pipeline: "still", cancelled: true }]);
  strictEqual((await scene.run(["cancel", "still", "x"])).code, 1);
});

Deno.test("rm deletes a pipeline; with runs that have not ended only by --force", async () => {
  await using scene = await Scene.create(chain("jobs", "only"));
  await scene.hadron.pipeline("jobs").start("");
  const refused = await scene.run(["rm", "jobs"]);
  strictEqual(refused.code, 1);
  match(
    refused.stderr,
    /error\[CONFLICT\]: .*1 of its runs .*\nhint: .*--status running.*--force gives them up\n$/,
  );
  const removed = await scene.run(["rm", "jobs", "--force", "--json"]);
  deepStrictEqual([removed.code, objects(removed.stdout)], [0, [{ pipeline: "jobs", deleted: true }]]);
  deepStrictEqual(await scene.hadron.pipelines(), []);
});

Deno.test("a pipeline, a stage or a run that is not there is exit code 1, with the nearest that is", async (t) => {
  await using scene = await Scene.create(CHECKOUT);
  const run = await scene.hadron.pipeline("checkout").start({ total: 5 });
  const table: [args: string[], hint: RegExp][] = [
    [["show", "chekout"], /did you mean checkout\? .*`hadron pipeline ls`/],
    [["runs", "chekout"], /did you mean checkout\?/],
    [["start", "chekout", "x"], /did you mean checkout\?/],
    [["rm", "zzz"], /`hadron pipeline apply FILE` makes one/],
    [["work", "checkout", "chrge", "--exec", "cat"], /did you mean charge\? `hadron pipeline show checkout`/],
    [["work", "chekout", "charge", "--exec", "cat"], /did you mean checkout\?/],
    [["run", `${run.id}7`], new RegExp(`did you mean ${run.id}\\?`)],
    [["run", "checkout", "zzzzzz"], /`hadron pipeline runs checkout` lists/],
    [["run", "chekout", run.id], /did you mean checkout\?/],
    [["retry", "checkout", "zzzzzz"], /`hadron pipeline runs checkout` lists/],
  ];
  for (const [args, hint] of table) {
    await t.step(args.join(" "), async () => {
      const { code, stdout, stderr } = await scene.run(args);
      match(stderr, /^error\[NOT_FOUND\]: /);
      match(stderr.slice(stderr.indexOf("\nhint: ")), hint);
      deepStrictEqual([code, stdout], [1, ""]);
    });
  }
});

Deno.test("an id that several pipelines have is to be told apart, and an event of the wrong type begins no run", async () => {
  await using scene = await Scene.create(chain("one", "only"));
  await scene.hadron.applyPipeline(chain("two", "only"));
  for (const name of ["one", "two"]) await scene.hadron.pipeline(name).start("", { id: "same" });
  const { code, stderr } = await scene.run(["run", "same"]);
  strictEqual(code, 2);
  match(stderr, /one and two each have a run of that id\nhint: --pipeline one says which\n$/);
  match((await scene.run(["run", "same", "--pipeline", "two"])).stdout, / two, revision 1\n/);
  await scene.hadron.applyPipeline(CHECKOUT);
  const wrong = await scene.run(["start", "checkout", "x", "--type", "order.lost"]);
  strictEqual(wrong.code, 2);
  match(wrong.stderr, /an event of type "order\.lost" begins no run, it takes order\.created/);
});

Deno.test("a run outside of a terminal has no colours, and none of its data plays tricks", async () => {
  await using scene = await Scene.create(chain("jobs", "only"));
  await using _only = await scene.hadron.pipeline("jobs").stage("only", () => "\x1b[2Jout");
  const run = await scene.hadron.pipeline("jobs").start("\x1b[2Jin", { id: "i" });
  await run.result({ timeoutMs: 10_000 });
  const { stdout } = await scene.run(["run", "i"]);
  match(stdout, /\\x1b\[2Jin/);
  // deno-lint-ignore no-control-regex -- it is what is looked for
  doesNotMatch(stdout, /\x1b/);
});
