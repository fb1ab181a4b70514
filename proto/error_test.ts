// Proves that the codes are those of the schema, and that an error survives the way over the wire with everything but its stack.
import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { assert, type ErrorCode, errorCodeNumber, errorCodeOf, HadronError, type JsonValue } from "./error.ts";
import { hadron } from "./generated/hadron.js";
import { fromWireError, toWireError } from "./wire_error.ts";

const { Error: WireError, ErrorCode: WireCode } = hadron.v1;
const NUMBERS = Object.entries(WireCode).filter(([name]) => name !== "ERROR_CODE_UNSPECIFIED") as [ErrorCode, number][];
const codes = fc.constantFrom(...NUMBERS.map(([code]) => code));

function overTheWire(error: HadronError): HadronError {
  return fromWireError(WireError.decode(WireError.encode(toWireError(error)).finish()));
}

Deno.test("every code has the number that the schema gives it, and the number gives the code", () => {
  strictEqual(NUMBERS.length, 17);
  for (const [code, number] of NUMBERS) {
    strictEqual(errorCodeNumber(code), number);
    strictEqual(errorCodeOf(number), code);
  }
});

Deno.test("a number that this version does not know is INTERNAL", () => {
  for (const number of [0, 18, 1000, -1]) strictEqual(errorCodeOf(number), "INTERNAL");
});

Deno.test("what can succeed later is retryable unless it is said otherwise", () => {
  const retryable = NUMBERS.map(([code]) => code).filter((code) => new HadronError(code, "m").retryable).sort();
  deepStrictEqual(retryable, [
    "DEADLINE_EXCEEDED",
    "HANDLER_LOST",
    "LIMIT_EXCEEDED",
    "NO_HANDLER",
    "STORE_UNAVAILABLE",
    "UNAVAILABLE",
  ]);
  strictEqual(new HadronError("CONFLICT", "m", { retryable: true }).retryable, true);
  strictEqual(new HadronError("UNAVAILABLE", "m", { retryable: false }).retryable, false);
});

Deno.test("an error survives the wire: code, message, retryable and details", () => {
  const fact = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );
  const details = fc.dictionary(fc.string(), fc.oneof(fact, fc.array(fact), fc.record({ inner: fact })), {
    maxKeys: 4,
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(
      codes,
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.boolean(),
      details,
      (code, message, retryable, facts) => {
        // As JSON writes them: -0 is 0.
        const plain: Record<string, JsonValue> = JSON.parse(JSON.stringify(facts));
        const arrived = overTheWire(new HadronError(code, message, { retryable, details: plain }));
        ok(arrived instanceof HadronError);
        deepStrictEqual(
          { code: arrived.code, message: arrived.message, retryable: arrived.retryable, details: arrived.details },
          { code, message, retryable, details: plain },
        );
      },
    ),
  );
});

Deno.test("neither the stack nor the cause goes over the wire", () => {
  const error = new HadronError("HANDLER_FAILED", "m", { cause: new Error("secret cause") });
  const text = new TextDecoder().decode(WireError.encode(toWireError(error)).finish());
  ok(!text.includes("secret") && !text.includes("error_test"));
  strictEqual(overTheWire(error).cause, undefined);
});

Deno.test("details that are not a JSON object are left out", () => {
  const encoder = new TextEncoder();
  for (const details of ["", "null", "7", '"text"', "[1]", "{", '{"a":']) {
    deepStrictEqual(fromWireError({ code: 1, message: "m", details: encoder.encode(details) }).details, {}, details);
  }
  deepStrictEqual(fromWireError({ code: 1, details: Uint8Array.of(0xff, 0xfe) }).details, {});
});

Deno.test("an absent error of the wire is INTERNAL and not retryable", () => {
  for (const wire of [null, undefined, {}]) {
    const { code, message, retryable } = fromWireError(wire);
    deepStrictEqual({ code, message, retryable }, { code: "INTERNAL", message: "", retryable: false });
  }
});

Deno.test("a broken invariant is INTERNAL and says why it must hold", () => {
  assert(true, "fine");
  throws(() => assert(false, "a chunk is whole"), {
    code: "INTERNAL",
    message: "Check an invariant: a chunk is whole",
  });
});
