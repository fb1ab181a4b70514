// Proves that a sender stops when its window is used up and goes on when there is credit, that what is read comes back as credit,
// and that the two together never stand still.
import { ITEM_COST_BYTES } from "../proto/constants.ts";
import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { HadronError } from "../proto/error.ts";
import { ReadAccount, SendWindow } from "./window.ts";

/** Whether a promise has resolved by the time that everything else has run on. */
async function isDone(promise: Promise<void>): Promise<boolean> {
  let done = false;
  promise.then(() => done = true, () => done = true);
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return done;
}

Deno.test("an item may be sent while there is any room, and takes its body and a little more", async () => {
  const window = new SendWindow(100);
  await window.open();
  window.take(83);
  await window.open();
  window.take(1_000_000);
  strictEqual(await isDone(window.open()), false);
});

Deno.test("credit opens a used-up window, but not before it outweighs what was taken beyond", async () => {
  const window = new SendWindow(10);
  window.take(100);
  const opened = window.open();
  window.credit(90 + ITEM_COST_BYTES);
  strictEqual(await isDone(opened), false);
  window.credit(1);
  strictEqual(await isDone(opened), true);
  await window.open();
});

Deno.test("a window that is closed refuses who waits and who comes later, with the first reason", async () => {
  const window = new SendWindow(0);
  const waiting = window.open();
  const [first, second] = ["first", "second"].map((why) => new HadronError("CANCELLED", why));
  window.close(first);
  window.close(second);
  await rejects(waiting, first);
  await rejects(window.open(), first);
  window.credit(1000);
  await rejects(window.open(), first);
});

Deno.test("what was read is given back whole, in pieces of half a window or more", () => {
  const windowBytes = 1000;
  fc.assert(fc.property(fc.array(fc.nat({ max: 1500 })), (sizes) => {
    const reports: number[] = [];
    const account = new ReadAccount(windowBytes, (bytes) => reports.push(bytes));
    let read = 0;
    for (const size of sizes) {
      account.taken(size);
      read += size + ITEM_COST_BYTES;
      const reported = reports.reduce((sum, bytes) => sum + bytes, 0);
      strictEqual(read - reported < windowBytes / 2, true, "less than half a window is kept back");
    }
    strictEqual(reports.every((bytes) => bytes >= windowBytes / 2), true);
  }));
});

Deno.test("a sender and a reader who give each other their due get every item through, never more than a window and one item ahead", async () => {
  const sizes = fc.array(fc.nat({ max: 3000 }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.integer({ min: 1, max: 2000 }),
      fc.infiniteStream(fc.boolean()),
      async (items, windowBytes, turns) => {
        const window = new SendWindow(windowBytes);
        const account = new ReadAccount(windowBytes, (bytes) => window.credit(bytes));
        const underWay: number[] = [];
        const arrived: number[] = [];
        let isSending = true;
        const sender = (async () => {
          for (const size of items) {
            await window.open();
            const ahead = underWay.reduce((sum, each) => sum + each + ITEM_COST_BYTES, 0);
            strictEqual(ahead < windowBytes, true);
            window.take(size);
            underWay.push(size);
          }
          isSending = false;
        })();
        for (let idle = 0; (isSending || underWay.length > 0) && idle < 1000; idle++) {
          await Promise.resolve();
          // The reader is slow: it takes an item at every second turn or so.
          const size = turns.next().value ? underWay.shift() : undefined;
          if (size === undefined) continue;
          idle = 0;
          arrived.push(size);
          account.taken(size);
        }
        deepStrictEqual(arrived, items, "nobody waits for the other for ever");
        await sender;
      },
    ),
  );
});
