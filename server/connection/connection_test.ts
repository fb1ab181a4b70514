// Proves that whoever was told that a connection is behind hears when it takes bytes again, at whatever moment these have left, for until then
// deliveries, reads and calls for it wait; and that a connection which the server does not read from is not ended for its silence.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { Deadlines } from "../../proto/deadlines.ts";
import { ChunkPool } from "../../proto/frame_writer.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { FakePeer } from "../../tests/support/fake_peer.ts";
import { concat, framed, splitFrames } from "../../tests/support/frames.ts";
import { memoryPipelines } from "../../tests/support/memory_streams.ts";
import { VirtualClock } from "../../tests/support/virtual_clock.ts";
import { type Limits, limitsWith, PING_INTERVAL_MS } from "../limits.ts";
import { silentLogger } from "../log.ts";
import { Namespaces } from "../namespaces.ts";
import { type ByteStream, Connection } from "./connection.ts";
import { Flusher } from "./flusher.ts";
import { startHeartbeat } from "./heartbeat.ts";

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

/** A connection that has said so much, and what is around it. */
async function scene(limits: Partial<Limits>, ...frames: hadron.v1.ClientFrame.$Properties[]) {
  const clock = new VirtualClock();
  const deadlines = new Deadlines(clock);
  const { streams, pipelines } = await memoryPipelines(clock, deadlines);
  const checked = limitsWith(limits);
  const context = {
    serverId: "s",
    limits: checked,
    clock,
    log: silentLogger,
    chunks: new ChunkPool(),
    flusher: new Flusher(),
    namespaces: new Namespaces(checked, clock, deadlines, streams, pipelines),
    connections: new Set<Connection>(),
    ending: new Set<Connection>(),
  };
  const said = [{ connect: { protocolVersion: 1 } }, ...frames];
  const stream = new HeldStream(said.map((frame) => framed(ClientFrame.encode(frame).finish())));
  const connection = new Connection(1, stream, "test", context);
  context.connections.add(connection);
  return {
    clock,
    context,
    streams,
    stream,
    connection,
    life: connection.run(),
    async [Symbol.asyncDispose]() {
      connection.end();
      stream.close();
      await this.life;
      await streams.close();
    },
  };
}

/** Whatever is under way comes to where it waits for the test. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await null;
}

Deno.test("a connection that was behind between two flushes hears that it takes bytes again", async () => {
  const subscribe = { subscribe: { subscriptionId: 1, pattern: "a" } };
  await using the = await scene({ pendingBytesMax: PENDING_BYTES_MAX }, subscribe);
  const { stream, connection, context } = the;
  await settled();
  stream.take();
  await settled();
  strictEqual(connection.writer.pendingBytes, 0);

  const publisher = context.namespaces.enter("default").router.join(new FakePeer(2));
  const publish = (payloadBytes: number) => {
    const bytes = Publish.encode({ messages: [{ subject: "a", payload: new Uint8Array(payloadBytes) }] }).finish();
    publisher.publish(bytes, 0, bytes.length);
  };
  publish(100);
  await settled();
  // Its write ends while more is given to it than may wait: one who looks is told so, and nobody flushes before bytes have left.
  stream.take();
  publish(PENDING_BYTES_MAX - 100);
  publish(1);
  await settled();
  stream.takeAll();
  await settled();
  deepStrictEqual(
    stream.frames().map(({ frame, slowConsumer }) => slowConsumer ? slowConsumer.dropped : frame),
    ["connected", "deliver", "deliver", 1],
  );
});

Deno.test("a connection that is not read from, for the store is behind, is not taken for silent, and hears that there is somebody", async () => {
  const produce = { produce: { stream: "none", firstSequence: 1, records: [{}] } };
  await using the = await scene({}, produce);
  const { streams, stream, connection, clock, context } = the;
  stream.takeAll();
  const stop = startHeartbeat(context);
  const behind = Promise.withResolvers<void>();
  streams.pressure = () => behind.promise;
  await settled();
  strictEqual(connection.isHeld, true);
  for (let silence = 1; silence <= 10; silence++) {
    clock.advance(PING_INTERVAL_MS);
    await settled();
  }
  ok(connection.isOpen, "it has not been ended");
  ok(stream.frames().filter(({ ping }) => ping).length >= 8);
  behind.resolve();
  await settled();
  // From here on it is to answer.
  for (let silence = 1; silence <= 4; silence++) {
    clock.advance(PING_INTERVAL_MS);
    await settled();
  }
  strictEqual(connection.isOpen, false);
  stop();
});
