/**
 * What a definition changes, as a person would say it: a line a change, and the runs that go on as they began.
 *
 * @module
 */
import type { JsonValue } from "../../proto/error.ts";
import type { PipelineChange, PipelineDifference } from "../../client/mod.ts";
import { showCountOf } from "../units.ts";

/** A line, and whether something comes, goes or is another. */
export interface ChangeLine {
  readonly sign: "+" | "-" | "~";
  readonly text: string;
}

/** The changes, those of the pipeline first. */
export function changeLines(
  { pipeline, fromRevision, toRevision, changes, removedStages }: PipelineDifference,
): ChangeLine[] {
  if (fromRevision === 0) return [{ sign: "+", text: `pipeline ${pipeline}, revision ${toRevision}` }];
  const needed = new Map(removedStages.map(({ stage, unfinished }) => [stage, unfinished]));
  return changes.map((change) => lineOf(change, needed));
}

/** What is to be known beside the changes. */
export function remarksOn(
  { fromRevision, toRevision, changes, revisions, removedStages }: PipelineDifference,
): string[] {
  const removed = new Set(changes.filter(({ kind }) => kind === "removed").map(({ path }) => path));
  const lost = removedStages.filter(({ stage }) => !removed.has(`stages.${stage}`));
  return [
    ...revisions.filter(({ revision }) => revision !== toRevision).map(({ revision, unfinished }) => {
      return `${runsThat(unfinished, "goes on", "go on")} with revision ${revision}`;
    }),
    ...lost.map(({ stage, unfinished }) => {
      return `${runsThat(unfinished, "still needs", "still need")} stage ${stage}, of an older revision`;
    }),
    ...(changes.length > 0 && toRevision <= fromRevision
      ? [
        `applied as it is, it changes nothing: its revision ${toRevision} is not above the present one, ${fromRevision}`,
      ]
      : []),
  ];
}

function lineOf({ kind, path, from, to }: PipelineChange, needed: Map<string, number>): ChangeLine {
  const [list, stage, ...field] = path.split(".");
  const isStage = list === "stages" && field.length === 0;
  if (kind === "changed") return { sign: "~", text: `${path}  ${show(from)} → ${show(to)}` };
  if (kind === "added") return { sign: "+", text: isStage ? `stage ${stage}${needsOf(to)}` : `${path}  ${show(to)}` };
  if (!isStage) return { sign: "-", text: `${path}  ${show(from)}` };
  const unfinished = needed.get(stage) ?? 0;
  const warning = unfinished === 0 ? "" : `  (${runsThat(unfinished, "still needs", "still need")} it)`;
  return { sign: "-", text: `stage ${stage}${warning}` };
}

function needsOf(stage: JsonValue | undefined): string {
  if (typeof stage !== "object" || stage === null || Array.isArray(stage)) return "";
  const needs = [stage.after, stage.dependencies].flatMap((names) => Array.isArray(names) ? names : []);
  const others = needs.filter((name) => name !== "root");
  return others.length === 0 ? "" : `  after ${others.join(", ")}`;
}

function show(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function runsThat(count: number, one: string, several: string): string {
  return `${showCountOf(count, "unfinished run")} ${count === 1 ? one : several}`;
}
