// A record reads with the generated code as it was written by ours, and its head says what an ended run needs.
import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { hadron } from "../../proto/generated/hadron.js";
import { definitionOf } from "./definition.ts";
import { Payload } from "./payload.ts";
import { restoreRun } from "./restore_run.ts";
import { Revision } from "./revision.ts";
import { decodeRecord, readRecordHead, writeRecord } from "./run_record.ts";
import { keptFailure, Run } from "./run.ts";
import type { RunStatus, StageStatus } from "./transition.ts";

const TIME_MS = fc.integer({ min: 0, max: 2 ** 45 });
const COUNT = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const FAILURE = fc.record({ code: fc.string(), message: fc.string({ unit: "binary", maxLength: 3000 }) })
  .map(({ code, message }) => keptFailure({ code, message: message.toWellFormed() }, 3));
const BODY = fc.uint8Array({ maxLength: 480 }).map((payload) => hadron.v1.Body.encode({ payload }).finish());
const PAYLOAD = fc.oneof(
  BODY.map((bytes) => Payload.inline(bytes)),
  fc.tuple(fc.integer({ min: 1, max: 9 }), COUNT).map(([values, size]) => Payload.apart(values, size)),
);
const STAGE = fc.record({
  status: fc.constantFrom<StageStatus>("waiting", "ready", "backing_off", "completed", "failed", "cancelled"),
  failures: COUNT,
  attempts: COUNT,
  dueMs: TIME_MS,
  readyMs: TIME_MS,
  endedMs: TIME_MS,
  error: fc.option(FAILURE, { nil: undefined }),
}, { noNullPrototype: true });

const revision = new Revision(definitionOf({
  name: "p",
  revision: 7,
  source: { stream: "s" },
  stages: [{ name: "a" }, { name: "b" }, { name: "c" }],
}));

Deno.test("a record holds all of a run, within what the run says it takes", () => {
  fc.assert(fc.property(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }).map((id) => id.toWellFormed()),
    fc.constantFrom<RunStatus>("pending", "running", "completed", "failed", "cancelled"),
    fc.array(STAGE, { minLength: 3, maxLength: 3 }),
    fc.array(fc.option(PAYLOAD, { nil: undefined }), { minLength: 3, maxLength: 3 }),
    fc.array(TIME_MS, { minLength: 3, maxLength: 3 }),
    BODY,
    fc.option(FAILURE, { nil: undefined }),
    TIME_MS,
    (id, status, stages, outputs, startedMs, body, failure, endedMs) => {
      const root = hadron.v1.Root.encode({ body: hadron.v1.Body.decode(body), type: "t" }).finish();
      const run = new Run(1, 2, id, revision, Payload.inline(root), 3);
      const error = failure === undefined ? undefined : { ...failure, stage: "b" };
      run.state = { status, stages, startedMs: 3, endedMs, error };
      outputs.forEach((output, i) => run.outputs[i] = output);
      startedMs.forEach((ms, i) => run.startedMs[i] = ms);
      const bytes = new Uint8Array(run.recordBytes + 1000);
      const end = writeRecord(run, bytes, 7);
      ok(end - 7 <= run.recordBytes);
      const record = bytes.subarray(7, end);
      const again = restoreRun(1, 2, decodeRecord(record), revision);
      deepStrictEqual(again.state, run.state);
      deepStrictEqual([again.id, again.startedMs], [id, startedMs]);
      deepStrictEqual(again.outputs.map(known), outputs.map(known));
      deepStrictEqual(again.root.present, root);
      const { hasValues } = run;
      deepStrictEqual(readRecordHead(record), { id, revision: 7, status, endedMs, hasValues });
      strictEqual(hasValues, outputs.some((output) => output !== undefined && output.values > 0));
    },
  ));
});

function known(payload: Payload | undefined) {
  return payload === undefined ? undefined : { size: payload.size, values: payload.values, present: payload.present };
}
