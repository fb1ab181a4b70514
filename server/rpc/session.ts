/**
 * RPC frames of one connection, as caller and as handler. Its methods carry the names of the frames.
 *
 * Hot: {@linkcode RpcSession.request} and {@linkcode RpcSession.response}: bodies are copied as they lie.
 *
 * @module
 */
import { ITEM_COST_BYTES } from "../../proto/constants.ts";
import { BytesCache } from "../../proto/bytes_cache.ts";
import { decodeError } from "../../proto/decode.ts";
import { errorCodeNumber, HadronError, protocolError } from "../../proto/error.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { AnswerView, copyAnswer, readAnswer, readRequest, RequestView } from "../../proto/hot_call.ts";
import { TAG } from "../../proto/hot_fields.ts";
import { checkEndpoint, ENDPOINT_BYTES_MAX } from "../../proto/subject.ts";
import { DESCRIPTION_BYTES_MAX, STREAM_WINDOW_BYTES_MAX } from "../limits.ts";
import { sendPages } from "../pages.ts";
import type { Peer } from "../peer.ts";
import { hasRequestItems, hasResponseItems, ServerCall } from "./call.ts";
import { READS_MAX, Turns } from "../turns.ts";
import type { Calls } from "./calls.ts";
import { HandlerInstance } from "./endpoints.ts";

/** A byte order mark is text like any other. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();
const HANDLER_FAILED = errorCodeNumber("HANDLER_FAILED");

/** Names of endpoints by their bytes, so that a call to a known one makes no string. */
const endpointNames = new BytesCache<string>(1024);
const requestView = new RequestView();
const answerView = new AnswerView();

/** One connection's part in the calls of its namespace. */
export class RpcSession {
  /** Calls made by this connection, by its own ids. */
  readonly made = new Map<number, ServerCall>();
  /** In which answers are read that the server itself gives it. */
  readonly turns: Turns;
  /** Calls in the hands of this connection's handlers, by the server's ids. */
  private readonly taken = new Map<number, ServerCall>();
  private readonly handlers = new Map<number, HandlerInstance>();
  private lastCallId = 0;
  /** It has called what stores calls, since it was last asked. */
  private hasCalledInside = false;

  constructor(private readonly calls: Calls, readonly peer: Peer) {
    this.turns = new Turns(peer, READS_MAX);
  }

  /** Takes note of a call given to a handler of this connection, and returns its id here. */
  take(call: ServerCall): number {
    const id = ++this.lastCallId;
    this.taken.set(id, call);
    return id;
  }

  /** Its handlers owe so many responses that they get no more calls. */
  get isOverloaded(): boolean {
    return this.taken.size >= this.calls.limits.callsMax;
  }

  // ---------------------------------------------------------------------------------------------- as caller

  /** One of its calls is the server's own to answer. */
  calledInside(): void {
    this.hasCalledInside = true;
  }

  /** What to wait for before more is read from this connection: its calls are more than the store takes. */
  pressure(): Promise<void> | undefined {
    const { hasCalledInside } = this;
    this.hasCalledInside = false;
    return (hasCalledInside ? this.calls.inner.pressure() : undefined) ?? this.turns.pressure();
  }

  /** A Request lies in `bytes` from `start` to `end`. */
  request(bytes: Uint8Array, start: number, end: number): void {
    const view = requestView;
    readRequest(bytes, start, end, view);
    if (view.id === 0) throw protocolError("a request has id 0");
    if (this.made.has(view.id)) throw protocolError(`request id ${view.id} is in use on this connection`);
    const { calls } = this;
    const endpoint = endpointName(bytes, view.endpointStart, view.endpointEnd);
    const call = new ServerCall(this, view.id, endpoint, view.shape, view.idempotent, calls.deadlinePassed);
    this.made.set(view.id, call);
    calls.inFlight++;
    try {
      this.admit(endpoint);
      if (view.timeoutMs > 0) {
        call.deadlineMs = calls.clock.now() + view.timeoutMs;
        calls.deadlines.add(call, view.timeoutMs);
      }
      calls.dispatch(call, bytes, view.bodyStart, view.bodyEnd);
    } catch (error) {
      if (!(error instanceof HadronError)) throw error;
      calls.fail(call, error);
    }
  }

  private admit(endpoint: string): void {
    checkEndpoint(endpoint);
    if (this.calls.draining) {
      throw new HadronError("UNAVAILABLE", `Call "${endpoint}": the server is about to stop`);
    }
    const { callsMax } = this.calls.limits;
    if (this.made.size > callsMax) {
      throw new HadronError("LIMIT_EXCEEDED", `Call "${endpoint}": this connection has ${callsMax} calls under way`, {
        details: { callsMax },
      });
    }
  }

  /** An Item towards the handler. */
  requestItem(bytes: Uint8Array, start: number, end: number): void {
    readAnswer(bytes, start, end, answerView);
    const { id, bodyStart, bodyEnd } = answerView;
    const call = this.made.get(id);
    if (call === undefined) return;
    if (!hasRequestItems(call.shape) || call.requestEnded) throw protocolError(`call ${id} takes no request items`);
    if (call.requestWindow <= 0) throw protocolError(`call ${id} has no room for a request item, which needs credit`);
    const cost = bodyEnd - bodyStart + ITEM_COST_BYTES;
    call.requestWindow -= cost;
    if (call.handler === undefined) {
      this.calls.keepItem(call, bytes.slice(Math.max(0, bodyStart), Math.max(0, bodyEnd)), cost);
      return;
    }
    const { peer } = call.handler.owner;
    copyAnswer(peer.writer, TAG.requestItem, call.handlerCallId, bytes, bodyStart, bodyEnd);
    peer.touch();
  }

  /** No more request items. */
  requestEnd(id: number): void {
    const call = this.made.get(id);
    if (call === undefined || call.requestEnded) return;
    call.requestEnded = true;
    call.handler?.owner.peer.send({ requestEnd: { id: call.handlerCallId } });
  }

  /** Room for more response items. */
  responseCredit(id: number, bytes: number): void {
    const call = this.made.get(id);
    if (call === undefined) return;
    call.responseWindow = widened(call.responseWindow, bytes, id);
    call.handler?.owner.peer.send({ responseCredit: { id: call.handlerCallId, bytes } });
  }

  /** The caller does not want the answer any more. */
  cancel(id: number): void {
    const call = this.made.get(id);
    if (call === undefined) return;
    this.calls.stop(call, "CANCELLED");
    this.calls.release(call);
  }

  // --------------------------------------------------------------------------------------------- as handler

  /** Begins to handle an endpoint, or says why not. */
  handle(options: hadron.v1.Handle): void {
    const { handlerId, endpoint: name } = options;
    checkEndpoint(name);
    if (handlerId === 0) throw protocolError("handler_id is 0");
    if (this.handlers.has(handlerId)) throw protocolError(`handler_id ${handlerId} is in use on this connection`);
    checkDescription(options);
    const { handlersMax } = this.calls.limits;
    if (this.handlers.size >= handlersMax) {
      throw new HadronError("LIMIT_EXCEEDED", `Handle "${name}": this connection has ${handlersMax} handlers`, {
        details: { handlersMax },
        retryable: false,
      });
    }
    const { endpoints, inner } = this.calls;
    if (inner.get(name) !== undefined) {
      throw new HadronError("ALREADY_EXISTS", `Handle "${name}": calls to it start runs of a pipeline`, {
        retryable: false,
        details: { endpoint: name },
      });
    }
    const endpoint = endpoints.open(name);
    const handler = new HandlerInstance(this, endpoint, endpoints.nextInstanceId(), options);
    this.handlers.set(handlerId, handler);
    endpoints.add(handler);
    this.calls.serveWaiting(endpoint);
  }

  /** Ends a handler; its calls go on. */
  unhandle(handlerId: number): void {
    const handler = this.handlers.get(handlerId);
    if (handler === undefined) return;
    this.handlers.delete(handlerId);
    this.calls.removeHandler(handler);
  }

  /** A call of an earlier connection, which took a place of this handler, has ended. */
  placeFreed(handlerId: number): void {
    const handler = this.handlers.get(handlerId);
    if (handler?.placeFreed()) this.calls.serveWaiting(handler.endpoint);
  }

  /** A Response lies in `bytes` from `start` to `end`. */
  response(bytes: Uint8Array, start: number, end: number): void {
    readAnswer(bytes, start, end, answerView);
    const { id, bodyStart, bodyEnd, errorStart, errorEnd } = answerView;
    const call = this.taken.get(id);
    if (call === undefined) return;
    const error = errorStart < 0 ? undefined : decodeError(bytes, errorStart, errorEnd);
    const { isOverloaded } = this;
    this.taken.delete(id);
    const caller = this.calls.release(call);
    if (caller !== undefined && error === undefined) {
      copyAnswer(caller.peer.writer, TAG.response, call.callerId, bytes, bodyStart, bodyEnd);
      caller.peer.touch();
    } else if (caller !== undefined) {
      if (call.handler !== undefined) call.handler.errors++;
      caller.peer.send({ response: { id: call.callerId, error: { ...error, code: HANDLER_FAILED } } });
    }
    this.calls.freePlace(call);
    if (isOverloaded) this.caughtUp();
  }

  /** An Item towards the caller. */
  responseItem(bytes: Uint8Array, start: number, end: number): void {
    readAnswer(bytes, start, end, answerView);
    const { id, bodyStart, bodyEnd } = answerView;
    const call = this.taken.get(id);
    if (call === undefined) return;
    if (!hasResponseItems(call.shape)) throw protocolError(`call ${id} takes no response items`);
    if (call.responseWindow <= 0) throw protocolError(`call ${id} has no room for a response item, which needs credit`);
    call.responseWindow -= bodyEnd - bodyStart + ITEM_COST_BYTES;
    call.answered = true;
    if (call.caller === undefined) return;
    const { peer } = call.caller;
    copyAnswer(peer.writer, TAG.responseItem, call.callerId, bytes, bodyStart, bodyEnd);
    peer.touch();
  }

  /** Room for more request items. */
  requestCredit(id: number, bytes: number): void {
    const call = this.taken.get(id);
    if (call === undefined) return;
    call.requestWindow = widened(call.requestWindow, bytes, id);
    call.caller?.peer.send({ requestCredit: { id: call.callerId, bytes } });
  }

  // ------------------------------------------------------------------------------------------------- services

  /** Lists live instances, and watches them where that is asked for. */
  listServices(requestId: number, endpoint: string, watch: boolean): void {
    if (endpoint !== "") checkEndpoint(endpoint);
    const { endpoints, inner } = this.calls;
    const instances = [...endpoints.list(endpoint), ...inner.list(endpoint)];
    if (watch) endpoints.watch(this.peer, requestId, endpoint);
    const bytesOf = (instance: hadron.v1.ServiceInstance.$Properties) =>
      hadron.v1.ServiceInstance.encode(instance).finish().length;
    sendPages(instances, bytesOf, (page, more) => this.peer.send({ services: { requestId, instances: page, more } }));
  }

  /** Ends a watch. */
  unwatchServices(requestId: number): void {
    this.calls.endpoints.unwatch(this.peer, requestId);
  }

  // ---------------------------------------------------------------------------------------- the connection

  /** The connection takes bytes again: its handlers are free for calls that wait. */
  caughtUp(): void {
    this.turns.pump();
    for (const handler of this.handlers.values()) this.calls.serveWaiting(handler.endpoint);
  }

  /** The server stops: calls made by this connection fail. */
  abandon(): void {
    for (const call of this.made.values()) {
      this.calls.stop(call, "CANCELLED");
      this.calls.fail(call, new HadronError("UNAVAILABLE", `Call "${call.endpoint}": the server stops`));
    }
  }

  /** The connection is gone. */
  leave(): void {
    this.turns.leave();
    this.calls.endpoints.unwatchAll(this.peer);
    for (const handler of this.handlers.values()) this.calls.removeHandler(handler);
    this.handlers.clear();
    for (const call of this.taken.values()) this.calls.handlerLost(call);
    this.taken.clear();
    for (const call of this.made.values()) {
      this.calls.stop(call, "CANCELLED");
      this.calls.release(call);
    }
  }
}

function endpointName(bytes: Uint8Array, start: number, end: number): string {
  const known = endpointNames.get(bytes, start, end);
  if (known !== undefined) return known;
  const name = decoder.decode(bytes.subarray(start, end));
  // A longer one is refused by who checks names, and would be kept here: it may be as long as a frame.
  if (end - start <= ENDPOINT_BYTES_MAX) endpointNames.set(bytes, start, end, name);
  return name;
}

function checkDescription({ endpoint, name, version, metadata }: hadron.v1.Handle): void {
  const texts = [name, version, ...Object.entries(metadata).flat()];
  const bytes = texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
  if (bytes <= DESCRIPTION_BYTES_MAX) return;
  throw new HadronError(
    "TOO_LARGE",
    `Handle "${endpoint}": name, version and metadata have ${bytes} bytes, at most ${DESCRIPTION_BYTES_MAX} are kept`,
    { details: { bytes, descriptionBytesMax: DESCRIPTION_BYTES_MAX } },
  );
}

function widened(window: number, bytes: number, id: number): number {
  const sum = window + bytes;
  if (sum > STREAM_WINDOW_BYTES_MAX) {
    throw protocolError(
      `the window of call ${id} would have ${sum} bytes, at most ${STREAM_WINDOW_BYTES_MAX} are allowed`,
    );
  }
  return sum;
}
