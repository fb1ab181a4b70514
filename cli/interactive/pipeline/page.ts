/**
 * A page of the screen of `hadron pipeline`: all pipelines, one of them, one run, one stage. Pages are opened from each other, and left
 * for the one before.
 *
 * @module
 */
import type { PipelineInfo, RunInfo } from "../../../client/mod.ts";
import { type Line, span } from "../line.ts";
import { oneLine } from "../one_line.ts";
import type { Sight } from "./live_pipelines.ts";

/** One page. */
export interface Page {
  /** What it is of, for the title. */
  readonly name: string;
  /** What has to be known for it. */
  readonly sight: Sight;
  /** Does what a key does here; false for one that does nothing. */
  key(name: string): boolean;
  /** At most so many lines. */
  render(columns: number, rows: number): Line[];
  /** Its keys, the most important first. */
  hints(): [key: string, effect: string][];
}

/** What pages can have done. */
export interface PageActions {
  open(page: Page): void;
  /** Opens the form for a new run. */
  start(pipeline: string | undefined): void;
  /** Has a failed run go on. */
  retry(run: RunInfo): void;
  /** Has all failed runs of a pipeline go on, if that is confirmed; while that is under way, stops it. */
  retryAll(pipeline: PipelineInfo): void;
  /** Cancels a run, if that is confirmed. */
  cancel(run: RunInfo): void;
}

/** Of a text that is shown on one line, what can be seen at the most. */
const FACT_COLUMNS_MAX = 400;

/** A fact with its title, such as a page begins with. */
export function factLine(title: string, fact: string, style?: "red"): Line {
  return [span(`  ${title.padEnd(9)}  `, "dim"), span(oneLine(fact, FACT_COLUMNS_MAX), style)];
}

/** What is said in place of what is not there. */
export function insteadLine(text: string): Line {
  return [span(`  ${text}`, "dim")];
}

/** Asked for, and not yet answered. */
export const ASKING: Line = insteadLine("asking the server …");
