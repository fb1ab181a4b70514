// Calls with one request and one response (SPEC 3): what travels, and who is chosen.

import { strict as assert } from "node:assert";
import { connect, type Data, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { Gate } from "../support/gate.ts";
import { refusal } from "../support/refusal.ts";
import { assertSameList } from "../support/same_list.ts";
import { STRICT } from "../support/strict.ts";

const FRAME_BYTES_MAX = 8 * 1024 * 1024;

Deno.test("data and headers travel both ways", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  await using _handler = await callee.handle("mirror", (call) => {
    assert.equal(call.endpoint, "mirror");
    assert.equal(call.attempt, 1);
    call.responseHeaders = { ...call.headers, seen: "yes" };
    return call.data;
  });
  const cases: [sent: Data | undefined, text: string][] = [
    ["ada", "ada"],
    [undefined, ""],
    [{ a: [1, null] }, '{"a":[1,null]}'],
    [null, "null"],
    [new Uint8Array([0x6f, 0x6b]), "ok"],
  ];
  for (const [sent, text] of cases) {
    const reply = await caller.request("mirror", sent, { headers: { trace: "7", "": "empty" } });
    assert.equal(reply.text(), text);
    assert.deepEqual(reply.headers, { trace: "7", "": "empty", seen: "yes" });
  }
  assert.deepEqual((await caller.request("mirror", { n: 1 })).json(), { n: 1 });
});

Deno.test("a handler may answer with anything, at once or later, or with nothing", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  const answers: Record<string, () => Data | void | Promise<Data | void>> = {
    text: () => "t",
    later: () => Promise.resolve({ later: true }),
    bytes: () => new Uint8Array([0x62]),
    nothing: () => {},
    nothingLater: async () => {},
    zero: () => 0,
    null: () => null,
  };
  await using _handler = await hadron.handle("answer", (call) => answers[call.text()]());
  const texts = await Promise.all(
    Object.keys(answers).map(async (name) => (await hadron.request("answer", name)).text()),
  );
  assert.deepEqual(texts, ["t", '{"later":true}', "b", "", "", "0", "null"]);
});

Deno.test("thousands of calls at once each get their own answer", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const waiting: (() => void)[] = [];
  // Answers in pairs, the later call first.
  await using _handler = await callee.handle("double", (call) => {
    if (waiting.length === 0) {
      return new Promise<string>((resolve) => waiting.push(() => resolve(call.text().repeat(2))));
    }
    queueMicrotask(() => waiting.pop()?.());
    return call.text().repeat(2);
  });
  const numbers = Array.from({ length: 4_000 }, (_, number) => `${number}.`);
  const replies = await Promise.all(numbers.map((number) => caller.request("double", number)));
  assertSameList(replies.map((reply) => reply.text()), numbers.map((number) => number + number));
});

Deno.test(
  "bodies up to the frame limit pass; beyond it the caller, or the handler, is told TOO_LARGE",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using hadron = await connect(server.url);
    await using _handler = await hadron.handle(
      "large",
      (call) => call.headers.grow ? new Uint8Array(FRAME_BYTES_MAX) : call.data,
    );
    const largest = new Uint8Array(FRAME_BYTES_MAX - 1_024).fill(7);
    const reply = await hadron.request("large", largest, { timeoutMs: 30_000 });
    assert.equal(reply.data.length, largest.length);
    assert.equal(reply.data[largest.length - 1], 7);
    await refusal("TOO_LARGE", hadron.request("large", new Uint8Array(FRAME_BYTES_MAX)));
    const error = await refusal("HANDLER_FAILED", hadron.request("large", "", { headers: { grow: "yes" } }));
    assert.match(error.message, /8388608/);
  },
);

Deno.test("a call goes to the handler with the fewest calls in flight, ties in turn", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using caller = await connect(server.url);
  const gates = [new Gate(), new Gate(), new Gate()];
  const clients = await Promise.all(gates.map(() => connect(server.url)));
  const handlers = await Promise.all(
    clients.map((client, at) => client.handle("shared", (call) => call.text() === "hold" ? gates[at].pass() : `${at}`)),
  );
  const inTurn: string[] = [];
  for (let count = 0; count < 6; count++) inTurn.push((await caller.request("shared")).text());
  assert.deepEqual(inTurn.slice(0, 3).sort(), ["0", "1", "2"]);
  assert.deepEqual(inTurn.slice(3), inTurn.slice(0, 3));
  const held = Array.from({ length: 9 }, () => caller.request("shared", "hold"));
  await eventually("all are at work", () => handlers.every(({ inFlight }) => inFlight === 3));
  gates[1].open();
  await eventually("one is idle", () => handlers[1].inFlight === 0);
  for (let count = 0; count < 20; count++) assert.equal((await caller.request("shared")).text(), "1");
  for (const gate of gates) gate.open();
  await Promise.all(held);
  await Promise.all(clients.map((client) => client.close()));
});

Deno.test("a handler can call its own endpoint over its own connection", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using _handler = await hadron.handle("countdown", async (call) => {
    const number = call.json<number>();
    return number === 0 ? "done" : (await hadron.request("countdown", number - 1)).text();
  });
  assert.equal((await hadron.request("countdown", 20)).text(), "done");
});

Deno.test("a stopped handler finishes the calls it has and gets no more", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const gate = new Gate();
  const handler = await callee.handle("stopping", () => gate.pass().then(() => "finished"));
  const call = caller.request("stopping");
  await eventually("the call is at work", () => handler.inFlight === 1);
  const stopped = handler.stop();
  await eventually("the server knows", async () => (await caller.services("stopping")).length === 0);
  await refusal("NO_HANDLER", caller.request("stopping"), 1_000);
  gate.open();
  assert.equal((await call).text(), "finished");
  await stopped;
  await handler.stop();
  await using _again = await callee.handle("stopping", () => "again");
  assert.equal((await caller.request("stopping")).text(), "again");
});
