/**
 * A pipeline in full: everything that is set, all of its graph, and who works on which stage.
 *
 * @module
 */
import type { PipelineInfo } from "../../../client/mod.ts";
import { olderStagesOf, stagesOfPipeline } from "../../pipeline/seen_stages.ts";
import { pipelineFacts, workerRows } from "../../pipeline/show_pipeline.ts";
import { type Line, span } from "../line.ts";
import { ScrolledText } from "../scrolled_text.ts";
import { widthOf } from "../text.ts";
import { graphLines } from "./graph_lines.ts";
import type { LivePipelines, Sight } from "./live_pipelines.ts";
import { factLine, insteadLine, type Page } from "./page.ts";

/** All about one pipeline but its runs. */
export class WorkersPage implements Page {
  readonly name = "workers";
  readonly sight: Sight;
  readonly #pipeline: string;
  readonly #live: LivePipelines;
  readonly #text = new ScrolledText([]);

  constructor(pipeline: string, sight: Sight, live: LivePipelines) {
    this.#pipeline = pipeline;
    this.sight = sight;
    this.#live = live;
  }

  key(name: string): boolean {
    return this.#text.key(name);
  }

  render(columns: number, rows: number): Line[] {
    const info = this.#live.pipeline(this.#pipeline);
    this.#text.lines = info === undefined
      ? [insteadLine("there is no such pipeline any more")]
      : linesOf(info, columns);
    return this.#text.render(columns, rows);
  }

  hints(): [string, string][] {
    return [["Esc", "back"], ["?", "help"], ["↑↓", "scroll"]];
  }
}

function linesOf(info: PipelineInfo, columns: number): Line[] {
  return [
    factLine("revision", String(info.revision)),
    ...pipelineFacts(info).map(([title, fact]) => factLine(title, fact, title === "stalled" ? "red" : undefined)),
    [],
    ...graphLines(stagesOfPipeline(info), columns).map(({ line }) => line),
    ...olderStagesOf(info).map(({ name, look, note }) => [
      span("  "),
      span(look.sign, look.style),
      span(` ${name}  `),
      span(note, "dim"),
    ]),
    [],
    ...workerLines(info),
  ];
}

function workerLines({ stages }: PipelineInfo): Line[] {
  const rows = workerRows(stages);
  if (rows.length === 0) return [insteadLine("nobody works on it; `hadron pipeline work NAME STAGE --exec CMD` would")];
  const titles = ["stage", "worker", "in hand", "for"];
  const widths = titles.map((title, at) => Math.max(...[title, ...rows.map((row) => row[at])].map(widthOf)));
  const lineOf = (cells: string[], style?: "dim"): Line => [
    span("  "),
    ...cells.map((cell, at) => span(cell + " ".repeat(widths[at] - widthOf(cell) + 2), style)),
  ];
  return [lineOf(titles, "dim"), ...rows.map((row) => lineOf(row))];
}
