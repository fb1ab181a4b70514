/**
 * `deno task soak [churn|crash] [--minutes N] [--kills N] [--seed S]`: long runs, too long for `deno task test`.
 *
 * @module
 */
import { churn } from "./churn.ts";
import { crash } from "./crash.ts";

const SOAKS: Record<string, (minutes: number, seed: number) => Promise<void>> = {
  churn,
  crash: (_minutes, seed) => crash(kills, seed, console.log),
};

const names = Deno.args.filter((argument, at) => !argument.startsWith("--") && !Deno.args[at - 1]?.startsWith("--"));
const minutes = Number(option("--minutes") ?? 3);
const kills = Number(option("--kills") ?? 300);
const seed = Number(option("--seed") ?? Math.floor(Math.random() * 2 ** 31));

function option(name: string): string | undefined {
  const at = Deno.args.indexOf(name);
  return at < 0 ? undefined : Deno.args[at + 1];
}

for (const name of names.length > 0 ? names : Object.keys(SOAKS)) {
  const soak = SOAKS[name];
  if (soak === undefined || !(minutes > 0) || !(kills > 0) || !Number.isInteger(seed)) {
    console.error(`usage: deno task soak [${Object.keys(SOAKS).join("|")}] [--minutes N] [--kills N] [--seed S]`);
    Deno.exit(2);
  }
  console.log(`${name}: seed ${seed} (--seed ${seed} replays it)`);
  await soak(minutes, seed);
  console.log(`${name}: held`);
}
