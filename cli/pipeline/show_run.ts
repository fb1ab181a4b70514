/**
 * A run for eyes: how it stands, and its graph with what each stage has come to.
 *
 * @module
 */
import type { RunInfo } from "../../client/mod.ts";
import type { Output } from "../output.ts";
import { momentOf } from "../stream/event.ts";
import { oneLine, replyOf, showData, showRoot, showRunFailure, showTook } from "./describe.ts";
import { fitting, mark, paint, picture } from "./picture.ts";
import { stagesOfRun } from "./seen_stages.ts";

/** Facts, graph, and in full what failed. */
export function showRun(output: Output, info: RunInfo, now: Date = new Date()): string {
  const { id, pipeline, revision, status } = info;
  const title = [
    mark(output, status),
    output.style(["bold", "cyan"], oneLine(id)),
    paint(output, status, status),
    output.style("dim", `${pipeline}, revision ${revision}`),
  ].join("  ");
  return `${title}\n${factsOf(output, info, now)}\n${picture(output, stagesOfRun(info, now))}`;
}

function factsOf(output: Output, info: RunInfo, now: Date): string {
  const { startedAt, endedAt, root, error } = info;
  const reply = replyOf(info);
  const facts: [title: string, fact: string][] = [
    ["began", startedAt === undefined ? "not yet" : momentOf(startedAt, now)],
    [endedAt === undefined ? "runs for" : "took", startedAt === undefined ? "" : showTook(info, now)],
    ["with", root === undefined ? "" : showRoot(root)],
    ["reply", reply === undefined ? "" : showData(reply)],
    ["error", error === undefined ? "" : showRunFailure(error)],
  ];
  return facts.filter(([, fact]) => fact !== "").map(([title, fact]) => {
    // What went wrong is told in full.
    const shown = title === "error" ? output.style("red", fact) : fitting(output, fact, 12);
    return `  ${output.style("dim", title.padEnd(8))}  ${shown}\n`;
  }).join("");
}
