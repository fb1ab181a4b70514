// Iterables that go through calls: what waits for its next item hears when nobody takes it any more, whichever side gives up; and what
// users may give back by mistake.

import { strict as assert } from "node:assert";
import { connect, type Hadron, serve } from "../../mod.ts";
import { eventually } from "../support/eventually.ts";
import { refusal } from "../support/refusal.ts";
import { ScriptedServer } from "../support/scripted_server.ts";
import { STRICT } from "../support/strict.ts";
import { takeAll, takeOne } from "../support/take.ts";

async function subscriptions(hadron: Hadron): Promise<number> {
  return (await hadron.stats()).subscriptions;
}

Deno.test("a subscription given back as items ends with its call, though nothing is published", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using callee = await connect(server.url);
  await using caller = await connect(server.url);
  const tail = await callee.handle("tail", (call) => callee.subscribe(call.text()), { concurrency: 1 });
  const ends = [
    async () => {
      const lines = caller.requestStream("tail", "log.>");
      await eventually("it listens", async () => await subscriptions(caller) === 1);
      caller.publish("log.a", "line");
      for await (const line of lines) {
        assert.equal(line.text(), "line");
        break;
      }
    },
    () => refusal("DEADLINE_EXCEEDED", takeAll(caller.requestStream("tail", "log.>", { timeoutMs: 50 }))),
    () => refusal("HANDLER_FAILED", caller.request("tail", "log.>")),
  ];
  for (const end of ends) {
    await end();
    await eventually(
      "the subscription has ended",
      async () => await subscriptions(caller) === 0 && tail.inFlight === 0,
    );
  }
  const leaving = await connect(server.url);
  const lines = leaving.requestStream("tail", "log.>");
  await eventually("it listens", () => tail.inFlight === 1);
  await leaving.close();
  await refusal("UNAVAILABLE", takeAll(lines));
  await eventually("the subscription has ended", async () => await subscriptions(caller) === 0 && tail.inFlight === 0);
});

Deno.test(
  "a subscription given as items of a request ends with its call, though nothing is published",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using callee = await connect(server.url);
    await using caller = await connect(server.url);
    await using _first = await callee.handle("first", async (call) => (await takeOne(call)).text());
    await using _never = await callee.handle(
      "never",
      (call) => new Promise<void>((resolve) => call.signal.addEventListener("abort", () => resolve())),
    );
    await using _fails = await callee.handle("fails", () => {
      throw new Error("Fail: at once");
    });
    await refusal("DEADLINE_EXCEEDED", caller.request("never", caller.subscribe("quiet"), { timeoutMs: 50 }));
    await refusal("HANDLER_FAILED", caller.request("fails", caller.subscribe("quiet")));
    await refusal("NO_HANDLER", caller.request("nobody", caller.subscribe("quiet")));
    await refusal("HANDLER_FAILED", takeAll(caller.requestStream("fails", caller.subscribe("quiet"))));
    const controller = new AbortController();
    const cancelled = caller.request("never", caller.subscribe("quiet"), { signal: controller.signal });
    controller.abort();
    await refusal("CANCELLED", cancelled);
    const heard = caller.subscribe("heard");
    await heard.ready;
    const answer = caller.request("first", heard);
    caller.publish("heard", "item");
    assert.equal((await answer).text(), "item");
    await eventually("all of them have ended", async () => await subscriptions(caller) === 0);
  },
);

Deno.test(
  "a generator that is given up at a yield runs its finally, and one that throws then troubles nobody",
  STRICT,
  async () => {
    await using server = await serve({ store: ":memory:", port: 0 });
    await using callee = await connect(server.url);
    await using caller = await connect(server.url);
    let ended = 0;
    const handler = await callee.handle("numbers", async function* () {
      try {
        for (let number = 0;; number++) yield String(number);
      } finally {
        ended++;
        await Promise.reject(new Error("Tidy up: it did not work"));
      }
    });
    for await (const _ of caller.requestStream("numbers")) break;
    await eventually("it has ended", () => ended === 1 && handler.inFlight === 0);
    const half = caller.requestStream("halves");
    await refusal("NO_HANDLER", half.next());
    await using _throwing = await callee.handle("halves", async function* () {
      yield "first";
      throw { reason: "no error at all" };
    });
    const items = caller.requestStream("halves");
    assert.equal((await takeOne(items)).text(), "first");
    assert.equal(
      (await refusal(
        "HANDLER_FAILED",
        items.next().catch((error) => {
          error.message = `Call: ${error.message}`;
          throw error;
        }),
      )).message,
      'Call: {"reason":"no error at all"}',
    );
  },
);

Deno.test("what is awaited like a promise is one, whatever its class", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  // As query builders have it: nothing runs before it is awaited.
  const lazy = (value: unknown) => ({ then: (resolve: (value: unknown) => void) => resolve(value) }) as Promise<string>;
  await using _handler = await hadron.handle("lazy", (call) => lazy(`answer to ${call.text()}`));
  assert.equal((await hadron.request("lazy", "this")).text(), "answer to this");
});

Deno.test("a call can be passed on, or answered with itself, as one or as many", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0 });
  await using hadron = await connect(server.url);
  await using _echo = await hadron.handle("echo", (call) => call);
  await using _length = await hadron.handle("length", (call) => call.data.length);
  await using _one = await hadron.handle("pass.one", (call) => hadron.request("length", call));
  await using _many = await hadron.handle("pass.many", (call) => hadron.requestStream("echo", call));
  assert.equal((await hadron.request("echo", "said")).text(), "said");
  assert.equal((await hadron.request("pass.one", "four")).json(), 4);
  const items = (async function* () {
    yield* ["a", "b"];
  })();
  const echoed = await takeAll(hadron.requestStream("pass.many", items));
  assert.deepEqual(echoed.map((item) => item.text()), ["a", "b"]);
});

Deno.test("signals are let go of when what they would end has ended", STRICT, async () => {
  await using refusing = new ScriptedServer(({ listServices, watchRuns, subscribe }) => {
    const requestId = (listServices ?? watchRuns ?? subscribe)?.requestId ?? 0;
    return requestId === 0 ? [] : [{ failure: { requestId, error: { code: 1, message: "Ask: no" } } }];
  });
  await using server = await serve({ store: ":memory:", port: 0 });
  for (const end of ["refuse", "close", "leave"]) {
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, args);
    };
    const hadron = await connect(end === "refuse" ? refusing.url : server.url);
    const held = [
      hadron.watchServices("", { signal }),
      hadron.watchRuns({ signal }),
      hadron.subscribe("a", { signal })[Symbol.asyncIterator](),
    ];
    assert.equal(listeners, 3);
    if (end === "refuse") await Promise.all(held.map((each) => refusal("INVALID_ARGUMENT", each.next())));
    if (end === "leave") { for (const each of held) await each.return?.(); }
    if (end === "close") await hadron.close();
    await eventually(`${end}: none listens`, () => listeners === 0);
    await hadron.close();
  }
});
