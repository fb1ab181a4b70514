/**
 * `hadron complete -- WORDS…`: what completion scripts ask. A line for each thing that the last word can be: the word, a tab, and
 * what it is for; a last line `:files` where it can be the path of a file, after an `@` if the word begins with one.
 *
 * Somebody is waiting with a finger on the Tab key: a server has {@linkcode PATIENCE_MS} to answer, then there are the names that
 * need none. Nothing goes to standard error, ever, because it would land in the middle of a command line.
 *
 * @module
 */
import type { Command } from "commander";
import { targetOf } from "../context/contexts.ts";
import { readContexts } from "../context/file.ts";
import { TOPICS } from "../topics.ts";
import { writeOutputSync } from "../stdio.ts";
import { contextNames, isKnownToServer, namesAtServer } from "./names.ts";
import { type Candidate, type Wanted, wantedOf } from "./wanted.ts";

/** What a server has to answer in. */
const PATIENCE_MS = 300;
const DESCRIPTION_MAX = 60;

/** Writes the candidates for the last of `words`. */
export async function complete(program: Command, words: string[]): Promise<void> {
  const wanted = await wantedOf(program, words);
  const isForHelp = words[0] === "help" && words.length === 2;
  const candidates = isForHelp ? topics(program) : [...wanted.candidates, ...await namesFor(wanted)];
  const { prefix, typed, kind } = wanted;
  const lines = candidates.filter(({ value }) => value.startsWith(typed)).map(({ value, description }) => {
    return `${prefix}${value}\t${shortened(description)}\n`;
  });
  if (kind === "file" || kind === "data" && typed.startsWith("@")) lines.push(":files\n");
  writeOutputSync(lines.join(""));
}

async function namesFor(wanted: Wanted): Promise<Candidate[]> {
  try {
    if (wanted.kind === "context") return await contextNames();
    return isKnownToServer(wanted) ? await liveNames(wanted) : [];
  } catch {
    // Whatever is wrong, with the contexts or with the server, is for the command itself to tell.
    return [];
  }
}

async function liveNames(wanted: Wanted): Promise<Candidate[]> {
  const { connect } = await import("../../client/mod.ts");
  const given = (name: string) => wanted.options[name] ?? (Deno.env.get(`HADRON_${name.toUpperCase()}`) || undefined);
  const options = {
    url: given("url"),
    token: given("token"),
    namespace: given("namespace"),
    context: given("context"),
  };
  const { url, token, namespace } = targetOf(options, await readContexts());
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const late = new Promise<Candidate[]>((resolve) => signal.addEventListener("abort", () => resolve([])));
  return await Promise.race([late, ask()]);

  async function ask(): Promise<Candidate[]> {
    const hadron = await connect(url, { token, namespace, name: "hadron complete", reconnect: false, signal });
    return await namesAtServer(hadron, wanted);
  }
}

function topics(program: Command): Candidate[] {
  return [
    ...program.commands.map((command) => ({ value: command.name(), description: command.summary() })),
    ...Object.entries(TOPICS).map(([value, { summary }]) => ({ value, description: summary })),
  ];
}

/** One line of it, as far as a line in a list goes. */
function shortened(description: string): string {
  const line = description.replaceAll(/\s+/g, " ");
  return line.length <= DESCRIPTION_MAX ? line : `${line.slice(0, DESCRIPTION_MAX - 1)}…`;
}
