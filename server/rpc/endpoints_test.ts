// Proves which handler gets a call, how many at a time, and what becomes of calls that have to wait for one.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { type RpcClient, RpcScene } from "../../tests/support/rpc_scene.ts";
import { CALLS_WAITING_BYTES_MAX } from "../limits.ts";

/** How many calls each of these has got since the last look. */
function callCounts(handlers: readonly RpcClient[]): number[] {
  return handlers.map((handler) => handler.seen().filter((line) => line.startsWith("call ")).length);
}

Deno.test("handlers with equally many calls in flight get them in turn", () => {
  const scene = new RpcScene();
  const handlers = [1, 2, 3].map(() => scene.handler("greet"));
  const caller = scene.client();
  const order: number[] = [];
  for (let count = 0; count < 9; count++) {
    caller.request("greet");
    order.push(callCounts(handlers).indexOf(1));
  }
  deepStrictEqual(order, [0, 1, 2, 0, 1, 2, 0, 1, 2]);
});

Deno.test("handlers that answer at once get calls in turn too", () => {
  const scene = new RpcScene();
  const handlers = [1, 2, 3].map(() => scene.handler("greet"));
  const caller = scene.client();
  const counts = [0, 0, 0];
  for (let count = 0; count < 30; count++) {
    caller.request("greet");
    const at = callCounts(handlers).indexOf(1);
    handlers[at].respond(++counts[at]);
  }
  deepStrictEqual(counts, [10, 10, 10]);
});

Deno.test("random calls and answers: a call always goes to a handler with the fewest in flight that has a place", () => {
  const step = fc.oneof(fc.constant("call" as const), fc.nat({ max: 3 }));
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 }),
      fc.array(step, { maxLength: 60 }),
      (limits, steps) => {
        const scene = new RpcScene();
        const handlers = limits.map((concurrency) => scene.handler("greet", { concurrency }));
        const places = limits.map((limit) => limit === 0 ? Infinity : limit);
        const underWay: number[][] = limits.map(() => []);
        const caller = scene.client();
        let waiting = 0;
        for (const step of steps) {
          const free = underWay.map(({ length }, at) => length < places[at] ? length : Infinity);
          const fewest = Math.min(...free);
          if (step === "call") {
            caller.request("greet");
            if (fewest === Infinity) waiting++;
          } else {
            const at = step % limits.length;
            const id = underWay[at].shift();
            if (id === undefined) continue;
            handlers[at].respond(id);
            if (waiting > 0) waiting--;
          }
          handlers.forEach((handler, at) => {
            for (const line of handler.seen()) {
              if (step === "call") strictEqual(free[at], fewest, "nobody with a place had fewer");
              underWay[at].push(Number(line.split(" ")[1]));
            }
            ok(underWay[at].length <= places[at], "none has more than it takes");
          });
          const given = underWay.reduce((sum, { length }) => sum + length, 0);
          strictEqual(scene.calls.inFlight, given + waiting);
        }
      },
    ),
    { numRuns: 400 },
  );
});

Deno.test("calls beyond what all handlers take wait, and go in their order as places become free", () => {
  const scene = new RpcScene();
  const handlers = [scene.handler("greet", { concurrency: 1 }), scene.handler("greet", { concurrency: 2 })];
  const callers = [scene.client(), scene.client()];
  for (let count = 0; count < 8; count++) callers[count % 2].request("greet", { text: `${count}` });
  deepStrictEqual(handlers.map((handler) => handler.seen()), [['call 1 "0"'], ['call 1 "1"', 'call 2 "2"']]);
  handlers[1].respond(2);
  handlers[0].respond(1);
  handlers[1].respond(1);
  deepStrictEqual(handlers.map((handler) => handler.seen()), [['call 2 "4"'], ['call 3 "3"', 'call 4 "5"']]);
});

Deno.test("a handler that comes takes what waits, as much as it may", () => {
  const scene = new RpcScene();
  scene.handler("greet", { concurrency: 1 });
  const caller = scene.client();
  for (let count = 0; count < 5; count++) caller.request("greet", { text: `${count}` });
  deepStrictEqual(scene.handler("greet", { concurrency: 3 }).seen(), ['call 1 "1"', 'call 2 "2"', 'call 3 "3"']);
});

Deno.test("calls wait in a bounded queue; past it LIMIT_EXCEEDED at once, and what left makes room", () => {
  const scene = new RpcScene({ callsWaitingMax: 3 });
  const handler = scene.handler("greet", { concurrency: 1 });
  const caller = scene.client();
  for (let count = 0; count < 5; count++) caller.request("greet");
  deepStrictEqual(caller.seen(), ["response 5 LIMIT_EXCEEDED"]);
  caller.session.cancel(3);
  caller.request("greet");
  caller.request("greet");
  deepStrictEqual(caller.seen(), ["response 7 LIMIT_EXCEEDED"]);
  handler.respond(1);
  caller.request("greet");
  deepStrictEqual(caller.seen(), ["response 1"]);
});

Deno.test("the bytes that wait are bounded too, and counted down again", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet", { concurrency: 1 });
  const caller = scene.client();
  const text = "x".repeat(CALLS_WAITING_BYTES_MAX / 8);
  caller.request("greet");
  for (let count = 0; count < 9; count++) caller.request("greet", { text });
  deepStrictEqual(caller.seen(), ["response 10 LIMIT_EXCEEDED"]);
  handler.respond(1);
  for (let id = 2; id <= 9; id++) handler.respond(id);
  strictEqual(scene.calls.inFlight, 0);
  caller.seen();
  for (let count = 0; count < 5; count++) caller.request("greet", { text: "small" });
  deepStrictEqual(caller.seen(), []);
});

Deno.test("a waiting call expires at its deadline, and nobody works on it afterwards", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet", { concurrency: 1 });
  const caller = scene.client();
  caller.request("greet");
  caller.request("greet", { timeoutMs: 100 });
  caller.request("greet", { timeoutMs: 10_000, text: "third" });
  scene.clock.advance(120);
  deepStrictEqual(caller.seen(), ["response 2 DEADLINE_EXCEEDED"]);
  handler.respond(1);
  deepStrictEqual(handler.seen(), ['call 1 ""', 'call 2 "third"']);
});

Deno.test("a waiting call that is past its deadline goes to no handler, though the tick of its deadline has not passed", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet", { concurrency: 1 });
  const caller = scene.client();
  caller.request("greet");
  caller.request("greet", { timeoutMs: 100 });
  caller.request("greet", { timeoutMs: 10_000, text: "third" });
  scene.clock.advance(101);
  deepStrictEqual(caller.seen(), []);
  handler.respond(1);
  deepStrictEqual(caller.seen(), ["response 1", "response 2 DEADLINE_EXCEEDED"]);
  deepStrictEqual(handler.seen(), ['call 1 ""', 'call 2 "third"']);
  scene.clock.advance(100);
  deepStrictEqual(caller.seen(), []);
});

Deno.test("a handler that was told to stop keeps its place until it answers", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet", { concurrency: 1 });
  const caller = scene.client();
  caller.request("greet");
  caller.request("greet", { text: "next" });
  caller.session.cancel(1);
  deepStrictEqual(handler.seen(), ['call 1 ""', "cancel 1 CANCELLED"]);
  handler.respond(1, "stopped");
  deepStrictEqual(handler.seen(), ['call 2 "next"']);
  deepStrictEqual(caller.seen(), []);
});

Deno.test("calls that waited for a handler alone answer NO_HANDLER when it leaves, an idempotent one as well", () => {
  const scene = new RpcScene();
  const handler = scene.handler("greet", { concurrency: 1 });
  const caller = scene.client();
  for (const idempotent of [false, false, true]) caller.request("greet", { idempotent });
  handler.session.leave();
  deepStrictEqual(caller.seen().toSorted(), [
    "response 1 HANDLER_LOST",
    "response 2 NO_HANDLER",
    "response 3 NO_HANDLER",
  ]);
  strictEqual(scene.calls.inFlight, 0);
});

Deno.test("a call that loses its handler is the next, before those that wait, and is not refused for their number", () => {
  const scene = new RpcScene({ callsWaitingMax: 1 });
  const [lost, spare] = [scene.handler("greet", { concurrency: 1 }), scene.handler("greet", { concurrency: 1 })];
  const caller = scene.client();
  for (const text of ["a", "b", "c"]) caller.request("greet", { text, idempotent: true });
  lost.session.leave();
  deepStrictEqual(caller.seen(), []);
  for (const id of [1, 2, 3]) spare.respond(id, `${id}`);
  deepStrictEqual(spare.seen(), ['call 1 "b"', 'call 2 "a"', 'call 3 "c"']);
  deepStrictEqual(caller.seen(), ['response 2 "1"', 'response 1 "2"', 'response 3 "3"']);
});

Deno.test("a connection that owes as many responses as it may gets no more calls until it has answered, cancelled ones too", () => {
  const scene = new RpcScene({ callsMax: 3 });
  const handler = scene.handler("greet");
  const callers = [scene.client(), scene.client()];
  for (let count = 0; count < 6; count++) callers[count % 2].request("greet", { text: `${count}` });
  deepStrictEqual(handler.seen(), ['call 1 "0"', 'call 2 "1"', 'call 3 "2"']);
  callers[0].session.cancel(1);
  deepStrictEqual(handler.seen(), ["cancel 1 CANCELLED"]);
  handler.respond(2);
  deepStrictEqual(handler.seen(), ['call 4 "3"']);
  handler.respond(1);
  deepStrictEqual(handler.seen(), ['call 5 "4"']);
});

Deno.test("a connection that may have calls again gets those of all its endpoints", () => {
  const scene = new RpcScene({ callsMax: 1 });
  const handler = scene.handler("one");
  handler.handle(2, "two");
  const [first, second] = [scene.client(), scene.client()];
  first.request("one", { text: "a" });
  second.request("two", { text: "b" });
  deepStrictEqual(handler.seen(), ['call 1 "a"']);
  handler.respond(1);
  deepStrictEqual(handler.seen(), ['call 2 "b"']);
});

Deno.test("a handler whose connection is behind gets no calls until it has caught up", () => {
  const scene = new RpcScene();
  const [slow, quick] = [scene.handler("greet"), scene.handler("greet")];
  const caller = scene.client();
  slow.peer.isBehind = true;
  for (let count = 0; count < 4; count++) caller.request("greet");
  deepStrictEqual(callCounts([slow, quick]), [0, 4]);
  quick.peer.isBehind = true;
  caller.request("greet", { text: "waits" });
  deepStrictEqual(callCounts([slow, quick]), [0, 0]);
  slow.peer.isBehind = false;
  slow.session.caughtUp();
  deepStrictEqual(slow.seen(), ['call 1 "waits"']);
});

Deno.test("a call that comes when a handler can take bytes again, and has not said so, does not overtake those that wait", () => {
  const scene = new RpcScene();
  const slow = scene.handler("greet", { concurrency: 2 });
  const caller = scene.client();
  slow.peer.isBehind = true;
  for (const text of ["first", "second"]) caller.request("greet", { text });
  slow.peer.isBehind = false;
  caller.request("greet", { text: "third" });
  deepStrictEqual(slow.seen(), ['call 1 "first"', 'call 2 "second"']);
  slow.respond(1);
  deepStrictEqual(slow.seen(), ['call 3 "third"']);
});
