// Words of other tools are told what they are called here; no word stands for two things, and none for one that is not there.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { createProgram } from "./command.ts";
import { declareLoaded, pathOf } from "./options.ts";
import { commandMeantBy, insteadOfCommand, insteadOfOption, optionMeantBy } from "./other_words.ts";
import type { Command } from "commander";

const WORDS = [
  "publish",
  "create",
  "delete",
  "list",
  "consume",
  "worker",
  "topics",
  "workflow",
  "stop",
  "switch",
  "status",
];

Deno.test("what is meant by the words of other tools is there, and they are no commands themselves", async () => {
  const program = createProgram();
  const paths = new Set<string>();
  const visit = async (command: Command): Promise<void> => {
    await declareLoaded(command);
    paths.add(pathOf(command));
    for (const { long } of command.options) strictEqual(insteadOfOption(pathOf(command), long ?? ""), undefined);
    for (const one of command.commands) await visit(one);
  };
  await visit(program);
  let told = 0;
  for (const path of ["hadron", "hadron stream", "hadron pipeline", "hadron context"]) {
    ok(paths.has(path), path);
    for (const word of WORDS) {
      const meant = commandMeantBy(path, word);
      if (meant === undefined) continue;
      told++;
      ok(paths.has(`${path} ${meant}`), `${path} ${word}: ${meant}`);
      ok(!paths.has(`${path} ${word}`), `${path} ${word} is a command`);
    }
  }
  ok(told > 20, `${told} words are told`);
});

Deno.test("a word means one thing; an option is meant where the command has it", () => {
  strictEqual(commandMeantBy("hadron stream", "delete"), "rm");
  strictEqual(commandMeantBy("hadron stream", "Create"), "ensure");
  strictEqual(commandMeantBy("hadron stream", "frobnicate"), undefined);
  strictEqual(commandMeantBy("hadron bench", "delete"), undefined);
  strictEqual(optionMeantBy("--workers", ["--group", "--concurrency"]), "--concurrency");
  deepStrictEqual(["--queue", "--start"].map((flag) => optionMeantBy("--group", [flag])), ["--queue", undefined]);
});

Deno.test("what other tools have and this one does not is told how it is without", () => {
  ok(insteadOfCommand("hadron", "kv")?.includes("no key-value store"));
  ok(insteadOfOption("hadron stream ensure", "--subjects")?.includes("--type"));
  strictEqual(insteadOfOption("hadron stream pub", "--subjects"), undefined);
});
