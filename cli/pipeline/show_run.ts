/**
 * A run for eyes: how it stands, and its graph with what each stage has come to.
 *
 * @module
 */
import type { RunInfo } from "../../client/mod.ts";
import type { Output } from "../output.ts";
import { showHeaders } from "../render.ts";
import { momentOf } from "../stream/event.ts";
import { oneLine, showData, showFailure, showStage, showTook, standOf } from "./describe.ts";
import { fitting, mark, paint, picture } from "./picture.ts";

/** Facts, graph, and in full what failed. */
export function showRun(output: Output, info: RunInfo, now: Date = new Date()): string {
  const { id, pipeline, revision, status, stages } = info;
  const title = [
    mark(output, status),
    output.style(["bold", "cyan"], oneLine(id)),
    paint(output, status, status),
    output.style("dim", `${pipeline}, revision ${revision}`),
  ].join("  ");
  const graph = stages.map((stage) => {
    const stand = standOf(stage);
    return { name: stage.name, needs: stage.needs, mark: mark(output, stand), note: showStage(stage, now) };
  });
  return `${title}\n${factsOf(output, info, now)}\n${picture(output, graph)}`;
}

function factsOf(output: Output, info: RunInfo, now: Date): string {
  const { startedAt, endedAt, root, error, respond, stages } = info;
  const reply = stages.find(({ name }) => name === respond)?.output;
  const names = root === undefined
    ? []
    : [root.type, root.key && `key=${root.key}`, root.id && `id=${root.id}`].filter((name) => name !== "").map(oneLine);
  const facts: [title: string, fact: string][] = [
    ["began", startedAt === undefined ? "not yet" : momentOf(startedAt, now)],
    [endedAt === undefined ? "runs for" : "took", startedAt === undefined ? "" : showTook(info, now)],
    [
      "with",
      root === undefined
        ? ""
        : [...names, showHeaders(root.headers), showData(root)].filter((part) => part !== "").join("  "),
    ],
    ["reply", reply === undefined ? "" : showData(reply)],
    [
      "error",
      error === undefined ? "" : error.stage === "" ? showFailure(error) : `${error.stage}: ${showFailure(error)}`,
    ],
  ];
  return facts.filter(([, fact]) => fact !== "").map(([title, fact]) => {
    // What went wrong is told in full.
    const shown = title === "error" ? output.style("red", fact) : fitting(output, fact, 12);
    return `  ${output.style("dim", title.padEnd(8))}  ${shown}\n`;
  }).join("");
}
