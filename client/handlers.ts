/**
 * The endpoints that a client handles: brought to every connection.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { checkEndpoint } from "../proto/subject.ts";
import type { AskOptions, Asks } from "./asks.ts";
import type { Call } from "./call.ts";
import type { Connection } from "./connection.ts";
import { type HandleOptions, Handler, type HandlerHost, type HandlerResult } from "./handler.ts";
import type { Link, Room } from "./link.ts";
import { Worker } from "./worker.ts";

/** What a client handles, and the calls it works on. */
export class Handlers implements Room, HandlerHost {
  /** The calls in the hands of this client. */
  readonly worker = new Worker((handler) => this.placeFreed(handler));
  private readonly byId = new Map<number, Handler>();

  constructor(private readonly link: Link, private readonly acks: Asks<void>) {}

  /** Begins to handle an endpoint; resolves when the server gives calls to it. */
  async add(endpoint: string, handle: (call: Call) => HandlerResult, options: HandleOptions): Promise<Handler> {
    checkEndpoint(endpoint);
    const { concurrency = 0 } = options;
    if (!Number.isInteger(concurrency) || concurrency < 0 || concurrency > 2 ** 31) {
      throw new HadronError(
        "INVALID_ARGUMENT",
        `Handle "${endpoint}": concurrency ${concurrency} is not a whole number of 0 or more`,
      );
    }
    this.link.checkOpen(`Handle "${endpoint}"`);
    const handler = new Handler(this, this.link.nextHoldingId(), endpoint, handle, options);
    this.byId.set(handler.id, handler);
    const { present } = this.link;
    if (present !== undefined) this.send(present, handler, {});
    await handler.ready;
    return handler;
  }

  /** Stops every handler; resolves when all calls have been answered. */
  async drain(): Promise<void> {
    await Promise.all([...this.byId.values()].map((handler) => handler.stop()));
  }

  /** A Call lies there. Hot. */
  call(connection: Connection, bytes: Uint8Array, start: number, end: number): void {
    this.worker.call(this.byId, connection, bytes, start, end);
  }

  // ------------------------------------------------------------------------------------------------- HandlerHost

  get drainTimeoutMs(): number {
    return this.link.drainTimeoutMs;
  }

  async unhandle(handler: Handler): Promise<void> {
    const { present } = this.link;
    try {
      if (present !== undefined && this.byId.has(handler.id)) {
        const requestId = this.link.nextId();
        await this.acks.ask(`Stop handling "${handler.endpoint}"`, requestId, {}, () => {
          present.send({ unhandle: { requestId, handlerId: handler.id } });
        });
      }
    } catch (error) {
      // Where the connection ended, so did the handler at the server.
      if (!(error instanceof HadronError)) throw error;
    } finally {
      this.byId.delete(handler.id);
    }
  }

  // --------------------------------------------------------------------------------------------------------- Room

  resumed(connection: Connection): void {
    // A server that comes back may take its time: what was promised to be back is not given up for that.
    for (const handler of this.byId.values()) this.send(connection, handler, { timeoutMs: 0 });
  }

  lost(error: HadronError): void {
    this.worker.abortAll(error);
  }

  closed(error: HadronError | undefined): void {
    const reason = error ?? new HadronError("UNAVAILABLE", "Handle: the client was closed", { retryable: false });
    for (const handler of this.byId.values()) {
      handler.rejectReady(reason);
      handler.end(error);
    }
    this.byId.clear();
  }

  private send(connection: Connection, handler: Handler, patience: AskOptions): void {
    const { id: handlerId, endpoint, inFlight: busy, options: { concurrency, name, version, metadata } } = handler;
    const requestId = this.link.nextId();
    const send = () =>
      connection.send({ handle: { requestId, handlerId, endpoint, concurrency, name, version, metadata, busy } });
    this.acks.ask(`Handle "${endpoint}"`, requestId, patience, send).then(handler.resolveReady, (error) => {
      // A lost connection is not a refusal: the next one gets the handler again.
      if (error instanceof HadronError && error.code === "UNAVAILABLE") return;
      // Where it was no refusal but silence, the server is to forget it too: it would go on to give calls.
      if (this.byId.delete(handlerId) && connection.isOpen) connection.send({ unhandle: { requestId: 0, handlerId } });
      handler.rejectReady(error);
      handler.end(error);
    });
  }

  /** A call of an earlier connection has ended, which the present one was told of. */
  private placeFreed({ id: handlerId }: Handler): void {
    if (this.byId.has(handlerId)) this.link.present?.send({ placeFreed: { handlerId } });
  }
}
