/**
 * A server that does what a test says, for what a real one does only at rare moments.
 *
 * @module
 */
import { delimited, FrameReader } from "../../proto/frame_reader.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { concat } from "./frames.ts";

/** A frame as it is to be sent. */
export type ServerFrame = hadron.v1.ServerFrame.$Properties;

/** What to answer to a frame; `"hang up"` ends the connection after what was answered before. */
export type Script = (frame: ReturnType<typeof hadron.v1.ClientFrame.decode>) => (ServerFrame | "hang up")[];

/** Lets clients in, or welcomes them as a test says, then follows its script. Answers to one frame leave together. */
export class ScriptedServer implements AsyncDisposable {
  private readonly listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  private readonly connections = new Set<Deno.TcpConn>();
  private readonly running: Promise<void>[] = [];
  private readonly accepting: Promise<void>;

  constructor(private readonly script: Script, private readonly welcome: () => ServerFrame = () => CONNECTED) {
    this.accepting = this.accept();
  }

  /** Where it listens. */
  get url(): string {
    return `hadron://127.0.0.1:${this.listener.addr.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.listener.close();
    for (const connection of this.connections) connection.close();
    await Promise.all([this.accepting, ...this.running]);
  }

  private async accept(): Promise<void> {
    try {
      for await (const connection of this.listener) {
        this.connections.add(connection);
        this.running.push(this.run(connection));
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.BadResource)) throw error;
    }
  }

  private async run(connection: Deno.TcpConn): Promise<void> {
    const reader = new FrameReader({ views: "lasting", frameBytesMax: 2 ** 24 });
    try {
      while (true) {
        while (reader.next()) {
          const frame = hadron.v1.ClientFrame.decode(reader.bytes.subarray(reader.start, reader.end));
          const answers = frame.connect ? [this.welcome()] : this.script(frame);
          const frames = answers.filter((answer) => answer !== "hang up");
          if (frames.length > 0) await send(connection, frames);
          if (answers.includes("hang up")) return connection.close();
        }
        const count = await connection.read(reader.room());
        if (count === null) return connection.close();
        reader.advance(count);
      }
    } catch (error) {
      const closed = error instanceof Deno.errors.BadResource || error instanceof Deno.errors.Interrupted;
      if (!closed && !(error instanceof Deno.errors.ConnectionReset)) throw error;
    } finally {
      this.connections.delete(connection);
    }
  }
}

async function send(connection: Deno.TcpConn, frames: ServerFrame[]): Promise<void> {
  const bytes = concat(...frames.map((frame) => delimited(hadron.v1.ServerFrame.encode(frame).finish())));
  for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
}

/** How a client is let in. */
export const CONNECTED: ServerFrame = {
  connected: {
    protocolVersion: 1,
    serverId: "scripted",
    serverVersion: "0.0.0",
    limits: { frameBytesMax: 8 * 1024 * 1024, subscriptionsMax: 1000, streamWindowBytes: 256 * 1024 },
    pingIntervalMs: 15_000,
  },
};
