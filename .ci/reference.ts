// Writes docs/cli.md from the declarations of the commands: `deno task reference`. With `--check` it writes nothing and fails when what
// is committed is not what the program says, which is how `deno task ok` finds a page that has gone stale.

import { createProgram } from "../cli/command.ts";
import { referenceOf } from "../cli/reference.ts";

const page = new URL("../docs/cli.md", import.meta.url);
// A variable of whoever runs this is not a default.
for (const name of Object.keys(Deno.env.toObject())) if (name.startsWith("HADRON_")) Deno.env.delete(name);
const text = await referenceOf(createProgram());
if (!Deno.args.includes("--check")) {
  await Deno.writeTextFile(page, text);
} else if (await Deno.readTextFile(page).catch(() => "") !== text) {
  console.error("Stale: the commands give another docs/cli.md; run: deno task reference");
  Deno.exit(1);
}
