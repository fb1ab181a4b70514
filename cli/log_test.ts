// Proves that an event of the server is one line, for programs and for eyes, whatever a client calls itself, and that
// levels are kept.
import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { eventObject, isLogged, LOG_LEVELS, type LogEvent, showEvent } from "./log.ts";
import { Output } from "./output.ts";

const event: LogEvent = {
  time: new Date(2026, 0, 2, 3, 4, 5, 6),
  level: "warn",
  event: "connection ended",
  fields: { client: 'a "b"\n\x1b[2J', address: "127.0.0.1:1", connection: 7, empty: "" },
};

Deno.test("an event for programs is one JSON object on one line", () => {
  const line = eventObject(event);
  strictEqual(line.includes("\n"), false);
  deepStrictEqual(JSON.parse(line), {
    time: event.time.toISOString(),
    level: "warn",
    event: "connection ended",
    ...event.fields,
  });
});

Deno.test("an event for eyes is one line too, without a stranger's control characters", () => {
  strictEqual(
    showEvent(event, new Output({ color: false })),
    '03:04:05.006  warn   connection ended  client="a \\"b\\"\\n\\x1b[2J"  address=127.0.0.1:1  connection=7  empty=""',
  );
});

Deno.test("a level leaves out what matters less, quiet leaves out what is no trouble", () => {
  const logged = (from: LogEvent["level"], quiet: boolean) =>
    LOG_LEVELS.filter((level) => isLogged(level, from, quiet));
  deepStrictEqual(logged("debug", false), ["debug", "info", "warn", "error"]);
  deepStrictEqual(logged("info", false), ["info", "warn", "error"]);
  deepStrictEqual(logged("error", false), ["error"]);
  deepStrictEqual(logged("debug", true), ["warn", "error"]);
  deepStrictEqual(logged("error", true), ["error"]);
});
