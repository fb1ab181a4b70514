/**
 * The keys of `hadron pipeline` at a terminal, and what is meant by what it shows.
 *
 * @module
 */
import { type Looking, lookOf } from "../../pipeline/picture.ts";
import { type Line, span } from "../line.ts";
import type { Style } from "../../output.ts";
import { ScrolledText } from "../scrolled_text.ts";
import { wrapWords } from "../text.ts";
import type { Sight } from "./live_pipelines.ts";
import type { Page } from "./page.ts";

const KEYS: [key: string, effect: string][] = [
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

/** What stands before a meaning. */
const NAME_COLUMNS = 14;
const MARGIN = 2;

/** What keys do and signs mean. */
export class HelpPage implements Page {
  readonly name = "help";
  readonly sight: Sight;
  readonly #text = new ScrolledText([]);
  #columns = 0;

  constructor(sight: Sight) {
    this.sight = sight;
  }

  key(name: string): boolean {
    return this.#text.key(name);
  }

  render(columns: number, rows: number): Line[] {
    if (this.#columns !== columns) this.#text.lines = helpLines(columns);
    this.#columns = columns;
    return this.#text.render(columns, rows);
  }

  hints(): [string, string][] {
    return [["Esc", "back"], ["↑↓", "scroll"]];
  }
}

function helpLines(columns: number): Line[] {
  return [
    ...KEYS.flatMap(([key, effect]) => explained(key, "bold", effect, columns)),
    [],
    ...SIGNS.flatMap(([status, meaning]) => {
      const { sign, style } = lookOf(status);
      return explained(`${sign} ${status.replace("_", " ")}`, style, meaning, columns);
    }),
  ];
}

/** A name, and beside it what it means, in as many lines as that takes. */
function explained(name: string, style: Style, meaning: string, columns: number): Line[] {
  return wrapWords(meaning, Math.max(1, columns - MARGIN - NAME_COLUMNS - 1)).map((line, row) => [
    span(" ".repeat(MARGIN)),
    span((row === 0 ? name : "").padEnd(NAME_COLUMNS), style),
    span(line, "dim"),
  ]);
}
