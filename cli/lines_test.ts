// Proves that input is cut into the same lines wherever its chunks begin and end, without losing or inventing any.
import { deepStrictEqual, rejects } from "node:assert/strict";
import fc from "fast-check";
import { lines } from "./lines.ts";

async function* chunks(bytes: Uint8Array, sizeBytes: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(sizeBytes);
  for (let at = 0; at < bytes.length; at += sizeBytes) {
    const part = bytes.subarray(at, at + sizeBytes);
    buffer.set(part);
    // The same buffer again and again, as a reader of a file gives it.
    yield buffer.subarray(0, part.length);
  }
}

async function cut(text: string, sizeBytes: number, lineBytesMax = 1000): Promise<string[]> {
  const decoder = new TextDecoder();
  const cut: string[] = [];
  for await (const batch of lines(chunks(new TextEncoder().encode(text), sizeBytes), lineBytesMax)) {
    cut.push(...batch.map((line) => decoder.decode(line)));
  }
  return cut;
}

Deno.test("a line end ends a line and begins none, empty lines count, CRLF ends a line too", async () => {
  deepStrictEqual(await cut("", 8), []);
  deepStrictEqual(await cut("a", 8), ["a"]);
  deepStrictEqual(await cut("a\n", 8), ["a"]);
  deepStrictEqual(await cut("\n", 8), [""]);
  deepStrictEqual(await cut("a\n\nb", 8), ["a", "", "b"]);
  deepStrictEqual(await cut("a\r\nb\r\n", 8), ["a", "b"]);
  deepStrictEqual(await cut("a\rb\n", 8), ["a\rb"]);
});

Deno.test("the lines are the same for every size of chunk", async () => {
  const text = fc.array(fc.constantFrom("a", "é", "\n", "\r\n", "word"), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 12 }), async (parts, sizeBytes) => {
      const whole = parts.join("");
      const expected = whole.split(/\r?\n/);
      if (expected.at(-1) === "") expected.pop();
      deepStrictEqual(await cut(whole, sizeBytes), expected);
    }),
    { numRuns: 300 },
  );
});

Deno.test("a line without an end is refused before it fills the memory", async () => {
  await rejects(cut("ok\n" + "x".repeat(5000), 16, 64), { code: "TOO_LARGE", message: /line 2.*64 bytes/ });
});
