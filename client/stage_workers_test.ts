// Tasks that end in one tick travel together, in frames that are not too large, and each is told once.

import { deepStrictEqual, ok } from "node:assert/strict";
import { connect } from "../mod.ts";
import { ScriptedServer } from "../tests/support/scripted_server.ts";

Deno.test("tasks with much output that end together are told once each, in several frames", async () => {
  const told: number[][] = [];
  const all = Promise.withResolvers<void>();
  await using server = new ScriptedServer(({ work, endWork, completeTasks }) => {
    if (work) {
      const tasks = Array.from(
        { length: 40 },
        (_, i) => ({ taskId: i + 1, run: `${i}`, attempt: 1, timeoutMs: 60_000 }),
      );
      return [{ ok: { requestId: work.requestId } }, { tasks: { workerId: work.workerId, tasks } }];
    }
    if (endWork) return [{ ok: { requestId: endWork.requestId } }];
    const taskIds = (completeTasks?.completions ?? []).map(({ taskId }) => taskId ?? 0);
    if (taskIds.length === 0) return [];
    told.push(taskIds);
    if (told.flat().includes(40)) all.resolve();
    return [{ tasksSettled: { taskIds } }];
  });
  await using hadron = await connect(server.url);
  await using _worker = await hadron.pipeline("p").stage("s", () => new Uint8Array(10_000), { concurrency: 40 });
  await all.promise;
  ok(told.length > 1, "they are too much for one frame");
  deepStrictEqual(told.flat(), Array.from({ length: 40 }, (_, i) => i + 1));
});
