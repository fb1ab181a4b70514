/**
 * `deno task soak [churn|crash|faults|hostile|lives|order|pipeline-faults|pipelines|revisions] [--minutes N] [--kills N] [--runs N] [--events N] [--lanes N] [--seed S]`: long
 * runs, too long for `deno task test`.
 *
 * @module
 */
import { hostileBytes } from "../fuzz/hostile_bytes.ts";
import { Random } from "../fuzz/random.ts";
import { churn } from "./churn.ts";
import { crash } from "./crash.ts";
import { faults } from "./faults.ts";
import { lives } from "./lives.ts";
import { order } from "./order.ts";
import { pipelineFaults } from "./pipeline_faults.ts";
import { pipelines } from "./pipelines.ts";
import { revisions } from "./revisions.ts";

/** What is to hold of keys: SPEC 4, "never overlap and never overtake, also after a nack". */
const ORDER_LOAD = { keys: 10_000, members: 64, partitions: 4, changeEvery: 2_000 };

/** Bytes that are no frames, or not what they should be. */
const HOSTILE_INPUTS = 100_000;

const SOAKS: Record<string, (minutes: number, seed: number) => Promise<void>> = {
  churn,
  crash: (_minutes, seed) => crash(kills, seed, console.log),
  faults: (_minutes, seed) => faults(runs, seed, console.log),
  hostile: (_minutes, seed) => hostileBytes(HOSTILE_INPUTS, new Random(seed)),
  lives: (_minutes, seed) => lives(runs, seed, console.log),
  order: (_minutes, seed) => order({ ...ORDER_LOAD, events }, seed, console.log),
  "pipeline-faults": (_minutes, seed) => pipelineFaults(runs, seed, console.log),
  revisions: (_minutes, seed) => revisions(lanes, seed, console.log),
  pipelines: (_minutes, seed) => pipelines({ kills, lanes }, seed, console.log),
};

const names = Deno.args.filter((argument, at) => !argument.startsWith("--") && !Deno.args[at - 1]?.startsWith("--"));
const minutes = Number(option("--minutes") ?? 3);
const kills = Number(option("--kills") ?? 300);
// A simulation is replayed by its seed alone.
const runs = Number(option("--runs") ?? (option("--seed") === undefined ? 5000 : 1));
const lanes = Number(option("--lanes") ?? 1000);
const events = Number(option("--events") ?? 1_000_000);
const seed = Number(option("--seed") ?? Math.floor(Math.random() * 2 ** 31));

function option(name: string): string | undefined {
  const at = Deno.args.indexOf(name);
  return at < 0 ? undefined : Deno.args[at + 1];
}

const OPTIONS = ["--minutes", "--kills", "--runs", "--events", "--lanes", "--seed"];
const USAGE = `usage: deno task soak [${Object.keys(SOAKS).join("|")}] ${
  OPTIONS.map((name) => `[${name} N]`).join(" ")
}`;
if (Deno.args.includes("--help")) {
  console.log(USAGE);
  Deno.exit();
}
const isPositive = [minutes, kills, runs, events, lanes].every((count) => count > 0);
const isKnown = names.every((name) => name in SOAKS) &&
  Deno.args.every((argument) => !argument.startsWith("--") || OPTIONS.includes(argument));
if (!isPositive || !isKnown || !Number.isInteger(seed)) {
  console.error(USAGE);
  Deno.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(SOAKS)) {
  console.log(`${name}: seed ${seed} (--seed ${seed} replays it)`);
  await SOAKS[name](minutes, seed);
  console.log(`${name}: held`);
}
