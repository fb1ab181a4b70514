// Proves that durations, rates, sizes and counts are read exactly, and that what cannot be read is refused.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import {
  parseAgeMs,
  parseBytes,
  parseDurationMs,
  parseDurationsMs,
  parseInteger,
  parseRatePerSecond,
  showBytes,
  showCountOf,
  showDuration,
} from "./units.ts";

Deno.test("a duration is read with its unit, or units one after another", () => {
  const read = ["500ms", "5s", "1.5m", "1m30s", "2h", "1d", "0"].map(parseDurationMs);
  deepStrictEqual(read, [500, 5000, 90_000, 90_000, 7_200_000, 86_400_000, 0]);
});

Deno.test("a duration without a unit, with an unknown one, negative or too long is refused", () => {
  for (const text of ["5", "", "s", "5 s", "-5s", "5y", "5s,", "s5", "1e3s", "25d"]) {
    throws(() => parseDurationMs(text), Error, text);
  }
});

Deno.test("an age may be as long as somebody likes, but not nothing", () => {
  deepStrictEqual(["7d", "365d", "36500d", "1d12h"].map(parseAgeMs), [604_800_000, 31_536e6, 31_536e8, 129_600_000]);
  for (const text of ["0", "0s", "0.1ms", "7", "", "-1d", "99999999999999d"]) {
    throws(() => parseAgeMs(text), Error, text);
  }
});

Deno.test("durations one after another are separated by commas", () => {
  deepStrictEqual(parseDurationsMs("100ms,1s, 1m30s"), [100, 1000, 90_000]);
  deepStrictEqual(parseDurationsMs("5s"), [5000]);
  for (const text of ["", "1s,", "1s;2s", "1,2"]) throws(() => parseDurationsMs(text), Error, text);
});

Deno.test("a rate is for a second unless it says minute or hour", () => {
  deepStrictEqual(["1000/s", "1000", "30/m", "3600/h", "0.5/s"].map(parseRatePerSecond), [1000, 1000, 0.5, 1, 0.5]);
  for (const text of ["", "0", "0/s", "-1/s", "1000/d", "fast", "1000 / s"]) {
    throws(() => parseRatePerSecond(text), Error, text);
  }
});

Deno.test("a size is bytes unless it has a unit of a thousand or of 1024", () => {
  deepStrictEqual(["0", "128", "128B", "4KiB", "8MB", "1.5KiB", "1GiB", "2TB", "1TiB"].map(parseBytes), [
    0,
    128,
    128,
    4096,
    8_000_000,
    1536,
    2 ** 30,
    2e12,
    2 ** 40,
  ]);
  for (const text of ["", "-1", "1.5", "4kb", "4 KiB", "huge"]) throws(() => parseBytes(text), Error, text);
});

Deno.test("an integer outside its bounds, or not one, is refused with the bounds", () => {
  strictEqual(parseInteger("65535", 0, 65_535), 65_535);
  for (const text of ["65536", "-1", "1.5", "0x10", "1e3", "", " 1"]) {
    throws(() => parseInteger(text, 0, 65_535), /from 0 to 65535/, text);
  }
  throws(() => parseInteger("0", 1, Number.MAX_SAFE_INTEGER), /of 1 or more/);
});

Deno.test("numbers are shown as people read them", () => {
  deepStrictEqual([1, 0, 1_234_567].map((count) => showCountOf(count, "message")), [
    "1 message",
    "0 messages",
    "1,234,567 messages",
  ]);
  deepStrictEqual([0, 999, 1000, 1_536_000, 2e9].map(showBytes), ["0 B", "999 B", "1.00 kB", "1.54 MB", "2.00 GB"]);
  deepStrictEqual([0.213, 45.4, 3210, 125_000, 12_000_000, 187_200_000].map(showDuration), [
    "0.21 ms",
    "45 ms",
    "3.2 s",
    "2m 05s",
    "3h 20m",
    "2d 4h",
  ]);
});

Deno.test("what rounds to the next unit is shown in it", () => {
  deepStrictEqual([999.7, 999_499, 999_600, 999_950_000, 2e15].map(showBytes), [
    "1.00 kB",
    "999 kB",
    "1.00 MB",
    "1.00 GB",
    "2,000 TB",
  ]);
  deepStrictEqual([9.999, 999.6, 59_960, 3_599_900].map(showDuration), ["10 ms", "1.0 s", "1m 00s", "1h 00m"]);
});
