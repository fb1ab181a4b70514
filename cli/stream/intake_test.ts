// Proves that an intake gives what its source yields, and ends when it is told to, whether or not somebody waits.
import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import { Intake } from "./intake.ts";

async function* numbers(count: number): AsyncGenerator<number, void, undefined> {
  for (let number = 0; number < count; number++) yield number;
}

Deno.test("an intake gives all values in order, then nothing", async () => {
  const intake = new Intake(numbers(3));
  const taken = [];
  for (let value = await intake.next(); value !== undefined; value = await intake.next()) taken.push(value);
  deepStrictEqual(taken, [0, 1, 2]);
  strictEqual(await intake.next(), undefined);
});

Deno.test("stopping wakes who waits, and takes no more", async () => {
  const { promise, resolve } = Promise.withResolvers<IteratorResult<number>>();
  let asked = 0;
  const intake = new Intake<number>({ [Symbol.asyncIterator]: () => ({ next: () => (asked++, promise) }) });
  const waiting = intake.next();
  intake.stop();
  intake.stop();
  strictEqual(await waiting, undefined);
  strictEqual(await intake.next(), undefined);
  strictEqual(asked, 1);
  resolve({ done: false, value: 1 });
  await promise;
});

Deno.test("a failing source fails who waits", async () => {
  // deno-lint-ignore require-yield
  const failing = async function* (): AsyncGenerator<number, void, undefined> {
    await Promise.resolve();
    throw new Error("gone");
  };
  await rejects(new Intake(failing()).next(), /gone/);
});
