/**
 * What is told of pipelines.
 *
 * @module
 */
import { hadron } from "../../proto/generated/hadron.js";
import type { Definition } from "./definition.ts";
import { diffDefinitions } from "./diff.ts";
import type { Pipeline } from "./pipeline.ts";

const { Kind } = hadron.v1.PipelineChange;
const KINDS = { added: Kind.ADDED, removed: Kind.REMOVED, changed: Kind.CHANGED };

/** A pipeline. */
export function describePipeline(pipeline: Pipeline): hadron.v1.PipelineInfo.$Properties {
  const { name, current, record, counts, source } = pipeline;
  return {
    name,
    revision: current.number,
    createdMs: record.createdMs,
    appliedMs: record.appliedMs,
    definition: JSON.stringify(current.definition),
    ...counts,
    stages: pipeline.tasks.stages().map((queue) => queue.info()),
    revisions: revisionRuns(pipeline),
    sourceError: source?.fault?.message ?? "",
  };
}

/** What a definition would change. */
export function describeDifference(
  definition: Definition,
  pipeline: Pipeline | undefined,
): hadron.v1.PipelineDifference.$Properties {
  const { name, revision } = definition;
  if (pipeline === undefined) return { pipeline: name, fromRevision: 0, toRevision: revision };
  const stages = new Set(definition.stages.map((stage) => stage.name));
  const removed = new Map<string, number>();
  for (const { known: state, graph, isOver } of pipeline.runs.values()) {
    if (isOver) continue;
    graph.stages.forEach(({ definition: { name: stage } }, i) => {
      if (stages.has(stage) || state.stages[i].status === "completed") return;
      removed.set(stage, (removed.get(stage) ?? 0) + 1);
    });
  }
  return {
    pipeline: name,
    fromRevision: pipeline.current.number,
    toRevision: revision,
    changes: diffDefinitions(pipeline.current.definition, definition).map(({ kind, path, from, to }) => ({
      kind: KINDS[kind],
      path,
      from: from === undefined ? "" : JSON.stringify(from),
      to: to === undefined ? "" : JSON.stringify(to),
    })),
    revisions: revisionRuns(pipeline),
    removedStages: [...removed].map(([stage, unfinished]) => ({ stage, unfinished })),
  };
}

/** A run that is about to begin. */
export function describeExpected({ name, current }: Pipeline, run: string): hadron.v1.RunInfo.$Properties {
  const { stages, respond } = current.graph;
  return {
    run,
    pipeline: name,
    revision: current.number,
    status: hadron.v1.RunStatus.RUN_PENDING,
    respond: respond < 0 ? "" : stages[respond].definition.name,
    stages: stages.map(({ definition, needs }) => ({
      name: definition.name,
      needs: needs.map((need) => stages[need].definition.name),
      status: hadron.v1.StageStatus.STAGE_WAITING,
    })),
  };
}

function revisionRuns({ revisions }: Pipeline): hadron.v1.RevisionRuns.$Properties[] {
  return [...revisions.values()].filter(({ unfinished }) => unfinished > 0)
    .map(({ number, unfinished }) => ({ revision: number, unfinished }))
    .sort((a, b) => a.revision - b.revision);
}
