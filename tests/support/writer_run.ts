// A frame writer together with who would write its bytes to a socket, and the frames it is expected to give, made with the
// generated code.

import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { type Batch, ChunkPool, FrameWriter } from "../../proto/frame_writer.ts";
import { hadron } from "../../proto/generated/hadron.js";
import { concat, framed, sameBytes } from "./frames.ts";

const { Deliver, ServerFrame } = hadron.v1;

/** A pool that knows which of its chunks are out, and refuses one that comes back twice. */
export class WatchedPool extends ChunkPool {
  readonly out = new Set<ArrayBufferLike>();

  override take(bytes: number): Uint8Array {
    const chunk = super.take(bytes);
    ok(!this.out.has(chunk.buffer), "a chunk in use is not handed out");
    this.out.add(chunk.buffer);
    return chunk;
  }

  override give(chunk: ArrayBufferLike): void {
    ok(this.out.delete(chunk), "a chunk comes back once");
    super.give(chunk);
  }
}

/** Destinations with prefixes of several lengths; the last has so many ids that its length takes two bytes. */
export const IDS = [[1], [2, 300], Array.from({ length: 200 }, (_, at) => at + 1)];
export const BATCHES: Batch[] = IDS.map((subscriptionIds) => ({
  tag: 10,
  prefix: Deliver.encode({ subscriptionIds }).finish(),
}));

/** The `messages` field of a Deliver. */
export function messageField(payloadBytes: number, seed = 1): Uint8Array {
  return Deliver.encode({ messages: [{ subject: "a", payload: new Uint8Array(payloadBytes).fill(seed) }] }).finish();
}

/** The frame that carries such fields to a destination, as the generated code would write it. */
export function deliverFrame(batch: Batch, fields: readonly Uint8Array[]): Uint8Array {
  const deliver = Deliver.decode(concat(batch.prefix, ...fields));
  return framed(ServerFrame.encode({ deliver }).finish());
}

/** A Ping as a message. */
export function ping(nonce: number): Uint8Array {
  return ServerFrame.encode({ ping: { nonce } }).finish();
}

/** Appends a message for a destination, taken from the middle of other bytes as the server does. */
export function batch(writer: FrameWriter, to: Batch, field: Uint8Array): void {
  writer.batch(to, concat(Uint8Array.of(0xee), field, Uint8Array.of(0xee)), 1, 1 + field.length);
}

/** A writer and who writes its bytes to a socket, one view at a time. */
export class Run {
  readonly pool = new WatchedPool();
  readonly writer = new FrameWriter(this.pool);
  /** Copies of all views, in order. */
  readonly taken: Uint8Array[] = [];
  writtenBytes = 0;
  private underWay: Uint8Array | undefined;

  /** Takes what there is, unless a view is under way; says whether it tried. */
  take(): boolean {
    if (this.underWay !== undefined) return false;
    this.underWay = this.writer.take();
    if (this.underWay !== undefined) this.taken.push(this.underWay.slice());
    return true;
  }

  /** The view that is under way has been written; it must still be as it was. */
  written(): void {
    const view = this.underWay;
    if (view === undefined) return;
    ok(sameBytes(view, this.taken[this.taken.length - 1]), "bytes on their way are not written over");
    this.writer.written(view);
    this.writtenBytes += view.length;
    this.underWay = undefined;
  }

  /** All that ever left, once everything has. */
  finish(): Uint8Array {
    do {
      this.written();
      this.take();
    } while (this.underWay !== undefined);
    strictEqual(this.writer.pendingBytes, 0);
    deepStrictEqual([...this.pool.out], [], "an idle writer holds no chunk");
    return concat(...this.taken);
  }
}
