// Proves that options of streams and groups travel as the wire has them and come back as they went, and that nonsense is refused.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { hadron } from "../proto/generated/hadron.js";
import { decodeStreamInfo } from "./stream_info.ts";
import { decodeStreamOptions, encodeStreamOptions, type StreamOptions } from "./stream_options.ts";
import { encodePosition } from "./stream_position.ts";

const NONE = Number.MAX_SAFE_INTEGER;

Deno.test("what is left out is 0 on the wire; no limit and for ever are 2^53-1", () => {
  deepStrictEqual(encodeStreamOptions("s", {}), {
    partitions: 0,
    durability: 0,
    maxAgeMs: 0,
    maxBytes: 0,
    maxMessages: 0,
    discard: 0,
    dedupeWindowMs: 0,
  });
  const wire = encodeStreamOptions("s", { retention: { maxBytes: Infinity }, dedupe: "forever" });
  deepStrictEqual([wire.maxBytes, wire.dedupeWindowMs], [NONE, NONE]);
});

Deno.test("options come back as they went", () => {
  const all: Required<StreamOptions>[] = [
    {
      partitions: 4,
      durability: "async",
      retention: { maxAgeMs: 5, maxBytes: Infinity, maxMessages: 9 },
      discard: "new",
      dedupe: "forever",
    },
    {
      partitions: 1,
      durability: "memory",
      retention: { maxAgeMs: Infinity, maxBytes: 3, maxMessages: Infinity },
      discard: "old",
      dedupe: { windowMs: 77 },
    },
  ];
  for (const options of all) deepStrictEqual(decodeStreamOptions(encodeStreamOptions("s", options)), options);
});

Deno.test("options that make no sense are refused with their value", () => {
  const wrong: [StreamOptions, RegExp][] = [
    [{ partitions: 0 }, /partitions 0/],
    [{ retention: { maxAgeMs: -1 } }, /retention.maxAgeMs -1/],
    [{ retention: { maxBytes: 0.5 } }, /retention.maxBytes 0.5/],
    [{ dedupe: { windowMs: 0 } }, /dedupe.windowMs 0/],
    [{ durability: "disk" as "sync" }, /durability "disk" is not one of "sync", "async", "memory"/],
    [{ discard: "constructor" as "new" }, /discard "constructor"/],
  ];
  for (const [options, message] of wrong) {
    throws(() => encodeStreamOptions("s", options), { code: "INVALID_ARGUMENT", message });
  }
});

Deno.test("a place in a stream is a word, an offset or a time", () => {
  deepStrictEqual(encodePosition("Read", "first"), { kind: 1 });
  deepStrictEqual(encodePosition("Read", "latest"), { kind: 2 });
  deepStrictEqual(encodePosition("Read", 7), { kind: 3, value: 7 });
  deepStrictEqual(encodePosition("Read", { offset: 7 }), { kind: 3, value: 7 });
  deepStrictEqual(encodePosition("Read", { time: new Date(8) }), { kind: 4, value: 8 });
  deepStrictEqual(encodePosition("Read", { time: 9.7 }), { kind: 4, value: 9 });
  for (const wrong of [-1, 0.5, { offset: NaN }, { time: new Date(NaN) }, "last", {}, null]) {
    throws(() => encodePosition("Read", wrong as "first"), { code: "INVALID_ARGUMENT" }, JSON.stringify(wrong));
  }
});

Deno.test("what is said of a stream adds up over its partitions; what there is not is left out", () => {
  const { Stall } = hadron.v1.GroupInfo;
  const wire = hadron.v1.StreamInfo.decode(
    hadron.v1.StreamInfo.encode({
      name: "s",
      createdMs: 5,
      held: 2,
      partitions: [{ first: 3, next: 10, bytes: 70, firstTimeMs: 1, lastTimeMs: 2 }, { next: 0 }],
      groups: [
        { name: "a", stall: Stall.KEY_LOCKED, lag: 4, members: [{ clientName: "m", credits: 3, inFlight: 1 }] },
        { name: "b", options: { deadLetter: "dead", maxDeliveries: 3, durability: 2 }, paused: true },
      ],
    }).finish(),
  );
  const { name, held, events, bytes, partitions, groups: [a, b] } = decodeStreamInfo(wire);
  deepStrictEqual([name, held, events, bytes], ["s", 2, 7, 70]);
  deepStrictEqual(partitions, [
    { first: 3, next: 10, events: 7, bytes: 70, firstTime: new Date(1), lastTime: new Date(2) },
    { first: 0, next: 0, events: 0, bytes: 0 },
  ]);
  deepStrictEqual([a.stalled, a.lag, a.durable, a.maxDeliveries, "deadLetter" in a], [
    "key_locked",
    4,
    true,
    Infinity,
    false,
  ]);
  deepStrictEqual(a.members, [{ name: "m", credits: 3, inFlight: 1, connectedSince: new Date(0) }]);
  deepStrictEqual([b.deadLetter, b.maxDeliveries, b.durable, b.paused, "stalled" in b], [
    "dead",
    3,
    false,
    true,
    false,
  ]);
  strictEqual(b.filter, ">");
});
