// Proves that varints are written as the generated code writes them, that every number survives the way, and that a cursor never
// reads what lies behind the end of its message.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { concat, varint } from "../tests/support/frames.ts";
import { hadron } from "./generated/hadron.js";
import { Cursor, varintSize, writeVarint } from "./varint.ts";

const PROTOCOL = { code: "PROTOCOL" };

/** Every number that has one byte more than the number before it, and the numbers around 32 and 53 bits. */
const EDGES = [
  0,
  1,
  ...[7, 14, 21, 28, 31, 32, 35, 42, 49].flatMap((bits) => [2 ** bits - 1, 2 ** bits, 2 ** bits + 1]),
  Number.MAX_SAFE_INTEGER - 1,
  Number.MAX_SAFE_INTEGER,
];

const numbers = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.maxSafeNat(),
  fc.integer({ min: 0, max: 52 }).chain((bits) => fc.integer({ min: 0, max: 2 ** bits })),
);

function cursorOver(...parts: Uint8Array[]): Cursor {
  const bytes = concat(...parts);
  return new Cursor().reset(bytes, 0, bytes.length);
}

function written(value: number): Uint8Array {
  const bytes = new Uint8Array(12);
  return bytes.slice(0, writeVarint(bytes, 0, value));
}

Deno.test("a number is written as the generated code writes it, in as many bytes as varintSize says", () => {
  fc.assert(
    fc.property(numbers, (value) => {
      const bytes = written(value);
      const generated = hadron.v1.Ping.encode({ nonce: value }).finish();
      deepStrictEqual(bytes, value === 0 ? new Uint8Array(1) : generated.slice(1));
      strictEqual(varintSize(value), bytes.length);
    }),
    { numRuns: 2000, examples: EDGES.map((value) => [value]) },
  );
});

Deno.test("a number that was written is read again, also where it takes more bytes than it needs", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 10 }), fc.uint8Array({ maxLength: 3 }), (value, bytesMin, rest) => {
      const bytes = varint(value, bytesMin);
      const cursor = cursorOver(bytes, rest);
      strictEqual(cursor.varint(), value);
      strictEqual(cursor.position, bytes.length);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("writing begins where it is told to and returns the position behind the last byte", () => {
  const bytes = new Uint8Array(6).fill(7);
  strictEqual(writeVarint(bytes, 2, 300), 4);
  deepStrictEqual(bytes, Uint8Array.of(7, 7, 0xac, 0x02, 7, 7));
});

Deno.test("a number above 2^53-1 is refused and not rounded", () => {
  strictEqual(cursorOver(varint(2 ** 53 - 1)).varint(), 2 ** 53 - 1);
  for (const bits of [53n, 54n, 60n, 63n]) {
    const bytes = Array.from({ length: 10 }, (_, at) => Number((2n ** bits >> BigInt(7 * at)) & 0x7fn) | 0x80);
    bytes[9] &= 0x7f;
    throws(() => cursorOver(Uint8Array.from(bytes)).varint(), { ...PROTOCOL, message: /2\^53-1/ });
  }
  throws(() => cursorOver(new Uint8Array(9).fill(0xff), Uint8Array.of(1)).varint(), PROTOCOL);
});

Deno.test("a varint that never ends is refused after a bounded number of bytes, also when all of them are zero", () => {
  throws(() => cursorOver(new Uint8Array(100).fill(0x80), Uint8Array.of(0)).varint(), PROTOCOL);
});

Deno.test("a varint cut off by the end of the message is refused even when more bytes lie behind it", () => {
  const bytes = Uint8Array.of(0xff, 0xff, 0x01);
  for (const end of [0, 1, 2]) throws(() => new Cursor().reset(bytes, 0, end).varint(), PROTOCOL);
  strictEqual(new Cursor().reset(bytes, 0, 3).varint(), 0x7fff);
});

Deno.test("a uint32 is the lower 32 bits of what is there, as the generated code reads it", () => {
  fc.assert(fc.property(numbers, (value) => {
    const generated = hadron.v1.Credit.decode(concat(Uint8Array.of(2 << 3), varint(value)));
    strictEqual(cursorOver(varint(value)).uint32(), generated.bytes);
  }));
});

Deno.test("a length is accepted up to the end of the message and no further", () => {
  const inside = cursorOver(Uint8Array.of(3, 1, 2, 3));
  strictEqual(inside.length(), 3);
  strictEqual(inside.position, 1);
  throws(() => new Cursor().reset(Uint8Array.of(3, 1, 2, 3), 0, 3).length(), PROTOCOL);
  throws(() => cursorOver(varint(2 ** 31), new Uint8Array(8)).length(), PROTOCOL);
});

Deno.test("an unknown field is passed over exactly, whatever its wire type", () => {
  const fields: [tag: number, value: Uint8Array][] = [
    [9 << 3 | 0, varint(300)],
    [9 << 3 | 0, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01)],
    [9 << 3 | 1, new Uint8Array(8)],
    [9 << 3 | 2, Uint8Array.of(2, 0xff, 0xff)],
    [9 << 3 | 5, new Uint8Array(4)],
  ];
  for (const [tag, value] of fields) {
    const cursor = cursorOver(value, Uint8Array.of(42));
    cursor.skip(tag);
    strictEqual(cursor.position, value.length);
    const cut = new Cursor().reset(concat(value, new Uint8Array(20)), 0, value.length - 1);
    throws(() => cut.skip(tag), PROTOCOL, `wire type ${tag & 7} runs past the end`);
  }
});

Deno.test("an unknown varint of more than ten bytes, a group and field number 0 are refused", () => {
  throws(() => cursorOver(new Uint8Array(10).fill(0x80), Uint8Array.of(0)).skip(9 << 3), PROTOCOL);
  for (const wireType of [3, 4, 6, 7]) throws(() => cursorOver(new Uint8Array(20)).skip(9 << 3 | wireType), PROTOCOL);
  for (const tag of [0, 1, 2, 5]) throws(() => cursorOver(new Uint8Array(20)).skip(tag), PROTOCOL);
});
