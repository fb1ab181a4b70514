// The guides in docs/: every command and every program in them is run, in its order, and prints what the page says it prints. The tests that
// they name as proof are there, and so are the files by which docs/architecture.md tells how it is built.

import { deepStrictEqual, ok } from "node:assert/strict";
import { runTour } from "../support/tour.ts";

const DOCS = new URL("../../docs/", import.meta.url);
/** Made from the help, whose examples are for the reader to adapt. */
const REFERENCE = "cli.md";
const ignore = Deno.build.os === "windows";

for (const name of await guides()) {
  Deno.test({ name: `every command and program of docs/${name} does what it says there`, ignore }, async () => {
    await runTour(`docs/${name}`, { blocksMin: 1 });
  });
}

Deno.test("the tests that docs/guarantees.md names are there", async () => {
  const page = await Deno.readTextFile(new URL("guarantees.md", DOCS));
  const missing: string[] = [];
  let named = 0;
  for (const [, path, title] of page.matchAll(/\[\w+_test\]\(\.\.\/([^)]+)\)\s+"([^"]+)"/g)) {
    named++;
    const source = await Deno.readTextFile(new URL(`../${path}`, DOCS)).catch(() => "");
    if (!source.includes(title.replace(/\s+/g, " "))) missing.push(`${path}: ${title}`);
  }
  deepStrictEqual(missing, []);
  deepStrictEqual(named, page.match(/_test\b(?!\.)/g)!.length, "each test is named by its file and its title");
  ok(named > 30, `${named} tests are named`);
});

Deno.test("the files and folders that docs/architecture.md names are there", async () => {
  const page = await Deno.readTextFile(new URL("architecture.md", DOCS));
  const [asItIs] = page.split("## Where this differs from the plan");
  const paths = await pathsBelow(new URL("../", DOCS), "");
  const missing: string[] = [];
  let named = 0;
  for (const [, path] of asItIs.matchAll(/`([\w./]+(?:\.ts|\.proto|\/))`/g)) {
    named++;
    if (!paths.some((each) => `/${each}`.endsWith(`/${path}`))) missing.push(path);
  }
  deepStrictEqual(missing, []);
  ok(named > 60, `${named} are named`);
});

/** The files of the project, and its folders, which end in a slash. */
async function pathsBelow(folder: URL, path: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (!isDirectory) paths.push(`${path}${name}`);
    // What is made, or the version control's, is no part of it.
    else if (name !== ".git" && name !== "dist") {
      paths.push(`${path}${name}/`, ...await pathsBelow(new URL(`${name}/`, folder), `${path}${name}/`));
    }
  }
  return paths;
}

/** The pages of docs/ with something to run. */
async function guides(): Promise<string[]> {
  const names: string[] = [];
  for await (const { name, isFile } of Deno.readDir(DOCS)) {
    if (!isFile || name === REFERENCE) continue;
    if (/^```(?:sh|ts)$/m.test(await Deno.readTextFile(new URL(name, DOCS)))) names.push(name);
  }
  return names.sort();
}
