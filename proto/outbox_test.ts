// Proves that an outbox hands every byte to its sink once and in order, one write at a time, whatever the sink takes, and that it
// stops for good, saying so once, when the sink fails.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { concat, framed, sameBytes } from "../tests/support/frames.ts";
import { ping } from "../tests/support/writer_run.ts";
import { ChunkPool } from "./frame_writer.ts";
import { Outbox } from "./outbox.ts";

/** A sink whose writes wait until a test lets them through. */
class HeldSink {
  readonly taken: Uint8Array[] = [];
  private underWay: { bytes: Uint8Array; resolve(count: number): void; reject(error: unknown): void } | undefined;

  write(bytes: Uint8Array): Promise<number> {
    ok(this.underWay === undefined, "one write is under way at a time");
    return new Promise((resolve, reject) => this.underWay = { bytes, resolve, reject });
  }

  get isWriting(): boolean {
    return this.underWay !== undefined;
  }

  /** Takes at most `countMax` of the bytes offered. */
  async take(countMax = Infinity): Promise<void> {
    const { underWay } = this;
    ok(underWay !== undefined, "a write is under way");
    this.underWay = undefined;
    const count = Math.min(countMax, underWay.bytes.length);
    this.taken.push(underWay.bytes.slice(0, count));
    underWay.resolve(count);
    await settled();
  }

  async fail(error: unknown): Promise<void> {
    this.underWay?.reject(error);
    this.underWay = undefined;
    await settled();
  }
}

/** Lets everything run on that waits for promises which have resolved. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function outboxOver(sink: HeldSink): { outbox: Outbox; writes: number[]; failures: unknown[] } {
  const writes: number[] = [];
  const failures: unknown[] = [];
  const outbox: Outbox = new Outbox(
    sink,
    new ChunkPool(),
    () => writes.push(outbox.writer.pendingBytes),
    (error) => failures.push(error),
  );
  return { outbox, writes, failures };
}

Deno.test("what gathers while a write is under way goes out in the next, as one piece", async () => {
  const sink = new HeldSink();
  const { outbox, writes } = outboxOver(sink);
  outbox.writer.frame(ping(1));
  outbox.flush();
  for (const nonce of [2, 3, 4]) {
    outbox.writer.frame(ping(nonce));
    outbox.flush();
  }
  await sink.take();
  await sink.take();
  deepStrictEqual(sink.taken, [framed(ping(1)), concat(...[2, 3, 4].map((nonce) => framed(ping(nonce))))]);
  strictEqual(sink.isWriting, false);
  deepStrictEqual(writes, [concat(...[2, 3, 4].map((nonce) => framed(ping(nonce)))).length, 0]);
});

Deno.test("a sink that takes random parts gets every byte once and in order", async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ frameBytes: fc.nat({ max: 40_000 }) }),
      fc.record({ take: fc.integer({ min: 1, max: 70_000 }) }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const sink = new HeldSink();
      const { outbox } = outboxOver(sink);
      const expected: Uint8Array[] = [];
      for (const [at, step] of plan.entries()) {
        if ("frameBytes" in step) {
          const frame = new Uint8Array(step.frameBytes).fill(at + 1);
          expected.push(framed(frame));
          outbox.writer.frame(frame);
          outbox.flush();
        } else if (sink.isWriting) await sink.take(step.take);
      }
      while (sink.isWriting) await sink.take(50_000);
      ok(sameBytes(concat(...sink.taken), concat(...expected)));
      strictEqual(outbox.writer.pendingBytes, 0);
    }),
    { numRuns: 60 },
  );
});

Deno.test("drained resolves when all is out, and not before", async () => {
  const sink = new HeldSink();
  const { outbox } = outboxOver(sink);
  outbox.writer.frame(ping(1));
  let isDrained = false;
  const drained = outbox.drained().then(() => isDrained = true);
  await sink.take(2);
  strictEqual(isDrained, false);
  outbox.writer.frame(ping(2));
  await sink.take();
  strictEqual(isDrained, false, "what came while it waited is sent first");
  await sink.take();
  await drained;
  deepStrictEqual(concat(...sink.taken), concat(framed(ping(1)), framed(ping(2))));
});

Deno.test("flushing or draining with nothing gathered does nothing, and what comes later is sent", async () => {
  const sink = new HeldSink();
  const { outbox } = outboxOver(sink);
  outbox.flush();
  await outbox.drained();
  strictEqual(sink.isWriting, false);
  outbox.writer.frame(ping(1));
  outbox.flush();
  strictEqual(sink.isWriting, true);
  await sink.take();
  deepStrictEqual(sink.taken, [framed(ping(1))]);
});

Deno.test("a sink that fails ends the outbox: its owner hears once, nothing is written again, drained still resolves", async () => {
  for (const first of [0, 2]) {
    const sink = new HeldSink();
    const { outbox, failures } = outboxOver(sink);
    outbox.writer.frame(ping(1));
    outbox.flush();
    if (first > 0) await sink.take(first);
    const failure = new Deno.errors.BrokenPipe("gone");
    await sink.fail(failure);
    deepStrictEqual(failures, [failure]);
    outbox.writer.frame(ping(2));
    outbox.flush();
    strictEqual(sink.isWriting, false);
    await outbox.drained();
    strictEqual(failures.length, 1);
  }
});
