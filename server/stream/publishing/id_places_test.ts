// Ids that are remembered for ever: what was looked up is known until it is let go of, however many others there are.

import { ok, strictEqual } from "node:assert/strict";
import { idKey } from "../../store/keys.ts";
import { MemoryStore } from "../../store/memory_store.ts";
import { encodeIdPlace, IdPlaces } from "./id_places.ts";

Deno.test("ids beyond what is kept in memory are known for as long as somebody has looked them up", async () => {
  const store = new MemoryStore();
  const names = Array.from({ length: 150 }, (_, i) => `id-${i}`);
  await store.commit({ sets: names.map((id, i) => ({ key: idKey(1, id), value: encodeIdPlace(0, i) })), deletes: [] });
  const places = new IdPlaces(store, 1, 100);
  const letGo = await places.look(names);
  const letGoOfOther = await places.look(["id-7", "new"]);
  ok(names.every((id, i) => places.find(id)?.offset === i));
  letGo();
  strictEqual(places.find("id-0"), undefined);
  strictEqual(places.find("id-7")?.offset, 7);
  strictEqual(places.find("new"), undefined);
  places.add("new", { partition: 0, offset: 1, timeMs: 0 });
  letGoOfOther();
  strictEqual(places.find("new")?.offset, 1);
});
