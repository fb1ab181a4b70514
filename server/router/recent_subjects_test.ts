// Proves that recent subjects are the newest first, without doubles, and bounded.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { RecentSubjects } from "./recent_subjects.ts";

Deno.test("recent subjects are listed newest first, each once, by their beginning", () => {
  const recent = new RecentSubjects();
  for (const subject of ["a.b", "c", "a.d", "a.b"]) recent.add(subject);
  deepStrictEqual(recent.list("", 10), ["a.b", "a.d", "c"]);
  deepStrictEqual(recent.list("a.", 10), ["a.b", "a.d"]);
  deepStrictEqual(recent.list("", 2), ["a.b", "a.d"]);
  deepStrictEqual(new RecentSubjects().list("", 10), []);
});

Deno.test("the oldest recent subjects make room for new ones", () => {
  const recent = new RecentSubjects();
  for (let number = 0; number < 3000; number++) recent.add(`s.${number}`);
  const all = recent.list("", 5000);
  strictEqual(all.length, 1024);
  strictEqual(all[0], "s.2999");
  strictEqual(all.at(-1), "s.1976");
});
