// A handler can answer as it likes: its caller gets an answer of the kind that SPEC knows, and goes on.

import { strict as assert } from "node:assert";
import { connect, type Hadron, HadronError, serve } from "../../mod.ts";
import { type ClientFrame, RawPeer } from "./raw_peer.ts";

const text = new TextEncoder();

/** Runs `test` with a client, while a raw connection handles "hostile" and answers each call with what `answer` makes of its id. */
async function againstHandler(
  answer: (id: number) => ClientFrame[] | Uint8Array,
  test: (caller: Hadron, handler: RawPeer) => Promise<void>,
): Promise<void> {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using handler = await RawPeer.connected(server.port);
  await handler.send({ handle: { requestId: 1, handlerId: 1, endpoint: "hostile" } });
  await handler.until((frame) => frame.ok != null);
  await using caller = await connect(server.url);
  await using _honest = await caller.handle("honest", (call) => call.data);
  const answering = (async () => {
    const calls = await handler.until((frame) => frame.call != null);
    const answered = answer(calls.at(-1)?.call?.id ?? 0);
    await (answered instanceof Uint8Array ? handler.write(answered) : handler.send(...answered));
  })();
  await test(caller, handler);
  await answering;
  assert.equal((await caller.request("honest", "still here")).text(), "still here");
}

/** The error that a call to the hostile handler ends with. */
async function errorOf(caller: Hadron): Promise<HadronError> {
  const outcome: unknown = await caller.request("hostile", "hello").catch((error) => error);
  assert.ok(outcome instanceof HadronError, `the call failed with ${outcome}`);
  return outcome;
}

const DETAILS: Record<string, Uint8Array> = {
  "that are not JSON": text.encode("not JSON"),
  "that are not UTF-8": Uint8Array.of(0xff, 0xfe),
  "that are a list": text.encode("[1]"),
  "that are null": text.encode("null"),
};

for (const [title, details] of Object.entries(DETAILS)) {
  Deno.test(`an error with details ${title} arrives as HANDLER_FAILED without them`, () =>
    againstHandler(
      (id) => [{ response: { id, error: { code: 9, message: "It is broken", details } } }],
      async (caller) => {
        const error = await errorOf(caller);
        assert.equal(error.code, "HANDLER_FAILED");
        assert.equal(error.message, "It is broken");
        assert.deepEqual(error.details, {});
      },
    ));
}

Deno.test("details cannot change what objects have in common", () =>
  againstHandler((id) => {
    const details = text.encode('{"__proto__": {"polluted": true}, "code": "X"}');
    return [{ response: { id, error: { code: 9, message: "It is broken", details } } }];
  }, async (caller) => {
    const error = await errorOf(caller);
    assert.equal(error.details.code, "X");
    assert.equal(Reflect.get({}, "polluted"), undefined);
  }));

for (const code of [0, 2, 7, 8, 16, 999]) {
  Deno.test(`a handler that answers with error code ${code} has failed, and nothing else`, () =>
    againstHandler((id) => [{ response: { id, error: { code, message: "I say so" } } }], async (caller) => {
      assert.equal((await errorOf(caller)).code, "HANDLER_FAILED");
    }));
}

Deno.test("an answer with neither body nor error is an empty reply", () =>
  againstHandler((id) => [{ response: { id } }], async (caller) => {
    assert.equal((await caller.request("hostile", "hello")).data.length, 0);
  }));

Deno.test("of two answers to one call the first counts", () =>
  againstHandler((id) =>
    ["first", "second"].map((payload) => ({
      response: { id, body: { payload: text.encode(payload) } },
    })), async (caller) => {
    assert.equal((await caller.request("hostile", "hello")).text(), "first");
  }));

Deno.test("an answer to a call that was never made changes nothing", () =>
  againstHandler((id) => [
    { response: { id: id + 1, body: { payload: text.encode("wrong") } } },
    { responseItem: { id: id + 1 } },
    { requestCredit: { id: id + 1, bytes: 4_294_967_295 } },
    { response: { id, body: { payload: text.encode("right") } } },
  ], async (caller) => {
    assert.equal((await caller.request("hostile", "hello")).text(), "right");
  }));

const LOST: Record<string, (id: number) => ClientFrame[] | Uint8Array> = {
  "answers one request with items": (id) => [{ responseItem: { id } }],
  "answers with what is no frame": () => new Uint8Array(8).fill(0xff),
  "grants more than a window may have": (id) => [{ requestCredit: { id, bytes: 4_294_967_295 } }],
};

for (const [title, answer] of Object.entries(LOST)) {
  Deno.test(`the caller of a handler that ${title} gets HANDLER_LOST`, () =>
    againstHandler(answer, async (caller) => {
      assert.equal((await errorOf(caller)).code, "HANDLER_LOST");
    }));
}

Deno.test("a handler that sends items past its window is lost, and its caller gets those before", () =>
  againstHandler((id) => {
    const item = { responseItem: { id, body: { payload: new Uint8Array(100_000) } } };
    return Array.from({ length: 20 }, () => item);
  }, async (caller, handler) => {
    const replies = caller.requestStream("hostile", "hello")[Symbol.asyncIterator]();
    let items = 0;
    const takeAll = async () => {
      while (!(await replies.next()).done) items++;
    };
    if (!(await replies.next()).done) items++;
    // Nothing more is taken, so no credit is given, until the server has had enough.
    assert.equal((await handler.rest()).at(-1)?.frame, "failure");
    await assert.rejects(takeAll, { code: "HANDLER_LOST" });
    assert.ok(items >= 3 && items <= 5, `${items} items`);
  }));

Deno.test("a handler that describes itself with megabytes breaks nobody's list of services", async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using handler = await RawPeer.connected(server.port);
  await using client = await connect(server.url, { reconnect: false });
  const metadata = { long: "x".repeat(4 * 1024 * 1024) };
  for (let handlerId = 1; handlerId <= 3; handlerId++) {
    await handler.send({ handle: { requestId: handlerId, handlerId, endpoint: `hostile.${handlerId}`, metadata } });
  }
  await handler.until((frame) => (frame.ok ?? frame.failure)?.requestId === 3);
  assert.ok(Array.isArray(await client.services()));
  await client.flush();
});
