/**
 * `deno task soak [churn|crash|faults] [--minutes N] [--kills N] [--runs N] [--seed S]`: long runs, too long for `deno task test`.
 *
 * @module
 */
import { churn } from "./churn.ts";
import { crash } from "./crash.ts";
import { faults } from "./faults.ts";

const SOAKS: Record<string, (minutes: number, seed: number) => Promise<void>> = {
  churn,
  crash: (_minutes, seed) => crash(kills, seed, console.log),
  faults: (_minutes, seed) => faults(runs, seed, console.log),
};

const names = Deno.args.filter((argument, at) => !argument.startsWith("--") && !Deno.args[at - 1]?.startsWith("--"));
const minutes = Number(option("--minutes") ?? 3);
const kills = Number(option("--kills") ?? 300);
// A simulation is replayed by its seed alone.
const runs = Number(option("--runs") ?? (option("--seed") === undefined ? 5000 : 1));
const seed = Number(option("--seed") ?? Math.floor(Math.random() * 2 ** 31));

function option(name: string): string | undefined {
  const at = Deno.args.indexOf(name);
  return at < 0 ? undefined : Deno.args[at + 1];
}

for (const name of names.length > 0 ? names : Object.keys(SOAKS)) {
  const soak = SOAKS[name];
  if (soak === undefined || !(minutes > 0) || !(kills > 0) || !(runs > 0) || !Number.isInteger(seed)) {
    console.error(
      `usage: deno task soak [${Object.keys(SOAKS).join("|")}] [--minutes N] [--kills N] [--runs N] [--seed S]`,
    );
    Deno.exit(2);
  }
  console.log(`${name}: seed ${seed} (--seed ${seed} replays it)`);
  await soak(minutes, seed);
  console.log(`${name}: held`);
}
