// What is published behind something whose ids are looked up comes behind it.

import { ok, strictEqual } from "node:assert/strict";
import { MemoryStore } from "../../store/memory_store.ts";
import { UNLIMITED } from "../stream_options.ts";
import { StreamIds } from "./stream_ids.ts";

Deno.test("ids are being looked up until whoever asked has what it asked for", async () => {
  const host = { store: new MemoryStore(), number: 1, name: "s", isStored: true, readFailed: () => {} };
  const ids = new StreamIds(host, UNLIMITED);
  let told = 0;
  for (const id of ["a", "b"]) ids.lookUp([id]).then(() => void told++);
  // What comes over a connection may come at any turn.
  for (let turn = 0; ids.isLooking; turn++) {
    ok(turn < 1000, "it ends");
    await null;
  }
  strictEqual(told, 2);
});
