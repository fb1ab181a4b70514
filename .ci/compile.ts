// Makes the one executable: `deno task compile [--target TARGET] [--output FILE]` writes dist/hadron (.exe for Windows).
//
// Two steps. `deno bundle` joins cli/main.ts and all it can reach, the server included, in one file of JavaScript; a
// compiler puts that behind the runtime. So nothing of npm is inside but the code in use (0.7 MB where modules and packages
// themselves are 5), no configuration or lock file has a say, and the program starts faster than from its modules.
//
// The compiler is `deno compile` of the Deno that runs this. It fetches its runtime from Deno's own server; where that
// cannot be reached, HADRON_COMPILER names a program that takes the arguments of `deno compile` and does without.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { deno, type Outcome, root, run } from "./deno.ts";

/** Of the build machines of this project: beside the checkout, and for their own platform only. */
const siblingCompiler = fileURLToPath(new URL("../../shared/tools/deno-compile-offline", import.meta.url));

interface Options {
  /** One of `deno compile --help`, by default the platform this runs on. */
  target?: string;
  output?: string;
}

async function compiled(bundle: string, output: string, target: string | undefined): Promise<Outcome> {
  const args = [
    "--allow-all",
    "--unstable-kv",
    "--no-config",
    "--no-lock",
    "--no-npm",
    "--no-check",
    "--output",
    output,
  ];
  if (target !== undefined) args.push("--target", target);
  const compiler = Deno.env.get("HADRON_COMPILER");
  if (compiler !== undefined && compiler !== "") return await run(compiler, [...args, bundle]);
  if (target === undefined && existsSync(siblingCompiler)) return await run(siblingCompiler, [...args, bundle]);
  return await deno(["compile", ...args, bundle]);
}

function assertSuccess(what: string, { success, output }: Outcome): void {
  if (!success) throw new Error(`Failed to ${what}: ${output}`);
}

/** Compiles, and resolves with the path of the executable. */
async function compile({ target = undefined, output = `${root}/dist/hadron` }: Options): Promise<string> {
  const windows = target === undefined ? Deno.build.os === "windows" : target.includes("windows");
  const executable = windows && !output.endsWith(".exe") ? `${output}.exe` : output;
  const folder = await Deno.makeTempDir({ prefix: "hadron-compile-" });
  try {
    const bundle = `${folder}/hadron.js`;
    assertSuccess(
      "bundle cli/main.ts",
      await deno(["bundle", "--platform", "deno", "--output", bundle, "cli/main.ts"]),
    );
    assertSuccess("compile the bundle", await compiled(bundle, executable, target));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
  return executable;
}

if (import.meta.main) {
  const { values } = parseArgs({
    args: Deno.args,
    options: { target: { type: "string" }, output: { type: "string" } },
  });
  const executable = await compile(values);
  const { size } = await Deno.stat(executable);
  console.log(`${executable} ${(size / 1e6).toFixed(1)} MB`);
}
