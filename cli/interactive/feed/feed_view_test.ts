// Proves that the feed's screen is right where windows are narrow and characters wide: the cursor of the filter stands behind what is
// typed, the state of the connection gives way to nothing, help and an opened message are read to their ends.

import { deepStrictEqual, match, ok, strictEqual } from "node:assert/strict";
import type { Message } from "../../../client/mod.ts";
import type { Key } from "../keys.ts";
import { type Line, lineWidth } from "../line.ts";
import { Feed } from "./feed.ts";
import { FeedView } from "./feed_view.ts";

const NARROW = { columns: 40, rows: 15 };

function opened(title = ">"): { feed: Feed; view: FeedView } {
  const feed = new Feed(0);
  return { feed, view: new FeedView(title, feed, { copy: () => "", leave: () => {} }, () => 0) };
}

function press(view: FeedView, ...names: string[]): void {
  for (const name of names) view.key(keyOf(name));
}

function keyOf(name: string): Key {
  const isText = [...name].length === 1;
  return { name, ctrl: false, meta: false, shift: false, text: isText ? name : "" };
}

const textOf = (line: Line) => line.map(({ text }) => text).join("");

Deno.test("the cursor of the filter stands behind what is typed, however wide and long that is", () => {
  const { view } = opened();
  press(view, "/", ..."日本");
  deepStrictEqual(view.render(NARROW).cursor, { row: 14, column: 5 });
  press(view, ..."x".repeat(60));
  const { lines, cursor } = view.render(NARROW);
  strictEqual(cursor?.column, 39);
  match(textOf(lines[14]), /^\/x+/);
});

Deno.test("what is pasted into the filter plays no tricks on the terminal", () => {
  const { view } = opened();
  press(view, "/");
  view.key({ ...keyOf("paste"), text: "a\x1b[31mb" });
  // deno-lint-ignore no-control-regex -- it is what must not be there
  ok(view.render(NARROW).lines.every((line) => !/[\x00-\x1f]/.test(textOf(line))));
});

Deno.test("a long pattern leaves room for how the connection is", () => {
  const { view } = opened("subject.".repeat(20));
  view.isConnected = false;
  const [title] = view.render(NARROW).lines;
  match(textOf(title), /^subject\.subj.*… ● reconnecting… $/);
  strictEqual(lineWidth(title), 40);
});

Deno.test("help is wrapped and scrolled, and any other key leaves it", () => {
  const { view } = opened();
  press(view, "?");
  const seen: string[] = [];
  for (let page = 0; page < 8; page++) {
    const { lines } = view.render(NARROW);
    ok(lines.every((line) => lineWidth(line) <= 40), lines.map(textOf).join("\n"));
    seen.push(...lines.map(textOf));
    press(view, "down", "down", "down", "down", "down");
  }
  const words = seen.join(" ").replaceAll(/ +/g, " ");
  match(words, /or by a pattern on the subject/);
  match(words, /q, Ctrl-D leave/);
  press(view, "escape");
  ok(view.render(NARROW).lines.some((line) => /no messages yet/.test(textOf(line))));
});

Deno.test("an opened message keeps its margin where it is wrapped", () => {
  const { feed, view } = opened();
  const data = new TextEncoder().encode("日".repeat(50));
  feed.add({ subject: "a", headers: {}, data } as unknown as Message, 0);
  press(view, "enter");
  const rows = view.render(NARROW).lines.map(textOf).filter((line) => /日/.test(line));
  strictEqual(rows.map((row) => row.trim()).join(""), "日".repeat(50));
  ok(rows.every((row) => /^ {2}日/.test(row)), rows.join("\n"));
});
