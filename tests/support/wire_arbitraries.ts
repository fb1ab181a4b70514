// Random parts of the wire for property tests: well-formed values, and fields put together by hand as another encoder, or somebody
// hostile, might.

import fc from "fast-check";
import { concat, varint } from "./frames.ts";

/** Ids as they go over the wire: never 0, up to 2^53-1. */
export const ids = fc.oneof(
  fc.integer({ min: 1, max: 300 }),
  fc.constantFrom(2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER),
  fc.maxSafeNat().map((value) => Math.max(1, value)),
);

/** Numbers of 32 bits, with those at which their encoding changes. */
export const uint32s = fc.oneof(
  fc.constantFrom(0, 1, 127, 128, 16_383, 16_384, 2 ** 21, 2 ** 28, 2 ** 31, 2 ** 32 - 1),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
);

/** A subject or the name of an endpoint. */
export const names = fc.stringMatching(/^[-_A-Za-z0-9]{1,9}(\.[-_A-Za-z0-9]{1,9}){0,4}$/);

/** Bytes of data, now and then more than a length of one byte can say. */
export const payloads = fc.oneof(
  { weight: 4, arbitrary: fc.uint8Array({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 120, maxLength: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 70_000 }).map((length) => new Uint8Array(length).fill(length)) },
);

const words = fc.oneof(
  fc.string({ unit: "grapheme-ascii", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom("", "__proto__", "constructor", "7", "é", "😀", "x".repeat(200)),
);

/** Headers, any text being a name. */
export const headers = fc.dictionary(words, words, { maxKeys: 5, noNullPrototype: true });

/** One field: its number, its value without tag, its wire type. */
interface RawField {
  number: number;
  wireType: number;
  value: Uint8Array;
}

const padding = fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, {
  weight: 1,
  arbitrary: fc.integer({ min: 2, max: 5 }),
});

function encodeField(tagBytes: fc.Arbitrary<number>) {
  return ({ number, wireType, value }: RawField) =>
    tagBytes.map((bytesMin) => concat(varint(number * 8 + wireType, bytesMin), value));
}

/** A length-delimited field. */
export function bytesField(number: number, content: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  return fc.tuple(content, padding)
    .map(([bytes, bytesMin]) => ({ number, wireType: 2, value: concat(varint(bytes.length, bytesMin), bytes) }))
    .chain(encodeField(padding));
}

/** A number field. */
export function varintField(number: number, value: fc.Arbitrary<number>): fc.Arbitrary<Uint8Array> {
  return fc.tuple(value, padding)
    .map(([content, bytesMin]) => ({ number, wireType: 0, value: varint(content, bytesMin) }))
    .chain(encodeField(padding));
}

/** A field that no version has, or one in a wire type that it does not have: often refused, sometimes to be passed over. */
const strangeField: fc.Arbitrary<Uint8Array> = fc.tuple(
  fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2 ** 29 - 1 })),
  fc.constantFrom(0, 1, 2, 2, 2, 3, 4, 5, 6, 7),
  fc.uint8Array({ maxLength: 10 }),
).map(([number, wireType, content]) => {
  const values = [varint(content.length), new Uint8Array(8), concat(varint(content.length), content)];
  return { number, wireType, value: values[wireType] ?? new Uint8Array(4) };
}).chain(encodeField(padding));

/** An entry of a map of strings, in any order, repeated, cut short or not UTF-8. */
export function headerEntry(number: number): fc.Arbitrary<Uint8Array> {
  const text = fc.oneof(
    words.map((word) => new TextEncoder().encode(word)),
    fc.uint8Array({ maxLength: 6 }),
    fc.constantFrom(Uint8Array.of(0xc0, 0x80), Uint8Array.of(0xed, 0xa0, 0x80), Uint8Array.of(0xf4, 0x90, 0x80, 0x80)),
  );
  const part = fc.oneof(
    { weight: 3, arbitrary: bytesField(1, text) },
    { weight: 3, arbitrary: bytesField(2, text) },
    { weight: 1, arbitrary: strangeField },
  );
  return bytesField(number, fc.array(part, { maxLength: 4 }).map((parts) => concat(...parts)));
}

/** A message made of these fields in any order, often whole, sometimes cut. */
export function rawMessage(...fields: fc.Arbitrary<Uint8Array>[]): fc.Arbitrary<Uint8Array> {
  const weighted = [...fields.map((arbitrary) => ({ weight: 4, arbitrary })), { weight: 1, arbitrary: strangeField }];
  const whole = fc.array(fc.oneof(...weighted), { maxLength: 6 }).map((parts) => concat(...parts));
  return fc.oneof(
    { weight: 4, arbitrary: whole },
    { weight: 1, arbitrary: fc.tuple(whole, fc.nat()).map(([bytes, cut]) => bytes.slice(0, cut % (bytes.length + 1))) },
  );
}
