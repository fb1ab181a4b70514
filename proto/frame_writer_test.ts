// Proves that what leaves a writer is what was appended, in order and with the shortest headers, and that chunks are used again
// only when nobody looks at them any more.
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { concat, framed, sameBytes, splitFrames } from "../tests/support/frames.ts";
import { batch, BATCHES, deliverFrame, IDS, messageField, ping, Run } from "../tests/support/writer_run.ts";
import { type Batch, CHUNK_BYTES, ChunkPool, FrameWriter, SMALL_CHUNK_BYTES } from "./frame_writer.ts";
import { hadron } from "./generated/hadron.js";

const { Deliver, ServerFrame } = hadron.v1;

const step = (payloadBytesMax: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ frame: fc.integer({ min: 0, max: 2 ** 40 }) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        to: fc.constantFrom(...BATCHES),
        field: fc.tuple(fc.integer({ min: 0, max: payloadBytesMax }), fc.integer({ min: 0, max: 255 })).map(
          ([payloadBytes, seed]) => messageField(payloadBytes, seed),
        ),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("take" as const, "written" as const) }) },
  );

Deno.test("random frames and batches leave as the generated code writes them one after another, and pendingBytes counts them", () => {
  fc.assert(
    // Too little to fill a chunk: a batch ends with another frame, another batch, or a take.
    fc.property(fc.array(step(300), { maxLength: 60 }), (steps) => {
      const run = new Run();
      const expected: Uint8Array[] = [];
      let open: { to: Batch; fields: Uint8Array[] } | undefined;
      const close = () => {
        if (open !== undefined) expected.push(deliverFrame(open.to, open.fields));
        open = undefined;
      };
      for (const next of steps) {
        if ("frame" in next) {
          close();
          expected.push(framed(ping(next.frame)));
          run.writer.frame(ping(next.frame));
        } else if ("field" in next) {
          if (open?.to !== next.to) close();
          open ??= { to: next.to, fields: [] };
          open.fields.push(next.field);
          batch(run.writer, next.to, next.field);
        } else if (next.do === "written") run.written();
        else if (run.take()) close();
        if (open === undefined) strictEqual(run.writer.pendingBytes, concat(...expected).length - run.writtenBytes);
      }
      close();
      deepStrictEqual(run.finish(), concat(...expected));
    }),
    { numRuns: 600 },
  );
});

Deno.test("over many chunks every message leaves once, in order, in frames that the generated code would write the same", () => {
  fc.assert(
    fc.property(fc.array(step(40_000), { maxLength: 40 }), (steps) => {
      const run = new Run();
      const expected: string[] = [];
      for (const next of steps) {
        if ("frame" in next) {
          expected.push(`ping ${next.frame}`);
          run.writer.frame(ping(next.frame));
        } else if ("field" in next) {
          const { payload } = Deliver.decode(next.field).messages?.[0] ?? {};
          expected.push(`${IDS[BATCHES.indexOf(next.to)]} ${payload?.length} ${payload?.[0]}`);
          batch(run.writer, next.to, next.field);
        } else if (next.do === "take") run.take();
        else run.written();
      }
      const seen = splitFrames(run.finish()).flatMap((message) => {
        const frame = ServerFrame.decode(message);
        ok(sameBytes(message, ServerFrame.encode(frame).finish()), "lengths are as short as they can be");
        if (frame.ping) return [`ping ${frame.ping.nonce}`];
        const { subscriptionIds, messages } = frame.deliver ?? {};
        return (messages ?? []).map(({ payload }) => `${subscriptionIds} ${payload?.length} ${payload?.[0]}`);
      });
      deepStrictEqual(seen, expected);
    }),
    { numRuns: 150 },
  );
});

Deno.test("the header of a batch is right at every number of bytes at which it grows", () => {
  const around = (bytes: number, reach: number) => Array.from({ length: 2 * reach }, (_, at) => bytes - reach + at);
  for (
    const payloadBytes of [
      ...around(0x80, 40),
      ...around(0x4000, 40),
      ...around(CHUNK_BYTES, 40),
      // Where it grows, content and message have more bytes than the payload, never fewer.
      ...around(2 ** 21, 18).slice(0, 19),
    ]
  ) {
    const run = new Run();
    const field = messageField(payloadBytes);
    run.writer.batch(BATCHES[0], field, 0, field.length);
    ok(sameBytes(run.finish(), deliverFrame(BATCHES[0], [field])), `${payloadBytes} bytes of payload`);
  }
});

Deno.test("a batch fills its chunk to the last byte and not beyond", () => {
  const [to] = BATCHES;
  const first = messageField(30_000);
  const left = CHUNK_BYTES - 7 - to.prefix.length - first.length;
  const payloadBytes = left - messageField(30_000).length + 30_000;
  for (const [extra, frames] of [[-1, 1], [0, 1], [1, 2]]) {
    const run = new Run();
    const second = messageField(payloadBytes + extra);
    strictEqual(second.length, left + extra);
    for (const field of [first, second]) batch(run.writer, to, field);
    const expected = frames === 1
      ? deliverFrame(to, [first, second])
      : concat(deliverFrame(to, [first]), deliverFrame(to, [second]));
    ok(sameBytes(run.finish(), expected), `${extra} bytes more than fit`);
  }
});

Deno.test("messages for one destination that follow each other share a frame; a frame for another stands between", () => {
  const run = new Run();
  const [one, two, three] = [1, 2, 3].map((seed) => messageField(10, seed));
  batch(run.writer, BATCHES[0], one);
  batch(run.writer, BATCHES[0], two);
  batch(run.writer, BATCHES[1], three);
  batch(run.writer, BATCHES[0], one);
  run.writer.frame(ping(7));
  batch(run.writer, BATCHES[0], two);
  deepStrictEqual(
    run.finish(),
    concat(
      deliverFrame(BATCHES[0], [one, two]),
      deliverFrame(BATCHES[1], [three]),
      deliverFrame(BATCHES[0], [one]),
      framed(ping(7)),
      deliverFrame(BATCHES[0], [two]),
    ),
  );
});

Deno.test("a destination is told apart by identity and not by content", () => {
  const run = new Run();
  const field = messageField(3);
  const twin = { ...BATCHES[0] };
  batch(run.writer, BATCHES[0], field);
  batch(run.writer, twin, field);
  deepStrictEqual(run.finish(), concat(deliverFrame(BATCHES[0], [field]), deliverFrame(twin, [field])));
});

Deno.test("a message larger than a chunk leaves whole, between those before and after it", () => {
  for (const payloadBytes of [CHUNK_BYTES - 20, CHUNK_BYTES, 3 * CHUNK_BYTES, 40 * CHUNK_BYTES]) {
    const run = new Run();
    const [small, large] = [messageField(5), messageField(payloadBytes, 9)];
    for (const field of [small, large, small]) batch(run.writer, BATCHES[1], field);
    const payloads = splitFrames(run.finish()).flatMap((message) => {
      const frame = ServerFrame.decode(message);
      ok(sameBytes(ServerFrame.encode(frame).finish(), message));
      return frame.deliver?.messages?.map(({ payload }) => payload?.length) ?? [];
    });
    deepStrictEqual(payloads, [5, payloadBytes, 5]);
  }
});

Deno.test("a frame written in place by an encoder leaves as if it had been appended", () => {
  const run = new Run();
  batch(run.writer, BATCHES[0], messageField(4));
  const at = run.writer.reserve(100);
  run.writer.chunk.set(framed(ping(5)), at);
  run.writer.commit(at, at + framed(ping(5)).length);
  const inBatch = run.writer.reserveInBatch(BATCHES[0], 50);
  run.writer.chunk.set(messageField(6), inBatch);
  run.writer.commitInBatch(inBatch + messageField(6).length);
  const expected = [
    deliverFrame(BATCHES[0], [messageField(4)]),
    framed(ping(5)),
    deliverFrame(BATCHES[0], [messageField(6)]),
  ];
  deepStrictEqual(run.finish(), concat(...expected));
});

Deno.test("a frame committed elsewhere than it was reserved is refused", () => {
  const writer = new FrameWriter(new ChunkPool());
  const at = writer.reserve(10);
  throws(() => writer.commit(at + 1, at + 5), { code: "INTERNAL" });
  throws(() => writer.commit(at, at + CHUNK_BYTES + 1), { code: "INTERNAL" });
});

Deno.test("chunks are used again: a long conversation takes as many as are in use at a time", () => {
  const run = new Run();
  const chunks = new Set<ArrayBufferLike>();
  for (let round = 0; round < 200; round++) {
    for (let count = 0; count < 3; count++) run.writer.frame(new Uint8Array(20_000).fill(round));
    run.take();
    for (const chunk of run.pool.out) chunks.add(chunk);
    run.written();
    if (round % 10 === 9) run.finish();
  }
  ok(chunks.size < 12, `${chunks.size} chunks were made`);
});

Deno.test("a pool keeps no more than it may, and no chunk of another size", () => {
  const pool = new ChunkPool(2);
  const chunks = [1, 2, 3].map(() => pool.take(CHUNK_BYTES));
  const large = pool.take(CHUNK_BYTES + 1);
  strictEqual(large.length, CHUNK_BYTES + 1);
  for (const chunk of [large, ...chunks]) pool.give(chunk.buffer);
  const again = [1, 2, 3, 4].map(() => pool.take(CHUNK_BYTES).buffer);
  strictEqual(again.filter((buffer) => chunks.some((chunk) => chunk.buffer === buffer)).length, 2);
  ok(!again.includes(large.buffer));
});

Deno.test("a quiet connection takes small chunks, a busy one whole ones, and a quiet one again small ones", () => {
  const writer = new FrameWriter(new ChunkPool());
  const burst = (frames: number) => {
    for (let count = 0; count < frames; count++) writer.frame(new Uint8Array(100));
    const sizes: number[] = [];
    for (let view = writer.take(); view !== undefined; view = writer.take()) {
      sizes.push(view.buffer.byteLength);
      writer.written(view);
    }
    return sizes;
  };
  deepStrictEqual(burst(1), [SMALL_CHUNK_BYTES]);
  deepStrictEqual(burst(100), [SMALL_CHUNK_BYTES, CHUNK_BYTES]);
  deepStrictEqual(burst(100), [CHUNK_BYTES], "the one before was busy");
  deepStrictEqual(burst(1), [CHUNK_BYTES]);
  deepStrictEqual(burst(1), [SMALL_CHUNK_BYTES], "the one before was quiet");
});

Deno.test("clear forgets what was not taken, and the writer can go on", () => {
  const run = new Run();
  run.writer.frame(new Uint8Array(CHUNK_BYTES));
  run.writer.frame(new Uint8Array(10));
  batch(run.writer, BATCHES[0], messageField(3));
  run.writer.clear();
  strictEqual(run.writer.pendingBytes, 0);
  strictEqual(run.writer.take(), undefined);
  run.writer.frame(ping(1));
  deepStrictEqual(run.writer.take()?.slice(), framed(ping(1)));
});

Deno.test("clear leaves what is on its way counted until that is reported", () => {
  const writer = new FrameWriter(new ChunkPool());
  writer.frame(ping(1));
  const view = writer.take();
  ok(view !== undefined);
  writer.clear();
  strictEqual(writer.pendingBytes, view.length);
  writer.frame(ping(2));
  writer.written(view);
  strictEqual(writer.pendingBytes, framed(ping(2)).length);
});
