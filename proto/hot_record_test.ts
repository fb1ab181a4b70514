// Proves that records are written byte for byte as the generated code writes them, that what the reader accepts the generated decoder
// accepts too and understands in the same way, and that malformed records are refused.
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { concat, sameBytes, varint } from "../tests/support/frames.ts";
import {
  bytesField,
  headerEntry,
  headers,
  ids,
  payloads,
  rawMessage,
  uint32s,
  varintField,
} from "../tests/support/wire_arbitraries.ts";
import { HadronError } from "./error.ts";
import { hadron } from "./generated/hadron.js";
import { nextRecord, readRecord, readRun, recordSize, RecordView, RunView, writeRecord } from "./hot_record.ts";
import { textSize, writeText } from "./text.ts";
import { Cursor } from "./varint.ts";

const { Record: WireRecord, Records } = hadron.v1;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const PROTOCOL = { code: "PROTOCOL" };

// Used again and again, as the server does: nothing of what was read before may show.
const view = new RecordView();

const texts = fc.oneof(
  fc.constant(""),
  fc.string({ unit: "grapheme-ascii", maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom("é".repeat(70), "x".repeat(200), "\ufefftext", "😀😀"),
);
const times = fc.oneof(fc.constant(0), ids);
const content = fc.record({
  data: payloads,
  key: texts,
  type: texts,
  id: texts,
  source: texts,
  headers,
  deliverAtMs: times,
});

function amid(bytes: Uint8Array): { source: Uint8Array; start: number; end: number } {
  return {
    source: concat(Uint8Array.of(42, 1, 120), bytes, Uint8Array.of(10, 1, 120)),
    start: 3,
    end: 3 + bytes.length,
  };
}

/** Fails unless the reader refuses, or reads what the generated decoder reads. */
function agree(bytes: Uint8Array): boolean {
  const { source, start, end } = amid(bytes);
  try {
    readRecord(source, start, end, view);
  } catch (error) {
    if (error instanceof HadronError && error.code === "PROTOCOL") return false;
    throw error;
  }
  const record = WireRecord.decode(bytes);
  const text = (from: number, to: number) => decoder.decode(source.subarray(from, to));
  strictEqual(text(view.keyStart, view.keyEnd), record.key);
  strictEqual(text(view.typeStart, view.typeEnd), record.type);
  strictEqual(text(view.idStart, view.idEnd), record.id);
  strictEqual(text(view.sourceStart, view.sourceEnd), record.source);
  ok(sameBytes(source.subarray(view.dataStart, view.dataEnd), Uint8Array.from(record.data)));
  const entries = view.headersStart < 0 ? {} : WireRecord.decode(source.subarray(view.headersStart, end)).headers;
  deepStrictEqual(entries, record.headers);
  strictEqual(view.deliverAtMs, record.deliverAtMs);
  strictEqual(view.end, end);
  return true;
}

Deno.test("writeRecord is the generated entry of records, and recordSize its length", () => {
  fc.assert(fc.property(content, fc.nat({ max: 5 }), (values, at) => {
    const encodedHeaders = WireRecord.encode({ headers: values.headers }).finish();
    const record = { ...values, headers: encodedHeaders };
    const size = recordSize(record);
    strictEqual(size, WireRecord.encode(values).finish().length);
    const expected = Records.encode({ records: [values] }).finish();
    const bytes = new Uint8Array(at + expected.length);
    strictEqual(writeRecord(bytes, at, size, record), bytes.length);
    ok(sameBytes(bytes.subarray(at), expected));
    ok(bytes.subarray(0, at).every((byte) => byte === 0));
  }));
});

Deno.test("text is written as the runtime writes it, lone surrogates too", () => {
  const odd = fc.oneof(texts, fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) }));
  fc.assert(fc.property(odd, (text) => {
    const expected = encoder.encode(text);
    const size = textSize(text);
    strictEqual(size, expected.length);
    const bytes = new Uint8Array(size + 2);
    strictEqual(writeText(bytes, 1, text, size), 1 + size);
    deepStrictEqual(bytes.slice(1, 1 + size), expected);
    strictEqual(bytes[size + 1], 0);
  }));
});

Deno.test("a record from the generated encoder is read as it was meant", () => {
  fc.assert(fc.property(content, (values) => {
    ok(agree(WireRecord.encode(values).finish()));
  }));
});

Deno.test("a record put together in any other way is refused, or read as the generated decoder reads it", () => {
  const text = fc.oneof(texts.map((value) => encoder.encode(value)), fc.uint8Array({ maxLength: 4 }));
  const raw = rawMessage(
    bytesField(1, fc.uint8Array({ maxLength: 12 })),
    bytesField(2, text),
    bytesField(3, text),
    bytesField(4, text),
    bytesField(5, text),
    headerEntry(6),
    varintField(7, times),
  );
  fc.assert(fc.property(raw, (bytes) => void agree(bytes)), { numRuns: 2000 });
});

Deno.test("a record of which a byte was changed is refused, or read as the generated decoder reads it", () => {
  fc.assert(
    fc.property(content, fc.nat(), fc.nat({ max: 255 }), (values, at, byte) => {
      const bytes = WireRecord.encode(values).finish();
      if (bytes.length > 0) bytes[at % bytes.length] = byte;
      agree(bytes);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("texts and headers that are not UTF-8, other wire types and cuts inside a field are refused", () => {
  const read = (bytes: Uint8Array) => readRecord(bytes, 0, bytes.length, view);
  const field = (number: number, bytes: Uint8Array) => concat(varint(number << 3 | 2), varint(bytes.length), bytes);
  for (const broken of [[0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x61, 0x80]]) {
    const bytes = Uint8Array.from(broken);
    for (const number of [2, 3, 4, 5]) {
      throws(() => read(field(number, bytes)), { ...PROTOCOL, message: /UTF-8/ });
      // One that a later one replaces is refused as well: another decoder would.
      throws(() => read(concat(field(number, bytes), field(number, encoder.encode("a")))), PROTOCOL);
    }
    for (const part of [1, 2]) throws(() => read(field(6, field(part, bytes))), { ...PROTOCOL, message: /UTF-8/ });
  }
  for (let number = 1; number <= 7; number++) {
    throws(() => read(concat(varint(number << 3 | 1), new Uint8Array(8))), { ...PROTOCOL, message: /wire type 1/ });
  }
  throws(() => read(concat(varint(7 << 3), varint(2 ** 53))), PROTOCOL);
  const whole = WireRecord.encode({ data: new Uint8Array(3), key: "k", headers: { a: "b" }, deliverAtMs: 300 })
    .finish();
  const between = [0, 5, 8, 16, whole.length];
  for (let cut = 0; cut <= whole.length; cut++) {
    if (between.includes(cut)) read(whole.slice(0, cut));
    else throws(() => read(whole.slice(0, cut)), PROTOCOL);
  }
});

Deno.test("a run is walked record by record as the generated decoder sees it", () => {
  const run = fc.record({ partition: uint32s, firstOffset: times, timeMs: times, attempt: uint32s });
  fc.assert(fc.property(run, fc.array(content, { maxLength: 5 }), (header, records) => {
    const bytes = Records.encode({ ...header, records }).finish();
    const { source, start, end } = amid(bytes);
    const cursor = new Cursor().reset(source, start, source.length);
    const runView = new RunView();
    readRun(cursor, end, runView);
    deepStrictEqual({ ...runView }, { ...header });
    const lengths: number[] = [];
    for (let at = nextRecord(cursor, end); at >= 0; at = nextRecord(cursor, end)) {
      ok(agree(source.slice(at, cursor.position)));
      lengths.push(cursor.position - at);
    }
    deepStrictEqual(lengths, records.map((record) => WireRecord.encode(record).finish().length));
    strictEqual(cursor.position, end);
  }));
});
