/**
 * One client's connection: one read loop into one buffer, frames handled as views of it, synchronously.
 *
 * Promises that whatever arrives, the worst that happens is that this connection ends with an error that says why. What a burst
 * of frames sends to others leaves once the burst has been worked through (see {@linkcode Flusher}).
 *
 * @module
 */
import { PROTOCOL_VERSION } from "../../proto/constants.ts";
import { decodeClientFrame } from "../../proto/decode.ts";
import { HadronError, protocolError } from "../../proto/error.ts";
import { FrameReader } from "../../proto/frame_reader.ts";
import type { FrameWriter } from "../../proto/frame_writer.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { checkNamespace } from "../../proto/subject.ts";
import { toWireError } from "../../proto/wire_error.ts";
import {
  CLIENT_NAME_BYTES_MAX,
  HANDSHAKE_BYTES_MAX,
  LINGER_MS,
  PING_INTERVAL_MS,
  STREAM_WINDOW_BYTES,
} from "../limits.ts";
import type { LogFields } from "../log.ts";
import type { Namespace } from "../namespaces.ts";
import type { Peer } from "../peer.ts";
import { SERVER_VERSION } from "../version.ts";
import type { ServerContext } from "./context.ts";
import { caughtUp, dispatch, enter, leave, pressure, type Session } from "./dispatch.ts";
import { Outbox } from "../../proto/outbox.ts";

/** The part of `Deno.Conn` that a connection needs. */
export interface ByteStream {
  read(into: Uint8Array): Promise<number | null>;
  write(bytes: Uint8Array): Promise<number>;
  closeWrite(): Promise<void>;
  close(): void;
}

/** Where a connection stands. */
type State =
  | { is: "handshaking"; cancelTimer: () => void }
  | { is: "open"; session: Session; namespace: Namespace }
  | { is: "closing" };

/** A client, from its first byte to its last. */
export class Connection implements Peer {
  name = "";
  version = "";
  echo = true;
  connectedSinceMs = 0;
  /** Pings sent since the last byte arrived; the heartbeat counts. */
  pingsUnanswered = 0;
  /** Bytes have arrived since the heartbeat last looked. */
  heard = true;
  /** It is not read from, for the store is behind: its pongs wait like all that it has to say. */
  isHeld = false;
  /** It is on the list of those who have something to send. */
  isTouched = false;
  private readonly outbox: Outbox;
  private readonly reader: FrameReader;
  private state: State;
  /** It was behind when last flushed or asked, and what waits for that has not heard of a change. */
  private wasBehind = false;
  /** Set while reading waits for the client to take its answers. */
  private resumeReading: (() => void) | undefined;
  /** What it was to be told passed any bound before it could be flushed, and was let go of. */
  private isOverfull = false;
  private hasHungUp = false;
  /** Resolves when the stream is closed. */
  readonly gone: Promise<void>;
  private resolveGone = () => {};

  constructor(
    readonly id: number,
    private readonly stream: ByteStream,
    readonly address: string,
    private readonly context: ServerContext,
  ) {
    const { limits, clock } = context;
    const frameBytesMax = Math.min(limits.frameBytesMax, HANDSHAKE_BYTES_MAX);
    this.reader = new FrameReader({ views: "transient", frameBytesMax });
    this.outbox = new Outbox(stream, context.chunks, () => this.written(), (error) => this.broke(error));
    this.gone = new Promise((resolve) => this.resolveGone = resolve);
    const cancelTimer = clock.timer(limits.handshakeTimeoutMs, () => {
      this.end(protocolError(`no Connect within ${limits.handshakeTimeoutMs} ms`));
    });
    this.state = { is: "handshaking", cancelTimer };
  }

  // --------------------------------------------------------------------------------------------------- Peer

  get writer(): FrameWriter {
    return this.outbox.writer;
  }

  get isBehind(): boolean {
    const isBehind = this.outbox.writer.pendingBytes >= this.context.limits.pendingBytesMax;
    // Whoever is told so waits to hear of a change, also where bytes leave before the next flush would see it.
    if (isBehind) this.wasBehind = true;
    return isBehind;
  }

  /** It has introduced itself. */
  get isOpen(): boolean {
    return this.state.is === "open";
  }

  touch(): void {
    if (this.isPastBound) {
      this.writer.clear();
      this.isOverfull = true;
    }
    if (!this.isTouched) this.context.flusher.add(this);
  }

  send(frame: hadron.v1.ServerFrame.$Properties): void {
    this.writer.frame(hadron.v1.ServerFrame.encode(frame).finish());
    this.touch();
  }

  ok(requestId: number): void {
    this.send({ ok: { requestId } });
  }

  fail(requestId: number, error: HadronError): void {
    this.send({ failure: { requestId, error: toWireError(error) } });
  }

  // ------------------------------------------------------------------------------------------------ its life

  /** Reads until the connection ends. Never rejects. */
  async run(): Promise<void> {
    try {
      while (this.state.is !== "closing") {
        const count = await this.stream.read(this.reader.room());
        if (count === null) break;
        this.heard = true;
        this.reader.advance(count);
        // Frames that came after the one that ended the connection are not looked at.
        while (this.isReading() && this.reader.next()) {
          this.receive();
          if (this.hasMuchToRead) {
            this.context.flusher.flush();
            await this.untilRead();
          }
        }
        // Before the next read is asked for: that takes as long as the write.
        this.context.flusher.flush();
        const stored = this.state.is === "open" ? pressure(this.state.session) : undefined;
        // The store is behind: TCP carries that back to who produces.
        if (stored !== undefined) {
          this.isHeld = true;
          await stored;
          this.isHeld = false;
        }
        await this.untilRead();
      }
      this.end();
    } catch (error) {
      if (isConnectionLoss(error)) this.end();
      else if (error instanceof HadronError) this.end(error);
      else {
        this.report(error);
        this.end(new HadronError("INTERNAL", "Handle frame: the server failed at it, which its log tells more of"));
      }
    }
  }

  /** Sends what has been gathered. */
  flush(): void {
    this.outbox.flush();
    const { pendingBytes } = this.writer;
    if (pendingBytes < this.context.limits.pendingBytesMax && !this.isOverfull) return;
    this.wasBehind = true;
    // Deliveries stop at the bound. Answers are always sent, so a client who asks without reading could pass any.
    if ((this.isPastBound || this.isOverfull) && this.state.is === "open") {
      this.writer.clear();
      this.end(
        new HadronError("LIMIT_EXCEEDED", `Send answers: more bytes wait than may, for a client that does not read`),
      );
    }
  }

  /** Ends the connection, telling the client why if there is a reason. Harmless when it is ending already. */
  end(error?: HadronError): void {
    if (this.state.is === "closing") return;
    const { state, context } = this;
    this.state = { is: "closing" };
    this.resumeReading?.();
    if (state.is === "open") {
      leave(state.session);
      context.namespaces.exit(state.namespace);
    } else {
      state.cancelTimer();
    }
    context.connections.delete(this);
    context.ending.add(this);
    if (error !== undefined) this.fail(0, error);
    this.log(error === undefined ? "debug" : "warn", "connection ended", error);
    void this.linger();
  }

  /** The server stops: the calls that this client waits for fail. */
  abandonCalls(): void {
    if (this.state.is === "open") this.state.session.rpc.abandon();
  }

  /** Resolves when what was gathered so far has been sent, or cannot be. */
  drained(): Promise<void> {
    return this.outbox.drained();
  }

  private isReading(): boolean {
    return this.state.is !== "closing";
  }

  private receive(): void {
    const { reader, state } = this;
    if (state.is === "open") dispatch(state.session, reader.bytes, reader.start, reader.end);
    else if (state.is === "handshaking") this.handshake(reader, state.cancelTimer);
  }

  private handshake({ bytes, start, end }: FrameReader, cancelTimer: () => void): void {
    const { connect } = decodeClientFrame(bytes, start, end);
    if (!connect) throw protocolError("the first frame is not Connect");
    if (connect.protocolVersion < PROTOCOL_VERSION) {
      throw protocolError(
        `protocol version ${connect.protocolVersion}: this server speaks version ${PROTOCOL_VERSION}`,
      );
    }
    const { context } = this;
    const name = connect.namespace === "" ? "default" : connect.namespace;
    checkNamespace(name);
    checkClientName(connect.clientName);
    checkClientName(connect.clientVersion);
    cancelTimer();
    this.reader.frameBytesMax = context.limits.frameBytesMax;
    this.name = connect.clientName;
    this.version = connect.clientVersion;
    this.echo = !connect.noEcho;
    this.connectedSinceMs = context.clock.unixMs();
    const namespace = context.namespaces.enter(name);
    const session = enter(this, namespace, connect.producerId);
    this.state = { is: "open", session, namespace };
    const { frameBytesMax, subscriptionsMax } = context.limits;
    this.send({
      connected: {
        protocolVersion: PROTOCOL_VERSION,
        serverId: context.serverId,
        serverVersion: SERVER_VERSION,
        limits: { frameBytesMax, subscriptionsMax, streamWindowBytes: STREAM_WINDOW_BYTES },
        pingIntervalMs: PING_INTERVAL_MS,
      },
    });
    this.log("debug", "connection opened");
  }

  /** So much waits for it that nothing more is done for it before it has read some. */
  private get hasMuchToRead(): boolean {
    return this.writer.pendingBytes > this.context.limits.pendingBytesMax * 2;
  }

  private get isPastBound(): boolean {
    return this.writer.pendingBytes > this.context.limits.pendingBytesMax * 4;
  }

  /** Waits, where much does, until the client has taken some of its answers: it is not to ask for more than it reads. */
  private async untilRead(): Promise<void> {
    if (!this.hasMuchToRead || !this.isReading()) return;
    await new Promise<void>((resolve) => this.resumeReading = resolve);
    this.resumeReading = undefined;
  }

  /** Some bytes have left. */
  private written(): void {
    const { pendingBytes } = this.writer;
    const { pendingBytesMax } = this.context.limits;
    if (pendingBytes < pendingBytesMax * 1.5) this.resumeReading?.();
    if (!this.wasBehind || pendingBytes > pendingBytesMax / 2 || this.state.is !== "open") return;
    this.wasBehind = false;
    caughtUp(this.state.session);
  }

  private broke(error: unknown): void {
    this.writer.clear();
    if (!isConnectionLoss(error)) this.report(error);
    this.end();
    this.hangUp();
  }

  /** Closes the stream, whatever the client has not taken. */
  hangUp(): void {
    if (this.hasHungUp) return;
    this.hasHungUp = true;
    this.stream.close();
    this.context.ending.delete(this);
    this.resolveGone();
  }

  /** Sends the rest, says that nothing follows, and gives the client time to read it: a close with unread input discards. */
  private async linger(): Promise<void> {
    const cancelTimer = this.context.clock.timer(LINGER_MS, () => this.hangUp());
    try {
      await this.drained();
      await this.stream.closeWrite();
      const scrap = new Uint8Array(4096);
      while (await this.stream.read(scrap) !== null);
    } catch (error) {
      if (!isConnectionLoss(error)) this.report(error);
    } finally {
      cancelTimer();
      this.hangUp();
    }
  }

  private report(error: unknown): void {
    this.context.log("error", "connection failed", {
      address: this.address,
      error: error instanceof Error ? error.stack ?? error.message : String(error),
    });
  }

  private log(level: "debug" | "warn", event: string, error?: HadronError): void {
    const fields: LogFields = { connection: this.id, address: this.address, client: this.name };
    if (error !== undefined) Object.assign(fields, { code: error.code, message: error.message });
    this.context.log(level, event, fields);
  }
}

function checkClientName(name: string): void {
  const bytes = new TextEncoder().encode(name).length;
  if (bytes <= CLIENT_NAME_BYTES_MAX) return;
  throw new HadronError(
    "INVALID_ARGUMENT",
    `Connect: a client name or version has ${bytes} bytes, at most ${CLIENT_NAME_BYTES_MAX} are allowed`,
  );
}

/** Whether an error only says that the other side is gone, or that this one has hung up. */
function isConnectionLoss(error: unknown): boolean {
  return error instanceof Deno.errors.BadResource || error instanceof Deno.errors.BrokenPipe ||
    error instanceof Deno.errors.ConnectionReset || error instanceof Deno.errors.ConnectionAborted ||
    error instanceof Deno.errors.Interrupted || error instanceof Deno.errors.NotConnected ||
    error instanceof Deno.errors.TimedOut || error instanceof Deno.errors.UnexpectedEof;
}
