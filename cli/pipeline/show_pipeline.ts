/**
 * A pipeline for eyes: what begins its runs, how many there are, its graph with who works on each stage and what waits there.
 *
 * @module
 */
import type { PipelineInfo, StageInfo } from "../../client/mod.ts";
import type { Output } from "../output.ts";
import { showSpan } from "../stream/describe.ts";
import { momentOf } from "../stream/event.ts";
import { showTable } from "../table.ts";
import { showCount, showCountOf, showDuration } from "../units.ts";
import { oneLine, showRetry, showRunCounts, showSource } from "./describe.ts";
import { fitting, isUnicode, picture } from "./picture.ts";

/** Facts, graph, and who works where. */
export async function showPipeline(output: Output, info: PipelineInfo): Promise<string> {
  const { name, revision, definition: { stages: defined } } = info;
  const current = new Set(defined.map((stage) => stage.name));
  const byName = new Map(info.stages.map((stage) => [stage.name, stage]));
  const graph = picture(
    output,
    defined.map((stage) => {
      const state = byName.get(stage.name);
      return {
        name: stage.name,
        needs: [...stage.after, ...stage.dependencies],
        mark: markOf(output, state),
        note: [stateOf(state), showRetry(stage), ...emitted(stage)].join("; "),
      };
    }),
  );
  const older = info.stages.filter((stage) => !current.has(stage.name)).map((stage) => {
    return `  ${markOf(output, stage)} ${stage.name}  ${
      output.style("dim", `${stateOf(stage)}; older revisions only`)
    }\n`;
  });
  const parts = [
    `${output.style(["bold", "cyan"], name)}  revision ${revision}\n${factsOf(output, info)}`,
    graph + older.join(""),
    await showWorkers(output, info.stages),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function factsOf(output: Output, info: PipelineInfo): string {
  const { appliedAt, definition, runs, revisions, revision, sourceError } = info;
  const { maxParallel, retention: { maxAgeMs, maxRuns }, respond } = definition;
  const older = revisions.filter((each) => each.revision !== revision).map((each) => {
    return `${showCountOf(each.unfinished, "run")} on revision ${each.revision}`;
  });
  const facts: [title: string, fact: string][] = [
    ["begins by", showSource(definition)],
    ["applied", `${momentOf(appliedAt)}, ${showDuration(Math.max(0, Date.now() - appliedAt.getTime()))} ago`],
    ["runs", `${showRunCounts(runs)}; at most ${showCount(maxParallel)} at a time`],
    ["keeps", `ended runs for ${showSpan(maxAgeMs)}, at most ${showCount(maxRuns)}`],
    ["answer", respond === undefined ? "" : `the output of ${respond}`],
    ["older", older.join(", ")],
    ["stalled", sourceError === undefined ? "" : oneLine(sourceError)],
  ];
  return facts.filter(([, fact]) => fact !== "").map(([title, fact]) => {
    const shown = fitting(output, fact, 13);
    return `  ${output.style("dim", title.padEnd(9))}  ${title === "stalled" ? output.style("red", shown) : shown}\n`;
  }).join("");
}

/** Green: somebody works on it. Red: nobody does, and something waits. */
function markOf(output: Output, stage: StageInfo | undefined): string {
  const { workers = [], ready = 0 } = stage ?? {};
  const [with_, without] = isUnicode() ? ["●", "○"] : ["*", "o"];
  if (workers.length > 0) return output.style("green", with_);
  return output.style(ready > 0 ? "red" : "dim", without);
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

async function showWorkers(output: Output, stages: StageInfo[]): Promise<string> {
  const rows = stages.flatMap(({ name, workers }) =>
    workers.map((worker) => [
      name,
      // The name of a client is a stranger's text.
      oneLine(worker.name) || "(no name)",
      `${showCount(worker.inFlight)} of ${showCount(worker.credits)}`,
      showDuration(Math.max(0, Date.now() - worker.connectedSince.getTime())),
    ])
  );
  return rows.length === 0 ? "" : await showTable(output, ["STAGE", "WORKER", ">IN HAND", ">FOR"], rows);
}
