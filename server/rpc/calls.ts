/**
 * The calls of one namespace, from caller to handler and back.
 *
 * Promises that a call reaches one handler; that its caller hears of its end exactly once — response, handler's error, lost
 * handler, deadline; and that a handler hears when its work is not wanted any more. A handler that was told to stop keeps
 * holding its place (`concurrency`) until it answers, because it may still be working.
 *
 * @module
 */
import type { Clock } from "../../proto/clock.ts";
import type { Deadlines } from "../../proto/deadlines.ts";
import { type ErrorCode, errorCodeNumber, HadronError } from "../../proto/error.ts";
import { copyAnswer, writeCall } from "../../proto/hot_call.ts";
import { TAG } from "../../proto/hot_fields.ts";
import { toWireError } from "../../proto/wire_error.ts";
import { type InnerEndpoints, NO_INNER_ENDPOINTS } from "../inner_endpoint.ts";
import type { Limits } from "../limits.ts";
import type { ServerCall } from "./call.ts";
import { type Endpoint, Endpoints, type HandlerInstance } from "./endpoints.ts";
import type { KeptBytes } from "./kept_bytes.ts";
import type { RpcSession } from "./session.ts";

/** The calls of one namespace. */
export class Calls {
  readonly endpoints = new Endpoints();
  /** Calls whose caller waits. */
  inFlight = 0;
  /** The server is about to stop: no new calls. */
  draining = false;

  constructor(
    readonly limits: Limits,
    readonly clock: Clock,
    readonly deadlines: Deadlines,
    private readonly keptBytes: KeptBytes,
    readonly inner: InnerEndpoints = NO_INNER_ENDPOINTS,
  ) {}

  /** Gives a new call, whose body lies in `source`, to a handler, or lets it wait for one; throws where neither can be. */
  dispatch(call: ServerCall, source: Uint8Array, bodyStart: number, bodyEnd: number): void {
    const endpoint = this.endpoints.get(call.endpoint);
    if (endpoint === undefined) return this.dispatchInside(call, source, bodyStart, bodyEnd);
    // Those that wait go first, also where a handler has become free without a word: its connection took some bytes.
    if (endpoint.hasWaiting) this.serveWaiting(endpoint);
    // Where some wait still, nobody is free.
    const handler = endpoint.hasWaiting ? undefined : endpoint.choose();
    if (handler === undefined || call.idempotent) {
      this.keep(call, bodyEnd - bodyStart);
      call.body = source.slice(bodyStart, bodyEnd);
    }
    if (handler === undefined) {
      endpoint.wait(call, this.limits.callsWaitingMax);
      return;
    }
    this.assign(call, handler, source, bodyStart, bodyEnd);
  }

  private dispatchInside(call: ServerCall, source: Uint8Array, bodyStart: number, bodyEnd: number): void {
    const { endpoint } = call;
    const take = this.inner.get(endpoint);
    if (take === undefined) throw new HadronError("NO_HANDLER", `Call "${endpoint}": nobody handles it`);
    if (call.shape !== 0) {
      throw new HadronError("INVALID_ARGUMENT", `Call "${endpoint}": it takes one request and gives one response`);
    }
    const { caller } = call;
    if (caller === undefined) return;
    caller.calledInside();
    take({
      endpoint,
      turn: (read) => caller.turns.take(read),
      note: (details) => call.note = details,
      whenOver: (forget) => call.forget = forget,
      respond: (body) => this.respond(call, body),
      fail: (error) => this.fail(call, error),
    }, source.slice(Math.max(0, bodyStart), Math.max(0, bodyEnd)));
  }

  private respond(call: ServerCall, body: Uint8Array): void {
    const caller = this.release(call);
    if (caller === undefined) return;
    copyAnswer(caller.peer.writer, TAG.response, call.callerId, body, 0, body.length);
    caller.peer.touch();
  }

  /** Calls that waited go to handlers that have become free. */
  serveWaiting(endpoint: Endpoint): void {
    while (endpoint.hasWaiting) {
      const handler = endpoint.choose();
      if (handler === undefined) return;
      const call = endpoint.takeWaiting();
      if (call?.body === undefined) return;
      // Its tick may be yet to pass.
      if (call.deadlineMs <= this.clock.now()) {
        this.deadlinePassed(call);
        continue;
      }
      const { body } = call;
      this.assign(call, handler, body, 0, body.length);
      if (!call.idempotent) this.forget(call);
    }
  }

  /** Keeps an item of a call that waits for a handler, or ends the call where too much waits. */
  keepItem(call: ServerCall, body: Uint8Array, cost: number): void {
    try {
      this.keep(call, cost);
      this.endpoints.get(call.endpoint)?.addItem(call, cost);
      (call.earlyItems ??= []).push(body);
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      this.fail(call, error);
    }
  }

  private keep(call: ServerCall, bytes: number): void {
    this.keptBytes.take(bytes, call.endpoint);
    call.keptBytes += bytes;
  }

  /** Nothing of the call will be needed again. */
  private forget(call: ServerCall): void {
    this.keptBytes.give(call.keptBytes);
    call.keptBytes = 0;
    call.body = undefined;
    call.earlyItems = undefined;
  }

  private assign(call: ServerCall, handler: HandlerInstance, source: Uint8Array, start: number, end: number): void {
    const now = this.clock.now();
    const timeoutMs = call.deadlineMs === Infinity ? 0 : Math.max(1, Math.ceil(call.deadlineMs - now));
    call.handler = handler;
    call.attempt++;
    call.startedMs = now;
    handler.inFlight++;
    handler.calls++;
    const { peer } = handler.owner;
    const id = call.handlerCallId = handler.owner.take(call);
    writeCall(peer.writer, id, handler.handlerId, timeoutMs, call.attempt, call.shape, source, start, end);
    if (call.earlyItems !== undefined) {
      for (const item of call.earlyItems) copyAnswer(peer.writer, TAG.requestItem, id, item, 0, item.length);
      call.earlyItems = undefined;
      call.earlyBytes = 0;
    }
    if (call.requestEnded) peer.send({ requestEnd: { id } });
    peer.touch();
  }

  /** Takes a handler out: it gets no more calls. Those waiting for it alone fail. */
  removeHandler(handler: HandlerInstance): void {
    const { endpoint } = handler;
    this.endpoints.remove(handler);
    if (endpoint.handlers.length > 0) return;
    for (let call = endpoint.takeWaiting(); call !== undefined; call = endpoint.takeWaiting()) {
      this.fail(call, new HadronError("NO_HANDLER", `Call "${call.endpoint}": its last handler has left`));
    }
  }

  /** The handler of a call is gone: another gets it where that is harmless, else its caller hears of it. */
  handlerLost(call: ServerCall): void {
    if (call.handler !== undefined) call.handler.errors++;
    call.handler = undefined;
    if (call.caller === undefined) return;
    const endpoint = call.canMove ? this.endpoints.get(call.endpoint) : undefined;
    if (endpoint === undefined) {
      this.fail(call, new HadronError("HANDLER_LOST", `Call "${call.endpoint}": the connection of its handler ended`));
      return;
    }
    endpoint.waitAgain(call);
    this.serveWaiting(endpoint);
  }

  /** The deadline of a call has passed. */
  readonly deadlinePassed = (call: ServerCall): void => {
    if (call.handler !== undefined) call.handler.errors++;
    this.stop(call, "DEADLINE_EXCEEDED");
    this.fail(call, new HadronError("DEADLINE_EXCEEDED", `Call "${call.endpoint}": no response within its deadline`));
  };

  /** Ends a call for its caller, with an error. */
  fail(call: ServerCall, error: HadronError): void {
    const { message, details, retryable, cause } = error;
    const told = call.note === undefined
      ? error
      : new HadronError(error.code, message, { details: { ...call.note, ...details }, retryable, cause });
    this.release(call)?.peer.send({ response: { id: call.callerId, error: toWireError(told) } });
  }

  /** Ends a call for its caller, who is returned if there still. The handler may be at work yet. */
  release(call: ServerCall): RpcSession | undefined {
    const { caller } = call;
    if (caller === undefined) return undefined;
    this.deadlines.remove(call);
    caller.made.delete(call.callerId);
    call.caller = undefined;
    if (call.handler === undefined) this.endpoints.get(call.endpoint)?.giveUp(call);
    this.forget(call);
    call.forget?.();
    this.inFlight--;
    return caller;
  }

  /** Tells the handler, if there is one, that its work is not wanted any more. */
  stop(call: ServerCall, code: ErrorCode): void {
    call.handler?.owner.peer.send({ cancel: { id: call.handlerCallId, code: errorCodeNumber(code) } });
  }

  /** The handler has answered a call: its place is free for the next. */
  freePlace(call: ServerCall): void {
    const { handler } = call;
    if (handler === undefined) return;
    call.handler = undefined;
    handler.inFlight--;
    handler.latency.record(this.clock.now() - call.startedMs);
    if (!handler.stopped && handler.endpoint.hasWaiting) this.serveWaiting(handler.endpoint);
  }
}
