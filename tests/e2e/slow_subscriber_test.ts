// A subscriber that falls behind (SPEC 2) loses its newest messages, is told how many, is never disconnected for it, and costs
// the server and everybody else nothing.

import { strict as assert } from "node:assert";
import { connect, type Hadron, serve, type Subscription } from "../../mod.ts";
import { RawPeer, type ServerFrame } from "../fuzz/raw_peer.ts";
import { eventually } from "../support/eventually.ts";
import { withDeadline } from "../support/deadline.ts";
import { STRICT } from "../support/strict.ts";
import { ServerWorker } from "../support/workers.ts";

const MIB = 1024 * 1024;

/** A subscriber that reads nothing until it is told to. */
class SlowPeer implements AsyncDisposable {
  received = 0;
  dropped = 0;
  /** Messages missing before it was told of any loss. */
  gaps = 0;
  private last = -1;

  private constructor(private readonly peer: RawPeer) {}

  static async subscribed(port: number, pattern: string, queue = ""): Promise<SlowPeer> {
    const peer = await RawPeer.connected(port);
    await peer.send({ subscribe: { requestId: 1, subscriptionId: 7, pattern, queue } });
    await peer.until((frame) => frame.ok != null);
    return new SlowPeer(peer);
  }

  /** Asks for the end of the subscription; reads nothing yet. */
  async unsubscribe(): Promise<void> {
    await this.peer.send({ unsubscribe: { requestId: 3, subscriptionId: 7 } });
  }

  /** Reads until messages received and messages it was told it lost add up to `published`. */
  async readAll(published: number): Promise<void> {
    while (this.received + this.dropped < published) {
      const frame = await this.peer.next();
      assert.ok(frame !== undefined, `the connection goes on; received ${this.received}, lost ${this.dropped}`);
      this.take(frame);
    }
    // Nothing is counted twice: the answer to a flush comes, and nothing before it.
    await this.peer.send({ flush: { requestId: 2 } });
    for (const frame of await this.peer.until((frame) => frame.ok?.requestId === 2)) this.take(frame);
    assert.equal(this.received + this.dropped, published);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.peer[Symbol.asyncDispose]();
  }

  private take({ deliver, slowConsumer }: ServerFrame): void {
    for (const { payload } of deliver?.messages ?? []) {
      const number = numberOf(payload ?? new Uint8Array(4));
      assert.ok(number > this.last, "what is not lost comes in order");
      // It is the newest that are lost: up to the first loss nothing is missing.
      if (this.dropped === 0 && this.last >= 0) this.gaps += number - this.last - 1;
      this.last = number;
      this.received++;
    }
    if (slowConsumer == null) return;
    assert.equal(slowConsumer.subscriptionId, 7);
    this.dropped += slowConsumer.dropped ?? 0;
  }
}

function numbered(number: number, bytes: number): Uint8Array {
  const payload = new Uint8Array(bytes);
  new DataView(payload.buffer).setUint32(0, number);
  return payload;
}

function numberOf(payload: Uint8Array): number {
  return new DataView(payload.buffer, payload.byteOffset).getUint32(0);
}

/** Reads a subscription as fast as it can and checks that nothing is missing. */
class FastReader {
  received = 0;
  readonly ended: Promise<void>;

  constructor(private readonly subscription: Subscription) {
    this.ended = this.read();
  }

  private async read(): Promise<void> {
    for await (const message of this.subscription) {
      assert.equal(numberOf(message.data), this.received);
      this.received++;
    }
  }
}

/** Publishes, never more than 8 MiB ahead of a subscriber that keeps up, so that it is not slow itself. */
async function publishAll(
  hadron: Hadron,
  reader: FastReader,
  messages: number,
  bytes: number,
  eachBatch: () => Promise<void>,
): Promise<void> {
  const batch = Math.floor(8 * MIB / bytes);
  for (let number = 0; number < messages;) {
    for (const end = Math.min(number + batch, messages); number < end; number++) {
      hadron.publish("flood.it", numbered(number, bytes));
    }
    await hadron.flush();
    await eventually("the fast subscriber has it all", () => reader.received === number);
    await eachBatch();
  }
}

Deno.test({
  ...STRICT,
  name:
    "1 GB past a subscriber that never reads: the server stays under 200 MB, others lose nothing, it hears its loss",
  ignore: Deno.build.os !== "linux",
  async fn() {
    await using server = await ServerWorker.start();
    await using slow = await SlowPeer.subscribed(server.port, "flood.>");
    await using hadron = await connect(server.url);
    const subscription = hadron.subscribe("flood.*");
    await subscription.ready;
    const reader = new FastReader(subscription);
    const bytes = 32 * 1024;
    const messages = 1024 * MIB / bytes;
    let mostBytes = 0;
    await publishAll(hadron, reader, messages, bytes, async () => {
      mostBytes = Math.max(mostBytes, await server.residentBytes());
    });
    assert.ok(mostBytes < 200 * 1_000_000, `the server had ${mostBytes} bytes in use`);
    assert.equal(subscription.dropped, 0);
    await withDeadline(slow.readAll(messages), () => `all; ${slow.received} received, ${slow.dropped} lost`);
    assert.ok(slow.dropped > 0 && slow.received > 0);
    assert.equal(slow.gaps, 0);
    await subscription.unsubscribe();
    await reader.ended;
  },
});

Deno.test("a subscriber that catches up hears everything again, and of each loss once", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { pendingBytesMax: 1 * MIB } });
  await using slow = await SlowPeer.subscribed(server.port, "flood.>");
  await using hadron = await connect(server.url);
  let published = 0;
  for (let round = 1; round <= 3; round++) {
    // More than the bound and what the system's own buffers take.
    for (let count = 0; count < 2_000; count++) {
      hadron.publish("flood.it", numbered(published++, 16_384));
      if (count % 100 === 0) await hadron.flush();
    }
    await hadron.flush();
    const lostBefore = slow.dropped;
    await withDeadline(slow.readAll(published), () => `all of round ${round}`);
    assert.ok(slow.dropped > lostBefore, "each round loses some");
    // Now that it has caught up, a few more messages reach it all.
    const receivedBefore = slow.received;
    for (let count = 0; count < 10; count++) hadron.publish("flood.it", numbered(published++, 16_384));
    await hadron.flush();
    await slow.readAll(published);
    assert.equal(slow.received - receivedBefore, 10);
  }
});

Deno.test("a subscription that ends while it is behind hears what it has lost", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { pendingBytesMax: 1 * MIB } });
  await using slow = await SlowPeer.subscribed(server.port, "flood.>");
  await using hadron = await connect(server.url);
  const messages = 2_000;
  for (let number = 0; number < messages; number++) {
    hadron.publish("flood.it", numbered(number, 16_384));
    if (number % 100 === 0) await hadron.flush();
  }
  await hadron.flush();
  await slow.unsubscribe();
  await withDeadline(slow.readAll(messages), () => `all; ${slow.received} received, ${slow.dropped} lost`);
  assert.ok(slow.dropped > 0);
});

Deno.test("a queue group passes over a member that is behind, and loses nothing", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { pendingBytesMax: 1 * MIB } });
  await using slow = await SlowPeer.subscribed(server.port, "flood.>", "group");
  await using hadron = await connect(server.url);
  const member = hadron.subscribe("flood.*", { queue: "group" });
  await member.ready;
  const messages = 4_000;
  let taken = 0;
  const taking = (async () => {
    for await (const _message of member) taken++;
  })();
  for (let number = 0; number < messages; number++) {
    hadron.publish("flood.it", numbered(number, 16_384));
    if (number % 20 === 0) {
      await hadron.flush();
      await hadron.flush();
    }
  }
  await hadron.flush();
  await member.unsubscribe();
  await taking;
  assert.ok(taken > messages / 2, "the member that keeps up gets what the other cannot take");
  await withDeadline(slow.readAll(messages - taken), () => `the rest: ${slow.received} received, ${slow.dropped} lost`);
  assert.equal(slow.dropped, 0);
});

Deno.test("calls go on for a connection that does not read its messages", STRICT, async () => {
  await using server = await serve({ store: ":memory:", port: 0, limits: { pendingBytesMax: 1 * MIB } });
  await using peer = await RawPeer.connected(server.port);
  await peer.send({ subscribe: { requestId: 1, subscriptionId: 1, pattern: "flood.>" } });
  await peer.until((frame) => frame.ok != null);
  await using hadron = await connect(server.url);
  await using _handler = await hadron.handle("echo", (call) => call.text());
  for (let number = 0; number < 2_000; number++) {
    hadron.publish("flood.it", numbered(number, 16_384));
    if (number % 100 === 0) await hadron.flush();
  }
  await hadron.flush();
  await peer.send({ request: { id: 9, endpoint: "echo", body: { payload: new TextEncoder().encode("still here") } } });
  const frames = await peer.until((frame) => frame.response != null);
  assert.equal(new TextDecoder().decode(frames.at(-1)?.response?.body?.payload ?? undefined), "still here");
});
