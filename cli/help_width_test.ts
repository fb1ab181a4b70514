// Proves that help fits the terminal it is read at, is the same text, and leaves what can be copied whole.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { fitHelp } from "./help_width.ts";
import { rootHelp } from "./root_help.ts";
import { TOPICS } from "./topics.ts";

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "#");

Deno.test("at any width the help of the program and of topics is the same words, and only what is to be copied is wider", () => {
  const texts = [rootHelp("plain"), ...Object.values(TOPICS).map(({ text }) => text)];
  for (const text of texts) {
    for (const columns of [40, 60, 80, 100]) {
      const fitted = fitHelp(text, columns);
      deepStrictEqual(words(fitted), words(text));
      for (const line of fitted.split("\n")) ok(line.length <= columns || /^ +\S+( \S+)*$/.test(line), line);
    }
    strictEqual(fitHelp(text, Infinity), text);
  }
});

Deno.test("an explanation goes on below itself, and below its term where there is no room beside it", () => {
  const row = "      --url <url>         server to connect to, wherever that may be";
  strictEqual(
    fitHelp(row, 56),
    `      --url <url>         server to connect to, wherever\n${" ".repeat(26)}that may be`,
  );
  strictEqual(fitHelp(row, 40), "      --url <url>\n        server to connect to, wherever\n        that may be");
});

Deno.test("prose is cut anew, comments stay comments, commands stay whole", () => {
  strictEqual(
    fitHelp("one two three\nfour five:\n  a command\nsix", 10),
    "one two\nthree four\nfive:\n  a command\nsix",
  );
  strictEqual(fitHelp("  # why it is done\n  hadron pub a b", 14), "  # why it is\n  # done\n  hadron pub a b");
});
