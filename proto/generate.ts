// Generates proto/generated/ from proto/hadron.proto: `deno task proto`. With `--check` it writes nothing and fails when
// what is committed is not what the schema gives, which is how `deno task ok` finds stale code.
//
// pbjs of protobufjs-cli does the work, in a temporary folder with a node_modules of its own, because the part of it that
// writes declarations does not run from Deno's global cache. Its output is then changed in five ways, each asserted:
// - 64-bit fields are read as JavaScript numbers and refused above 2^53-1. protobufjs makes `Long` objects of them where
//   the package `long` is installed, as it is here, and can be told otherwise only for everyone in the process.
// - texts are written as UTF-8 that decoders take, whatever a program has put into them.
// - encoders start from a plain Writer, so that they give Uint8Array and not node's Buffer out of a shared pool.
// - the declarations do not import `long`.
// - the code names its declarations, so that it is typed when imported by URL too.

import { fileURLToPath } from "node:url";

const cliVersion = "2.7.1";
const runtimeVersion = "8.8.1";
const runtimeSpecifier = `npm:protobufjs@${runtimeVersion}/minimal.js`;

const schemaUrl = new URL("./hadron.proto", import.meta.url);
const generatedUrl = new URL("./generated/", import.meta.url);

const banner = "// Generated from proto/hadron.proto by `deno task proto`. Do not edit.\n";

const flags = [
  ...["--target", "static-module", "--wrap", "esm", "--root", "hadron", "--dependency", runtimeSpecifier],
  ...["--alt-comment", "--force-number"],
  ...["--no-create", "--no-verify", "--no-convert", "--no-delimited", "--no-typeurl", "--no-service"],
];

const readUint64 = `
// protobufjs gives a Long or a number, depending on what else is installed.
const $uint64 = (reader) => {
    const read = reader.uint64(), value = typeof read === "number" ? read : read.toNumber();
    if (value > 9007199254740991)
        throw $RangeError("Failed to read a 64-bit field: " + value + " is above 2^53-1");
    return value;
};
`;

const writeText = `
// A lone surrogate is U+FFFD, as the runtime has it: protobufjs would write what no decoder takes.
const $text = (text) => text.isWellFormed() ? text : text.toWellFormed();
`;

interface Generated {
  "hadron.js": string;
  "hadron.d.ts": string;
}

async function pbjs(folder: string, options: string[]): Promise<void> {
  const run = ["run", "-A", "--quiet", `npm:protobufjs-cli@${cliVersion}/pbjs`];
  const args = [...run, ...flags, ...options, fileURLToPath(schemaUrl)];
  const command = new Deno.Command(Deno.execPath(), { args, cwd: folder, stdin: "null" });
  const { success, stderr } = await command.output();
  if (!success) throw new Error(`Failed to run pbjs: ${new TextDecoder().decode(stderr)}`);
}

/** Replaces every occurrence, and insists that there is one: pbjs may have changed how it writes. */
function rewrite(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`Failed to rewrite what pbjs wrote: it does not contain ${from}`);
  return text.replaceAll(from, to);
}

function rewriteCode(code: string): string {
  code = rewrite(code, "$util.Long ? $util.Long.fromBits(0,0,true) : 0", "0");
  code = rewrite(
    code,
    'typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0',
    "(value = $uint64(reader)) !== 0",
  );
  code = rewrite(code, "$Writer.create()", "new $Writer()");
  code = rewrite(code, "\nconst $root =", `${readUint64}${writeText}\nconst $root =`);
  code = code.replace(/\.string\(((?:[^()]|\([^()]*\))+)\)/g, ".string($text($1))");
  if (!code.includes("$text(message.")) throw new Error("Failed to rewrite how texts are written: there are none");
  const left = code.match(/\$util\.Long|[ (=]reader\.u?int64\(\)(?!,)|[sf]\w*64s?\(/);
  if (left !== null) throw new Error(`Failed to rewrite 64-bit fields: ${left[0].trim()} is left`);
  return `// @ts-self-types="./hadron.d.ts"\n${banner}${code}`;
}

async function generate(): Promise<Generated> {
  const folder = await Deno.makeTempDir({ prefix: "hadron-proto-" });
  try {
    const dependencies = { "protobufjs-cli": cliVersion, protobufjs: runtimeVersion };
    await Deno.writeTextFile(`${folder}/package.json`, JSON.stringify({ dependencies }));
    await Deno.writeTextFile(`${folder}/deno.json`, JSON.stringify({ nodeModulesDir: "auto" }));
    // Declarations are made from the comments, which would be two fifths of the code.
    await pbjs(folder, ["--dts", "--out", "declared.js"]);
    await pbjs(folder, ["--no-comments", "--out", "code.js"]);
    const code = await Deno.readTextFile(`${folder}/code.js`);
    const declarations = await Deno.readTextFile(`${folder}/declared.d.ts`);
    return {
      "hadron.js": rewriteCode(code),
      "hadron.d.ts": banner + rewrite(declarations, 'import Long = require("long");\n', ""),
    };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function committed(name: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(new URL(name, generatedUrl));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

if (import.meta.main) {
  const generated = await generate();
  const stale: string[] = [];
  for (const [name, text] of Object.entries(generated)) {
    if (await committed(name) !== text) stale.push(`proto/generated/${name}`);
  }
  if (Deno.args.includes("--check")) {
    if (stale.length > 0) {
      console.error(`Stale: proto/hadron.proto gives another ${stale.join(" and ")}; run: deno task proto`);
      Deno.exit(1);
    }
    console.log("proto/generated is what proto/hadron.proto gives");
  } else {
    await Deno.mkdir(generatedUrl, { recursive: true });
    for (const [name, text] of Object.entries(generated)) await Deno.writeTextFile(new URL(name, generatedUrl), text);
    console.log(stale.length > 0 ? `Written: ${stale.join(", ")}` : "proto/generated was up to date");
  }
}
