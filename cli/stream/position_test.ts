// Proves that places in a stream are read as they are meant, in the user's time zone, and anything else is refused.
import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { parseEnd, parseMoment, parsePosition, showPosition } from "./position.ts";

const NOW_MS = Date.UTC(2026, 10, 24, 12);

Deno.test("a position is a word, an offset, a time or how long ago", () => {
  strictEqual(parsePosition("first"), "first");
  strictEqual(parsePosition("latest"), "latest");
  deepStrictEqual(parsePosition("0"), { offset: 0 });
  deepStrictEqual(parsePosition("41"), { offset: 41 });
  deepStrictEqual(parsePosition("2h", NOW_MS), { time: new Date(NOW_MS - 7_200_000) });
  deepStrictEqual(parsePosition("1m30s", NOW_MS), { time: new Date(NOW_MS - 90_000) });
  deepStrictEqual(parsePosition("99999d", NOW_MS), { time: new Date(0) });
  deepStrictEqual(parsePosition("2028-02-29T00:00Z"), { time: new Date(Date.UTC(2028, 1, 29)) });
  deepStrictEqual(parsePosition("2026-11-24T09:30:00Z"), { time: new Date(Date.UTC(2026, 10, 24, 9, 30)) });
  deepStrictEqual(parsePosition("2026-11-24T09:30:00.25+01:00"), {
    time: new Date(Date.UTC(2026, 10, 24, 8, 30, 0, 250)),
  });
});

Deno.test("a time without a zone is the user's, with or without the time of day", () => {
  deepStrictEqual(parsePosition("2026-11-24"), { time: new Date(2026, 10, 24) });
  deepStrictEqual(parsePosition("2026-11-24T10:30"), { time: new Date(2026, 10, 24, 10, 30) });
  deepStrictEqual(parsePosition("2026-11-24 10:30:15"), { time: new Date(2026, 10, 24, 10, 30, 15) });
});

Deno.test("what is no position is refused, with what would be one", () => {
  for (const text of ["", "-1", "last", "1.5", "2h ago", "yesterday", "24.11.2026", "2026-11", "10:30"]) {
    throws(() => parsePosition(text), /first, latest, an offset, a time such as/, text);
  }
  for (
    const text of ["2026-13-01", "2026-11-24T25:00", "1969-01-01", "2026-02-29", "2026-06-31T10:00Z", "2026-01-00"]
  ) {
    throws(() => parsePosition(text), /no time/, text);
  }
  throws(() => parsePosition("99999999999999999999"), /too large/);
  for (const text of ["first", "latest"]) throws(() => parseEnd(text), /an offset, a time/);
  deepStrictEqual(parseEnd("7"), { offset: 7 });
});

Deno.test("a moment is in how long, or a time; a bare number is neither", () => {
  deepStrictEqual(parseMoment("10m", NOW_MS), new Date(NOW_MS + 600_000));
  deepStrictEqual(parseMoment("2027-01-01T00:00Z"), new Date(Date.UTC(2027, 0)));
  for (const text of ["10", "", "soon", "-5m"]) throws(() => parseMoment(text), /in how long, such as 10m/, text);
});

Deno.test("a position reads as a sentence goes on", () => {
  deepStrictEqual([showPosition("first"), showPosition({ offset: 3 }), showPosition({ time: new Date(0) })], [
    "the first event",
    "offset 3",
    "1970-01-01T00:00:00.000Z",
  ]);
});
