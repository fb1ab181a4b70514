/**
 * The keys of `hadron pipeline` at a terminal, and what is meant by what it shows.
 *
 * @module
 */
import { type Looking, lookOf } from "../../pipeline/picture.ts";
import { type Explanation, HelpText } from "../help_text.ts";
import type { Line } from "../line.ts";
import type { Sight } from "./live_pipelines.ts";
import type { Page } from "./page.ts";

const KEYS: Explanation[] = [
  ["↑ ↓, k j", "choose; PgUp PgDn a page, g G the first and the last"],
  ["Enter", "open: a pipeline, a run to follow, a stage of it with its output or error"],
  ["Esc, q", "back; on the first page, leave"],
  [
    "s",
    "start a run: data as JSON in many lines, what was sent last is offered; Shift-Tab goes up to headers, id, key and type",
  ],
  ["r", "retry a failed run: it goes on from where it failed"],
  ["a", "retry all failed runs of a pipeline, after asking; again stops it"],
  ["c", "cancel a run, after asking"],
  ["f", "list only runs that are pending, running, completed, failed, cancelled; and all again"],
  ["← →", "order the list by another column; R turns the order round"],
  ["Tab", "of a pipeline: its settings, all of its graph, and who works on it"],
  ["d", "of a run: the data that it began with"],
  ["Ctrl-D", "leave at once"],
];

const SIGNS: [status: Looking, meaning: string][] = [
  ["waiting", "of a stage: for those before it; of a run: for its turn"],
  ["ready", "a stage that no worker has taken yet"],
  ["running", "in the hands of a worker"],
  ["backing_off", "an attempt failed, the next one has a time"],
  ["completed", "done, and stored together with what it brought about"],
  ["failed", "all its attempts failed"],
  ["cancelled", "not to be done any more"],
];

/** What keys do and signs mean. */
export class HelpPage implements Page {
  readonly name = "help";
  readonly sight: Sight;
  readonly #text = new HelpText([KEYS, SIGNS.map(signExplained)]);

  constructor(sight: Sight) {
    this.sight = sight;
  }

  key(name: string): boolean {
    return this.#text.key(name);
  }

  render(columns: number, rows: number): Line[] {
    return this.#text.render(columns, rows);
  }

  hints(): [string, string][] {
    return [["Esc", "back"], ["↑↓", "scroll"]];
  }
}

function signExplained([status, meaning]: [Looking, string]): Explanation {
  const { sign, style } = lookOf(status);
  return [`${sign} ${status.replace("_", " ")}`, meaning, style];
}
