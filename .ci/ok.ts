// The gate: `deno task ok`. Runs every check, prints each with its time, and fails when any did; the last line counts them.
// With `--no-tests` it leaves the tests out, for .ci/run, which runs them by the command that the README gives.

import { deno, denoAloud } from "./deno.ts";
import { importsOf, importViolations, sourceFiles } from "./import_rule.ts";

const linesMax = 60;

interface Check {
  name: string;
  /** What is wrong, empty when nothing is. */
  run: () => Promise<string>;
}

function command(...args: string[]): () => Promise<string> {
  return async () => {
    const { success, output } = await deno(args);
    if (success) return "";
    return output === "" ? `deno ${args.join(" ")} failed and printed nothing` : output;
  };
}

async function checkImports(): Promise<string> {
  return importViolations(await importsOf(sourceFiles())).join("\n");
}

async function test(): Promise<string> {
  return await denoAloud(["task", "test"]) ? "" : "see above";
}

/** Its beginning, indented: what is wrong in thirty places is not clearer in three thousand lines. */
function excerpt(text: string): string {
  const lines = text.split("\n");
  const left = lines.length - linesMax;
  if (left > 0) lines.splice(linesMax, left, `… and ${left} more lines`);
  return lines.map((line) => `  ${line}`).join("\n");
}

const checks: Check[] = [
  { name: "format", run: command("fmt", "--check") },
  { name: "lint", run: command("lint") },
  { name: "types", run: async () => await command("check", "--doc", ...sourceFiles())() },
  { name: "public docs", run: command("doc", "--lint", "mod.ts") },
  { name: "imports", run: checkImports },
  { name: "generated code", run: command("task", "--quiet", "proto", "--check") },
  { name: "docs/cli.md", run: command("task", "--quiet", "reference", "--check") },
];
if (!Deno.args.includes("--no-tests")) checks.push({ name: "tests", run: test });

let failed = 0;
for (const { name, run } of checks) {
  const startedMs = performance.now();
  const wrong = await run().catch((error: unknown) => String(error));
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  console.log(`${wrong === "" ? "ok    " : "FAILED"} ${name.padEnd(14)} ${seconds.padStart(6)} s`);
  if (wrong === "") continue;
  failed++;
  console.log(`${excerpt(wrong)}\n`);
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
Deno.exit(failed === 0 ? 0 : 1);
