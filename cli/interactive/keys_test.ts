// Proves that bytes of a keyboard become the keys that were pressed, however they are cut, and that what is pasted is one key.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { eventually } from "../../tests/support/eventually.ts";
import { type Key, KeyDecoder } from "./keys.ts";

const encoder = new TextEncoder();

function shown({ name, ctrl, meta, shift, text }: Key): string {
  const modifiers = `${ctrl ? "C-" : ""}${meta ? "M-" : ""}${shift && text === "" ? "S-" : ""}`;
  return `${modifiers}${name}${text === "" || text === name ? "" : ` ${JSON.stringify(text)}`}`;
}

/** The keys of what a terminal sends, piece by piece. */
async function keysOf(pieces: (string | Uint8Array)[], count: number): Promise<string[]> {
  const keys: string[] = [];
  const decoder = new KeyDecoder((key) => keys.push(shown(key)));
  for (const piece of pieces) decoder.write(typeof piece === "string" ? encoder.encode(piece) : piece);
  await eventually(`${count} keys, so far ${keys}`, () => keys.length >= count);
  return keys;
}

Deno.test("keys are told by their sequences", async () => {
  const sent = [
    "a",
    "A",
    "\r",
    "\t",
    "\x1b[Z",
    "\x7f",
    "\x1b[A",
    "\x1b[1;5C",
    "\x1b[6~",
    "\x03",
    "\n",
    "\x1b\r",
    "\x1bb",
    "日",
  ];
  deepStrictEqual(await keysOf(sent, 14), [
    "a",
    'a "A"',
    "enter",
    "tab",
    "S-tab",
    "backspace",
    "up",
    "C-right",
    "pagedown",
    "C-c",
    "C-j",
    "M-enter",
    "M-b",
    "日",
  ]);
});

Deno.test("an escape alone is the Escape key; one that goes on is not", async () => {
  deepStrictEqual(await keysOf(["\x1b"], 1), ["escape"]);
  deepStrictEqual(await keysOf(["\x1b", "[A"], 1), ["up"]);
});

Deno.test("two Escapes that follow each other quickly, as of a key that is held, do not make Alt of what comes next", async () => {
  const keys: string[] = [];
  const decoder = new KeyDecoder((key) => keys.push(shown(key)));
  for (const piece of ["\x1b", "\x1b"]) decoder.write(encoder.encode(piece));
  await eventually("two Escapes", () => keys.length >= 2);
  decoder.write(encoder.encode("\r"));
  await eventually("a third key", () => keys.length >= 3);
  deepStrictEqual(keys, ["escape", "escape", "enter"]);
  deepStrictEqual(await keysOf(["\x1b", "\x1b[B", "s"], 3), ["escape", "down", "s"]);
});

Deno.test("what is pasted is one key, wherever it is cut, and its line ends press nothing", async () => {
  const whole = encoder.encode("x\x1b[200~one\r\ntwo\rdrei ü\x1b[201~y");
  for (let cut = 1; cut < whole.length; cut++) {
    deepStrictEqual(await keysOf([whole.subarray(0, cut), whole.subarray(cut)], 3), [
      "x",
      'paste "one\\ntwo\\ndrei ü"',
      "y",
    ]);
  }
});

Deno.test("a character that comes in two pieces is one", async () => {
  const bytes = encoder.encode("é");
  strictEqual((await keysOf([bytes.subarray(0, 1), bytes.subarray(1)], 1))[0], "é");
});
