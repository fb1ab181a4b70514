// Proves that the keys of editing do to text and cursor what people expect of a shell's line, in one line and in many.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { Editor } from "./editor.ts";
import type { Key } from "./keys.ts";

/** `left`, `C-w`, `M-b`; anything of one character is typed. */
function key(name: string): Key {
  const [, modifier, base] = /^(?:([CM])-)?(.+)$/.exec(name) ?? [];
  const text = modifier === undefined && [...base].length === 1 ? base : "";
  return { name: base, ctrl: modifier === "C", meta: modifier === "M", shift: false, text };
}

/** The text after these keys, with the cursor shown as `|`. */
function edited(text: string, ...keys: string[]): string {
  const editor = new Editor();
  editor.set(text);
  for (const name of keys) editor.key(key(name));
  return `${editor.text.slice(0, editor.cursor)}|${editor.text.slice(editor.cursor)}`;
}

Deno.test("typing, moving and removing in a line", () => {
  strictEqual(edited("", "a", "b", "left", "x"), "ax|b");
  strictEqual(edited("abc", "home", "delete", "end", "backspace"), "b|");
  strictEqual(edited("one two.three", "M-b", "M-b"), "one |two.three");
  strictEqual(edited("one two", "C-w"), "one |");
  strictEqual(edited("one two", "C-a", "M-f"), "one| two");
  strictEqual(edited("one two", "C-left", "C-k"), "one |");
  strictEqual(edited("one two", "left", "C-u"), "|o");
});

Deno.test("what a reader sees as a character is one", () => {
  strictEqual(edited("a👩‍🚀", "backspace"), "a|");
  strictEqual(edited("é日", "left", "left"), "|é日");
});

Deno.test("arrows move between lines and keep the column", () => {
  strictEqual(edited("long line\nx\nother", "up"), "long line\nx|\nother");
  strictEqual(edited("abc\ndef", "left", "up"), "ab|c\ndef");
  strictEqual(edited("abc\ndef", "home", "left"), "abc|\ndef");
  strictEqual(edited("abc\ndef", "home", "backspace"), "abc|def");
  strictEqual(edited("abc\ndef", "home", "C-k"), "abc\n|");
});

Deno.test("a key that does nothing says so", () => {
  const editor = new Editor();
  editor.set("one line");
  deepStrictEqual(["up", "down", "right", "f5"].map((name) => editor.key(key(name))), [false, false, false, false]);
  strictEqual(editor.key(key("left")), true);
});
