// Ids of a window: taken for as long as it lasts, and what is past it takes no room from others.

import { strictEqual, throws } from "node:assert/strict";
import { IdWindow } from "./id_window.ts";

const WINDOW_MS = 1000;
const IDS_MAX = 10;

function fullWindow(): IdWindow {
  const window = new IdWindow(WINDOW_MS, IDS_MAX);
  for (let i = 0; i < IDS_MAX; i++) window.add(`${i}`, { partition: 0, offset: i, timeMs: i });
  return window;
}

Deno.test("a window that is full takes another id once the first of those it has are past", () => {
  const window = fullWindow();
  throws(() => window.checkRoom("s", 1, WINDOW_MS - 1), { code: "LIMIT_EXCEEDED" });
  window.checkRoom("s", 3, WINDOW_MS + 2);
  throws(() => window.checkRoom("s", 4, WINDOW_MS + 2), { code: "LIMIT_EXCEEDED" });
  strictEqual(window.find("3", WINDOW_MS + 2)?.offset, 3);
});

Deno.test("ids are let go of when they are past, though no other comes", () => {
  const window = fullWindow();
  window.forgetPast(WINDOW_MS + 4);
  // What is not there is not there at any time.
  strictEqual(window.find("4", 0), undefined);
  strictEqual(window.find("5", 0)?.offset, 5);
});

Deno.test("an id that comes again after its window is held from then on", () => {
  const window = new IdWindow(WINDOW_MS, IDS_MAX);
  window.add("a", { partition: 0, offset: 0, timeMs: 0 });
  window.add("b", { partition: 0, offset: 1, timeMs: 1 });
  window.add("a", { partition: 0, offset: 2, timeMs: WINDOW_MS });
  window.forgetPast(WINDOW_MS + 1);
  strictEqual(window.find("a", WINDOW_MS + 1)?.offset, 2);
  strictEqual(window.find("b", 0), undefined);
});
