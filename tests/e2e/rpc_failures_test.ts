// Calls that fail (SPEC 3, 10): with which code, at once, and with nothing in the error that is not for the caller.

import { strict as assert } from "node:assert";
import { connect, HandlerError, type JsonValue, serve } from "../../mod.ts";
import { RawPeer } from "../fuzz/raw_peer.ts";
import { refusal, thrown } from "../support/refusal.ts";
import { STRICT } from "../support/strict.ts";

Deno.test("nobody handles the endpoint: NO_HANDLER at once, whatever the deadline", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const error = await refusal("NO_HANDLER", hadron.request("nobody", "", { timeoutMs: 600_000 }), 1_000);
  assert.equal(error.retryable, true);
  assert.match(error.message, /nobody/);
  await refusal("NO_HANDLER", hadron.request("nobody", "", { timeoutMs: 0, idempotent: true }), 1_000);
});

Deno.test("what makes no call is INVALID_ARGUMENT, and the connection goes on", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  for (const endpoint of ["", "a.*", ">", "a b", "e".repeat(101)]) {
    await refusal("INVALID_ARGUMENT", hadron.request(endpoint));
    await refusal("INVALID_ARGUMENT", hadron.handle(endpoint, () => ""));
    await refusal("INVALID_ARGUMENT", hadron.requestStream(endpoint).next());
  }
  for (const timeoutMs of [-1, NaN, Infinity, 2 ** 31]) {
    await refusal("INVALID_ARGUMENT", hadron.request("a", "", { timeoutMs }));
  }
  for (const concurrency of [-1, 1.5, NaN]) {
    await refusal("INVALID_ARGUMENT", hadron.handle("a", () => "", { concurrency }));
  }
  await using _handler = await hadron.handle("e".repeat(100), () => "long");
  assert.equal((await hadron.request("e".repeat(100))).text(), "long");
});

Deno.test("what a handler throws arrives as HANDLER_FAILED with its message", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const failures: Record<string, () => string | Promise<string>> = {
    thrown: () => {
      throw new TypeError("Card is no card");
    },
    rejected: () => Promise.reject(new Error("Later")),
    text: () => {
      throw "only text";
    },
    nothing: () => Promise.reject(undefined),
    long: () => {
      throw new Error("x".repeat(1_000_000));
    },
  };
  await using handler = await hadron.handle("fail", (call) => failures[call.text()]());
  const message = async (name: string) => (await hadron.request("fail", name).catch((error) => error)).message;
  const error = await refusal(
    "HANDLER_FAILED",
    hadron.request("fail", "thrown").catch((error) => {
      assert.equal(error.message, "Card is no card");
      error.message = "Stands alone: as it was thrown";
      throw error;
    }),
  );
  assert.equal(error.retryable, false);
  assert.deepEqual(error.details, {});
  assert.equal(await message("rejected"), "Later");
  assert.equal(await message("text"), "only text");
  assert.equal(await message("nothing"), "undefined");
  assert.match(await message("long"), /65536/);
  assert.equal(handler.inFlight, 0);
});

Deno.test("HandlerError adds a code and data of the handler's own, found in details", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const cyclic: { [key: string]: JsonValue } = {};
  cyclic.self = cyclic;
  const failures: Record<string, HandlerError> = {
    full: new HandlerError("Declined: no cover", { code: "declined", data: { limit: 100 }, retryable: true }),
    bare: new HandlerError("Declined: for no reason"),
    cyclic: new HandlerError("Declined: in circles", { data: cyclic }),
  };
  await using handler = await hadron.handle("pay", (call) => {
    throw failures[call.text()];
  });
  const full = await refusal("HANDLER_FAILED", hadron.request("pay", "full"));
  assert.equal(full.message, "Declined: no cover");
  assert.deepEqual(full.details, { code: "declined", data: { limit: 100 } });
  assert.equal(full.retryable, true);
  const bare = await refusal("HANDLER_FAILED", hadron.request("pay", "bare"));
  assert.deepEqual(bare.details, {});
  assert.equal(bare.retryable, false);
  // Data that no JSON can hold is the handler's mistake; its caller hears of that too.
  await refusal("HANDLER_FAILED", hadron.request("pay", "cyclic"), 1_000);
  assert.equal(handler.inFlight, 0);
});

Deno.test("stack traces stay with the handler", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using _handler = await hadron.handle("fail", () => {
    throw new HandlerError("Plain words", { code: "plain", data: { why: "test" } });
  });
  await using peer = await RawPeer.connected(server.port);
  await peer.send({ request: { id: 1, endpoint: "fail", timeoutMs: 5_000 } });
  const frames = await peer.until((frame) => frame.response != null);
  const answer = JSON.stringify(frames);
  assert.match(answer, /Plain words/);
  const details = new TextDecoder().decode(frames.at(-1)?.response?.error?.details ?? new Uint8Array(0));
  assert.deepEqual(JSON.parse(details), { code: "plain", data: { why: "test" } });
  assert.doesNotMatch(answer + details, /rpc_failures|file:|stack|\bat /);
});

Deno.test("a closed client refuses everything at once and leaves nothing behind", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  const hadron = await connect(server.url);
  await hadron.close();
  await refusal("UNAVAILABLE", hadron.request("a"));
  await refusal("UNAVAILABLE", hadron.requestStream("a").next());
  await refusal("UNAVAILABLE", hadron.handle("a", () => ""));
  await refusal("UNAVAILABLE", hadron.services());
  await refusal("UNAVAILABLE", hadron.flush());
  thrown("UNAVAILABLE", () => hadron.publish("a"));
  thrown("UNAVAILABLE", () => hadron.subscribe("a"));
  thrown("UNAVAILABLE", () => hadron.watchServices());
});
