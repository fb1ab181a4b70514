/**
 * The first page of `hadron pipeline`: the pipelines there are with what goes on in them, and the graph of the chosen one.
 *
 * @module
 */
import { table } from "../../ordered_table.ts";
import { stagesOfPipeline } from "../../pipeline/seen_stages.ts";
import type { PipelineRow } from "../../top/snapshot.ts";
import { PIPELINE_COLUMNS } from "../../top/tables.ts";
import type { Line } from "../line.ts";
import { RowList } from "../row_list.ts";
import { graphLines } from "./graph_lines.ts";
import type { LivePipelines, Sight } from "./live_pipelines.ts";
import { ASKING, insteadLine, type Page, type PageActions } from "./page.ts";
import { PipelinePage } from "./pipeline_page.ts";

const TABLE = table("Pipelines", (rows: readonly PipelineRow[]) => rows, PIPELINE_COLUMNS);
/** By name: what one reaches for is not to move. */
const ORDER = { column: 0, isReversed: false };

/** All pipelines. */
export class AllPipelinesPage implements Page {
  readonly name = "";
  readonly sight: Sight = {};
  readonly #live: LivePipelines;
  readonly #actions: PageActions;
  readonly #list = new RowList(TABLE, ({ name }) => name, ORDER);

  constructor(live: LivePipelines, actions: PageActions) {
    this.#live = live;
    this.#actions = actions;
  }

  key(name: string): boolean {
    this.#list.rows = this.#live.rows;
    const chosen = this.#list.chosen?.name;
    switch (name) {
      case "enter":
        if (chosen !== undefined) this.#actions.open(new PipelinePage(chosen, this.#live, this.#actions));
        return true;
      case "s":
        this.#actions.start(chosen);
        return true;
      case "a": {
        const info = this.#live.pipeline(chosen ?? "");
        if (info !== undefined) this.#actions.retryAll(info);
        return true;
      }
    }
    return this.#list.key(name);
  }

  render(columns: number, rows: number): Line[] {
    const { pipelines } = this.#live;
    if (pipelines === undefined) return [ASKING];
    if (pipelines.length === 0) return [insteadLine("no pipelines yet; `hadron pipeline apply FILE` makes one")];
    this.#list.rows = this.#live.rows;
    const info = this.#live.pipeline(this.#list.chosen?.name ?? "");
    const graph = info === undefined ? [] : graphLines(stagesOfPipeline(info), columns).map(({ line }) => line);
    const half = Math.ceil(rows / 2);
    const shown = Math.min(pipelines.length + 1, Math.max(half, rows - graph.length - 1));
    return [...this.#list.render(columns, shown), [], ...graph];
  }

  hints(): [string, string][] {
    return [["q", "leave"], ["?", "help"], ["↑↓", "choose"], ["Enter", "open"], ["s", "start a run"], [
      "a",
      "retry all failed",
    ], ["←→", "order by"]];
  }
}
