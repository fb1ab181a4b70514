// What a message carries (SPEC 2, 9) arrives as it was sent: data of every kind and size, headers, subjects of every length.

import { strict as assert } from "node:assert";
import { Buffer } from "node:buffer";
import { connect, type Data, type JsonValue, serve } from "../../mod.ts";
import { thrown } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";
import { take, takeOne } from "../support/take.ts";

const FRAME_BYTES_MAX = 8 * 1024 * 1024;

/** Bytes that look like nothing else: a copy that is cut, shifted or doubled does not equal them. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = length + 1;
  for (let at = 0; at < length; at++) {
    state = Math.imul(state, 1_664_525) + 1_013_904_223 >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

Deno.test("data is bytes, text or JSON, and can be read as each", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const subscription = hadron.subscribe("data");
  const cases: [sent: Data | undefined, text: string][] = [
    [new Uint8Array([0x68, 0x69]), "hi"],
    ["grüße 🦕", "grüße 🦕"],
    ["", ""],
    [undefined, ""],
    [{ celsius: 21, tags: ["a", null] }, '{"celsius":21,"tags":["a",null]}'],
    [[1, "2"], '[1,"2"]'],
    [42, "42"],
    [false, "false"],
    [null, "null"],
  ];
  for (const [sent] of cases) hadron.publish("data", sent);
  const received = await take(subscription, cases.length);
  assert.deepEqual(received.map((message) => message.text()), cases.map(([, text]) => text));
  assert.deepEqual(received[0].data, new Uint8Array([0x68, 0x69]));
  assert.deepEqual(received[4].json(), { celsius: 21, tags: ["a", null] });
  assert.equal(received[8].json(), null);
  assert.match(thrown("INVALID_ARGUMENT", () => received[1].json()).message, /grüße/);
  const cyclic: { [key: string]: JsonValue } = {};
  cyclic.self = cyclic;
  thrown("INVALID_ARGUMENT", () => hadron.publish("data", cyclic));
});

Deno.test("payloads of every size arrive byte for byte", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using publisher = await connect(server.url);
  await using subscriber = await connect(server.url);
  const subscription = subscriber.subscribe("sizes");
  await subscription.ready;
  // Around the lengths at which a length prefix grows, and around the buffers that frames are gathered in.
  const edges = [0, 1, 127, 128, 4_096, 16_384, 65_536, 262_144, 2_097_152];
  const sizes = edges.flatMap((edge) => Array.from({ length: 40 }, (_, back) => edge - back)).filter((size) =>
    size >= 0
  );
  // One after the other: all at once they are more than may wait for a subscriber on a busy machine.
  for (const size of sizes) {
    publisher.publish("sizes", noise(size));
    const [message] = await take(subscription, 1);
    assert.ok(equalBytes(message.data, noise(size)), `the payload of ${size} bytes is as it was sent`);
  }
});

Deno.test(
  "a message just within the frame limit passes, also to 1,500 subscriptions of one connection",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using publisher = await connect(server.url);
    await using subscriber = await connect(server.url);
    const subject = "s".repeat(255);
    const subscriptions = Array.from({ length: 1_500 }, () => subscriber.subscribe(subject));
    await Promise.all(subscriptions.map((subscription) => subscription.ready));
    const largest = noise(FRAME_BYTES_MAX - 1_024);
    publisher.publish(subject, largest);
    const received = await Promise.all(subscriptions.map((subscription) => takeOne(subscription)));
    // All of a frame share its bytes; 1,024 fit in the first.
    assert.ok(equalBytes(received[0].data, largest));
    assert.ok(equalBytes(received[1_499].data, largest));
    assert.deepEqual(new Set(received.map((message) => message.data.length)), new Set([largest.length]));
  },
);

Deno.test("a message beyond the frame limit is TOO_LARGE at once, and costs nothing else", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const subscription = hadron.subscribe("large");
  const error = thrown("TOO_LARGE", () => hadron.publish("large", new Uint8Array(FRAME_BYTES_MAX)));
  assert.equal(error.retryable, false);
  assert.match(error.message, /8388608/);
  const headers = { note: "n".repeat(FRAME_BYTES_MAX) };
  thrown("TOO_LARGE", () => hadron.publish("large", "", { headers }));
  hadron.publish("large", "small");
  assert.equal((await takeOne(subscription)).text(), "small");
});

Deno.test("headers arrive as they were sent", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const subscription = hadron.subscribe("headers");
  const headers: Record<string, string> = { unit: "C", empty: "", "Größe": "🦕", long: "x".repeat(70_000) };
  Object.defineProperty(headers, "__proto__", { value: "plain", enumerable: true });
  hadron.publish("headers", "1", { headers });
  hadron.publish("headers", "2");
  const [first, second] = await take(subscription, 2);
  assert.deepEqual(Object.entries(first.headers).sort(), Object.entries(headers).sort());
  assert.equal(first.text(), "1");
  assert.deepEqual(second.headers, {});
});

Deno.test(
  "a subject has 1 to 255 bytes in tokens of A-Z a-z 0-9 - and _; all else is INVALID_ARGUMENT",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using hadron = await connect(server.url);
    const subscription = hadron.subscribe(">");
    const good = ["a", "A-b_9", "a.b.c", "s".repeat(255), `${"t.".repeat(127)}t`];
    const bad = [
      "",
      ".",
      "a.",
      ".a",
      "a..b",
      "a b",
      "a.*",
      "*",
      ">",
      "a.>",
      "a.b*",
      "grüße",
      "a\n",
      "s".repeat(256),
      "a/b",
    ];
    for (const subject of bad) {
      const error = thrown("INVALID_ARGUMENT", () => hadron.publish(subject, "x"));
      assert.equal(error.retryable, false);
    }
    for (const pattern of ["", "a..b", ">.a", "a.>.b", "a*", "a.b>", "s".repeat(256)]) {
      thrown("INVALID_ARGUMENT", () => hadron.subscribe(pattern));
    }
    for (const queue of ["a b", "a.*", ">"]) thrown("INVALID_ARGUMENT", () => hadron.subscribe("a", { queue }));
    for (const subject of good) hadron.publish(subject, "x");
    assert.deepEqual((await take(subscription, good.length)).map((message) => message.subject), good);
  },
);

function equalBytes(some: Uint8Array, others: Uint8Array): boolean {
  return Buffer.compare(some, others) === 0;
}
