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

const VALID_CONTENTS = VALID_FRAMES.map(encode);
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
const TELLING_NUMBERS = [0, 1, 2, 3, 4, 5, 16, 255, 2 ** 16, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
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

/** A frame that decodes, with one or two values in it that nobody expects. */
export function strangeContent(random: Random): Uint8Array {
  let frame = random.of(VALID_FRAMES);
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
export function damagedContent(random: Random): Uint8Array {
  let bytes = random.of(VALID_CONTENTS);
  for (let times = 1 + random.below(4); times > 0; times--) bytes = damaged(bytes, random);
  return bytes;
}

/** Bytes that are not even framed: noise, a damaged frame with its old length, or a length that promises too much. */
export function unframed(random: Random): Uint8Array {
  const content = random.of(VALID_CONTENTS);
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
