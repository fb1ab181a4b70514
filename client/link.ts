/**
 * The client's way to a server: one connection after the other, and what the user holds brought to each.
 *
 * Promises that every lost connection is told to all rooms before the next is given to them, and that messages published meanwhile
 * are kept, within bounds, and sent once the rooms have resumed.
 *
 * @module
 */
import { HadronError } from "../proto/error.ts";
import { type ChunkPool, FrameWriter } from "../proto/frame_writer.ts";
import { Connection, type Receiver } from "./connection.ts";
import type { CheckedConnectOptions } from "./options.ts";
import { RECONNECT_DELAY_MS_MAX, reconnectDelayMs, type ReconnectOptions, wait } from "./reconnect.ts";
import { StatusFeed } from "./status.ts";

/** A part of the client that has something at the server. */
export interface Room {
  /** There is a new connection: brings there what the user holds. */
  resumed(connection: Connection): void;
  /** The connection is gone: what waited for an answer gets none. */
  lost(error: HadronError): void;
  /** The client is closed, with an error or because the user wanted it. */
  closed(error: HadronError | undefined): void;
}

/** Where the client stands. */
type State =
  | { is: "connected"; connection: Connection }
  | { is: "reconnecting"; backlog: FrameWriter }
  | { is: "closing"; connection: Connection }
  | { is: "closed"; error: HadronError | undefined };

/** Bytes of messages kept while there is no connection. */
const BACKLOG_BYTES_MAX = 8 * 1024 * 1024;
/** Time that closing gives the server to read what is still to be sent. */
const CLOSE_TIMEOUT_MS = 2000;

/** Keeps a client connected. */
export class Link {
  /** What happens here, for whoever listens. */
  readonly feed: StatusFeed = new StatusFeed();
  /** Resolves when the client is closed: with the error that closed it, if it was one. */
  readonly whenClosed: Promise<HadronError | undefined>;
  /** The present connection, or the last there was. */
  last: Connection;
  private resolveClosed: (error: HadronError | undefined) => void = () => {};
  private state: State;
  private rooms: readonly Room[] = [];
  private closing: Promise<void> | undefined;
  private readonly stopReconnecting = new AbortController();
  private readonly receiver: Receiver;
  private ids = 0;
  private holdingIds = 0;
  /** When the present connection, or the last, was made. */
  private begunMs = 0;
  /** Connections in a row that ended soon after they were made. */
  private shortLived = 0;

  constructor(
    first: Connection,
    private readonly options: CheckedConnectOptions,
    private readonly pool: ChunkPool,
    receive: Receiver["receive"],
  ) {
    this.last = first;
    this.state = { is: "connected", connection: first };
    this.whenClosed = new Promise((resolve) => this.resolveClosed = resolve);
    this.receiver = { receive, ended: (connection, error) => this.connectionEnded(connection, error) };
    options.signal?.addEventListener("abort", this.close, { once: true });
  }

  /** Begins to hand out frames. */
  start(rooms: readonly Room[]): void {
    this.rooms = rooms;
    this.begin(this.last);
    // It may have fired after the connection was made and before anybody listened.
    if (this.options.signal?.aborted) void this.close();
  }

  /** A number that no request of this client has had. */
  nextId(): number {
    return ++this.ids;
  }

  /** A number that nothing of this client has had that is brought to every connection: a subscription, a handler. They have 32 bits. */
  nextHoldingId(): number {
    return ++this.holdingIds;
  }

  /** The connection, if there is one now. */
  get present(): Connection | undefined {
    return this.state.is === "connected" ? this.state.connection : undefined;
  }

  /** The connection there is now; throws `UNAVAILABLE` when there is none to attempt this with. Hot: once a call. */
  connection(attempt: string, name?: string): Connection {
    if (this.state.is === "connected") return this.state.connection;
    const what = name === undefined ? attempt : `${attempt} "${name}"`;
    this.checkOpen(what);
    throw new HadronError("UNAVAILABLE", `${what}: there is no connection just now`);
  }

  /** Where frames go that may wait for a connection; throws `UNAVAILABLE` once the client is closed. */
  writer(what: string): FrameWriter {
    return this.state.is === "reconnecting" ? this.state.backlog : this.connection(what).writer;
  }

  /** The same for messages, of which only so many may wait: `LIMIT_EXCEEDED`. Hot. */
  publishWriter(): FrameWriter {
    const writer = this.writer("Publish");
    const isConnected = this.state.is === "connected";
    if (writer.pendingBytes < (isConnected ? this.options.pendingBytesMax : BACKLOG_BYTES_MAX)) return writer;
    const why = isConnected ? "wait to be sent: await flush() now and then" : "wait for a connection, no more are kept";
    throw new HadronError("LIMIT_EXCEEDED", `Publish: ${writer.pendingBytes} bytes ${why}`);
  }

  /** Time for the last of what is in hand, 0 for no limit. */
  get drainTimeoutMs(): number {
    return this.options.drainTimeoutMs;
  }

  /** Says that there is something to send. */
  touch(): void {
    if (this.state.is === "connected") this.state.connection.touch();
  }

  /** Throws `UNAVAILABLE` once the client is closed. */
  checkOpen(what: string): void {
    if (this.state.is !== "closed" && this.state.is !== "closing") return;
    const options = { retryable: false, cause: this.state.is === "closed" ? this.state.error : undefined };
    throw new HadronError("UNAVAILABLE", `${what}: the client is closed`, options);
  }

  /** Closes, once the server has read what was sent. Twice is harmless. */
  readonly close = (): Promise<void> => this.closing ??= this.finish();

  private async finish(): Promise<void> {
    if (this.state.is === "connected") {
      const { connection } = this.state;
      this.state = { is: "closing", connection };
      await withTimeout(connection.finish(), CLOSE_TIMEOUT_MS);
    }
    this.shut(undefined);
  }

  private shut(error: HadronError | undefined): void {
    const { state } = this;
    if (state.is === "closed") return;
    this.state = { is: "closed", error };
    this.stopReconnecting.abort();
    this.options.signal?.removeEventListener("abort", this.close);
    const reason = error ?? new HadronError("UNAVAILABLE", "Keep connection: the client was closed");
    if (state.is === "connected" || state.is === "closing") state.connection.end(reason);
    for (const room of this.rooms) {
      room.lost(reason);
      room.closed(error);
    }
    this.feed.tell(error === undefined ? { type: "closed" } : { type: "closed", error });
    this.resolveClosed(error);
  }

  private begin(connection: Connection): void {
    this.last = connection;
    this.begunMs = performance.now();
    // Before it starts: it may have ended already, which is told then.
    this.feed.tell({ type: "connected", server: connection.address.url });
    connection.start(this.receiver, this.options.pingIntervalMs ?? connection.info.pingIntervalMs);
  }

  private connectionEnded(connection: Connection, error: HadronError): void {
    if (this.state.is === "closing") return this.shut(undefined);
    if (this.state.is !== "connected" || this.state.connection !== connection) return;
    const backlog = new FrameWriter(this.pool);
    backlog.frameBytesMax = connection.writer.frameBytesMax;
    this.state = { is: "reconnecting", backlog };
    this.feed.tell({ type: "disconnected", error });
    for (const room of this.rooms) room.lost(error);
    if (this.options.reconnect === false || isFinal(error)) this.shut(error);
    else void this.reconnect(this.options.reconnect, error);
  }

  private async reconnect(options: ReconnectOptions, lastError: HadronError): Promise<void> {
    const { servers } = this.options;
    const { maxAttempts = Infinity, maxDelayMs = RECONNECT_DELAY_MS_MAX } = options;
    // Closing, by the user's signal or otherwise, ends an attempt that is under way.
    const attempting = { ...this.options, signal: this.stopReconnecting.signal };
    const lastAt = servers.findIndex(({ url }) => url === this.last.address.url);
    // A server that lets clients in and drops them is not to be asked without a pause either.
    this.shortLived = performance.now() - this.begunMs < maxDelayMs ? this.shortLived + 1 : 0;
    const before = Math.max(0, this.shortLived - 1);
    let error = lastError;
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      const delayMs = reconnectDelayMs(attempt + before, options, Math.random);
      this.feed.tell({ type: "reconnecting", attempt, delayMs });
      await wait(delayMs, this.stopReconnecting.signal);
      let refusals = 0;
      // The others first: this one has just been lost.
      for (let next = 1; next <= servers.length; next++) {
        if (this.state.is !== "reconnecting") return;
        try {
          const address = servers[(lastAt + next) % servers.length];
          this.resume(await Connection.open(address, attempting, this.pool));
          return;
        } catch (thrown) {
          if (!(thrown instanceof HadronError)) throw thrown;
          error = thrown;
          if (isFinal(error)) refusals++;
        }
      }
      // One of several that refuses is no reason not to wait for the others.
      if (refusals === servers.length) break;
    }
    if (this.state.is === "reconnecting") this.shut(error);
  }

  /** Everything the user holds goes to the new connection; then what was published meanwhile. */
  private resume(connection: Connection): void {
    if (this.state.is !== "reconnecting") {
      connection.end(new HadronError("UNAVAILABLE", "Keep connection: the client was closed"));
      return;
    }
    const { backlog } = this.state;
    this.state = { is: "connected", connection };
    for (const room of this.rooms) room.resumed(connection);
    for (let bytes = backlog.take(); bytes !== undefined; bytes = backlog.take()) {
      const at = connection.writer.reserve(bytes.length);
      connection.writer.chunk.set(bytes, at);
      connection.writer.commit(at, at + bytes.length);
      backlog.written(bytes);
    }
    connection.touch();
    this.begin(connection);
  }
}

/** Errors that no other attempt would mend. */
function isFinal({ code }: HadronError): boolean {
  return code === "UNAUTHENTICATED" || code === "PERMISSION_DENIED" || code === "PROTOCOL" ||
    code === "INVALID_ARGUMENT";
}

async function withTimeout(promise: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => timer = setTimeout(resolve, timeoutMs));
  await Promise.race([promise, timeout]);
  clearTimeout(timer);
}
