// Proves that events of runs come one by one, in order, whoever is first: the run or who waits; and that a queue keeps its order however
// long it gets.
import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { hadron } from "../proto/generated/hadron.js";
import { Fifo } from "./fifo.ts";
import { RunInbox } from "./run_inbox.ts";

/** An inbox whose events are their offsets, and what it says. */
function scene() {
  const taken: number[] = [];
  let returns = 0;
  const inbox = new RunInbox<string, string>({
    make: ({ context, partition, offset }) => `${context}${partition}/${offset}`,
    taken: ({ size }) => void taken.push(size),
    returned: () => Promise.resolve(void returns++),
  });
  const push = (firstOffset: number, count: number) => {
    const records = Array.from({ length: count }, () => ({ data: new Uint8Array(3) }));
    const bytes = hadron.v1.Records.encode({ partition: 1, firstOffset, timeMs: 5, records }).finish();
    inbox.push("x", bytes, 0, bytes.length, 1);
    return bytes.length;
  };
  return { inbox, push, taken, returns: () => returns };
}

Deno.test("events wait, or are waited for; a run is told once its last event was taken", async () => {
  const { inbox, push, taken } = scene();
  const waiting = [inbox.next(), inbox.next(), inbox.next()];
  const first = push(5, 2);
  deepStrictEqual(taken, [first]);
  const second = push(9, 2);
  deepStrictEqual((await Promise.all(waiting)).map(({ value }) => value), ["x1/5", "x1/6", "x1/9"]);
  deepStrictEqual(taken, [first]);
  strictEqual((await inbox.next()).value, "x1/10");
  deepStrictEqual(taken, [first, second]);
});

Deno.test("a run without events is passed over, and gives its credit back", async () => {
  const { inbox, push, taken } = scene();
  const waiting = inbox.next();
  push(1, 0);
  push(2, 0);
  push(3, 1);
  strictEqual((await waiting).value, "x1/3");
  strictEqual(taken.length, 3);
});

Deno.test("after the end what waits is still handed out, then the end; after giving up nothing is", async () => {
  const { inbox, push } = scene();
  push(1, 2);
  inbox.end(new TypeError("over"));
  push(7, 1);
  strictEqual((await inbox.next()).value, "x1/1");
  strictEqual((await inbox.next()).value, "x1/2");
  await rejects(inbox.next(), new TypeError("over"));
  const given = scene();
  given.push(1, 5);
  strictEqual((await given.inbox.next()).value, "x1/1");
  const done = { value: undefined, done: true };
  deepStrictEqual(await given.inbox.return(), done);
  deepStrictEqual(await given.inbox.next(), done);
  strictEqual(given.returns(), 1);
});

Deno.test("what is cleared is gone, in the midst of a run too", async () => {
  const { inbox, push } = scene();
  push(1, 5);
  strictEqual((await inbox.next()).value, "x1/1");
  inbox.clear();
  push(20, 1);
  strictEqual((await inbox.next()).value, "x1/20");
});

Deno.test("a few events that wait beside much else keep about their own bytes, not all that came with them", async () => {
  const inbox = new RunInbox<string, ArrayBufferLike>({
    make: ({ bytes }) => bytes.buffer,
    taken: () => {},
    returned: () => Promise.resolve(),
  });
  const run = hadron.v1.Records.encode({ records: [{ data: new Uint8Array(50) }] }).finish();
  for (let buffer = 1; buffer <= 100; buffer++) {
    const bytes = new Uint8Array(65_536);
    bytes.set(run, 1000);
    inbox.push("x", bytes, 1000, 1000 + run.length, buffer);
  }
  let kept = 0;
  for (let count = 0; count < 100; count++) kept += (await inbox.next()).value!.byteLength;
  ok(kept < 65_536 + 100 * 100, `${kept} bytes are kept for 100 events of ${run.length}`);
});

Deno.test("a queue does what an array does", () => {
  const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: -3000, max: -1 })));
  fc.assert(
    fc.property(steps, (amounts) => {
      const queue = new Fifo<number>();
      const model: number[] = [];
      let next = 0;
      for (const amount of amounts) {
        for (let at = 0; at < amount; at++) {
          queue.push(next);
          model.push(next++);
        }
        if (amount < 0) { for (const item of model.splice(0, -amount)) strictEqual(queue.shift(), item); }
        strictEqual(queue.size, model.length);
        strictEqual(queue.at(0), model[0]);
        strictEqual(queue.at(model.length - 1), model.at(-1));
      }
      deepStrictEqual([...queue], model);
      deepStrictEqual(queue.clear(), model);
      strictEqual(queue.shift(), undefined);
    }),
    { numRuns: 30 },
  );
});
