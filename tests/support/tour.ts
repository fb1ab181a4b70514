/**
 * Documents whose commands and programs are run: every shell block and every TypeScript block of a document, in its order, in one shell and
 * in a folder that looks like the checkout, prints what the document says it prints.
 *
 * In a shell block a line after `#=>` is promised: it, or something that contains it, is printed once its block has begun. In a program
 * that is what stands in a comment after a `console.log`. A block that begins with `alias` is for people.
 *
 * @module
 */
import { ok } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { freePort } from "./free_port.ts";
import { Running } from "./running.ts";

const ROOT_URL = new URL("../../", import.meta.url);
const ROOT = fileURLToPath(ROOT_URL);
/** What commands say that stay in the background, when they are ready. */
const READY = "subscribed to|handling|working on stage|workers are ready";
const DEFAULT_URL = "hadron://127.0.0.1:7420";

/** A document under way. */
export interface Tour {
  readonly shell: Running;
  /** The block that has just been run. */
  readonly block: string;
}

/** A block of a document. */
interface Block {
  language: string;
  text: string;
}

/** What is to be known of a document. */
export interface TourOptions {
  /** The part of it that is run. @default all of it */
  part?(text: string): string;
  /** At least so many blocks have to be there. */
  blocksMin: number;
  /** Waits for what a person would wait for after a block. */
  afterBlock?(tour: Tour): Promise<void>;
}

/** Runs a document of the project. */
export async function runTour(path: string, { part, blocksMin, afterBlock }: TourOptions): Promise<void> {
  const text = await Deno.readTextFile(`${ROOT}${path}`);
  const blocks = blocksOf(part === undefined ? text : part(text));
  ok(blocks.length >= blocksMin, `${path} has ${blocks.length} blocks to run`);
  const folder = await Deno.makeTempDir({ prefix: "hadron-tour-" });
  try {
    await runBlocks(folder, new URL(path, ROOT_URL), blocks, afterBlock ?? (() => Promise.resolve()));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function runBlocks(
  folder: string,
  document: URL,
  blocks: Block[],
  afterBlock: (tour: Tour) => Promise<void>,
): Promise<void> {
  const port = freePort();
  const url = `hadron://127.0.0.1:${port}`;
  await furnish(folder);
  const env = { PATH: `${folder}/bin:${Deno.env.get("PATH")}`, HADRON_PORT: String(port), HADRON_URL: url };
  await using shell = new Running("bash", ["-s"], { env, keepStdin: true });
  await shell.write(`cd "${folder}"\nexec 2>&1\n`);
  let ready = 0;
  try {
    for (const [index, { language, text: block }] of blocks.entries()) {
      const isProgram = language === "ts";
      const commands = isProgram ? await program(folder, document, index, block) : block;
      await shell.write(`echo "block ${index} begins"\n${commands}\necho "block ${index} ends"\n`);
      await shell.untilStdout(new RegExp(`^block ${index} ends$`, "m"));
      if (!isProgram) ready += readyLines(block);
      if (ready > 0) await shell.untilStdout(new RegExp(`(?:(?:${READY})[^]*){${ready}}`));
      // Processes in the background print when they get to it, so only what one process prints has an order.
      for (const line of isProgram ? programPromises(block) : promises(block, url)) {
        await shell.untilStdout(new RegExp(`^block ${index} begins\n[^]*${escaped(line)}`, "m"));
      }
      await afterBlock({ shell, block });
    }
  } finally {
    await shell.write("kill $(jobs -p); wait\nexit 0\n");
    await shell.end();
  }
}

/** Everything of the checkout by its own name, and `hadron` and `deno` among the commands. */
async function furnish(folder: string): Promise<void> {
  for await (const { name } of Deno.readDir(ROOT)) {
    if (!name.startsWith(".")) await Deno.symlink(`${ROOT}${name}`, `${folder}/${name}`);
  }
  await Deno.mkdir(`${folder}/bin`);
  const commands = { hadron: `run -A "${ROOT}cli/main.ts"`, deno: "" };
  for (const [name, words] of Object.entries(commands)) {
    await Deno.writeTextFile(`${folder}/bin/${name}`, `#!/bin/sh\nexec "${Deno.execPath()}" ${words} "$@"\n`, {
      mode: 0o755,
    });
  }
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(sh|ts)\n(.*?)^```$/gms)].map(([, language, text]) => ({ language, text }))
    .filter(({ text }) => !text.startsWith("alias"));
}

/** Saves a program, which imports as it would beside its document; returns the command that runs it. */
async function program(folder: string, document: URL, index: number, text: string): Promise<string> {
  const name = `program_${index}.ts`;
  const imports = (_: string, from: string, specifier: string) => `${from}"${new URL(specifier, document)}"`;
  await Deno.writeTextFile(`${folder}/${name}`, text.replace(/^(import .*from )"(\.[^"]*)"/gm, imports));
  return `deno run -A ${name} || echo "${name} failed"`;
}

/** What a program promises to print. */
function programPromises(text: string): string[] {
  return [...text.matchAll(/^ *console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
}

/** What a block promises to print, in order. */
function promises(block: string, url: string): string[] {
  return [...block.matchAll(/^#=> (.*)$/gm)].map((match) => match[1].replace(DEFAULT_URL, url));
}

/** How many commands of a block stay in the background and say when they are ready. */
function readyLines(block: string): number {
  return [...block.matchAll(/^(?:hadron (?:sub|reply|pipeline work)|deno run) .*&$/gm)].length;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
