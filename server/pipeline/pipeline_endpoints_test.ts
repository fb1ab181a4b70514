// A call that begins a run, or asks for the answer of one again, leaves nothing behind once it is over, however long the run takes.

import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { hadron } from "../../proto/generated/hadron.js";
import type { InnerCall } from "../inner_endpoint.ts";
import type { Pipeline } from "./pipeline.ts";
import { PipelineEndpoints } from "./pipeline_endpoints.ts";
import type { Pipelines } from "./pipelines.ts";
import type { Waiter } from "./run.ts";
import type { RunWaits } from "./run_waits.ts";

Deno.test("a run does not keep the calls that gave up waiting for it", () => {
  const waiters = new Map<Waiter, string>();
  const waits: Pick<RunWaits, "forget"> = {
    forget: (id, waiter) => {
      strictEqual(waiters.get(waiter), id);
      waiters.delete(waiter);
    },
  };
  const pipeline: Pick<Pipeline, "start" | "waits"> = {
    waits: waits as RunWaits,
    start: (id, _, waiter) => {
      waiters.set(waiter!, id);
      return Promise.resolve({ duplicate: waiters.size > 1 });
    },
  };
  const pipelines: Pick<Pipelines, "ofEndpoint"> = { ofEndpoint: () => pipeline as Pipeline };
  const take = new PipelineEndpoints(pipelines as Pipelines, "default").get("signup")!;
  const overs: (() => void)[] = [];
  const notes: Record<string, string>[] = [];
  const call: InnerCall = {
    endpoint: "signup",
    note: (details) => void notes.push(details),
    whenOver: (forget) => void overs.push(forget),
    turn: () => Promise.reject(new Error("nothing is answered here")),
    respond: () => {},
    fail: () => {},
  };
  const body = hadron.v1.Body.encode({ headers: { "hadron-run": "r-1" } }).finish();
  for (let i = 0; i < 3; i++) take(call, body);
  deepStrictEqual([...waiters.values()], ["r-1", "r-1", "r-1"]);
  for (const over of overs) over();
  strictEqual(waiters.size, 0);
  deepStrictEqual(notes, [{ run: "r-1" }, { run: "r-1" }, { run: "r-1" }]);
});
