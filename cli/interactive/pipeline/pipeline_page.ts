/**
 * One pipeline: its graph with who works on each stage and what waits there, and its runs, the latest first.
 *
 * @module
 */
import type { PipelineInfo, RunInfo, RunStatus } from "../../../client/mod.ts";
import { table } from "../../ordered_table.ts";
import { oneLine, RUN_STATUSES, showRunCounts, showSource } from "../../pipeline/describe.ts";
import { stagesOfPipeline } from "../../pipeline/seen_stages.ts";
import { type Line, span } from "../line.ts";
import { RowList } from "../row_list.ts";
import { graphLines } from "./graph_lines.ts";
import { type LivePipelines, RUNS_MAX, type Sight } from "./live_pipelines.ts";
import { ASKING, factLine, insteadLine, type Page, type PageActions } from "./page.ts";
import { RUN_COLUMNS } from "./run_columns.ts";
import { RunPage } from "./run_page.ts";
import { WorkersPage } from "./workers_page.ts";

const TABLE = table("Runs", (runs: readonly RunInfo[]) => runs, RUN_COLUMNS);
/** Which runs are listed: one after the other, by a key. */
const FILTERS: (readonly RunStatus[])[] = [[], ...RUN_STATUSES.map((status) => [status])];
/** In a lower window the facts give way. */
const ROWS_WITH_FACTS_MIN = 9;

/** One pipeline. */
export class PipelinePage implements Page {
  readonly name: string;
  readonly #live: LivePipelines;
  readonly #actions: PageActions;
  readonly #list = new RowList(TABLE, ({ id }) => id);
  #filter = 0;

  constructor(name: string, live: LivePipelines, actions: PageActions) {
    this.name = name;
    this.#live = live;
    this.#actions = actions;
  }

  get sight(): Sight {
    return { pipeline: this.name, statuses: FILTERS[this.#filter] };
  }

  key(name: string): boolean {
    this.#list.rows = this.#live.runs ?? [];
    const { chosen } = this.#list;
    switch (name) {
      case "enter":
        if (chosen !== undefined) this.open(chosen.id);
        return true;
      case "tab":
        this.#actions.open(new WorkersPage(this.name, this.sight, this.#live));
        return true;
      case "f":
        this.#filter = (this.#filter + 1) % FILTERS.length;
        return true;
      case "s":
        this.#actions.start(this.name);
        return true;
      case "r":
        if (chosen !== undefined) this.#actions.retry(chosen);
        return true;
      case "a": {
        const info = this.#live.pipeline(this.name);
        if (info !== undefined) this.#actions.retryAll(info);
        return true;
      }
      case "c":
        if (chosen !== undefined) this.#actions.cancel(chosen);
        return true;
    }
    return this.#list.key(name);
  }

  /** Follows one of its runs. */
  open(run: string): void {
    this.#actions.open(new RunPage(run, this.sight, this.#live, this.#actions));
  }

  render(columns: number, rows: number): Line[] {
    if (this.#live.pipelines === undefined) return [ASKING];
    const info = this.#live.pipeline(this.name);
    if (info === undefined) return [insteadLine("there is no such pipeline any more")];
    const facts = rows >= ROWS_WITH_FACTS_MIN ? factsOf(info) : [];
    const graph = graphLines(stagesOfPipeline(info), columns).map(({ line }) => line);
    const room = Math.max(0, rows - facts.length - 1);
    const listRows = Math.min((this.#live.runs?.length ?? 0) + 1, Math.ceil(room / 2));
    const graphRows = Math.min(graph.length, room - listRows);
    const shown = graph.slice(0, graphRows);
    const left = graph.length - graphRows;
    if (left > 0 && graphRows > 1) shown[graphRows - 1] = insteadLine(`… ${left + 1} more lines; Tab shows all`);
    const head = [...facts, ...shown, this.#listedLine()];
    return [...head, ...this.#listLines(columns, Math.max(1, rows - head.length))];
  }

  hints(): [string, string][] {
    return [
      ["Esc", "back"],
      ["?", "help"],
      ["Enter", "follow"],
      ["s", "start"],
      ["r", "retry"],
      ...(this.#hasFailed ? [["a", "retry all"] satisfies [string, string]] : []),
      ["c", "cancel"],
      ["f", "filter"],
      ["Tab", "workers"],
      ["↑↓", "choose"],
    ];
  }

  get #hasFailed(): boolean {
    return (this.#live.pipeline(this.name)?.runs.failed ?? 0) > 0;
  }

  /** Which runs are listed, if not all. */
  #listedLine(): Line {
    const [status] = FILTERS[this.#filter];
    const isCut = (this.#live.runs?.length ?? 0) >= RUNS_MAX;
    if (status === undefined) return isCut ? [span(`  the latest ${RUNS_MAX} runs`, "dim")] : [];
    const latest = isCut ? `, the latest ${RUNS_MAX}` : "";
    return [span("  only ", "dim"), span(status, "yellow"), span(` runs${latest}`, "dim")];
  }

  #listLines(columns: number, rows: number): Line[] {
    const { runs } = this.#live;
    if (runs === undefined) return [ASKING];
    const [status] = FILTERS[this.#filter];
    if (runs.length === 0) return [insteadLine(status === undefined ? "no runs yet; s starts one" : "none")];
    this.#list.rows = runs;
    return this.#list.render(columns, rows);
  }
}

function factsOf(info: PipelineInfo): Line[] {
  const { definition, runs, sourceError } = info;
  return [
    factLine("begins by", showSource(definition)),
    factLine("runs", showRunCounts(runs)),
    ...(sourceError === undefined ? [] : [factLine("stalled", oneLine(sourceError), "red")]),
    [],
  ];
}
