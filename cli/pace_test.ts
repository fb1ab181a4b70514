// Proves that a rate is kept evenly, that short delays are made up for and long ones are not, and that waiting ends.
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { delay, Pace, until } from "./pace.ts";

Deno.test("a pace spreads work evenly from its first piece on", () => {
  const pace = new Pace(100, 0);
  deepStrictEqual([pace.next(0), pace.next(0), pace.next(0)], [0, 10, 20]);
});

Deno.test("a pace makes up for being a little late, and for no more than a tenth of a second", () => {
  const pace = new Pace(100, 0);
  pace.next(0);
  strictEqual(pace.next(30), 0);
  strictEqual(pace.next(30), 0);
  strictEqual(pace.next(30), 0);
  strictEqual(pace.next(30), 10);

  const stalled = new Pace(100, 0);
  let atOnce = 0;
  while (stalled.next(60_000) === 0) atOnce++;
  strictEqual(atOnce, 11);
});

Deno.test("waiting ends when the signal aborts, also before it began", async () => {
  const abort = new AbortController();
  const waiting = delay(3_600_000, abort.signal);
  abort.abort();
  await waiting;
  await delay(3_600_000, abort.signal);
});

Deno.test("values end with their source, or with the signal while none comes", async () => {
  const abort = new AbortController();
  async function* stuck() {
    yield 1;
    yield 2;
    await new Promise(() => {});
  }
  const got: number[] = [];
  for await (const value of until(stuck(), abort.signal)) {
    got.push(value);
    if (value === 2) abort.abort();
  }
  deepStrictEqual(got, [1, 2]);

  const all: string[] = [];
  for await (const value of until(ReadableStream.from(["a", "b"]), new AbortController().signal)) all.push(value);
  deepStrictEqual(all, ["a", "b"]);
});
