// Proves that an event is shown to people with all that it has and no trick of a stranger's.
import { doesNotMatch, strictEqual } from "node:assert/strict";
import { Output } from "../output.ts";
import { momentOf, showEvent, type ShownEvent } from "./event.ts";

const plain = new Output({ color: false });
const NOW = new Date(2026, 10, 24, 12);

function event(more: Partial<ShownEvent> = {}): ShownEvent {
  const data = new TextEncoder().encode("21");
  const time = new Date(2026, 10, 24, 9, 5, 1, 250);
  return { stream: "s", partition: 0, offset: 41, time, type: "", id: "", key: "", headers: {}, data, ...more };
}

Deno.test("an event is a line with what it has", () => {
  strictEqual(showEvent(plain, event(), NOW), "09:05:01.250  0/41  21\n");
  const full = event({ type: "order.created", key: "c-1", id: "o-1", headers: { unit: "C" }, partition: 3 });
  strictEqual(showEvent(plain, full, NOW), "09:05:01.250  3/41  order.created  key=c-1  id=o-1  unit=C  21\n");
});

Deno.test("an event of another day says which", () => {
  strictEqual(momentOf(new Date(2026, 10, 23, 9, 5, 1, 250), NOW), "2026-11-23 09:05:01.250");
});

Deno.test("data of several lines is below, and names cannot begin a line or move the cursor", () => {
  const data = new TextEncoder().encode("a\nb\n");
  strictEqual(showEvent(plain, event({ data }), NOW), "09:05:01.250  0/41\n  a\n  b\n");
  const shown = showEvent(plain, event({ type: "t\n1", key: "\x1b[2J", id: "i\r", headers: { h: "\n" } }), NOW)
    .trimEnd();
  // deno-lint-ignore no-control-regex -- they are what must not be there
  doesNotMatch(shown, /[\x00-\x1f]/);
});
