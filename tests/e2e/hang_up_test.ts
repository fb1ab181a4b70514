// Servers that accept and hang up at once, at whatever moment of the handshake: a failed connect is one error of Hadron's own,
// never one of the runtime's that nobody expects, and a client that reconnects goes on trying.

import assert from "node:assert/strict";
import { connect, HadronError } from "../../mod.ts";
import { delimited, FrameReader } from "../../proto/frame_reader.ts";
import { hadron as wire } from "../../proto/generated/hadron.js";
import { CONNECTED, type ServerFrame } from "../support/scripted_server.ts";
import { STRICT } from "../support/strict.ts";

const ATTEMPTS = 300;

/** Accepts and hangs up: before the client has written, after, or after a few bytes of an answer. */
async function hangUpOnEverybody(listener: Deno.TcpListener): Promise<void> {
  let count = 0;
  for await (const stream of listener) {
    const way = count++ % 3;
    if (way > 0) await stream.read(new Uint8Array(way === 1 ? 1 : 512)).catch(() => null);
    if (way === 2) await stream.write(new Uint8Array([20, 130])).catch(() => 0);
    stream.close();
  }
}

Deno.test("a server that hangs up during the handshake is UNAVAILABLE, every time", STRICT, async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const hangingUp = hangUpOnEverybody(listener);
  const url = `hadron://127.0.0.1:${listener.addr.port}`;
  for (let from = 0; from < ATTEMPTS; from += 30) {
    const attempts = Array.from({ length: 30 }, () => connect(url));
    for (const result of await Promise.allSettled(attempts)) {
      assert.equal(result.status, "rejected");
      assert.ok(result.reason instanceof HadronError, String(result.reason?.stack));
      assert.equal(result.reason.code, "UNAVAILABLE", result.reason.message);
    }
  }
  listener.close();
  await hangingUp;
});

Deno.test("a server that dies before it has accepted is UNAVAILABLE, every time", STRICT, async () => {
  for (let round = 0; round < 60; round++) {
    const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const attempts = Array.from({ length: 10 }, () => connect(`hadron://127.0.0.1:${listener.addr.port}`));
    // The connections that wait to be accepted are reset, some before and some after their clients have written.
    for (let turn = 0; turn < round % 6; turn++) await new Promise<void>((resolve) => setTimeout(resolve, 0));
    listener.close();
    for (const result of await Promise.allSettled(attempts)) {
      assert.equal(result.status, "rejected");
      assert.ok(result.reason instanceof HadronError, String(result.reason?.stack));
      assert.equal(result.reason.code, "UNAVAILABLE", result.reason.message);
    }
  }
});

Deno.test(
  "a client that closes waits until its server has read all and hangs up, whatever its program says meanwhile",
  STRICT,
  async () => {
    const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const [hasRead, mayHangUp] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const serving = (async () => {
      const stream = await listener.accept();
      const send = (frame: ServerFrame) => stream.write(delimited(wire.v1.ServerFrame.encode(frame).finish()));
      const reader = new FrameReader({ views: "lasting", frameBytesMax: 2 ** 20 });
      for (let count: number | null = 0; count !== null; count = await stream.read(reader.room())) {
        reader.advance(count);
        while (reader.next()) {
          const frame = wire.v1.ClientFrame.decode(reader.bytes.subarray(reader.start, reader.end));
          if (frame.connect) await send(CONNECTED);
          if (!frame.consume) continue;
          const { requestId, consumerId } = frame.consume;
          await send({ ok: { requestId } });
          await send({ deliveries: { consumerId, runs: [{ attempt: 1, records: [{}] }] } });
        }
      }
      hasRead.resolve();
      await mayHangUp.promise;
      stream.close();
    })();
    const hadron = await connect(`hadron://127.0.0.1:${listener.addr.port}`);
    const { value: delivery } = await hadron.stream("s").consume({ group: "g" }).next();
    const order: string[] = [];
    const closing = hadron.close().then(() => order.push("the client has closed"));
    await hasRead.promise;
    const acked = assert.rejects(delivery!.ack(), { code: "UNAVAILABLE" });
    for (let turn = 0; turn < 20; turn++) await new Promise<void>((resolve) => setTimeout(resolve, 0));
    order.push("the server hangs up");
    mayHangUp.resolve();
    await Promise.all([closing, acked, serving]);
    listener.close();
    assert.deepEqual(order, ["the server hangs up", "the client has closed"]);
  },
);
