/**
 * Calls made by this client.
 *
 * Promises that each ends once: with the reply, the server's or the handler's error, its deadline, its signal, or the loss of the
 * connection. Hot: {@linkcode Caller.request} and {@linkcode Caller.response}.
 *
 * @module
 */
import { Deadlines, Expiring } from "../proto/deadlines.ts";
import type { Clock } from "../proto/clock.ts";
import { decodeError } from "../proto/decode.ts";
import { HadronError } from "../proto/error.ts";
import { bodySize } from "../proto/hot_body.ts";
import { AnswerView, readAnswer, writeAnswer, writeRequest } from "../proto/hot_call.ts";
import { TAG } from "../proto/hot_fields.ts";
import { checkEndpoint } from "../proto/subject.ts";
import { fromWireError } from "../proto/wire_error.ts";
import type { Connection } from "./connection.ts";
import { type Data, encodeData, isMany } from "./data.ts";
import { cancelled } from "./errors.ts";
import { encodeHeaders } from "./headers.ts";
import { Buffers } from "./held_bytes.ts";
import { stoppable } from "./items.ts";
import type { Link, Room } from "./link.ts";
import { BODY_HEADERS_FIELD, Reply } from "./message.ts";
import { checkFrameSize, frameBytesMaxOf, Names } from "./outgoing.ts";
import { ReplyInbox } from "./reply_inbox.ts";
import { checkTimeout } from "./timeout.ts";
import { ReadAccount, SendWindow } from "./window.ts";

/** How to call. */
export interface RequestOptions {
  /** Time until the deadline, 0 for none. @default 5000 for request, 0 for requestStream */
  timeoutMs?: number;
  /** Another handler may do it when the one that has it is lost. @default false */
  idempotent?: boolean;
  /** Headers for the handler. @default {} */
  headers?: Record<string, string>;
  /** Cancels the call when it fires. @default none */
  signal?: AbortSignal;
}

/** What a request carries: one piece of data, or many. */
export type RequestData = Data | AsyncIterable<Data>;

const NO_PAYLOAD = new Uint8Array(0);
const REQUEST_TIMEOUT_MS = 5000;
const CLIENT_STREAM = 1;
const SERVER_STREAM = 2;

const view = new AnswerView();

/** Where a call's end goes. */
interface Outcome {
  reply(reply: Reply): void;
  fail(error: unknown): void;
}

/** One call under way. */
class PendingCall extends Expiring {
  window: SendWindow | undefined;
  items: ReplyInbox | undefined;
  removeListener: (() => void) | undefined;
  /** Ends the iteration over what its user sends. */
  stopItems: (() => void) | undefined;

  constructor(
    private readonly caller: Caller,
    readonly connection: Connection,
    readonly id: number,
    readonly endpoint: string,
    readonly outcome: Outcome,
  ) {
    super();
  }

  /** Tells the server that the answer is not wanted any more. */
  cancel(): void {
    if (this.connection.isOpen) this.connection.send({ cancel: { id: this.id } });
  }

  override expire(): void {
    this.caller.expired(this);
  }
}

/** The calls that this client has under way. */
export class Caller implements Room {
  private readonly pending = new Map<number, PendingCall>();
  private readonly names = new Names(checkEndpoint);
  private readonly deadlines: Deadlines;
  private readonly buffers = new Buffers();
  private lastId = 0;

  constructor(clock: Clock) {
    this.deadlines = new Deadlines(clock);
  }

  /** One or many in, one out. */
  request(
    link: Link,
    endpoint: string,
    data: RequestData | undefined,
    options: RequestOptions,
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const { timeoutMs = REQUEST_TIMEOUT_MS } = options;
      this.begin(link, endpoint, data, 0, timeoutMs, options, undefined, { reply: resolve, fail: reject });
    });
  }

  /** One or many in, many out. The call is made at once; leaving the iteration, or its signal, ends it. */
  requestStream(
    link: Link,
    endpoint: string,
    data: RequestData | undefined,
    options: RequestOptions,
  ): AsyncIterableIterator<Reply> {
    let call: PendingCall | undefined;
    let account: ReadAccount | undefined;
    let over = false;
    const items: ReplyInbox = new ReplyInbox(
      (item) => {
        if (!over) account?.taken(item.size);
      },
      () => {
        if (call !== undefined && !over) {
          this.give(call, new HadronError("CANCELLED", `Call "${endpoint}": nobody reads its items`));
        }
      },
    );
    const end = (error?: unknown) => {
      over = true;
      items.end(error);
    };
    try {
      const outcome = { reply: () => end(), fail: end };
      call = this.begin(link, endpoint, data, SERVER_STREAM, options.timeoutMs ?? 0, options, items, outcome);
      const { id, connection } = call;
      account = new ReadAccount(connection.info.limits?.streamWindowBytes ?? 0, (bytes) => {
        if (connection.isOpen) connection.send({ responseCredit: { id, bytes } });
      });
    } catch (error) {
      end(error);
    }
    return items;
  }

  private begin(
    link: Link,
    endpoint: string,
    data: RequestData | undefined,
    shapeOut: number,
    timeoutMs: number,
    options: RequestOptions,
    items: ReplyInbox | undefined,
    outcome: Outcome,
  ): PendingCall {
    const name = this.names.encode(endpoint);
    const connection = link.connection("Call", endpoint);
    checkTimeout(timeoutMs, "Call", endpoint);
    const { signal, idempotent = false } = options;
    if (signal?.aborted) throw cancelled(`Call "${endpoint}"`, signal);
    const many = isMany(data);
    const payload = many ? NO_PAYLOAD : encodeData(data);
    const headers = encodeHeaders(options.headers, BODY_HEADERS_FIELD);
    checkFrameSize("Call", endpoint, payload.length + headers.length, frameBytesMaxOf(connection));
    const call = new PendingCall(this, connection, ++this.lastId, endpoint, outcome);
    call.items = items;
    this.pending.set(call.id, call);
    if (timeoutMs > 0) this.deadlines.add(call, timeoutMs);
    if (signal !== undefined) {
      const abort = () => this.give(call, cancelled(`Call "${endpoint}"`, signal));
      signal.addEventListener("abort", abort);
      call.removeListener = () => signal.removeEventListener("abort", abort);
    }
    const shape = shapeOut | (many ? CLIENT_STREAM : 0);
    writeRequest(connection.writer, call.id, name, Math.ceil(timeoutMs), idempotent, shape, payload, headers);
    connection.touch();
    if (many) {
      call.window = new SendWindow(connection.info.limits?.streamWindowBytes ?? 0);
      void this.sendItems(connection, call, call.window, data);
    }
    return call;
  }

  private async sendItems(
    connection: Connection,
    call: PendingCall,
    window: SendWindow,
    data: AsyncIterable<Data>,
  ): Promise<void> {
    try {
      const { items, stop } = stoppable(data);
      // What waits for its next item, a subscription say, is to hear that the call is over.
      call.stopItems = stop;
      for await (const item of items) {
        const payload = encodeData(item);
        checkFrameSize("Call", call.endpoint, payload.length, frameBytesMaxOf(connection));
        await window.open();
        writeAnswer(connection.writer, TAG.requestItem, call.id, payload, NO_PAYLOAD);
        window.take(bodySize(payload.length, 0));
        connection.touch();
      }
      if (this.pending.has(call.id) && connection.isOpen) connection.send({ requestEnd: { id: call.id } });
    } catch (error) {
      // What the user's iterable throws ends the call; a window closed because the call has ended does nothing here.
      this.give(call, error);
    }
  }

  /** A Response lies there. */
  response(bytes: Uint8Array, start: number, end: number): void {
    readAnswer(bytes, start, end, view);
    const call = this.pending.get(view.id);
    if (call === undefined) return;
    const { bodyStart, bodyEnd, errorStart, errorEnd } = view;
    if (errorStart >= 0) this.finish(call)?.fail(fromWireError(decodeError(bytes, errorStart, errorEnd)));
    else this.finish(call)?.reply(new Reply(bytes, Math.max(0, bodyStart), Math.max(0, bodyEnd)));
  }

  /** An Item towards the caller lies there. */
  responseItem(bytes: Uint8Array, start: number, end: number): void {
    readAnswer(bytes, start, end, view);
    const { bodyStart, bodyEnd } = view;
    const buffer = this.buffers.numberOf(bytes);
    this.pending.get(view.id)?.items?.arrived(bytes, Math.max(0, bodyStart), Math.max(0, bodyEnd), buffer);
  }

  /** The handler takes more request items. */
  requestCredit(id: number, bytes: number): void {
    this.pending.get(id)?.window?.credit(bytes);
  }

  /** Ends a call from this side: its handler is told, its user gets `error`. */
  give(call: PendingCall, error: unknown): void {
    const outcome = this.finish(call);
    if (outcome === undefined) return;
    call.cancel();
    outcome.fail(error);
  }

  /** The deadline of a call has passed. The server keeps the same one and tells the handler, so it hears nothing from here. */
  expired(call: PendingCall): void {
    this.finish(call)?.fail(
      new HadronError("DEADLINE_EXCEEDED", `Call "${call.endpoint}": no response within its deadline`),
    );
  }

  /** The connection is gone: no answer will come. */
  lost(error: HadronError): void {
    for (const call of [...this.pending.values()]) {
      const message = `Call "${call.endpoint}": the connection ended before its response (${error.message})`;
      this.finish(call)?.fail(new HadronError("UNAVAILABLE", message, { cause: error }));
    }
  }

  /** Calls do not outlive their connection. */
  resumed(): void {}

  /** Stops every timer. */
  closed(): void {
    this.deadlines.clear();
  }

  private finish(call: PendingCall): Outcome | undefined {
    if (!this.pending.delete(call.id)) return undefined;
    this.deadlines.remove(call);
    call.removeListener?.();
    call.window?.close(new HadronError("CANCELLED", `Call "${call.endpoint}": it has ended`));
    call.stopItems?.();
    return call.outcome;
  }
}
