/**
 * One call at the server, from its Request to its Response: what it is and where it stands.
 *
 * @module
 */
import { Expiring } from "../../proto/deadlines.ts";
import { STREAM_WINDOW_BYTES } from "../limits.ts";
import type { HandlerInstance } from "./endpoints.ts";
import type { RpcSession } from "./session.ts";

/** Many in: CLIENT_STREAM and BIDIRECTIONAL. */
export function hasRequestItems(shape: number): boolean {
  return shape === 1 || shape === 3;
}

/** Many out: SERVER_STREAM and BIDIRECTIONAL. */
export function hasResponseItems(shape: number): boolean {
  return shape === 2 || shape === 3;
}

/** The state of a call. */
export class ServerCall extends Expiring {
  /** Who waits for the response; undefined once it has one or is gone. */
  caller: RpcSession | undefined;
  /** Who works on it; undefined while it waits and once it has been answered. */
  handler: HandlerInstance | undefined;
  /** Its id on the handler's connection. */
  handlerCallId = 0;
  /** How many handlers have had it. */
  attempt = 0;
  /** On the server's clock, Infinity for no deadline. */
  deadlineMs = Infinity;
  /** On the server's clock, when the present handler got it. */
  startedMs = 0;
  /** Its body, where it may have to be sent later or again. */
  body: Uint8Array | undefined;
  /** Bytes of items that the caller may still send. */
  requestWindow = STREAM_WINDOW_BYTES;
  /** Bytes of items that the handler may still send. */
  responseWindow = STREAM_WINDOW_BYTES;
  /** Items that came before the call had a handler: bounded by the window. */
  earlyItems: Uint8Array[] | undefined;
  /** What these items cost. */
  earlyBytes = 0;
  /** What it has of the server's budget, see `KeptBytes`. */
  keptBytes = 0;
  /** What its caller finds in the details of whatever error ends it. */
  note: Record<string, string> | undefined;
  /** Whoever works on it inside the server is to forget it once it is over. */
  forget: (() => void) | undefined;
  requestEnded = false;
  /** An item has gone to the caller, so that it cannot be begun again. */
  answered = false;

  constructor(
    caller: RpcSession,
    readonly callerId: number,
    readonly endpoint: string,
    readonly shape: number,
    readonly idempotent: boolean,
    private readonly onDeadline: (call: ServerCall) => void,
  ) {
    super();
    this.caller = caller;
  }

  /** Bytes that it keeps while it waits. */
  get storedBytes(): number {
    return (this.body?.length ?? 0) + this.earlyBytes;
  }

  /** Whether another handler may have it when this one is lost. */
  get canMove(): boolean {
    return this.idempotent && this.body !== undefined && !this.answered && !hasRequestItems(this.shape);
  }

  override expire(): void {
    this.onDeadline(this);
  }
}
