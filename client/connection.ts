/**
 * One TCP connection to one server, from handshake to end. It knows frames, not what they mean: that is up to its receiver.
 *
 * @module
 */
import { FRAME_BYTES_MAX, PINGS_UNANSWERED_MAX, PROTOCOL_VERSION } from "../proto/constants.ts";
import { systemClock } from "../proto/clock.ts";
import { decodeServerFrame } from "../proto/decode.ts";
import { HadronError, protocolError } from "../proto/error.ts";
import { FrameReader } from "../proto/frame_reader.ts";
import { CHUNK_BYTES, type ChunkPool, type FrameWriter } from "../proto/frame_writer.ts";
import { hadron } from "../proto/generated/hadron.js";
import { Outbox } from "../proto/outbox.ts";
import { fromWireError } from "../proto/wire_error.ts";
import type { CheckedConnectOptions, ServerAddress } from "./options.ts";

/** The largest handshake answer. */
const HANDSHAKE_FRAME_BYTES_MAX = 64 * 1024;
/** Who gets the frames of a connection. */
export interface Receiver {
  /** A frame lies in `bytes` from `start` to `end`; the bytes stay as they are. */
  receive(connection: Connection, bytes: Uint8Array, start: number, end: number): void;
  /** The connection is over. */
  ended(connection: Connection, error: HadronError): void;
}

/** What the server said when it let the client in. */
export type ServerInfo = hadron.v1.Connected;

/** A connection to a server. */
export class Connection {
  /** What the server said of itself. */
  info: ServerInfo = new hadron.v1.Connected();
  private readonly outbox: Outbox;
  private readonly reader = new FrameReader({
    views: "lasting",
    frameBytesMax: HANDSHAKE_FRAME_BYTES_MAX,
  });
  private receiver: Receiver | undefined;
  private failure: HadronError | undefined;
  private isTouched = false;
  private heard = true;
  private pingsUnanswered = 0;
  private stopHeartbeat = () => {};
  /** Resolves when the connection has ended. */
  private readonly over: Promise<void>;
  private resolveOver = () => {};

  private constructor(
    private readonly stream: Deno.TcpConn,
    readonly address: ServerAddress,
    pool: ChunkPool,
  ) {
    this.over = new Promise((resolve) => this.resolveOver = resolve);
    this.outbox = new Outbox(stream, pool, () => {}, (error) => this.end(lost(address, error)));
  }

  /** Connects and introduces the client; rejects with what the server or the system said against it. */
  static async open(address: ServerAddress, options: CheckedConnectOptions, pool: ChunkPool): Promise<Connection> {
    const what = `Connect to ${address.url}`;
    const timeout = AbortSignal.timeout(options.connectTimeoutMs);
    const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
    let stream: Deno.TcpConn | undefined;
    const abort = () => hangUp(stream);
    try {
      signal.throwIfAborted();
      stream = await Deno.connect({ hostname: address.hostname, port: address.port, signal });
      signal.addEventListener("abort", abort);
      signal.throwIfAborted();
      stream.setNoDelay(true);
      const connection = new Connection(stream, address, pool);
      await connection.handshake(options);
      return connection;
    } catch (error) {
      hangUp(stream);
      if (options.signal?.aborted) throw new HadronError("CANCELLED", `${what}: its signal fired`, { cause: error });
      if (error instanceof HadronError) throw error;
      const why = timeout.aborted ? `no answer within ${options.connectTimeoutMs} ms` : messageOf(error);
      throw new HadronError("UNAVAILABLE", `${what}: ${why}`, { cause: error });
    } finally {
      signal.removeEventListener("abort", abort);
    }
  }

  /** Outgoing frames. After writing, {@linkcode Connection.touch}. */
  get writer(): FrameWriter {
    return this.outbox.writer;
  }

  /** Whether it can still be used. */
  get isOpen(): boolean {
    return this.failure === undefined;
  }

  /** Says that the writer has something to send: at once when that is much, else when the present task is done. */
  touch(): void {
    if (this.writer.pendingBytes >= CHUNK_BYTES) this.outbox.flush();
    else if (!this.isTouched) {
      this.isTouched = true;
      queueMicrotask(this.flush);
    }
  }

  /** Sends a frame that is not frequent. */
  send(frame: hadron.v1.ClientFrame.$Properties): void {
    this.writer.frame(hadron.v1.ClientFrame.encode(frame).finish());
    this.touch();
  }

  /** Hands frames to `receiver` until the connection is over. */
  start(receiver: Receiver, pingIntervalMs: number): void {
    this.receiver = receiver;
    if (this.failure !== undefined) {
      // It ended between the handshake and now.
      receiver.ended(this, this.failure);
      return;
    }
    this.startHeartbeat(pingIntervalMs);
    void this.receive();
  }

  /**
   * Sends the rest and says that nothing follows; resolves when the server has read all of it, which is when it hangs up too.
   * To close at once instead would discard what has not been read here, and with it, as TCP has it, what is still on its way there.
   */
  async finish(): Promise<void> {
    // What is said from here on, an ack say, would fail and so end the connection at once.
    await this.outbox.finish();
    if (!this.isOpen) return;
    try {
      await this.stream.closeWrite();
    } catch (error) {
      this.end(lost(this.address, error));
    }
    await this.over;
  }

  /** Ends the connection; the receiver hears of it once. */
  end(error: HadronError): void {
    if (this.failure !== undefined) return;
    this.failure = error;
    this.stopHeartbeat();
    hangUp(this.stream);
    this.writer.clear();
    this.receiver?.ended(this, error);
    this.resolveOver();
  }

  private readonly flush = (): void => {
    this.isTouched = false;
    this.outbox.flush();
  };

  private async handshake(options: CheckedConnectOptions): Promise<void> {
    const { token, namespace, name, version, echo, producerId } = options;
    this.send({
      connect: {
        protocolVersion: PROTOCOL_VERSION,
        token,
        namespace,
        clientName: name,
        clientVersion: version,
        noEcho: !echo,
        producerId,
      },
    });
    while (!this.reader.next()) {
      const count = await this.stream.read(this.reader.room());
      if (count === null) throw new Deno.errors.UnexpectedEof("the server closed the connection");
      this.reader.advance(count);
    }
    const { connected, failure } = decodeServerFrame(this.reader.bytes, this.reader.start, this.reader.end);
    if (failure) throw fromWireError(failure.error);
    if (!connected) throw protocolError("the first frame of the server is not Connected");
    this.info = connected;
    // It may have stored larger events than it takes now.
    this.reader.frameBytesMax = FRAME_BYTES_MAX;
    this.writer.frameBytesMax = connected.limits?.frameBytesMax ?? 0;
  }

  private async receive(): Promise<void> {
    const { reader, stream } = this;
    try {
      while (true) {
        // What follows the frame that ended the connection is nobody's.
        while (this.isOpen && reader.next()) this.receiver?.receive(this, reader.bytes, reader.start, reader.end);
        // Who waited for these frames goes first: what they send leaves before the next read is asked for, which takes as long.
        await null;
        await null;
        this.flush();
        if (!this.isOpen) return;
        const count = await stream.read(reader.room());
        if (count === null) break;
        this.heard = true;
        reader.advance(count);
      }
      this.end(lost(this.address, "the server closed the connection"));
    } catch (error) {
      this.end(error instanceof HadronError ? error : lost(this.address, error));
    }
  }

  private startHeartbeat(pingIntervalMs: number): void {
    const beat = () => {
      if (this.heard) {
        this.heard = false;
        this.pingsUnanswered = 0;
      } else if (this.pingsUnanswered === PINGS_UNANSWERED_MAX) {
        this.end(lost(this.address, `${PINGS_UNANSWERED_MAX} pings have not been answered`));
        return;
      } else {
        this.pingsUnanswered++;
        this.send({ ping: { nonce: this.pingsUnanswered } });
      }
      this.stopHeartbeat = systemClock.timer(pingIntervalMs, beat);
    };
    this.stopHeartbeat = systemClock.timer(pingIntervalMs, beat);
  }
}

/** Closes a stream that something else may have closed before: a failed write, a signal. */
function hangUp(stream: Deno.TcpConn | undefined): void {
  try {
    stream?.close();
  } catch (error) {
    if (!(error instanceof Deno.errors.BadResource)) throw error;
  }
}

function lost(address: ServerAddress, error: unknown): HadronError {
  return new HadronError("UNAVAILABLE", `Keep connection to ${address.url}: ${messageOf(error)}`, {
    cause: error instanceof Error ? error : undefined,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
