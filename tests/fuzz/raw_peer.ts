// A connection to a server on the level of bytes, for tests that say what no client would: it sends what it is given, and
// tells what came back until the end.

import { hadron } from "../../proto/generated/hadron.js";
import { FrameReader } from "../../proto/frame_reader.ts";
import { concat, framed } from "../support/frames.ts";

/** A frame as it is to be sent. */
export type ClientFrame = hadron.v1.ClientFrame.$Properties;
/** A frame as it came. */
export type ServerFrame = ReturnType<typeof hadron.v1.ServerFrame.decode>;

/** How long a test waits for the server before it fails. */
const PATIENCE_MS = 10_000;

/** The content of a frame, without its length. */
export function encode(frame: ClientFrame): Uint8Array {
  return hadron.v1.ClientFrame.encode(frame).finish();
}

/** The bytes of frames that follow each other, each with its length. */
export function wire(...frames: ClientFrame[]): Uint8Array {
  return concat(...frames.map((frame) => framed(encode(frame))));
}

/** The first frame of a client that behaves. */
export const CONNECT: ClientFrame = { connect: { protocolVersion: 1, clientName: "raw" } };

/** One TCP connection. */
export class RawPeer implements AsyncDisposable {
  private readonly reader = new FrameReader({ views: "lasting", frameBytesMax: 2 ** 28 - 1 });
  private ended = false;

  private constructor(private readonly socket: Deno.TcpConn) {}

  /** Opens a connection and says nothing. */
  static async open(port: number): Promise<RawPeer> {
    const socket = await Deno.connect({ hostname: "127.0.0.1", port });
    socket.setNoDelay(true);
    return new RawPeer(socket);
  }

  /** Opens a connection, introduces itself and waits for the answer. */
  static async connected(port: number, connect: hadron.v1.Connect.$Properties = {}): Promise<RawPeer> {
    const peer = await RawPeer.open(port);
    await peer.send({ connect: { protocolVersion: 1, clientName: "raw", ...connect } });
    await peer.until((frame) => frame.connected != null);
    return peer;
  }

  /** Sends frames as they should be. */
  send(...frames: ClientFrame[]): Promise<boolean> {
    return this.write(wire(...frames));
  }

  /** Sends bytes; false when the server has closed the connection, which may cut off what is being sent to it. */
  async write(bytes: Uint8Array): Promise<boolean> {
    try {
      for (let sent = 0; sent < bytes.length;) sent += await this.socket.write(bytes.subarray(sent));
      return true;
    } catch (error) {
      if (isCut(error)) return false;
      throw error;
    }
  }

  /** Says that nothing more will be sent; what the server says can still be read. */
  async closeWrite(): Promise<void> {
    try {
      await this.socket.closeWrite();
    } catch (error) {
      if (!isCut(error)) throw error;
    }
  }

  /** The next frame, or undefined at the end of the connection. */
  async next(): Promise<ServerFrame | undefined> {
    while (!this.reader.next()) {
      const count = this.ended ? null : await this.read();
      if (count === null) {
        this.ended = true;
        return undefined;
      }
      this.reader.advance(count);
    }
    return hadron.v1.ServerFrame.decode(this.reader.bytes.subarray(this.reader.start, this.reader.end));
  }

  /** Frames up to the first that `isLast` accepts; fails when the connection ends before. */
  async until(isLast: (frame: ServerFrame) => boolean): Promise<ServerFrame[]> {
    const frames: ServerFrame[] = [];
    for (let frame = await this.next(); frame !== undefined; frame = await this.next()) {
      frames.push(frame);
      if (isLast(frame)) return frames;
    }
    throw new Error(`Wait for a frame: the connection ended after ${JSON.stringify(frames.at(-1))}`);
  }

  /** All frames up to the end of the connection, by whichever side. */
  async rest(): Promise<ServerFrame[]> {
    const frames: ServerFrame[] = [];
    for (let frame = await this.next(); frame !== undefined; frame = await this.next()) frames.push(frame);
    return frames;
  }

  /** Closes the connection without a word. */
  close(): void {
    this.ended = true;
    try {
      this.socket.close();
    } catch (error) {
      if (!(error instanceof Deno.errors.BadResource)) throw error;
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  /** One read, with a deadline: a server that stays silent fails the test instead of stopping it. */
  private async read(): Promise<number | null> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => late.reject(new Error(`Read from the server: nothing came for ${PATIENCE_MS} ms`)),
      PATIENCE_MS,
    );
    try {
      return await Promise.race([this.socket.read(this.reader.room()), late.promise]);
    } catch (error) {
      if (this.ended || isCut(error)) return null;
      this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

function isCut(error: unknown): boolean {
  return error instanceof Deno.errors.ConnectionReset || error instanceof Deno.errors.ConnectionAborted ||
    error instanceof Deno.errors.BrokenPipe || error instanceof Deno.errors.NotConnected;
}
