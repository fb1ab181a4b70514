// Proves that the same bytes give the same frames however they arrive, that views live as long as they are said to, and that memory
// follows what has come and not what was announced.
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { concat, framed, varint } from "../tests/support/frames.ts";
import { delimited, FrameReader, type FrameReaderOptions } from "./frame_reader.ts";

type Views = FrameReaderOptions["views"];
const BOTH: Views[] = ["transient", "lasting"];
const FRAME_BYTES_MAX = 5000;

function smallReader(views: Views, frameBytesMax = FRAME_BYTES_MAX): FrameReader {
  return new FrameReader({ views, frameBytesMax, bufferBytesMin: 16, bufferBytesMax: 256 });
}

/** A frame whose every byte tells where it belongs. */
function pattern(length: number, seed: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + seed * 7 + 1) & 0xff);
}

/** Reads as a connection does, `sizes` bytes at a time in turn; gives each frame to `each` while it is sure to be valid. */
function feed(
  reader: FrameReader,
  stream: Uint8Array,
  sizes: readonly number[],
  each: (frame: Uint8Array) => void,
): void {
  for (let at = 0, turn = 0; at < stream.length; turn++) {
    const room = reader.room();
    ok(room.length > 0, "there is always room");
    const count = Math.min(room.length, sizes[turn % sizes.length], stream.length - at);
    room.set(stream.subarray(at, at + count));
    reader.advance(count);
    at += count;
    while (reader.next()) each(reader.bytes.subarray(reader.start, reader.end));
  }
}

function framesOf(reader: FrameReader, stream: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const frames: Uint8Array[] = [];
  feed(reader, stream, sizes, (frame) => frames.push(frame.slice()));
  return frames;
}

/** Empty, small, as large as a buffer of 16, around 256 where a frame is gathered in pieces, and far beyond. */
const frameSizes = fc.oneof(
  fc.constantFrom(0, 1, 14, 15, 16, 17, 127, 128, 253, 254, 255, 256, 257, 1023, 1024, 1025, FRAME_BYTES_MAX),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: FRAME_BYTES_MAX }),
);
const readSizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 2000 })), {
  minLength: 1,
  maxLength: 8,
});

for (const views of BOTH) {
  Deno.test(`${views} views: random frames read in random pieces come out as they went in`, () => {
    fc.assert(
      fc.property(fc.array(frameSizes, { maxLength: 12 }), readSizes, (lengths, sizes) => {
        const frames = lengths.map(pattern);
        deepStrictEqual(framesOf(smallReader(views), concat(...frames.map(framed)), sizes), frames);
      }),
      { numRuns: 400 },
    );
  });

  Deno.test(`${views} views: one byte at a time gives every frame, none early`, () => {
    const frames = [0, 1, 15, 130, 256, 0, 300, 2000].map(pattern);
    const stream = concat(...frames.map(framed));
    const ends = frames.map((_, at) => concat(...frames.slice(0, at + 1).map(framed)).length);
    const reader = smallReader(views);
    let seen = 0;
    for (let at = 0; at < stream.length; at++) {
      reader.room()[0] = stream[at];
      reader.advance(1);
      while (reader.next()) {
        strictEqual(at + 1, ends[seen], "a frame is there with its last byte");
        deepStrictEqual(reader.bytes.slice(reader.start, reader.end), frames[seen++]);
      }
    }
    strictEqual(seen, frames.length);
  });

  Deno.test(`${views} views: a stream cut in two anywhere gives the same frames`, () => {
    const frames = [3, 0, 40, 254, 130, 600, 1].map(pattern);
    const stream = concat(...frames.map(framed));
    for (let cut = 1; cut < stream.length; cut++) {
      deepStrictEqual(framesOf(smallReader(views), stream, [cut, stream.length]), frames, `cut at ${cut}`);
    }
  });

  Deno.test(`${views} views: a frame of the limit is read, one byte more is TOO_LARGE with both numbers`, () => {
    for (const frameBytesMax of [100, 256, 1000]) {
      deepStrictEqual(framesOf(smallReader(views, frameBytesMax), framed(pattern(frameBytesMax, 0)), [7]), [
        pattern(frameBytesMax, 0),
      ]);
      throws(() => framesOf(smallReader(views, frameBytesMax), varint(frameBytesMax + 1), [1]), {
        code: "TOO_LARGE",
        details: { frameBytes: frameBytesMax + 1, frameBytesMax },
      });
    }
  });

  Deno.test(`${views} views: a length prefix of more than four bytes is PROTOCOL before anything is gathered`, () => {
    for (const prefix of [varint(2 ** 28), varint(2 ** 40), varint(5, 5), new Uint8Array(9).fill(0xff)]) {
      throws(() => framesOf(smallReader(views), prefix, [1]), { code: "PROTOCOL" });
    }
    deepStrictEqual(framesOf(smallReader(views), concat(varint(2, 4), Uint8Array.of(8, 9)), [1]), [
      Uint8Array.of(8, 9),
    ]);
  });

  Deno.test(`${views} views: an announced length takes no memory before its bytes have come`, () => {
    const reader = new FrameReader({ views, frameBytesMax: 2 ** 27, bufferBytesMin: 64, bufferBytesMax: 1024 });
    const prefix = varint(2 ** 27);
    reader.room().set(prefix);
    reader.advance(prefix.length);
    strictEqual(reader.next(), false);
    ok(reader.room().buffer.byteLength <= 4 * 1024);
  });

  Deno.test(`${views} views: the limit can be raised between two frames`, () => {
    const reader = smallReader(views, 10);
    const frames = [pattern(10, 0), pattern(700, 1)];
    const seen = framesOf(reader, framed(frames[0]), [3]);
    reader.frameBytesMax = 700;
    seen.push(...framesOf(reader, framed(frames[1]), [50]));
    deepStrictEqual(seen, frames);
  });
}

Deno.test("lasting views stay as they were, whatever is read later", () => {
  fc.assert(
    fc.property(fc.array(frameSizes, { maxLength: 20 }), readSizes, (lengths, sizes) => {
      const frames = lengths.map(pattern);
      const views: Uint8Array[] = [];
      feed(smallReader("lasting"), concat(...frames.map(framed)), sizes, (frame) => views.push(frame));
      deepStrictEqual(views.map((view) => view.slice()), frames);
    }),
    { numRuns: 300 },
  );
});

Deno.test("transient frames that fit lie in one buffer, used again and again", () => {
  const buffers = new Set<ArrayBufferLike>();
  const reader = new FrameReader({ views: "transient", frameBytesMax: 1000, bufferBytesMin: 256 });
  for (let round = 0; round < 200; round++) {
    feed(
      reader,
      concat(framed(pattern(60, round)), framed(pattern(100, round))),
      [37],
      (frame) => buffers.add(frame.buffer),
    );
  }
  strictEqual(buffers.size, 1);
});

Deno.test("the buffer grows while reads fill it, up to its bound, and shrinks after many short reads", () => {
  const reader = new FrameReader({
    views: "transient",
    frameBytesMax: 100_000,
    bufferBytesMin: 64,
    bufferBytesMax: 1024,
  });
  const small = framed(pattern(15, 0));
  const sizes: number[] = [];
  for (let round = 0; round < 4; round++) {
    const room = reader.room();
    sizes.push(room.length);
    for (let at = 0; at < room.length; at += small.length) room.set(small, at);
    reader.advance(room.length);
    while (reader.next());
  }
  deepStrictEqual(sizes, [64, 256, 1024, 1024]);
  for (let round = 0; round < 63; round++) feed(reader, small, [small.length], () => {});
  strictEqual(reader.room().length, 1024, "short reads that may be a pause do not shrink it");
  feed(reader, small, [small.length], () => {});
  strictEqual(reader.room().length, 64);
});

Deno.test("one long read among short ones keeps the buffer large", () => {
  const reader = new FrameReader({
    views: "transient",
    frameBytesMax: 100_000,
    bufferBytesMin: 64,
    bufferBytesMax: 1024,
  });
  const short = framed(pattern(15, 0));
  feed(reader, framed(pattern(900, 1)), [64], () => {});
  for (let round = 0; round < 200; round++) {
    feed(reader, short, [short.length], () => {});
    if (round % 50 === 0) feed(reader, framed(pattern(400, 2)), [1024], () => {});
  }
  strictEqual(reader.room().length, 1024);
});

Deno.test("delimited puts the length before a message", () => {
  for (const length of [0, 1, 127, 128, 20_000]) {
    deepStrictEqual(delimited(pattern(length, 0)), framed(pattern(length, 0)));
  }
});
