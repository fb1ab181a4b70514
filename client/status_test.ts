// Proves that whoever listens hears the present state and every change, in order and within a bound, and that what handlers throw
// becomes an error without a stack.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { HadronError } from "../proto/error.ts";
import { HandlerError, handlerFailure } from "./errors.ts";
import { type Status, StatusFeed } from "./status.ts";

const connected: Status = { type: "connected", server: "hadron://one:1" };
const lost: Status = { type: "disconnected", error: new HadronError("UNAVAILABLE", "gone") };
const closed: Status = { type: "closed" };

function circle(): object {
  const round: Record<string, unknown> = {};
  return round.round = round;
}

async function types(events: AsyncIterable<Status>): Promise<string[]> {
  const seen: string[] = [];
  for await (const { type } of events) seen.push(type);
  return seen;
}

Deno.test("a listener hears the present state first, then each change, until the end", async () => {
  const feed = new StatusFeed();
  const early = feed.listen();
  feed.tell(connected);
  const late = feed.listen();
  feed.tell(lost);
  feed.tell({ type: "slow_consumer", pattern: "a", dropped: 3 });
  feed.tell(closed);
  deepStrictEqual(await types(early), ["connected", "disconnected", "slow_consumer", "closed"]);
  deepStrictEqual(await types(late), ["connected", "disconnected", "slow_consumer", "closed"]);
});

Deno.test("a loss of messages is an event and not a state", async () => {
  const feed = new StatusFeed();
  feed.tell(connected);
  feed.tell({ type: "slow_consumer", pattern: "a", dropped: 3 });
  const listener = feed.listen();
  feed.tell(closed);
  deepStrictEqual(await types(listener), ["connected", "closed"]);
});

Deno.test("who listens after the end hears of the end and nothing else", async () => {
  const feed = new StatusFeed();
  feed.tell(closed);
  deepStrictEqual(await types(feed.listen()), ["closed"]);
});

Deno.test("what happens after the end is nothing any more: who listens then hears of the end, and is not kept waiting", async () => {
  const feed = new StatusFeed();
  feed.tell(closed);
  feed.tell({ type: "reconnecting", attempt: 2, delayMs: 1 });
  deepStrictEqual(await types(feed.listen()), ["closed"]);
});

Deno.test("for a listener who takes nothing the newest events are kept, the last of all included", async () => {
  const feed = new StatusFeed();
  const listener = feed.listen();
  for (let attempt = 1; attempt <= 5000; attempt++) feed.tell({ type: "reconnecting", attempt, delayMs: 1 });
  feed.tell(closed);
  const seen: Status[] = [];
  for await (const status of listener) seen.push(status);
  ok(seen.length <= 257);
  strictEqual(seen.at(-1)?.type, "closed");
  deepStrictEqual(seen.at(-2), { type: "reconnecting", attempt: 5000, delayMs: 1 });
});

Deno.test("a handler's own error keeps message, code, data and retryable; any other its message alone", () => {
  const own = handlerFailure(new HandlerError("declined", { code: "card", data: { limit: 1 }, retryable: true }));
  deepStrictEqual(
    [own.code, own.message, own.retryable, own.details],
    ["HANDLER_FAILED", "declined", true, { code: "card", data: { limit: 1 } }],
  );
  for (
    const [thrown, message] of [
      [new TypeError("oops"), "oops"],
      ["text", "text"],
      [undefined, "undefined"],
      [null, "null"],
      [7, "7"],
      [new RangeError(), "RangeError"],
      [{ message: "no error, but says so" }, "no error, but says so"],
      [{ status: 402 }, '{"status":402}'],
      [[1, 2], "[1,2]"],
      [Object.create(null), "{}"],
      [circle(), "an object that has no text (TypeError)"],
    ] as const
  ) {
    const failure = handlerFailure(thrown);
    deepStrictEqual([failure.code, failure.message, failure.details], ["HANDLER_FAILED", message, {}]);
    ok(!String(failure.cause).includes("oops"));
  }
});
