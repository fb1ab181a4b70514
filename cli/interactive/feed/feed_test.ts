// Proves that the feed keeps what it says: the newest within its bounds, what a filter lets through, and what was there when it was
// paused; that its rate is what came lately.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import type { Message } from "../../../client/mod.ts";
import { naiveMatches, patterns, subjects } from "../../../tests/support/naive_router.ts";
import { Feed } from "./feed.ts";
import { filterOf } from "./filter.ts";
import type { KeptMessage } from "./kept_message.ts";
import { MessageRing } from "./message_ring.ts";
import { RateMeter } from "./rate_meter.ts";

const encoder = new TextEncoder();

function kept(number: number, bytes = 0): KeptMessage {
  return { number, time: new Date(0), subject: "a", headers: {}, data: new Uint8Array(bytes) };
}

function message(subject: string, text = "", headers = {}): Message {
  return { subject, headers, data: encoder.encode(text) } as unknown as Message;
}

const numbers = (messages: readonly KeptMessage[]) => messages.map(({ number }) => number);

Deno.test("the ring keeps the newest, bounded in number and in bytes", () => {
  const ring = new MessageRing({ messagesMax: 3, bytesMax: 10_000 });
  for (let number = 1; number <= 5; number++) ring.push(kept(number));
  deepStrictEqual(numbers(ring.snapshot()), [3, 4, 5]);
  ring.push(kept(6, 9000));
  deepStrictEqual(numbers(ring.snapshot()), [5, 6]);
  // One that is too large for all of it still is what came last.
  ring.push(kept(7, 20_000));
  deepStrictEqual(numbers(ring.snapshot()), [7]);
  ring.push(kept(8));
  deepStrictEqual(numbers(ring.snapshot()), [8]);
});

Deno.test("the ring agrees with a list that is cut", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3000 })), (sizes) => {
    const ring = new MessageRing({ messagesMax: 7, bytesMax: 8000 });
    let list: KeptMessage[] = [];
    for (const [number, bytes] of sizes.entries()) {
      ring.push(kept(number, bytes));
      list.push(kept(number, bytes));
      const cost = () => list.reduce((sum, { data }) => sum + data.length + 400, 0);
      while (list.length > 7 || cost() > 8000 && list.length > 1) list = list.slice(1);
      deepStrictEqual(numbers(ring.snapshot()), numbers(list));
    }
  }));
});

Deno.test("a filter with wildcards is a pattern on the subject", () => {
  fc.assert(fc.property(patterns.filter((pattern) => /[*>]/.test(pattern)), subjects, (pattern, subject) => {
    strictEqual(filterOf(pattern)?.({ ...kept(1), subject }), naiveMatches(pattern, subject));
  }));
});

Deno.test("a filter without is text in subject, headers or payload, whatever the case", () => {
  const one = { ...kept(1), subject: "sensors.Hall", headers: { unit: "C" }, data: encoder.encode('{"Room": 1}') };
  const found = (text: string) => filterOf(text)?.(one);
  deepStrictEqual(["hall", "UNIT=c", '"room"', "roof", "a.*b"].map(found), [true, true, true, false, false]);
  strictEqual(filterOf("  "), undefined);
  // What is not text does not match, and does no harm.
  strictEqual(filterOf("x")?.({ ...one, subject: "a", data: new Uint8Array([255, 0]) }), false);
});

Deno.test("a paused feed holds still what was there, counts what comes, and filters both", () => {
  const feed = new Feed(0);
  for (const text of ["one", "two", "three"]) feed.add(message("a", text), 0);
  feed.pause();
  feed.add(message("a", "four"), 0);
  deepStrictEqual(numbers(feed.still), [1, 2, 3]);
  strictEqual(feed.receivedMeanwhile, 1);
  feed.filterText = "t";
  deepStrictEqual(numbers(feed.still), [2, 3]);
  feed.filterText = "o";
  feed.resume();
  deepStrictEqual(numbers(feed.newest(10)), [1, 2, 4]);
  deepStrictEqual(numbers(feed.newest(2)), [2, 4]);
  feed.filterText = "";
  deepStrictEqual(numbers(feed.newest(10)), [1, 2, 3, 4]);
});

Deno.test("the rate is that of the last two seconds", () => {
  const meter = new RateMeter(0);
  const near = (actual: number, expected: number) => ok(Math.abs(actual - expected) < expected * 0.15 + 1, `${actual}`);
  for (let ms = 0; ms < 3000; ms += 10) meter.add(10, ms);
  near(meter.perSecond(3000), 1000);
  for (let ms = 3000; ms < 5200; ms += 10) meter.add(1, ms);
  near(meter.perSecond(5200), 100);
  strictEqual(meter.perSecond(9000), 0);
  near(meter.perSecond(1e9), 0);
});
