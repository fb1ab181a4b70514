/**
 * The stages of a pipeline, and those of a run, as they are drawn: how each looks, and what is said of it.
 *
 * @module
 */
import type { PipelineInfo, RunInfo, StageInfo } from "../../client/mod.ts";
import { showCount, showCountOf } from "../units.ts";
import { showRetry, showStage, standOf } from "./describe.ts";
import { isUnicode, type Look, lookOf, type SeenStage } from "./picture.ts";

/** The stages of a run, with what each has come to. */
export function stagesOfRun({ stages }: RunInfo, now: Date): SeenStage[] {
  return stages.map((stage) => {
    return { name: stage.name, needs: stage.needs, look: lookOf(standOf(stage)), note: showStage(stage, now) };
  });
}

/** The stages of the present revision, with who works on them and what waits there. */
export function stagesOfPipeline({ definition, stages }: PipelineInfo): SeenStage[] {
  const byName = new Map(stages.map((stage) => [stage.name, stage]));
  return definition.stages.map((stage) => {
    const state = byName.get(stage.name);
    return {
      name: stage.name,
      needs: [...stage.after, ...stage.dependencies],
      look: lookOfStage(state),
      note: [stateOf(state), showRetry(stage), ...emitted(stage)].join("; "),
    };
  });
}

/** Stages that only older revisions have, which belong to no graph. */
export function olderStagesOf({ definition, stages }: PipelineInfo): { name: string; look: Look; note: string }[] {
  const current = new Set(definition.stages.map(({ name }) => name));
  return stages.filter(({ name }) => !current.has(name)).map((stage) => {
    return { name: stage.name, look: lookOfStage(stage), note: `${stateOf(stage)}; older revisions only` };
  });
}

/** Green: somebody works on it. Red: nobody does, and something waits. */
function lookOfStage(stage: StageInfo | undefined): Look {
  const { workers = [], ready = 0 } = stage ?? {};
  const [attended, unattended] = isUnicode() ? ["●", "○"] : ["*", "o"];
  if (workers.length > 0) return { sign: attended, style: "green" };
  return { sign: unattended, style: ready > 0 ? "red" : "dim" };
}

function stateOf(stage: StageInfo | undefined): string {
  const { workers = [], ready = 0, inFlight = 0, backingOff = 0 } = stage ?? {};
  const counts = [
    workers.length === 0 ? "no worker" : showCountOf(workers.length, "worker"),
    inFlight === 0 ? "" : `${showCount(inFlight)} in flight`,
    ready === 0 ? "" : `${showCount(ready)} ready`,
    backingOff === 0 ? "" : `${showCount(backingOff)} backing off`,
  ];
  return counts.filter((count) => count !== "").join(", ");
}

function emitted({ outputs }: PipelineInfo["definition"]["stages"][number]): string[] {
  return outputs.map(({ name, stream }) => name === stream ? `emits to ${stream}` : `emits ${name} to ${stream}`);
}
