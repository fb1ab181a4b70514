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

/** The encoded root of a run, and the outputs of its stages where they are known. */
export interface RunData {
  readonly root: Uint8Array;
  readonly outputs: readonly (Uint8Array | undefined)[];
}

/** All data of a run, where it is in memory. */
export function presentData(run: Run): RunData | undefined {
  const root = run.root.present;
  if (root === undefined) return undefined;
  const outputs = [];
  for (let stage = 0; stage < run.graph.stages.length; stage++) {
    const output = run.output(stage);
    const bytes = output?.present;
    if (output !== undefined && bytes === undefined) return undefined;
    outputs.push(bytes);
  }
  return { root, outputs };
}

/** The same, read where it is not. */
export async function loadData(store: Store, run: Run): Promise<RunData> {
  const outputs = run.graph.stages.map((_, stage) => run.output(stage)?.load(store, run.place(1 + stage)));
  // All are waited for at once: what fails beside another that has failed is nobody's to hear of otherwise, and ends the server.
  const [root, ...rest] = await Promise.all([run.root.load(store, run.place(0)), ...outputs]);
  return { root, outputs: rest };
}

/** A run with its data, as an encoded `RunInfo`: data goes as it is stored. */
export function encodeRun(pipeline: string, run: Run, { root, outputs }: RunData): Uint8Array {
  const { stages, ...info } = describeRun(pipeline, run);
  const writer = hadron.v1.RunInfo.encode(info).uint32(ROOT_TAG).bytes(root);
  for (const [i, stage] of stages!.entries()) {
    writer.uint32(STAGES_TAG).fork();
    hadron.v1.StageRun.encode(stage, writer);
    const output = outputs[i];
    if (output !== undefined) writer.uint32(OUTPUT_TAG).bytes(output);
    writer.ldelim();
  }
  return writer.finish();
}
