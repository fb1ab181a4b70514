// Bytes that no client would send: made from frames that one would, so that they get past the first check, and from nothing.

import { concat, varint } from "../support/frames.ts";
import type { Random } from "./random.ts";
import { type ClientFrame, CONNECT, encode } from "./raw_peer.ts";

const text = new TextEncoder();
const body = { payload: text.encode("hello"), headers: { unit: "C", "": "empty name" } };

/** One frame of every kind, and a few of the same kind that take other ways through the server. */
export const VALID_FRAMES: readonly ClientFrame[] = [
  CONNECT,
  { connect: { protocolVersion: 1, token: "t", namespace: "other", noEcho: true, clientVersion: "1" } },
  { publish: { messages: [{ subject: "hostile.a", payload: text.encode("x".repeat(200)), headers: { k: "v" } }] } },
  { publish: { messages: [{ subject: "hostile.a" }, { subject: "hostile.a" }, { subject: "hostile.b", ...body }] } },
  { subscribe: { requestId: 1, subscriptionId: 1, pattern: "hostile.*" } },
  { subscribe: { requestId: 2, subscriptionId: 2, pattern: "hostile.>", queue: "group" } },
  { subscribe: { subscriptionId: 3, pattern: "steady.*.*" } },
  { unsubscribe: { requestId: 3, subscriptionId: 1 } },
  { flush: { requestId: 4 } },
  { ping: { nonce: 5 } },
  { pong: { nonce: 6 } },
  {
    handle: {
      requestId: 7,
      handlerId: 1,
      endpoint: "hostile.echo",
      concurrency: 1,
      name: "n",
      version: "v",
      metadata: { a: "b" },
    },
  },
  { unhandle: { requestId: 8, handlerId: 1 } },
  { request: { id: 1, endpoint: "hostile.echo", timeoutMs: 1, idempotent: true, body } },
  { request: { id: 2, endpoint: "steady.double", body } },
  { request: { id: 3, endpoint: "hostile.echo", shape: 3 } },
  { request: { id: 4, endpoint: "hostile.nobody", timeoutMs: 60_000, shape: 2, body } },
  { response: { id: 1, body } },
  { response: { id: 1, error: { code: 9, message: "broken", details: text.encode('{"code":"X"}') } } },
  { requestItem: { id: 3, body } },
  { responseItem: { id: 1, body } },
  { requestCredit: { id: 1, bytes: 1000 } },
  { responseCredit: { id: 3, bytes: 4_294_967_295 } },
  { requestEnd: { id: 3 } },
  { cancel: { id: 2 } },
  { listServices: { requestId: 9, endpoint: "hostile.echo", watch: true } },
  { unwatchServices: { requestId: 9 } },
  { getStats: { requestId: 10 } },
  { listSubjects: { requestId: 11, prefix: "hostile.", max: 4_294_967_295 } },
];

/** The same for streams. Ids are shared, so that one frame speaks of what another has begun. */
export const VALID_STREAM_FRAMES: readonly ClientFrame[] = [
  { ensureStream: { requestId: 1, stream: "hostile.a", options: {} } },
  {
    ensureStream: {
      requestId: 2,
      stream: "hostile.b",
      options: { partitions: 4, maxMessages: 100, maxBytes: 10_000, maxAgeMs: 5, discard: 2, dedupeWindowMs: 1000 },
    },
  },
  { ensureStream: { requestId: 3, stream: "hostile.m", options: { durability: 3, partitions: 2 } } },
  { ensureStream: { requestId: 4, stream: "hostile.f", options: { dedupeWindowMs: Number.MAX_SAFE_INTEGER } } },
  { deleteStream: { requestId: 5, stream: "hostile.b" } },
  { purgeStream: { requestId: 6, stream: "hostile.a", everything: true } },
  { purgeStream: { requestId: 7, stream: "hostile.b", before: 3, onePartition: true, partition: 1 } },
  { describeStream: { requestId: 8, stream: "hostile.a" } },
  { listStreams: { requestId: 9 } },
  {
    produce: {
      stream: "hostile.a",
      firstSequence: 1,
      settledBelow: 1,
      records: [{ data: text.encode("x".repeat(200)), key: "k", type: "t.a", headers: { a: "b" } }, {
        data: new Uint8Array(3),
      }],
    },
  },
  { produce: { stream: "hostile.b", firstSequence: 3, atomic: true, records: [{ key: "k" }, { key: "l", id: "i" }] } },
  { produce: { stream: "hostile.f", firstSequence: 5, records: [{ id: "i", source: "s" }, { id: "j" }] } },
  { produce: { stream: "hostile.a", firstSequence: 7, records: [{ deliverAtMs: 4_000_000_000_000, key: "k" }] } },
  {
    produce: {
      stream: "hostile.m",
      firstSequence: 8,
      expect: { nextOffset: 1 },
      records: [{ data: text.encode("m") }],
    },
  },
  {
    consume: {
      requestId: 10,
      consumerId: 1,
      stream: "hostile.a",
      group: "g",
      credits: 100,
      start: { kind: 3, value: 1 },
      options: {
        order: 2,
        maxInFlight: 50,
        ackWaitMs: 20,
        maxDeliveries: 2,
        deadLetter: "hostile.d",
        backoffMs: [1, 5],
      },
    },
  },
  {
    consume: { requestId: 11, consumerId: 2, stream: "hostile.b", group: "h", credits: 10, options: { filter: "t.*" } },
  },
  {
    consume: { requestId: 12, consumerId: 3, stream: "hostile.m", group: "e", credits: 1, options: { durability: 2 } },
  },
  {
    settle: {
      consumerId: 1,
      requestId: 13,
      acks: [{ partition: 0, firstOffset: 0, count: 2, attempt: 1 }],
      nacks: [{ partition: 0, offset: 2, attempt: 1, delayMs: 3, reason: "no" }],
      extends: [{ partition: 0, firstOffset: 3, count: 1, attempt: 1 }],
      rejects: [{ partition: 0, offset: 4, attempt: 1, reason: "bad" }],
    },
  },
  { settle: { consumerId: 2, acks: [{ partition: 1, firstOffset: 0, count: 4_294_967_295, attempt: 1 }] } },
  {
    settle: { consumerId: 1, requestId: 14, extends: [{ partition: 0, firstOffset: 0, count: 1_000_000, attempt: 1 }] },
  },
  {
    transact: {
      requestId: 15,
      settles: [{ consumerId: 1, acks: [{ partition: 0, firstOffset: 5, count: 1, attempt: 1 }] }],
      publishes: [
        { stream: "hostile.a", firstSequence: 20, records: [{ key: "k" }] },
        { stream: "hostile.b", firstSequence: 21, records: [{ key: "l" }] },
      ],
    },
  },
  { transact: { requestId: 16, publishes: [{ stream: "hostile.f", firstSequence: 22, records: [{ id: "t" }] }] } },
  { endConsume: { requestId: 17, consumerId: 1 } },
  {
    changeGroup: {
      requestId: 18,
      stream: "hostile.a",
      group: "g",
      action: 1,
      to: { kind: 4, value: 1_700_000_000_000 },
    },
  },
  { changeGroup: { requestId: 19, stream: "hostile.a", group: "g", action: 2 } },
  { changeGroup: { requestId: 20, stream: "hostile.a", group: "g", action: 3 } },
  { changeGroup: { requestId: 21, stream: "hostile.b", group: "h", action: 4 } },
  { read: { requestId: 22, stream: "hostile.a", from: { kind: 3, value: 2 }, creditBytes: 100_000, follow: true } },
  { read: { requestId: 23, stream: "hostile.b", onePartition: true, partition: 3, creditBytes: 10 } },
  { readCredit: { requestId: 22, bytes: 4_294_967_295 } },
  { endRead: { requestId: 22 } },
];

const RETRY = { maxAttempts: 3, backoffMs: [0, 5] };

/** A definition as a client would send it. */
function definition(revision: number, of: Record<string, unknown>): string {
  return JSON.stringify({ kind: "pipeline", revision, ...of });
}

/** What the frames below begin runs of. */
const BY_EVENT = {
  name: "hostile.a",
  source: { stream: "hostile.a", types: ["t.a"] },
  maxParallel: 50,
  stages: [
    { name: "one", retry: RETRY, timeoutMs: 20, outputs: [{ name: "out", stream: "hostile.o" }] },
    { name: "two", dependencies: ["one", "root"] },
  ],
};
const BY_CALL = {
  name: "hostile.b",
  source: { endpoint: "hostile.b" },
  maxParallel: 5,
  retention: { maxRuns: 20 },
  stages: [
    { name: "one", retry: RETRY, outputs: [{ name: "out", stream: "hostile.o" }] },
    { name: "two", after: ["one"] },
  ],
};

/** The same for pipelines. */
export const VALID_PIPELINE_FRAMES: readonly ClientFrame[] = [
  { ensureStream: { requestId: 1, stream: "hostile.a", options: {} } },
  { ensureStream: { requestId: 2, stream: "hostile.o", options: {} } },
  { deleteStream: { requestId: 3, stream: "hostile.a" } },
  { applyPipeline: { requestId: 4, definition: definition(1, BY_EVENT), pipeline: "hostile.a" } },
  { applyPipeline: { requestId: 5, definition: definition(1, BY_CALL) } },
  { applyPipeline: { requestId: 6, definition: definition(2, { ...BY_CALL, stages: [{ name: "one" }] }) } },
  { applyPipeline: { requestId: 7, definition: "name: hostile.b\nrevision: 3\nsource: *x\nstages: &x [*x]" } },
  { diffPipeline: { requestId: 8, definition: definition(3, BY_EVENT) } },
  { deletePipeline: { requestId: 9, pipeline: "hostile.b" } },
  { deletePipeline: { requestId: 10, pipeline: "hostile.a", force: true } },
  { describePipeline: { requestId: 11, pipeline: "hostile.a" } },
  { listPipelines: { requestId: 12 } },
  ...["hostile.a", "hostile.b"].flatMap((pipeline, i): ClientFrame[] => [
    {
      startRun: {
        requestId: 13,
        pipeline,
        run: `r${i}`,
        publish: { firstSequence: 1, records: [{ type: "t.a", ...body }] },
      },
    },
    {
      startRun: {
        requestId: 14,
        pipeline,
        run: "r",
        publish: { firstSequence: 2, records: [{ data: new Uint8Array(9000) }] },
      },
    },
    { work: { requestId: 15, workerId: 1 + i, pipeline, stage: "one", credits: 10 } },
    { work: { requestId: 16, workerId: 3 + i, pipeline, stage: "two", credits: 4_294_967_295 } },
    { describeRun: { requestId: 17, pipeline, run: "r", until: 0 } },
    { describeRun: { requestId: 18, pipeline, run: `r${i}`, until: 1 } },
    { describeRun: { requestId: 19, pipeline, run: "1-0-0", until: 2 } },
    { listRuns: { requestId: 20, pipeline, statuses: [2, 5], limit: 10 } },
    { changeRun: { requestId: 21, pipeline, run: "r", action: 1 } },
    { changeRun: { requestId: 22, pipeline, run: `r${i}`, action: 2 } },
    { watchRuns: { requestId: 23 + i, pipeline } },
    { watchRuns: { requestId: 25, pipeline, run: "r" } },
  ]),
  { unwatchRuns: { requestId: 23 } },
  { endWork: { requestId: 26, workerId: 1 } },
  { endWork: { requestId: 27, workerId: 4 } },
  {
    completeTasks: {
      completions: [
        { workerId: 1, taskId: 1, output: body, publishes: [{ stream: "out", records: [{ key: "k" }, { id: "i" }] }] },
        { workerId: 2, taskId: 2, output: body },
      ],
    },
  },
  { completeTasks: { completions: [{ workerId: 3, taskId: 3 }, { workerId: 3, taskId: 3 }] } },
  { completeTasks: { completions: [{ workerId: 1, taskId: 4, publishes: [{ stream: "no", records: [{}] }] }] } },
  {
    failTask: {
      workerId: 1,
      taskId: 5,
      error: { message: "no", retryable: true, details: text.encode('{"code":"X"}') },
    },
  },
  { failTask: { workerId: 2, taskId: 6, error: { code: 9, message: "never" } } },
  { request: { id: 28, endpoint: "hostile.b", timeoutMs: 50, body } },
  { request: { id: 29, endpoint: "hostile.b", body: { headers: { "hadron-run": "r1" } } } },
];

const VALID_CONTENTS = VALID_FRAMES.map(encode);
const VALID_STREAM_CONTENTS = VALID_STREAM_FRAMES.map(encode);
const VALID_PIPELINE_CONTENTS = VALID_PIPELINE_FRAMES.map(encode);
const TELLING_BYTES = [0, 1, 7, 8, 0x0a, 0x12, 0x7f, 0x80, 0xc0, 0xff];
const TELLING_LENGTHS = [
  2 ** 14,
  2 ** 16,
  2 ** 21 - 1,
  2 ** 23,
  2 ** 23 + 1,
  2 ** 28 - 1,
  2 ** 28,
  2 ** 31,
  2 ** 53 - 1,
];
const TELLING_NUMBERS = [0, 1, 2, 3, 4, 5, 16, 255, 2 ** 16, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 53 - 1, 2 ** 53];
const TELLING_TEXTS = [
  ...[
    "",
    "hostile.a",
    "hostile.b.c",
    "hostile.echo",
    "hostile.*",
    "hostile.>",
    ">",
    "*",
    "*.*",
    ".",
    "a..b",
    "a.",
    ".a",
  ],
  ...[
    "a".repeat(100),
    "a".repeat(255),
    "a".repeat(256),
    "x.".repeat(127) + "x",
    "*.".repeat(127) + "*",
    "y".repeat(5000),
  ],
  ...["é", "\0", "\n", " ", "\ufeffhostile.a", "__proto__", "constructor", "hostile.a\0", "%s", "😀"],
];

/** Which frames hostile ones are made from. */
export type Kind = "ephemeral" | "streams" | "pipelines";

const FRAMES = { ephemeral: VALID_FRAMES, streams: VALID_STREAM_FRAMES, pipelines: VALID_PIPELINE_FRAMES };
const CONTENTS = {
  ephemeral: VALID_CONTENTS,
  streams: VALID_STREAM_CONTENTS,
  pipelines: VALID_PIPELINE_CONTENTS,
};

/** A frame that decodes, with one or two values in it that nobody expects. */
export function strangeContent(random: Random, kind: Kind = "ephemeral"): Uint8Array {
  let frame = random.of(FRAMES[kind]);
  for (let times = 1 + random.below(2); times > 0; times--) frame = strange(frame, random);
  return encode(frame);
}

/** A copy of `value` in which one number, text or run of bytes is another. */
function strange<T>(value: T, random: Random): T;
function strange(value: unknown, random: Random): unknown {
  if (typeof value === "number") return random.of(TELLING_NUMBERS);
  if (typeof value === "string") return random.of(TELLING_TEXTS);
  if (typeof value === "boolean") return !value;
  if (value instanceof Uint8Array) return random.bytes(random.below(300));
  if (Array.isArray(value)) {
    const chosen = random.below(value.length);
    return value.map((each, at) => at === chosen ? strange(each, random) : each);
  }
  const entries = Object.entries(value ?? {});
  if (entries.length === 0) return value;
  const chosen = random.below(entries.length);
  return Object.fromEntries(entries.map(([name, each], at) => [name, at === chosen ? strange(each, random) : each]));
}

/** The content of a valid frame, damaged in one to four places. */
export function damagedContent(random: Random, kind: Kind = "ephemeral"): Uint8Array {
  let bytes = random.of(CONTENTS[kind]);
  for (let times = 1 + random.below(4); times > 0; times--) bytes = damaged(bytes, random);
  return bytes;
}

/** Bytes that are not even framed: noise, a damaged frame with its old length, or a length that promises too much. */
export function unframed(random: Random, kind: Kind = "ephemeral"): Uint8Array {
  const content = random.of(CONTENTS[kind]);
  switch (random.below(3)) {
    case 0:
      return random.bytes(1 + random.below(200));
    case 1:
      return damaged(concat(varint(content.length), content), random);
    default:
      return concat(varint(random.of(TELLING_LENGTHS)), content);
  }
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const end = at + random.below(bytes.length - at + 1);
  const [head, middle, tail] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  switch (random.below(7)) {
    case 0:
      return concat(head, Uint8Array.of(bytes[at] ^ 1 << random.below(8)), bytes.subarray(at + 1));
    case 1:
      return concat(head, Uint8Array.of(random.of(TELLING_BYTES)), bytes.subarray(at + 1));
    case 2:
      return concat(head, random.bytes(1 + random.below(8)), bytes.subarray(at));
    case 3:
      return concat(head, tail);
    case 4:
      return concat(head, middle, middle, tail);
    case 5:
      return concat(head, varint(random.of(TELLING_LENGTHS)), tail);
    default:
      return concat(head, random.of(VALID_CONTENTS));
  }
}
