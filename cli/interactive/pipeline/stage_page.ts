/**
 * What a stage of a run gave back or failed with, and what the run began with, for reading.
 *
 * @module
 */
import type { Root, RunInfo, StageRunInfo } from "../../../client/mod.ts";
import { showStage, standOf } from "../../pipeline/describe.ts";
import { lookOf } from "../../pipeline/picture.ts";
import { escapeControls } from "../../render.ts";
import { showBytes, showCount } from "../../units.ts";
import { colorJson, prettyJson } from "../json.ts";
import { clipLine, type Line, span } from "../line.ts";
import { headerLines, readPayload } from "../payload.ts";
import { ScrolledText } from "../scrolled_text.ts";
import type { LivePipelines, Sight } from "./live_pipelines.ts";
import { ASKING, factLine, insteadLine, type Page } from "./page.ts";

/** Of a payload. Who needs all of it has `hadron pipeline run --json`. */
const LINES_MAX = 5000;
const HINTS: [string, string][] = [["Esc", "back"], ["?", "help"], ["↑↓", "scroll"]];

/** One stage of a run. */
export class StagePage implements Page {
  readonly name: string;
  readonly sight: Sight;
  readonly #live: LivePipelines;
  readonly #text = new ScrolledText([]);
  #shown: RunInfo | undefined;

  constructor(stage: string, sight: Sight, live: LivePipelines) {
    this.name = stage;
    this.sight = sight;
    this.#live = live;
  }

  key(name: string): boolean {
    return this.#text.key(name);
  }

  render(columns: number, rows: number): Line[] {
    const { info } = this.#live.run;
    const stage = info?.stages.find(({ name }) => name === this.name);
    if (info === undefined || stage === undefined) return [ASKING];
    if (this.#shown !== info) this.#text.lines = stageLines(stage);
    this.#shown = info;
    const { sign, style } = lookOf(standOf(stage));
    const head = [span(`  ${sign} ${this.name}`, style), span(`  ${showStage(stage, new Date())}`, "dim")];
    return [clipLine(head, columns), [], ...this.#text.render(columns, Math.max(1, rows - 2))];
  }

  hints(): [string, string][] {
    return HINTS;
  }
}

/** What a run began with. */
export class DataPage implements Page {
  readonly name = "data";
  readonly sight: Sight;
  readonly #live: LivePipelines;
  readonly #text = new ScrolledText([]);
  #shown: Root | undefined;

  constructor(sight: Sight, live: LivePipelines) {
    this.sight = sight;
    this.#live = live;
  }

  key(name: string): boolean {
    return this.#text.key(name);
  }

  render(columns: number, rows: number): Line[] {
    const root = this.#live.run.info?.root;
    if (root === undefined) return [ASKING];
    if (this.#shown !== root) this.#text.lines = rootLines(root);
    this.#shown = root;
    return this.#text.render(columns, rows);
  }

  hints(): [string, string][] {
    return HINTS;
  }
}

function stageLines({ needs, attempts, error, output }: StageRunInfo): Line[] {
  return [
    factLine("needs", needs.join(", ") || "nothing"),
    factLine("attempts", showCount(attempts)),
    ...(error === undefined ? [] : failureLines(error)),
    ...(output === undefined ? [] : [[], ...bodyLines("output", output)]),
  ];
}

function failureLines({ code, message, data }: NonNullable<StageRunInfo["error"]>): Line[] {
  const told = escapeControls(message).replaceAll("\t", "    ").split("\n");
  const details = data === undefined ? [] : colorJson(prettyJson(JSON.stringify(data)) ?? "");
  return [
    factLine("error", code, "red"),
    [],
    ...told.map((line) => [span("  "), span(line, "red")]),
    ...(details.length > 0 ? [[], ...details.map((line) => [span("  "), ...line])] : []),
  ];
}

function rootLines(root: Root): Line[] {
  const { type, key, id } = root;
  const names: [string, string][] = [["type", type], ["key", key], ["id", id]];
  return [
    ...names.filter(([, name]) => name !== "").map(([title, name]) => factLine(title, name)),
    ...bodyLines("data", root),
  ];
}

/** A payload with its headers. */
function bodyLines(title: string, { headers, data }: Pick<Root, "headers" | "data">): Line[] {
  const { kind, lines, linesLeft } = readPayload(data, LINES_MAX);
  const rows = headerLines(headers);
  return [
    factLine(title, kind === "empty" ? "empty" : `${kind} · ${showBytes(data.length)}`),
    [],
    ...rows.map((line) => [span("  "), ...line]),
    ...(rows.length > 0 ? [[]] : []),
    ...lines.map((line) => [span("  "), ...line]),
    ...(linesLeft > 0 ? [insteadLine(`… ${showCount(linesLeft)} more lines`)] : []),
  ];
}
