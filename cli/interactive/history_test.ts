// Proves that history is kept, bounded, for its user alone, and that nothing that is wrong with its file is a reason to fail.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { History } from "./history.ts";

async function withFolder(body: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir({ prefix: "hadron-history-" });
  try {
    await body(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const entry = (target: string, data = "") => ({ target, headers: "", data });
const targets = (history: History) => history.entries.map(({ target }) => target);

Deno.test("history is kept between uses, each command's apart, the same again only once", () =>
  withFolder((folder) => {
    const path = `${folder}/deep/er/history.jsonl`;
    const pub = new History("pub", path);
    const req = new History("req", path);
    pub.add(entry("a"));
    req.add(entry("b"));
    pub.add(entry("c"));
    pub.add(entry("a"));
    deepStrictEqual(targets(pub), ["c", "a"]);
    deepStrictEqual(targets(new History("pub", path)), ["c", "a"]);
    deepStrictEqual(targets(new History("req", path)), ["b"]);
    if (Deno.build.os !== "windows") strictEqual((Deno.statSync(path).mode ?? 0) & 0o777, 0o600);
  }));

Deno.test("history is bounded, and large data is not kept", () =>
  withFolder((folder) => {
    const path = `${folder}/history.jsonl`;
    const history = new History("pub", path);
    for (let number = 0; number < 520; number++) history.add(entry(`s.${number}`));
    history.add(entry("large", "x".repeat(20_000)));
    const kept = targets(new History("pub", path));
    strictEqual(kept.length, 500);
    strictEqual(kept.at(-1), "s.519");
    strictEqual(targets(history).at(-1), "large");
  }));

Deno.test("lines that are no entries are passed over, and a file that cannot be used is none", () =>
  withFolder((folder) => {
    const path = `${folder}/history.jsonl`;
    const good = JSON.stringify({ command: "pub", ...entry("a") });
    Deno.writeTextFileSync(path, `${good}\nnull\n{"command":"pub"}\n{"cut`);
    deepStrictEqual(targets(new History("pub", path)), ["a"]);
    const none = new History("pub", folder);
    none.add(entry("b"));
    deepStrictEqual(targets(none), ["b"]);
    new History("pub", undefined).add(entry("c"));
  }));
