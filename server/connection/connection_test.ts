// Proves that whoever was told that a connection is behind hears when it takes bytes again, at whatever moment these have left: until then
// deliveries, reads and calls for it wait.

import { deepStrictEqual } from "node:assert/strict";
import { Deadlines } from "../../proto/deadlines.ts";
import { ChunkPool } from "../../proto/frame_writer.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { FakePeer } from "../../tests/support/fake_peer.ts";
import { concat, framed, splitFrames } from "../../tests/support/frames.ts";
import { memoryPipelines } from "../../tests/support/memory_streams.ts";
import { VirtualClock } from "../../tests/support/virtual_clock.ts";
import { limitsWith } from "../limits.ts";
import { silentLogger } from "../log.ts";
import { Namespaces } from "../namespaces.ts";
import { type ByteStream, Connection } from "./connection.ts";
import { Flusher } from "./flusher.ts";

const { ClientFrame, Publish, ServerFrame } = hadron.v1;
const PENDING_BYTES_MAX = 1000;

/** A client that takes what is sent to it one write at a time, when the test lets it. */
class HeldStream implements ByteStream {
  readonly written: Uint8Array[] = [];
  private readonly toRead = Promise.withResolvers<null>();
  /** Ends the write that is under way. */
  private end: (() => void) | undefined;
  private isFree = false;

  constructor(private readonly said: Uint8Array[]) {}

  async read(into: Uint8Array): Promise<number | null> {
    const bytes = this.said.shift();
    if (bytes === undefined) return await this.toRead.promise;
    into.set(bytes);
    return bytes.length;
  }

  write(bytes: Uint8Array): Promise<number> {
    this.written.push(bytes.slice());
    if (this.isFree) return Promise.resolve(bytes.length);
    // Nothing between this promise and who waits for it: what comes first counts here.
    return new Promise((resolve) => this.end = () => resolve(bytes.length));
  }

  /** Takes the write that is under way. */
  take(): void {
    const { end } = this;
    this.end = undefined;
    end?.();
  }

  /** Takes everything from now on. */
  takeAll(): void {
    this.isFree = true;
    this.take();
  }

  closeWrite(): Promise<void> {
    return Promise.resolve();
  }

  close(): void {
    this.toRead.resolve(null);
  }

  frames(): hadron.v1.ServerFrame[] {
    return splitFrames(concat(...this.written)).map((message) => ServerFrame.decode(message));
  }
}

Deno.test("a connection that was behind between two flushes hears that it takes bytes again", async () => {
  const clock = new VirtualClock();
  const limits = limitsWith({ pendingBytesMax: PENDING_BYTES_MAX });
  const deadlines = new Deadlines(clock);
  const { streams, pipelines } = await memoryPipelines(clock, deadlines);
  const flusher = new Flusher();
  const context = {
    serverId: "s",
    limits,
    clock,
    log: silentLogger,
    chunks: new ChunkPool(),
    flusher,
    namespaces: new Namespaces(limits, clock, deadlines, streams, pipelines),
    connections: new Set<Connection>(),
    ending: new Set<Connection>(),
  };
  const say = (frame: hadron.v1.ClientFrame.$Properties) => framed(ClientFrame.encode(frame).finish());
  const stream = new HeldStream([
    say({ connect: { protocolVersion: 1 } }),
    say({ subscribe: { subscriptionId: 1, pattern: "a" } }),
  ]);
  const connection = new Connection(1, stream, "test", context);
  const life = connection.run();
  for (let turn = 0; turn < 20; turn++) await null;
  stream.take();
  for (let turn = 0; turn < 20; turn++) await null;
  deepStrictEqual(connection.writer.pendingBytes, 0);

  const namespace = context.namespaces.enter("default");
  const publisher = namespace.router.join(new FakePeer(2));
  const publish = (payloadBytes: number) => {
    const bytes = Publish.encode({ messages: [{ subject: "a", payload: new Uint8Array(payloadBytes) }] }).finish();
    publisher.publish(bytes, 0, bytes.length);
  };
  publish(100);
  for (let turn = 0; turn < 20; turn++) await null;
  // Its write ends while more is given to it than may wait: one who looks is told so, and nobody flushes before bytes have left.
  stream.take();
  publish(PENDING_BYTES_MAX - 100);
  publish(1);
  for (let turn = 0; turn < 20; turn++) await null;
  stream.takeAll();
  for (let turn = 0; turn < 20; turn++) await null;
  deepStrictEqual(
    stream.frames().map(({ frame, slowConsumer }) => slowConsumer ? slowConsumer.dropped : frame),
    ["connected", "deliver", "deliver", 1],
  );

  connection.end();
  for (let turn = 0; turn < 20; turn++) await null;
  stream.close();
  await life;
  await streams.close();
});
