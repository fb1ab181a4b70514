/**
 * A run as it is told of.
 *
 * @module
 */
import { hadron } from "../../proto/generated/hadron.js";
import type { Store } from "../store/store.ts";
import type { Run } from "./run.ts";
import { stageStatusNumber, statusNumber, wireFailure } from "./run_record.ts";
import type { Task } from "./task.ts";

/** Who has a task, for people: a client need not have a name. */
function workerOf(task: Task | undefined): string {
  const worker = task?.seat?.worker;
  return worker === undefined ? "" : worker.name || "(no name)";
}

/** A run as it is known, without root and outputs. */
export function describeRun(pipeline: string, run: Run): hadron.v1.RunInfo.$Properties {
  const { id, revision, known: state, graph, startedMs, tasks } = run;
  return {
    run: id,
    pipeline,
    revision: revision.number,
    status: statusNumber(state.status),
    startedMs: state.startedMs,
    endedMs: state.endedMs,
    respond: graph.respond < 0 ? "" : graph.stages[graph.respond].definition.name,
    ...(state.error === undefined ? {} : { error: wireFailure(state.error), failedStage: state.error.stage }),
    stages: state.stages.map(({ status, failures, attempts, dueMs, readyMs, endedMs, error }, i) => ({
      name: graph.stages[i].definition.name,
      needs: graph.stages[i].needs.map((need) => graph.stages[need].definition.name),
      status: stageStatusNumber(status),
      failures,
      attempts,
      dueMs,
      readyMs,
      startedMs: startedMs[i],
      endedMs,
      worker: workerOf(tasks[i]),
      ...(error === undefined ? {} : { error: wireFailure(error) }),
    })),
  };
}

/** Tags of what is written as it is encoded: `root` and `stages` of RunInfo, `output` of StageRun. */
const ROOT_TAG = 7 << 3 | 2;
const STAGES_TAG = 8 << 3 | 2;
const OUTPUT_TAG = 11 << 3 | 2;

/** The same with its root and its outputs, as an encoded `RunInfo`: data goes as it is stored. */
export async function encodeRunFully(store: Store, pipeline: string, run: Run): Promise<Uint8Array> {
  const { stages, ...info } = describeRun(pipeline, run);
  const outputs = stages!.map((_, i) => run.output(i));
  const bodies = [];
  const root = run.root.present ?? await run.root.load(store, run.place(0));
  for (const [i, output] of outputs.entries()) {
    bodies.push(output === undefined ? undefined : output.present ?? await output.load(store, run.place(1 + i)));
  }
  const writer = hadron.v1.RunInfo.encode(info).uint32(ROOT_TAG).bytes(root);
  for (const [i, stage] of stages!.entries()) {
    writer.uint32(STAGES_TAG).fork();
    hadron.v1.StageRun.encode(stage, writer);
    const body = bodies[i];
    if (body !== undefined) writer.uint32(OUTPUT_TAG).bytes(body);
    writer.ldelim();
  }
  return writer.finish();
}
