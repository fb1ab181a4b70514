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
import { oneLine, showRunCounts, showSource } from "./describe.ts";
import { fitting, picture } from "./picture.ts";
import { olderStagesOf, stagesOfPipeline } from "./seen_stages.ts";

/** Facts, graph, and who works where. */
export async function showPipeline(output: Output, info: PipelineInfo): Promise<string> {
  const { name, revision } = info;
  const older = olderStagesOf(info).map(({ name, look, note }) => {
    return `  ${output.style(look.style, look.sign)} ${name}  ${output.style("dim", note)}\n`;
  });
  const parts = [
    `${output.style(["bold", "cyan"], name)}  revision ${revision}\n${factsOf(output, info)}`,
    picture(output, stagesOfPipeline(info)) + older.join(""),
    await showWorkers(output, info.stages),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function factsOf(output: Output, info: PipelineInfo): string {
  return pipelineFacts(info).map(([title, fact]) => {
    const shown = fitting(output, fact, 13);
    return `  ${output.style("dim", title.padEnd(9))}  ${title === "stalled" ? output.style("red", shown) : shown}\n`;
  }).join("");
}

/** What there is to say of a pipeline beside its graph. */
export function pipelineFacts(info: PipelineInfo): [title: string, fact: string][] {
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
  return facts.filter(([, fact]) => fact !== "");
}

async function showWorkers(output: Output, stages: StageInfo[]): Promise<string> {
  const rows = workerRows(stages);
  return rows.length === 0 ? "" : await showTable(output, ["STAGE", "WORKER", ">IN HAND", ">FOR"], rows);
}

/** Who works on which stage: its name, what is in its hands, since when. */
export function workerRows(stages: StageInfo[]): string[][] {
  return stages.flatMap(({ name, workers }) =>
    workers.map((worker) => [
      name,
      // The name of a client is a stranger's text.
      oneLine(worker.name) || "(no name)",
      `${showCount(worker.inFlight)} of ${showCount(worker.credits)}`,
      showDuration(Math.max(0, Date.now() - worker.connectedSince.getTime())),
    ])
  );
}
