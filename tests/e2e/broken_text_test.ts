// Half a character, as is left where a text was cut in the middle of an emoji, travels as U+FFFD and costs nobody their connection.

import { match, strictEqual } from "node:assert/strict";
import { connect, HandlerError, serve, StageError } from "../../mod.ts";
import { refusal } from "../support/refusal.ts";

const HALF = "cut 👍".slice(0, -1);

Deno.test("half a character in an error, a name or an id costs nobody their connection", async () => {
  await using server = await serve({ port: 0, store: ":memory:" });
  await using hadron = await connect(server.url);
  await using worker = await connect(server.url);
  const jobs = hadron.pipeline("jobs");
  const stages = [{ name: "only", retry: { maxAttempts: 1 } }];
  await jobs.apply({ name: "jobs", revision: 1, source: { endpoint: "jobs" }, stages });
  await using _stage = await worker.pipeline("jobs").stage("only", () => {
    throw new StageError(HALF, { code: HALF, data: HALF });
  });
  await using _handler = await worker.handle("greet", () => {
    throw new HandlerError(`Greet: ${HALF}`, { code: HALF });
  });
  const run = await jobs.start(HALF, { id: HALF, key: HALF, type: HALF, headers: { half: HALF } });
  strictEqual(run.id, "cut \ufffd");
  strictEqual((await run.result({ timeoutMs: 5000 })).error?.message, "cut \ufffd");
  const { message } = await refusal("HANDLER_FAILED", hadron.request("greet", HALF, { headers: { half: HALF } }));
  match(message, /cut \ufffd$/);
  strictEqual((await jobs.run(HALF).inspect()).id, run.id);
  await refusal("INVALID_ARGUMENT", hadron.pipeline(HALF).info());
  await refusal("INVALID_ARGUMENT", jobs.apply(`name: ${HALF}`));
  await refusal("NOT_FOUND", jobs.stage(HALF, () => {}));
  // The next run and the next call find the same worker.
  strictEqual((await (await jobs.start()).result({ timeoutMs: 5000 })).status, "failed");
  await refusal("HANDLER_FAILED", hadron.request("greet"));
  for (const client of [hadron, worker]) await client.flush();
});
