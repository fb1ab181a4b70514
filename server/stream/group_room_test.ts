// What groups have in the store goes with them, also when the server stops in the middle of that.

import { deepStrictEqual } from "node:assert/strict";
import { Deadlines } from "../../proto/deadlines.ts";
import { eventually } from "../../tests/support/eventually.ts";
import { memoryStreams } from "../../tests/support/memory_streams.ts";
import { VirtualClock } from "../../tests/support/virtual_clock.ts";
import { encodeJson } from "../store/json_value.ts";
import { allOf, groupKey, groupPartKey } from "../store/keys.ts";
import { MemoryStore } from "../store/memory_store.ts";

Deno.test("what a group that is gone, or began anew, has left in the store is deleted by the server that starts next", async () => {
  const store = new MemoryStore();
  const clock = new VirtualClock();
  const deadlines = new Deadlines(clock);
  const first = await memoryStreams(clock, deadlines, store);
  await first.ensure("default", "s", { partitions: 3 });
  const { number, groups } = first.get("default", "s");
  await groups.open({ group: "kept", start: undefined, options: undefined });
  await first.close();
  const left = ["gone", "kept"].flatMap((group) => [0, 2].map((at) => groupPartKey(number, at, group, 5)));
  await store.commit({
    sets: left.map((key) => ({ key, value: encodeJson({ floor: 1, attempts: [] }) })),
    deletes: [],
  });
  const second = await memoryStreams(clock, deadlines, store);
  const keys = async () => (await Array.fromAsync(store.list(...allOf("g")))).map(({ key }) => key);
  await eventually("it is deleted", async () => (await keys()).length === 1);
  deepStrictEqual(await keys(), [groupKey(number, "kept")]);
  await second.close();
});
