// Proves that what clients send to streams is written byte for byte as the generated code writes it.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { concat, framed, sameBytes } from "../tests/support/frames.ts";
import { headers, ids, names, payloads, uint32s } from "../tests/support/wire_arbitraries.ts";
import { ChunkPool, FrameWriter } from "./frame_writer.ts";
import { hadron } from "./generated/hadron.js";
import { type ProduceContent, type SettleContent, writeProduce, writeSettle, writeTransact } from "./hot_produce.ts";

const { ClientFrame, Records, Settle } = hadron.v1;
const pool = new ChunkPool();

/** What a writer holds after `write`, which is to be one frame. */
function frameOf(write: (writer: FrameWriter) => void): Uint8Array {
  const writer = new FrameWriter(pool);
  write(writer);
  const view = writer.take() ?? new Uint8Array(0);
  const copy = view.slice();
  strictEqual(writer.pendingBytes, copy.length);
  writer.written(view);
  strictEqual(writer.take(), undefined);
  return copy;
}

function agree(written: Uint8Array, message: Uint8Array): void {
  if (sameBytes(written, framed(message))) return;
  deepStrictEqual(written.subarray(0, 200), framed(message).subarray(0, 200));
  ok(false, "they differ after 200 bytes");
}

type WireProduce = hadron.v1.Produce.$Properties;
type WireSettle = hadron.v1.Settle.$Properties;

const orNone = fc.oneof(fc.constant(0), ids);

/** A Produce in both forms. */
const produces: fc.Arbitrary<{ wire: WireProduce; content: ProduceContent }> = fc.record({
  stream: names,
  firstSequence: ids,
  settledBelow: orNone,
  atomic: fc.boolean(),
  expectNext: fc.oneof(fc.constant(-1), orNone),
  records: fc.array(fc.record({ data: payloads, key: names, headers }), { minLength: 1, maxLength: 4 }),
}).map(({ records, expectNext, ...rest }) => {
  const bytes = Records.encode({ records }).finish();
  const content = {
    ...rest,
    expectNext,
    records: concat(Uint8Array.of(1, 2), bytes, Uint8Array.of(3)),
    recordsStart: 2,
    recordsEnd: 2 + bytes.length,
  };
  return { wire: { ...rest, records, expect: expectNext < 0 ? null : { nextOffset: expectNext } }, content };
});

const positive = uint32s.map((value) => Math.max(1, value));
const ranges = fc.record({ partition: uint32s, firstOffset: orNone, count: positive, attempt: positive });
const nacks = fc.record({
  partition: uint32s,
  offset: orNone,
  attempt: positive,
  backoff: fc.boolean(),
  reason: names,
});
const several = { maxLength: 5 };

/** A Settle in both forms. */
const settles: fc.Arbitrary<{ wire: WireSettle; content: SettleContent }> = fc.record({
  consumerId: positive,
  requestId: orNone,
  acks: fc.array(ranges, several),
  nacks: fc.array(nacks, several),
  extends: fc.array(ranges, several),
  rejects: fc.array(nacks, several),
}).map((wire) => {
  const { consumerId, requestId, acks, ...others } = wire;
  return { wire, content: { consumerId, requestId, acks, rest: Settle.encode(others).finish() } };
});

Deno.test("writeProduce is the generated Produce", () => {
  fc.assert(fc.property(produces, ({ wire, content }) => {
    agree(frameOf((writer) => writeProduce(writer, content)), ClientFrame.encode({ produce: wire }).finish());
  }));
});

Deno.test("writeSettle is the generated Settle", () => {
  fc.assert(fc.property(settles, ({ wire, content }) => {
    agree(frameOf((writer) => writeSettle(writer, content)), ClientFrame.encode({ settle: wire }).finish());
  }));
});

Deno.test("writeTransact is the generated Transact", () => {
  fc.assert(
    fc.property(ids, fc.array(settles, several), fc.array(produces, several), (requestId, settled, produced) => {
      const written = frameOf((writer) => {
        writeTransact(writer, requestId, settled.map(({ content }) => content), produced.map(({ content }) => content));
      });
      const wire = {
        requestId,
        settles: settled.map(({ wire }) => wire),
        publishes: produced.map(({ wire }) => wire),
      };
      agree(written, ClientFrame.encode({ transact: wire }).finish());
    }),
  );
});
