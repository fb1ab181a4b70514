/**
 * One run, followed as it advances: how it stands, its graph with what each stage has come to, and what has happened so far.
 *
 * @module
 */
import type { RunInfo } from "../../../client/mod.ts";
import {
  replyOf,
  showAdvance,
  showData,
  showRoot,
  showRunFailure,
  showTook,
  standOf,
} from "../../pipeline/describe.ts";
import { type Looking, lookOf } from "../../pipeline/picture.ts";
import { stagesOfRun } from "../../pipeline/seen_stages.ts";
import { timeOfDay } from "../../render.ts";
import { momentOf } from "../../stream/event.ts";
import { type Line, span } from "../line.ts";
import { oneLine } from "../one_line.ts";
import { stepOf } from "../step.ts";
import { widthOf } from "../text.ts";
import { type GraphLine, graphLines } from "./graph_lines.ts";
import type { LivePipelines, Sight } from "./live_pipelines.ts";
import { ASKING, factLine, insteadLine, type Page, type PageActions } from "./page.ts";
import type { Happening } from "./run_log.ts";
import { DataPage, StagePage } from "./stage_page.ts";

/** So much of the log is seen beside a graph that would fill the window, or a quarter of it. */
const LOG_ROWS_MIN = 4;
/** In a lower window the facts give way. */
const ROWS_WITH_FACTS_MIN = 11;
/** Where a run is, the most interesting first. */
const PRESENT: readonly Looking[] = ["failed", "in_hand", "backing_off", "ready"];
/** Names of stages in the log are below each other up to this width. */
const NAME_COLUMNS_MAX = 20;
/** What happened, at the most. */
const TOLD_COLUMNS_MAX = 400;

/** One run. */
export class RunPage implements Page {
  readonly name: string;
  readonly sight: Sight;
  readonly #live: LivePipelines;
  readonly #actions: PageActions;
  /** The stage that is chosen, none for the one where the run is. */
  #chosen: string | undefined;
  /** The stage that was marked last: the chosen one, or where the run was. */
  #marked: string | undefined;
  /** The stages in the order in which they were seen last. */
  #stages: string[] = [];

  /** @param sight What is looked at where it is opened from. */
  constructor(id: string, sight: Sight, live: LivePipelines, actions: PageActions) {
    this.name = id;
    this.sight = { ...sight, run: id };
    this.#live = live;
    this.#actions = actions;
  }

  key(name: string): boolean {
    const { info } = this.#live.run;
    switch (name) {
      case "enter": {
        const stage = this.#chosen ?? this.#marked;
        if (stage !== undefined) this.#actions.open(new StagePage(stage, this.sight, this.#live));
        return true;
      }
      case "d":
        this.#actions.open(new DataPage(this.sight, this.#live));
        return true;
      case "s":
        this.#actions.start(this.sight.pipeline);
        return true;
      case "r":
        if (info !== undefined) this.#actions.retry(info);
        return true;
      case "c":
        if (info !== undefined) this.#actions.cancel(info);
        return true;
    }
    const step = stepOf(name, this.#stages.length);
    if (step === undefined) return false;
    this.#choose(step);
    return true;
  }

  #choose(step: number): void {
    const place = Math.max(0, this.#stages.indexOf(this.#chosen ?? this.#marked ?? ""));
    this.#chosen = this.#stages[Math.max(0, Math.min(place + step, this.#stages.length - 1))];
  }

  render(columns: number, rows: number): Line[] {
    const { info, log, isMissing } = this.#live.run;
    if (info === undefined) return [isMissing ? insteadLine("there is no such run, or not any more") : ASKING];
    const now = new Date();
    const stages = stagesOfRun(info, now);
    this.#stages = graphLines(stages, columns).map(({ stage }) => stage).filter((stage) => stage !== undefined);
    this.#marked = this.#chosen ?? this.#presentOf(info);
    const graph = graphLines(stages, columns, this.#marked);
    const logRowsMin = Math.min(LOG_ROWS_MIN, Math.floor(rows / 4));
    const head = [statusLine(info, now), ...(rows >= ROWS_WITH_FACTS_MIN ? factsOf(info) : []), []];
    const graphRows = Math.max(1, Math.min(graph.length, rows - head.length - logRowsMin - 1));
    const logRows = Math.max(0, rows - head.length - graphRows - 1);
    return [
      ...head,
      ...this.#inSight(graph, graphRows),
      [],
      ...logLines(logRows === 0 ? [] : log.happenings.slice(-logRows)),
      ...(isMissing ? [insteadLine("the run is not kept any more")] : []),
    ];
  }

  hints(): [string, string][] {
    return [
      ["Esc", "back"],
      ["?", "help"],
      ["r", "retry"],
      ["c", "cancel"],
      ["Enter", "open stage"],
      ["↑↓", "choose"],
      ["d", "data"],
      ["s", "start another"],
    ];
  }

  /** The stage that somebody who follows the run looks at: the first that has failed, is worked on, or waits. */
  #presentOf({ stages }: RunInfo): string | undefined {
    const stands = new Map(stages.map((stage) => [stage.name, standOf(stage)]));
    for (const stand of PRESENT) {
      const found = this.#stages.find((name) => stands.get(name) === stand);
      if (found !== undefined) return found;
    }
    return this.#stages[0];
  }

  /** The part of the graph that the marked stage is in. */
  #inSight(graph: GraphLine[], rows: number): Line[] {
    const place = Math.max(0, graph.findIndex(({ stage }) => stage === this.#marked));
    const top = Math.max(0, Math.min(place - Math.floor(rows / 2), graph.length - rows));
    return graph.slice(top, top + rows).map(({ line }) => line);
  }
}

function statusLine(info: RunInfo, now: Date): Line {
  const { status, revision, startedAt, endedAt } = info;
  const { sign, style } = lookOf(status);
  const times = startedAt === undefined
    ? "not begun yet"
    : `${endedAt === undefined ? "for" : "took"} ${showTook(info, now)} · began ${momentOf(startedAt, now)}`;
  return [
    span(`  ${sign} ${status}`, style),
    span(`  ${showAdvance(info)} stages`),
    span(` · ${times} · revision ${revision}`, "dim"),
  ];
}

function factsOf(info: RunInfo): Line[] {
  const { root, error } = info;
  const reply = replyOf(info);
  return [
    ...(root === undefined ? [] : [factLine("with", showRoot(root))]),
    ...(reply === undefined ? [] : [factLine("reply", showData(reply))]),
    ...(error === undefined ? [] : [factLine("error", showRunFailure(error), "red")]),
  ];
}

function logLines(happenings: readonly Happening[]): Line[] {
  const width = Math.min(NAME_COLUMNS_MAX, Math.max(0, ...happenings.map(({ stage }) => widthOf(stage))));
  return happenings.map(({ at, stage, what, status }) => {
    const { sign, style } = lookOf(status);
    const name = stage === "" ? "" : `${stage}${" ".repeat(Math.max(0, width - widthOf(stage)))}  `;
    return [
      span(`  ${timeOfDay(at)}  `, "dim"),
      span(`${sign} `, style),
      span(name),
      span(oneLine(what, TOLD_COLUMNS_MAX), status === "failed" ? "red" : "dim"),
    ];
  });
}
