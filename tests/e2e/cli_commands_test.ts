// Proves over all commands, in one table, what a script relies on: in a pipe a command prints data and nothing else on standard output,
// without colour; --quiet silences standard error; --json gives lines like those its help shows; without a server it exits 3 with a
// hint; and its help says all there is to say. A command without a row fails.

import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from "node:assert/strict";
import type { Command } from "commander";
import { connect, type PipelineDefinition } from "../../client/mod.ts";
import { createProgram } from "../../cli/command.ts";
import { manualOf } from "../../cli/manual.ts";
import { pathOf } from "../../cli/options.ts";
import { walkCommands } from "../../cli/reference.ts";
import { freePort } from "../support/free_port.ts";
import type { Ended, Finished, Running, StartOptions } from "../support/running.ts";
import { runEachHere, runHere, ServerHere } from "../support/server_here.ts";

/**
 * How a command is run so that it succeeds: in the order of the help, so that a row finds what those before it have left. Each pass has
 * names of its own, which end in `pass`.
 */
interface Row {
  args(pass: string): string[];
  stdin?: string | ((pass: string) => string);
  /** Commands that have to have run before; of those that are a pipeline, it is applied. */
  before?(pass: string): (string[] | PipelineDefinition)[];
  /** For one that waits: run again and again, until it succeeds or the command has ended. */
  poke?(pass: string): string[];
  /** For one without an end: stopped by SIGTERM, once it has been poked or has printed a line. */
  endless?: true;
  /** More variables. */
  env?: Record<string, string>;
  /** It is tested elsewhere, at length. */
  elsewhere?: string;
}

const ensure = (pass: string) => ["stream", "ensure", `orders${pass}`];
const publish = (pass: string) => ["stream", "pub", `orders${pass}`, "x", "--type", "t", "--key", "k"];
const consume = (pass: string) => ["stream", "sub", `orders${pass}`, "--group", "g", "--no-follow"];
/** A stream with an event, and a group that has it. */
const consumed = (pass: string) => [ensure(pass), publish(pass), consume(pass)];
const context = (pass: string) => ["context", "add", `c${pass}`, "--url", "h"];

const jobs = (pass: string): PipelineDefinition => {
  return { name: `jobs${pass}`, revision: 1, source: { endpoint: `jobs${pass}` }, stages: [{ name: "only" }] };
};
const jobsText = (pass: string) => JSON.stringify(jobs(pass));

const ROWS: Record<string, Row> = {
  pub: { args: () => ["pub", "a", "-"], stdin: "x" },
  sub: { args: (pass) => ["sub", `s${pass}`, "--count", "1"], poke: (pass) => ["pub", `s${pass}`, "x"] },
  req: { args: () => ["req", "echo", "x"] },
  reply: { args: (pass) => ["reply", `e${pass}`, "--echo"], poke: (pass) => ["req", `e${pass}`, "x"], endless: true },
  services: { args: () => ["services", "echo"] },
  "stream ls": { before: consumed, args: () => ["stream", "ls"] },
  "stream ensure": { args: ensure },
  "stream info": { args: (pass) => ["stream", "info", `orders${pass}`] },
  "stream rm": { before: (pass) => [ensure(pass)], args: (pass) => ["stream", "rm", `orders${pass}`] },
  "stream purge": { before: (pass) => [ensure(pass)], args: (pass) => ["stream", "purge", `orders${pass}`] },
  "stream pub": { before: (pass) => [ensure(pass)], args: publish },
  "stream sub": { before: (pass) => [ensure(pass), publish(pass)], args: consume },
  "stream groups": { args: (pass) => ["stream", "groups", `orders${pass}`] },
  "stream reset": { args: (pass) => ["stream", "reset", `orders${pass}`, "g", "--to", "first"] },
  "stream pause": { args: (pass) => ["stream", "pause", `orders${pass}`, "g"] },
  "stream resume": { args: (pass) => ["stream", "resume", `orders${pass}`, "g"] },
  "stream rm-group": { args: (pass) => ["stream", "rm-group", `orders${pass}`, "g"] },
  "pipeline apply": { args: () => ["pipeline", "apply", "-"], stdin: jobsText },
  "pipeline diff": { args: () => ["pipeline", "diff", "-"], stdin: jobsText },
  "pipeline ls": { args: () => ["pipeline", "ls"] },
  "pipeline show": { args: (pass) => ["pipeline", "show", `jobs${pass}`] },
  "pipeline rm": { before: (pass) => [jobs(`-gone${pass}`)], args: (pass) => ["pipeline", "rm", `jobs-gone${pass}`] },
  "pipeline start": { args: (pass) => ["pipeline", "start", `jobs${pass}`, "x", "--id", `a${pass}`] },
  "pipeline runs": { args: (pass) => ["pipeline", "runs", `jobs${pass}`] },
  "pipeline run": { args: (pass) => ["pipeline", "run", `a${pass}`] },
  "pipeline retry": { args: (pass) => ["pipeline", "retry", `a${pass}`], elsewhere: "cli_pipeline_test.ts" },
  "pipeline cancel": { args: (pass) => ["pipeline", "cancel", `a${pass}`] },
  "pipeline work": {
    args: (pass) => ["pipeline", "work", `jobs${pass}`, "only", "--exec", "cat"],
    poke: (pass) => ["pipeline", "start", `jobs${pass}`, "x", "--wait"],
    endless: true,
  },
  serve: { args: () => ["serve", "--port", "0"], endless: true },
  bench: { args: () => ["bench", "request", "--messages", "100"] },
  top: { args: () => ["top", "--count", "1", "--interval", "100ms"] },
  doctor: { args: () => ["doctor"] },
  tour: { args: () => ["tour"], elsewhere: "cli_tour_test.ts" },
  "context ls": { before: (pass) => [context(pass)], args: () => ["context", "ls"] },
  "context add": { args: (pass) => ["context", "add", `d${pass}`, "--url", "h"] },
  "context use": { args: (pass) => ["context", "use", `c${pass}`], env: { HADRON_URL: "" } },
  "context rm": { args: (pass) => ["context", "rm", `c${pass}`] },
  completions: { args: () => ["completions", "bash"] },
};

/** Everything that makes programs believe that somebody likes colours. */
const COLOURFUL = {
  TERM: "xterm-256color",
  COLORTERM: "truecolor",
  FORCE_COLOR: "1",
  NO_COLOR: "",
  CLICOLOR_FORCE: "1",
};

const commands = (await walkCommands(createProgram())).map((command): [string, Command] => {
  return [pathOf(command).replace("hadron ", ""), command];
});

Deno.test("every command has a row here", () => {
  deepStrictEqual(Object.keys(ROWS).sort(), commands.map(([path]) => path).sort());
});

Deno.test("every command's help has its purpose, examples, exit codes and what it prints with --json", async (t) => {
  for (const [path, command] of commands) {
    await t.step(path, () => {
      let help = "";
      command.configureOutput({ writeOut: (text) => help += text });
      command.outputHelp();
      match(help, new RegExp(`^Usage: hadron ${path}\\b[^\n]*\n\n\\S[^]*\nExamples:\n {2}# .*\n`));
      match(help, new RegExp(`\n {2}.*hadron ${path.replace(/ .*/, "")}`));
      match(help, /\nExit codes:\n {2}0 {4}done\n {2}1 {4}\S.*\n {2}2 {4}\S/);
      match(help, /\nWith --json:\n {2}# .*\n {2}\{/);
      ok(command.summary() !== "");
    });
  }
});

Deno.test("help is on standard output with exit code 0, with the global options, and alike however it is asked for", async (t) => {
  const asked = commands.map(([path]) => path.split(" "));
  const ended = await runEachHere(asked.flatMap((words) => [[...words, "--help"], ["help", ...words]]));
  for (const [i, [path]] of commands.entries()) {
    await t.step(path, () => {
      const [help, same] = ended.slice(2 * i);
      deepStrictEqual(same, help);
      deepStrictEqual([help.code, help.stderr], [0, ""]);
      match(help.stdout, new RegExp(`^Usage: hadron ${path}\\b`));
      for (const option of ["--url", "--namespace", "--json", "--quiet", "--no-color", "--version"]) {
        ok(help.stdout.includes(option), option);
      }
    });
  }
});

Deno.test("in a pipe and quiet: data on standard output, nothing on standard error, exit code 0", async (t) => {
  await withScene(async (scene) => {
    for (const [path] of commands) {
      const row = ROWS[path];
      if (row?.elsewhere !== undefined || row === undefined) continue;
      await t.step(path, async () => {
        const { code, stdout, stderr } = await scene.run(row, "-quiet", ["--quiet"]);
        deepStrictEqual([code, stderr], [0, ""]);
        assertPlain(stdout);
      });
    }
  });
});

Deno.test("with --json: lines with the fields that the help shows, whatever is said on standard error is plain", async (t) => {
  await withScene(async (scene) => {
    for (const [path, command] of commands) {
      const row = ROWS[path];
      if (row?.elsewhere !== undefined || row === undefined) continue;
      await t.step(path, async () => {
        const { code, stdout, stderr } = await scene.run(row, "-json", ["--json"]);
        strictEqual(code, 0, stderr);
        assertPlain(stderr);
        ok(stdout.endsWith("}\n"), stdout);
        const examples = manualOf(command)!.json.map(([, example]) => shapeOf(JSON.parse(JSON.stringify(example))));
        for (const line of stdout.trimEnd().split("\n")) {
          const shape = shapeOf(JSON.parse(line));
          ok(examples.some((example) => isLike(shape, example)), `${line} is like one of ${JSON.stringify(examples)}`);
        }
      });
    }
  });
});

Deno.test("without a server: exit code 3, an error with a hint on standard error only; or it needs none", async (t) => {
  const env = { HADRON_URL: `hadron://127.0.0.1:${freePort()}` };
  await withScene(async (scene) => {
    const rows = commands.filter(([, command]) => manualOf(command)!.exits.some(([code]) => code === 3))
      .map(([path]): [string, Row] => [path, ROWS[path]]);
    const ended = await scene.runAlone(rows.map(([, row]) => row), env);
    for (const [i, [path]] of rows.entries()) {
      await t.step(path, () => {
        const { code, stdout, stderr } = ended[i];
        match(stderr, /^error\[UNAVAILABLE\]: Connect to .*\nhint: .*hadron serve/);
        assertPlain(stderr);
        deepStrictEqual([code, stdout], [3, ""]);
      });
    }
  });
});

/** A server with an endpoint, and a user with a folder for settings. */
async function withScene(work: (scene: Scene) => Promise<void>): Promise<void> {
  await using server = await ServerHere.start();
  await using reply = server.begin(["reply", "echo", "--echo"]);
  await reply.untilStderr(/handling/);
  const home = await Deno.makeTempDir();
  await work(new Scene(server, home));
  await Deno.remove(home, { recursive: true });
}

class Scene {
  constructor(private readonly server: ServerHere, private readonly home: string) {}

  /** Runs the command of a row, with what it needs, to its end. */
  async run({ args, before, poke, stdin, env, endless }: Row, pass: string, more: string[]): Promise<Finished> {
    const needed = before?.(pass) ?? [];
    for (const each of needed.filter((each) => Array.isArray(each))) {
      const { code, stderr } = await this.server.run(each, this.options());
      strictEqual(code, 0, stderr);
    }
    await using hadron = await connect(this.server.url);
    for (const each of needed) if (!Array.isArray(each)) await hadron.pipeline(each.name).apply(each);
    const words = [...args(pass), ...more];
    const options = this.options({ env, stdin: textOf(stdin, pass) });
    if (poke === undefined && !endless) return await this.server.run(words, options);
    await using running = this.server.begin(words, options);
    if (poke === undefined) return await stopped(running);
    for (let done = false; !done && !running.hasEnded;) {
      const { code } = await this.server.run(poke(pass), this.options());
      done = endless === true && code === 0;
    }
    return endless ? await running.stop("SIGTERM") : await running.end();
  }

  /** Runs the commands of rows as they stand. */
  async runAlone(rows: Row[], env: Record<string, string>): Promise<Ended[]> {
    const options = this.options({ env });
    const fed = rows.filter(({ stdin }) => stdin !== undefined);
    const others = rows.filter(({ stdin }) => stdin === undefined);
    const ended = new Map<Row, Ended>();
    (await runEachHere(others.map(({ args }) => args("-alone")), options.env)).forEach((end, i) =>
      ended.set(others[i], end)
    );
    for (const row of fed) {
      const stdin = textOf(row.stdin, "-alone");
      ended.set(row, await runHere(row.args("-alone"), { ...options, stdin }));
    }
    return rows.map((row) => ended.get(row)!);
  }

  private options({ env, stdin }: StartOptions = {}): StartOptions {
    return { env: { ...COLOURFUL, XDG_CONFIG_HOME: this.home, ...env }, stdin };
  }
}

function textOf(stdin: Row["stdin"], pass: string): string | undefined {
  return typeof stdin === "function" ? stdin(pass) : stdin;
}

async function stopped(running: Running): Promise<Finished> {
  await running.untilStdout(/\n/);
  return await running.stop("SIGTERM");
}

/** No colour, nothing that is written over. */
function assertPlain(text: string): void {
  doesNotMatch(text.replaceAll("\x1b", "␛"), /[␛\r]/);
}

type Shape = string | { [name: string]: Shape } | Shape[];

/** What a value is made of: the names of its fields, and the kinds of their values. */
function shapeOf(value: unknown): Shape {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== "object" || value === null) return value === null ? "null" : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
}

/** Fields of which the help says that they are there sometimes only. */
const SOMETIMES = new Set(
  ["stalled", "firstTime", "lastTime", "advice", "deadLetter"]
    .concat(["startedAt", "endedAt", "readyAt", "error", "output", "respond"]),
);
/** Fields whose own fields are up to the user. */
const OPEN = new Set(["headers", "metadata", "source"]);

function isLike(shape: Shape, example: Shape): boolean {
  // A limit that is none is null.
  if (shape === "null" || example === "null") return typeof shape === "string" && typeof example === "string";
  if (Array.isArray(shape) && Array.isArray(example)) {
    return shape.length === 0 || example.length === 0 || isLike(shape[0], example[0]);
  }
  if (typeof shape === "string" || typeof example === "string" || Array.isArray(shape) || Array.isArray(example)) {
    return shape === example;
  }
  const names = new Set([...Object.keys(shape), ...Object.keys(example)]);
  return [...names].every((name) => {
    if (OPEN.has(name)) return true;
    if (!Object.hasOwn(shape, name) || !Object.hasOwn(example, name)) return SOMETIMES.has(name);
    return isLike(shape[name], example[name]);
  });
}
