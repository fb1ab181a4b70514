// The calls of one namespace with clients that have no connection, under a clock that stands still. What a client sends is encoded
// with the generated code, what it gets is decoded with it and told in short lines: `call 1 "text"`, `response 1 NO_HANDLER`.

import type { InnerEndpoints } from "../../server/inner_endpoint.ts";
import { Deadlines } from "../../proto/deadlines.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { type Limits, limitsWith } from "../../server/limits.ts";
import { Calls } from "../../server/rpc/calls.ts";
import { KeptBytes } from "../../server/rpc/kept_bytes.ts";
import { RpcSession } from "../../server/rpc/session.ts";
import { FakePeer } from "./fake_peer.ts";
import { concat } from "./frames.ts";
import { VirtualClock } from "./virtual_clock.ts";

const v1 = hadron.v1;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a request may say beside its endpoint. */
export interface RequestGiven {
  text?: string;
  timeoutMs?: number;
  idempotent?: boolean;
  shape?: number;
}

/** A namespace's calls, its clock and its clients. */
export class RpcScene {
  readonly clock = new VirtualClock();
  readonly deadlines = new Deadlines(this.clock);
  readonly calls: Calls;
  private clients = 0;

  constructor(limits: Partial<Limits> = {}, inner?: InnerEndpoints) {
    this.calls = new Calls(limitsWith(limits), this.clock, this.deadlines, new KeptBytes(), inner);
  }

  /** A client comes in. */
  client(): RpcClient {
    return new RpcClient(this.calls, new FakePeer(++this.clients));
  }

  /** A client that handles `endpoint`, with handler id 1. */
  handler(endpoint: string, options: hadron.v1.Handle.$Properties = {}): RpcClient {
    const client = this.client();
    client.handle(1, endpoint, options);
    return client;
  }
}

/** A client, as caller and as handler. */
export class RpcClient {
  readonly session: RpcSession;
  private requests = 0;

  constructor(calls: Calls, readonly peer: FakePeer) {
    this.session = new RpcSession(calls, peer);
  }

  /** Calls `endpoint`; returns the id of the call here. */
  request(endpoint: string, { text = "", ...given }: RequestGiven = {}): number {
    const id = ++this.requests;
    const bytes = v1.Request.encode({ id, endpoint, ...given, body: { payload: encoder.encode(text) } }).finish();
    amid(bytes, (buffer, start, end) => this.session.request(buffer, start, end));
    return id;
  }

  /** Answers a call with text, or with nothing. */
  respond(id: number, text?: string): void {
    const body = text === undefined ? null : { payload: encoder.encode(text) };
    const bytes = v1.Response.encode({ id, body }).finish();
    amid(bytes, (buffer, start, end) => this.session.response(buffer, start, end));
  }

  /** Answers a call with an error. */
  respondError(id: number, error: hadron.v1.Error.$Properties): void {
    const bytes = v1.Response.encode({ id, error }).finish();
    amid(bytes, (buffer, start, end) => this.session.response(buffer, start, end));
  }

  /** Sends an item to the handler. */
  requestItem(id: number, text: string | Uint8Array): void {
    amid(item(id, text), (buffer, start, end) => this.session.requestItem(buffer, start, end));
  }

  /** Sends an item to the caller. */
  responseItem(id: number, text: string | Uint8Array): void {
    amid(item(id, text), (buffer, start, end) => this.session.responseItem(buffer, start, end));
  }

  /** Begins to handle `endpoint`. */
  handle(handlerId: number, endpoint: string, options: hadron.v1.Handle.$Properties = {}): void {
    this.session.handle(new v1.Handle({ handlerId, endpoint, ...options }));
  }

  /** What this client has got since the last look, a line for each frame. */
  seen(): string[] {
    return this.peer.frames().map(line);
  }
}

function item(id: number, text: string | Uint8Array): Uint8Array {
  return v1.Item.encode({ id, body: { payload: typeof text === "string" ? encoder.encode(text) : text } }).finish();
}

/** Gives the bytes amid others, and writes over all of them afterwards, as the next read does. */
function amid(bytes: Uint8Array, give: (buffer: Uint8Array, start: number, end: number) => void): void {
  const buffer = concat(Uint8Array.of(0x0a, 0x7f), bytes, Uint8Array.of(0x0a, 0x7f));
  try {
    give(buffer, 2, 2 + bytes.length);
  } finally {
    buffer.fill(0xff);
  }
}

function quoted(body: hadron.v1.Body.$Properties | null | undefined): string {
  return body ? ` "${decoder.decode(body.payload ?? new Uint8Array(0))}"` : "";
}

function line(frame: hadron.v1.ServerFrame): string {
  const {
    call,
    response,
    requestItem,
    responseItem,
    requestCredit,
    responseCredit,
    requestEnd,
    cancel,
    serviceChange,
  } = frame;
  if (call) return `call ${call.id}${quoted(call.body)}`;
  if (response?.error) return `response ${response.id} ${v1.ErrorCode[response.error.code ?? 0]}`;
  if (response) return `response ${response.id}${quoted(response.body)}`;
  if (requestItem) return `request item ${requestItem.id}${quoted(requestItem.body)}`;
  if (responseItem) return `response item ${responseItem.id}${quoted(responseItem.body)}`;
  if (requestCredit) return `request credit ${requestCredit.id} ${requestCredit.bytes}`;
  if (responseCredit) return `response credit ${responseCredit.id} ${responseCredit.bytes}`;
  if (requestEnd) return `request end ${requestEnd.id}`;
  if (cancel) return `cancel ${cancel.id} ${v1.ErrorCode[cancel.code ?? 0]}`;
  if (serviceChange) return `${v1.ServiceChange.Kind[serviceChange.kind ?? 0]} ${serviceChange.instance?.endpoint}`;
  return frame.frame ?? "nothing";
}
