// Proves that a stream and a group are told in words, and that every reason for standing still has some of its own.
import { deepStrictEqual, match, strictEqual } from "node:assert/strict";
import type { GroupStall } from "../../client/mod.ts";
import { type GroupInfo, isStalled, showGroupOptions, showRetention, showSpan, showState } from "./describe.ts";
import type { StreamOptions } from "./describe.ts";

const NONE = { maxAgeMs: Infinity, maxBytes: Infinity, maxMessages: Infinity };
const OPTIONS: StreamOptions = {
  partitions: 1,
  durability: "sync",
  retention: NONE,
  discard: "old",
  dedupe: { windowMs: 120_000 },
};

function group(more: Partial<GroupInfo> = {}): GroupInfo {
  const options = { durable: true, order: "none", filter: ">", maxInFlight: 16384, ackWaitMs: 30_000 } as const;
  const progress = { lag: 5, inFlight: 2, redelivering: 0, members: [], paused: false, positions: [] };
  return { name: "g", ...options, maxDeliveries: Infinity, backoffMs: [], ...progress, ...more };
}

Deno.test("what a stream keeps is told with what happens when it is full", () => {
  const keeps = (more: Partial<typeof NONE>, discard: "new" | "old" = "old") =>
    showRetention({ ...OPTIONS, retention: { ...NONE, ...more }, discard });
  strictEqual(keeps({}), "everything, for ever");
  strictEqual(keeps({ maxAgeMs: 604_800_000 }), "7 days");
  strictEqual(keeps({ maxAgeMs: 5_400_000, maxBytes: 2 ** 30 }), "90 minutes, 1 GiB; when full, its oldest events go");
  strictEqual(keeps({ maxMessages: 1 }, "new"), "1 event; when full, it takes no more");
  strictEqual(keeps({ maxBytes: 5_000_000 }), "5.00 MB; when full, its oldest events go");
});

Deno.test("every reason for standing still is told in words of its own", () => {
  const stalls: GroupStall[] = ["paused", "no_members", "max_in_flight", "key_locked", "backing_off", "no_credits"];
  const told = stalls.map((stalled) => showState("s", group({ stalled })));
  strictEqual(new Set(told).size, stalls.length);
  for (const text of told) match(text, /^(paused|waits|stands)/);
  match(told[0], /hadron stream resume s g/);
  strictEqual(stalls.every((stalled) => isStalled(group({ stalled }))), true);
  deepStrictEqual([showState("s", group()), showState("s", group({ lag: 0 }))], ["moving", "up to date"]);
  // Nothing to do is no reason not to say that it is paused.
  match(showState("s", group({ lag: 0, paused: true })), /^paused/);
  strictEqual(isStalled(group()), false);
});

Deno.test("a group's options are told where they differ from none", () => {
  strictEqual(showGroupOptions(group()), "16,384 in flight at most; an ack within 30 s");
  const all = group({
    order: "key",
    filter: "a.*",
    durable: false,
    maxDeliveries: 5,
    deadLetter: "dead",
    backoffMs: [1000, 60_000],
  });
  strictEqual(
    showGroupOptions(all),
    "one event of a key at a time; only types like a.*; forgotten when its last member leaves; 16,384 in flight at most; " +
      "an ack within 30 s; pauses 1 s, 1 minute between attempts; after 5 attempts to stream dead",
  );
});

Deno.test("a span is exact where it is round", () => {
  const spans = [86_400_000, 7_200_000, 60_000, 1500, 250].map(showSpan);
  deepStrictEqual(spans, ["1 day", "2 hours", "1 minute", "1.5 s", "250 ms"]);
});
