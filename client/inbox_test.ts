// Proves that an inbox hands out what was put in, once and in order, to those who wait and those who come later, and ends as it is
// told to: after what waits, with an error, or at once when its reader gives up.
import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { Inbox } from "./inbox.ts";

const END = { value: undefined, done: true };

interface Watched {
  inbox: Inbox<number>;
  taken: number[];
  returns(): number;
}

function watched(): Watched {
  const taken: number[] = [];
  let returned = 0;
  const inbox = new Inbox<number>((item) => taken.push(item), () => returned++);
  return { inbox, taken, returns: () => returned };
}

async function rest(inbox: Inbox<number>): Promise<number[]> {
  const items: number[] = [];
  for await (const item of inbox) items.push(item);
  return items;
}

Deno.test("random pushes, takes and drops agree with a plain array", async () => {
  // Takes come in runs, so that the front is cut off on the way.
  const step = fc.oneof(
    fc.record({ push: fc.integer({ min: 1, max: 700 }) }),
    fc.record({ take: fc.integer({ min: 1, max: 700 }) }),
    fc.constant("drop" as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { inbox, taken } = watched();
      let model: number[] = [];
      const expected: number[] = [];
      let pushed = 0;
      for (const step of steps) {
        if (step === "drop") {
          inbox.dropOldest();
          model = model.slice(1);
        } else if ("push" in step) {
          for (let count = 0; count < step.push; count++) {
            inbox.push(++pushed);
            model.push(pushed);
          }
        } else {
          for (let count = Math.min(step.take, model.length); count > 0; count--) {
            const [item] = model.splice(0, 1);
            expected.push(item);
            deepStrictEqual(await inbox.next(), { value: item, done: false });
          }
        }
        strictEqual(inbox.size, model.length);
      }
      inbox.end();
      deepStrictEqual(await rest(inbox), model);
      deepStrictEqual(taken, [...expected, ...model]);
    }),
    { numRuns: 60 },
  );
});

Deno.test("who waits gets what comes, first come first served, and it never counts as waiting", async () => {
  const { inbox, taken } = watched();
  const waiting = [inbox.next(), inbox.next(), inbox.next()];
  inbox.push(1);
  inbox.push(2);
  deepStrictEqual([inbox.size, taken], [0, [1, 2]]);
  inbox.push(3);
  inbox.push(4);
  deepStrictEqual((await Promise.all(waiting)).map(({ value }) => value), [1, 2, 3]);
  strictEqual(inbox.size, 1);
});

Deno.test("after the end what waits is still handed out, then it is over for good; later items are ignored", async () => {
  const { inbox } = watched();
  inbox.push(1);
  inbox.push(2);
  inbox.end();
  inbox.push(3);
  inbox.end(new Error("too late"));
  strictEqual(inbox.isOpen, false);
  deepStrictEqual(await rest(inbox), [1, 2]);
  deepStrictEqual([await inbox.next(), await inbox.next()], [END, END]);
});

Deno.test("with an error the iteration fails, after what waits", async () => {
  const { inbox } = watched();
  const failure = new Error("lost");
  inbox.push(1);
  inbox.end(failure);
  deepStrictEqual(await inbox.next(), { value: 1, done: false });
  await rejects(inbox.next(), failure);
});

Deno.test("everybody who waits hears of the end, and of the error", async () => {
  const ended = watched().inbox;
  const results = [ended.next(), ended.next()];
  ended.end();
  deepStrictEqual(await Promise.all(results), [END, END]);
  const failed = watched().inbox;
  const failures = [failed.next(), failed.next()];
  failed.end(new Error("lost"));
  for (const failure of failures) await rejects(failure, { message: "lost" });
});

Deno.test("leaving the loop throws away what waits and says so once", async () => {
  const { inbox, taken, returns } = watched();
  for (let item = 0; item < 5; item++) inbox.push(item);
  for await (const item of inbox) if (item === 1) break;
  deepStrictEqual([inbox.size, taken, returns()], [0, [0, 1], 1]);
  inbox.push(9);
  deepStrictEqual(await inbox.next(), END);
});

Deno.test("giving up frees who waits, also after an error was announced", async () => {
  const { inbox, returns } = watched();
  const waiting = inbox.next();
  deepStrictEqual(await inbox.return(), END);
  deepStrictEqual(await waiting, END);
  strictEqual(returns(), 1);
  const failed = watched().inbox;
  failed.end(new Error("lost"));
  await failed.return();
  deepStrictEqual(await failed.next(), END);
});

Deno.test("an inbox from which the oldest are dropped stays as small as it looks", () => {
  const { inbox } = watched();
  for (let item = 0; item < 20_000; item++) {
    if (inbox.size >= 10) inbox.dropOldest();
    inbox.push(item);
  }
  strictEqual(inbox.size, 10);
  const held = Object.values(inbox).filter((value) => Array.isArray(value)).map(({ length }) => length);
  ok(Math.max(...held) <= 5000, `${held} items are held`);
});

Deno.test("dropping from an empty inbox drops nothing that comes later", async () => {
  const { inbox } = watched();
  inbox.dropOldest();
  inbox.push(1);
  deepStrictEqual(await inbox.next(), { value: 1, done: false });
});
