// Proves that a cache never gives the value of other bytes, forgets when told to, and stays as small as it was made.
import { strictEqual } from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { concat } from "../tests/support/frames.ts";
import { BytesCache } from "./bytes_cache.ts";

const encoder = new TextEncoder();

/** A cache used with the bytes of texts, in the middle of other bytes. */
class TextCache {
  readonly cache: BytesCache<string>;

  constructor(slots: number) {
    this.cache = new BytesCache(slots);
  }

  get(text: string): string | undefined {
    const { bytes, start, end } = amid(text, 0xaa);
    return this.cache.get(bytes, start, end);
  }

  set(text: string): void {
    const { bytes, start, end } = amid(text, 0xbb);
    this.cache.set(bytes, start, end, text);
    // The cache keeps its own copy: a read buffer is used again.
    bytes.fill(0);
  }

  forget(text: string): void {
    this.cache.forget(encoder.encode(text));
  }
}

function amid(text: string, byte: number): { bytes: Uint8Array; start: number; end: number } {
  const key = encoder.encode(text);
  return { bytes: concat(Uint8Array.of(byte, byte), key, Uint8Array.of(byte)), start: 2, end: 2 + key.length };
}

/** Few texts for few slots, so that they get in each other's way. */
const texts = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 5 });

Deno.test("a value is found by its bytes wherever they lie, and no others", () => {
  const cache = new TextCache(64);
  cache.set("sensors.hall");
  strictEqual(cache.get("sensors.hall"), "sensors.hall");
  for (const other of ["sensors.hal", "sensors.hall.", "sensors.halk", "", "Sensors.hall"]) {
    strictEqual(cache.get(other), undefined);
  }
});

Deno.test("under random use it gives the value last set for the bytes, or none, and never one that was forgotten", () => {
  const uses = fc.array(fc.tuple(fc.constantFrom("set", "set", "get", "forget", "clear"), texts), { maxLength: 60 });
  fc.assert(
    fc.property(uses, fc.constantFrom(1, 2, 8), (steps, slots) => {
      const cache = new TextCache(slots);
      const known = new Set<string>();
      for (const [what, text] of steps) {
        if (what === "set") {
          cache.set(text);
          known.add(text);
          strictEqual(cache.get(text), text, "what was just set is there");
        } else if (what === "forget") {
          cache.forget(text);
          known.delete(text);
        } else if (what === "clear") {
          cache.cache.clear();
          known.clear();
        }
        const found = cache.get(text);
        strictEqual(found, found === undefined || !known.has(text) ? undefined : text);
      }
    }),
    { numRuns: 1000 },
  );
});

Deno.test("it holds as many values as it has slots at the most, and nearly as many when they are many", () => {
  const slots = 256;
  const cache = new TextCache(slots);
  const names = Array.from({ length: 4000 }, (_, at) => `sensors.${at}.temperature`);
  for (const name of names) cache.set(name);
  const held = names.filter((name) => cache.get(name) !== undefined).length;
  strictEqual(held <= slots, true);
  strictEqual(held > slots * 0.9, true, "names are spread over the slots");
});

Deno.test("after everything was forgotten new values are kept", () => {
  const cache = new TextCache(8);
  cache.set("a");
  cache.cache.clear();
  strictEqual(cache.get("a"), undefined);
  cache.set("a");
  strictEqual(cache.get("a"), "a");
});

Deno.test("what was forgotten is let go of: nothing that it held is kept alive", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const cache = new BytesCache<object>(64);
  const remember = (name: string) => {
    const [key, value] = [encoder.encode(name), {}];
    cache.set(key, 0, key.length, value);
    return new WeakRef(value);
  };
  const [kept, cleared] = [remember("kept"), remember("cleared")];
  const forgotten = remember("forgotten");
  cache.forget(encoder.encode("forgotten"));
  // A WeakRef holds its target until the present task is over.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  strictEqual(forgotten.deref(), undefined);
  strictEqual(kept.deref() !== undefined, true, "what is remembered is there");
  cache.clear();
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  strictEqual(cleared.deref(), undefined);
  strictEqual(kept.deref(), undefined);
});

Deno.test("empty bytes are a key like any other", () => {
  const cache = new TextCache(8);
  strictEqual(cache.get(""), undefined);
  cache.cache.set(new Uint8Array(0), 0, 0, "nothing");
  strictEqual(cache.get(""), "nothing");
});
