// Proves with random lives of callers and handlers, under a clock that moves when it is told to, that every call ends once and for a
// reason that is true; that no handler has more than it takes, what hangs from an earlier connection included; that none waits while
// somebody is free; and that those who wait are given out in their order.
import { ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { hadron } from "../../proto/generated/hadron.js";
import { type RpcClient, RpcScene } from "../../tests/support/rpc_scene.ts";

const { ErrorCode } = hadron.v1;
const ENDPOINTS = ["a", "b"];

interface Call {
  readonly endpoint: string;
  readonly caller: Caller;
  readonly idempotent: boolean;
  readonly dueMs: number;
  readonly number: number;
  /** Who has it, under which id. */
  at: { handler: Handler; id: number } | undefined;
  attempts: number;
  end: string | undefined;
}

interface Caller {
  readonly client: RpcClient;
  readonly calls: Map<number, Call>;
}

interface Handler {
  readonly client: RpcClient;
  readonly endpoint: string;
  readonly concurrency: number;
  /** Calls it has to answer, those too that nobody waits for, and places taken from before. */
  readonly inHand: Map<number, Call>;
  busy: number;
  isListed: boolean;
}

/** What there is, and what has to be true of it. */
class World {
  readonly scene = new RpcScene({ callsWaitingMax: 6 });
  readonly callers: Caller[] = [this.caller(), this.caller(), this.caller()];
  handlers: Handler[] = [];
  readonly calls: Call[] = [];
  private readonly lastGiven = new Map<string, number>();

  private caller(): Caller {
    return { client: this.scene.client(), calls: new Map() };
  }

  open(endpoint?: string): Call[] {
    return this.calls.filter((call) => call.end === undefined && (endpoint ?? call.endpoint) === call.endpoint);
  }

  listed(endpoint: string): Handler[] {
    return this.handlers.filter((handler) => handler.isListed && handler.endpoint === endpoint);
  }

  request(at: number, endpoint: string, idempotent: boolean, timeoutMs: number): void {
    const caller = this.callers[at];
    const dueMs = timeoutMs === 0 ? Infinity : this.scene.clock.now() + timeoutMs;
    const number = this.calls.length;
    const call = { endpoint, caller, idempotent, dueMs, number, at: undefined, attempts: 0, end: undefined };
    this.calls.push(call);
    const id = caller.client.request(endpoint, { text: String(number), idempotent, timeoutMs });
    caller.calls.set(id, call);
  }

  join(endpoint: string, concurrency: number, busy: number): void {
    const handler = { client: this.scene.client(), endpoint, concurrency, inHand: new Map(), busy, isListed: true };
    this.handlers.push(handler);
    handler.client.handle(1, endpoint, { concurrency, busy });
  }

  /** Takes note of what everybody was sent. `lost` is the handler whose connection has just ended. */
  look(lost?: Handler): void {
    for (const handler of this.handlers) {
      for (const { call } of handler.client.peer.frames()) if (call) this.given(handler, call);
    }
    for (const { client, calls } of this.callers) {
      for (const { response } of client.peer.frames()) {
        if (response) this.ended(calls.get(response.id ?? 0), response.error?.code ?? 0, lost);
      }
    }
    for (const { inHand, busy, concurrency } of this.handlers) {
      ok(concurrency === 0 || inHand.size + busy <= concurrency, "no handler has more than it takes");
    }
    for (const endpoint of ENDPOINTS) {
      const waits = this.open(endpoint).some(({ at }) => at === undefined);
      const free = this.listed(endpoint).filter(({ client, concurrency, inHand, busy }) =>
        !client.peer.isBehind && (concurrency === 0 || inHand.size + busy < concurrency)
      );
      ok(!waits || free.length === 0, "nobody waits while somebody is free");
    }
    strictEqual(this.scene.calls.inFlight, this.open().length);
  }

  private given(handler: Handler, { id, body, attempt }: hadron.v1.Call.$Properties): void {
    const call = this.calls[Number(new TextDecoder().decode(body?.payload ?? new Uint8Array(0)))];
    strictEqual(call.end, undefined, "a call that has ended is given to nobody");
    strictEqual(call.endpoint, handler.endpoint);
    ok(call.dueMs > this.scene.clock.now(), "nor one past its deadline");
    ok(handler.isListed);
    strictEqual(attempt, ++call.attempts);
    if (attempt === 1) {
      ok(call.number > (this.lastGiven.get(call.endpoint) ?? -1), "calls are given in their order");
      this.lastGiven.set(call.endpoint, call.number);
    } else ok(call.idempotent, "only one that may be is given again");
    call.at = { handler, id: id ?? 0 };
    handler.inHand.set(id ?? 0, call);
  }

  private ended(call: Call | undefined, code: number, lost: Handler | undefined): void {
    ok(call !== undefined && call.end === undefined, "a call ends once");
    const { endpoint, at, idempotent, dueMs } = call;
    call.end = ErrorCode[code] ?? "done";
    if (code === ErrorCode.NO_HANDLER) {
      ok(this.listed(endpoint).length === 0 && at === undefined, "nobody was there");
    } else if (code === ErrorCode.HANDLER_LOST) {
      ok(lost !== undefined && at?.handler === lost, "its handler is lost");
      ok(!idempotent || this.listed(endpoint).length === 0, "and nobody else may have it");
    } else if (code === ErrorCode.DEADLINE_EXCEEDED) ok(dueMs <= this.scene.clock.now());
    else if (code === ErrorCode.LIMIT_EXCEEDED) {
      strictEqual(this.open(endpoint).filter((other) => other.at === undefined).length, 6, "the queue is full");
    } else strictEqual(code, 0, ErrorCode[code]);
  }

  answer(handler: Handler, which: number): void {
    const id = [...handler.inHand.keys()][which % handler.inHand.size];
    handler.inHand.delete(id);
    handler.client.respond(id, "done");
  }
}

type Step = [what: string, one: number, two: number, flag: boolean];

function take(world: World, [what, one, two, flag]: Step): void {
  const { callers, scene } = world;
  const handler = world.handlers[one % Math.max(1, world.handlers.length)];
  const caller = callers[one % callers.length];
  if (what === "request") world.request(one % 3, ENDPOINTS[two % 2], flag, [0, 0, 15, 120][two % 4]);
  else if (what === "join" && world.handlers.length < 8) {
    world.join(ENDPOINTS[one % 2], two % 4, two % 4 === 0 ? 0 : one % (two % 4 + 1));
  } else if (what === "advance") scene.clock.advance(one * 5);
  else if (what === "cancel" && caller.calls.size > 0) {
    const [id, call] = [...caller.calls][two % caller.calls.size];
    if (call.end === undefined) call.end = "cancelled";
    caller.client.session.cancel(id);
  } else if (what === "caller leaves") {
    caller.client.session.leave();
    for (const call of caller.calls.values()) call.end ??= "cancelled";
    callers[one % callers.length] = { client: scene.client(), calls: new Map() };
  }
  if (handler === undefined) return;
  if (what === "answer" && handler.inHand.size > 0) world.answer(handler, two);
  else if (what === "behind") handler.client.peer.isBehind = flag;
  else if (what === "stop") {
    handler.isListed = false;
    handler.client.session.unhandle(1);
  } else if (what === "free" && handler.isListed) {
    handler.busy = Math.max(0, handler.busy - 1);
    handler.client.session.placeFreed(1);
  } else if (what === "lose") {
    const moved = [...handler.inHand.values()].filter((call) => call.at?.handler === handler && call.end === undefined);
    world.handlers = world.handlers.filter((other) => other !== handler);
    const others = world.listed(handler.endpoint).length;
    for (const call of moved) if (call.idempotent && others > 0) call.at = undefined;
    handler.isListed = false;
    handler.client.session.leave();
    world.look(handler);
  }
  // A connection that takes bytes again says so, in the end.
  if (what === "behind" && !flag) handler.client.session.caughtUp();
}

Deno.test("2,000 random lives of callers and handlers: every call ends once, and for a reason that is true", () => {
  const whats = ["request", "request", "request", "answer", "answer", "join", "advance", "cancel", "behind", "stop"];
  const what = fc.constantFrom(...whats, "lose", "free", "caller leaves");
  const step = fc.tuple(what, fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const world = new World();
      for (const each of steps) {
        take(world, each);
        world.look();
      }
      for (const handler of [...world.handlers]) take(world, ["lose", world.handlers.indexOf(handler), 0, false]);
      strictEqual(world.open().length, 0, "nothing is left");
      strictEqual(world.scene.calls.inFlight, 0);
    }),
    { numRuns: 2000 },
  );
});
