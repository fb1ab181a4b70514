/**
 * The calls in the hands of this client, from a Call to its Response.
 *
 * Promises that each call gets one response, also one that was cancelled: until then its place (`concurrency`) is taken. A call whose
 * connection is gone keeps its place until its handler returns, which the next connection is told of.
 *
 * @module
 */
import { errorCodeNumber, HadronError } from "../proto/error.ts";
import { hadron } from "../proto/generated/hadron.js";
import { bodySize } from "../proto/hot_body.ts";
import { AnswerView, readAnswer, readCall, RequestView, writeAnswer } from "../proto/hot_call.ts";
import { TAG } from "../proto/hot_fields.ts";
import { toWireError } from "../proto/wire_error.ts";
import { Call } from "./call.ts";
import type { Connection } from "./connection.ts";
import { type Data, encodeData, isMany, isPromise } from "./data.ts";
import { handlerFailure } from "./errors.ts";
import type { Handler } from "./handler.ts";
import { encodeHeaders } from "./headers.ts";
import { Buffers } from "./held_bytes.ts";
import { stoppable } from "./items.ts";
import { BODY_HEADERS_FIELD } from "./message.ts";
import { checkFrameSize, frameBytesMaxOf, frameRoomOf } from "./outgoing.ts";
import { ReplyInbox } from "./reply_inbox.ts";
import { ReadAccount, SendWindow } from "./window.ts";

/** An error is a few words and perhaps some data, not a payload. */
const ERROR_BYTES_MAX = 64 * 1024;
const NO_BYTES = new Uint8Array(0);
const DEADLINE_EXCEEDED = errorCodeNumber("DEADLINE_EXCEEDED");
const callView = new RequestView();
const itemView = new AnswerView();

/** A call in the hands of this client. */
interface Work {
  readonly id: number;
  readonly call: Call;
  readonly connection: Connection;
  readonly handler: Handler;
  readonly manyOut: boolean;
  readonly items: ReplyInbox | undefined;
  window: SendWindow | undefined;
  /** Ends the iteration over what its handler gave back. */
  stopItems: (() => void) | undefined;
  /** Its handler has returned, and its place is free. */
  isOver: boolean;
}

/** The calls that this client works on, over one connection after the other. */
export class Worker {
  private readonly works = new Map<number, Work>();
  private readonly buffers = new Buffers();

  /** `onLateEnd` is called when a handler has ended a call whose connection is gone. */
  constructor(private readonly onLateEnd: (handler: Handler) => void) {}

  /** A Call lies there. Hot. */
  call(handlers: Map<number, Handler>, connection: Connection, bytes: Uint8Array, start: number, end: number): void {
    const view = callView;
    readCall(bytes, start, end, view);
    const handler = handlers.get(view.handlerId);
    if (handler === undefined) {
      const error = new HadronError("HANDLER_FAILED", "Handle call: its handler has stopped", { retryable: true });
      connection.send({ response: { id: view.id, error: toWireError(error) } });
      return;
    }
    const { id } = view;
    const manyIn = (view.shape & 1) !== 0;
    const items = manyIn ? this.itemsOf(connection, id) : undefined;
    const { endpoint } = handler;
    const call = new Call(bytes, view.bodyStart, view.bodyEnd, endpoint, view.attempt, view.timeoutMs, items);
    const work: Work = {
      id,
      call,
      connection,
      handler,
      manyOut: (view.shape & 2) !== 0,
      items,
      window: undefined,
      stopItems: undefined,
      isOver: false,
    };
    this.works.set(id, work);
    handler.began();
    try {
      const result = handler.handle(call);
      if (isPromise(result)) {
        result.then((value) => this.complete(work, value), (thrown) => this.fail(work, thrown));
      } else this.complete(work, result);
    } catch (thrown) {
      this.fail(work, thrown);
    }
  }

  /** An Item towards a handler lies there. */
  requestItem(bytes: Uint8Array, start: number, end: number): void {
    readAnswer(bytes, start, end, itemView);
    const { id, bodyStart, bodyEnd } = itemView;
    const buffer = this.buffers.numberOf(bytes);
    this.works.get(id)?.items?.arrived(bytes, Math.max(0, bodyStart), Math.max(0, bodyEnd), buffer);
  }

  /** No more items. */
  requestEnd(id: number): void {
    this.works.get(id)?.items?.end();
  }

  /** The caller takes more response items. */
  responseCredit(id: number, bytes: number): void {
    this.works.get(id)?.window?.credit(bytes);
  }

  /** The answer is not wanted any more. */
  cancel(id: number, code: number): void {
    const work = this.works.get(id);
    if (work === undefined) return;
    const what = `Handle call to "${work.call.endpoint}"`;
    const error = code === DEADLINE_EXCEEDED
      ? new HadronError("DEADLINE_EXCEEDED", `${what}: its deadline has passed`)
      : new HadronError("CANCELLED", `${what}: its caller does not wait any more`);
    this.abort(work, error);
  }

  /** The connection is gone, and with it whoever waits for these calls. */
  abortAll(error: HadronError): void {
    const works = [...this.works.values()];
    // The next connection counts its calls from 1 again.
    this.works.clear();
    for (const work of works) this.abort(work, error);
  }

  private abort(work: Work, error: HadronError): void {
    work.call.abort(error);
    work.window?.close(error);
    work.stopItems?.();
  }

  private itemsOf(connection: Connection, id: number): ReplyInbox {
    const account = new ReadAccount(connection.info.limits?.streamWindowBytes ?? 0, (bytes) => {
      if (this.works.has(id) && connection.isOpen) connection.send({ requestCredit: { id, bytes } });
    });
    return new ReplyInbox((item) => account.taken(item.size), () => {});
  }

  private complete(work: Work, value: Data | void | AsyncIterable<Data>): void {
    try {
      if (isMany(value)) {
        if (!work.manyOut) {
          stoppable(value).stop();
          throw new HadronError(
            "HANDLER_FAILED",
            `"${work.call.endpoint}" answers with many: call it with requestStream`,
          );
        }
        void this.sendItems(work, value);
      } else if (work.manyOut) {
        // Nothing given back is no item; an empty one would have to be given as one.
        if (value !== undefined) this.item(work, value);
        this.respond(work, NO_BYTES, NO_BYTES);
      } else {
        this.respond(
          work,
          encodeData(value === undefined ? undefined : value),
          encodeHeaders(work.call.responseHeaders, BODY_HEADERS_FIELD),
        );
      }
    } catch (thrown) {
      this.fail(work, thrown);
    }
  }

  private async sendItems(work: Work, many: AsyncIterable<Data>): Promise<void> {
    const window = work.window = new SendWindow(work.connection.info.limits?.streamWindowBytes ?? 0);
    try {
      const { items, stop } = stoppable(many);
      // What waits for its next item, a subscription say, is to hear that nobody does any more.
      work.stopItems = stop;
      if (work.call.isAborted) stop();
      for await (const item of items) {
        await window.open();
        if (work.call.isAborted) break;
        window.take(this.item(work, item));
      }
      this.respond(work, NO_BYTES, NO_BYTES);
    } catch (thrown) {
      this.fail(work, thrown);
    }
  }

  /** Sends one item and returns the bytes of its body. */
  private item(work: Work, data: Data | undefined): number {
    const payload = encodeData(data);
    const { connection } = work;
    checkFrameSize("Respond to", work.call.endpoint, payload.length, frameBytesMaxOf(connection));
    if (connection.isOpen) {
      writeAnswer(connection.writer, TAG.responseItem, work.id, payload, NO_BYTES);
      connection.touch();
    }
    return bodySize(payload.length, 0);
  }

  private respond(work: Work, payload: Uint8Array, headers: Uint8Array): void {
    const { connection } = work;
    const bytes = payload.length + headers.length;
    checkFrameSize("Respond to", work.call.endpoint, bytes, frameBytesMaxOf(connection));
    if (!this.settle(work)) return;
    writeAnswer(connection.writer, TAG.response, work.id, payload, headers);
    connection.touch();
  }

  private fail(work: Work, thrown: unknown): void {
    if (!this.settle(work)) return;
    const { connection, id, call } = work;
    connection.send({ response: { id, error: wireFailure(call.endpoint, thrown, connection) } });
  }

  /** The handler has returned, and its place is free; false when there is nobody to answer. */
  private settle(work: Work): boolean {
    const { id, connection, handler } = work;
    if (work.isOver) return false;
    work.isOver = true;
    if (this.works.get(id) === work) this.works.delete(id);
    work.items?.end();
    handler.finished();
    if (connection.isOpen) return true;
    this.onLateEnd(handler);
    return false;
  }
}

/** What a handler has thrown, as it travels; what cannot travel is told of in its stead. */
function wireFailure(endpoint: string, thrown: unknown, connection: Connection): hadron.v1.Error.$Properties {
  const bytesMax = Math.min(ERROR_BYTES_MAX, frameRoomOf(connection));
  let why: string;
  try {
    const error = toWireError(handlerFailure(thrown));
    const bytes = hadron.v1.Error.encode(error).finish().length;
    if (bytes <= bytesMax) return error;
    why = `has ${bytes} bytes, at most ${bytesMax} are sent`;
  } catch (error) {
    // Its data is nothing that JSON can hold, or it has no text.
    why = `cannot be sent (${error instanceof Error ? error.message : "it has no text"})`;
  }
  return toWireError(new HadronError("HANDLER_FAILED", `Respond to "${endpoint}": the handler's error ${why}`));
}
