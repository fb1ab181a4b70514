// Proves that the picture in README.md shows what the program draws today, and that a picture that does not is found.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { hasTmux } from "../tests/support/terminal.ts";
import { missingIn, screensOf } from "./screen_check.ts";
import { screensToSvg } from "./screen_svg.ts";

Deno.test({ name: "what docs/screens.svg shows is what the program draws", ignore: !hasTmux }, async () => {
  const script = new URL("screens.ts", import.meta.url).pathname;
  const { success, stderr } = await new Deno.Command(Deno.execPath(), { args: ["run", "-A", script, "--check"] })
    .output();
  strictEqual(success, true, new TextDecoder().decode(stderr));
});

Deno.test("a picture is found to be old by a word, a heading or a hint that is another now; numbers may differ", () => {
  const screen =
    "hadron top  \x1b[32m● \x1b[39mlive\n▌ Streams 1   events/s\n\x1b[1morders\x1b[22m  12 kB\nq leave · <r> reverse";
  const [pictured] = screensOf(screensToSvg([{ title: "hadron top", screen }], 60, 4));
  strictEqual(pictured.title, "hadron top");
  const now = ["hadron top   ● live", "▌ Streams 7       events/s", "orders  3 MB", "q leave · <r> reverse"];
  deepStrictEqual(missingIn(now, pictured), []);
  const changed = (at: number, line: string) => missingIn(now.toSpliced(at, 1, line), pictured);
  deepStrictEqual(changed(0, "hadron top  ● reconnecting"), ["live"]);
  deepStrictEqual(changed(1, "▌ Streams 7  events/s  bytes"), ["Streams events"]);
  deepStrictEqual(changed(3, "q leave · ? help · <r> reverse"), ["leave reverse"]);
});
